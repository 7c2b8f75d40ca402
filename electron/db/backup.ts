import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Connection } from './driver.ts';

/** How many copies of one catalog are kept; the oldest goes first. */
export const keptBackups = 10;

/**
 * Writes a whole, consistent copy of the open file into `backups/` beside it, named after why it was made, and yields
 * the copy's path. Throws what SQLite or the file system throws: without its copy, the step that asked for it must not run.
 */
export function backUp(connection: Connection, path: string, reason: string): string {
  const folder = join(dirname(path), 'backups');
  mkdirSync(folder, { recursive: true });
  const stem = basename(path, extname(path));
  const target = freePath(folder, `${stem}.${reason}`, extname(path));
  const unfinished = `${target}.part`;
  rmSync(unfinished, { force: true });
  connection.prepare('VACUUM INTO ?').run(unfinished);
  renameSync(unfinished, target);
  dropOldest(folder, stem);
  return target;
}

function freePath(folder: string, stem: string, extension: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = join(folder, `${stem}.${String(number).padStart(3, '0')}${extension}`);
    if (!existsSync(candidate)) {
      return candidate;
    }
  }
}

function dropOldest(folder: string, stem: string): void {
  const copies = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith(`${stem}.`) && !entry.name.endsWith('.part'))
    .map((entry) => join(folder, entry.name))
    .map((copy) => ({ copy, at: modifiedAt(copy) }))
    .toSorted((a, b) => b.at - a.at || (a.copy < b.copy ? 1 : -1));
  for (const { copy } of copies.slice(keptBackups)) {
    rmSync(copy, { force: true });
  }
}

function modifiedAt(path: string): number {
  return statSync(path).mtimeMs;
}
