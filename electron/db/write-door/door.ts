import { type AppError, appError } from '../../../shared/errors.ts';
import { type Result, fail } from '../../../shared/result.ts';
import type { Connection } from '../driver.ts';
import { databaseError } from '../failures.ts';
import { asWritable, type ReadableDb } from '../handles.ts';

/** Carries an expected error out of a transaction, which is rolled back on the way. */
class Refused extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

/**
 * Runs work on the catalog in one transaction that nobody else writes beside: all of it is kept, or nothing where the work
 * fails or throws. What SQLite says comes back as an error: `catalog-locked`, `path-not-writable`, and `edit-refused` where
 * its own constraints refuse a row.
 */
export function throughDoor<Value>(
  db: ReadableDb,
  work: (connection: Connection) => Result<Value>,
): Result<Value> {
  const door = asWritable(db);
  if (!door.ok) return door;
  const { connection } = door.value;
  try {
    return connection
      .transaction(() => {
        const result = work(connection);
        if (!result.ok) throw new Refused(result.error);
        return result;
      })
      .immediate();
  } catch (fault) {
    if (fault instanceof Refused) return fail(fault.error);
    const error = constraintError(fault) ?? databaseError(fault, db.path);
    if (error === null) throw fault;
    return fail(error);
  }
}

/** What a constraint of the schema refuses: `UNIQUE constraint failed: rates.currency` names the table. */
function constraintError(fault: unknown): AppError | null {
  const isConstraint =
    fault instanceof Error &&
    'code' in fault &&
    typeof fault.code === 'string' &&
    fault.code.startsWith('SQLITE_CONSTRAINT');
  if (!isConstraint) return null;
  const [, table] = /failed: (\w+)\.\w+/u.exec(fault.message) ?? [];
  return appError('edit-refused', table, { rule: 'constraint', detail: fault.message });
}
