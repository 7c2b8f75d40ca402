import path from 'node:path';
import { expect, it } from 'vitest';
import { walkScenarios } from '../helpers/walk-scenarios.ts';
import { inChromium } from '../helpers/windows.ts';

const window = inChromium();

it('lives with scenarios in Chromium: tree, history, locks, parents, files', async () => {
  const { page, problems } = await window.open();
  await walkScenarios(page, async (press, name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    expect(download.suggestedFilename()).toBe(name);
    const file = path.join(window.home, download.suggestedFilename());
    await download.saveAs(file);
    return file;
  });
  expect(problems).toEqual([]);
});
