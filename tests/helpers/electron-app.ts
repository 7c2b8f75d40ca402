import { createRequire } from 'node:module';
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

/** Starts the built program in a real Electron and yields its window. Needs a screen (Xvfb will do). */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  // No path of a binary: playwright takes the electron package's own (or the official override) and only then holds
  // back `ready` until it listens. A program that starts beside it is now and then never answered.
  const app = await _electron.launch({
    args: electronArguments(options),
    cwd: projectRoot,
    env: electronEnvironment(options),
  });
  const page = await app.firstWindow();
  const problems = await watchPage(page);
  // The first load was under way before anyone could watch it, and has to end before there can be another.
  await page.waitForURL('app://memwatt/**');
  if (options.keepsFirstLoad !== true) await page.reload();
  return { app, page, problems };
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

/** The Electron that is tested in: the electron package's own binary, or the official override's. */
export function electronBinary(): string {
  const binary: unknown = createRequire(import.meta.url)('electron');
  if (typeof binary !== 'string') throw new TypeError('the electron package names no binary');
  return binary;
}
