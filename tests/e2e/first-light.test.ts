import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../electron/serve/server.ts';
import { walkFirstLight } from '../helpers/first-light.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { launchChromium, launchServe, openServed } from '../helpers/serve-app.ts';

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

async function downloadBrief(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export brief' }).click(),
  ]);
  const file = path.join(home, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

it('goes from a slider to a brief in Chromium', async () => {
  const { page, problems } = await openServed(browser, server.address);
  await walkFirstLight(page, downloadBrief);
  expect(problems).toEqual([]);
});
