import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { plainPdf } from './plain-pdf.ts';

const source = 'lbnl-2025-update';
const input = 'hardware.llm_decode.base.pue';
const filler =
  'The cooling of servers was asked about in every county, and every county answered at length. ';
/** The words of the citation stand below the fold, and a script that must not run stands before them. */
const report = `<!doctype html><html><head><title>Update of the report</title></head><body>
<script>globalThis.hostile = 1</script>${`<p>${filler.repeat(8)}</p>`.repeat(30)}
<h2>Power usage effectiveness</h2><p>The US facilities that serve AI had
<b>1.145</b>, the others 1.4.</p>${`<p>${filler.repeat(8)}</p>`.repeat(30)}</body></html>`;

const card = (page: Page): Locator => page.getByRole('complementary', { name: 'Detail' });
const dialog = (page: Page): Locator => page.getByRole('dialog');
const mark = (page: Page): Locator => dialog(page).locator('mark[data-current]').first();
const chosen = (page: Page): Locator => page.getByRole('treeitem', { selected: true });

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((target) => {
    globalThis.location.hash = target;
  }, hash);
}

/** Whether a mark lies within the part of the text that is seen. */
const isSeen = (page: Page): Promise<boolean> =>
  mark(page).evaluate((element) => {
    const box = element.closest('pre')?.getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    return box !== undefined && top >= box.top && bottom <= box.bottom;
  });

async function keep(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await card(page).locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  await card(page)
    .getByRole('button', { name: `Open ${name}` })
    .waitFor();
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

/** By keyboard to the first source of the input that the drawer explains. */
async function toSource(page: Page): Promise<void> {
  await expect.poll(() => page.getByRole('tree').innerText()).toContain('Source');
  for (let step = 0; step < 3 && !(await chosen(page).innerText()).includes('Source'); step += 1) {
    const before = await chosen(page).innerText();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen(page).innerText()).not.toBe(before);
  }
  expect(await chosen(page).innerText()).toContain('Source');
}

/**
 * From a figure to the very place in the text that it stands on: a document is kept beside a source, opened at the place from
 * the source's card and from the explain drawer, by keyboard, and the drawer is as it was when it is closed.
 */
export async function walkArchived(page: Page): Promise<void> {
  await go(page, `#/what-if/${input}`);
  const explain = page.locator(`[data-input="${input}"] .input-grade`).first();
  await explain.click();
  await toSource(page);
  const drawer = page.getByRole('complementary', { name: 'Explain' });
  await drawer.getByText('No text of this source is kept here.').waitFor();
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('link', { name: 'Show in the catalog' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.waitForURL(new RegExp(`#/catalog/sources/${source}$`, 'u'));

  await keep(page, 'report.html', 'text/html', Buffer.from(report));
  await card(page)
    .getByRole('button', {
      name: 'Open the archived text at the place cited for PUE, facilities that serve AI',
    })
    .first()
    .click();
  await expect.poll(() => dialog(page).locator('mark[data-current]').allInnerTexts()).toContain('1.145');
  await expect.poll(() => isSeen(page)).toBe(true);
  expect(await dialog(page).locator('pre').locator(':not(mark)').count()).toBe(0);
  expect(await page.evaluate(() => Object.hasOwn(globalThis, 'hostile'))).toBe(false);
  await close(page);

  await chosen(page).focus();
  await drawer.getByRole('button', { name: 'Open the archived text' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => isSeen(page)).toBe(true);
  expect(await dialog(page).innerText()).toContain('cited at “US facilities that serve AI: 1.145”');
  expect(await dialog(page).locator('mark[data-current]').allInnerTexts()).toContain('1.145');
  await close(page);
  expect(await chosen(page).evaluate((line) => line === document.activeElement)).toBe(true);
  expect(await chosen(page).innerText()).toContain('Source');

  const pages = [['Update of the report'], ['Results', 'US facilities that serve AI: 1.145']];
  await keep(page, 'report.pdf', 'application/pdf', plainPdf(pages));
  await chosen(page).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => dialog(page).locator('pre').innerText()).toMatch(/— Page 2 —\s+Results/u);
  await expect.poll(() => mark(page).innerText()).toBe('US facilities that serve AI');
  await close(page);

  await keep(page, 'other.txt', 'text/plain', Buffer.from('Nothing of it stands here.'));
  await chosen(page).focus();
  await page.keyboard.press('Enter');
  await dialog(page)
    .getByText(/^The place was not found/u)
    .waitFor();
  await dialog(page).getByRole('combobox', { name: 'Document' }).click();
  await page.getByRole('option', { name: 'report.pdf' }).click();
  await expect.poll(() => mark(page).innerText()).toBe('US facilities that serve AI');
  await close(page);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
}
