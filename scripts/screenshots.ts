// `npm run screenshots [-- --pages what-if,compare-eight --languages en,ja --themes light --sizes 1280x800 --out <folder>]`:
// every page of the workbench and its important states as pictures, for people to look at.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { translateIn } from '../electron/host/translate.ts';
import { startServer } from '../electron/serve/server.ts';
import { type Language, languages } from '../shared/i18n/messages.ts';
import type { Place } from './screenshots/place.ts';
import { places } from './screenshots/places.ts';
import { seed } from './screenshots/seed.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const list = (text: string): string[] => text.split(',').filter((part) => part !== '');

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: Object.keys(places).join(',') },
    languages: { type: 'string', default: languages.join(',') },
    themes: { type: 'string', default: 'light,dark' },
    sizes: { type: 'string', default: '1280x800,1920x1080' },
    out: { type: 'string', default: path.join(root, 'out', 'screenshots') },
  },
});
const known: Readonly<Record<string, Place>> = places;
const wanted = list(values.pages).map((name) => {
  const place = known[name];
  if (place === undefined) throw new Error(`no place ${name}; there are ${Object.keys(places).join(', ')}`);
  return { name, place };
});
const looks = list(values.sizes).flatMap((size) => {
  const [width = 1280, height = 800] = size.split('x').map(Number);
  return languages
    .filter((language) => list(values.languages).includes(language))
    .flatMap((language) => list(values.themes).map((theme) => ({ width, height, language, theme })));
});

/** Charts, grids and pages are drawn in the frames after their data came; nothing turns or is refined any more. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(700);
  const busy =
    '.mantine-Loader-root, .charts-refining, [role="progressbar"], [aria-busy="true"], [data-stale]';
  await page
    .waitForFunction((selector) => document.querySelector(selector) === null, busy, { timeout: 20_000 })
    .catch(() => problems.push(`${page.url()}: still at work after 20 s`));
  await page.waitForTimeout(200);
}

const home = mkdtempSync(path.join(tmpdir(), 'memwatt-screenshots-'));
const server = await startServer({
  port: 0,
  statics: path.join(root, 'out', 'renderer'),
  catalog: path.join(home, 'catalog.sqlite'),
  shipped: path.join(root, 'out', 'catalog.sqlite'),
  log: path.join(home, 'memwatt.log'),
  home,
  version: 'screenshots',
  checkOutput: true,
});
if (!server.ok) throw new Error(JSON.stringify(server.error));
const { address } = server.value;

mkdirSync(values.out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});
const problems: string[] = [];

async function openLook(look: (typeof looks)[number], language: Language): Promise<Page> {
  const { width, height, theme } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    reducedMotion: 'reduce',
  });
  // Every place is seen as by somebody who has just come.
  await context.addInitScript((preferences) => {
    if (location.protocol === 'about:') return;
    localStorage.clear();
    localStorage.setItem('memwatt.preferences', preferences);
  }, JSON.stringify({ language, theme }));
  const page = await context.newPage();
  const say = (problem: string): number => problems.push(`${width} ${language} ${theme}: ${problem}`);
  page.on('console', (message) => message.type() === 'error' && say(message.text()));
  page.on('pageerror', (error) => say(error.message));
  page.setDefaultTimeout(60_000);
  return page;
}

try {
  const seeded = await seed(server.value);
  for (const look of looks) {
    const { width, language, theme } = look;
    const page = await openLook(look, language);
    const visit = { page, say: translateIn(language), seeded };
    for (const { name, place } of wanted) {
      const file = path.join(values.out, `${name}-${language}-${theme}-${width}.png`);
      await page.goto('about:blank');
      await page.goto(`${address}&${place.hash.slice(1)}`);
      await page.getByRole('main').getByRole('heading').first().waitFor();
      await settle(page);
      try {
        if (place.act !== undefined) {
          await place.act(visit);
          await settle(page);
        }
      } catch (error) {
        problems.push(`${name} ${language}: ${String(error)}`);
      }
      await page.screenshot({ path: file });
      console.log(file);
    }
    await page.context().close();
  }
} finally {
  await browser.close();
  await server.value.close();
  rmSync(home, { recursive: true, force: true });
}
for (const problem of new Set(problems)) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
