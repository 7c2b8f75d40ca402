import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../electron/serve/server.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { launchChromium, launchServe, openServed } from '../helpers/serve-app.ts';
import { walkCompare, walkEight } from '../helpers/walk-compare.ts';

let home: string;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  home = makeFolder();
  server = await launchServe(home);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  removeFolder(home);
});

/** The browser hands out a file as a download. */
async function save(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download.path();
}

it('compares scenarios draw by draw in Chromium', async () => {
  const { page, problems } = await openServed(browser, server.address);
  await walkCompare(page, save);
  expect(problems).toEqual([]);
  await page.context().close();
});

it('sets more of them side by side than a chart with words can hold', async () => {
  const { page, problems } = await openServed(browser, server.address);
  await walkEight(page);
  expect(problems).toEqual([]);
  await page.context().close();
});
