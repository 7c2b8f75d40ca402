import type { CheckRule, Table } from '../../../shared/catalog/vocabularies.ts';
import { tables } from '../../../shared/catalog/vocabularies.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import type { ReadableDb } from '../handles.ts';
import { listRows } from './catalog.ts';
import { countRows } from './catalog-status.ts';

type Finding = Output<'catalog.check'>['findings'][number];

/** Sources that stand for our own reasoning: no place in them can be named. */
const ownSources = `('assumption', 'definition')`;

const graded = tables.filter((table) => table !== 'sources');

/**
 * Looks the open catalog through: the file itself, references, evidence, and whether the model's inputs are all there
 * (errors); rows whose own figures contradict their claim, and claims that the evidence contradicts (notices).
 */
export function checkCatalog(db: ReadableDb): Output<'catalog.check'> {
  return {
    ...countRows(db),
    findings: [
      ...integrityFindings(db),
      ...evidenceFindings(db),
      ...linkFindings(db),
      ...coverageFindings(db),
      ...contradictionFindings(db),
    ],
  };
}

function integrityFindings(db: ReadableDb): Finding[] {
  const verdicts = (db.connection.pragma('integrity_check(20)') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((verdict) => verdict !== 'ok');
  const dangling = db.connection.pragma('foreign_key_check') as {
    table: string;
    parent: string;
    rowid: unknown;
  }[];
  return [
    ...verdicts.map((detail) => error('sources', '', 'integrity', detail)),
    ...dangling.map(({ table, parent }) =>
      error(tables.find((name) => name === table) ?? 'sources', '', 'foreign-key', `${table} → ${parent}`),
    ),
  ];
}

/** Rows without a source or a place in it, and grades that their source cannot carry. */
function evidenceFindings(db: ReadableDb): Finding[] {
  return graded.flatMap((table) => {
    const place = table === 'forecasts' ? `'-'` : 'row.locator';
    const rows = db.connection
      .prepare(
        `SELECT row.id, row.source, row.grade, ${place} AS locator, sources.id IS NULL AS has_no_source,
            coalesce(sources.primary_seen, 0) AS primary_seen
          FROM ${table} AS row LEFT JOIN sources ON sources.id = row.source
          WHERE sources.id IS NULL
            OR (${place} = '' AND row.source NOT IN ${ownSources})
            OR (row.grade IN ('measured', 'peer-reviewed', 'primary') AND sources.primary_seen = 0)
          ORDER BY row.position`,
      )
      .all() as {
      id: string;
      source: string;
      grade: string;
      locator: string;
      has_no_source: number;
      primary_seen: number;
    }[];
    return rows.flatMap((row) => {
      if (row.has_no_source === 1) {
        return [error(table, row.id, 'source-missing', row.source)];
      }
      return [
        ...(row.locator === '' ? [error(table, row.id, 'locator-missing', row.source)] : []),
        ...(row.primary_seen === 0
          ? [error(table, row.id, 'grade-above-evidence', `${row.grade} · ${row.source}`)]
          : []),
      ];
    });
  });
}

/** Links of claims and citations that lead to no row: their tables stand in text, which no foreign key guards. */
function linkFindings(db: ReadableDb): Finding[] {
  const known = new Set(
    tables.flatMap((table) =>
      (db.connection.prepare(`SELECT id FROM ${table}`).pluck().all() as string[]).map(
        (id) => `${table}:${id}`,
      ),
    ),
  );
  const ofClaims = db.connection
    .prepare(
      'SELECT claims.id, link.value AS target FROM claims, json_each(claims.about) AS link ORDER BY position',
    )
    .all() as { id: string; target: string }[];
  const ofCitations = db.connection
    .prepare(`SELECT source AS id, table_name || ':' || row_id AS target FROM citations ORDER BY position`)
    .all() as { id: string; target: string }[];
  return [
    ...ofClaims
      .filter(({ target }) => !known.has(target))
      .map(({ id, target }) => error('claims', id, 'link-dangling', target)),
    ...ofCitations
      .filter(({ target }) => !known.has(target))
      .map(({ id, target }) => error('sources', id, 'link-dangling', target)),
  ];
}

function coverageFindings(db: ReadableDb): Finding[] {
  const present = new Set(db.connection.prepare('SELECT id FROM inputs').pluck().all() as string[]);
  return [
    ...[...inputDefinitions.keys()]
      .filter((id) => !present.has(id))
      .map((id) => error('inputs', id, 'input-coverage', id)),
    ...[...present]
      .filter((id) => !inputDefinitions.has(id))
      .map((id) => error('inputs', id, 'input-coverage', id)),
  ];
}

function contradictionFindings(db: ReadableDb): Finding[] {
  const devices = listRows(db, 'devices').flatMap((device): Finding[] => {
    const { id, contradiction, topsPerWattClaimed: claimed, topsPerWattDerived: derived } = device;
    if (contradiction === null || claimed === null || derived === null) {
      return [];
    }
    const detail = `${claimed} TOPS/W ÷ ${derived.toPrecision(3)} TOPS/W = ${contradiction.toPrecision(3)}`;
    return [notice('devices', id, 'claim-contradicts-itself', detail)];
  });
  const claims = listRows(db, 'claims').flatMap((claim): Finding[] =>
    claim.verdict === 'contradicted'
      ? [notice('claims', claim.id, 'claim-contradicted', claim.verdictNote.en)]
      : [],
  );
  return [...devices, ...claims];
}

function error(table: Table, id: string, rule: CheckRule, detail: string): Finding {
  return { level: 'error', table, id, rule, detail };
}

function notice(table: Table, id: string, rule: CheckRule, detail: string): Finding {
  return { level: 'notice', table, id, rule, detail };
}
