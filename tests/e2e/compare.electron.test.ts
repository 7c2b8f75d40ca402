import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../helpers/electron-app.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { walkCompare } from '../helpers/walk-compare.ts';

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

it('compares scenarios draw by draw in a real Electron window', async () => {
  let count = 0;
  await walkCompare(running.page, async (_page, button) => {
    count += 1;
    const target = path.join(home, `file-${count}`);
    // The system's save dialog cannot be clicked by a test: the download goes where a person would send it.
    await running.app.evaluate(({ session }, file) => {
      session.defaultSession.once('will-download', (_event, item) => item.setSavePath(file));
    }, target);
    await button.click();
    await expect.poll(() => existsSync(target), { timeout: 30_000 }).toBe(true);
    return target;
  });
  expect(running.problems).toEqual([]);
});
