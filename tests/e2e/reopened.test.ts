import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../electron/serve/server.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { launchChromium, launchServe, openServed } from '../helpers/serve-app.ts';
import { walkReopened } from '../helpers/walk-reopened.ts';

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

it('reopens briefs in Chromium', async () => {
  const { page, problems } = await openServed(browser, server.address);
  await walkReopened(page);
  expect(problems).toEqual([]);
});
