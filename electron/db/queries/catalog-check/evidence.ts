import { gradedTables, grades, type Table } from '../../../../shared/catalog/vocabularies.ts';
import type { ReadableDb } from '../../handles.ts';
import { error, type Finding, sqlList, tableOf } from './finding.ts';

/** What of a row carries evidence: a row itself, a point of a series, or a citation of one field. */
interface Evidence {
  readonly table: string;
  readonly id: string;
  readonly source: string;
  readonly locator: string;
  readonly grade: string;
  /** Null where the source is missing. */
  readonly best: string | null;
  readonly kind: string;
  readonly primary_seen: number;
}

const firstHand: readonly string[] = ['measured', 'peer-reviewed', 'primary'];

/** Figures without a source, a place in it or a grade; grades that their source cannot carry; sources that nothing cites. */
export function evidenceFindings(db: ReadableDb): Finding[] {
  const everything = [
    ...gradedTables.map(
      (table) =>
        `SELECT '${table}' AS tbl, id, source, ${table === 'forecasts' ? "'-'" : 'locator'} AS locator, grade FROM ${table}`,
    ),
    `SELECT 'forecasts', forecast || ' ' || year, forecasts.source, point.locator, point.grade
      FROM forecast_points AS point JOIN forecasts ON forecasts.id = point.forecast`,
    'SELECT table_name, row_id, source, locator, grade FROM citations',
  ].join(' UNION ALL ');
  const rows = db.connection
    .prepare(
      `SELECT figure.tbl AS "table", figure.id, figure.source, figure.locator, figure.grade, sources.grade AS best,
          coalesce(sources.kind, '') AS kind, coalesce(sources.primary_seen, 0) AS primary_seen
        FROM (${everything}) AS figure LEFT JOIN sources ON sources.id = figure.source`,
    )
    .all() as Evidence[];
  return [...rows.flatMap(findingsOf), ...sourceFindings(db)];
}

function findingsOf(row: Evidence): Finding[] {
  const table: Table = tableOf(row.table);
  const { id, source, locator, grade, best } = row;
  const known: readonly string[] = grades;
  if (best === null) {
    return [error(table, id, 'source-missing', source)];
  }
  const isAbove =
    (firstHand.includes(grade) && row.primary_seen === 0) || known.indexOf(grade) < known.indexOf(best);
  return [
    ...(locator === '' && row.kind !== 'own' ? [error(table, id, 'locator-missing', source)] : []),
    ...(known.includes(grade)
      ? isAbove
        ? [error(table, id, 'grade-above-evidence', `${grade} · ${source}`)]
        : []
      : [error(table, id, 'grade-missing', `grade: ${grade}`)]),
  ];
}

function sourceFindings(db: ReadableDb): Finding[] {
  const cited = [...gradedTables, 'citations'].map((table) => `SELECT source FROM ${table}`).join(' UNION ');
  const unused = db.connection
    .prepare(`SELECT id, title FROM sources WHERE id NOT IN (${cited}) ORDER BY position`)
    .all() as { id: string; title: string }[];
  const above = db.connection
    .prepare(
      `SELECT id, grade FROM sources WHERE grade NOT IN ${sqlList(grades)}
        OR (grade IN ${sqlList(firstHand)} AND primary_seen = 0) OR (kind = 'own' AND grade <> 'assumption')
        ORDER BY position`,
    )
    .all() as { id: string; grade: string }[];
  const known: readonly string[] = grades;
  return [
    ...unused.map(({ id, title }) => error('sources', id, 'source-unused', title)),
    ...above.map(({ id, grade }) =>
      error('sources', id, known.includes(grade) ? 'grade-above-evidence' : 'grade-missing', grade),
    ),
  ];
}
