import { gradedTables, grades, type Table } from '../../../../shared/catalog/vocabularies.ts';
import type { ReadableDb } from '../../handles.ts';
import { addressFault } from '../../rules/address.ts';
import { gradeFault, sourceGradeFault } from '../../rules/grade.ts';
import { columnsOf } from '../../tables.ts';
import { error, type Finding, tableOf } from './finding.ts';

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
  const fault = gradeFault(grade, { grade: best, primarySeen: row.primary_seen === 1 });
  return [
    ...(locator === '' && row.kind !== 'own' ? [error(table, id, 'locator-missing', source)] : []),
    ...(known.includes(grade) ? [] : [error(table, id, 'grade-missing', `grade: ${grade}`)]),
    ...(known.includes(grade) && fault !== null
      ? [error(table, id, 'grade-above-evidence', `${grade} · ${source}: ${fault}`)]
      : []),
  ];
}

function sourceFindings(db: ReadableDb): Finding[] {
  const cited = [...gradedTables, 'citations'].map((table) => `SELECT source FROM ${table}`).join(' UNION ');
  // A source that the person added or took out of use may stand alone; one of the release may not.
  const unused = db.connection
    .prepare(
      `SELECT id, title FROM sources WHERE id NOT IN (${cited})
          AND id NOT IN (SELECT row_id FROM changes WHERE table_name = 'sources' AND kind = 'own')
          AND id NOT IN (SELECT row ->> 'source' FROM shipped_rows WHERE row ->> 'source' IS NOT NULL)
          AND id NOT IN (SELECT citation.value ->> 'source' FROM shipped_rows, json_each(shipped_rows.citations) AS citation)
          AND id NOT IN (SELECT cited.value ->> 'source' FROM scenarios, json_each(scenarios.sources) AS cited
            WHERE cited.value ->> 'source' IS NOT NULL)
        ORDER BY position`,
    )
    .all() as { id: string; title: string }[];
  const sources = db.connection
    .prepare('SELECT id, kind, grade, primary_seen, url, seen_url FROM sources ORDER BY position')
    .all() as SourceRecord[];
  return [
    ...unused.map(({ id, title }) => error('sources', id, 'source-unused', title)),
    ...sources.flatMap(sourceFaults),
    ...argumentFindings(db),
  ];
}

interface SourceRecord {
  readonly id: string;
  readonly kind: string;
  readonly grade: string;
  readonly primary_seen: number;
  readonly url: string | null;
  readonly seen_url: string | null;
}

function sourceFaults({ id, kind, grade, primary_seen, url, seen_url }: SourceRecord): Finding[] {
  const known: readonly string[] = grades;
  const fault = sourceGradeFault({ kind, grade, primarySeen: primary_seen === 1 });
  return [
    ...(known.includes(grade) ? [] : [error('sources', id, 'grade-missing', `grade: ${grade}`)]),
    ...(fault === null ? [] : [error('sources', id, 'grade-above-evidence', `${grade}: ${fault}`)]),
    ...[url, seen_url]
      .map((address) => (address === null ? null : addressFault(address)))
      .filter((why) => why !== null)
      .map((why) => error('sources', id, 'address-invalid', why)),
  ];
}

/** Assumptions of the release that do not argue, in the tables whose rows have a note; a person's are counted elsewhere. */
function argumentFindings(db: ReadableDb): Finding[] {
  return gradedTables
    .filter((table) => table !== 'forecasts' && Object.hasOwn(columnsOf[table], 'note'))
    .flatMap((table) =>
      (
        db.connection
          .prepare(
            `SELECT id, source FROM ${table} WHERE grade = 'assumption' AND trim(note) = ''
                AND id NOT IN (SELECT row_id FROM changes WHERE table_name = @table AND kind <> 'removed')
              ORDER BY position`,
          )
          .all({ table }) as { id: string; source: string }[]
      ).map(({ id, source }) => error(table, id, 'argument-missing', source)),
    );
}
