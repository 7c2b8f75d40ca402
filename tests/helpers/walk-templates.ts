import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beginBrief } from './walk-briefs.ts';

/** The smallest template: its settings, and a page that is right but for what is given. */
export function writeTemplate(folder: string, name: string, source: string): void {
  const said = { en: name, ja: name, zh: name };
  mkdirSync(join(folder, name), { recursive: true });
  const settings = {
    name: said,
    description: said,
    needs: 'scenarios',
    blocks: [{ kind: 'disclaimer' }],
  };
  writeFileSync(join(folder, name, 'template.json'), JSON.stringify(settings));
  writeFileSync(join(folder, name, 'template.typ'), source);
}

export const soundTemplate = '#set page(width: 10cm, height: 10cm)\nSound\n';
export const brokenTemplate = '#set page(width: 10cm, height: 10cm)\n#let x = \n';

/**
 * Walks the folder of templates in the settings under `serve`: one that is not there is refused in words, one that holds
 * a sound template and a broken one shows both, the broken one with its line; both stand on the page of briefs, where the
 * broken one says its line in the place of pages and the sound one has pages; and back.
 */
export async function walkTemplates(page: Page, folder: string): Promise<void> {
  writeTemplate(folder, 'our-note', soundTemplate);
  writeTemplate(folder, 'half-done', brokenTemplate);
  const main = page.getByRole('main');
  await page.getByRole('link', { name: 'Settings' }).click();
  await main.getByText('The usual place.').waitFor();
  await main.getByText('There is no template in it yet.').waitFor();
  const field = main.getByRole('textbox', { name: 'Another folder' });
  const use = main.getByRole('button', { name: 'Use it' });
  await field.fill('templates');
  await use.click();
  await main.getByText(/templates is no folder that can be read \(the path is not whole\)/u).waitFor();
  await field.fill(join(folder, 'nowhere'));
  await use.click();
  await main.getByText(/nowhere is no folder that can be read \(the folder does not exist\)/u).waitFor();
  await field.fill(folder);
  await field.press('Enter');
  await main.getByText('Chosen here.').waitFor();
  const list = main.getByRole('list', { name: 'Brief templates of your own' });
  await list.getByText('ready to use').waitFor();
  await list.getByText(/half-done\/template\.typ:2/u).waitFor();

  await page.getByRole('link', { name: 'Briefs' }).click();
  await main.getByRole('button', { name: /half-done/u }).click();
  await main.getByText(/half-done\/template\.typ:2: expected expression/u).waitFor();
  await beginBrief(page, 'our-note');
  await page.getByRole('link', { name: 'Settings' }).click();
  await main.getByRole('button', { name: 'Back to the usual place' }).click();
  await main.getByText('The usual place.').waitFor();
  await main.getByText('There is no template in it yet.').waitFor();
}
