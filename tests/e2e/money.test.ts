import { expect, it } from 'vitest';
import { walkMoney } from '../helpers/walk-money.ts';
import { inChromium } from '../helpers/windows.ts';

const window = inChromium();

it('reads results in another money, in Chromium', async () => {
  const { page, problems } = await window.open();
  await walkMoney(page);
  expect(problems).toEqual([]);
});
