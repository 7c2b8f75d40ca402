import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readPdf } from './first-light.ts';

/** Presses what exports, in the way of the shell, and yields where the file is. */
export type TakeFile = (page: Page, press: () => Promise<void>, extension: string) => Promise<string>;

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' });
const part = (page: Page, name: string) => outline(page).getByRole('button', { name, exact: true });
const pages = (page: Page) => page.getByRole('region', { name: 'Pages' }).getByRole('img');

/** Waits until the pages shown are those of what is chosen. */
export async function typeset(page: Page): Promise<void> {
  const region = page.getByRole('region', { name: 'Pages' });
  await expect.poll(() => region.getAttribute('aria-busy'), { timeout: 20_000 }).toBe('false');
  await pages(page).first().waitFor();
}

/** Begins a brief of a template from the page where briefs begin. */
export async function beginBrief(page: Page, template: string): Promise<void> {
  await page.getByRole('link', { name: 'Briefs', exact: true }).click();
  const back = page.getByRole('link', { name: 'All briefs' });
  if (await back.isVisible()) await back.click();
  await page.getByRole('button', { name: new RegExp(`^${template}`, 'u') }).click();
  await typeset(page);
}

/**
 * Composes a brief as a person does: from a template, with a part moved by the keyboard and one taken out and brought back,
 * a note with a figure that is picked and for a while an image that is not there, saved, renamed, deleted and brought back,
 * and out as PDF, Word and a workbook.
 */
export async function walkBriefs(page: Page, take: TakeFile): Promise<void> {
  await beginBrief(page, 'Scenario brief');
  const before = await outline(page).getByRole('listitem').count();

  // A radio is hidden behind its label: a person's click goes to the label.
  await page.getByRole('complementary').getByText('EUR', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Exchange rate' }).waitFor();
  await typeset(page);

  await part(page, 'Key messages').click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => outline(page).getByRole('listitem').first().innerText()).toContain('Key messages');
  await part(page, 'Key messages').press('Delete');
  await expect.poll(() => outline(page).getByRole('listitem').count()).toBe(before - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => outline(page).getByRole('listitem').count()).toBe(before);

  await part(page, 'Key messages').click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('textbox', { name: 'Search parts…' }).fill('notes');
  await page.getByRole('option', { name: 'Notes', exact: true }).click();
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.fill('Our **reading**: #read("x") saves ');
  await page.getByRole('button', { name: 'Insert figure' }).click();
  const dialog = page.getByRole('dialog', { name: 'Insert a figure' });
  await dialog.getByRole('textbox', { name: 'Year' }).fill('2035');
  const value = (await dialog.getByText(/TWh\/yr$/u).innerText()).trim();
  await dialog.getByRole('button', { name: 'Insert' }).click();
  expect(await notes.inputValue()).toBe('Our **reading**: #read("x") saves [[energy.saved.datacentre@2035]]');
  await page.getByText(value).first().waitFor();
  const written = await notes.inputValue();
  await notes.fill(`${written}\n\n![Plan](../plan.png)`);
  const missing = page.getByText(/the template “scenario” has no image “\.\.\/plan\.png” in its folder/u);
  await missing.waitFor();
  await notes.fill(written);
  await missing.waitFor({ state: 'detached' });
  await typeset(page);

  const name = 'Weekly view';
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.keyboard.press('Control+s');
  await page.getByText('Saved', { exact: true }).waitFor();

  const press = (label: string) => async (): Promise<void> => {
    await page.getByRole('button', { name: 'Other formats' }).click();
    await page.getByRole('menuitem', { name: label }).click();
  };
  const pdf = readPdf(
    await take(page, () => page.getByRole('button', { name: 'Export brief' }).click(), 'pdf'),
  );
  expect(pdf).toContain(`Our reading: #read("x") saves ${value}`);
  expect(pdf).toMatch(/€\d/u);
  const word = await take(page, press('Word document'), 'docx');
  expect(partOfZip(word, 'word/document.xml')).toContain('#read(&quot;x&quot;) saves');
  const book = await take(page, press('Workbook'), 'xlsx');
  expect(partOfZip(book, 'xl/workbook.xml')).toContain('<sheet');

  await page.getByRole('link', { name: 'All briefs' }).click();
  const actions = page.getByRole('button', { name: `Actions for “${name}”` });
  await actions.click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await actions.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await actions.waitFor();
  await page.getByRole('button', { name, exact: true }).click();
  await typeset(page);
  await outline(page)
    .getByRole('button', { name: /^Notes /u })
    .click();
  expect(await notes.inputValue()).toContain('[[energy.saved.datacentre@2035]]');
}

/**
 * Makes a brief of unsaved changes: it is set against the scenario as saved, has no more pages than that, and says while it
 * is being written which letters cannot be printed.
 */
export async function walkUnsaved(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'What-if', exact: true }).click();
  const elasticity = page.getByRole('textbox', { name: 'Rebound elasticity · Data centres' });
  await elasticity.fill('0.9');
  await elasticity.press('Enter');
  await beginBrief(page, 'Scenario brief');
  await page
    .getByRole('combobox', { name: 'Compare with' })
    .and(page.getByPlaceholder('“baseline” as saved'))
    .waitFor();
  await page.getByText('Page 1 of 6', { exact: true }).waitFor();
  const author = page.getByRole('textbox', { name: 'Author' });
  await author.fill('김민수');
  const notice = page.getByRole('alert').filter({ hasText: 'this brief cannot be exported' });
  await notice.filter({ hasText: /no shape for 김 민 수\. .* it stands in: Author\./u }).waitFor();
  await author.fill('Kim Min-su');
  await notice.waitFor({ state: 'detached' });
}

/** The text of a file inside a zip. */
function partOfZip(file: string, name: string): string {
  const content = unzipSync(readFileSync(file))[name];
  if (content === undefined) throw new Error(`${file} has no ${name}`);
  return strFromU8(content);
}
