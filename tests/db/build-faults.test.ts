import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../electron/db/build.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { addRow, copyOfData, errorOf, rewrite, setCells } from './fixtures.ts';

type Cells = Readonly<Record<string, string>>;

/** A fault: how it is planted into a copy of `data/` (yielding its line), and what the build must say of it. */
interface Planted {
  readonly name: string;
  readonly file: string;
  readonly plant: (folder: string) => number;
  readonly column: string;
  readonly rule: string;
}

/** Cells of an existing row, found by how it begins. */
const inRow = (
  name: string,
  file: string,
  row: readonly string[],
  cells: Cells,
  column: string,
  rule: string,
): Planted => ({ name, file, plant: (folder) => setCells(folder, file, row, cells), column, rule });

/** A new row. */
const newRow = (name: string, file: string, cells: Cells, column: string, rule: string): Planted => ({
  name,
  file,
  plant: (folder) => addRow(folder, file, cells),
  column,
  rule,
});

const ownReasoning: Cells = { source: 'assumption', grade: 'assumption', note: 'Made up for this test.' };

const event: Cells = {
  ...ownReasoning,
  id: 'planted-event',
  company: 'axelera',
  date: '2024-05',
  kind: 'round',
  amount: '10',
  amount_qualifier: 'exactly',
  currency: 'USD',
};
const measurement: Cells = {
  ...ownReasoning,
  id: 'planted-measurement',
  quantity: 'energy-per-token',
  subject: 'planted',
  hardware: 'planted',
  value: '2',
  unit: 'J/token',
  year: '2025',
  measured_by: 'nobody',
};
const parameter: Cells = {
  ...ownReasoning,
  id: 'planted-parameter',
  category: 'pue',
  name: 'planted',
  region: 'World',
  period: '2025',
  value: '1.2',
  unit: '1',
};
const rate: Cells = {
  ...ownReasoning,
  id: 'planted-rate',
  currency: 'EUR',
  date: '1999-02-28',
  basis: 'month-average',
  usd_per_unit: '1.1',
};
const source: Cells = {
  id: 'planted-source',
  kind: 'report',
  publisher: 'planted',
  title: 'planted',
  primary_seen: 'yes',
  grade: 'primary',
  url: 'https://example.org/',
};
const series: Cells = {
  id: 'planted-series',
  publisher: 'planted',
  publication: 'planted',
  vintage: '2026-04-16',
  region: 'World',
  scope: 'all-data-centres',
  case: 'base',
  unit: 'TWh/yr',
  source: 'iea-2026-base',
};

const planted: readonly Planted[] = [
  // Cells and rows.
  inRow(
    'a word of no vocabulary',
    'devices.csv',
    ['dmatrix-corsair'],
    { boundary: 'shelf' },
    'boundary',
    'vocabulary',
  ),
  inRow(
    'a scope of no vocabulary',
    'forecasts.csv',
    ['iea-2026-ai-focused'],
    { scope: 'ai-sites' },
    'scope',
    'vocabulary',
  ),
  newRow(
    'a unit of no vocabulary',
    'parameters.csv',
    { ...parameter, unit: 'furlong' },
    'unit',
    'vocabulary',
  ),
  inRow('a number that is none', 'devices.csv', ['houmo-m50'], { tops: 'about 160' }, 'tops', 'number'),
  inRow('a number below zero', 'devices.csv', ['houmo-m50'], { tops: '-160' }, 'tops', 'schema'),
  inRow(
    'a boolean that is none',
    'sources/general.csv',
    ['assumption'],
    { primary_seen: 'maybe' },
    'primary_seen',
    'boolean',
  ),
  inRow('a date that is none', 'claims.csv', ['ai-85-134-twh'], { date: 'last year' }, 'date', 'schema'),
  inRow('a cell that begins with a space', 'companies.csv', ['tsmc'], { city: ' Hsinchu' }, 'city', 'space'),
  inRow(
    'a text that is missing in one language',
    'claims.csv',
    ['ai-85-134-twh'],
    { statement_zh: '' },
    'statement_zh',
    'required',
  ),
  inRow(
    'demand points that are no JSON',
    'inputs.csv',
    ['demand.edge.points'],
    { value: '[[2025,3.2]' },
    'value',
    'json',
  ),
  {
    name: 'a row with a cell too many',
    file: 'technologies.csv',
    plant: (folder) => {
      rewrite(folder, 'technologies.csv', (text) => text.replace(/^(dram-pim,.*)$/mu, '$1,extra'));
      return lineOf(folder, 'technologies.csv', 'dram-pim,');
    },
    column: '',
    rule: 'csv',
  },
  {
    name: 'a column that is missing',
    file: 'companies.csv',
    plant: (folder) => {
      rewrite(folder, 'companies.csv', (text) => text.replace(',country,', ',land,'));
      return 1;
    },
    column: 'country',
    rule: 'header',
  },
  {
    name: 'a quotation mark that is never closed',
    file: 'companies.csv',
    plant: (folder) => {
      rewrite(folder, 'companies.csv', (text) => `${text.trimEnd()}\n"open\n`);
      return lineOf(folder, 'companies.csv', '"open');
    },
    column: '',
    rule: 'csv',
  },
  // Ids and names.
  {
    name: 'the same id twice',
    file: 'rates.csv',
    plant: (folder) => {
      addRow(folder, 'rates.csv', rate);
      return addRow(folder, 'rates.csv', { ...rate, basis: 'day' });
    },
    column: 'id',
    rule: 'duplicate',
  },
  newRow(
    'an id of another file of sources',
    'sources/hardware.csv',
    { ...source, id: 'assumption' },
    'id',
    'duplicate',
  ),
  inRow(
    'a name that another company answers to',
    'companies.csv',
    ['intel'],
    { aliases: 'TSMC' },
    'name',
    'duplicate',
  ),
  // Evidence.
  inRow(
    'a source that is not there',
    'inputs.csv',
    ['price.electricity'],
    { source: 'nobody' },
    'source',
    'dangling',
  ),
  inRow(
    'a grade above what was seen',
    'inputs.csv',
    ['grid.carbon'],
    { grade: 'measured' },
    'grade',
    'grade',
  ),
  inRow(
    'our own reasoning as a figure of someone',
    'inputs.csv',
    ['finance.discount_rate'],
    { grade: 'secondary' },
    'grade',
    'grade',
  ),
  inRow(
    'a figure without its place in the source',
    'inputs.csv',
    ['grid.carbon'],
    { locator: '' },
    'locator',
    'required',
  ),
  inRow(
    'an assumption that does not argue',
    'inputs.csv',
    ['finance.discount_rate'],
    { note: '' },
    'note',
    'argument',
  ),
  newRow('a source that nothing cites', 'sources/general.csv', source, 'id', 'unused'),
  newRow(
    'a bare IP address',
    'sources/general.csv',
    { ...source, url: 'http://46.235.172.94/copy.txt' },
    'url',
    'url',
  ),
  newRow(
    'an address that is none',
    'sources/general.csv',
    { ...source, seen_url: 'the web' },
    'seen_url',
    'url',
  ),
  newRow(
    'a source without address or explanation',
    'sources/general.csv',
    { ...source, url: '' },
    'note',
    'url',
  ),
  newRow(
    'a source of which nobody says how it was read',
    'sources/general.csv',
    { ...source, primary_seen: 'no', grade: 'secondary' },
    'note',
    'seen',
  ),
  newRow(
    'a source graded above what was seen',
    'sources/general.csv',
    { ...source, primary_seen: 'no' },
    'grade',
    'grade',
  ),
  newRow(
    'own reasoning graded as evidence',
    'sources/general.csv',
    { ...source, kind: 'own' },
    'grade',
    'grade',
  ),
  newRow(
    'a page opened in the future',
    'sources/general.csv',
    { ...source, retrieved: '2199-01-01' },
    'retrieved',
    'date',
  ),
  inRow(
    'a citation of a field that no row has',
    'citations/devices.csv',
    ['axelera-metis', 'tops'],
    { field: 'speed' },
    'field',
    'vocabulary',
  ),
  inRow(
    'a citation of a row that is not there',
    'citations/devices.csv',
    ['axelera-metis', 'tops'],
    { row_id: 'nothing' },
    'row_id',
    'dangling',
  ),
  inRow(
    'a disagreement that is none',
    'citations/devices.csv',
    ['axelera-metis', 'tops'],
    { says: '209.60' },
    'says',
    'agreement',
  ),
  // References.
  inRow(
    'a company that is not there',
    'devices.csv',
    ['nvidia-h100'],
    { company: 'nvidea' },
    'company',
    'dangling',
  ),
  inRow(
    'a macro that is not there',
    'devices.csv',
    ['nvidia-h100'],
    { macro: 'nothing' },
    'macro',
    'dangling',
  ),
  newRow('an event of nobody', 'events.csv', { ...event, company: 'nobody' }, 'company', 'dangling'),
  newRow(
    'a measurement of nothing',
    'measurements.csv',
    { ...measurement, device: 'nothing' },
    'device',
    'dangling',
  ),
  newRow(
    'a parameter of nothing',
    'parameters.csv',
    { ...parameter, device: 'nothing' },
    'device',
    'dangling',
  ),
  newRow(
    'a point of no series',
    'forecast-points.csv',
    { forecast: 'nothing', year: '2030', central: '1', locator: 'p. 1', grade: 'secondary' },
    'forecast',
    'dangling',
  ),
  inRow(
    'a claim about a row that is not there',
    'claims.csv',
    ['ai-85-134-twh'],
    { about: 'companies:nobody' },
    'about',
    'dangling',
  ),
  inRow(
    'an input that rests on nothing',
    'inputs.csv',
    ['grid.carbon'],
    { based_on: 'parameters:nothing' },
    'based_on',
    'dangling',
  ),
  inRow(
    'an input that rests on itself',
    'inputs.csv',
    ['grid.carbon'],
    { based_on: 'inputs:grid.carbon' },
    'based_on',
    'self',
  ),
  // Languages.
  inRow(
    'a text that was not translated',
    'companies.csv',
    ['nvidia'],
    { summary_ja: 'The baseline.' },
    'summary_ja',
    'language',
  ),
  inRow(
    'Japanese where Chinese should be',
    'claims.csv',
    ['ai-85-134-twh'],
    { verdict_note_zh: '論文の値です。' },
    'verdict_note_zh',
    'language',
  ),
  // Figures.
  inRow(
    'a claim off by more than 5 % without a reason',
    'devices.csv',
    ['nvidia-h100'],
    { tops_per_watt_claimed: '4' },
    'claim_flag',
    'claim-flag',
  ),
  inRow(
    'a reason where nothing differs',
    'devices.csv',
    ['nvidia-h100'],
    { claim_flag: 'unexplained' },
    'claim_flag',
    'claim-flag',
  ),
  newRow(
    'a unit that is not of the quantity',
    'measurements.csv',
    { ...measurement, unit: 'W' },
    'unit',
    'unit',
  ),
  inRow('a publication of the future', 'macros.csv', ['uiuc-23-1'], { year: '2099' }, 'year', 'date'),
  newRow('a measurement of the future', 'measurements.csv', { ...measurement, year: '2099' }, 'year', 'date'),
  newRow(
    'a measurement without a figure',
    'measurements.csv',
    { ...measurement, value: '' },
    'value',
    'required',
  ),
  newRow('a unit that is not of the category', 'parameters.csv', { ...parameter, unit: 'W' }, 'unit', 'unit'),
  newRow('a value above its own high', 'parameters.csv', { ...parameter, high: '1.1' }, 'value', 'order'),
  newRow('a ratio out of its bounds', 'parameters.csv', { ...parameter, value: '0.9' }, 'value', 'range'),
  newRow('an amount without a currency', 'events.csv', { ...event, currency: '' }, 'currency', 'required'),
  newRow('a currency without an amount', 'events.csv', { ...event, amount: '' }, 'amount', 'required'),
  newRow('an event before its company was founded', 'events.csv', { ...event, date: '1950' }, 'date', 'date'),
  newRow('an event after the catalog was made', 'events.csv', { ...event, date: '2199-01' }, 'date', 'date'),
  newRow('a rate of the dollar', 'rates.csv', { ...rate, currency: 'USD' }, 'currency', 'vocabulary'),
  newRow('an average that bears another day', 'rates.csv', { ...rate, date: '1999-02-27' }, 'date', 'date'),
  // Forecasts.
  newRow('a series without points', 'forecasts.csv', series, 'id', 'points'),
  newRow('a series without a vintage', 'forecasts.csv', { ...series, vintage: '' }, 'vintage', 'schema'),
  newRow('a series without a scope', 'forecasts.csv', { ...series, scope: '' }, 'scope', 'vocabulary'),
  newRow(
    'a capacity that does not say of what',
    'forecasts.csv',
    { ...series, unit: 'GW' },
    'capacity_basis',
    'required',
  ),
  newRow(
    'an energy that says what its capacity is',
    'forecasts.csv',
    { ...series, capacity_basis: 'it' },
    'capacity_basis',
    'unit',
  ),
  newRow(
    'a load factor of a share',
    'forecasts.csv',
    { ...series, unit: '% of electricity', load_factor: '0.5' },
    'load_factor',
    'unit',
  ),
  inRow(
    'a vintage that is not its source’s',
    'forecasts.csv',
    ['iea-2026-base'],
    { vintage: '2020-01' },
    'vintage',
    'vintage',
  ),
  inRow(
    'a point whose low is above its high',
    'forecast-points.csv',
    ['lbnl-2026-us', '2030'],
    { low: '843.5', high: '521.5' },
    'central',
    'order',
  ),
  inRow(
    'a point without a figure',
    'forecast-points.csv',
    ['lbnl-2026-us', '2030'],
    { low: '', central: '', high: '' },
    'central',
    'required',
  ),
  // The model.
  inRow(
    'a value outside the range of the model',
    'inputs.csv',
    ['hardware.llm_decode.base.pue'],
    { value: '0.9' },
    'value',
    'input-out-of-range',
  ),
  inRow(
    'a value outside its own range',
    'inputs.csv',
    ['finance.discount_rate'],
    { value: '0.9' },
    'value',
    'range',
  ),
  inRow(
    'a unit that is not the model’s',
    'inputs.csv',
    ['grid.carbon'],
    { unit: 'gCO2/kWh' },
    'unit',
    'unit',
  ),
  inRow(
    'an input that the model does not have',
    'inputs.csv',
    ['adoption.speech.hurdle'],
    { id: 'adoption.speech.hurdel' },
    'id',
    'coverage',
  ),
  {
    name: 'an input of the model that is missing',
    file: 'inputs.csv',
    plant: (folder) => {
      rewrite(folder, 'inputs.csv', (text) => text.replace(/^adoption\.speech\.hurdle,.*\n/mu, ''));
      return 1;
    },
    column: 'id',
    rule: 'coverage',
  },
  {
    name: 'a preset with an unknown input',
    file: 'presets/high-adoption.scenario.json',
    plant: (folder) => {
      const file = 'presets/high-adoption.scenario.json';
      rewrite(folder, file, (text) =>
        text.replaceAll('adoption.llm_decode.ceiling', 'adoption.llm_decode.ceilling'),
      );
      return lineOf(folder, file, '"adoption.llm_decode.ceilling"');
    },
    column: 'inputs.adoption.llm_decode.ceilling',
    rule: 'input-unknown',
  },
  {
    name: 'a preset that says not where a value comes from',
    file: 'presets/analog-stalls.scenario.json',
    plant: (folder) => {
      rewrite(folder, 'presets/analog-stalls.scenario.json', (text) => {
        const file = JSON.parse(text) as { sources: Record<string, unknown> };
        delete file.sources['adoption.speech.ceiling'];
        return JSON.stringify(file, null, 2);
      });
      return 1;
    },
    column: 'sources.adoption.speech.ceiling',
    rule: 'required',
  },
  {
    name: 'a preset with a source that the catalog does not have',
    file: 'presets/backfire.scenario.json',
    plant: (folder) => {
      rewrite(folder, 'presets/backfire.scenario.json', (text) => text.replace('"jevons-1866"', '"jevons"'));
      return 1;
    },
    column: 'sources.rebound.datacentre.elasticity',
    rule: 'dangling',
  },
  {
    name: 'a version that is no date',
    file: 'version.json',
    plant: (folder) => {
      rewrite(folder, 'version.json', () => '{ "version": "next" }');
      return 1;
    },
    column: 'version',
    rule: 'schema',
  },
];

/** The line (from 1) of a file of a copy that has a text at its beginning, spaces aside. */
function lineOf(folder: string, file: string, start: string): number {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.trimStart().startsWith(start)) + 1;
}

describe('a build of text with a planted fault', () => {
  it.each(planted)(
    'refuses $name, with file, line, column and rule, and writes nothing',
    ({ file, plant, column, rule }) => {
      const folder = copyOfData();
      const line = plant(folder);
      const built = path.join(temporaryFolder(), 'catalog.sqlite');
      writeFileSync(built, 'the catalog of yesterday');
      expect(errorOf(buildCatalog(folder, built))).toContainEqual({
        file,
        line,
        column,
        rule,
        detail: expect.stringMatching(/./u),
      });
      expect(readFileSync(built, 'utf8')).toBe('the catalog of yesterday');
      expect(readdirSync(path.dirname(built))).toEqual(['catalog.sqlite']);
    },
  );
});
