/**
 * How long a page of the catalog takes from navigation to its first painted rows, in Chromium against `serve`.
 * `npm run bench -- pages` prints the median and the 95th percentile of each page in milliseconds; the bar is 200 ms.
 */
import { tables } from '../../shared/catalog/vocabularies.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { launchChromium, launchServe, openServed } from '../helpers/serve-app.ts';

const rounds = 12;
const places = [...tables.map((table) => `#/catalog/${table}`), '#/catalog/map', '#/forecasts'];

const home = makeFolder();
const server = await launchServe(home, { checkOutput: false });
const browser = await launchChromium();
const { page } = await openServed(browser, server.address);
await page.setViewportSize({ width: 1280, height: 800 });

/** From setting the address to the frame after the place's rows, or its chart, stand in the document. */
const visit = (hash: string): Promise<number> =>
  page.evaluate(
    (target) =>
      new Promise<number>((resolve) => {
        const selector =
          target.endsWith('/map') || target === '#/forecasts' ? 'main svg path' : 'main .ag-row';
        const isThere = (): boolean =>
          document.querySelector(selector) !== null && globalThis.location.hash.startsWith(target);
        const started = performance.now();
        globalThis.location.hash = target;
        const look = (): void => {
          if (isThere()) requestAnimationFrame(() => resolve(performance.now() - started));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    hash,
  );

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

console.log(`${'page'.padEnd(28)}${'first'.padStart(10)}${'median'.padStart(10)}${'p95'.padStart(10)}  (ms)`);
for (const place of places) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate(() => {
      globalThis.location.hash = '#/settings';
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('main .ag-row, main .plot svg').first().waitFor({ state: 'detached' });
    times.push(await visit(place));
  }
  const [first = Number.NaN, ...later] = times;
  const row = [first, quantile(later, 0.5), quantile(later, 0.95)].map((time) =>
    time.toFixed(0).padStart(10),
  );
  console.log(`${place.padEnd(28)}${row.join('')}`);
}

await browser.close();
await server.close();
removeFolder(home);
