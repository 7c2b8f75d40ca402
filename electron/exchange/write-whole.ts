import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { appError } from '../../shared/errors.ts';
import { type Result, fail, ok } from '../../shared/result.ts';

/** What was written where. */
export interface Written {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Writes a file whole or not at all: into a hidden neighbour first, flushed to the disk, then renamed into place, so
 * that a crash or a full disk leaves the old file as it was. Fails with `path-not-writable`; then nothing has changed.
 */
export function writeWhole(path: string, content: string | Uint8Array): Result<Written> {
  const target = resolve(path);
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
  try {
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === true) {
      return fail(appError('path-not-writable', path, { detail: 'EISDIR' }));
    }
    const file = openSync(temporary, 'wx', 0o644);
    try {
      let written = 0;
      while (written < bytes.byteLength) {
        written += writeSync(file, bytes, written);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
    return ok({ path: target, bytes: bytes.byteLength });
  } catch (fault) {
    rmSync(temporary, { force: true });
    return fail(appError('path-not-writable', path, { detail: faultCode(fault) }));
  }
}

/** Checks before long work that `writeWhole` will find its folder, so that a brief is not typeset in vain. */
export function checkWritable(path: string): Result<string> {
  const target = resolve(path);
  const probe = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.probe`);
  try {
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === true) {
      return fail(appError('path-not-writable', path, { detail: 'EISDIR' }));
    }
    closeSync(openSync(probe, 'wx', 0o644));
    return ok(target);
  } catch (fault) {
    return fail(appError('path-not-writable', path, { detail: faultCode(fault) }));
  } finally {
    rmSync(probe, { force: true });
  }
}

/** The system's short word for a file fault (`EACCES`, `ENOENT` …), or the message where there is none. */
export function faultCode(fault: unknown): string {
  if (fault instanceof Error) {
    return 'code' in fault && typeof fault.code === 'string' ? fault.code : fault.message;
  }
  return String(fault);
}
