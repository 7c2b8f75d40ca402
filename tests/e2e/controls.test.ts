import { expect, it } from 'vitest';
import { walkControls } from '../helpers/walk-controls.ts';
import { inChromium } from '../helpers/windows.ts';

const window = inChromium();

it('orders the controls, seeks, breaks even, takes a device and replays in Chromium', async () => {
  const { page, problems } = await window.open();
  await page.context().grantPermissions(['clipboard-write']);
  await walkControls(page);
  expect(problems).toEqual([]);
});
