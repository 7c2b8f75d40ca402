import { expect, it } from 'vitest';
import { walkControls } from '../helpers/walk-controls.ts';
import { inElectron } from '../helpers/windows.ts';

const window = inElectron();

it('orders the controls, seeks, breaks even, takes a device and replays in a real Electron window', async () => {
  await walkControls(window.running.page);
  expect(window.running.problems).toEqual([]);
});
