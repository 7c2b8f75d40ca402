import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../electron/serve/server.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { launchChromium, launchServe, openServed } from '../helpers/serve-app.ts';
import { walkCharts } from '../helpers/walk-charts.ts';

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

it('draws, chooses, compares, walks and takes away the charts of What-if in Chromium', async () => {
  const { page, problems } = await openServed(browser, server.address);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await walkCharts(page, () => page.evaluate(() => navigator.clipboard.readText()));
  expect(problems).toEqual([]);
});
