import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../shared/i18n/define.ts';
import { inChromium } from '../helpers/windows.ts';

const leastTrackPx = 110;

const served = inChromium();

/** Every shift of the layout from now on, whoever caused it, as the browser itself scores it. */
async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shifts: string[] = [];
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources = Reflect.get(entry, 'sources') as readonly { readonly node: Node | null }[];
        // The thumb is what the hand moves.
        const moved = sources
          .map(({ node }) => (node instanceof Element ? node : (node?.parentElement ?? null)))
          .filter((each) => each !== null && each.closest('.mantine-Slider-root') === null);
        shifts.push(...moved.map((each) => each?.outerHTML.slice(0, 120) ?? ''));
      }
    }).observe({ type: 'layout-shift' });
  });
}

describe.each(languages)('What-if at 1280 × 800 in %s', (language) => {
  it('gives every slider a track to aim on, and moves nothing while one moves', async () => {
    const { page } = await served.open({ language });
    await page.setViewportSize({ width: 1280, height: 800 });
    const sliders = page.locator('.value-slider .mantine-Slider-track');
    await sliders.nth(5).waitFor();
    const narrowest = (): Promise<number> =>
      sliders.evaluateAll((tracks) => Math.min(...tracks.map((track) => track.clientWidth)));
    await expect.poll(narrowest).toBeGreaterThanOrEqual(leastTrackPx);

    const slider = page.getByRole('slider').first();
    await slider.focus();
    // The first change brings the marks of a changed scenario; from then on all keeps its place.
    for (const key of ['PageUp', 'PageUp']) await slider.press(key);
    await page.locator('.charts-refining').waitFor({ state: 'detached' });
    await page.waitForTimeout(1000);
    await watchShifts(page);
    for (const key of ['PageUp', 'PageUp', 'ArrowUp', 'ArrowUp', 'PageDown', 'ArrowDown', 'ArrowUp'])
      await slider.press(key);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => Reflect.get(window, 'shifts') as unknown)).toEqual([]);
    await page.context().close();
  });
});
