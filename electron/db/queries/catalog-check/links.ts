import { rowSchemas } from '../../../../shared/catalog/rows.ts';
import { tables } from '../../../../shared/catalog/vocabularies.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { ReadableDb } from '../../handles.ts';
import { error, type Finding, tableOf } from './finding.ts';

interface Link {
  readonly table: string;
  readonly id: string;
  readonly target: string;
}

/** Links that lead to no row (their targets stand in text, which no foreign key guards), and inputs that are not the model's. */
export function linkFindings(db: ReadableDb): Finding[] {
  const known = new Set(
    tables.flatMap((table) =>
      (db.connection.prepare(`SELECT id FROM ${table}`).pluck().all() as string[]).map(
        (id) => `${table}:${id}`,
      ),
    ),
  );
  const links = db.connection
    .prepare(
      `SELECT 'claims' AS "table", claims.id, link.value AS target FROM claims, json_each(claims.about) AS link
        UNION ALL SELECT 'inputs', inputs.id, link.value FROM inputs, json_each(inputs.based_on) AS link
        UNION ALL SELECT 'events', events.id, 'companies:' || link.value FROM events, json_each(events.parties) AS link
        UNION ALL SELECT 'sources', source, table_name || ':' || row_id FROM citations`,
    )
    .all() as Link[];
  const fields = db.connection
    .prepare('SELECT table_name, row_id, field FROM citations WHERE field IS NOT NULL')
    .all() as { table_name: string; row_id: string; field: string }[];
  const present = new Set(db.connection.prepare('SELECT id FROM inputs').pluck().all() as string[]);
  const expected = new Set(inputDefinitions.keys());
  const uncovered = [
    ...[...expected].filter((id) => !present.has(id)),
    ...[...present].filter((id) => !expected.has(id)),
  ];
  return [
    ...links
      .filter(({ target }) => !known.has(target))
      .map(({ table, id, target }) => error(tableOf(table), id, 'link-dangling', target)),
    ...fields
      .map(({ table_name, row_id, field }) => ({ table: tableOf(table_name), id: row_id, field }))
      .filter(({ table, field }) => !Object.hasOwn(rowSchemas[table].shape, field))
      .map(({ table, id, field }) => error(table, id, 'link-dangling', `${table}.${field}`)),
    ...uncovered.map((id) => error('inputs', id, 'input-coverage', id)),
  ];
}
