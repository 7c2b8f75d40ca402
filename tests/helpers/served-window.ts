import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { type RunningServer, startServer } from '../../electron/serve/server.ts';
import { projectRoot } from './project.ts';

/** The whole program behind `serve`, on a catalog of its own, and a browser to look at it with. */
export interface ServedWindow {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** The folder that stands for the person's own. */
  readonly home: string;
  close(): Promise<void>;
}

/** Starts the program and a browser; throws where either cannot start. */
export async function startServedWindow(): Promise<ServedWindow> {
  const home = mkdtempSync(path.join(tmpdir(), 'memwatt-window-'));
  const started = await startServer({
    port: 0,
    statics: path.join(projectRoot, 'out', 'renderer'),
    catalog: path.join(home, 'catalog.sqlite'),
    shipped: path.join(projectRoot, 'out', 'catalog.sqlite'),
    log: path.join(home, 'memwatt.log'),
    version: 'test',
    checkOutput: true,
  });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  const server = started.value;
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  return {
    server,
    browser,
    home,
    async close() {
      await browser.close();
      await server.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export interface WatchedPage {
  readonly page: Page;
  /** Everything that went wrong on the page so far: policy violations, console errors, uncaught exceptions. */
  readonly problems: string[];
}

/** Opens the workbench in a page whose every complaint is written down. */
export async function openPage(
  { browser, server }: ServedWindow,
  preferences: { language: 'en' | 'ja' | 'zh'; theme: 'light' | 'dark' },
  context: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const opened = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context });
  await opened.addInitScript(
    (stored) => localStorage.setItem('memwatt.preferences', stored),
    JSON.stringify(preferences),
  );
  const page = await opened.newPage();
  const problems = watchProblems(page);
  await page.goto(server.address);
  return { page, problems };
}

/** Writes down policy violations, console errors and uncaught exceptions of a page, from now on. */
export function watchProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    // Chromium reports every refused script, style, font and connection as a console error.
    if (message.type() === 'error' || /Content Security Policy/u.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return problems;
}
