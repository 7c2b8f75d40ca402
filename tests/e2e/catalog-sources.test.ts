import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../electron/serve/server.ts';
import { readBibtex } from '../helpers/bibtex-reader.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { launchChromium, launchServe, openServed, type ServedPage } from '../helpers/serve-app.ts';

let home: string;
let server: RunningServer;
let browser: Browser;
let window: ServedPage;
let page: Page;

beforeAll(async () => {
  home = makeFolder();
  server = await launchServe(home);
  browser = await launchChromium();
  window = await openServed(browser, server.address);
  page = window.page;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  removeFolder(home);
});

async function open(hash: string): Promise<void> {
  await page.evaluate((target) => {
    globalThis.location.hash = target;
  }, hash);
}

const card = () => page.getByRole('complementary');
const dialog = () => page.getByRole('dialog');
const closeDialog = async (): Promise<void> => {
  await dialog().getByRole('button', { name: 'Close' }).click();
  await dialog().waitFor({ state: 'detached' });
};
/** What a script of an archived document would leave behind. */
const hasRun = (): Promise<boolean> => page.evaluate(() => Object.hasOwn(globalThis, 'hostile'));

const hostilePage =
  '<!doctype html><title>x</title><script>parent.hostile = hostile = 1</script><img src=x onerror="hostile = 1"><p>論文の本文</p>';
const hostilePicture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" onload="parent.hostile = 1"><script>parent.hostile = 1</script><rect width="40" height="30" fill="#0a7"/></svg>';

/** Takes every message off the screen, which holds five at a time. */
async function hush(): Promise<void> {
  const buttons = page.locator('.mantine-Notification-closeButton');
  await buttons.evaluateAll((all) => all.forEach((button) => (button as HTMLElement).click()));
  await expect.poll(() => buttons.count()).toBe(0);
}

async function give(name: string, mimeType: string, content: string | Buffer): Promise<void> {
  await card()
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
  await card()
    .getByRole('button', {
      name: new RegExp(`^(?:Open|Save a copy of) ${name.replaceAll('.', '\\.')}$`, 'u'),
    })
    .first()
    .waitFor();
}

describe('a source', () => {
  it('says where it is used, by table and with the grade, and leads there', async () => {
    await open('#/catalog/sources/houmo-h30');
    await card()
      .getByRole('heading', { name: /Where it is used/u })
      .waitFor();
    await card().getByRole('link', { name: 'Hongtu H30' }).click();
    await page.waitForURL(/#\/catalog\/devices\/houmo-h30$/u);
    expect(await card().getByRole('heading', { level: 2 }).innerText()).toBe('Hongtu H30');
    await page.goBack();
  });

  it('is cited as BibTeX and as CSL-JSON', async () => {
    await open('#/catalog/sources/de-vries-2023');
    await card().getByRole('button', { name: 'Cite' }).click();
    await page.getByRole('menuitem', { name: 'BibTeX' }).first().click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('@article{de-vries-2023,');
    const [entry] = readBibtex(await page.evaluate(() => navigator.clipboard.readText()));
    expect(entry?.fields).toMatchObject({ journal: 'Joule (Cell Press)', year: '2023' });
    const saved = page.waitForEvent('download');
    await card().getByRole('button', { name: 'Cite' }).click();
    await page.getByRole('menuitem', { name: 'CSL-JSON .json' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('de-vries-2023.json');
    expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject([
      { id: 'de-vries-2023', type: 'article-journal', DOI: '10.1016/j.joule.2023.09.004' },
    ]);
  });
});

describe('a document kept beside a source', () => {
  it('is pasted, and is there after the window was opened anew', async () => {
    await open('#/catalog/sources/houmo-h30');
    await card().getByText('No archived text').waitFor();
    await card().getByRole('button', { name: 'Paste text…' }).click();
    await dialog().getByRole('button', { name: 'Keep' }).click();
    await dialog().getByText('Give it a title to find it by.').waitFor();
    await dialog().getByLabel('Title').fill('后摩智能 H30');
    await dialog().getByLabel('Text').fill('存算一体芯片 鸿途 H30：256 TOPS，35 W');
    await dialog().getByRole('button', { name: 'Keep' }).click();
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(() => card().getByText('No archived text').count()).toBe(0);
    await page.reload();
    await card().getByRole('button', { name: 'Open 后摩智能 H30.txt' }).click();
    await dialog().getByText('存算一体芯片 鸿途 H30：256 TOPS，35 W').waitFor();
    await closeDialog();
  });

  it('is dropped onto the card, and a page is shown as its own text', async () => {
    const transfer = await page.evaluateHandle((text) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], 'page.html', { type: 'text/html' }));
      return carried;
    }, hostilePage);
    await card().getByRole('heading', { level: 2 }).dispatchEvent('dragover', { dataTransfer: transfer });
    await card().getByText('Drop to keep it with this source').waitFor();
    await card().getByRole('heading', { level: 2 }).dispatchEvent('drop', { dataTransfer: transfer });
    await card().getByRole('button', { name: 'Open page.html' }).click();
    const text = dialog().locator('pre');
    await expect.poll(() => text.textContent()).toBe('x\n\n論文の本文');
    await dialog().getByText('Source code').click();
    await expect.poll(() => text.textContent()).toBe(hostilePage);
    expect(await text.locator('*').count()).toBe(0);
    expect(await dialog().locator('iframe, script, object, embed').count()).toBe(0);
    expect(await hasRun()).toBe(false);
    await closeDialog();
  });

  it('is shown as a picture, whose script is not run', async () => {
    await give('picture.svg', 'image/svg+xml', hostilePicture);
    await card().getByRole('button', { name: 'Open picture.svg' }).click();
    const picture = dialog().getByRole('img', { name: 'picture.svg' });
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(40);
    expect(await dialog().locator('svg:has(rect[fill="#0a7"]), iframe, object').count()).toBe(0);
    expect(await hasRun()).toBe(false);
    await closeDialog();
  });

  it('that only says it is a picture is said not to be one', async () => {
    await give('fake.png', 'image/png', `${hostilePage}<!-- no picture -->`);
    await card().getByRole('button', { name: 'Open fake.png' }).click();
    await dialog().getByText('This file cannot be shown as a picture.').waitFor();
    expect(await hasRun()).toBe(false);
    await closeDialog();
  });

  it('of any other kind is saved as it came; a PDF that is none says so', async () => {
    const bytes = Buffer.from('%PDF-1.7\n\u0000\u00ff binary', 'latin1');
    await give('paper.pdf', 'application/pdf', bytes);
    await card().getByRole('button', { name: 'Open paper.pdf' }).click();
    await dialog().getByText('The text of paper.pdf cannot be read').waitFor();
    await closeDialog();
    const saved = page.waitForEvent('download');
    await card().getByRole('button', { name: 'Save a copy of paper.pdf' }).first().click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('paper.pdf');
    expect(readFileSync(await file.path()).equals(bytes)).toBe(true);
  });

  it('is there once though it comes twice, is taken away, and comes back', async () => {
    await hush();
    const names = () => card().locator('.archive-name').allTextContents();
    const before = await names();
    await card()
      .locator('input[type=file]')
      .setInputFiles({
        name: 'again.html',
        mimeType: 'text/html',
        buffer: Buffer.from(hostilePage),
      });
    await page.getByText('“page.html” is there already: the same bytes').waitFor();
    expect(await names()).toEqual(before);
    await card().getByRole('button', { name: 'Remove page.html' }).click();
    await expect.poll(names).toEqual(before.filter((name) => name !== 'page.html'));
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect.poll(names).toEqual(before);
  });

  it('is refused when it is empty, and too large', async () => {
    await hush();
    const before = await card().locator('.archive-name').count();
    await card()
      .locator('input[type=file]')
      .setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) });
    await page.getByText('There is nothing in empty.txt').waitFor();
    const large = path.join(home, 'large.bin');
    writeFileSync(large, Buffer.alloc(34 * 1024 * 1024));
    await card().locator('input[type=file]').setInputFiles(large);
    await page.getByText('large.bin has 34 MiB').waitFor();
    expect(await card().locator('.archive-name').count()).toBe(before);
  });

  it('of several megabytes passes through', async () => {
    const bytes = Buffer.alloc(6_000_000, 'some words that pack well ');
    await give('long.txt', 'text/plain', bytes);
    await card().getByText('6 MB').waitFor();
    await card().getByRole('button', { name: 'Open long.txt' }).click();
    await expect.poll(() => dialog().innerText()).toContain('The first 400,000 of 6,000,000 characters');
    await closeDialog();
  });
});

describe('claims against the evidence', () => {
  it('stand in one overview, the greatest factor first, each leading to its row', async () => {
    await open('#/catalog/contradictions');
    await page
      .getByRole('heading', { name: 'Devices whose claim is at odds with their own row: 5' })
      .waitFor();
    const factors = await page.locator('.contradictions-factor').allTextContents();
    const numbers = factors.map((text) => Number.parseFloat(text.replaceAll(',', '')));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(await page.getByRole('main').innerText()).toContain('its own 2,400 TOPS at 275 W are 8.73');
    await page.getByRole('link', { name: 'Hongtu H30' }).first().click();
    await page.waitForURL(/#\/catalog\/devices\/houmo-h30$/u);
    await expect.poll(() => card().innerText()).toContain('2.05 times less');
  });

  it('show a claim beside the figures of its scope and year, and why others are none', async () => {
    await open('#/catalog/claims/ai-85-134-twh');
    await card().getByRole('heading', { name: 'By the figures' }).waitFor();
    await expect.poll(() => card().innerText()).toContain('48 % lower');
    const text = await card().innerText();
    expect(text).toContain('Disagrees.');
    expect(text).toContain('counts “AI chips”');
  });

  it('leave nothing behind that the page should not do', () => {
    // A broken picture is reported by its element and by nothing else.
    expect(window.problems).toEqual([]);
  });
});
