import { readFileSync, statSync } from 'node:fs';
import { appError } from '../../shared/errors.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { faultCode } from './write-whole.ts';

/** Far above any scenario file; a larger file is none. */
const limitBytes = 5_000_000;

/**
 * Reads a UTF-8 text file, with or without a byte order mark. Fails with `file-not-found`, or with `file-unreadable`
 * for a folder, a file that may not be read, is far too large, or is in another encoding.
 */
export function readText(path: string): Result<string> {
  try {
    if (statSync(path).size > limitBytes) {
      return fail(appError('file-unreadable', path, { detail: 'too-large' }));
    }
    const bytes = readFileSync(path);
    // The decoder takes the mark of UTF-8 away and refuses bytes that are no UTF-8, such as the mark of UTF-16.
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT') {
      return fail(appError('file-not-found', path));
    }
    const detail = fault instanceof TypeError ? 'encoding' : faultCode(fault);
    return fail(appError('file-unreadable', path, { detail }));
  }
}
