import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { walkScenarios } from '../helpers/walk-scenarios.ts';
import { inElectron } from '../helpers/windows.ts';

const window = inElectron();

it('lives with scenarios in a real Electron window: tree, history, locks, parents, files', async () => {
  await walkScenarios(window.running.page, async (press, name) => {
    const target = path.join(window.home, name);
    // The system's save dialog cannot be clicked by a test: the download goes where a person would send it.
    await window.running.app.evaluate(({ session }, file) => {
      session.defaultSession.once('will-download', (_event, item) => item.setSavePath(file));
    }, target);
    await press();
    await expect.poll(() => existsSync(target), { timeout: 20_000 }).toBe(true);
    return target;
  });
  expect(window.running.problems).toEqual([]);
});
