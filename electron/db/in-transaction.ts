import { type Result, fail } from '../../shared/result.ts';
import type { Connection } from './driver.ts';
import { databaseError } from './failures.ts';
import { asWritable, type ReadableDb } from './handles.ts';

/**
 * Runs a change in one transaction. `work` refuses before it writes anything; what SQLite or the disk refuses becomes an
 * error that a person can act on, with nothing written. Fails with `path-not-writable` where the catalog was opened for
 * reading only. Anything else that is thrown is a defect and goes on.
 */
export function inTransaction<Value>(
  db: ReadableDb,
  work: (connection: Connection) => Result<Value>,
): Result<Value> {
  const door = asWritable(db);
  if (!door.ok) return door;
  const { connection } = door.value;
  try {
    return connection.transaction(() => work(connection)).immediate();
  } catch (fault) {
    const error = databaseError(fault, db.path);
    if (error === null) throw fault;
    return fail(error);
  }
}
