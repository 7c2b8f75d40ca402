import { z } from 'zod';
import {
  type Citation,
  citationSchema,
  inputSchema,
  type RowOf,
  rowSchemas,
  sourceSchema,
} from '../../../shared/catalog/rows.ts';
import { type Table } from '../../../shared/catalog/vocabularies.ts';
import { type CatalogRows, rowsSchema } from '../../../shared/contract/catalog-rows.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { appError } from '../../../shared/errors.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import type { Inputs, InputValue } from '../../../shared/scenario/file.ts';
import { fromColumns } from '../column-values.ts';
import { citationColumns, forecastPointColumns } from '../columns.ts';
import type { ReadableDb } from '../handles.ts';
import { columnsOf } from '../tables.ts';
import { readLayer } from './catalog-layer.ts';
import { linksOf } from './catalog-links.ts';

type SqlRecord = Readonly<Record<string, unknown>>;

/** One parser a table: what leaves the database has been through the schema of its rows. */
const readers: { readonly [T in Table]: (rows: readonly unknown[]) => RowOf<T>[] } = {
  companies: (rows) => z.array(rowSchemas.companies).parse(rows),
  events: (rows) => z.array(rowSchemas.events).parse(rows),
  technologies: (rows) => z.array(rowSchemas.technologies).parse(rows),
  devices: (rows) => z.array(rowSchemas.devices).parse(rows),
  macros: (rows) => z.array(rowSchemas.macros).parse(rows),
  measurements: (rows) => z.array(rowSchemas.measurements).parse(rows),
  forecasts: (rows) => z.array(rowSchemas.forecasts).parse(rows),
  parameters: (rows) => z.array(rowSchemas.parameters).parse(rows),
  inputs: (rows) => z.array(rowSchemas.inputs).parse(rows),
  claims: (rows) => z.array(rowSchemas.claims).parse(rows),
  rates: (rows) => z.array(rowSchemas.rates).parse(rows),
  sources: (rows) => z.array(rowSchemas.sources).parse(rows),
};

/** Every row of a table, whole, in the catalog's own order. */
export function listRows<T extends Table>(db: ReadableDb, table: T): RowOf<T>[] {
  return readers[table](rawRows(db, table));
}

/** A table's name with every row of it, as the contract hands them on. */
export function catalogRows(db: ReadableDb, table: Table): CatalogRows {
  return rowsSchema.parse({ table, rows: rawRows(db, table) });
}

/** The same before the schema of its rows: what the file holds, be it right or not. */
export function rawRows(db: ReadableDb, table: Table): Record<string, unknown>[] {
  const records = db.connection.prepare(`SELECT * FROM ${table} ORDER BY position`).all() as SqlRecord[];
  const rows = records.map((record) => fromColumns(columnsOf[table], record));
  return table === 'forecasts' ? withPoints(db, rows) : rows;
}

function withPoints(db: ReadableDb, series: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const points = db.connection
    .prepare('SELECT * FROM forecast_points ORDER BY forecast, year')
    .all() as SqlRecord[];
  const bySeries = new Map<unknown, unknown[]>();
  for (const point of points) {
    const ofOne = bySeries.get(point['forecast']) ?? [];
    ofOne.push(fromColumns(forecastPointColumns, point));
    bySeries.set(point['forecast'], ofOne);
  }
  return series.map((row) => ({ ...row, points: bySeries.get(row['id']) ?? [] }));
}

/** The model's default inputs by id. */
export function defaultInputs(db: ReadableDb): Inputs {
  const rows = db.connection.prepare('SELECT id, value FROM inputs ORDER BY position').all() as {
    id: string;
    value: string;
  }[];
  const inputs: Record<string, InputValue> = {};
  for (const { id, value } of rows) {
    inputs[id] = inputSchema.shape.value.parse(JSON.parse(value));
  }
  return inputs;
}

/**
 * What stands behind one row: its own source first (for a forecast, point by point), then the citations of single
 * fields, each with the source's row; and the rows it links to and from. `row-not-found` where there is none.
 */
export function rowDetail(db: ReadableDb, table: Table, id: string): Result<Output<'catalog.detail'>> {
  const row = db.connection.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as SqlRecord | undefined;
  if (row === undefined) {
    return fail(appError('row-not-found', `${table}: ${id}`));
  }
  const origins = db.connection.prepare('SELECT * FROM sources WHERE id = ?');
  const citations = citationsOf(db, table, row).map((citation) => ({
    ...citation,
    origin: sourceSchema.parse(fromColumns(columnsOf.sources, origins.get(citation.source) as SqlRecord)),
  }));
  return ok({
    table,
    id,
    citations,
    links: linksOf(db, table, id),
    ...readLayer(db, table, id),
  });
}

function citationsOf(db: ReadableDb, table: Table, row: SqlRecord): Citation[] {
  if (table === 'sources') {
    return [];
  }
  const id = String(row['id']);
  const citation = { table, row: id, source: row['source'], says: null, note: '' };
  const own =
    table === 'forecasts'
      ? (
          db.connection
            .prepare('SELECT year, locator, grade FROM forecast_points WHERE forecast = ? ORDER BY year')
            .all(id) as SqlRecord[]
        ).map(({ year, locator, grade }) => ({ ...citation, field: String(year), locator, grade }))
      : [{ ...citation, field: null, locator: row['locator'], grade: row['grade'] }];
  const ofFields = (
    db.connection
      .prepare('SELECT * FROM citations WHERE table_name = ? AND row_id = ? ORDER BY position')
      .all(table, id) as SqlRecord[]
  ).map((record) => fromColumns(citationColumns, record));
  return z.array(citationSchema).parse([...own, ...ofFields]);
}
