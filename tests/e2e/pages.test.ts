import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../../shared/catalog/vocabularies.ts';
import type { ServedPage } from '../helpers/serve-app.ts';
import { inChromium } from '../helpers/windows.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const places = [
  '#/what-if',
  '#/compare',
  '#/compare/preset-baseline/preset-high-adoption',
  ...tables.map((table) => `#/catalog/${table}`),
  '#/catalog/companies/axelera',
  '#/catalog/devices/dmatrix-corsair',
  '#/catalog/map',
  '#/catalog/history',
  '#/catalog/conflicts',
  '#/catalog/contradictions',
  '#/catalog/company/mythic',
  '#/forecasts',
  '#/briefs',
  '#/briefs/reopened',
  '#/settings',
  '#/settings/notices',
];
const looks = [
  { language: 'en', theme: 'light' },
  { language: 'ja', theme: 'dark' },
  { language: 'zh', theme: 'light' },
] as const;

/** A message key that nobody translated looks like this in the page. */
const untranslated =
  /\b(?:common|shell|charts|errors|vocabulary|briefs|catalog)\.(?!sqlite)[a-zA-Z][\w.-]*/gu;

interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const chromium = inChromium();

describe.each(looks)('every page in $language, $theme', (look) => {
  let window: ServedPage;
  beforeAll(async () => {
    window = await chromium.open(look);
    await window.page.evaluate(axeSource);
  });
  afterAll(() => window.page.context().close());

  it.each(places)(
    '%s opens without complaint, fits the window, and can be used without a mouse or eyes',
    async (place) => {
      const { page, problems } = window;
      await page.evaluate((hash) => {
        globalThis.location.hash = hash;
      }, place);
      await page.waitForLoadState('networkidle');
      await page.getByRole('main').getByRole('heading').first().waitFor();
      await page.waitForTimeout(400);

      expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${look.language}`, 'u'));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'the page must not scroll sideways').toBeLessThanOrEqual(0);
      const text = await page.locator('body').innerText();
      expect([...text.matchAll(untranslated)].map(([key]) => key)).toEqual([]);

      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
        return (await axe.run()).violations;
      });
      const grave = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
      expect(grave).toEqual([]);
      expect(problems).toEqual([]);
    },
  );
});
