import { z } from 'zod';
import { type Source, sourceSchema } from '../../../shared/catalog/rows.ts';
import { gradedTables, grades } from '../../../shared/catalog/vocabularies.ts';
import type { EvidenceRow } from '../../../shared/contract/explanation.ts';
import { fromColumns } from '../column-values.ts';
import type { ReadableDb } from '../handles.ts';
import { columnsOf } from '../tables.ts';

const rowSchema = z.object({
  name: z.string(),
  grade: z.enum(grades),
  source: z.string(),
  locator: z.string(),
});

/** Reads what rows stand on, one at a time; made once for many rows. */
export interface EvidenceReader {
  /** Name, grade, source and place in it of the row that a `table:id` names; undefined where there is none. */
  readonly rowAt: (reference: string) => EvidenceRow | undefined;
  readonly sourceAt: (id: string) => Source | undefined;
}

/** Makes the reader of a catalog's evidence. A forecast has its places point by point, so that its own is empty. */
export function readEvidence({ connection }: ReadableDb): EvidenceReader {
  const statements = new Map(
    gradedTables.map((table) => [
      table,
      connection.prepare(
        `SELECT search_texts.name AS name, grade, source, ${table === 'forecasts' ? "''" : 'locator'} AS locator
          FROM ${table} JOIN search_texts ON table_name = '${table}' AND row_id = ${table}.id
          WHERE ${table}.id = ?`,
      ),
    ]),
  );
  const sources = connection.prepare('SELECT * FROM sources WHERE id = ?');
  return {
    rowAt: (reference) => {
      const [word = '', ...rest] = reference.split(':');
      const table = gradedTables.find((known) => known === word);
      const id = rest.join(':');
      const found = table === undefined ? undefined : statements.get(table)?.get(id);
      return table === undefined || found === undefined
        ? undefined
        : { table, id, ...rowSchema.parse(found) };
    },
    sourceAt: (id) => {
      const found = sources.get(id);
      return found === undefined
        ? undefined
        : sourceSchema.parse(fromColumns(columnsOf.sources, found as Record<string, unknown>));
    },
  };
}
