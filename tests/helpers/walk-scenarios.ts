import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const price = 'Electricity price';

const row = (page: Page, name: string) =>
  page
    .getByRole('tree')
    .locator('.scenario-item')
    .filter({ has: page.getByText(name, { exact: true }) });
const item = (page: Page, name: string) =>
  page
    .getByRole('treeitem')
    .filter({ has: page.getByRole('checkbox', { name: `Compare “${name}”`, exact: true }) })
    .last();
const dialog = (page: Page) => page.getByRole('dialog');

async function act(page: Page, name: string, action: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: `Actions for “${name}”`, exact: true }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

async function undo(page: Page): Promise<void> {
  await page.locator('h1').first().click();
  await page.keyboard.press('Control+z');
}

/** Drops a file of scenarios on the window, as a file manager does. */
async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName, { type: 'application/json' }));
      for (const kind of ['dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
    },
    [name, text] as const,
  );
}

/** In the tree by keyboard: fold and unfold, compare, rename. */
async function walkByKeyboard(page: Page): Promise<void> {
  const baseline = item(page, 'baseline');
  await baseline.focus();
  await page.keyboard.press('ArrowLeft');
  await row(page, 'iea-base').waitFor({ state: 'detached' });
  expect(await baseline.getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('ArrowRight');
  await row(page, 'iea-base').waitFor();
  await page.keyboard.press('Space');
  expect(await page.getByRole('checkbox', { name: 'Compare “baseline”' }).isChecked()).toBe(true);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'About and sources' }).waitFor();
  await page.keyboard.press('Escape');
}

/** A change in What-if, saved with a note through the list of unsaved changes. */
async function saveWithNote(page: Page, value: string, note: string): Promise<void> {
  await page.getByRole('link', { name: 'What-if' }).click();
  await page
    .getByRole('searchbox')
    .or(page.getByPlaceholder(/Search inputs/u))
    .first()
    .fill('electricity price');
  const field = page.getByRole('textbox', { name: new RegExp(`^${price}`, 'u') }).first();
  await field.fill(value);
  await field.press('Enter');
  await page.getByRole('button', { name: '1 change' }).click();
  await page.getByText('Assumption', { exact: true }).first().waitFor();
  await page.getByRole('textbox', { name: 'Note (optional)' }).fill(note);
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: '1 change' }).waitFor({ state: 'detached' });
}

/** A figure of what would be can be copied with where it comes from, and nothing else is asked of it. */
async function copyEffect(page: Page): Promise<void> {
  const figure = dialog(page).locator('[data-output="energy.saved.datacentre"]').last();
  await figure.focus();
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu');
  await menu.getByRole('menuitem', { name: 'Copy with source' }).waitFor();
  expect(await menu.getByRole('menuitem').allInnerTexts()).toEqual(['Copy value', 'Copy with source']);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
}

/**
 * Scenarios as a person lives with them: a branch of a preset, a change saved with a note, its history with a restored
 * version, a lock, another parent with a refused circle, a parent deleted with its child's results kept, files out and in;
 * and the way back from each. `exportFile` presses the item of the menu in the way of the shell and yields the file's path.
 */
export async function walkScenarios(
  page: Page,
  exportFile: (press: () => Promise<void>, name: string) => Promise<string>,
): Promise<void> {
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('tree').waitFor();
  await walkByKeyboard(page);

  await act(page, 'iea-base', 'Branch');
  await row(page, 'iea-base, branch').waitFor();
  await saveWithNote(page, '0.12', 'after the auction');
  await saveWithNote(page, '0.15', 'after the second auction');
  await page.getByRole('link', { name: 'Compare' }).click();
  await page
    .getByRole('button', { name: 'iea-base, branch: 1 assumptions and 0 decisions changed against iea-base' })
    .click();
  await row(page, 'iea-base, branch').getByText('$0.15/kWh').waitFor();

  await act(page, 'iea-base, branch', 'History');
  await dialog(page).getByText('after the second auction').waitFor();
  await dialog(page).getByText('$0.12/kWh').waitFor();
  await dialog(page).getByRole('cell').first().waitFor();
  await dialog(page)
    .getByRole('button', { name: /after the auction/u })
    .click();
  await dialog(page).getByRole('button', { name: 'Restore this version' }).click();
  await dialog(page).getByText('Version restored').waitFor();
  await page.keyboard.press('Escape');
  await row(page, 'iea-base, branch').getByText('$0.12/kWh').waitFor();
  await undo(page);
  await row(page, 'iea-base, branch').getByText('$0.15/kWh').waitFor();

  await act(page, 'iea-base, branch', 'Lock');
  await row(page, 'iea-base, branch').getByText('Locked').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Actions for “iea-base, branch”' }).click();
  expect(await page.getByRole('menuitem', { name: 'Delete' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await undo(page);
  await row(page, 'iea-base, branch').getByText('Locked').waitFor({ state: 'detached' });

  await act(page, 'iea-base, branch', 'Branch');
  await row(page, 'iea-base, branch, branch').waitFor();
  await row(page, 'iea-base, branch').dragTo(row(page, 'iea-base, branch, branch'));
  await dialog(page)
    .getByText(/iea-base, branch → iea-base, branch, branch → iea-base, branch/u)
    .waitFor();
  expect(await dialog(page).getByRole('button', { name: 'Set parent' }).isDisabled()).toBe(true);
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await row(page, 'iea-base, branch').dragTo(row(page, 'high-adoption'));
  await dialog(page)
    .getByRole('row', { name: /^Electricity saved/u })
    .first()
    .waitFor();
  await copyEffect(page);
  await dialog(page).getByRole('button', { name: 'Set parent' }).click();
  await page
    .getByRole('button', { name: /^iea-base, branch: 1 assumptions .* against high-adoption$/u })
    .waitFor();
  await undo(page);
  await page
    .getByRole('button', { name: /^iea-base, branch: 1 assumptions .* against iea-base$/u })
    .waitFor();

  const exported = await exportFile(
    () => act(page, 'iea-base, branch, branch', 'Export…'),
    'iea-base, branch, branch.scenarios.json',
  );
  const text = readFileSync(exported, 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    format: 'memwatt-scenarios/1',
    wanted: ['iea-base, branch, branch'],
    scenarios: [{ name: 'iea-base, branch' }, { name: 'iea-base, branch, branch' }],
  });

  await act(page, 'iea-base, branch', 'Delete');
  await dialog(page).getByRole('button', { name: 'Delete, children keep their results' }).click();
  await row(page, 'iea-base, branch').waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: /^iea-base, branch, branch: 1 assumptions .* against iea-base$/u })
    .waitFor();

  const spoilt = text.replace('"price.electricity"', '"price.electrcity"');
  await dropFile(page, 'spoilt.scenarios.json', spoilt);
  await dialog(page)
    .getByText(/Did you mean “price\.electricity”/u)
    .waitFor();
  expect(
    await dialog(page)
      .getByRole('button', { name: /^Import \d/u })
      .isDisabled(),
  ).toBe(true);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });

  await dropFile(page, 'back.scenarios.json', text);
  await dialog(page).getByText('New', { exact: true }).waitFor();
  await dialog(page).getByText('Another one has this name').waitFor();
  await dialog(page).getByRole('button', { name: 'Import 2' }).click();
  await row(page, 'iea-base, branch, branch (2)').waitFor();
  await undo(page);
  await row(page, 'iea-base, branch, branch (2)').waitFor({ state: 'detached' });
  await row(page, 'iea-base, branch').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'All scenarios' }).click();
  await page.getByRole('menuitem', { name: 'Deleted scenarios…' }).click();
  await dialog(page)
    .getByRole('button', { name: 'Bring back “iea-base, branch”', exact: true })
    .first()
    .click();
  await page.keyboard.press('Escape');
  await row(page, 'iea-base, branch').waitFor();

  await act(page, 'backfire', 'About and sources');
  await dialog(page)
    .getByText(/Jevons/u)
    .first()
    .waitFor();
}
