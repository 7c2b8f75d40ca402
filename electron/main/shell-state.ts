import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { languages } from '../../shared/i18n/define.ts';
import { writeWhole } from '../exchange/write-whole.ts';
import type { Home } from '../host/places.ts';

const shellStateSchema = z.object({
  language: z.enum(languages).optional().catch(undefined),
  theme: z.enum(['light', 'dark', 'system']).optional().catch(undefined),
  bounds: z
    .object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
    .optional()
    .catch(undefined),
  isMaximised: z.boolean().optional().catch(undefined),
});

/** What the desktop program remembers between starts. All of it can be lost without harm. */
export type ShellState = z.infer<typeof shellStateSchema>;

/** Yields what was remembered; nothing where there is no file or it is unreadable. */
export function readShellState(home: Home): ShellState {
  try {
    return shellStateSchema.parse(JSON.parse(readFileSync(fileIn(home), 'utf8')));
  } catch {
    return {};
  }
}

/** Adds to what is remembered. A disk that cannot be written costs the memory, never the work. */
export function rememberShellState(home: Home, change: Partial<ShellState>): void {
  writeWhole(fileIn(home), `${JSON.stringify({ ...readShellState(home), ...change }, null, 2)}\n`);
}

function fileIn(home: Home): string {
  return join(home.directory, 'shell.json');
}
