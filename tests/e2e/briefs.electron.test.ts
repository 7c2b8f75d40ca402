import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../helpers/electron-app.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { walkBriefs } from '../helpers/walk-briefs.ts';

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

it('composes, saves and exports a brief in a real Electron window', async () => {
  await walkBriefs(running.page, async (_page, press, extension) => {
    const target = path.join(home, `brief.${extension}`);
    // The system's save dialog cannot be clicked by a test: it answers as a person who names this file.
    await running.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
    await press();
    await expect.poll(() => existsSync(target), { timeout: 20_000 }).toBe(true);
    return target;
  });
  expect(running.problems).toEqual([]);
});
