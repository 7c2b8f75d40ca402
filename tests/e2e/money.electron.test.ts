import { expect, it } from 'vitest';
import { walkMoney } from '../helpers/walk-money.ts';
import { inElectron } from '../helpers/windows.ts';

const window = inElectron();

it('reads results in another money, in a real Electron window', async () => {
  await walkMoney(window.running.page);
  expect(window.running.problems).toEqual([]);
});
