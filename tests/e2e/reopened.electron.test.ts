import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../helpers/electron-app.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { walkReopened } from '../helpers/walk-reopened.ts';

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

it('reopens briefs in a real Electron window', async () => {
  await walkReopened(running.page);
  expect(running.problems).toEqual([]);
});
