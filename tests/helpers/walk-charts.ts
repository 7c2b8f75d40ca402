import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const region = (page: Page): Locator => page.getByRole('region', { name: 'Charts' });
const chart = (page: Page, name: RegExp): Locator => region(page).getByRole('article', { name });

const electricity = /^IMC (?:saves|uses) .* TWh of .* TWh in 2030/u;
const shownAtFirst = 12;

/** What moves a result and how sure it is: computed beside the sliders, for the result that is chosen. */
async function takeApart(page: Page): Promise<void> {
  const tornado = chart(page, /moves it most: from .* TWh\/yr to .* TWh\/yr/u);
  await tornado.waitFor();
  await chart(page, /makes \d+% of the doubt, \d+% of it alone/u).waitFor();
  await chart(page, /breaks even at/u).waitFor();
  await region(page).getByLabel('Probability of more than').fill('1');
  await chart(page, /more than 1 TWh\/yr in \d+(?:\.\d+)?%$/u).waitFor();
  await tornado.getByRole('button', { name: 'Show table' }).click();
  const rows = tornado.getByRole('row');
  expect(await rows.count()).toBeGreaterThan(20);
  expect(await rows.nth(1).innerText()).toMatch(/Rebound elasticity.*Assumption/su);
  const all = (await rows.count()) - 1;
  await tornado.getByRole('button', { name: 'Show chart' }).click();
  await seeAllBars(page, tornado, all);
  await region(page).getByRole('combobox', { name: 'Result to take apart' }).click();
  await page.getByRole('option', { name: 'Cost index', exact: true }).click();
  const draws = chart(page, /^Below zero in 0% of the draws/u);
  await draws.waitFor();
  expect(await draws.innerText()).toContain('Cost index · Data centres in 2030');
  await takeBackQuestions(page, draws);
}

/** What is asked of the charts is taken back step by step, and asked again: the digits of a threshold in one. */
async function takeBackQuestions(page: Page, draws: Locator): Promise<void> {
  const asked = chart(page, /more than 1 TWh\/yr in \d+(?:\.\d+)?%$/u);
  await page.keyboard.press('Control+z');
  await asked.waitFor();
  await page.keyboard.press('Control+z');
  await asked.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Nothing to undo' }).waitFor();
  for (const key of ['Control+Shift+z', 'Control+Shift+z']) await page.keyboard.press(key);
  await draws.waitFor();
}

/** A card shows the bars that it has room for and says how many it has not: these are there, enlarged. */
async function seeAllBars(page: Page, tornado: Locator, all: number): Promise<void> {
  const barsIn = async (plot: Locator): Promise<number> =>
    ((await plot.getAttribute('aria-label')) ?? '').split(' – ').length - 1;
  const more = tornado.getByRole('button', { name: /^\d+ more$/u });
  const left = Number.parseInt(await more.innerText(), 10);
  const onCard = await barsIn(tornado.locator('.plot-box'));
  expect(onCard).toBeGreaterThanOrEqual(3);
  // Bars that move nothing are in the table alone.
  expect(onCard + left).toBeLessThanOrEqual(all);
  await more.click();
  const enlarged = page.getByRole('dialog');
  await expect.poll(() => barsIn(enlarged.locator('.plot-box'))).toBe(onCard + left);
  await page.keyboard.press('Escape');
  await enlarged.waitFor({ state: 'hidden' });
}

/** Which charts are shown and in what order is the person's choice, and is remembered. */
async function choose(page: Page): Promise<void> {
  await region(page)
    .getByRole('button', { name: `Charts (${shownAtFirst})` })
    .click();
  const shown = page.getByRole('list', { name: 'Shown, in this order' });
  const carbon = page.getByRole('checkbox', { name: 'CO₂ saved, gross and net' });
  await carbon.click();
  await page.getByRole('checkbox', { name: 'Market for IMC servers' }).click();
  await expect.poll(() => shown.getByRole('listitem').last().innerText()).toContain('CO₂ saved');
  const up = page.getByRole('button', { name: 'Move “CO₂ saved, gross and net” forward' });
  for (let place = shownAtFirst; place > 1; place -= 1) await up.click();
  await expect.poll(() => shown.getByRole('listitem').first().innerText()).toContain('CO₂ saved');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect.poll(() => region(page).getByRole('article').first().innerText()).toContain('CO₂ avoided');
  await expect.poll(() => region(page).getByRole('article').count()).toBe(shownAtFirst);
  await expect.poll(() => chart(page, /^Market for IMC servers/u).count()).toBe(0);
  await region(page)
    .getByRole('button', { name: `Charts (${shownAtFirst})` })
    .click();
  const usual = page.getByRole('button', { name: 'Usual charts' });
  await usual.click();
  await expect.poll(() => shown.getByRole('listitem').first().innerText()).not.toContain('CO₂ saved');
  await page.keyboard.press('Control+z');
  await expect.poll(() => shown.getByRole('listitem').first().innerText()).toContain('CO₂ saved');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => shown.getByRole('listitem').first().innerText()).not.toContain('CO₂ saved');
  await page.keyboard.press('Escape');
  await expect.poll(() => region(page).getByRole('article').first().innerText()).toMatch(/TWh of/u);
}

/** The figure of what was there before is explained in that run, and a forecast's leads to the row that holds it. */
async function explainBefore(page: Page, energy: Locator): Promise<void> {
  const row = energy.getByRole('row', { name: /^2030 / });
  const heads = await energy.getByRole('columnheader').allInnerTexts();
  const before = row.getByRole('cell').nth(heads.findIndex((head) => head.startsWith('With IMC, baseline')));
  await before.getByRole('button').click();
  const trail = page.getByRole('navigation', { name: 'Way from' });
  await expect.poll(() => trail.innerText()).toMatch(/^baseline, 2030/u);
  await expect.poll(() => page.getByRole('treeitem').first().innerText()).toContain(await before.innerText());
  await page.keyboard.press('Escape');
  await trail.waitFor({ state: 'detached' });
  await before.getByRole('button').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Seek a target…' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  const percentile = row.getByRole('cell').nth(heads.findIndex((head) => head.startsWith('P5')));
  await percentile.getByRole('button').click();
  const said = page.getByRole('complementary', { name: 'Explain' });
  await expect.poll(() => said.innerText()).toMatch(/TWh\/yr · P5–P95 of [\d,]+ draws/u);
  await page.keyboard.press('Escape');
  await trail.waitFor({ state: 'detached' });
  const forecast = row.getByRole('link').first();
  const address = await forecast.getAttribute('href');
  expect(address).toMatch(/^#\/catalog\/forecasts\//u);
  await forecast.click();
  await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
  await page.goBack();
  await energy.getByRole('button', { name: 'Show table' }).click();
}

/** A press in a plot means the bar, the field or the line that is under it, and the other button opens its menu. */
async function pointInPlots(page: Page): Promise<void> {
  const trail = page.getByRole('navigation', { name: 'Way from' });
  const root = page.getByRole('treeitem').first();
  const joule = chart(page, /^IMC takes .* J per output token/u).locator('.plot-box');
  for (const [share, column] of [
    [0.03, 'Digital'],
    [0.95, 'IMC'],
  ] as const) {
    // In the middle of the screen: the drawer would lie over what is further down.
    await joule.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await joule.boundingBox();
    await joule.click({ position: { x: (box?.width ?? 0) * 0.4, y: (box?.height ?? 0) * share } });
    await expect.poll(() => root.innerText()).toContain(` · ${column} · `);
    await page.keyboard.press('Escape');
    await trail.waitFor({ state: 'detached' });
  }
  const tornado = chart(page, /moves it most/u).getByRole('group', { name: /Arrow keys walk its figures/u });
  await tornado.focus();
  const goDown = async (): Promise<string> => {
    await page.keyboard.press('ArrowDown');
    return tornado.getByRole('status').innerText();
  };
  await expect.poll(goDown).toMatch(/^baseline, At the medians, /u);
  const [left = 0] = await tornado
    .locator('.chart-ring')
    .evaluateAll((rings) => rings.map((ring) => Number.parseFloat((ring as HTMLElement).style.left)));
  await page.keyboard.press('Enter');
  await expect.poll(() => trail.innerText()).toMatch(/^baseline, 2030/u);
  await page.keyboard.press('Escape');
  await trail.waitFor({ state: 'detached' });
  const plot = tornado.locator('.plot-box');
  const below = ((await plot.boundingBox())?.height ?? 0) * 0.85;
  await plot.click({ position: { x: left, y: below } });
  await expect.poll(() => trail.innerText()).toMatch(/^baseline, 2030/u);
  await page.keyboard.press('Escape');
  await trail.waitFor({ state: 'detached' });
  await plot.click({ position: { x: left, y: below }, button: 'right' });
  await page.getByRole('menuitem', { name: 'Break-even…' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** A change is drawn against what was there before it, before forecasts that count the same. */
async function compareWithBefore(page: Page): Promise<void> {
  const energy = chart(page, electricity);
  await expect.poll(() => energy.innerText()).toContain('Thin: published forecasts');
  await energy.getByRole('button', { name: 'Show table' }).click();
  const heads = energy.getByRole('columnheader');
  await expect
    .poll(() => heads.allInnerTexts())
    .toContainEqual(expect.stringContaining('International Energy Agency'));
  await page.getByRole('searchbox', { name: 'Search inputs' }).fill('ceiling decoding');
  const slider = page.getByRole('slider', { name: 'Adoption ceiling · LLM decoding' });
  await slider.focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('PageUp');
  await expect
    .poll(() => heads.allInnerTexts())
    .toContainEqual(expect.stringContaining('With IMC, baseline'));
  await explainBefore(page, energy);
  await pointInPlots(page);
  await energy.getByRole('button', { name: 'Published forecasts of the same scope' }).click();
  await expect
    .poll(() => heads.allInnerTexts())
    .not.toContainEqual(expect.stringContaining('International Energy Agency'));
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => heads.allInnerTexts())
    .toContainEqual(expect.stringContaining('International Energy Agency'));
  await energy.getByRole('button', { name: 'Show chart' }).click();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Undo: the usual charts' }).waitFor();
}

/** By keyboard along the figures of a plot, and into the explanation of one. */
async function walkPlot(page: Page): Promise<void> {
  const plot = region(page)
    .getByRole('group', { name: /Arrow keys walk its figures/u })
    .first();
  await plot.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await expect.poll(() => plot.getByRole('status').innerText()).toMatch(/^20\d\d, .*TWh\/yr$/u);
  const [, , figure = ''] = (await plot.getByRole('status').innerText()).split(', ');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByRole('treeitem').first().innerText())
    .toContain(figure.replace(' TWh/yr', ''));
  await page.keyboard.press('Escape');
}

/** Enlarged and closed; the figures to the clipboard; the picture and the table into files. */
async function takeAway(page: Page, readClipboard: () => Promise<string>): Promise<void> {
  const energy = chart(page, electricity);
  await energy.getByRole('button', { name: 'Enlarge' }).click();
  const dialog = page.getByRole('dialog', { name: electricity });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  const act = async (action: string): Promise<void> => {
    await energy.getByRole('button', { name: 'Copy or export chart' }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await act('Copy table');
  await page.getByText('Table on the clipboard').waitFor();
  const [head = '', first = ''] = (await readClipboard()).split('\n');
  expect(head.split('\t').slice(0, 3)).toEqual(['Year', 'All digital [TWh/yr]', 'With IMC [TWh/yr]']);
  expect(first.split('\t').slice(0, 2).map(Number)).toEqual([2024, expect.any(Number)]);
  await act('Copy picture');
  await page.getByText('Picture on the clipboard').waitFor();
}

/** Through the charts of What-if as a person does it. `readClipboard` yields its text in the way of the shell. */
export async function walkCharts(page: Page, readClipboard: () => Promise<string>): Promise<void> {
  await expect.poll(() => region(page).getByRole('article').count()).toBe(shownAtFirst);
  await takeApart(page);
  await choose(page);
  await compareWithBefore(page);
  await walkPlot(page);
  await takeAway(page, readClipboard);
}
