import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { walkBriefs } from '../helpers/walk-briefs.ts';
import { inElectron } from '../helpers/windows.ts';

const window = inElectron();

/** The system's save dialog cannot be clicked by a test: it answers as a person who names this file. */
const nameFile = (file: string): Promise<void> =>
  window.running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);

it('composes, saves and exports a brief in a real Electron window', async () => {
  await walkBriefs(window.running.page, async (_page, press, extension) => {
    const target = path.join(window.home, `brief.${extension}`);
    await nameFile(target);
    await press();
    await expect.poll(() => existsSync(target), { timeout: 20_000 }).toBe(true);
    return target;
  });
  expect(window.running.problems).toEqual([]);
});

it('says which file it cannot write', async () => {
  const { page, problems } = window.running;
  await nameFile(path.join(window.home, 'gone', 'brief.pdf'));
  await page.getByRole('button', { name: 'Export brief' }).click();
  await page.getByText(/Nothing was written: \S*brief\.pdf cannot be written/u).waitFor();
  expect(problems).toEqual([]);
});
