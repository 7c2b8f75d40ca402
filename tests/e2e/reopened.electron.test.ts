import { expect, it } from 'vitest';
import { walkReopened } from '../helpers/walk-reopened.ts';
import { inElectron } from '../helpers/windows.ts';

const window = inElectron();

it('reopens briefs in a real Electron window', async () => {
  await walkReopened(window.running.page);
  expect(window.running.problems).toEqual([]);
});
