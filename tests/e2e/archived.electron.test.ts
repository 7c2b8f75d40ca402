import { expect, it } from 'vitest';
import { walkArchived } from '../helpers/walk-archived.ts';
import { inElectron } from '../helpers/windows.ts';

const window = inElectron();

it('leads from a figure to its place in the archived text in a real Electron window', async () => {
  await walkArchived(window.running.page);
  expect(window.running.problems).toEqual([]);
});
