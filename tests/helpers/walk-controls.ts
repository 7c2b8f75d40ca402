import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { hurdleYears } from '../../renderer/src/features/model/break-even.ts';
import { strongest } from '../../renderer/src/features/model/matters-most.ts';
import { evaluateModel } from '../../shared/model/evaluate.ts';
import { rankInfluence } from '../../shared/model/sensitivity/influence-order.ts';
import { resolvePreset } from './presets.ts';
import { valueOf } from './run.ts';

const { inputs, years, central } = resolvePreset('baseline');
const at = { output: 'energy.saved.datacentre', year: 2030 } as const;
const elasticity = 'rebound.datacentre.elasticity';

/** The inputs that matter most, by the model itself; `set` are values set by hand, which keep the doubt that they had. */
function expectedOrder(set: Readonly<Record<string, number>> = {}): readonly string[] {
  const doubts = Object.fromEntries(Object.keys(set).map((id) => [id, String(inputs[id])]));
  return strongest(valueOf(rankInfluence({ ...inputs, ...set }, years, { at, doubts }))) ?? [];
}

const shownOrder = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('[data-group=matters] .input-row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-input')));

const saved = (page: Page) => page.locator('[data-output="energy.saved.datacentre"]');

/** Sets the rebound elasticity by its field. */
async function setElasticity(page: Page, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Rebound elasticity · Data centres' });
  await field.fill(value);
  await field.press('Enter');
}

/** Away from the list, with pointer and focus. */
async function leaveList(page: Page): Promise<void> {
  await saved(page).focus();
  await saved(page).hover();
}

async function openMenu(page: Page, item: string): Promise<void> {
  await saved(page).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: item }).click();
}

const toast = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text });

/** What matters most stands in the order of the tornado, never jumps under the hand, and is brought up to date by the hint. */
async function walkOrder(page: Page): Promise<void> {
  await leaveList(page);
  await expect.poll(() => shownOrder(page)).toEqual(expectedOrder());
  const after = expectedOrder({ [elasticity]: 0.9 });
  expect(after).not.toEqual(expectedOrder());
  await page.locator(`[data-group=matters] [data-input="${elasticity}"]`).hover();
  await setElasticity(page, '0.9');
  const hint = page.getByRole('button', { name: 'Reorder' });
  await hint.waitFor();
  expect(await shownOrder(page)).toEqual(expectedOrder());
  await hint.click();
  await expect.poll(() => shownOrder(page)).toEqual(after);
  await page.getByRole('button', { name: 'Reset all changes (1)' }).click();
  await leaveList(page);
  await expect.poll(() => shownOrder(page)).toEqual(expectedOrder());
}

/** Any input is found by its name in three languages and by id; roles narrow; a group's changes go back as one step. */
async function walkSearch(page: Page): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Search inputs' });
  const found = page.locator('.control-found .input-row');
  for (const text of ['普及の上限 LLMデコード', '采用上限 LLM 解码', 'adoption.llm_decode.ceiling']) {
    await search.fill(text);
    await expect.poll(() => found.count()).toBe(1);
    expect(await found.getAttribute('data-input')).toBe('adoption.llm_decode.ceiling');
  }
  const slider = page.getByRole('slider', { name: 'Adoption ceiling · LLM decoding' });
  await slider.press('PageUp');
  await search.fill('');
  await page.getByRole('button', { name: 'Reset the changes in “Adoption” (1)' }).click();
  await page.getByRole('button', { name: 'Reset all changes (0)' }).waitFor();
  const roles = page.getByRole('radiogroup', { name: 'Inputs to show' });
  await roles.getByText('Decision', { exact: true }).click();
  await expect
    .poll(() =>
      page
        .locator('[data-group=matters] .role-mark')
        .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.textContent))]),
    )
    .toEqual(['Decision']);
  await roles.getByText('All', { exact: true }).click();
}

/** Copies with source, seeks a target and sets what was found, hears what cannot be reached, and takes it all back. */
async function walkSeek(page: Page): Promise<void> {
  const before = await saved(page).innerText();
  await openMenu(page, 'Copy with source');
  await toast(page, /Electricity saved · Data centres, 2030: 0\.327 TWh\/yr .*baseline.*catalog/u).waitFor();
  await openMenu(page, 'Add to brief');
  await toast(page, /brief/iu).waitFor();
  await page.keyboard.press('Control+z');
  await openMenu(page, 'Seek a target…');
  const dialog = page.getByRole('dialog');
  const strongestName = dialog.getByRole('combobox', { name: 'By changing' });
  await expect.poll(() => strongestName.inputValue()).toBe('Rebound elasticity · Data centres');
  const target = dialog.getByRole('textbox', { name: 'Until it is' });
  await target.fill('0.5');
  await dialog.getByRole('button', { name: 'Seek', exact: true }).click();
  await dialog.getByText(/With Rebound elasticity .* is 0\.5 TWh\/yr\./u).waitFor();
  await dialog.getByRole('button', { name: /^Set to/u }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => saved(page).innerText()).toBe('0.5');
  await page.keyboard.press('Control+z');
  await expect.poll(() => saved(page).innerText()).toBe(before);

  await openMenu(page, 'Seek a target…');
  await expect.poll(() => strongestName.inputValue()).not.toBe('');
  await target.fill('9000');
  await dialog.getByRole('button', { name: 'Seek', exact: true }).click();
  await dialog.getByText(/No value of Rebound elasticity .* reaches 9,000 TWh\/yr: at its ends/u).waitFor();
  await dialog.getByRole('button', { name: /^Try “/u }).click();
  await dialog.getByText(/No value of (?!Rebound)/u).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** Turns to the chart of a figure, and adds it where it is not on the page. */
async function walkByYear(page: Page): Promise<void> {
  const charts = page.locator('.charts-grid > .chart-slot');
  const count = await charts.count();
  await page.locator('[data-output="power.saved.datacentre"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show by year' }).click();
  await expect.poll(() => charts.count()).toBe(count + 1);
  await expect
    .poll(() =>
      charts.last().evaluate((chart) => {
        const { top, bottom } = chart.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }),
    )
    .toBe(true);
  expect(await charts.last().innerText()).toMatch(/GW/u);
}

/** When each workload's buyers break even, and at which value of an input the result is nothing. */
async function walkBreakEven(page: Page): Promise<void> {
  await openMenu(page, 'Break-even…');
  const dialog = page.getByRole('dialog');
  const result = valueOf(evaluateModel(inputs, years));
  const decode = hurdleYears({ result, central }, at.output, at.year).find(
    ({ workload }) => workload === 'llm_decode',
  );
  const row = dialog.getByRole('row', { name: /^LLM decoding/u });
  expect(await row.getByRole('cell').last().innerText()).toBe(String(decode?.first));
  await dialog.getByRole('button', { name: 'Find the break-even value' }).click();
  await dialog.getByText(/is 0 TWh\/yr\./u).waitFor();
  await dialog.getByRole('button', { name: /^Set to/u }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => saved(page).innerText()).toBe('0');
  await page.keyboard.press('Control+z');
  await expect.poll(() => saved(page).innerText()).toBe('0.327');
}

/** Takes the energy of a MAC from a device, down the ladder; the row and the explanation say so; undo takes it back. */
async function walkDevice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take “MAC energy · IMC · LLM decoding” from a device' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Device or macro' }).fill('corsair');
  await page.getByRole('option', { name: /Corsair/u }).click();
  const way = dialog.getByRole('table', { name: 'The way to the energy per MAC' });
  await way.getByRole('link', { name: 'ladder.card-sustained-decode' }).waitFor();
  expect(await dialog.innerText()).toContain('The ladder covers the arithmetic down to the card.');
  expect(await dialog.getByRole('alert').innerText()).toMatch(
    /The claim of 38 TOPS\/W is 4\.35 × the 8\.73/u,
  );
  await dialog.getByRole('button', { name: 'Apply to the scenario' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'from Corsair (card)' }).click();
  const drawer = page.getByRole('complementary', { name: /explain|explanation/iu });
  await drawer.getByRole('link', { name: 'devices:dmatrix-corsair' }).waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'from Corsair (card)' }).waitFor({ state: 'detached' });
}

/** Plays the last change back and forth; a key ends it at the new value. */
async function walkReplay(page: Page): Promise<void> {
  const before = await saved(page).innerText();
  await setElasticity(page, '0');
  await expect.poll(() => saved(page).innerText()).not.toBe(before);
  const after = await saved(page).innerText();
  // Every text that the figure has while it plays, as the page itself sees it.
  await saved(page).evaluate((figure) => {
    const seen = new Set<string>();
    Reflect.set(window, 'seenFigures', seen);
    new MutationObserver(() => seen.add(figure.textContent)).observe(figure, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  const seen = (): Promise<string[]> =>
    page.evaluate(() => [...(Reflect.get(window, 'seenFigures') as Set<string>)]);
  await leaveList(page);
  await page.keyboard.press('Alt+r');
  const stop = page.getByRole('button', { name: 'Stop the replay' });
  await stop.waitFor();
  await stop.waitFor({ state: 'detached' });
  expect(await saved(page).innerText()).toBe(after);
  expect(await seen()).toContain(before);
  expect((await seen()).length).toBeGreaterThan(3);
  await page.keyboard.press('Alt+r');
  await stop.waitFor();
  await page.keyboard.press('Shift');
  await stop.waitFor({ state: 'detached' });
  expect(await saved(page).innerText()).toBe(after);
  await page.keyboard.press('Control+z');
  await expect.poll(() => saved(page).innerText()).toBe(before);
}

/** Adds, moves and takes away a point of demand; a year that is taken is refused in words. */
async function walkPoints(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Demand', exact: true }).click();
  const table = page.getByRole('table', { name: 'Electricity demand · Data centres' });
  const rows = table.locator('tbody tr');
  const count = await rows.count();
  await table.getByRole('button', { name: 'Add a point' }).click();
  await expect.poll(() => rows.count()).toBe(count + 1);
  const year = rows.last().getByRole('textbox').first();
  expect(await year.inputValue()).toBe('2035');
  await year.fill('2030');
  await year.press('Enter');
  await page.getByText(/the year 2030 does not come after 2030/u).waitFor();
  await year.fill('2037');
  await year.press('Enter');
  await table.getByRole('button', { name: 'Remove the point of 2037' }).click();
  await expect.poll(() => rows.count()).toBe(count);
  await page.getByRole('button', { name: 'Reset all changes (0)' }).waitFor();
}

/** The controls and figures of What-if as an analyst uses them. */
export async function walkControls(page: Page): Promise<void> {
  await saved(page).waitFor();
  await walkOrder(page);
  await walkSearch(page);
  await walkSeek(page);
  await walkByYear(page);
  await walkBreakEven(page);
  await walkDevice(page);
  await walkReplay(page);
  await walkPoints(page);
}
