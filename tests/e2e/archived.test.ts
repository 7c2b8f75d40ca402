import { expect, it } from 'vitest';
import { walkArchived } from '../helpers/walk-archived.ts';
import { inChromium } from '../helpers/windows.ts';

const window = inChromium();

it('leads from a figure to its place in the archived text in Chromium', async () => {
  const { page, problems } = await window.open();
  await walkArchived(page);
  expect(problems).toEqual([]);
});
