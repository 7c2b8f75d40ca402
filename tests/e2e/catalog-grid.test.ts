import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../electron/serve/server.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { launchChromium, launchServe, openServed, type ServedPage } from '../helpers/serve-app.ts';

let home: string;
let server: RunningServer;
let browser: Browser;
let window: ServedPage;
let page: Page;

beforeAll(async () => {
  home = makeFolder();
  server = await launchServe(home);
  browser = await launchChromium();
  window = await openServed(browser, server.address);
  page = window.page;
});
afterAll(async () => {
  await browser.close();
  await server.close();
  removeFolder(home);
});

async function open(table: string): Promise<void> {
  await page.evaluate((target) => {
    globalThis.location.hash = target;
  }, `#/catalog/${table}`);
  await row(0).first().waitFor();
  await expect.poll(() => count().innerText()).toMatch(/\d+ rows$/u);
}

const row = (index: number): Locator => page.locator(`main .ag-row[row-index="${index}"]`);
const cell = (id: string, column: string): Locator =>
  page.locator(`main .ag-row[row-id="${id}"] .ag-cell[col-id="${column}"]`);
const count = (): Locator => page.locator('.data-grid-count');
const editor = (): Locator => page.locator('.data-grid .cell-line, .data-grid .cell-area');
const dialog = (name: string | RegExp): Locator => page.getByRole('dialog', { name });
const focusedCell = (): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return `${at?.closest('.ag-row')?.getAttribute('row-index') ?? ''} ${at?.getAttribute('col-id') ?? ''}`;
  });

/** Puts the keyboard on a cell without opening its row: arrows from the one above would do the same. */
async function focus(id: string, column: string): Promise<void> {
  await cell(id, column).click();
  await page.getByRole('complementary').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'detached' });
  await expect.poll(focusedCell).toContain(column);
}

/** The block is put on the page as a paste of the system would be: a browser without a head has no clipboard of its own. */
async function paste(text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

async function giveAssumption(): Promise<void> {
  const evidence = dialog(/rest|source|evidence|figure/iu);
  await evidence.waitFor();
  await evidence.getByRole('button', { name: /assumption/iu }).click();
  await evidence.getByRole('button', { name: /^Set/u }).click();
  await evidence.waitFor({ state: 'detached' });
}

describe('rows out of the catalog', () => {
  it('come a page at a time, as far as one scrolls, and stay where they were when one comes back', async () => {
    await open('sources');
    await expect.poll(() => count().innerText()).toMatch(/^\d+ rows$/u);
    const total = Number(/\d+/u.exec(await count().innerText())?.[0]);
    expect(total).toBeGreaterThan(300);
    await row(0).first().locator('.ag-cell').first().click();
    await page.getByRole('complementary').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+End');
    await row(total - 1)
      .first()
      .waitFor();
    await expect
      .poll(() =>
        row(total - 1)
          .first()
          .getAttribute('row-id'),
      )
      .not.toBeNull();
  });

  it('are sorted and filtered there, words by their names, and say how many are left', async () => {
    await open('devices');
    await page.locator('.ag-header-cell[col-id="maker"]').click();
    await expect.poll(() => row(0).locator('[col-id="maker"]').innerText()).toMatch(/^[A-C]/u);
    const header = page.locator('.ag-header-cell[col-id="boundary"]');
    await header.hover();
    await header.locator('.ag-header-cell-filter-button').click();
    await page.getByRole('group', { name: 'Boundary' }).getByText('Card', { exact: true }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => count().innerText()).toMatch(/^\d+ of \d+ rows$/u);
    const shown = await page.locator('main .ag-cell[col-id="boundary"]').allInnerTexts();
    expect(new Set(shown)).toEqual(new Set(['Card']));
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => count().innerText()).toMatch(/^\d+ rows$/u);
    await page.keyboard.press('/');
    await page.keyboard.type('no such words anywhere');
    await page.getByText('No row matches').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => count().innerText()).toMatch(/^\d+ rows$/u);
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitem', { name: /^Reset columns/u }).click();
    await expect.poll(() => row(0).locator('[col-id="year"]').innerText()).toBe('2026');
  });
});

describe('a cell', () => {
  it('takes what is typed on it, moves on, shows it as one’s own, and gives it back on Ctrl Z', async () => {
    await open('devices');
    const name = cell('axelera-europa', 'name');
    await focus('axelera-europa', 'name');
    await page.keyboard.type('Europa of mine');
    await page.keyboard.press('Enter');
    await expect.poll(() => name.innerText()).toBe('Europa of mine');
    await expect.poll(() => name.getAttribute('class')).toContain('cell-changed');
    expect(await focusedCell()).toMatch(/^\d+ name$/u);
    await page.keyboard.press('Control+z');
    await expect.poll(() => name.innerText()).toBe('Europa AIPU');
    await expect.poll(() => name.getAttribute('class')).not.toContain('cell-changed');
  });

  it('says what is wrong while it is typed, keeps the text, and does not take it', async () => {
    await open('devices');
    const year = cell('axelera-europa', 'year');
    const before = await year.innerText();
    await year.dblclick();
    await editor().fill('last year');
    await expect.poll(() => page.locator('.cell-bubble').innerText()).toMatch(/whole number/u);
    await page.keyboard.press('Enter');
    expect(await editor().inputValue()).toBe('last year');
    await page.keyboard.press('Tab');
    expect(await editor().inputValue()).toBe('last year');
    await cell('axelera-europa', 'maker').click();
    expect(await editor().inputValue()).toBe('last year');
    await editor().press('Escape');
    await editor().waitFor({ state: 'detached' });
    expect(await year.innerText()).toBe(before);
  });

  it('is never taken by the Enter of an input method', async () => {
    await open('devices');
    await cell('axelera-europa', 'maker').dblclick();
    await editor().fill('でんりょく');
    await editor().evaluate((field) => {
      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
        );
      }
    });
    expect(await editor().inputValue()).toBe('でんりょく');
    await editor().press('Escape');
    expect(await cell('axelera-europa', 'maker').innerText()).toBe('Axelera AI');
  });

  it('of a vocabulary opens a list that the keyboard filters', async () => {
    await open('devices');
    const boundary = cell('axelera-europa', 'boundary');
    await boundary.dblclick();
    await page.getByRole('listbox', { name: 'Boundary' }).waitFor();
    await page.keyboard.type('sys');
    await expect.poll(() => page.locator('.cell-option').allInnerTexts()).toEqual(['System']);
    await page.keyboard.press('Enter');
    await expect.poll(() => boundary.innerText()).toBe('System');
    await page.keyboard.press('Control+z');
    await expect.poll(() => boundary.innerText()).toBe('Chip');
  });

  it('that names a row finds it by its name', async () => {
    await open('devices');
    const technology = cell('axelera-europa', 'technology');
    const before = await technology.innerText();
    await technology.dblclick({ position: { x: 140, y: 10 } });
    await page.keyboard.type('flash');
    await expect.poll(() => page.locator('.cell-option').first().innerText()).toMatch(/flash/iu);
    await page.keyboard.press('Enter');
    await expect.poll(() => technology.innerText()).toMatch(/flash/iu);
    await page.keyboard.press('Control+z');
    await expect.poll(() => technology.innerText()).toBe(before);
  });

  it('with a figure asks what it rests on; called off, the figure is still in the cell', async () => {
    await open('devices');
    const nodes = cell('axelera-europa', 'year');
    const before = await nodes.innerText();
    await nodes.dblclick();
    await editor().fill('2027');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => editor().inputValue()).toBe('2027');
    await page.keyboard.press('Enter');
    await giveAssumption();
    await expect.poll(() => cell('axelera-europa', 'year').innerText()).toBe('2027');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell('axelera-europa', 'year').innerText()).toBe(before);
  });

  it('is of the row it was opened on, as it stood then, whatever another window writes meanwhile', async () => {
    await open('devices');
    await page.locator('.ag-header-cell[col-id="name"]').click();
    await expect.poll(() => row(0).locator('[col-id="name"]').innerText()).toMatch(/^2 nm/u);
    const id = (await row(3).getAttribute('row-id')) ?? '';
    const name = cell(id, 'name');
    const before = await name.innerText();
    await name.dblclick();
    await editor().fill('Mine');
    // By its new name the row would stand elsewhere: the editor must not find itself on the row that takes its place.
    const written = await page.evaluate(
      async ([device, seen]) => {
        const change = {
          kind: 'set',
          table: 'devices',
          id: device,
          fields: { name: 'Theirs' },
          seen: { name: seen },
        };
        const token = sessionStorage.getItem('memwatt.token') ?? '';
        const answer = await fetch('/api/catalog.edit', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-memwatt-token': token },
          body: JSON.stringify({ changes: [change] }),
        });
        return answer.text();
      },
      [id, before] as const,
    );
    expect(written).toContain('"ok":true');
    await page.evaluate(() => globalThis.window.dispatchEvent(new Event('focus')));
    await page.getByRole('button', { name: /^Undo: .*Theirs/u }).waitFor();
    expect(await editor().inputValue()).toBe('Mine');
    await editor().press('Enter');
    const clash = dialog(/Somebody else/u);
    await clash.waitFor();
    const told = await clash.innerText();
    for (const value of [before, 'Theirs', 'Mine']) expect(told).toContain(value);
    await clash.getByRole('button', { name: 'Write mine' }).click();
    await page.getByRole('button', { name: /^Undo: .*Theirs → Mine/u }).waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitem', { name: /^Reset columns/u }).click();
    await expect.poll(() => row(0).locator('[col-id="year"]').innerText()).toBe('2026');
  });

  it('that is made from others says so and stays', async () => {
    await open('devices');
    await cell('axelera-europa', 'topsPerWattDerived').dblclick();
    await expect.poll(() => page.locator('.data-grid-count').innerText()).toContain('made from TOPS ÷ W');
    expect(await editor().count()).toBe(0);
  });
});

describe('several rows', () => {
  it('are set at once, as one step', async () => {
    await open('devices');
    await cell('axelera-europa', 'maker').click({ modifiers: ['Control'] });
    await cell('houmo-m50', 'maker').click({ modifiers: ['Control'] });
    await expect.poll(() => page.getByRole('toolbar', { name: 'Rows chosen: 2' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Set a field' }).click();
    const set = dialog(/Set one field/u);
    await set.getByRole('combobox', { name: 'Field' }).click();
    await page.getByRole('option', { name: 'Maker', exact: true }).click();
    await set.getByLabel('Value').fill('One maker');
    await set.getByRole('button', { name: 'Set in 2' }).click();
    await expect.poll(() => cell('axelera-europa', 'maker').innerText()).toBe('One maker');
    await expect.poll(() => cell('houmo-m50', 'maker').innerText()).toBe('One maker');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell('axelera-europa', 'maker').innerText()).toBe('Axelera AI');
    await expect.poll(() => cell('houmo-m50', 'maker').innerText()).toBe('Houmo.AI');
  });

  it('are set from one cell by Ctrl Enter', async () => {
    await open('devices');
    await page.getByRole('button', { name: 'Choose none' }).click();
    await cell('axelera-europa', 'maker').click({ modifiers: ['Control'] });
    await cell('houmo-m50', 'maker').click({ modifiers: ['Shift'] });
    await cell('houmo-m50', 'maker').press('F2');
    await editor().fill('Both');
    await expect.poll(() => page.locator('.cell-bubble').innerText()).toMatch(/in all \d+ rows/u);
    await editor().press('Control+Enter');
    await expect.poll(() => cell('axelera-europa', 'maker').innerText()).toBe('Both');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell('axelera-europa', 'maker').innerText()).toBe('Axelera AI');
  });

  it('are taken away by Delete without a question, and come back by the notification', async () => {
    await open('claims');
    const total = Number(/\d+/u.exec(await count().innerText())?.[0]);
    await row(0)
      .locator('.ag-cell')
      .first()
      .click({ modifiers: ['Control'] });
    await row(1)
      .locator('.ag-cell')
      .first()
      .click({ modifiers: ['Control'] });
    await page.getByRole('toolbar', { name: 'Rows chosen: 2' }).waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(() => count().innerText()).toBe(`${total - 2} rows`);
    await page.getByText('Rows removed: 2').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect.poll(() => count().innerText()).toBe(`${total} rows`);
  });
});

describe('a row of one’s own', () => {
  it('comes from another by Ctrl D, bears its mark, and goes again', async () => {
    await open('devices');
    const total = Number(/\d+/u.exec(await count().innerText())?.[0]);
    await focus('axelera-europa', 'name');
    await page.keyboard.press('Control+d');
    await page.waitForURL(/axelera-europa-copy-1$/u);
    await expect.poll(() => count().innerText()).toBe(`${total + 1} rows`);
    await expect
      .poll(() => cell('axelera-europa-copy-1', 'name').getAttribute('class'))
      .toContain('cell-own');
    await page.keyboard.press('Control+z');
    await expect.poll(() => count().innerText()).toBe(`${total} rows`);
  });

  it('is asked for by Alt N', async () => {
    await open('devices');
    await focus('axelera-europa', 'name');
    await page.keyboard.press('Alt+n');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('a block from a spreadsheet', () => {
  it('shows what it would change, names wrong cells by row and column, and is one step', async () => {
    await open('devices');
    await focus('axelera-europa', 'maker');
    const technology = await cell('axelera-europa', 'technology').innerText();
    await paste(`Pasted\t${technology}\nA second\tno such technology\n`);
    const preview = dialog('Paste a block');
    await preview.waitFor();
    await expect.poll(() => preview.innerText()).toContain('Cells that cannot be taken: 1');
    expect(await preview.innerText()).toMatch(/Pasted/u);
    expect(await preview.innerText()).toContain('no such technology');
    await preview.getByRole('button', { name: 'Change 2 cells' }).click();
    await expect.poll(() => cell('axelera-europa', 'maker').innerText()).toBe('Pasted');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell('axelera-europa', 'maker').innerText()).toBe('Axelera AI');
  });
});

describe('all of this', () => {
  it('broke no rule of the policy and left no error behind', () => {
    expect(window.problems).toEqual([]);
  });
});
