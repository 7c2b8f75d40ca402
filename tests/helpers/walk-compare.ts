import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { comparisonSchema } from '../../shared/contract/model.ts';
import { pairedBands } from '../../shared/model/uncertainty/paired.ts';
import { differenceRange } from '../../shared/units/difference.ts';
import { formatNumber, formatShare } from '../../shared/units/format.ts';
import { resolvePreset } from './presets.ts';
import { recompute } from './spreadsheet.ts';

const year = 2030;
const say = (value: number): string => formatNumber(value, { language: 'en' });

/** What the page must show of the difference between two presets once all draws are made: the band, and how often it is lower. */
function expectedBand(reference: string, other: string): { band: string; lower: string } {
  const [, part] = pairedBands(
    [reference, other].map((name) => resolvePreset(name).inputs),
    {
      seed: 1,
      samples: 10_000,
      wanted: [{ output: 'energy.saved.datacentre', year }],
      hasOwn: false,
    },
  );
  const summary = part?.ok === true ? part.value.differences[0] : undefined;
  if (summary === undefined) throw new Error('no draws');
  const share = formatShare(summary.negative, { language: 'en', digits: 2 });
  return { band: differenceRange(summary.p5, summary.p95, say), lower: `lower in ${share}` };
}

const results = (page: Page): Locator => page.getByRole('region', { name: `Results ${year}` }).first();
const savedRow = (page: Page): Locator =>
  results(page)
    .getByRole('row', { name: /^Electricity saved TWh/u })
    .first();
const columns = (page: Page): Locator => page.getByRole('list', { name: 'Compared scenarios, in order' });
const chip = (page: Page, name: string): Locator =>
  columns(page).getByRole('button', { name: new RegExp(`^${name}\\s*(?:Reference)?$`, 'u') });

/** The names of the columns as the table has them, the reference first. */
async function order(page: Page): Promise<string> {
  const heads = await results(page).getByRole('columnheader').locator('.compare-head').allInnerTexts();
  return heads.map((head) => head.replace(/^\d+\s*/u, '')).join(', ');
}

async function choose(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('checkbox', { name: `Compare “${name}”` }).click();
}

/**
 * Scenarios side by side as an analyst compares them: three presets, their paired bands, another reference by keyboard and
 * by dragging, small multiples, the bridge from a difference, a reset that is refused and branched, and the files.
 * `save` presses a button that hands out a file, in the way of the shell, and yields the file's path.
 */
export async function walkCompare(
  page: Page,
  save: (page: Page, button: Locator) => Promise<string>,
): Promise<void> {
  await page.getByRole('link', { name: 'Compare' }).click();
  await choose(page, ['baseline', 'high-adoption', 'backfire']);
  await expect.poll(() => order(page)).toBe('baseline, high-adoption, backfire');
  expect(page.url()).toMatch(/#\/compare\/preset-baseline\/preset-high-adoption\/preset-backfire$/u);

  const { band, lower } = expectedBand('baseline', 'high-adoption');
  await expect.poll(() => results(page).innerText()).toContain('10,000 draws, seed 1');
  const cell = savedRow(page).getByRole('cell').nth(1);
  expect((await cell.innerText()).replaceAll('\u00a0', ' ')).toContain(band.replaceAll('\u00a0', ' '));
  expect(await cell.innerText()).toContain(lower);

  await reorder(page);
  await lookAtPanels(page);
  await takeApart(page);
  await resetAndBranch(page);
  await exportAll(page, save);
  await seekInColumn(page);
}

/** The reference is the first column: moved by keyboard, by the menu and by dragging. */
async function reorder(page: Page): Promise<void> {
  await chip(page, 'backfire').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => order(page)).toBe('baseline, backfire, high-adoption');
  expect(await chip(page, 'backfire').evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Alt+Home');
  await expect.poll(() => order(page)).toBe('backfire, baseline, high-adoption');
  await chip(page, 'baseline').click();
  await page.getByRole('menuitem', { name: 'Make it the reference' }).click();
  await expect.poll(() => order(page)).toBe('baseline, backfire, high-adoption');
  await columns(page).getByRole('listitem').nth(2).dragTo(columns(page).getByRole('listitem').nth(1));
  await expect.poll(() => order(page)).toBe('baseline, high-adoption, backfire');
  await takeBackOrder(page);
}

/** Order and reference are steps like any other: by key and by the header, back and forth. */
async function takeBackOrder(page: Page): Promise<void> {
  const back = ['baseline, backfire, high-adoption', 'backfire, baseline, high-adoption'] as const;
  const undo = page.getByRole('button', { name: /^Undo: /u });
  expect(await undo.getAttribute('aria-label')).toContain('move the column “');
  await page.keyboard.press('Control+z');
  await expect.poll(() => order(page)).toBe(back[0]);
  expect(await undo.getAttribute('aria-label')).toContain('“baseline” as the reference');
  await undo.click();
  await expect.poll(() => order(page)).toBe(back[1]);
  expect(page.url()).toMatch(/#\/compare\/preset-backfire\/preset-baseline\/preset-high-adoption$/u);
  for (const expected of [back[0], 'baseline, high-adoption, backfire']) {
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => order(page)).toBe(expected);
  }
}

/** A panel for each, of a result that is chosen; a click in one explains the point in its scenario. */
async function lookAtPanels(page: Page): Promise<void> {
  const charts = page.getByRole('region', { name: 'Charts' });
  await charts.getByText('Small multiples').click();
  const result = charts.getByRole('combobox', { name: 'Result in the charts' });
  await result.click();
  await result.fill('Spend on inference · Edge');
  await page.getByRole('option', { name: 'Spend on inference · Edge' }).click();
  const panels = charts.getByRole('article', { name: /^Spend on inference · Edge in 2030/u });
  await panels.waitFor();
  await expect.poll(() => panels.innerText()).toContain('P5–P95 of 10,000 draws');
  const plot = panels.getByRole('img').first();
  const box = await plot.boundingBox();
  if (box === null) throw new Error('the panels are not drawn');
  await plot.click({ position: { x: box.width * 0.5, y: box.height * 0.6 } });
  await expect
    .poll(() => page.getByRole('navigation', { name: 'Way from' }).innerText())
    .toContain('high-adoption');
  await page.keyboard.press('Escape');
  await charts.getByText('Overlay').click();
}

/** A difference is a door to what makes it. */
async function takeApart(page: Page): Promise<void> {
  await savedRow(page)
    .getByRole('button', { name: /^Which inputs make this difference: −7\.99/u })
    .click();
  const bridge = page.getByRole('region', { name: 'From one to the other' });
  await bridge.getByRole('article', { name: /moves it most: −/u }).waitFor();
  expect(await bridge.innerText()).toContain('from “baseline” to “backfire”');
  await bridge.getByRole('button', { name: 'Exchange the two' }).click();
  await expect.poll(() => bridge.innerText()).toContain('from “backfire” to “baseline”');
  await bridge.getByText('What each step changes').click();
  const steps = bridge.getByRole('table');
  await steps.getByRole('cell', { name: /Rebound elasticity · Data centres/u }).waitFor();
}

/** A shipped scenario is not changed: a branch takes its place, and its own value can be reset and undone. */
async function resetAndBranch(page: Page): Promise<void> {
  const inputs = page.getByRole('region', { name: 'Differing inputs' }).first();
  const ceiling = inputs.getByRole('row', { name: /^Adoption ceiling · LLM decoding/u });
  await ceiling.getByRole('button', { name: /Reset in “high-adoption”/u }).click();
  const refusal = page.getByRole('dialog', { name: '“high-adoption” cannot be changed' });
  expect(await refusal.innerText()).toContain('It is shipped and stays as it is.');
  await refusal.getByRole('button', { name: 'Branch it' }).click();
  const branched = 'high-adoption, Adoption ceiling · LLM decoding reset';
  await expect.poll(() => order(page)).toBe(`baseline, ${branched}, backfire`);
  const own = ceiling.getByRole('cell').nth(1);
  await expect.poll(() => own.innerText()).toContain('pert(0.05, 0.25, 0.5)');
  const reset = own.getByRole('button', { name: 'to 0.5, as “high-adoption” has it' });
  await reset.click();
  await expect.poll(() => own.innerText()).toMatch(/0\.5\s*$/u);
  await page.keyboard.press('Control+z');
  await expect.poll(() => own.innerText()).toContain('pert(0.05, 0.25, 0.5)');
}

async function exportAll(page: Page, save: Parameters<typeof walkCompare>[1]): Promise<void> {
  const saved = async (item: string): Promise<Buffer> => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    return readFileSync(await save(page, page.getByRole('menuitem', { name: item })));
  };
  const file = async (item: string): Promise<string> => (await saved(item)).toString('utf8');
  const table = await file('Results as CSV');
  expect(table).toContain('Difference P5');
  expect(table).toMatch(/^energy\.saved\.datacentre,2030,TWh\/yr,backfire,-7\.6\d+,-7\.9\d+,-1\d/mu);
  expect(await file('Differing inputs as CSV')).toMatch(/^rebound\.datacentre\.elasticity,/mu);
  const whole = comparisonSchema.parse(JSON.parse(await file('Whole comparison as JSON')));
  expect(whole).toMatchObject({ samples: 10_000, seed: 1 });
  expect([whole.scenarios[0], whole.scenarios[2]]).toEqual(['baseline', 'backfire']);
  const energy = whole.results.find(({ id }) => id === 'energy.saved.datacentre');
  expect(energy?.differences?.[2]?.p95).toHaveLength(whole.years.length);
  const book = read(await saved('Workbook with formulas (XLSX)'), { cellFormula: true });
  expect(book.SheetNames).toEqual(
    expect.arrayContaining(['Comparison', 'Paired bands', 'Bridge', 'backfire']),
  );
  const { count, wrong } = recompute(book);
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(1000);
}

/** The menu of a figure seeks a target in the scenario of its column, which is opened for it. */
async function seekInColumn(page: Page): Promise<void> {
  const figure = savedRow(page).getByRole('cell').nth(2).locator('[data-output]');
  await figure.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Seek a target…' }).click();
  await page.getByRole('dialog', { name: /Electricity saved · Data centres · 2030/u }).waitFor();
  expect(page.url()).toContain('#/what-if');
  expect(await page.getByRole('banner').first().innerText()).toContain('backfire');
  await page.keyboard.press('Escape');
}

/** Eight at once: every one has its column and its place in the charts, a ninth is refused, and the heads stay in sight. */
export async function walkEight(page: Page): Promise<void> {
  const presets = ['baseline', 'iea-base', 'iea-lift-off', 'high-adoption', 'analog-stalls', 'backfire'];
  const copies = ['baseline, copy', 'baseline, copy 2', 'baseline, copy 3'];
  await page.getByRole('link', { name: 'Compare' }).click();
  for (const name of copies) {
    await page.getByRole('button', { name: 'Actions for “baseline”' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await page.getByRole('checkbox', { name: `Compare “${name}”` }).waitFor();
  }
  const names = [...presets, ...copies.slice(0, 2)];
  await choose(page, names);
  await expect.poll(() => order(page)).toBe(names.join(', '));
  await page.getByRole('checkbox', { name: 'Compare “baseline, copy 3”' }).click({ force: true });
  expect(await order(page)).toBe(names.join(', '));
  expect(page.url().split('/').slice(-8)).toHaveLength(8);

  const chart = page.getByRole('article', { name: /^Electricity with IMC · Data centres in 2030: from/u });
  await chart.waitFor();
  const description = await chart.getByRole('img').first().getAttribute('aria-label');
  for (const name of names) expect(description).toContain(name);
  await page.getByText('Small multiples').click();
  await expect.poll(() => chart.innerText()).toContain('slate: the reference');

  const scroll = results(page).getByRole('region', { name: `Results ${year}` });
  const head = scroll.getByRole('columnheader', { name: 'Result' });
  await scroll.scrollIntoViewIfNeeded();
  const before = await head.boundingBox();
  await scroll.evaluate((element) => element.scrollTo({ left: 400, top: 300 }));
  expect(await scroll.evaluate((element) => [element.scrollLeft, element.scrollTop])).toEqual([400, 300]);
  const after = await head.boundingBox();
  expect([after?.x, after?.y]).toEqual([before?.x, before?.y]);
}
