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
import { revisionOf } from '../write-door/commit.ts';
import { findConflicts } from './catalog-conflicts.ts';
import { readMeta } from './catalog-meta.ts';

/** Version, schema, how many rows of each table and each grade there are, and how the person's layer stands to them. */
export function catalogStatus(db: ReadableDb): Output<'catalog.status'> {
  return {
    path: db.path,
    version: readMeta(db).version,
    schema: schemaVersion(db.connection),
    ...countRows(db),
    revision: revisionOf(db.connection),
    isWritable: !db.isReadOnly,
    touched: countTouched(db),
    conflicts: findConflicts(db.connection).length,
  };
}

/** Rows that the person changed (or put a note beside), added and took away. */
function countTouched({ connection }: ReadableDb): Output<'catalog.status'>['touched'] {
  const found = new Map(
    connection.prepare('SELECT kind, count(*) FROM changes GROUP BY kind').raw().all() as [string, number][],
  );
  return {
    changed: found.get('changed') ?? 0,
    own: found.get('own') ?? 0,
    removed: found.get('removed') ?? 0,
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
