import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../electron/serve/server.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { launchChromium, launchServe, openServed } from '../helpers/serve-app.ts';
import { walkScenarios } from '../helpers/walk-scenarios.ts';

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

it('lives with scenarios in Chromium: tree, history, locks, parents, files', async () => {
  const { page, problems } = await openServed(browser, server.address);
  await walkScenarios(page, async (press, name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    expect(download.suggestedFilename()).toBe(name);
    const file = path.join(home, download.suggestedFilename());
    await download.saveAs(file);
    return file;
  });
  expect(problems).toEqual([]);
});
