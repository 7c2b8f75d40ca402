import { type RowOf, rowSchemas } from '../../../shared/catalog/rows.ts';
import { fromColumns } from '../column-values.ts';
import type { ReadableDb } from '../handles.ts';
import { columnsOf } from '../tables.ts';

/** Tables whose rows stand in one record each; a forecast's points stand in a table of their own. */
type PlainTable = 'devices' | 'inputs' | 'macros' | 'parameters' | 'technologies';

const readers: { readonly [T in PlainTable]: (row: unknown) => RowOf<T> } = {
  devices: (row) => rowSchemas.devices.parse(row),
  inputs: (row) => rowSchemas.inputs.parse(row),
  macros: (row) => rowSchemas.macros.parse(row),
  parameters: (row) => rowSchemas.parameters.parse(row),
  technologies: (row) => rowSchemas.technologies.parse(row),
};

/** The rows of a table that have these ids, by id; an id without a row is left out. Reads no other row. */
export function rowsById<T extends PlainTable>(
  db: ReadableDb,
  table: T,
  ids: Iterable<string>,
): ReadonlyMap<string, RowOf<T>> {
  const statement = db.connection.prepare(`SELECT * FROM ${table} WHERE id = ?`);
  const found = new Map<string, RowOf<T>>();
  for (const id of new Set(ids)) {
    const record = statement.get(id) as Readonly<Record<string, unknown>> | undefined;
    if (record !== undefined) {
      found.set(id, readers[table](fromColumns(columnsOf[table], record)));
    }
  }
  return found;
}
