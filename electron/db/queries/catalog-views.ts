import { randomUUID } from 'node:crypto';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Checked, Output } from '../../../shared/contract/index.ts';
import { appError } from '../../../shared/errors.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import type { ReadableDb } from '../handles.ts';
import { inTransaction } from '../in-transaction.ts';

/** The saved views of a table, in the order in which they were saved. */
export function listViews({ connection }: ReadableDb, table: Table): Output<'catalog.views'> {
  return connection
    .prepare(
      'SELECT id, table_name AS "table", name, state FROM views WHERE table_name = ? ORDER BY position, id',
    )
    .all(table) as Output<'catalog.views'>;
}

/**
 * Saves a view as a new one, or over the one with its id, which may take another name so. `view-name-taken` where another
 * view of the table has the name, whatever case and width; `view-not-found` where there is none with the id; else what
 * keeps a catalog from being written.
 */
export function saveView(
  db: ReadableDb,
  { id, table, name, state }: Checked<'catalog.saveView'>,
): Result<Output<'catalog.saveView'>> {
  return inTransaction(db, (connection) => {
    const taken = connection
      .prepare('SELECT 1 FROM views WHERE table_name = ? AND folded(name) = folded(?) AND id IS NOT ?')
      .get(table, name, id ?? null);
    if (taken !== undefined) return fail(appError('view-name-taken', name));
    if (id === undefined) {
      const made = randomUUID();
      connection
        .prepare(
          `INSERT INTO views (id, table_name, name, state, position)
            VALUES (?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM views))`,
        )
        .run(made, table, name, state);
      return ok({ id: made });
    }
    const { changes } = connection
      .prepare('UPDATE views SET name = ?, state = ? WHERE id = ? AND table_name = ?')
      .run(name, state, id, table);
    return changes === 0 ? fail(appError('view-not-found', name)) : ok({ id });
  });
}

/** Takes a view away; `view-not-found` where there is none, else what keeps a catalog from being written. */
export function removeView(db: ReadableDb, id: string): Result<Output<'catalog.removeView'>> {
  return inTransaction(db, (connection) => {
    const { changes } = connection.prepare('DELETE FROM views WHERE id = ?').run(id);
    return changes === 0 ? fail(appError('view-not-found', id)) : ok({ id });
  });
}
