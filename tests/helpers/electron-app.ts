import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Language } from '../../shared/i18n/define.ts';
import { watchPage } from './page-problems.ts';
import { projectRoot } from './project.ts';

export interface LaunchOptions {
  /** The person's folder: catalog, log and remembered window. */
  readonly home: string;
  readonly args?: readonly string[];
  readonly language?: Language;
  /** Keeps the first load, what went wrong in it unwatched: for what a page is given once. */
  readonly keepsFirstLoad?: boolean;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Refusals of the policy and errors of the page, as they come. */
  readonly problems: string[];
}

/** A step of a start that takes this long stands still, ms. */
const stillAfter = 20_000;

/**
 * Starts the built program in a real Electron and yields its window. Needs a screen (Xvfb will do). A start that stands
 * still is ended and made once more, and says at which step it stood: one in some hundred never shows its first page.
 */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  try {
    return await startApp(options);
  } catch (fault) {
    process.stderr.write(
      `Electron is started once more: ${fault instanceof Error ? fault.message : String(fault)}\n`,
    );
    return startApp(options);
  }
}

async function startApp(options: LaunchOptions): Promise<LaunchedApp> {
  const launch = _electron.launch({
    executablePath: electronBinary(),
    args: electronArguments(options),
    cwd: projectRoot,
    env: electronEnvironment(options),
  });
  const app = await within('the program itself', launch);
  try {
    const page = await within('its first window', app.firstWindow());
    const problems = await within('watching it', watchPage(page));
    // The first load was under way before anyone could watch it.
    if (options.keepsFirstLoad !== true) await within('loading it anew', page.reload());
    return { app, page, problems };
  } catch (fault) {
    app.process().kill('SIGKILL');
    throw fault;
  }
}

async function within<T>(step: string, work: Promise<T>): Promise<T> {
  const still = new AbortController();
  const standing = setTimeout(stillAfter, undefined, { signal: still.signal }).then(() => {
    throw new Error(`${step} took more than ${stillAfter / 1000} s`);
  });
  try {
    return await Promise.race([work, standing]);
  } finally {
    still.abort();
    standing.catch(() => undefined);
  }
}

/** The command line of a start; Chromium's own sandbox cannot run as root, so that only tests turn it off. */
export function electronArguments({ args = [], language = 'en' }: LaunchOptions): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [...(isRoot ? ['--no-sandbox'] : []), `--lang=${language}`, projectRoot, ...args];
}

/** The environment of a start: a home of its own, no dialogs that nobody would answer, every answer checked. */
export function electronEnvironment({ home }: LaunchOptions): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const env = Object.fromEntries(inherited);
  delete env['ELECTRON_RUN_AS_NODE'];
  delete env['NODE_OPTIONS'];
  return { ...env, MEMWATT_HOME: home, MEMWATT_NO_DIALOGS: '1', MEMWATT_CHECK_OUTPUT: '1' };
}

/** The Electron to test in: MEMWATT_ELECTRON, the official override, or the package's own binary. */
export function electronBinary(): string {
  const named = process.env['MEMWATT_ELECTRON'];
  if (named !== undefined && named !== '') return named;
  const electronPackage = path.join(projectRoot, 'node_modules', 'electron');
  const pathFile = path.join(electronPackage, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(electronPackage, 'dist');
  const binary = path.join(folder, name);
  if (!existsSync(binary)) throw new Error(`there is no Electron at ${binary}`);
  return binary;
}
