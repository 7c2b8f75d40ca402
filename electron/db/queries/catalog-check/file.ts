import { tables } from '../../../../shared/catalog/vocabularies.ts';
import type { ReadableDb } from '../../handles.ts';
import { error, type Finding, tableOf } from './finding.ts';

/** The file itself: its pages, its constraints and foreign keys; and ids that differ in case alone. */
export function fileFindings(db: ReadableDb): Finding[] {
  const verdicts = (db.connection.pragma('integrity_check(20)') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((verdict) => verdict !== 'ok');
  const dangling = db.connection.pragma('foreign_key_check') as { table: string; parent: string }[];
  return [
    ...verdicts.map((detail) => error('sources', '', 'integrity', detail)),
    ...dangling.map(({ table, parent }) => error(tableOf(table), '', 'foreign-key', `${table} → ${parent}`)),
    ...tables.flatMap((table) =>
      (
        db.connection
          .prepare(
            `SELECT min(id) AS id, group_concat(id, ', ') AS ids FROM ${table} GROUP BY lower(id) HAVING count(*) > 1`,
          )
          .all() as { id: string; ids: string }[]
      ).map(({ id, ids }) => error(table, id, 'duplicate-id', ids)),
    ),
  ];
}
