import { expect, it } from 'vitest';
import { walkCharts } from '../helpers/walk-charts.ts';
import { inElectron } from '../helpers/windows.ts';

const window = inElectron();

it('draws, chooses, compares, walks and takes away the charts of What-if in a real Electron window', async () => {
  await walkCharts(window.running.page, () =>
    window.running.app.evaluate(({ clipboard }) => clipboard.readText()),
  );
  expect(window.running.problems).toEqual([]);
});
