import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../helpers/electron-app.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { walkCharts } from '../helpers/walk-charts.ts';

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

it('draws, chooses, compares, walks and takes away the charts of What-if in a real Electron window', async () => {
  await walkCharts(running.page, () => running.app.evaluate(({ clipboard }) => clipboard.readText()));
  expect(running.problems).toEqual([]);
});
