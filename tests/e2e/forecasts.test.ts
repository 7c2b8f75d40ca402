import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../electron/serve/server.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { launchChromium, launchServe, openServed, type ServedPage } from '../helpers/serve-app.ts';

let browser: Browser;
let home: string;
let server: RunningServer;
let window: ServedPage;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  home = makeFolder();
  server = await launchServe(home);
  window = await openServed(browser, server.address);
});
afterEach(async () => {
  await window.page.context().close();
  await server.close();
  removeFolder(home);
  if (window.problems.length > 0) throw new Error(window.problems.join('\n'));
});

async function open(hash: string): Promise<Page> {
  const { page } = window;
  await page.evaluate((target) => {
    globalThis.location.hash = target;
  }, hash);
  await desk(page).waitFor();
  return page;
}

const desk = (page: Page) => page.getByRole('complementary', { name: 'Work with the series' });
const result = (page: Page) => desk(page).getByRole('status');
const box = (page: Page, name: string) => desk(page).getByRole('checkbox', { name, exact: true });
const choose = (page: Page, how: string) => desk(page).getByText(how, { exact: true }).click();

describe('combining forecasts', () => {
  it('shows a spread, and refuses a mean across editions in words that name both', async () => {
    const page = await open('#/forecasts/all-data-centres/TWh%2Fyr/region=World');
    await box(page, 'Goldman Sachs 2026').check();
    await box(page, 'IEA 2025').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => result(page).innerText()).toMatch(/^945–1,350 TWh/u);

    await choose(page, 'Mean');
    await expect
      .poll(() => result(page).innerText())
      .toMatch(
        /^Not combined\s+“.*2025-04.*” was published in 2025, “Goldman Sachs, 2026-04.*” in 2026: .*Leave out “Goldman Sachs/u,
      );
    await box(page, 'IEA 2025').uncheck();
    await box(page, 'IEA 2026').check();
    await expect.poll(() => result(page).innerText()).toMatch(/^1,148 TWh/u);

    await choose(page, 'Sum');
    await expect
      .poll(() => result(page).innerText())
      .toMatch(/both count World: a sum would count the same twice/u);
    await choose(page, 'Difference');
    await expect.poll(() => result(page).innerText()).toMatch(/^[+−]405 TWh/u);
    // What was chosen is part of the address: it is there again after a way round.
    expect(page.url()).toMatch(/pick(?:=|%3D)goldman-2026-world/u);
  });

  it('adds up regions that lie apart, and not with the world they are part of', async () => {
    const page = await open(
      '#/forecasts/all-data-centres/TWh%2Fyr/region=*/from=International%20Energy%20Agency',
    );
    for (const region of [
      'United States',
      'China',
      'Europe',
      'Asia Pacific without China',
      'Rest of the world',
    ])
      await box(page, `IEA 2025, ${region}`).check();
    await choose(page, 'Sum');
    await expect.poll(() => result(page).innerText()).toMatch(/^946 TWh/u);
    await box(page, 'IEA 2025, World').check();
    await expect
      .poll(() => result(page).innerText())
      .toMatch(/lies wholly or in part within World .*count the same twice/u);
  });
});

describe('driving the model', () => {
  const pick = async (page: Page, name: RegExp): Promise<void> => {
    await desk(page).getByRole('radio', { name }).click();
  };

  it('shows what changes, moves the headline of What-if, and is undone', async () => {
    const page = await open('#/forecasts/ai-only/TWh%2Fyr/region=World/desk=drive');
    const changes = desk(page).getByRole('table');
    const row = (name: string) => changes.getByRole('row', { name: new RegExp(`^${name}`, 'u') });
    await pick(page, /^IEA 4E TCP 2025/u);
    await choose(page, 'High');
    await row('Demand point, 2030').waitFor();
    expect(await row('Demand point, 2030').innerText()).toMatch(/465 TWh\/yr\s+400 TWh\/yr/u);
    expect(await row('Demand point, 2024').innerText()).toMatch(/103 TWh\/yr\s+–/u);
    expect(await row('AI electricity, 2030').innerText()).toMatch(/465 TWh\/yr\s+400 TWh\/yr/u);
    const [before, after] = (await row('Electricity saved, 2030').getByRole('cell').allInnerTexts()) as [
      string,
      string,
    ];
    expect(after).not.toBe(before);

    await desk(page).getByRole('button', { name: 'Drive the model with this series' }).click();
    await desk(page).getByText('What has changed').waitFor();
    await desk(page)
      .getByText(/^Now: IEA 4E TCP, EDNA/u)
      .waitFor();
    await page.getByText('1 change', { exact: true }).waitFor();

    await desk(page).getByRole('link', { name: 'Open What-if' }).click();
    const saved = page.locator('[data-output="energy.saved.datacentre"]').first();
    await expect.poll(() => saved.innerText()).toContain(after.replace('/yr', '').split(/\s/u)[0] ?? '');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => saved.innerText()).toContain(before.replace('/yr', '').split(/\s/u)[0] ?? '');

    await open('#/forecasts/ai-only/TWh%2Fyr/region=World/desk=drive');
    await desk(page)
      .getByText(/^Now: International Energy Agency, 2026-04/u)
      .waitFor();
  });

  it('refuses a series that counts something else, and leads to those that fit', async () => {
    const page = await open('#/forecasts/all-data-centres/TWh%2Fyr/region=World/desk=drive');
    await pick(page, /^IEA 2026(?!,)/u);
    await expect
      .poll(() => result(page).innerText())
      .toMatch(/counts “All data centres”; .*Choose a series of “AI-focused data centres, AI use only”/u);
    await desk(page).getByRole('link', { name: 'AI-focused data centres' }).click();
    await pick(page, /^IEA 2026/u);
    await desk(page).getByText('This series drives the open scenario.').waitFor();
    await desk(page).getByText('Beside its points the scenario has one of its own for 2024.').waitFor();
  });
});

describe('a forecast of one’s own', () => {
  it('is drawn, marked and combined; a known misquote in it is told and never stands in the way', async () => {
    const page = await open('#/forecasts/all-data-centres/TWh%2Fyr/region=World');
    await page.getByRole('button', { name: 'Add a forecast' }).click();
    const form = page.getByRole('dialog');
    const fill = (label: string, text: string): Promise<void> =>
      form.getByRole('textbox', { name: new RegExp(`^${label}`, 'u') }).fill(text);
    await fill('Publisher', 'After the IEA');
    await fill('Publication', 'A digest');
    await fill('Vintage', '2026');
    await fill('Case', 'base');
    await fill('Points', '2023 | | 415 | | assumption | p. 1\n2030 | | 950 | | assumption | p. 1');
    const own = form.getByRole('button', { name: 'Own assumption' });
    if (await own.isVisible()) await own.click();
    await form.getByRole('button', { name: /^Further fields/u }).click();
    await fill('Note', 'As it stands in the digest.');
    await form.getByRole('button', { name: 'Add row' }).click();
    await page.getByText(/^Check what you entered\. 415 TWh is the IEA’s figure for 2024/u).waitFor();

    await box(page, 'After the IEA 2026, own').check();
    await box(page, 'IEA 2026').check();
    await expect.poll(() => result(page).innerText()).toMatch(/^945–950 TWh/u);
    await desk(page)
      .getByText('Known misquote: 415 TWh', { exact: false })
      .first()
      .waitFor({ state: 'attached' });
  });
});
