import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../helpers/electron-app.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { walkControls } from '../helpers/walk-controls.ts';

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

it('orders the controls, seeks, breaks even, takes a device and replays in a real Electron window', async () => {
  await walkControls(running.page);
  expect(running.problems).toEqual([]);
});
