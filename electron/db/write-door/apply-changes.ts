import {
  changeSchema,
  type Change,
  type Edited,
  type Problem,
} from '../../../shared/contract/catalog-edit.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import type { Connection } from '../driver.ts';
import type { ReadableDb } from '../handles.ts';
import { checkDraft } from './check-draft.ts';
import { commitDraft } from './commit.ts';
import { throughDoor } from './door.ts';
import { Draft } from './draft.ts';
import { draftAdd, draftAnnotate, draftRemove } from './draft-rows.ts';
import { draftSet } from './draft-set.ts';
import type { Author, EntryHead } from './record.ts';
import type { Refusal } from './refusal.ts';
import { dropUndone } from './steps.ts';

/**
 * Writes changes of the catalog as one entry of its history: each is held against what the person saw and against the rules
 * of the catalog, then layers, effective rows and all that is derived from them are written together. Nothing at all is
 * written where anything speaks against one of them; the error is the first. Changes build on each other in their order.
 */
export function applyChanges(
  db: ReadableDb,
  changes: readonly Change[],
  head: Author & { readonly kind: 'edit' | 'import' },
): Result<Edited> {
  return throughDoor(db, (connection) => {
    const { draft, refusals } = draftChanges(connection, changes, head.now);
    const [first] = refusals;
    if (first !== undefined) return fail(first.error);
    const entryHead: EntryHead = { now: head.now, who: head.who, kind: head.kind };
    if (draft.touched().length > 0) dropUndone(connection);
    return ok(commitDraft(connection, draft, entryHead));
  });
}

/** Everything that speaks against changes, in their order; writes nothing, and needs no catalog that can be written. */
export function tryChanges(db: ReadableDb, changes: readonly Change[], now: Date): Problem[] {
  return [...draftChanges(db.connection, changes, now).refusals];
}

function draftChanges(
  connection: Connection,
  changes: readonly Change[],
  now: Date,
): { readonly draft: Draft; readonly refusals: readonly Refusal[] } {
  const draft = new Draft(connection);
  const flagged = new Set<string>();
  const refusals = changes.flatMap((change) => {
    const checked = changeSchema.parse(change);
    switch (checked.kind) {
      case 'set':
        if (checked.table === 'devices' && (checked.fields['claimFlag'] ?? null) !== null) {
          flagged.add(checked.id);
        }
        return draftSet(draft, checked);
      case 'add':
        if ((checked.row['claimFlag'] ?? null) !== null) flagged.add(String(checked.row['id']));
        return draftAdd(draft, checked);
      case 'remove':
        return draftRemove(draft, checked);
      case 'annotate':
        return draftAnnotate(draft, checked);
    }
  });
  return { draft, refusals: [...refusals, ...checkDraft(draft, connection, now, flagged)] };
}
