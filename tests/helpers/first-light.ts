import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { evaluateModel } from '../../shared/model/evaluate.ts';
import type { ModelResult } from '../../shared/model/result.ts';
import { formatNumber } from '../../shared/units/format.ts';
import { resolvePreset } from './presets.ts';

const ceiling = 'Adoption ceiling · LLM decoding';
const horizonYear = 2030;
const ownNames = ['Fast adoption', 'Faster adoption'] as const;

const baseline = resolvePreset('baseline');

/** The model's own answer for a decode ceiling, or as shipped where none is given: what the window must show. */
function resultAt(decodeCeiling?: number): ModelResult {
  const inputs =
    decodeCeiling === undefined
      ? baseline.inputs
      : { ...baseline.inputs, 'adoption.llm_decode.ceiling': decodeCeiling };
  const result = evaluateModel(inputs, baseline.years);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** TWh saved in data centres in the horizon year, as the window writes it. */
function savedText(result: ModelResult): string {
  const year = result.years.indexOf(horizonYear);
  return formatNumber(result.series['energy.saved.datacentre'][year] ?? Number.NaN, { language: 'en' });
}

const headline = (page: Page) =>
  page
    .getByRole('row', { name: /^Data centres/u })
    .getByRole('cell')
    .first();

/** Drags the decode ceiling with the keyboard until its field shows the wanted percentage. */
async function moveCeiling(page: Page, percent: number): Promise<void> {
  // Not among the inputs that matter most: it is found by its name.
  await page.getByRole('searchbox', { name: 'Search inputs' }).fill('adoption ceiling decoding');
  const slider = page.getByRole('slider', { name: ceiling });
  const field = page.getByRole('textbox', { name: `${ceiling} (%)` });
  for (let step = 0; step < 200; step += 1) {
    // While it is drawn, the field shows its median with a range behind it.
    const text = await field.inputValue();
    const shown = Number.parseFloat(text);
    if (shown === percent) return;
    await slider.press(shown < percent ? 'ArrowRight' : 'ArrowLeft');
    await expect.poll(() => field.inputValue()).not.toBe(text);
  }
  throw new Error(`the slider never showed ${percent} %`);
}

async function saveAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Scenario /u }).click();
  await page.getByRole('menuitem', { name: 'Save as…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Save scenario' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: `Scenario ${name}` }).waitFor();
}

/** Renames an own scenario, deletes it, and brings it back: by the notification's button, and by Ctrl-Z. */
async function renameAndRemoveWithUndo(page: Page, name: string, renamed: string): Promise<void> {
  const act = async (of: string, action: string): Promise<void> => {
    await page.getByRole('button', { name: `Actions for “${of}”` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  const listed = (of: string) => page.getByRole('checkbox', { name: `Compare “${of}”` });
  await act(name, 'Rename');
  const field = page.getByRole('textbox', { name: `New name of “${name}”` });
  await field.fill(renamed);
  await field.press('Enter');
  await listed(renamed).waitFor();
  await act(renamed, 'Delete');
  await listed(renamed).waitFor({ state: 'detached' });
  await page.getByRole('alert').filter({ hasText: 'Deleted' }).getByRole('button', { name: 'Undo' }).click();
  await listed(renamed).waitFor();
  await act(renamed, 'Delete');
  await listed(renamed).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await listed(renamed).waitFor();
}

/**
 * The main job as a person does it: move a slider and see figures and charts follow, save two scenarios, compare them,
 * rename one, delete it and take that back, export a brief. `exportBrief` presses the button in the way of the shell and yields the PDF's path.
 */
export async function walkFirstLight(
  page: Page,
  exportBrief: (page: Page) => Promise<string>,
): Promise<void> {
  await headline(page).waitFor();
  const chart = page.getByRole('article').first();
  const before = {
    saved: await headline(page).innerText(),
    title: await chart.getByRole('heading').innerText(),
  };
  expect(before.saved).toContain(savedText(resultAt()));

  await moveCeiling(page, 40);
  await expect.poll(() => headline(page).innerText()).toContain(savedText(resultAt(0.4)));
  await expect.poll(() => chart.getByRole('heading').innerText()).not.toBe(before.title);
  await expect.poll(() => chart.innerText()).toContain('Scenario: baseline, unsaved changes');
  await saveAs(page, ownNames[0]);
  await expect.poll(() => chart.innerText()).toContain(`Scenario: ${ownNames[0]}`);
  await moveCeiling(page, 50);
  await saveAs(page, ownNames[1]);
  await expect.poll(() => headline(page).innerText()).toContain(savedText(resultAt(0.5)));

  await page.getByRole('link', { name: 'Compare' }).click();
  for (const name of ['baseline', ...ownNames])
    await page.getByRole('checkbox', { name: `Compare “${name}”` }).click();
  const compared = page.getByRole('row', { name: /^Electricity saved TWh/u }).first();
  await expect
    .poll(async () => (await compared.innerText()).replaceAll('\n', ' '))
    .toContain(savedText(resultAt(0.5)));
  const columns = await compared.innerText();
  for (const share of [undefined, 0.4, 0.5]) expect(columns).toContain(savedText(resultAt(share)));
  await expect
    .poll(() => page.getByRole('row', { name: /^Adoption ceiling · LLM decoding/u }).count())
    .toBe(1);

  await renameAndRemoveWithUndo(page, ownNames[1], 'Fastest adoption');

  await page.getByRole('link', { name: 'Briefs', exact: true }).click();
  await page.getByRole('button', { name: /^Scenario brief/u }).click();
  await page.getByRole('checkbox', { name: ownNames[0] }).click();
  const text = readPdf(await exportBrief(page));
  for (const share of [0.5, 0.4]) expect(text).toContain(savedText(resultAt(share)));
  expect(text).toContain(ownNames[0]);
  expect(text).toMatch(/no investment advice/iu);
}

/** The text of a PDF in reading order, spaces folded. */
export function readPdf(file: string): string {
  const run = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.replaceAll(/\s+/gu, ' ');
}
