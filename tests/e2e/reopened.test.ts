import { expect, it } from 'vitest';
import { walkReopened } from '../helpers/walk-reopened.ts';
import { inChromium } from '../helpers/windows.ts';

const window = inChromium();

it('reopens briefs in Chromium', async () => {
  const { page, problems } = await window.open();
  await walkReopened(page);
  expect(problems).toEqual([]);
});
