import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  let temporary: string | null = null;
  try {
    const { target, replaceable } = locate(path);
    if (!replaceable) {
      // A pipe or a terminal (`--out /dev/stdout`) cannot be replaced by a file, and must not be.
      writeFileSync(target, bytes);
      return ok({ path: target, bytes: bytes.byteLength });
    }
    temporary = neighbour(target, 'part');
    const file = openSync(temporary, 'wx', 0o644);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
    return ok({ path: target, bytes: bytes.byteLength });
  } catch (fault) {
    removeLeftover(temporary);
    return fail(appError('path-not-writable', path, { detail: faultCode(fault) }));
  }
}

/** A file of a folder: its path in it, and its content piece by piece. */
export interface FileOfFolder {
  readonly path: string;
  readonly pieces: AsyncIterable<string>;
}

/**
 * Writes a file whole or not at all, as `writeWhole`, from pieces that are made while it is written: a file may be larger
 * than the memory. What a piece throws is thrown on, with nothing changed.
 */
export async function writePiecesWhole(
  path: string,
  pieces: AsyncIterable<string>,
): Promise<Result<Written>> {
  let temporary: string | null = null;
  try {
    const { target, replaceable } = locate(path);
    temporary = replaceable ? neighbour(target, 'part') : null;
    const bytes = await writePieces(temporary ?? target, temporary === null ? 'w' : 'wx', pieces);
    if (temporary !== null) renameSync(temporary, target);
    return ok({ path: target, bytes });
  } catch (fault) {
    removeLeftover(temporary);
    if (!isFileFault(fault)) throw fault;
    return fail(appError('path-not-writable', path, { detail: faultCode(fault) }));
  }
}

/**
 * Writes a folder with its files whole or not at all: beside its place first, then renamed. A folder that holds anything
 * is left alone: `path-not-writable`.
 */
export async function writeFolderWhole(
  path: string,
  files: AsyncIterable<FileOfFolder>,
): Promise<Result<string>> {
  const target = resolve(path);
  let temporary: string | null = null;
  try {
    requireFree(target);
    temporary = neighbour(target, 'part');
    mkdirSync(temporary);
    for await (const file of files) {
      const place = join(temporary, file.path);
      mkdirSync(dirname(place), { recursive: true });
      await writePieces(place, 'wx', file.pieces);
    }
    requireFree(target);
    rmSync(target, { force: true, recursive: true });
    renameSync(temporary, target);
    return ok(target);
  } catch (fault) {
    removeLeftover(temporary);
    if (!isFileFault(fault)) throw fault;
    return fail(appError('path-not-writable', path, { detail: faultCode(fault) }));
  }
}

/** Checks before long work that `writeFolderWhole` will find its place; writes nothing. */
export function checkFolderFree(path: string): Result<string> {
  const target = resolve(path);
  let probe: string | null = null;
  try {
    requireFree(target);
    probe = neighbour(target, 'probe');
    mkdirSync(probe);
    return ok(target);
  } catch (fault) {
    return fail(appError('path-not-writable', path, { detail: faultCode(fault) }));
  } finally {
    removeLeftover(probe);
  }
}

function requireFree(target: string): void {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) throw Object.assign(new Error('is a file'), { code: 'EEXIST' });
  if (readdirSync(target).length > 0) throw Object.assign(new Error('is not empty'), { code: 'ENOTEMPTY' });
}

async function writePieces(path: string, flag: 'w' | 'wx', pieces: AsyncIterable<string>): Promise<number> {
  const file = openSync(path, flag, 0o644);
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      const buffer = Buffer.from(piece, 'utf8');
      writeFileSync(file, buffer);
      bytes += buffer.byteLength;
    }
    if (flag === 'wx') fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return bytes;
}

/** Whether the system refused, and not the program that made the content. */
function isFileFault(fault: unknown): boolean {
  return (
    fault instanceof Error &&
    'code' in fault &&
    typeof fault.code === 'string' &&
    /^E[A-Z]+$/u.test(fault.code)
  );
}

/** Checks before long work that `writeWhole` will find its folder, so that nothing is computed in vain; writes nothing. */
export function checkWritable(path: string): Result<string> {
  let probe: string | null = null;
  try {
    const { target, replaceable } = locate(path);
    if (replaceable) {
      probe = neighbour(target, 'probe');
      closeSync(openSync(probe, 'wx', 0o644));
    }
    return ok(target);
  } catch (fault) {
    return fail(appError('path-not-writable', path, { detail: faultCode(fault) }));
  } finally {
    removeLeftover(probe);
  }
}

/** The system's short word for a file fault (`EACCES`, `ENOENT` …), or the message where there is none. */
export function faultCode(fault: unknown): string {
  if (fault instanceof Error) {
    return 'code' in fault && typeof fault.code === 'string' ? fault.code : fault.message;
  }
  return String(fault);
}

/** Follows a link to its file, so that the link stays; throws a file fault when the place cannot take a file. */
function locate(path: string): { target: string; replaceable: boolean } {
  const asked = resolve(path);
  const found = statSync(asked, { throwIfNoEntry: false });
  if (found === undefined) {
    return { target: asked, replaceable: true };
  }
  if (found.isDirectory()) {
    throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
  }
  accessSync(asked, constants.W_OK);
  return { target: found.isFile() ? realpathSync(asked) : asked, replaceable: found.isFile() };
}

/** Removes what a process that was ended while it wrote a file has left beside it. */
export function removeLeftovers(path: string): void {
  const target = resolve(path);
  const begin = hiddenName(target);
  try {
    for (const name of readdirSync(dirname(target))) {
      const isOurs =
        name.startsWith(begin) && /^[0-9a-f]{12}\.(?:part|probe)$/u.test(name.slice(begin.length));
      if (isOurs) removeLeftover(join(dirname(target), name));
    }
  } catch {
    // A folder that cannot be read was not written either.
  }
}

/** What the names of a file's hidden neighbours begin with. */
function hiddenName(target: string): string {
  return `.${basename(target).slice(0, 100)}.`;
}

function neighbour(target: string, ending: string): string {
  return join(dirname(target), `${hiddenName(target)}${randomBytes(6).toString('hex')}.${ending}`);
}

function removeLeftover(path: string | null): void {
  if (path === null) {
    return;
  }
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // The fault that led here is the one to report.
  }
}
