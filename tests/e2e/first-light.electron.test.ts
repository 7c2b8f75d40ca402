import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { walkFirstLight } from '../helpers/first-light.ts';
import { inElectron } from '../helpers/windows.ts';

const window = inElectron();

it('goes from a slider to a brief on disk in a real Electron window', async () => {
  const target = path.join(window.home, 'brief.pdf');
  // The system's save dialog cannot be clicked by a test: it answers as a person who names this file.
  await window.running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, target);
  await walkFirstLight(window.running.page, async (page) => {
    await page.getByRole('button', { name: 'Export brief' }).click();
    await expect.poll(() => existsSync(target), { timeout: 20_000 }).toBe(true);
    return target;
  });
  expect(window.running.problems).toEqual([]);
});
