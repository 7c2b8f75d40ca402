import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../helpers/electron-app.ts';
import { walkFirstLight } from '../helpers/first-light.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';

let home: string;
let running: LaunchedApp;

beforeAll(async () => {
  home = makeFolder();
  running = await launchApp({ home });
});
afterAll(async () => {
  await running.app.close();
  removeFolder(home);
});

it('goes from a slider to a brief on disk in a real Electron window', async () => {
  const target = path.join(home, 'brief.pdf');
  // The system's save dialog cannot be clicked by a test: it answers as a person who names this file.
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, target);
  await walkFirstLight(running.page, async (page) => {
    await page.getByRole('button', { name: 'Export brief' }).click();
    await expect.poll(() => existsSync(target), { timeout: 20_000 }).toBe(true);
    return target;
  });
  expect(running.problems).toEqual([]);
});
