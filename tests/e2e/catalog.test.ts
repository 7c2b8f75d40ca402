import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
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

async function open(hash: string): Promise<void> {
  await page.evaluate((target) => {
    globalThis.location.hash = target;
  }, hash);
}

const card = () => page.getByRole('complementary');
const rows = () => page.locator('main .ag-row');
/** The ids of the rows on the screen; a row with a pinned part stands in the document twice. */
const rowIds = async (): Promise<string[]> => [
  ...new Set(await rows().evaluateAll((all) => all.map((row) => row.getAttribute('row-id') ?? ''))),
];

describe('a company', () => {
  it('shows what it raised, what happened when, its devices and its sources; every link leads on', async () => {
    await open('#/catalog/companies/axelera');
    const detail = card();
    await detail.getByRole('heading', { name: 'Axelera AI' }).waitFor();
    await expect.poll(() => detail.innerText()).toContain('Innovation Industries');
    const text = await detail.innerText();
    expect(text).toContain('$450 m');
    expect(text).toContain('Metis');
    await detail
      .getByRole('link', { name: /Metis AIPU/u })
      .first()
      .click();
    await page.waitForURL(/#\/catalog\/devices\/axelera-metis$/u);
    await page.goBack();
    await detail.getByRole('heading', { name: 'Axelera AI' }).waitFor();
  });
});

describe('a device', () => {
  it('says that its claim contradicts its own row, and goes down the ladder to a card in service', async () => {
    await open('#/catalog/devices/dmatrix-corsair');
    const detail = card();
    await expect.poll(() => detail.innerText()).toContain('8.73');
    const text = await detail.innerText();
    expect(text).toContain('38 TOPS/W');
    expect(text).toContain('4.35');
    expect(text).toContain('pJ/MAC');
    await detail
      .getByRole('link', { name: /0\.26|in service|sustained/iu })
      .first()
      .click();
    await page.waitForURL(/#\/catalog\/parameters\/ladder\.card-sustained-decode$/u);
  });
});

describe('the grid', () => {
  it('filters as one types, says how many are left, and takes the filter back', async () => {
    await open('#/catalog/companies');
    await rows().first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('知存');
    // Microchip's row names it too: the two work together.
    await expect.poll(rowIds).toEqual(['microchip', 'witmem']);
    expect(await page.locator('output').first().innerText()).toContain('2 of 50');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await rowIds()).length).toBeGreaterThan(10);
  });

  it('gives what is on the screen as CSV', async () => {
    await open('#/catalog/technologies');
    await rows().first().waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /CSV/u }).first().click();
    const file = await (await download).path();
    const lines = readFileSync(file, 'utf8').trim().split('\r\n');
    expect(lines.length).toBe(1 + 13);
    expect(lines[0]).toContain('Name');
  });

  it('opens a row by keyboard and brings the keyboard back', async () => {
    await open('#/catalog/macros');
    await rows().first().waitFor();
    await page.locator('.ag-cell').first().click();
    await page.waitForURL(/#\/catalog\/macros\/uiuc-/u);
    expect(await card().innerText()).toContain('uiuc-');
    await page.keyboard.press('Escape');
    await page.waitForURL(/#\/catalog\/macros$/u);
  });

  it('says what to do when a link leads to no row', async () => {
    await open('#/catalog/devices/no-such-device');
    await expect.poll(() => card().innerText()).toContain('no-such-device');
  });
});

describe('the efficiency map', () => {
  it('draws published and sustained figures, and its list leads to the card', async () => {
    await open('#/catalog/map');
    const title = page
      .getByRole('main')
      .getByText(/TOPS\/W/u)
      .first();
    await title.waitFor();
    const published = await page.getByRole('main').innerText();
    await page.getByText('In service', { exact: true }).click();
    await expect.poll(() => page.getByRole('main').innerText()).not.toBe(published);
    await page.getByRole('textbox', { name: /device or maker/iu }).fill('NorthPole rack');
    await page
      .getByRole('option')
      .or(page.getByRole('listitem'))
      .filter({ hasText: 'NorthPole rack' })
      .first()
      .click();
    await page.waitForURL(/#\/catalog\/devices\/ibm-northpole-rack$/u);
  });
});

describe('forecasts', () => {
  it('keeps scope, unit and region in the address and never mixes them', async () => {
    await open('#/forecasts');
    await page.locator('main svg').first().waitFor();
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('All data centres');
    expect(text).toMatch(/TWh/u);
  });
});

describe('the notices', () => {
  it('carry the licences of the data and of every package', async () => {
    await open('#/settings/notices');
    await page.getByRole('heading', { name: 'Licences and attributions' }).waitFor();
    await expect.poll(() => page.getByRole('main').innerText()).toContain('CC BY 4.0');
    const text = await page.getByRole('main').innerText();
    for (const name of ['react ', 'echarts ', 'better-sqlite3 ', 'electron ', '@mantine/core ']) {
      expect(text).toContain(name);
    }
    await page.getByText('Licence text').first().click();
    expect(await page.locator('details[open] pre').first().innerText()).toContain(
      'Permission is hereby granted',
    );
  });
});

describe('all of this', () => {
  it('broke no rule of the policy and left no error behind', () => {
    expect(window.problems).toEqual([]);
  });
});
