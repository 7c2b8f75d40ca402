import {
  type Grade,
  gradedTables,
  grades,
  type Table,
  tables,
} from '../../../shared/catalog/vocabularies.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { ReadableDb } from '../handles.ts';
import { schemaVersion } from '../migrate.ts';
import { readMeta } from './catalog-meta.ts';

/** Version, schema, and how many rows of each table and each grade there are. */
export function catalogStatus(db: ReadableDb): Output<'catalog.status'> {
  return {
    path: db.path,
    version: readMeta(db).version,
    schema: schemaVersion(db.connection),
    ...countRows(db),
    revision: 0,
    isWritable: !db.isReadOnly,
    touched: { changed: 0, own: 0, removed: 0 },
    conflicts: 0,
  };
}

/** Rows per table, and rows per table and grade; a row without a grade of the vocabulary is in none. */
export function countRows(db: ReadableDb): Pick<Output<'catalog.status'>, 'counts' | 'grades'> {
  const count = (table: Table): number =>
    Number(db.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const perGrade = (table: Table): Record<Grade, number> => {
    const found = new Map(
      db.connection.prepare(`SELECT grade, count(*) FROM ${table} GROUP BY grade`).raw().all() as [
        string,
        number,
      ][],
    );
    return recordOf(grades, (grade) => found.get(grade) ?? 0);
  };
  return { counts: recordOf(tables, count), grades: recordOf(gradedTables, perGrade) };
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
