import { randomUUID } from 'node:crypto';
import { briefRecipeSchema } from '../../../shared/brief/recipe.ts';
import type { Checked } from '../../../shared/contract/index.ts';
import { scenarioReferenceSchema } from '../../../shared/contract/model.ts';
import type { SavedBrief } from '../../../shared/contract/saved-briefs.ts';
import { appError } from '../../../shared/errors.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import type { Connection } from '../driver.ts';
import type { ReadableDb } from '../handles.ts';
import { inTransaction } from '../in-transaction.ts';
import { foldName, freeName } from '../../../shared/scenario/names.ts';

interface BriefRecord {
  readonly id: string;
  readonly name: string;
  readonly recipe: string;
  readonly updated_at: string;
  readonly removed_at: string | null;
}

const storedRecipe = briefRecipeSchema(scenarioReferenceSchema);

/** Every brief that is kept, by name. */
export function listBriefs({ connection }: ReadableDb): SavedBrief[] {
  const records = connection
    .prepare('SELECT * FROM briefs WHERE removed_at IS NULL ORDER BY name_folded')
    .all() as BriefRecord[];
  return records.map(toBrief);
}

/**
 * Keeps a recipe as a new brief, or over the one with its id. `brief-name-taken` where another has the name, whatever case
 * and width; `brief-not-found` where there is none with the id; else what keeps a catalog from being written.
 */
export function saveBrief(
  db: ReadableDb,
  { id, name, recipe }: Checked<'briefs.save'>,
  now: Date,
): Result<SavedBrief> {
  return inTransaction(db, (connection) => {
    if (isTaken(connection, foldName(name), id)) return fail(appError('brief-name-taken', name));
    if (id !== undefined && living(connection, id) === undefined)
      return fail(appError('brief-not-found', name));
    const made = id ?? randomUUID();
    connection
      .prepare(
        `INSERT INTO briefs (id, name, name_folded, recipe, updated_at) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_folded = excluded.name_folded,
            recipe = excluded.recipe, updated_at = excluded.updated_at`,
      )
      .run(made, name, foldName(name), JSON.stringify(recipe), now.toISOString());
    return read(connection, made);
  });
}

/** Gives a brief another name; its date stays, since its content does. Fails as `saveBrief` does. */
export function renameBrief(db: ReadableDb, id: string, name: string): Result<SavedBrief> {
  return inTransaction(db, (connection) => {
    if (isTaken(connection, foldName(name), id)) return fail(appError('brief-name-taken', name));
    if (living(connection, id) === undefined) return fail(appError('brief-not-found', name));
    connection
      .prepare('UPDATE briefs SET name = ?, name_folded = ? WHERE id = ?')
      .run(name, foldName(name), id);
    return read(connection, id);
  });
}

/** Takes a brief away; its row stays, so that `restoreBrief` brings it back. `brief-not-found` where there is none. */
export function removeBrief(db: ReadableDb, id: string, now: Date): Result<{ id: string; name: string }> {
  return inTransaction(db, (connection) => {
    const record = living(connection, id);
    if (record === undefined) return fail(appError('brief-not-found', id));
    connection.prepare('UPDATE briefs SET removed_at = ? WHERE id = ?').run(now.toISOString(), id);
    return ok({ id, name: record.name });
  });
}

/**
 * Brings a brief back that was taken away, as `name (2)` where its name was given away meanwhile; one that was never taken
 * away is yielded as it stands. `brief-not-found` where there is none.
 */
export function restoreBrief(db: ReadableDb, id: string): Result<SavedBrief> {
  return inTransaction(db, (connection) => {
    const record = find(connection, id);
    if (record === undefined) return fail(appError('brief-not-found', id));
    if (record.removed_at !== null) {
      const name = freeName(record.name, (folded) => isTaken(connection, folded, id));
      connection
        .prepare('UPDATE briefs SET name = ?, name_folded = ?, removed_at = NULL WHERE id = ?')
        .run(name, foldName(name), id);
    }
    return read(connection, id);
  });
}

function find(connection: Connection, id: string): BriefRecord | undefined {
  return connection.prepare('SELECT * FROM briefs WHERE id = ?').get(id) as BriefRecord | undefined;
}

function living(connection: Connection, id: string): BriefRecord | undefined {
  const record = find(connection, id);
  return record?.removed_at === null ? record : undefined;
}

function read(connection: Connection, id: string): Result<SavedBrief> {
  const record = find(connection, id);
  return record === undefined ? fail(appError('brief-not-found', id)) : ok(toBrief(record));
}

function isTaken(connection: Connection, folded: string, id: string | undefined): boolean {
  return (
    connection
      .prepare('SELECT 1 FROM briefs WHERE name_folded = ? AND removed_at IS NULL AND id IS NOT ?')
      .get(folded, id ?? null) !== undefined
  );
}

function toBrief({ id, name, recipe, updated_at: updatedAt }: BriefRecord): SavedBrief {
  const parsed = storedRecipe.safeParse(JSON.parse(recipe));
  return { id, name, recipe: parsed.success ? parsed.data : null, updatedAt };
}
