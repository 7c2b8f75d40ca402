import type { Locator, Page } from 'playwright-core';
import type { Place, Visit } from './place.ts';

const device = '#/catalog/devices/encharge-en100';

const card = (page: Page): Locator => page.getByRole('complementary');
const cell = (page: Page, row: number, column: string): Locator =>
  page.locator(`main .ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`);

/** Opens the editor of the peak of a device's card and types into it. */
async function typePeak({ page, say }: Visit, text: string): Promise<void> {
  const name = say('catalog.edit.editField', { field: say('catalog.column.tops') });
  await card(page).getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

async function openFilter({ page }: Visit, column: string): Promise<void> {
  const header = page.locator(`.ag-header-cell[col-id="${column}"]`);
  await header.hover();
  await header.locator('.ag-header-cell-filter-button').click();
}

/** The pages of the catalog, and the states of its tables and cards that are worth a picture of their own, by name. */
export const catalogPlaces = {
  companies: { hash: '#/catalog/companies/axelera' },
  events: { hash: '#/catalog/events' },
  technologies: { hash: '#/catalog/technologies/pcm-analog' },
  devices: { hash: '#/catalog/devices/dmatrix-corsair' },
  macros: { hash: '#/catalog/macros' },
  measurements: { hash: '#/catalog/measurements' },
  forecasts: { hash: '#/catalog/forecasts' },
  parameters: { hash: '#/catalog/parameters' },
  inputs: { hash: '#/catalog/inputs' },
  claims: { hash: '#/catalog/claims' },
  rates: { hash: '#/catalog/rates' },
  sources: { hash: '#/catalog/sources' },
  'catalog-nothing': {
    hash: '#/catalog/devices',
    act: async ({ page, say }) => {
      await page.getByRole('textbox', { name: say('catalog.filterRows') }).fill('xyzzy');
    },
  },
  map: { hash: '#/catalog/map' },
  company: { hash: '#/catalog/company/mythic' },
  'catalog-history': { hash: '#/catalog/history' },
  'catalog-conflicts': { hash: '#/catalog/conflicts' },
  contradictions: { hash: '#/catalog/contradictions' },
  event: { hash: '#/catalog/events/mythic-2025-12-round' },
  macro: { hash: '#/catalog/macros/uiuc-23-1' },
  measurement: { hash: '#/catalog/measurements/mle-4xh100-llama70b-b8' },
  forecast: { hash: '#/catalog/forecasts/iea-2024-world' },
  parameter: { hash: '#/catalog/parameters/grid-carbon-world-2024' },
  input: { hash: '#/catalog/inputs/price.electricity' },
  claim: { hash: '#/catalog/claims/ai-85-134-twh' },
  rate: { hash: '#/catalog/rates/eur-2016' },
  source: { hash: '#/catalog/sources/de-vries-2023' },
  archived: {
    hash: '#/catalog/sources/lbnl-2025-update',
    act: async ({ page }) => {
      await card(page).locator('.archive-list button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'card-edit': { hash: device, act: (visit) => typePeak(visit, '210') },
  'card-edit-error': {
    hash: device,
    act: async (visit) => {
      await typePeak(visit, 'plenty');
      await visit.page.keyboard.press('Enter');
    },
  },
  'cell-evidence': {
    hash: '#/catalog/devices',
    act: async ({ page }) => {
      await cell(page, 4, 'year').dblclick();
      await page.locator('.data-grid .cell-line').fill('2030');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
    },
  },
  'row-new': {
    hash: '#/catalog/devices',
    act: async ({ page, say }) => {
      await page.getByRole('button', { name: say('catalog.rows.add'), exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'rows-chosen': {
    hash: '#/catalog/devices',
    act: async ({ page, say }) => {
      await cell(page, 2, 'maker').click({ modifiers: ['Control'] });
      await cell(page, 5, 'maker').click({ modifiers: ['Control'] });
      await page.getByRole('button', { name: say('catalog.rows.set'), exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'cell-list': {
    hash: '#/catalog/devices',
    act: ({ page }) => cell(page, 4, 'boundary').dblclick(),
  },
  'cell-error': {
    hash: '#/catalog/devices',
    act: async ({ page }) => {
      await cell(page, 4, 'year').dblclick();
      await page.locator('.data-grid .cell-line').fill('soon');
    },
  },
  'filter-picks': { hash: '#/catalog/devices', act: (visit) => openFilter(visit, 'boundary') },
  'filter-range': { hash: '#/catalog/devices', act: (visit) => openFilter(visit, 'topsPerWatt8b') },
} as const satisfies Readonly<Record<string, Place>>;
