import { z } from 'zod';
import {
  type Citation,
  citationSchema,
  claimSchema,
  companySchema,
  deviceSchema,
  forecastSchema,
  inputSchema,
  type RowOf,
  sourceSchema,
  technologySchema,
} from '../../../shared/catalog/rows.ts';
import { type Grade, type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import { linkSchema } from '../../../shared/contract/catalog.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { appError } from '../../../shared/errors.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import type { Inputs, InputValue } from '../../../shared/scenario/file.ts';
import { citationColumns, forecastPointColumns, fromColumns } from '../columns.ts';
import type { ReadableDb } from '../handles.ts';
import { schemaVersion } from '../migrate.ts';
import { foldName } from '../names.ts';
import { columnsOf } from '../tables.ts';
import { linksOf } from './catalog-links.ts';
import { readMeta } from './catalog-meta.ts';

type SqlRecord = Readonly<Record<string, unknown>>;

/** One parser a table: what leaves the database has been through the schema of its rows. */
const readers: { readonly [T in Table]: (rows: readonly unknown[]) => RowOf<T>[] } = {
  companies: (rows) => z.array(companySchema).parse(rows),
  technologies: (rows) => z.array(technologySchema).parse(rows),
  devices: (rows) => z.array(deviceSchema).parse(rows),
  forecasts: (rows) => z.array(forecastSchema).parse(rows),
  inputs: (rows) => z.array(inputSchema).parse(rows),
  claims: (rows) => z.array(claimSchema).parse(rows),
  sources: (rows) => z.array(sourceSchema).parse(rows),
};

/** Every row of a table, whole, in the catalog's own order. */
export function listRows<T extends Table>(db: ReadableDb, table: T): RowOf<T>[] {
  const records = db.connection.prepare(`SELECT * FROM ${table} ORDER BY position`).all() as SqlRecord[];
  const rows = records.map((record) => fromColumns(columnsOf[table], record));
  return readers[table](table === 'forecasts' ? withPoints(db, rows) : rows);
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
  return ok({ table, id, citations, links: linksOf(db, table, id) });
}

function citationsOf(db: ReadableDb, table: Table, row: SqlRecord): Citation[] {
  if (table === 'sources') {
    return [];
  }
  const id = String(row['id']);
  const citation = { table, row: id, source: row['source'], note: '' };
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

/** Version, schema, and how many rows of each table and each grade there are. */
export function catalogStatus(db: ReadableDb): Output<'catalog.status'> {
  return {
    path: db.path,
    version: readMeta(db).version,
    schema: schemaVersion(db.connection),
    ...countRows(db),
  };
}

/** Rows per table, and rows per grade over all tables that carry one. */
export function countRows(db: ReadableDb): { counts: Record<Table, number>; grades: Record<Grade, number> } {
  const count = (table: Table): number =>
    Number(db.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const graded = tables.filter((table) => table !== 'sources');
  const perGrade = db.connection
    .prepare(
      `SELECT grade, count(*) AS rows FROM (${graded.map((table) => `SELECT grade FROM ${table}`).join(' UNION ALL ')}) GROUP BY grade`,
    )
    .all() as { grade: string; rows: number }[];
  const rowsOf = (grade: Grade): number => perGrade.find((found) => found.grade === grade)?.rows ?? 0;
  return {
    counts: {
      companies: count('companies'),
      technologies: count('technologies'),
      devices: count('devices'),
      forecasts: count('forecasts'),
      inputs: count('inputs'),
      claims: count('claims'),
      sources: count('sources'),
    },
    grades: {
      measured: rowsOf('measured'),
      'peer-reviewed': rowsOf('peer-reviewed'),
      primary: rowsOf('primary'),
      secondary: rowsOf('secondary'),
      derived: rowsOf('derived'),
      assumption: rowsOf('assumption'),
    },
  };
}

/** At most this many rows come out of a search. */
const searchLimit = 30;

/**
 * Rows in whose names or texts every word of the query is found, in any language (a text of two characters is enough):
 * exact names first, then names that begin with it, names that contain it, and texts that do.
 */
export function searchRows(db: ReadableDb, text: string): Output<'catalog.search'> {
  const folded = foldName(text);
  const words = folded.split(' ').filter((word) => word !== '');
  if (words.length === 0) {
    return [];
  }
  const everyWord = words.map(() => 'instr(names_folded || char(10) || text_folded, ?) > 0').join(' AND ');
  const found = db.connection
    .prepare(
      `SELECT table_name AS "table", row_id AS id, name,
          CASE
            WHEN instr(char(10) || names_folded || char(10), char(10) || ? || char(10)) > 0 THEN 'name'
            WHEN instr(char(10) || names_folded, char(10) || ?) > 0 THEN 'name-start'
            WHEN instr(names_folded, ?) > 0 THEN 'name-part'
            ELSE 'text'
          END AS relation
        FROM search_texts WHERE ${everyWord}
        ORDER BY CASE relation WHEN 'name' THEN 0 WHEN 'name-start' THEN 1 WHEN 'name-part' THEN 2 ELSE 3 END, position
        LIMIT ${searchLimit}`,
    )
    .all(folded, folded, folded, ...words);
  return z.array(linkSchema).parse(found);
}
