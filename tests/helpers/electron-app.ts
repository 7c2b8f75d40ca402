import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
 * still is ended and made once more, and says at which step it stood: one in some dozens never answers playwright.
 */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  try {
    return await startApp(options);
  } catch (fault) {
    process.stderr.write(
      `Electron is started once more: ${fault instanceof Error ? fault.message : String(fault)}\n`,
    );
    endAllOf(options.home);
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
  const page = await within('its first window', app.firstWindow());
  const problems = await within('watching it', watchPage(page));
  // The first load was under way before anyone could watch it.
  if (options.keepsFirstLoad !== true) await within('loading it anew', page.reload());
  return { app, page, problems };
}

/** Ends what was started with a home: it holds the profile, and playwright gives no hand on a start that stands still. */
function endAllOf(home: string): void {
  if (process.platform !== 'linux') return;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
      if (environment.includes(`MEMWATT_HOME=${home}`)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended meanwhile, or is somebody else's.
    }
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
