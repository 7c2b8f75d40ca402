import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { briefRecipeSchema } from '../../../shared/brief/recipe.ts';
import type { OpenRecipe } from '../../../shared/contract/briefs.ts';
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

/** A scenario of the catalog is kept by its identity, and so bears its name of today; the name is for when it is gone. */
const storedReference = z.union([
  z.strictObject({ kind: z.literal('named'), name: z.string(), id: z.string() }),
  scenarioReferenceSchema,
]);
const storedRecipe = briefRecipeSchema(storedReference);

/** Every brief that is kept, by name. */
export function listBriefs({ connection }: ReadableDb): SavedBrief[] {
  const records = connection
    .prepare('SELECT * FROM briefs WHERE removed_at IS NULL ORDER BY name_folded')
    .all() as BriefRecord[];
  return records.map((record) => toBrief(connection, record));
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
      .run(made, name, foldName(name), JSON.stringify(withIds(connection, recipe)), now.toISOString());
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
  return record === undefined ? fail(appError('brief-not-found', id)) : ok(toBrief(connection, record));
}

function isTaken(connection: Connection, folded: string, id: string | undefined): boolean {
  return (
    connection
      .prepare('SELECT 1 FROM briefs WHERE name_folded = ? AND removed_at IS NULL AND id IS NOT ?')
      .get(folded, id ?? null) !== undefined
  );
}

function toBrief(
  connection: Connection,
  { id, name, recipe, updated_at: updatedAt }: BriefRecord,
): SavedBrief {
  const parsed = storedRecipe.safeParse(JSON.parse(recipe));
  return { id, name, recipe: parsed.success ? withNames(connection, parsed.data) : null, updatedAt };
}

type StoredRecipe = z.infer<typeof storedRecipe>;

/** A recipe with the identity of each scenario that the catalog has beside its name. */
function withIds(connection: Connection, recipe: OpenRecipe): StoredRecipe {
  const byName = connection.prepare('SELECT id FROM scenarios WHERE name_folded = ? AND removed_at IS NULL');
  return mapReferences(recipe, (reference) => {
    if (reference.kind !== 'named') return reference;
    const record = byName.get(foldName(reference.name)) as { readonly id: string } | undefined;
    return record === undefined ? reference : { ...reference, id: record.id };
  });
}

/** A recipe whose scenarios bear their names of today. */
function withNames(connection: Connection, recipe: StoredRecipe): OpenRecipe {
  const byId = connection.prepare('SELECT name FROM scenarios WHERE id = ?');
  return mapReferences(recipe, (reference) => {
    if (!('id' in reference)) return reference;
    const record = byId.get(reference.id) as { readonly name: string } | undefined;
    return { kind: 'named', name: record?.name ?? reference.name };
  });
}

function mapReferences<From, To>(
  {
    scenarios,
    previous,
    ...rest
  }: Omit<StoredRecipe, 'scenarios' | 'previous'> & {
    readonly scenarios: readonly From[];
    readonly previous?: From | undefined;
  },
  map: (reference: From) => To,
): Omit<StoredRecipe, 'scenarios' | 'previous'> & { scenarios: To[]; previous?: To } {
  return {
    ...rest,
    scenarios: scenarios.map(map),
    ...(previous === undefined ? {} : { previous: map(previous) }),
  };
}
