import { isDeepStrictEqual } from 'node:util';
import { type Table, tables } from '../../../../shared/catalog/vocabularies.ts';
import { fromColumns } from '../../column-values.ts';
import { derivedFields, forecastPointColumns } from '../../columns.ts';
import type { ReadableDb } from '../../handles.ts';
import { columnsOf } from '../../tables.ts';
import { type ChangeRecord, combine, layerFromRecord, type StoredRow } from '../../write-door/layer.ts';
import { error, type Finding } from './finding.ts';

type SqlRecord = Readonly<Record<string, unknown>>;

/**
 * Rows that are not what the release and the person's changes come to, and citations that neither brought: somebody wrote
 * into the file beside the write door.
 */
export function layerFindings(db: ReadableDb): Finding[] {
  const points = pointsBySeries(db);
  return tables.flatMap((table) => [
    ...wrongRows(db, table, points),
    ...missingRows(db, table),
    ...wrongCitations(db, table),
  ]);
}

function wrongRows(
  db: ReadableDb,
  table: Table,
  points: ReadonlyMap<unknown, readonly unknown[]>,
): Finding[] {
  const derived: readonly string[] =
    Object.entries(derivedFields).find(([name]) => name === table)?.[1] ?? [];
  const columns = Object.fromEntries(
    Object.entries(columnsOf[table]).filter(([field]) => !derived.includes(field)),
  );
  const records = db.connection
    .prepare(
      `SELECT rows.*, shipped.row AS "@shipped", layer.kind AS "@kind", layer.fields AS "@fields",
          layer.base AS "@base", layer.evidence AS "@evidence", layer.note AS "@note", layer.tags AS "@tags",
          layer.position AS "@position"
        FROM ${table} AS rows
        LEFT JOIN shipped_rows AS shipped ON shipped.table_name = @table AND shipped.row_id = rows.id
        LEFT JOIN changes AS layer ON layer.table_name = @table AND layer.row_id = rows.id`,
    )
    .iterate({ table }) as Iterable<SqlRecord>;
  const findings: Finding[] = [];
  for (const record of records) {
    const id = String(record['id']);
    const row = fromColumns(columns, record);
    const effective = table === 'forecasts' ? { ...row, points: points.get(id) ?? [] } : row;
    const detail = differenceOf(effective, expectedOf(record));
    if (detail !== null) findings.push(error(table, id, 'layer-wrong', detail));
  }
  return findings;
}

/** The row that the layers come to; undefined where they have none, a text where the layer cannot be read. */
function expectedOf(record: SqlRecord): StoredRow | undefined | string {
  try {
    const shipped = record['@shipped'];
    const layer =
      record['@kind'] === null
        ? null
        : layerFromRecord(
            Object.fromEntries(
              ['kind', 'fields', 'base', 'evidence', 'note', 'tags', 'position'].map((key) => [
                key,
                record[`@${key}`],
              ]),
            ) as unknown as ChangeRecord,
          );
    return combine(typeof shipped === 'string' ? (JSON.parse(shipped) as StoredRow) : undefined, layer);
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

function differenceOf(effective: StoredRow, expected: StoredRow | undefined | string): string | null {
  if (typeof expected === 'string') return expected;
  if (expected === undefined) return 'in no layer';
  const different = Object.keys({ ...effective, ...expected }).filter(
    (field) => !isDeepStrictEqual(inOrder(effective[field]), inOrder(expected[field])),
  );
  return different.length === 0
    ? null
    : different.map((field) => `${field}: ${show(effective[field])} ≠ ${show(expected[field])}`).join(', ');
}

/** Points stand by year in the file, and in the order in which they were given in a layer. */
function inOrder(value: unknown): unknown {
  return Array.isArray(value) && value.every(isPoint) ? value.toSorted((a, b) => a.year - b.year) : value;
}

function isPoint(value: unknown): value is { readonly year: number } {
  return typeof value === 'object' && value !== null && 'year' in value && typeof value.year === 'number';
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? '—';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Rows of a layer that the effective table lacks, and that the person did not take away. */
function missingRows(db: ReadableDb, table: Table): Finding[] {
  const ids = db.connection
    .prepare(
      `SELECT row_id FROM shipped_rows AS shipped WHERE table_name = @table
          AND NOT EXISTS (SELECT 1 FROM ${table} WHERE id = shipped.row_id)
          AND NOT EXISTS (SELECT 1 FROM changes WHERE table_name = @table AND row_id = shipped.row_id AND kind = 'removed')
        UNION SELECT row_id FROM changes AS layer WHERE table_name = @table AND kind = 'own'
          AND NOT EXISTS (SELECT 1 FROM ${table} WHERE id = layer.row_id)`,
    )
    .pluck()
    .all({ table }) as string[];
  return ids.map((id) => error(table, id, 'layer-wrong', 'not in the table'));
}

/** A citation as one text: what is told apart is who brought it, for which field, and where it leads. */
const citationKey = `row_id || char(10) || coalesce(field, '') || char(10) || source || char(10) || locator || char(10) || grade || char(10) || note`;

/** Citations that no layer brought, and those of a layer that are gone. A shipped one may say what the person has set otherwise. */
function wrongCitations(db: ReadableDb, table: Table): Finding[] {
  if (table === 'sources') return [];
  const expected = `
    SELECT layer.row_id, evidence.key AS field, evidence.value ->> 'source' AS source,
        evidence.value ->> 'locator' AS locator, evidence.value ->> 'grade' AS grade, evidence.value ->> 'note' AS note,
        'own' AS origin
      FROM changes AS layer, json_each(layer.evidence) AS evidence
      WHERE layer.table_name = @table AND layer.kind <> 'removed'
    UNION ALL SELECT shipped.row_id, citation.value ->> 'field', citation.value ->> 'source',
        citation.value ->> 'locator', citation.value ->> 'grade', citation.value ->> 'note', 'shipped'
      FROM shipped_rows AS shipped, json_each(shipped.citations) AS citation
      WHERE shipped.table_name = @table AND NOT EXISTS (SELECT 1 FROM changes WHERE table_name = @table
        AND row_id = shipped.row_id AND kind IN ('own', 'removed'))`;
  const there = `SELECT row_id, field, source, locator, grade, note, origin FROM citations WHERE table_name = @table`;
  const keyed = (from: string): string =>
    `SELECT row_id, coalesce(field, '') AS field, source, origin || char(10) || ${citationKey} AS key FROM (${from})`;
  const odd = db.connection
    .prepare(
      `SELECT row_id, field, source, '+' AS sign FROM (${keyed(there)}) WHERE key NOT IN (SELECT key FROM (${keyed(expected)}))
        UNION SELECT row_id, field, source, '−' FROM (${keyed(expected)}) WHERE key NOT IN (SELECT key FROM (${keyed(there)}))`,
    )
    .all({ table }) as { row_id: string; field: string; source: string; sign: string }[];
  return odd.map(({ row_id, field, source, sign }) =>
    error(table, row_id, 'layer-wrong', `${sign} citation ${[field, source].filter(Boolean).join(': ')}`),
  );
}

function pointsBySeries({ connection }: ReadableDb): ReadonlyMap<unknown, readonly unknown[]> {
  const derived: readonly string[] = derivedFields.forecastPoints;
  const columns = Object.fromEntries(
    Object.entries(forecastPointColumns).filter(
      ([field]) => !derived.includes(field) && field !== 'forecast',
    ),
  );
  const found = new Map<unknown, unknown[]>();
  const records = connection
    .prepare('SELECT * FROM forecast_points ORDER BY forecast, year')
    .all() as SqlRecord[];
  for (const record of records) {
    const points = found.get(record['forecast']) ?? [];
    points.push(fromColumns(columns, record));
    found.set(record['forecast'], points);
  }
  return found;
}
