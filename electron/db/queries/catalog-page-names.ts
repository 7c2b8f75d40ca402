import { rowName } from '../../../shared/catalog/row-names.ts';
import { type RowOf, rowSchemas } from '../../../shared/catalog/rows.ts';
import { type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import type { Language, Translate } from '../../../shared/i18n/messages.ts';
import { fromColumns } from '../column-values.ts';
import { forecastPointColumns } from '../columns.ts';
import type { Connection } from '../driver.ts';
import { columnsOf } from '../tables.ts';
import type { Shelf } from './catalog-page-cache.ts';
import type { PageSpeaker } from './catalog-page-columns.ts';

type SqlRecord = Readonly<Record<string, unknown>>;

/** Yields what columns need to speak; a row that is asked for is read once until the catalog changes. */
export function createSpeaker(
  connection: Connection,
  shelf: Shelf,
  { translate, language }: { readonly translate: Translate; readonly language: Language },
): PageSpeaker {
  const rowOf = <T extends Table>(table: T, id: string): RowOf<T> | undefined =>
    shelf.keep(
      `${table} row ${id}`,
      () => {
        const record = connection.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as
          | SqlRecord
          | undefined;
        if (record === undefined) return undefined;
        const [row] = wholeRows(connection, table, [record]);
        // The schema of a table's rows yields rows of that table, which the compiler does not follow through the union.
        return rowSchemas[table].parse(row) as unknown as RowOf<T>;
      },
      () => 2000,
    );
  return {
    translate,
    language,
    rowOf,
    nameOf: (table, id) => rowName(table, id, { rowOf }, { translate, language }),
  };
}

/** Rows as the contract has them, of records of a table; a forecast with its points. */
export function wholeRows(
  connection: Connection,
  table: Table,
  records: readonly SqlRecord[],
): Record<string, unknown>[] {
  const rows = records.map((record) => fromColumns(columnsOf[table], record));
  if (table !== 'forecasts') return rows;
  const points = connection.prepare('SELECT * FROM forecast_points WHERE forecast = ? ORDER BY year');
  return rows.map((row) => ({
    ...row,
    points: (points.all(row['id']) as SqlRecord[]).map((point) => fromColumns(forecastPointColumns, point)),
  }));
}

/** Fields that name rows of another table. */
const links: { readonly [T in Table]: Readonly<Record<string, Table>> } = {
  companies: { source: 'sources' },
  events: { company: 'companies', rate: 'rates', parties: 'companies', source: 'sources' },
  technologies: { source: 'sources' },
  devices: { company: 'companies', technology: 'technologies', macro: 'macros', source: 'sources' },
  macros: { company: 'companies', technology: 'technologies', source: 'sources' },
  measurements: { device: 'devices', source: 'sources' },
  forecasts: { equivalentParameter: 'parameters', source: 'sources' },
  parameters: { device: 'devices', rate: 'rates', source: 'sources' },
  inputs: { source: 'sources' },
  claims: { source: 'sources' },
  rates: { source: 'sources' },
  sources: {},
};

/** Fields that name rows of any table, as `table:id`. */
const references: { readonly [T in Table]?: string } = { inputs: 'basedOn', claims: 'about' };

/** What the rows of other tables are called that these rows name, by `table:id`. */
export function namesIn(
  table: Table,
  rows: readonly Record<string, unknown>[],
  { nameOf }: PageSpeaker,
): Record<string, string> {
  const names: Record<string, string> = {};
  const add = (to: Table, id: string): void => {
    names[`${to}:${id}`] ??= nameOf(to, id);
  };
  const field = references[table];
  for (const row of rows) {
    for (const [link, to] of Object.entries(links[table])) {
      const value = row[link];
      for (const id of Array.isArray(value) ? value : [value]) if (typeof id === 'string') add(to, id);
    }
    for (const reference of field === undefined ? [] : (row[field] as string[])) {
      const [word, ...rest] = reference.split(':');
      const to = tables.find((each) => each === word);
      if (to !== undefined) add(to, rest.join(':'));
    }
  }
  return names;
}
