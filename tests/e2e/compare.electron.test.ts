import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { walkCompare } from '../helpers/walk-compare.ts';
import { inElectron } from '../helpers/windows.ts';

const window = inElectron();

it('compares scenarios draw by draw in a real Electron window', async () => {
  let count = 0;
  await walkCompare(window.running.page, async (_page, button) => {
    count += 1;
    const target = path.join(window.home, `file-${count}`);
    // The system's save dialog cannot be clicked by a test: the download goes where a person would send it.
    await window.running.app.evaluate(({ session }, file) => {
      session.defaultSession.once('will-download', (_event, item) => item.setSavePath(file));
    }, target);
    await button.click();
    await expect.poll(() => existsSync(target), { timeout: 30_000 }).toBe(true);
    return target;
  });
  expect(window.running.problems).toEqual([]);
});
