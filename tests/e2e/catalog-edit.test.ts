import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCatalog } from '../../electron/db/build.ts';
import { type RunningServer, startServer } from '../../electron/serve/server.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { watchPage } from '../helpers/page-problems.ts';
import { projectRoot } from '../helpers/project.ts';
import { launchChromium } from '../helpers/serve-app.ts';

const device = 'encharge-en100';
const card = `#/catalog/devices/${device}`;

let browser: Browser;
let home: string;
let server: RunningServer;
let contexts: BrowserContext[] = [];
let problems: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  home = makeFolder();
  contexts = [];
  problems = [];
  await start(path.join(projectRoot, 'out', 'catalog.sqlite'));
});
afterEach(async () => {
  for (const context of contexts) await context.close();
  await server.close();
  removeFolder(home);
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

async function start(shipped: string): Promise<void> {
  const started = await startServer({
    port: 0,
    statics: path.join(projectRoot, 'out', 'renderer'),
    catalog: path.join(home, 'catalog.sqlite'),
    shipped,
    log: path.join(home, 'logs', 'memwatt.log'),
    version: '0.0.0-test',
    checkOutput: true,
  });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  server = started.value;
}

/** A window of its own: another person's, or the same one's after a restart. */
async function openWindow(hash: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } });
  contexts.push(context);
  const page = await context.newPage();
  problems = await watchPage(page);
  await page.goto(server.address);
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await go(page, hash);
  return page;
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((target) => {
    globalThis.location.hash = target;
  }, hash);
}

const dialog = (page: Page) => page.getByRole('dialog');
const detail = (page: Page) => page.getByRole('complementary');
/** The value of a fact of the open card. */
const fact = (page: Page, name: string) =>
  detail(page)
    .locator('.detail-facts > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd');

/** Opens the editor of a fact by its pencil and types into it; Enter commits. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await detail(page)
    .getByRole('button', { name: `Edit ${name}`, exact: true })
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Answers what a figure rests on: one's own assumption, which Enter then confirms. */
async function assume(page: Page): Promise<void> {
  await dialog(page).waitFor();
  const own = dialog(page).getByRole('button', { name: 'Own assumption' });
  if (await own.isVisible()) await own.click();
  await dialog(page).getByRole('button', { name: 'Set the figure' }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

async function setPeak(page: Page, value: string): Promise<void> {
  await type(page, 'Peak', value);
  await assume(page);
  await expect.poll(() => fact(page, 'Peak').innerText()).toContain(value);
}

const undoButton = (page: Page, name: RegExp) => page.getByRole('button', { name });

describe('an edit', () => {
  it('asks for evidence, is told in the history, undone, and undone again after a restart', async () => {
    const page = await openWindow(card);
    await fact(page, 'Peak').waitFor();
    await type(page, 'Peak', 'plenty');
    await expect.poll(() => fact(page, 'Peak').innerText()).toMatch(/a number/u);
    await page.keyboard.press('Escape');
    await setPeak(page, '210');
    await expect.poll(() => fact(page, 'Peak').innerText()).toContain('Shipped: 200 TOPS');
    const history = detail(page).locator('.edit-history');
    await expect.poll(() => history.innerText()).toMatch(/200 TOPS → 210 TOPS/u);
    await setPeak(page, '220');

    // From another page, by the keyboard alone.
    await go(page, '#/forecasts');
    await page.keyboard.press('ControlOrMeta+z');
    await undoButton(page, /^Undo: .*200 TOPS → 210 TOPS/u).waitFor();
    await go(page, card);
    await expect.poll(() => fact(page, 'Peak').innerText()).toContain('210');

    await server.close();
    await start(path.join(projectRoot, 'out', 'catalog.sqlite'));
    const again = await openWindow(card);
    await expect.poll(() => fact(again, 'Peak').innerText()).toContain('210');
    await undoButton(again, /^Undo: .*200 TOPS → 210 TOPS/u).click();
    await expect.poll(() => fact(again, 'Peak').innerText()).not.toContain('210');
    await again.getByText(/^Undone: .*200 TOPS → 210 TOPS/u).waitFor();
    await undoButton(again, /^Redo: .*200 TOPS → 210 TOPS/u).click();
    await expect.poll(() => fact(again, 'Peak').innerText()).toContain('210');
    await detail(again).getByRole('button', { name: 'Peak as shipped' }).click();
    await expect.poll(() => fact(again, 'Peak').innerText()).toMatch(/^200/u);
    // The list has the latest entry before an earlier one is chosen in it.
    const latest = detail(again).locator('.edit-history > li').first();
    await expect.poll(() => latest.innerText()).toMatch(/210 TOPS → 200 TOPS/u);
    await detail(again).getByRole('button', { name: 'Restore this state' }).first().click();
    await expect.poll(() => fact(again, 'Peak').innerText()).toContain('210');

    await go(again, '#/catalog/history');
    const entries = again.getByRole('main').locator('.history-list > li');
    await expect.poll(() => entries.count()).toBeGreaterThanOrEqual(6);
    await again.getByRole('textbox', { name: /Row, field/u }).fill('nothing of this kind');
    await again.getByText('No such entry').waitFor();
  });

  it('never takes a key from a text that is being typed', async () => {
    const page = await openWindow(card);
    await setPeak(page, '210');
    await detail(page).getByRole('textbox', { name: 'Own note of this row' }).focus();
    await page.keyboard.type('a note');
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('Escape');
    expect(await fact(page, 'Peak').innerText()).toContain('210');
  });

  it('of an input changes what the model computes at once', async () => {
    const page = await openWindow('#/what-if');
    const headline = page.getByRole('main');
    await headline.getByRole('heading').first().waitFor();
    const before = await headline.innerText();
    const other = await openWindow('#/catalog/inputs/price.electricity');
    await other.evaluate(async () => {
      const token = sessionStorage.getItem('memwatt.token') ?? '';
      await fetch('/api/catalog.edit', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-memwatt-token': token },
        body: JSON.stringify({
          changes: [
            {
              kind: 'set',
              table: 'inputs',
              id: 'price.electricity',
              fields: { value: 0.14 },
              seen: { value: 0.08 },
              evidence: { value: { source: 'assumption', locator: '', grade: 'assumption', note: '' } },
            },
          ],
        }),
      });
    });
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect.poll(() => headline.innerText()).not.toBe(before);
  });
});

describe('two windows on one row', () => {
  it('show the second what the first wrote, and let them decide', async () => {
    const first = await openWindow(card);
    const second = await openWindow(card);
    await fact(first, 'Peak').waitFor();
    await fact(second, 'Peak').waitFor();
    // The second begins before the first has written.
    await detail(second).getByRole('button', { name: 'Edit Peak', exact: true }).focus();
    await second.keyboard.press('Enter');
    await second.keyboard.press('ControlOrMeta+a');
    await second.keyboard.type('230');
    await setPeak(first, '210');
    await fact(second, 'Peak').locator('input').press('Enter');
    await dialog(second).getByRole('button', { name: 'Own assumption' }).click();
    await dialog(second).getByRole('button', { name: 'Set the figure' }).click();
    const clash = dialog(second).filter({ hasText: 'Somebody else has changed this' });
    await clash.waitFor();
    const told = await clash.innerText();
    for (const value of ['200 TOPS', '210 TOPS', '230 TOPS']) expect(told).toContain(value);
    await clash.getByRole('button', { name: 'Write mine' }).click();
    await expect.poll(() => fact(second, 'Peak').innerText()).toContain('230');
    await first.bringToFront();
    await first.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect.poll(() => fact(first, 'Peak').innerText()).toContain('230');
    // The first window's own step is overtaken: it says so, and nothing is lost.
    await first.keyboard.press('ControlOrMeta+z');
    await first.getByRole('alert').first().waitFor();
    expect(await fact(first, 'Peak').innerText()).toContain('230');
  });
});

describe('a newer shipped catalog', () => {
  it('keeps what the person changed and lists what is to be decided; deciding can be undone', async () => {
    const page = await openWindow(card);
    await setPeak(page, '210');
    await server.close();
    await start(buildNewer());
    const again = await openWindow(card);
    await again.getByText(/wait for your decision: 1/u).waitFor();
    await expect.poll(() => fact(again, 'Peak').innerText()).toContain('210');
    await again.getByRole('button', { name: 'Decide', exact: true }).click();
    const conflict = again.locator('.conflict');
    await conflict.waitFor();
    const sides = await conflict.innerText();
    for (const value of ['200 TOPS', '205 TOPS', '210 TOPS']) expect(sides).toContain(value);
    await conflict.getByRole('button', { name: 'Take the shipped value' }).click();
    await again.getByText('Nothing to decide').waitFor();
    await again.keyboard.press('ControlOrMeta+z');
    await conflict.waitFor();
    await again.getByRole('button', { name: 'Keep all mine' }).click();
    await again.getByText('Nothing to decide').waitFor();
    await go(again, card);
    await expect.poll(() => fact(again, 'Peak').innerText()).toMatch(/210[\s\S]*Shipped: 205 TOPS/u);
  });
});

/** The shipped catalog of a later day, in which the device's peak is another. */
function buildNewer(): string {
  const data = path.join(home, 'data');
  cpSync(path.join(projectRoot, 'data'), data, { recursive: true });
  writeFileSync(path.join(data, 'version.json'), '{ "version": "2027.01.15" }\n');
  const file = path.join(data, 'devices.csv');
  const lines = readFileSync(file, 'utf8').split('\n');
  const [head = ''] = lines;
  const column = head.split(',').indexOf('tops');
  const changed = lines.map((line) => {
    if (!line.startsWith(`${device},`)) return line;
    const cells = line.split(',');
    expect(cells[column]).toBe('200');
    cells[column] = '205';
    return cells.join(',');
  });
  writeFileSync(file, changed.join('\n'));
  const target = path.join(home, 'shipped.sqlite');
  const built = buildCatalog(data, target);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return target;
}

describe('notes and tags', () => {
  it('are kept when the field is left, found again after a restart, and undone', async () => {
    const page = await openWindow(card);
    const note = detail(page).getByRole('textbox', { name: 'Own note of this row' });
    await note.fill('Asked the maker.\nNo answer yet.');
    await detail(page)
      .getByRole('combobox', { name: 'Tags of this row' })
      .or(detail(page).getByRole('textbox', { name: 'Tags of this row' }))
      .focus();
    await page.keyboard.type('open question');
    await page.keyboard.press('Enter');
    await undoButton(page, /^Undo: note and tags of EN100/u).waitFor();
    const again = await openWindow(card);
    await expect
      .poll(() => detail(again).getByRole('textbox', { name: 'Own note of this row' }).inputValue())
      .toContain('No answer yet.');
    await detail(again).getByText('open question', { exact: true }).first().waitFor();
    // The tag of one row is offered at the next.
    await go(again, '#/catalog/devices/dmatrix-corsair');
    await expect.poll(() => detail(again).innerText()).toContain('Corsair');
    await detail(again).getByPlaceholder('Tags, each with Enter').click();
    await again.getByRole('option', { name: 'open question' }).waitFor();
  });
});

describe('rows', () => {
  it('are duplicated and deleted from the card, and come back', async () => {
    const page = await openWindow(card);
    await detail(page).getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await page.waitForURL(new RegExp(`${device}-copy-1$`, 'u'));
    await detail(page).getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.waitForURL(/#\/catalog\/devices$/u);
    // The header's: a notice goes by itself, and a loaded machine may be later.
    await undoButton(page, /^Undo: delete EN100/u).click();
    await go(page, `${card}-copy-1`);
    await expect.poll(() => detail(page).innerText()).toContain(`${device}-copy-1`);
    await fact(page, 'Peak').waitFor();
  });
});

describe('saved views', () => {
  it('hold columns, filters and sort under a name, and are renamed and deleted', async () => {
    const page = await openWindow('#/catalog/devices');
    const rows = page.locator('main .ag-row');
    await rows.first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('corsair');
    await expect.poll(() => page.locator('main output').first().innerText()).toMatch(/1 of 67|2 of 67/u);
    await page.getByRole('button', { name: 'Save view' }).click();
    await dialog(page).getByRole('textbox').fill('My Corsairs');
    await page.keyboard.press('Enter');
    const tab = page.getByRole('button', { name: 'My Corsairs', exact: true });
    await tab.waitFor();
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect.poll(() => page.locator('main output').first().innerText()).toContain('67');
    const again = await openWindow('#/catalog/devices');
    await again.getByRole('button', { name: 'My Corsairs', exact: true }).click();
    await expect.poll(() => again.locator('main output').first().innerText()).toMatch(/of 67/u);
    await again.getByRole('button', { name: 'View “My Corsairs”' }).click();
    await again.getByRole('menuitem', { name: 'Rename' }).click();
    await dialog(again).getByRole('textbox').fill('d-Matrix');
    await again.keyboard.press('Enter');
    await again.getByRole('button', { name: 'd-Matrix', exact: true }).waitFor();
    await again.getByRole('button', { name: 'View “d-Matrix”' }).click();
    await again.getByRole('menuitem', { name: 'Delete view' }).click();
    await again.getByRole('button', { name: 'd-Matrix', exact: true }).waitFor({ state: 'detached' });
  });
});
