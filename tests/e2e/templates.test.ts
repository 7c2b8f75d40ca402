import { expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/folders.ts';
import { walkTemplates } from '../helpers/walk-templates.ts';
import { inChromium } from '../helpers/windows.ts';

const window = inChromium();

it('takes a folder of templates in Chromium', async () => {
  const { page, problems } = await window.open();
  await walkTemplates(page, temporaryFolder());
  expect(problems).toEqual([]);
});
