import type { z } from 'zod';
import { checkField, editableField } from '../../../shared/catalog/editable.ts';
import type { changeSchema } from '../../../shared/contract/catalog-edit.ts';
import type { Draft, DraftRow } from './draft.ts';
import { inOneForm, isSame } from './layer.ts';
import { type Refusal, refusedField, refusedWith, shownValue } from './refusal.ts';
import { withField } from './set-field.ts';

type SetChange = Extract<z.output<typeof changeSchema>, { kind: 'set' }>;

/**
 * Works fields of one row into a draft; yields what speaks against it, and then leaves the row alone. A value that another
 * change put there meanwhile is held against what the person saw, and a figure asks for its evidence.
 */
export function draftSet(draft: Draft, { table, id, fields, seen, evidence }: SetChange): Refusal[] {
  const row = draft.at(table, id);
  if (row.row === undefined) return [refusedWith('row-not-found', table, id, null)];
  const set: { field: string; value: unknown }[] = [];
  const refusals: Refusal[] = [];
  for (const [field, given] of Object.entries(fields)) {
    const checked = checkField(table, field, given);
    if (!checked.ok) {
      refusals.push(refusedField(table, id, field, given));
      continue;
    }
    const value = inOneForm(merged(table, field, row.row[field], checked.value));
    if (isSame(value, row.row[field])) {
      if (evidence[field] !== undefined && isOwnValue(row, field)) set.push({ field, value });
      continue;
    }
    const theirs = row.row[field];
    if (Object.hasOwn(seen, field) && !wasSeen(checked.value, readSeen(table, field, seen[field]), theirs)) {
      refusals.push(
        refusedWith('row-changed-meanwhile', table, id, field, {
          theirs: shownValue(theirs),
          mine: shownValue(value),
        }),
      );
      continue;
    }
    if (asksForEvidence(row, field, value) && evidence[field] === undefined) {
      refusals.push(refusedWith('evidence-missing', table, id, field));
      continue;
    }
    set.push({ field, value });
  }
  if (refusals.length > 0) return refusals;
  for (const { field, value } of set) {
    // A source is evidence itself: nothing is cited for what it says.
    const cited = table === 'sources' ? undefined : evidence[field];
    draft.put(table, id, withField(draft.at(table, id), field, value, cited));
  }
  return [];
}

/** What a person saw, without what is derived in it. */
function readSeen(table: SetChange['table'], field: string, seen: unknown): unknown {
  const checked = checkField(table, field, seen);
  return checked.ok ? inOneForm(checked.value) : seen;
}

/** A localised field may be given in one language: the others stay. */
function merged(table: SetChange['table'], field: string, current: unknown, given: unknown): unknown {
  return editableField(table, field)?.kind === 'localised' && isRecord(current) && isRecord(given)
    ? { ...current, ...given }
    : given;
}

/** Whether what stands there is what the person saw; of a localised text, in the languages that are set. */
function wasSeen(given: unknown, seen: unknown, theirs: unknown): boolean {
  if (isRecord(given) && isRecord(seen) && isRecord(theirs)) {
    return Object.keys(given).every(
      (language) => !Object.hasOwn(seen, language) || isSame(seen[language], theirs[language]),
    );
  }
  return isSame(seen, theirs);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOwnValue({ layer }: DraftRow, field: string): boolean {
  return layer?.kind === 'own' || (layer !== null && Object.hasOwn(layer.fields, field));
}

/** A figure says what it rests on, unless it is taken away or set back to what is shipped. */
function asksForEvidence({ table, layer, shipped }: DraftRow, field: string, value: unknown): boolean {
  const isSetBack = layer?.kind !== 'own' && shipped !== undefined && isSame(value, shipped[field]);
  return editableField(table, field)?.isFigure === true && value !== null && !isSetBack;
}
