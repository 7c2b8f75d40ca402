import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type AppError, appError } from '../../shared/errors.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { backUp } from './backup.ts';
import { type Connection, connect } from './driver.ts';
import { databaseError } from './failures.ts';
import { asWritable, createHandle, type ReadableDb } from './handles.ts';
import { applicationId, sqliteMagic } from './identity.ts';
import { latestVersion, migrate, type Migration, schemaVersion } from './migrate.ts';
import { migrations as allMigrations } from './migrations/all.ts';
import { readMeta } from './queries/catalog-meta.ts';
import { refreshShipped } from './refresh.ts';

/** The open catalog, as services and queries hold it. */
export type Catalog = ReadableDb;

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** For tests of the steps between schema versions. */
  readonly migrations?: readonly Migration[];
}

/** How long a statement waits for another program's lock, in milliseconds. */
const lockTimeout = 2000;

/**
 * Opens the catalog at `path`. Fails, with nothing changed on disk, on a file that is missing, is no Memwatt catalog, is
 * damaged, locked, or from a newer version. An older one is migrated after a copy was laid into `backups/`; where
 * that cannot be (`readOnly`), it is `catalog-outdated`.
 */
export function openCatalog(path: string, options: OpenOptions = {}): Result<Catalog> {
  const readOnly = options.readOnly ?? false;
  const migrations = options.migrations ?? allMigrations;
  const unlike = fileError(path);
  if (unlike !== null) {
    return fail(unlike);
  }
  let connection: Connection | null = null;
  try {
    if (!readOnly) {
      // SQLite opens a file without write permission for reading, in silence, and fails at the first change only.
      accessSync(path, constants.W_OK);
      accessSync(dirname(path), constants.W_OK);
    }
    connection = connect(path, { readonly: readOnly, fileMustExist: true, timeout: lockTimeout });
    const refusal = identityError(connection, path, migrations) ?? integrityError(connection, path);
    if (refusal !== null) {
      connection.close();
      return fail(refusal);
    }
    const found = schemaVersion(connection);
    const supported = latestVersion(migrations);
    if (readOnly) {
      if (found < supported) {
        connection.close();
        return fail(appError('catalog-outdated', path, { found, supported }));
      }
    } else {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      if (found < supported) {
        backUp(connection, path, `before-schema-${supported}`);
        migrate(connection, migrations);
      }
    }
    connection.pragma('foreign_keys = ON');
    return ok(createHandle(connection, path));
  } catch (fault) {
    connection?.close();
    const error = databaseError(fault, path);
    if (error === null) {
      throw fault;
    }
    return fail(error);
  }
}

/** What speaks against the bytes themselves, before SQLite is let near them; null where nothing does. */
function fileError(path: string): AppError | null {
  if (!existsSync(path)) {
    return appError('catalog-missing', path);
  }
  if (!statSync(path).isFile()) {
    return appError('catalog-not-sqlite', path);
  }
  try {
    const start = Buffer.alloc(sqliteMagic.length);
    const file = openSync(path, 'r');
    try {
      readSync(file, start, 0, start.length, 0);
    } finally {
      closeSync(file);
    }
    return start.toString('latin1') === sqliteMagic ? null : appError('catalog-not-sqlite', path);
  } catch (fault) {
    return appError('file-unreadable', path, {
      detail: fault instanceof Error ? fault.message : String(fault),
    });
  }
}

/** Refuses databases of other programs and catalogs of newer versions. */
function identityError(
  connection: Connection,
  path: string,
  migrations: readonly Migration[],
): AppError | null {
  const found = schemaVersion(connection);
  if (Number(connection.pragma('application_id', { simple: true })) !== applicationId || found < 1) {
    return appError('catalog-not-sqlite', path);
  }
  const supported = latestVersion(migrations);
  return found > supported ? appError('catalog-from-future', path, { found, supported }) : null;
}

function integrityError(connection: Connection, path: string): AppError | null {
  const verdict = String(connection.pragma('quick_check(1)', { simple: true }));
  return verdict === 'ok' ? null : appError('catalog-corrupt', path, { detail: verdict });
}

/**
 * Yields the person's own catalog, open for writing: made from the shipped one where there is none, and its shipped
 * rows replaced in one transaction, after a copy, where the shipped catalog is newer. Own scenarios stay in either case.
 * Fails as `openCatalog` does; a folder that cannot be written is `path-not-writable`, and nothing is left half done.
 */
export function prepareCatalog(
  userPath: string,
  shippedPath: string,
  now: Date = new Date(),
): Result<Catalog> {
  const shipped = openCatalog(shippedPath, { readOnly: true });
  if (!shipped.ok) {
    return shipped;
  }
  try {
    if (!existsSync(userPath)) {
      const failure = createFrom(shipped.value, userPath);
      if (failure !== null) {
        return fail(failure);
      }
    }
    const opened = openCatalog(userPath);
    if (!opened.ok) {
      return opened;
    }
    const refreshed = refreshWhenNewer(opened.value, shipped.value, now);
    if (!refreshed.ok) {
      opened.value.close();
      return refreshed;
    }
    return opened;
  } finally {
    shipped.value.close();
  }
}

/** Lays a whole copy of the shipped catalog at `userPath`, or nothing. */
function createFrom(shipped: Catalog, userPath: string): AppError | null {
  const unfinished = `${userPath}.${process.pid}.part`;
  try {
    mkdirSync(dirname(userPath), { recursive: true });
    rmSync(unfinished, { force: true });
    shipped.connection.prepare('VACUUM INTO ?').run(unfinished);
    renameSync(unfinished, userPath);
    return null;
  } catch (fault) {
    return (
      databaseError(fault, userPath) ?? appError('path-not-writable', userPath, { detail: String(fault) })
    );
  } finally {
    if (existsSync(unfinished)) {
      rmSync(unfinished, { force: true });
    }
  }
}

function refreshWhenNewer(user: Catalog, shipped: Catalog, now: Date): Result<null> {
  const mine = readMeta(user);
  const theirs = readMeta(shipped);
  // Versions are dates and sort as text; two builds of one day differ by the hash of their content.
  if (theirs.version < mine.version || (theirs.version === mine.version && theirs.content === mine.content)) {
    return ok(null);
  }
  const door = asWritable(user);
  if (!door.ok) {
    return door;
  }
  try {
    // A catalog that a migration has just emptied was laid aside before that: nothing else is in it to keep.
    if (mine.version !== '') {
      backUp(user.connection, user.path, `before-catalog-${theirs.version}`);
    }
    refreshShipped(door.value, shipped.path, now);
    return ok(null);
  } catch (fault) {
    const error = databaseError(fault, user.path);
    if (error === null) {
      throw fault;
    }
    return fail(error);
  }
}
