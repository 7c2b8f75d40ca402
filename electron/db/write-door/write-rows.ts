import type { Table } from '../../../shared/catalog/vocabularies.ts';
import { columnNames, type Columns, toColumns } from '../column-values.ts';
import { derivedFields, forecastPointColumns } from '../columns.ts';
import type { Connection } from '../driver.ts';
import { columnsOf } from '../tables.ts';

type WholeRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** Writes rows into the tables of the catalog; statements are made once for many rows. */
export interface RowWriter {
  /** Puts a whole row, with what is derived, at its place among the rows of its table. */
  readonly put: (table: Table, row: WholeRow, position: number) => void;
  /** Writes what is derived of a row that stays as it is: other columns, and their indices, are left alone. */
  readonly putDerived: (table: DerivedTable, row: WholeRow) => void;
  readonly remove: (table: Table, id: string) => void;
}

/** Tables whose rows have figures that are derived. */
export type DerivedTable = Exclude<keyof typeof derivedFields, 'forecastPoints'>;

/** The derived columns of a table's own records; the points of a series stand in records of theirs. */
function derivedColumns(table: DerivedTable): Columns {
  const derived = new Set<string>(derivedFields[table]);
  return Object.fromEntries(Object.entries(columnsOf[table]).filter(([field]) => derived.has(field)));
}

/** Makes the writer of a connection, which is in a transaction with deferred foreign keys. */
export function createRowWriter(connection: Connection): RowWriter {
  const upserts = new Map<Table, ReturnType<Connection['prepare']>>();
  const upsertOf = (table: Table): ReturnType<Connection['prepare']> => {
    const known = upserts.get(table);
    if (known !== undefined) return known;
    const names = ['position', ...columnNames(columnsOf[table])];
    const statement = connection.prepare(
      `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')})
        VALUES (${names.map((name) => `@${name}`).join(', ')})
        ON CONFLICT (id) DO UPDATE SET ${names
          .filter((name) => name !== 'id')
          .map((name) => `"${name}" = excluded."${name}"`)
          .join(', ')}`,
    );
    upserts.set(table, statement);
    return statement;
  };
  const updates = new Map<DerivedTable, ReturnType<Connection['prepare']>>();
  const updateOf = (table: DerivedTable): ReturnType<Connection['prepare']> => {
    const known = updates.get(table);
    if (known !== undefined) return known;
    const columns = columnNames(derivedColumns(table));
    const statement = connection.prepare(
      `UPDATE ${table} SET ${columns.map((name) => `"${name}" = @${name}`).join(', ')} WHERE id = @id`,
    );
    updates.set(table, statement);
    return statement;
  };
  const removePoints = connection.prepare('DELETE FROM forecast_points WHERE forecast = ?');
  const pointNames = columnNames(forecastPointColumns);
  const addPoint = connection.prepare(
    `INSERT INTO forecast_points (${pointNames.join(', ')}) VALUES (${pointNames.map((name) => `@${name}`).join(', ')})`,
  );
  const putPoints = (row: WholeRow): void => {
    removePoints.run(row.id);
    for (const point of row['points'] as readonly Readonly<Record<string, unknown>>[]) {
      addPoint.run(toColumns(forecastPointColumns, { ...point, forecast: row.id }));
    }
  };
  return {
    put: (table, row, position) => {
      upsertOf(table).run({ position, ...toColumns(columnsOf[table], row) });
      if (table === 'forecasts') putPoints(row);
    },
    putDerived: (table, row) => {
      updateOf(table).run({ ...toColumns(derivedColumns(table), row), id: row.id });
      if (table === 'forecasts') putPoints(row);
    },
    remove: (table, id) => {
      connection.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
    },
  };
}
