import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../electron/serve/server.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { launchChromium, launchServe, openServed } from '../helpers/serve-app.ts';

let home: string;
let server: RunningServer;
let browser: Browser;
let page: Page;
let problems: string[];

beforeAll(async () => {
  home = makeFolder();
  server = await launchServe(home);
  browser = await launchChromium();
  ({ page, problems } = await openServed(browser, server.address));
});
afterAll(async () => {
  await browser.close();
  await server.close();
  removeFolder(home);
});

describe('what moves a result, beside the sliders', () => {
  const analysis = () => page.getByRole('region', { name: 'What moves it, and how sure it is' });
  const chart = (title: RegExp) => analysis().getByRole('article', { name: title });

  it('draws the tornado, the draws, the Sobol’ shares and the map of the open scenario', async () => {
    await chart(/moves it most: from .* TWh\/yr to .* TWh\/yr/u).waitFor();
    await chart(/^Below zero in 26% of the draws, more than 0\.3 TWh\/yr in 31%$/u).waitFor();
    await chart(/makes \d+% of the doubt, \d+% of it alone/u).waitFor();
    await chart(/breaks even at/u).waitFor();
    expect(await analysis().getByRole('article').count()).toBe(4);
  });

  it('says how probable another threshold is', async () => {
    await analysis().getByLabel('Probability of more than').fill('1');
    const another = chart(/more than 1 TWh\/yr in \d+(\.\d+)?%$/u);
    await another.waitFor();
    expect(await another.isVisible()).toBe(true);
  });

  it('has the figures behind the bars, with the grade of each input', async () => {
    const tornado = chart(/moves it most/u);
    await tornado.getByRole('button', { name: 'Show table' }).click();
    const rows = tornado.getByRole('row');
    expect(await rows.count()).toBeGreaterThan(20);
    expect(await rows.nth(1).innerText()).toMatch(/Rebound elasticity.*Assumption/su);
  });

  it('takes another result apart', async () => {
    await analysis().getByRole('combobox', { name: 'Result to take apart' }).click();
    await page.getByRole('option', { name: 'Cost index · Data centres' }).click();
    const draws = chart(/^Below zero in 0% of the draws/u);
    await draws.waitFor();
    expect(await draws.innerText()).toContain('Cost index · Data centres in 2030');
  });

  it('draws adoption and the other results by year', async () => {
    const outcomes = page.getByRole('region', { name: 'Adoption, money and the rest' });
    await outcomes.getByRole('article', { name: /IMC has .* of its fleet in 2030/u }).waitFor();
    await outcomes.getByRole('article', { name: /^Spend on inference: \$520 bn\/yr in 2030$/u }).waitFor();
    expect(await outcomes.getByRole('article').count()).toBe(4);
  });
});

describe('the bridge between compared scenarios', () => {
  it('says which inputs move the result, and follows the choice of the other end', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/compare/preset-baseline/preset-high-adoption/preset-backfire';
    });
    await page.getByRole('article', { name: /^Adoption · LLM decoding moves it most: \+0\.421/u }).waitFor();
    await page.getByRole('combobox', { name: 'To which scenario' }).click();
    await page.getByRole('option', { name: 'backfire', exact: true }).click();
    const backfire = page.getByRole('article', { name: /Data centres moves it most: −/u });
    await backfire.waitFor();
    expect(await backfire.innerText()).toContain('from “baseline” to “backfire”');
  });

  it('meets no refusal of the policy and no error', () => {
    expect(problems).toEqual([]);
  });
});
