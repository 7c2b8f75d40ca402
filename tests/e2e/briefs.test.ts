import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../electron/serve/server.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { launchChromium, launchServe, openServed } from '../helpers/serve-app.ts';
import { walkBriefs } from '../helpers/walk-briefs.ts';

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

it('composes, saves and exports a brief in Chromium', async () => {
  const { page, problems } = await openServed(browser, server.address);
  await walkBriefs(page, async (_page, press) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    const file = path.join(home, download.suggestedFilename());
    await download.saveAs(file);
    return file;
  });
  expect(problems).toEqual([]);
});
