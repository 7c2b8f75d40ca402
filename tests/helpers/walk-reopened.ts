import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { plainPdf } from './plain-pdf.ts';
import { alteredFile, formerAdoption, makeAlteredBrief, makeBrief } from './reopenable-briefs.ts';

const choose = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type="file"]').first().setInputFiles({ name, mimeType: 'application/pdf', buffer });

/** Drops a file onto the window, as a person drags it there from the desktop. */
async function drop(page: Page, name: string, buffer: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ bytes, file }) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], file, { type: 'application/pdf' }));
      return data;
    },
    { bytes: buffer.toString('base64'), file: name },
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await page.getByText('Drop the PDF to reopen it').waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

/**
 * Walks a reopened brief: from the page of briefs to a PDF in which nothing has moved, one dropped on another page in
 * which a choice has, its inputs and sources, a branch into the catalog and back, the composer, and files
 * that are no brief: no PDF, a PDF of others, a brief of which a file was altered.
 */
export async function walkReopened(page: Page): Promise<void> {
  const same = await makeBrief([{ kind: 'named', name: 'baseline' }]);
  const moved = await makeBrief([formerAdoption]);
  const main = page.getByRole('main');

  await page.getByRole('link', { name: 'Briefs' }).click();
  await page.evaluate(() => {
    window.location.hash = '#/briefs/reopened';
  });
  await main.getByText('What has moved since a brief was sent?').waitFor();
  await choose(page, 'same.pdf', same);
  await main.getByText('Nothing has moved.').first().waitFor();
  expect(await main.getByText('the same', { exact: true }).count()).toBeGreaterThan(10);

  await page.getByRole('link', { name: 'Compare' }).click();
  await drop(page, 'moved.pdf', moved);
  await main.getByText(/figures have moved\./u).waitFor();
  expect(new URL(page.url()).hash).toBe('#/briefs/reopened');
  const saved = main.getByRole('row', { name: /^Electricity saved · Data centres · 2030 (?!,)/u }).first();
  expect(await saved.getByRole('img').getAttribute('aria-label')).toMatch(
    /^Method 0 .*data 0 .*choice \+0\.\d+/u,
  );
  const card = main.getByRole('article', { name: 'high-adoption' });
  await card.getByText('Has been changed since.').waitFor();
  await card.getByText('Set in “high-adoption”: Letter of the utility · read by phone').waitFor();
  await card.getByRole('button', { name: 'As written' }).click();
  await card.getByText('As it stood before the letter of the utility.').waitFor();

  const branched = 'high-adoption (brief of 2026-11-22)';
  await card.getByRole('button', { name: 'Branch into the catalog' }).click();
  await page.getByText(`“${branched}” is in the catalog`).waitFor();
  await page.getByRole('link', { name: 'Compare' }).click();
  await main.getByText(branched).first().waitFor();
  await page.getByRole('button', { name: /^Undo/u }).click();
  await expect.poll(() => main.getByText(branched).count()).toBe(0);

  await page.goBack();
  await main.getByRole('button', { name: 'Open in the composer' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#/briefs/compose');
  await page.goBack();
  await choose(page, 'letter.pdf', Buffer.from('Dear reader'));
  await main.getByText(/letter\.pdf is not a PDF/u).waitFor();
  await choose(page, 'minutes.pdf', plainPdf([['Dear reader']]));
  await main.getByText(/minutes\.pdf is a PDF, but carries no frozen Memwatt brief/u).waitFor();
  await choose(page, 'altered.pdf', await makeAlteredBrief());
  await main.getByText(`altered.pdf: the file “${alteredFile}” inside this brief is not what`).waitFor();
  await main.getByRole('button', { name: 'Close the brief' }).click();
  await main.getByText('What has moved since a brief was sent?').waitFor();
}
