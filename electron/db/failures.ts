import { type AppError, appError } from '../../shared/errors.ts';

interface CodedError extends Error {
  readonly code: string;
}

function isCoded(fault: unknown): fault is CodedError {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string';
}

/**
 * Turns what SQLite or the file system threw about the file at `path` into the error that a person can act on;
 * null for anything that is a defect of ours, which the caller throws on.
 */
export function databaseError(fault: unknown, path: string): AppError | null {
  if (!isCoded(fault)) {
    return null;
  }
  const detail = { detail: fault.message };
  const code = fault.code;
  if (code === 'SQLITE_NOTADB') {
    return appError('catalog-not-sqlite', path);
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return appError('catalog-corrupt', path, detail);
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return appError('catalog-locked', path);
  }
  if (/^SQLITE_(READONLY|PERM|FULL|IOERR|CANTOPEN)/u.test(code)) {
    return appError('path-not-writable', path, detail);
  }
  if (code === 'ENOENT') {
    return appError('catalog-missing', path);
  }
  if (/^(EACCES|EPERM|EROFS|ENOSPC|ENOTDIR|EISDIR|EEXIST|EDQUOT|EIO|ENAMETOOLONG)$/u.test(code)) {
    // The system's short word is said in plain language.
    return appError('path-not-writable', path, { detail: code });
  }
  return null;
}
