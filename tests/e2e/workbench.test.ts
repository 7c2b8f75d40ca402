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

describe('the bridge between compared scenarios', () => {
  it('says which inputs move the result, and follows the choice of the other end', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/compare/preset-baseline/preset-high-adoption/preset-backfire';
    });
    await page
      .getByRole('article', { name: /^Adoption ceiling · LLM decoding moves it most: \+0\.213/u })
      .waitFor();
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
