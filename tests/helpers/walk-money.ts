import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { evaluateModel } from '../../shared/model/evaluate.ts';
import { formatNumber, formatOutput } from '../../shared/units/format.ts';
import { moneyFactor, moneyView } from '../../shared/units/money.ts';
import { shippedParameters, shippedRates } from './money-rows.ts';
import { resolvePreset } from './presets.ts';

const year = 2030;
const baseline = resolvePreset('baseline');

/** Dollars saved on electricity in data centres, in thousand millions, as the model itself has it. */
function billSaved(inputs = baseline.inputs): number {
  const result = evaluateModel(inputs, baseline.years);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const value = result.value.series['bill.saved.datacentre'][result.value.years.indexOf(year)];
  if (value === undefined) throw new Error(`no ${year}`);
  return value;
}

function factor(currency: 'EUR' | 'JPY', basis: 'real' | 'nominal'): number {
  const view = moneyView(
    { currency, basis, rate: null },
    { rates: shippedRates, parameters: shippedParameters },
  );
  if (view === null) throw new Error(currency);
  return moneyFactor(view, year);
}

const figure = (page: Page) => page.locator('[data-output="bill.saved.datacentre"]').first();
const menu = (page: Page) => page.getByRole('button', { name: /^Money is shown in /u });

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  await menu(page).click();
  for (const name of names) {
    // A radio is hidden behind its label: the keyboard and a person's click go to the label.
    await page.getByRole('dialog').getByText(name, { exact: true }).click();
  }
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function showsBill(page: Page, sign: string, billions: number): Promise<void> {
  const millions = formatNumber(billions * 1000, { language: 'en' });
  const text =
    billions < 1 ? `${sign}${millions} m` : `${sign}${formatNumber(billions, { language: 'en' })} bn`;
  await expect
    .poll(() =>
      figure(page)
        .innerText()
        .then((shown) => shown.replaceAll(/\s+/gu, ' ').trim()),
    )
    .toBe(text);
}

async function openMenu(page: Page, item: string): Promise<void> {
  await figure(page).click({ button: 'right' });
  await page.getByRole('menuitem', { name: item }).click();
}

/** A target is typed in the money that is shown, which stands beside the field; what is found meets it in that money. */
async function walkTargets(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const inEuros = billSaved() * factor('EUR', 'real');
  const wanted = Number((inEuros * 1.5).toPrecision(3));
  await openMenu(page, 'Seek a target…');
  const target = dialog.getByRole('textbox', { name: 'Until it is' });
  await expect.poll(() => target.inputValue()).toBe(`${Number(inEuros.toPrecision(3))} billion EUR/yr`);
  await dialog.getByText(/^2025 prices, at 1 EUR = /u).waitFor();
  await expect.poll(() => dialog.getByRole('combobox', { name: 'By changing' }).inputValue()).not.toBe('');
  await target.fill(String(wanted));
  await dialog.getByRole('button', { name: 'Seek', exact: true }).click();
  const said = formatOutput('bill.saved.datacentre', wanted, { language: 'en', digits: 6, currency: 'EUR' });
  await expect.poll(() => dialog.locator('[data-answer=found]').innerText()).toContain(` ${said}`);
  await dialog.getByRole('button', { name: /^Set to/u }).click();
  await dialog.waitFor({ state: 'hidden' });
  await showsBill(page, '€', wanted);
  await page.keyboard.press('Control+z');
  await showsBill(page, '€', inEuros);

  await openMenu(page, 'Break-even…');
  await dialog.getByRole('heading', { name: /€0/u }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** What another parent would do to the results is said in the same money. */
async function walkEffect(page: Page): Promise<void> {
  const row = (name: string) =>
    page
      .getByRole('tree')
      .locator('.scenario-item')
      .filter({ has: page.getByText(name, { exact: true }) });
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Actions for “iea-base”', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Branch' }).click();
  await row('iea-base, branch').dragTo(row('high-adoption'));
  const effect = page.getByRole('dialog').getByRole('table');
  const spend = effect.getByRole('row', { name: /^Spend saved at equal work · Data centres/u });
  await expect.poll(() => spend.innerText()).toMatch(/€[^$]*€[^$]*€/u);
  await page
    .getByRole('dialog')
    .getByText(/^2025 prices, at 1 EUR = /u)
    .waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
}

/**
 * Through money, region and horizon year as a person does it: euros, then nominal yen, taken back with Ctrl-Z; the drawer
 * leads from the yen to the rate's row; targets, changes and effects follow; a region sets price and carbon in one step; the settings show the same choice.
 */
export async function walkMoney(page: Page): Promise<void> {
  await showsBill(page, '$', billSaved());

  await choose(page, 'EUR');
  await showsBill(page, '€', billSaved() * factor('EUR', 'real'));
  await expect.poll(() => menu(page).getAttribute('aria-label')).toContain('2025 prices, at 1 EUR =');

  await choose(page, 'JPY', 'Nominal');
  await showsBill(page, '¥', billSaved() * factor('JPY', 'nominal'));
  const cost = page.getByRole('article').filter({ hasText: 'per million output tokens' }).first();
  await expect
    .poll(() => cost.innerText())
    .toMatch(/JPY per million[^]*nominal, 2%\/yr from 2025, at 1 USD = 149\.6 JPY/u);

  await figure(page).click();
  const drawer = page.getByRole('complementary', { name: 'Explain' });
  const tree = drawer.getByRole('tree');
  await tree.getByRole('treeitem', { name: /in JPY/u }).waitFor();
  await expect.poll(() => drawer.innerText()).toContain('÷ 0.0066859 USD/JPY × 1.02^5');
  await tree.getByRole('treeitem', { name: /Exchange rate/u }).waitFor();
  await page.keyboard.press('Escape');

  // Two steps back: real yen, then euros.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await showsBill(page, '€', billSaved() * factor('EUR', 'real'));

  await walkTargets(page);

  const group = page.locator('[data-group="global"]');
  await group.getByRole('button', { expanded: false }).first().click();
  const region = page.getByRole('combobox', { name: 'Region of price and carbon' });
  await region.click();
  await page.getByRole('option', { name: 'Germany', exact: true }).click();
  // 19.22 euro cents at 1.13058 USD, and 330 g/kWh.
  const german = { ...baseline.inputs, 'price.electricity': 0.2173, 'grid.carbon': 0.33 };
  await showsBill(page, '€', billSaved(german) * factor('EUR', 'real'));
  await page.getByRole('button', { name: '2 changes', exact: true }).click();
  const euros = formatNumber(0.2173 * factor('EUR', 'real'), { language: 'en' });
  await expect.poll(() => page.getByRole('dialog').innerText()).toContain(`(€${euros}/kWh)`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await showsBill(page, '€', billSaved() * factor('EUR', 'real'));
  await expect.poll(() => region.inputValue()).toBe('World (default)');

  await page.getByRole('button', { name: 'One year later' }).click();
  await expect.poll(() => figure(page).innerText()).not.toBe('');
  await page.getByRole('combobox', { name: 'Horizon year' }).selectOption(String(year));
  await walkEffect(page);
  await page.evaluate(() => {
    globalThis.location.hash = '#/settings';
  });
  const settings = page.getByRole('main').getByRole('radiogroup', { name: 'Currency of results' });
  await expect.poll(() => settings.getByRole('radio', { name: 'EUR' }).isChecked()).toBe(true);
  await settings.getByText('USD', { exact: true }).click();
  await page.evaluate(() => {
    globalThis.location.hash = '#/what-if';
  });
  await showsBill(page, '$', billSaved());
}
