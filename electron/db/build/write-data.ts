import { type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import { columnNames, type Columns, toColumns } from '../column-values.ts';
import { forecastPointColumns } from '../columns.ts';
import type { Connection } from '../driver.ts';
import { foldName } from '../../../shared/scenario/names.ts';
import { rowTables } from '../tables.ts';
import { deriveRows } from '../derive/all.ts';
import type { CatalogData } from './read-data.ts';
import { writeAllSearchTexts } from './search-texts.ts';

type Row = Readonly<Record<string, unknown>>;

/** Writes checked data into an empty catalog, as shipped and with all that is derived from it, in one transaction. */
export function writeData(connection: Connection, data: CatalogData, content: string): void {
  connection.transaction(() => {
    const meta = connection.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
    meta.run('version', data.version);
    meta.run('content', content);
    const rows = deriveRows(data);
    const citations = data.citations.map(({ row }) => row);
    for (const { name, columns } of rowTables) {
      insert(connection, name, columns, name === 'citations' ? citations : rows[name], true);
    }
    insert(
      connection,
      'forecast_points',
      forecastPointColumns,
      rows.forecasts.flatMap(({ id, points }) => points.map((point) => ({ ...point, forecast: id }))),
      false,
    );
    writeShippedRows(connection, data);
    writeAllSearchTexts(connection);
    writePresets(connection, data);
  })();
}

function insert(
  connection: Connection,
  table: string,
  columns: Columns,
  rows: readonly Row[],
  hasPosition: boolean,
): void {
  const names = [...(hasPosition ? ['position'] : []), ...columnNames(columns)];
  const statement = connection.prepare(
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  );
  for (const [position, row] of rows.entries()) {
    statement.run({ ...(hasPosition ? { position } : {}), ...toColumns(columns, row) });
  }
}

/** The layer of shipped rows: each as the reviewed text has it, a series with its points by year, and its citations. */
function writeShippedRows(connection: Connection, data: CatalogData): void {
  const statement = connection.prepare(
    'INSERT INTO shipped_rows (table_name, row_id, position, row, citations) VALUES (?, ?, ?, ?, ?)',
  );
  const citationsOf = grouped(
    data.citations.map(({ row: { table, row, ...citation } }, position): [string, Row] => [
      `${table}:${row}`,
      { position, ...citation },
    ]),
  );
  const pointsOf = grouped(
    data.points
      .map(({ row: { forecast, ...point } }) => [forecast, point] as const)
      .toSorted(([, a], [, b]) => a.year - b.year),
  );
  const storedRow = (table: Table, row: Row & { readonly id: string }): Row =>
    table === 'forecasts' ? { ...row, points: pointsOf.get(row.id) ?? [] } : row;
  for (const table of tables) {
    for (const [position, { row }] of data[table].entries()) {
      const citations = citationsOf.get(`${table}:${row.id}`) ?? [];
      statement.run(
        table,
        row.id,
        position,
        JSON.stringify(storedRow(table, row)),
        JSON.stringify(citations),
      );
    }
  }
}

function grouped<Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [value]);
    } else {
      group.push(value);
    }
  }
  return groups;
}

function writePresets(connection: Connection, data: CatalogData): void {
  const statement = connection.prepare(
    `INSERT INTO scenarios (id, origin, name, name_folded, description, parent, years_from, years_to, seed, samples, inputs, sources, updated_at)
      VALUES (@id, 'shipped', @name, @folded, @description, @parent, @from, @to, @seed, @samples, @inputs, @sources, @updatedAt)`,
  );
  const idOf = new Map(data.presets.map(({ row }) => [row.file.name, row.id]));
  connection.pragma('defer_foreign_keys = ON');
  for (const { row } of data.presets) {
    const { file } = row;
    statement.run({
      id: row.id,
      name: file.name,
      folded: foldName(file.name),
      description: file.description,
      parent: file.parent === null ? null : (idOf.get(file.parent) ?? null),
      from: file.years?.from ?? null,
      to: file.years?.to ?? null,
      seed: file.seed ?? null,
      samples: file.samples ?? null,
      inputs: JSON.stringify(file.inputs),
      sources: JSON.stringify(file.sources),
      updatedAt: `${data.version.replaceAll('.', '-')}T00:00:00.000Z`,
    });
  }
}
