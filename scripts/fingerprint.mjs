// Tells whether something made from files is still true to them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** SHA-256 over the names and bytes of the given files and folders (paths below the project). */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((entry) => filesBelow(path.join(root, entry))).sort()) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(entry) {
  if (!existsSync(entry)) return [];
  if (statSync(entry).isFile()) return [entry];
  return readdirSync(entry).flatMap((name) => filesBelow(path.join(entry, name)));
}

/** Runs `make` when the stamp does not hold this fingerprint, and writes the stamp after it succeeded. */
export function whenStale(stamp, value, make) {
  const file = path.join(root, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === value) return false;
  make();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, value);
  return true;
}
