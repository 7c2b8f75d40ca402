import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../electron/serve/server.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { launchChromium, launchServe, openServed } from '../helpers/serve-app.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const places = [
  '#/what-if',
  '#/compare',
  '#/catalog/companies',
  '#/catalog/technologies',
  '#/catalog/devices',
  '#/catalog/forecasts',
  '#/catalog/inputs',
  '#/catalog/claims',
  '#/catalog/sources',
  '#/forecasts',
  '#/briefs',
  '#/settings',
];
const looks = [
  { language: 'en', theme: 'light' },
  { language: 'ja', theme: 'dark' },
  { language: 'zh', theme: 'light' },
] as const;

interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

let home: string;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  home = makeFolder();
  server = await launchServe(home);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  removeFolder(home);
});

describe.each(looks)('every page in $language, $theme', (look) => {
  it.each(places)(
    '%s opens without complaint, fits the window, and can be used without a mouse or eyes',
    async (place) => {
      const { page, problems } = await openServed(browser, server.address, look);
      await page.evaluate((hash) => {
        globalThis.location.hash = hash;
      }, place);
      await page.waitForLoadState('networkidle');
      await page.getByRole('main').waitFor();
      await page.waitForTimeout(500);

      expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${look.language}`, 'u'));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'the page must not scroll sideways').toBeLessThanOrEqual(0);
      const untranslated = await page.evaluate(() =>
        document.body.innerText.match(
          /\b(?:common|shell|catalog|model|scenarios|briefs|charts|inputs|vocabulary|errors)\.[a-z][\w.-]+/gu,
        ),
      );
      expect(untranslated?.filter((word) => !/\.(?:json|csv|com|org)/u.test(word)) ?? []).toEqual([]);

      await page.evaluate(axeSource);
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
        return (await axe.run()).violations;
      });
      const grave = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
      expect(grave).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );
});
