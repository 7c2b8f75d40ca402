import type { Page } from 'playwright-core';
import { catalogPlaces } from './catalog-places.ts';
import type { Place, Visit } from './place.ts';

const presets = ['baseline', 'analog-stalls', 'high-adoption', 'backfire', 'iea-base', 'iea-lift-off'];
const compareHash = (ids: readonly string[]): string => `#/compare/${ids.join('/')}`;
const presetIds = presets.map((name) => `preset-${name}`);
const three = compareHash(['preset-baseline', 'preset-high-adoption', 'preset-backfire']);

const figure = (page: Page) => page.locator('[data-output="energy.saved.datacentre"]').first();

/** Opens the menu of the first headline figure and chooses from it. */
async function chooseOfFigure({ page, say }: Visit, item: 'model.figureSeek' | 'model.figureBreakEven') {
  await figure(page).click({ button: 'right' });
  await page.getByRole('menuitem', { name: say(item) }).click();
  await page.getByRole('dialog').waitFor();
}

/** Scrolls the part of the page that scrolls, by a share of its height. */
const scroll =
  (selector: string, share: number) =>
  async ({ page }: Visit) => {
    await page.locator(selector).evaluate((box, part) => {
      box.scrollTop = (box.scrollHeight - box.clientHeight) * part;
    }, share);
  };

async function moveSlider({ page }: Visit): Promise<void> {
  const slider = page.getByRole('slider').first();
  await slider.focus();
  for (let press = 0; press < 3; press += 1) await slider.press('PageUp');
}

async function openActions({ page, say }: Visit, scenario: string, item?: string): Promise<void> {
  await page.getByRole('button', { name: say('scenarios.more', { name: scenario }), exact: true }).click();
  if (item === undefined) return;
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('dialog').waitFor();
}

/** Begins a brief of the nth template and waits until its pages are typeset. */
async function compose({ page, say }: Visit, template = 1): Promise<void> {
  await page.locator('.briefs-templates button').nth(template).click();
  await page
    .getByRole('region', { name: say('briefs.pages') })
    .getByRole('img')
    .first()
    .waitFor();
}

async function addNotes(visit: Visit, text: string, template = 1): Promise<void> {
  const { page, say } = visit;
  await compose(visit, template);
  await page.locator('.brief-block-name').first().click();
  await page.getByRole('button', { name: say('briefs.add'), exact: true }).click();
  await page.getByRole('option', { name: say('briefs.block.notes'), exact: true }).click();
  const notes = page.getByRole('textbox', { name: say('briefs.notesText') });
  await notes.fill(text);
}

const reading =
  '## Our reading\n\nThe saving is **small** at first:\n\n- by 2030 it is [[energy.saved.datacentre@2030]]\n- by 2035, [[energy.saved.datacentre@2035]]\n';

/** Drops a file on the window, as a file manager does. */
async function drop({ page }: Visit, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName, { type: 'application/json' }));
      for (const kind of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
    },
    [name, text] as const,
  );
  await page.getByRole('dialog').waitFor();
}

const scenarioText = (name: string, inputs: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    format: 'memwatt-scenario/1',
    name,
    description: 'A tariff that was read by phone.',
    parent: 'baseline',
    inputs,
  });

/** The presets and the person's own scenarios: as many as can be compared. */
async function compareAll({ page, seeded }: Visit): Promise<void> {
  await page.evaluate(
    (hash) => {
      window.location.hash = hash;
    },
    compareHash([...presetIds, ...seeded.scenarios]),
  );
  await page.waitForTimeout(1500);
}

const chooseFile = async (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type="file"]').first().setInputFiles({ name, mimeType: 'application/pdf', buffer });

/** Every page of the workbench, and the states of it that are worth a picture of their own, by name. */
export const places = {
  'what-if': { hash: '#/what-if' },
  'what-if-changed': { hash: '#/what-if', act: moveSlider },
  'what-if-scrolled': { hash: '#/what-if', act: scroll('.model-results', 0.5) },
  'what-if-end': { hash: '#/what-if', act: scroll('.model-results', 1) },
  'what-if-groups': {
    hash: '#/what-if',
    act: async ({ page }) => {
      const groups = page.locator('.control-group-title button');
      await groups.first().click();
      await groups.nth(2).click();
      await groups.nth(1).click();
    },
  },
  'what-if-enlarged': {
    hash: '#/what-if',
    act: async ({ page, say }) => {
      await page
        .getByRole('button', { name: say('common.enlarge') })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'what-if-table': {
    hash: '#/what-if',
    act: async ({ page, say }) => {
      await page
        .getByRole('button', { name: say('common.showTable') })
        .first()
        .click();
    },
  },
  // So many that no row length divides them.
  'what-if-fewer': {
    hash: '#/what-if',
    act: async (visit) => {
      const { page, say } = visit;
      await page.getByRole('button', { name: say('model.chartsChoose', { count: 12 }) }).click();
      for (let count = 12; count > 7; count -= 1) {
        await page
          .getByRole('list', { name: say('model.chartsShown') })
          .getByRole('checkbox')
          .nth(count - 1)
          .click();
      }
      await page.keyboard.press('Escape');
      await scroll('.model-results', 1)(visit);
    },
  },
  'what-if-explain': {
    hash: '#/what-if',
    act: async ({ page }) => {
      await figure(page).click();
      await page.getByRole('treeitem').nth(2).waitFor();
    },
  },
  'what-if-seek': { hash: '#/what-if', act: (visit) => chooseOfFigure(visit, 'model.figureSeek') },
  'what-if-break-even': { hash: '#/what-if', act: (visit) => chooseOfFigure(visit, 'model.figureBreakEven') },
  'what-if-device': {
    hash: '#/what-if',
    act: async ({ page, say }) => {
      await page
        .locator('[data-input="hardware.llm_decode.imc.mac_energy"] .input-tools button')
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: say('model.deviceChoose') }).fill('corsair');
      await page.getByRole('listbox').getByRole('option').first().click();
    },
  },
  'what-if-error': {
    hash: '#/what-if',
    act: async ({ page }) => {
      const field = page.locator('[data-input] .value-field-input').first();
      await field.fill('plenty');
      await field.press('Enter');
    },
  },
  'what-if-search': {
    hash: '#/what-if',
    act: async ({ page }) => {
      await page.locator('.controls-search input').first().fill('xyzzy');
    },
  },
  'scenario-menu': {
    hash: '#/what-if',
    act: async ({ page }) => {
      await page.locator('.scenario-button').click();
    },
  },
  palette: {
    hash: '#/what-if',
    act: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
    },
  },
  compare: { hash: '#/compare' },
  'compare-three': { hash: three },
  'compare-three-scrolled': { hash: three, act: scroll('.compare', 0.5) },
  'compare-three-end': { hash: three, act: scroll('.compare', 1) },
  'compare-eight': { hash: '#/compare', act: compareAll },
  'compare-eight-scrolled': {
    hash: '#/compare',
    act: async (visit) => {
      await compareAll(visit);
      await scroll('.compare', 0.5)(visit);
    },
  },
  'scenario-actions': { hash: '#/compare', act: (visit) => openActions(visit, 'high-adoption') },
  'scenario-about': {
    hash: '#/compare',
    act: (visit) => openActions(visit, 'high-adoption', visit.say('scenarios.about')),
  },
  'scenario-history': {
    hash: '#/compare',
    act: (visit) => openActions(visit, 'Tariff of the auction', visit.say('scenarios.history')),
  },
  'scenario-parent': {
    hash: '#/compare',
    act: (visit) => openActions(visit, 'Tariff of the auction', visit.say('scenarios.setParent')),
  },
  'scenario-import': {
    hash: '#/compare',
    act: async (visit) => {
      await drop(
        visit,
        'tariff.scenario.json',
        scenarioText('Tariff by phone', { 'price.electricity': 0.11 }),
      );
    },
  },
  'scenario-import-error': {
    hash: '#/compare',
    act: async (visit) => {
      await drop(
        visit,
        'tariff.scenario.json',
        scenarioText('Tariff by phone', { 'price.electrcity': 0.11 }),
      );
    },
  },
  ...catalogPlaces,
  'forecast-chart': { hash: '#/forecasts' },
  'forecast-drive': {
    hash: '#/forecasts',
    act: async ({ page, say }) => {
      await page.getByText(say('forecasts.deskDrive'), { exact: true }).first().click();
    },
  },
  briefs: { hash: '#/briefs' },
  'brief-composer': { hash: '#/briefs', act: compose },
  'brief-unsaved': {
    hash: '#/what-if',
    act: async (visit) => {
      await moveSlider(visit);
      await visit.page.getByRole('link', { name: visit.say('shell.page.briefs'), exact: true }).click();
      await compose(visit);
    },
  },
  'brief-block': {
    hash: '#/briefs',
    act: async (visit) => {
      await compose(visit);
      await visit.page.locator('.brief-block-name').nth(3).click();
    },
  },
  'brief-add': {
    hash: '#/briefs',
    act: async (visit) => {
      await compose(visit);
      await visit.page.getByRole('button', { name: visit.say('briefs.add'), exact: true }).click();
    },
  },
  'brief-notes': { hash: '#/briefs', act: (visit) => addNotes(visit, reading) },
  'brief-too-long': {
    hash: '#/briefs',
    act: async (visit) => {
      await addNotes(visit, reading.repeat(6), 0);
      await visit.page.getByText(visit.say('briefs.refusalTitle')).waitFor();
    },
  },
  'brief-letters': {
    hash: '#/briefs',
    act: async (visit) => {
      await addNotes(visit, '삼성전자 · SK하이닉스', 0);
      await visit.page.getByText(visit.say('briefs.refusalTitle')).waitFor();
    },
  },
  'brief-figure': {
    hash: '#/briefs',
    act: async (visit) => {
      await addNotes(visit, reading);
      await visit.page.getByRole('button', { name: visit.say('briefs.insertFigure') }).click();
      await visit.page.getByRole('dialog').waitFor();
    },
  },
  'brief-export': {
    hash: '#/briefs',
    act: async (visit) => {
      await compose(visit);
      await visit.page.getByRole('button', { name: visit.say('briefs.exportAs') }).click();
    },
  },
  'brief-reopen': { hash: '#/briefs/reopened' },
  'brief-reopened': {
    hash: '#/briefs/reopened',
    act: async ({ page, seeded }) => {
      await chooseFile(page, 'adoption.pdf', seeded.brief);
      await page.getByRole('main').getByRole('article').first().waitFor();
    },
  },
  'brief-reopened-figures': {
    hash: '#/briefs/reopened',
    act: async (visit) => {
      await chooseFile(visit.page, 'adoption.pdf', visit.seeded.brief);
      await visit.page.getByRole('main').getByRole('article').first().waitFor();
      await visit.page.getByRole('main').getByRole('table').first().scrollIntoViewIfNeeded();
      await visit.page.mouse.move(700, 500);
      await visit.page.mouse.wheel(0, 500);
    },
  },
  'brief-foreign': {
    hash: '#/briefs/reopened',
    act: async ({ page }) => {
      await chooseFile(page, 'letter.pdf', Buffer.from('Dear reader'));
      await page.getByRole('main').getByText('letter.pdf').first().waitFor();
    },
  },
  settings: { hash: '#/settings' },
  'settings-end': {
    hash: '#/settings',
    act: async ({ page }) => {
      await page.mouse.move(700, 400);
      await page.mouse.wheel(0, 4000);
    },
  },
  notices: { hash: '#/settings/notices' },
} as const satisfies Readonly<Record<string, Place>>;
