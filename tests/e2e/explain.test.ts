import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inChromium } from '../helpers/windows.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const served = inChromium();

const lines = (page: Page) => page.getByRole('tree').getByRole('treeitem');
const selected = (page: Page) => page.getByRole('treeitem', { selected: true });
const openFigure = (page: Page) => page.locator('[data-output="energy.saved.datacentre"]').click();

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('the explain drawer in a browser', () => {
  it('leads by keyboard alone from the headline to a source, and back', async () => {
    const { page, problems } = await served.open();
    await page.locator('[data-output="energy.saved.datacentre"]').focus();
    await press(page, 'Enter');
    await expect.poll(() => lines(page).count()).toBe(5);
    await press(page, 'ArrowDown', 'ArrowRight', 'ArrowDown');
    await page.keyboard.type('reuse');
    await press(page, 'ArrowRight');
    await expect.poll(() => page.getByRole('tree').innerText()).toContain('Catalog default');
    await press(page, 'ArrowDown', 'ArrowRight');
    // What lies below a row of the catalog is asked of it first.
    await expect.poll(() => page.getByRole('tree').innerText()).toContain('Source');
    await press(page, 'ArrowDown');
    await expect.poll(() => selected(page).innerText()).toContain('Source');
    await page.getByRole('link', { name: 'Show in the catalog' }).waitFor();
    await press(page, 'Escape');
    await page.getByRole('tree').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-output'))).toBe(
      'energy.saved.datacentre',
    );
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('follows a slider while it is open', async () => {
    const { page } = await served.open();
    await openFigure(page);
    const before = await lines(page).first().innerText();
    await page.getByRole('button', { name: 'Adoption', exact: true }).click();
    const slider = page.getByRole('slider', { name: 'Adoption ceiling · LLM decoding' });
    await slider.focus();
    await press(page, 'PageUp', 'PageUp');
    await expect.poll(() => lines(page).first().innerText()).not.toBe(before);
    await page.context().close();
  });

  it('opens on a point of each chart, and on a cell of its table', async () => {
    const { page, problems } = await served.open();
    const plots = page.locator('.charts').first().locator('.chart-plot canvas');
    await expect.poll(() => plots.count()).toBeGreaterThanOrEqual(4);
    const roots = [/Electricity/u, /Cost, fleet average|electricity/iu, /Energy|energy/u, /[Ss]aved/u];
    for (const [index, name] of roots.entries()) {
      await plots.nth(index).scrollIntoViewIfNeeded();
      const box = await plots.nth(index).boundingBox();
      if (box === null) throw new Error(`chart ${index} is not there`);
      await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.55);
      await expect.poll(() => lines(page).first().innerText()).toMatch(name);
      await press(page, 'Escape');
      await page.getByRole('tree').waitFor({ state: 'detached' });
    }
    const chart = page.getByRole('article').first();
    await chart.getByRole('button', { name: 'Show table' }).click();
    const row = chart.getByRole('row', { name: /^2035 / });
    const heads = await chart.getByRole('columnheader').allInnerTexts();
    const cellUnder = (head: string) =>
      row.getByRole('cell').nth(heads.findIndex((text) => text.startsWith(head)));
    const figure = cellUnder('With IMC').getByRole('button');
    const shown = await figure.innerText();
    await figure.click();
    await expect.poll(() => lines(page).first().innerText()).toContain(shown);
    // A percentile is none of the run's own figures: it leads to the result that it is one of, and is said beside it.
    const high = cellUnder('P95').getByRole('button');
    await expect.poll(() => high.innerText()).not.toBe(shown);
    await high.click();
    await expect.poll(() => lines(page).first().innerText()).toContain(shown);
    await expect
      .poll(() => page.getByRole('complementary', { name: 'Explain' }).innerText())
      .toMatch(/P5–P95 of [\d,]+ draws/u);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('explains the figure of a compared scenario in that scenario', async () => {
    const { page } = await served.open();
    await page.getByRole('link', { name: 'Compare' }).click();
    for (const name of ['baseline', 'high-adoption'])
      await page.getByRole('checkbox', { name: `Compare “${name}”` }).click();
    const row = page.getByRole('row', { name: /^Electricity saved TWh/u }).first();
    const figure = row.locator('[data-output]').last();
    const shown = await figure.innerText();
    await figure.click();
    await expect
      .poll(() => page.getByRole('navigation', { name: 'Way from' }).innerText())
      .toContain('high-adoption');
    // The list of scenarios beside it is a tree as well.
    const line = lines(page).filter({ hasText: 'TWh' }).first();
    const value = (await line.innerText()).replaceAll('\n', ' ');
    expect(Number(/[\d.]+(?= TWh)/u.exec(value)?.[0])).toBeCloseTo(Number(shown), 1);
    await page.context().close();
  });

  it('explains the market on a company’s page, whose figures have the menu of all figures', async () => {
    const { page, problems } = await served.open();
    await page.goto(`${page.url().split('#')[0]}#/catalog/company/d-matrix`);
    const market = page.locator('[data-output="workload.llm_decode.market"]');
    const shown = await market.innerText();
    // The page is put together in parts: a figure that is drawn anew has lost the focus. A second press would close the
    // menu that a first one opens.
    await expect
      .poll(async () => {
        await market.press('Shift+F10');
        const item = page.getByRole('menuitem', { name: 'Seek a target…' });
        return item.waitFor({ timeout: 4000 }).then(
          () => true,
          () => false,
        );
      })
      .toBe(true);
    await page.getByRole('menuitem', { name: /^Explain/u }).click();
    await expect.poll(() => lines(page).first().innerText()).toContain('LLM decoding');
    expect(shown).toMatch(/\$/u);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each([
    { language: 'en', theme: 'light' },
    { language: 'ja', theme: 'dark' },
    { language: 'zh', theme: 'light' },
  ] as const)(
    'can be used without eyes or a mouse, and fits the window ($language, $theme)',
    async (look) => {
      const { page, problems } = await served.open(look);
      await page.setViewportSize({ width: 1280, height: 800 });
      await openFigure(page);
      await press(page, 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown');
      await page.evaluate(axeSource);
      const grave = await page.evaluate(async () => {
        interface Found {
          readonly id: string;
          readonly impact: string | null;
          readonly nodes: readonly { readonly html: string }[];
        }
        const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Found[] }> } };
        return (await axe.run()).violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
      });
      expect(grave).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );
});
