import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspect } from 'node:util';

/** Writes a line with its detail, an exception whole, to wherever faults are kept. */
export type Log = (message: string, detail?: unknown) => void;

const rotateAtBytes = 1_000_000;

/** A log on stderr. */
export function logToStderr(message: string, detail?: unknown): void {
  process.stderr.write(line(message, detail));
}

/** A log that is kept in a file (one older file beside it, at most 1 MB each) and shown on stderr. It never throws. */
export function createLogFile(path: string): Log {
  return (message, detail) => {
    logToStderr(message, detail);
    try {
      mkdirSync(dirname(path), { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > rotateAtBytes) {
        renameSync(path, `${path}.old`);
      }
      appendFileSync(path, line(message, detail));
    } catch {
      // Without a place for the log, stderr has to do; a log must never stop the work.
    }
  };
}

function line(message: string, detail: unknown): string {
  const rest = detail === undefined ? '' : ` ${inspect(detail, { depth: 6, breakLength: 120 })}`;
  return `${new Date().toISOString()} ${message}${rest}\n`;
}
