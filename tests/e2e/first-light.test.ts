import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { walkFirstLight } from '../helpers/first-light.ts';
import { inChromium } from '../helpers/windows.ts';

const window = inChromium();

async function downloadBrief(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export brief' }).click(),
  ]);
  const file = path.join(window.home, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

it('goes from a slider to a brief in Chromium', async () => {
  const { page, problems } = await window.open();
  await walkFirstLight(page, downloadBrief);
  expect(problems).toEqual([]);
});
