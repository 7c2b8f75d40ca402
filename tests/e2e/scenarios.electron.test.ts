import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../helpers/electron-app.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { walkScenarios } from '../helpers/walk-scenarios.ts';

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

it('lives with scenarios in a real Electron window: tree, history, locks, parents, files', async () => {
  await walkScenarios(running.page, async (press, name) => {
    const target = path.join(home, name);
    // The system's save dialog cannot be clicked by a test: the download goes where a person would send it.
    await running.app.evaluate(({ session }, file) => {
      session.defaultSession.once('will-download', (_event, item) => item.setSavePath(file));
    }, target);
    await press();
    await expect.poll(() => existsSync(target), { timeout: 20_000 }).toBe(true);
    return target;
  });
  expect(running.problems).toEqual([]);
});
