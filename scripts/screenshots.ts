// `npm run screenshots [-- --pages what-if,catalog --languages en,ja --themes light --sizes 1280x800]`:
// every page of the workbench as a picture in out/screenshots, for people to look at.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Page, chromium } from 'playwright-core';
import { startServer } from '../electron/serve/server.ts';
import { languages } from '../shared/i18n/messages.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Every page and the places in it that are worth a picture of their own: name → hash. */
const places: Readonly<Record<string, string>> = {
  'what-if': '#/what-if',
  compare: '#/compare',
  companies: '#/catalog/companies/axelera',
  events: '#/catalog/events',
  technologies: '#/catalog/technologies/pcm-analog',
  devices: '#/catalog/devices/dmatrix-corsair',
  macros: '#/catalog/macros',
  measurements: '#/catalog/measurements',
  forecasts: '#/catalog/forecasts',
  parameters: '#/catalog/parameters',
  inputs: '#/catalog/inputs',
  claims: '#/catalog/claims',
  rates: '#/catalog/rates',
  sources: '#/catalog/sources',
  map: '#/catalog/map',
  'forecast-chart': '#/forecasts',
  briefs: '#/briefs',
  settings: '#/settings',
  notices: '#/settings/notices',
};

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

async function picture(page: Page, address: string, name: string, file: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, places[name] ?? '#/');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  // Charts and grids draw in the frames after their data arrived.
  await page.waitForTimeout(900);
  await page.screenshot({ path: file });
}

const home = mkdtempSync(path.join(tmpdir(), 'memwatt-screenshots-'));
const server = await startServer({
  port: 0,
  statics: path.join(root, 'out', 'renderer'),
  catalog: path.join(home, 'catalog.sqlite'),
  shipped: path.join(root, 'out', 'catalog.sqlite'),
  log: path.join(home, 'memwatt.log'),
  version: 'screenshots',
  checkOutput: true,
});
if (!server.ok) throw new Error(JSON.stringify(server.error));

mkdirSync(values.out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});
const problems: string[] = [];
try {
  for (const size of list(values.sizes)) {
    const [width = 1280, height = 800] = size.split('x').map(Number);
    for (const language of list(values.languages)) {
      for (const theme of list(values.themes)) {
        const context = await browser.newContext({ viewport: { width, height }, locale: language });
        await context.addInitScript(
          (preferences) => localStorage.setItem('memwatt.preferences', preferences),
          JSON.stringify({ language, theme }),
        );
        const page = await context.newPage();
        page.on('console', (message) => {
          if (message.type() === 'error') problems.push(`${size} ${language} ${theme}: ${message.text()}`);
        });
        page.on('pageerror', (error) => problems.push(`${size} ${language} ${theme}: ${error.message}`));
        for (const name of list(values.pages)) {
          const file = path.join(values.out, `${name}-${language}-${theme}-${width}.png`);
          await picture(page, server.value.address, name, file);
          console.log(path.relative(root, file));
        }
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await server.value.close();
  rmSync(home, { recursive: true, force: true });
}
for (const problem of new Set(problems)) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
