import { expect, it } from 'vitest';
import { walkCharts } from '../helpers/walk-charts.ts';
import { inChromium } from '../helpers/windows.ts';

const window = inChromium();

it('draws, chooses, compares, walks and takes away the charts of What-if in Chromium', async () => {
  const { page, problems } = await window.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await walkCharts(page, () => page.evaluate(() => navigator.clipboard.readText()));
  expect(problems).toEqual([]);
});
