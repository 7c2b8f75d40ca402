import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { walkCompare, walkEight } from '../helpers/walk-compare.ts';
import { inChromium } from '../helpers/windows.ts';

const window = inChromium();

/** The browser hands out a file as a download. */
async function save(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download.path();
}

it('compares scenarios draw by draw in Chromium', { timeout: 180_000 }, async () => {
  const { page, problems } = await window.open();
  await walkCompare(page, save);
  expect(problems).toEqual([]);
  await page.context().close();
});

it('sets more of them side by side than a chart with words can hold', async () => {
  const { page, problems } = await window.open();
  await walkEight(page);
  expect(problems).toEqual([]);
  await page.context().close();
});
