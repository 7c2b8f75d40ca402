import { tables } from '../../../../shared/catalog/vocabularies.ts';
import type { ReadableDb } from '../../handles.ts';
import { findConflicts } from '../catalog-conflicts.ts';
import { type Finding, notice } from './finding.ts';

/** So many ids are named; the others are counted. */
const mostNamed = 5;

/** What a person should know of their own layer: conflicts that wait for a decision, and figures that are assumptions. */
export function personFindings(db: ReadableDb): Finding[] {
  return [...conflictFindings(db), ...assumptionFindings(db)];
}

function conflictFindings(db: ReadableDb): Finding[] {
  return findConflicts(db.connection).map(({ table, id, kind, field, was, theirs, mine }) =>
    notice(
      table,
      id,
      'conflict-open',
      field === null ? kind : `${field}: ${[was, theirs, mine].map(show).join(' → ')}`,
    ),
  );
}

function show(value: unknown): string {
  return value === undefined ? '—' : JSON.stringify(value);
}

/** One line a table: how many figures of the person's rest on an assumption, and in which rows. */
function assumptionFindings(db: ReadableDb): Finding[] {
  const select = db.connection.prepare(
    `SELECT layer.row_id AS id, max(1, (SELECT count(*) FROM json_each(layer.evidence) AS evidence
          WHERE evidence.value ->> 'grade' = 'assumption')) AS figures
      FROM changes AS layer
      WHERE layer.table_name = ? AND layer.kind <> 'removed'
        AND ((layer.kind = 'own' AND layer.fields ->> 'grade' = 'assumption')
          OR EXISTS (SELECT 1 FROM json_each(layer.evidence) AS evidence
            WHERE evidence.value ->> 'grade' = 'assumption'))
      ORDER BY layer.row_id`,
  );
  return tables
    .filter((table) => table !== 'sources')
    .flatMap((table) => {
      const rows = select.all(table) as { id: string; figures: number }[];
      const figures = rows.reduce((sum, row) => sum + row.figures, 0);
      const named = rows.slice(0, mostNamed).map(({ id }) => id);
      const more = rows.length > mostNamed ? ', …' : '';
      return rows.length === 0
        ? []
        : [notice(table, '', 'own-assumption', `${figures} (${named.join(', ')}${more})`)];
    });
}
