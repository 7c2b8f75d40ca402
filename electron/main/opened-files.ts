import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { WebContents } from 'electron';
import { longestPdf } from '../../shared/contract/briefs-reopen.ts';
import type { Output } from '../../shared/contract/index.ts';
import { appError } from '../../shared/errors.ts';
import { faultCode } from '../exchange/write-whole.ts';

type Opened = NonNullable<Output<'shell.nextOpened'>>;

/** Files that the desktop hands to the program, in their order, until a window takes them. */
export interface OpenedFiles {
  add(paths: readonly string[]): void;
  /** The next file for a page; it waits for one. Null once the page asks anew, goes elsewhere or is closed. */
  next(page: WebContents): Promise<Opened | null>;
}

/** A file in base64 is no longer than the longest PDF that is reopened. */
const mostBytes = Math.floor(longestPdf / 4) * 3;

/** Gathers the files of a start, of later starts and of the desktop's own event. */
export function createOpenedFiles(): OpenedFiles {
  const paths: string[] = [];
  let waiting: ((opened: Opened | null) => void) | null = null;

  function serve(): void {
    const [path] = paths;
    if (path === undefined || waiting === null) return;
    paths.shift();
    waiting(readOpened(path));
  }

  return {
    add(further) {
      paths.push(...further);
      serve();
    },
    next(page) {
      waiting?.(null);
      return new Promise((settle) => {
        const leave = (): void => done(null);
        const done = (opened: Opened | null): void => {
          page.off('did-navigate', leave);
          page.off('destroyed', leave);
          if (waiting === done) waiting = null;
          settle(opened);
        };
        page.once('did-navigate', leave);
        page.once('destroyed', leave);
        waiting = done;
        serve();
      });
    },
  };
}

/**
 * The files that a command line names: what is no option, nor the value of `--catalog`, nor the folder that the program
 * itself is started from. Relative ones are those of `folder`.
 */
export function filesIn(commandLine: readonly string[], folder: string, program: string): string[] {
  return commandLine
    .slice(1)
    .filter((word, index, words) => !word.startsWith('-') && words[index - 1] !== '--catalog')
    .map((word) => resolve(folder, word))
    .filter((path) => path !== resolve(program));
}

function readOpened(path: string): Opened {
  const name = basename(path);
  try {
    if (statSync(path).size > mostBytes) {
      const problem = appError('brief-too-large', name, { most: Math.floor(mostBytes / 1e6) });
      return { name, base64: null, problem };
    }
    return { name, base64: readFileSync(path).toString('base64'), problem: null };
  } catch (fault) {
    const code = faultCode(fault);
    const problem =
      code === 'ENOENT'
        ? appError('file-not-found', path)
        : appError('file-unreadable', path, { detail: code });
    return { name, base64: null, problem };
  }
}
