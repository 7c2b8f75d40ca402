import type { z } from 'zod';
import { editableField } from '../../../shared/catalog/editable.ts';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import { storedSchemas } from '../../../shared/catalog/written.ts';
import type { Annotation, changeSchema, Fields } from '../../../shared/contract/catalog-edit.ts';
import { languages } from '../../../shared/i18n/define.ts';
import { removalFaults } from '../rules/row-faults.ts';
import type { Draft } from './draft.ts';
import { inOneForm, isSame, type LayerRecord, untouched } from './layer.ts';
import {
  type Refusal,
  refusedBy,
  refusedBySchema,
  refusedField,
  refusedWith,
  shownValue,
} from './refusal.ts';

type ChangeOf<Kind extends string> = Extract<z.output<typeof changeSchema>, { kind: Kind }>;

/**
 * Works a row of the person's own into a draft; yields what speaks against it. A field that may be empty can be left out,
 * and a text that is given in one language stands for the others too.
 */
export function draftAdd(draft: Draft, { table, row }: ChangeOf<'add'>): Refusal[] {
  const id = typeof row['id'] === 'string' ? row['id'] : '';
  const unknown = Object.keys(row).filter(
    (field) => field !== 'id' && editableField(table, field) === undefined,
  );
  if (unknown.length > 0) return unknown.map((field) => refusedField(table, id, field, row[field]));
  const parsed = storedSchemas[table].safeParse(completed(table, row));
  if (!parsed.success) return refusedBySchema(table, id, parsed.error);
  const taken = draft.idLike(table, id);
  if (taken !== undefined) return [refusedWith('row-exists', table, taken, null)];
  const fields = Object.entries(parsed.data).map(([field, value]) => [field, inOneForm(value)]);
  draft.put(table, id, {
    ...untouched,
    kind: 'own',
    fields: Object.fromEntries(fields),
    position: draft.nextPosition(table),
  });
  return [];
}

function completed(table: Table, row: Fields): Fields {
  const shape: Readonly<Record<string, z.ZodType>> = storedSchemas[table].shape;
  const whole: Fields = {};
  for (const [field, schema] of Object.entries(shape)) {
    const given = row[field];
    if (given === undefined) {
      const empty = [null, '', [], false].find((candidate) => schema.safeParse(candidate).success);
      if (empty !== undefined) whole[field] = empty;
    } else if (editableField(table, field)?.kind === 'localised' && typeof given === 'object') {
      const text = Object.values(given ?? {})[0];
      whole[field] = { ...Object.fromEntries(languages.map((language) => [language, text])), ...given };
    } else {
      whole[field] = given;
    }
  }
  return whole;
}

/** Takes a row away: one of the person's own vanishes, a shipped one is marked as removed. */
export function draftRemove(draft: Draft, { table, id }: ChangeOf<'remove'>): Refusal[] {
  const { row, shipped, layer } = draft.at(table, id);
  if (row === undefined) return [refusedWith('row-not-found', table, id, null)];
  const needed = removalFaults(table, id);
  if (needed.length > 0) return needed.map((fault) => refusedBy(table, id, fault));
  const { note, tags } = layer ?? untouched;
  const removed: LayerRecord = { ...untouched, kind: 'removed', base: { ...shipped }, note, tags };
  draft.put(table, id, shipped === undefined ? null : removed);
  return [];
}

/** Puts the person's note and tags beside a row. */
export function draftAnnotate(
  draft: Draft,
  { table, id, annotation, seen }: ChangeOf<'annotate'>,
): Refusal[] {
  const { row, layer } = draft.at(table, id);
  if (row === undefined) return [refusedWith('row-not-found', table, id, null)];
  const current = layer ?? untouched;
  const mine: Annotation = { note: annotation.note, tags: [...new Set(annotation.tags)] };
  const refusals = (['note', 'tags'] as const)
    .filter((part) => !isSame(current[part], seen[part]) && !isSame(current[part], mine[part]))
    .map((part) =>
      refusedWith('row-changed-meanwhile', table, id, `@${part}`, {
        theirs: shownValue(current[part]),
        mine: shownValue(mine[part]),
      }),
    );
  if (refusals.length === 0) draft.put(table, id, { ...current, ...mine });
  return refusals;
}
