import { appError } from '../../shared/errors.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import type { Connection } from './driver.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** An open catalog that may be read. Made by `openCatalog` and `prepareCatalog` alone. */
export interface ReadableDb {
  readonly [readable]: true;
  /** The file it was opened from. */
  readonly path: string;
  readonly isReadOnly: boolean;
  readonly connection: Connection;
  readonly close: () => void;
}

/** An open catalog that may also be written: what the write door asks for. */
export interface WritableDb extends ReadableDb {
  readonly [writable]: true;
}

/** Makes a handle; `close` folds the write-ahead log into the file, so that the file alone is whole. */
export function createHandle(connection: Connection, path: string): ReadableDb {
  const handle = {
    path,
    isReadOnly: connection.readonly,
    connection,
    close: () => {
      connection.close();
    },
  };
  // The brand exists in types only: this is the one place where a handle comes to be.
  return handle as unknown as ReadableDb;
}

/** The same handle as one to write through; `path-not-writable` when it was opened for reading only. */
export function asWritable(db: ReadableDb): Result<WritableDb> {
  return db.isReadOnly
    ? fail(appError('path-not-writable', db.path, { detail: 'opened for reading only' }))
    : ok(db as WritableDb);
}
