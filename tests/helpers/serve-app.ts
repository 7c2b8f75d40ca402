import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../electron/serve/server.ts';
import type { Language } from '../../shared/i18n/define.ts';
import { watchPage } from './page-problems.ts';
import { projectRoot } from './project.ts';

/** Starts `serve` in this process on a free port, with its own catalog below `home`; every answer is checked unless told. */
export async function launchServe(
  home: string,
  { checkOutput = true }: { checkOutput?: boolean } = {},
): Promise<RunningServer> {
  const started = await startServer({
    port: 0,
    statics: path.join(projectRoot, 'out', 'renderer'),
    catalog: path.join(home, 'catalog.sqlite'),
    shipped: path.join(projectRoot, 'out', 'catalog.sqlite'),
    log: path.join(home, 'logs', 'memwatt.log'),
    home,
    version: '0.0.0-test',
    checkOutput,
  });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  return started.value;
}

/** Debian's Chromium, or the one that CHROMIUM names. Its sandbox cannot run as root, as CI does. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

export interface ServedPage {
  readonly page: Page;
  /** Refusals of the policy, errors of the page and of its console, as they come. */
  readonly problems: string[];
}

/** Opens the workbench in a browser context of its own. */
export async function openServed(
  browser: Browser,
  address: string,
  { language = 'en', theme = 'light' }: { language?: Language; theme?: 'light' | 'dark' } = {},
): Promise<ServedPage> {
  const context = await browser.newContext({
    locale: language,
    colorScheme: theme,
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const problems = await watchPage(page);
  await page.goto(address);
  await page.getByRole('main').getByRole('heading').first().waitFor();
  return { page, problems };
}
