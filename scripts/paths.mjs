// The project's folder, and one way for every script to speak.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Prints a line about the set-up on standard error, so that standard output stays the program's own. */
export function say(line) {
  process.stderr.write(`memwatt: ${line}\n`);
}
