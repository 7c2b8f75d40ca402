import type { Edited } from '../../../shared/contract/catalog-edit.ts';
import type { Checked } from '../../../shared/contract/index.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import type { ReadableDb } from '../handles.ts';
import { conflictsOf } from '../queries/catalog-conflicts.ts';
import { checkDraft } from './check-draft.ts';
import { commitDraft } from './commit.ts';
import { throughDoor } from './door.ts';
import { Draft, type DraftRow } from './draft.ts';
import { isSame, type LayerRecord, type StoredRow, untouched, without } from './layer.ts';
import type { Author } from './record.ts';
import { dropUndone } from './steps.ts';

type Decision = Checked<'catalog.decide'>['decisions'][number];

/**
 * Settles conflicts with the shipped catalog, as one entry of the history: `theirs` takes what is shipped, `mine` keeps the
 * person's and takes note of what was shipped. Without a field all conflicts of the row are meant. Where there is no conflict
 * any more, nothing is done. Fails as edits do, where what is kept would break a rule.
 */
export function decideConflicts(
  db: ReadableDb,
  decisions: readonly Decision[],
  author: Author,
): Result<Edited> {
  return throughDoor(db, (connection) => {
    const draft = new Draft(connection);
    for (const decision of decisions) {
      const row = draft.at(decision.table, decision.id);
      if (row.layer !== null) draft.put(decision.table, decision.id, decided(row, row.layer, decision));
    }
    const [refusal] = checkDraft(draft, connection, author.now, new Set());
    if (refusal !== undefined) return fail(refusal.error);
    if (draft.touched().length > 0) dropUndone(connection);
    return ok(commitDraft(connection, draft, { ...author, kind: 'decide' }));
  });
}

function decided({ shipped }: DraftRow, layer: LayerRecord, { field, keep }: Decision): LayerRecord | null {
  return conflictsOf(shipped, layer)
    .filter((conflict) => field === null || conflict.field === field)
    .reduce<LayerRecord | null>((current, conflict) => {
      if (current === null) return null;
      const { note, tags } = current;
      switch (conflict.kind) {
        case 'field':
          return settleField(current, shipped ?? {}, conflict.field ?? '', keep);
        case 'gone':
          return keep === 'mine' ? { ...current, base: {} } : null;
        case 'removed':
          return keep === 'mine' ? { ...current, base: { ...shipped } } : { ...untouched, note, tags };
        case 'both-added':
          return keep === 'mine' ? laidOver(current, shipped ?? {}) : { ...untouched, note, tags };
      }
    }, layer);
}

function settleField(
  layer: LayerRecord,
  shipped: StoredRow,
  field: string,
  keep: Decision['keep'],
): LayerRecord {
  return keep === 'mine'
    ? { ...layer, base: { ...layer.base, [field]: shipped[field] } }
    : {
        ...layer,
        fields: without(layer.fields, field),
        base: without(layer.base, field),
        evidence: without(layer.evidence, field),
      };
}

/** An own row as changes of the shipped one that bears its id. */
function laidOver(layer: LayerRecord, shipped: StoredRow): LayerRecord {
  const fields = Object.fromEntries(
    Object.entries(layer.fields).filter(([field, value]) => !isSame(value, shipped[field])),
  );
  const base = Object.fromEntries(Object.keys(fields).map((field) => [field, shipped[field]]));
  const evidence = Object.fromEntries(
    Object.entries(layer.evidence).filter(([field]) => Object.hasOwn(fields, field)),
  );
  return { ...layer, kind: 'changed', fields, base, evidence, position: null };
}
