import path from 'node:path';
import { expect, it } from 'vitest';
import { walkBriefs, walkUnsaved } from '../helpers/walk-briefs.ts';
import { inChromium } from '../helpers/windows.ts';

const window = inChromium();

it('composes, saves and exports a brief in Chromium', async () => {
  const { page, problems } = await window.open();
  await walkBriefs(page, async (_page, press) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    const file = path.join(window.home, download.suggestedFilename());
    await download.saveAs(file);
    return file;
  });
  expect(problems).toEqual([]);
});

it('makes a brief of unsaved changes', async () => {
  const { page, problems } = await window.open();
  await walkUnsaved(page);
  expect(problems).toEqual([]);
});
