import type { Claim, Device, Forecast, RowOf } from '../../shared/catalog/rows.ts';
import type { Table } from '../../shared/catalog/vocabularies.ts';
import type { ColumnContext } from '../../renderer/src/grid/rows/column-kit.ts';
import { type Language, messagesIn, type Translate } from '../../shared/i18n/messages.ts';

/** Yields a translator that fills gaps as i18next does, and throws on a key without a text. */
export function translator(language: Language): Translate {
  const messages = messagesIn(language);
  return (key, values = {}) => {
    const text = messages[key];
    if (text === undefined) throw new Error(`no message ${key}`);
    return text.replaceAll(/\{\{(\w+)\}\}/gu, (_gap, name: string) => String(values[name]));
  };
}

/** Yields what columns need, with ids in the place of names. */
export function columnContext(language: Language): ColumnContext {
  return {
    translate: translator(language),
    language,
    nameOf: (table, id) => `${table}:${id}`,
    hrefOf: (table, id) => `#/catalog/${table}/${id}`,
  };
}

const text = { en: 'text', ja: '本文', zh: '文本' };
const evidence = { source: 'a-source', locator: 'p. 1', grade: 'primary' } as const;

/** d-Matrix' card as its maker describes it: 38 TOPS/W claimed, 2,400 TOPS at 275 W in the same data sheet. */
export const contradictingDevice: Device = {
  id: 'a-card',
  name: 'A card',
  company: 'a-company',
  maker: 'A company',
  technology: 'sram-digital',
  year: 2024,
  nodeNm: 6,
  inputBits: 8,
  weightBits: 8,
  tops: 2400,
  precision: 'INT8',
  powerW: 275,
  powerBasis: 'TDP',
  topsPerWattClaimed: 38,
  boundary: 'core',
  topsPerWattDerived: 2400 / 275,
  topsPerWatt8b: 2400 / 275,
  contradiction: 38 / (2400 / 275),
  status: 'shipping',
  note: 'a note',
  ...evidence,
};

/** The same without any figure that a maker may leave out. */
export const bareDevice: Device = {
  ...contradictingDevice,
  id: 'a-bare-card',
  company: null,
  nodeNm: null,
  inputBits: null,
  weightBits: null,
  tops: null,
  precision: '',
  powerW: null,
  powerBasis: '',
  topsPerWattClaimed: null,
  topsPerWattDerived: null,
  topsPerWatt8b: null,
  contradiction: null,
  note: '',
};

/** Yields a series of the given scope and unit with central values at years. */
export function forecastOf(
  id: string,
  central: Readonly<Record<number, number>>,
  rest: Partial<Forecast> = {},
): Forecast {
  return {
    id,
    publisher: 'IEA',
    publication: 'Energy and AI',
    vintage: '2025-04',
    region: 'World',
    scope: 'ai-focused-data-centres',
    case: 'base',
    unit: 'TWh/yr',
    basis: 'facility electricity',
    points: Object.entries(central).map(([year, value]) => ({
      year: Number(year),
      low: null,
      central: value,
      high: null,
      locator: 'fig. 2',
      grade: 'secondary',
    })),
    note: '',
    source: 'iea',
    grade: 'secondary',
    ...rest,
  };
}

const claim: Claim = {
  id: 'a-claim',
  speaker: 'A maker',
  date: '2024-06',
  statement: text,
  metric: 'efficiency',
  value: 38,
  low: null,
  high: null,
  unit: 'TOPS/W',
  verdict: 'contradicted',
  verdictNote: 'its own data sheet gives 8.7',
  about: ['devices:a-card'],
  ...evidence,
};

/** One whole row of each table. */
export const rowOfEach: { readonly [T in Table]: RowOf<T> } = {
  companies: {
    id: 'a-company',
    name: 'A company',
    aliases: ['A. Co.'],
    country: 'Netherlands',
    city: null,
    founded: 2021,
    listing: 'private',
    tickers: [],
    relations: ['product', 'research'],
    summary: text,
    products: 'cards',
    status: 'active',
    statusDate: null,
    ...evidence,
  },
  technologies: {
    id: 'sram-digital',
    name: text,
    description: text,
    cell: '6T SRAM',
    domain: 'digital',
    maturity: 'product',
    strengths: text,
    weaknesses: text,
    ...evidence,
  },
  devices: contradictingDevice,
  forecasts: forecastOf('iea-2025', { 2025: 155, 2030: 465 }),
  inputs: {
    id: 'price.electricity',
    value: 0.08,
    low: 0.05,
    high: 0.15,
    unit: 'USD/kWh',
    note: '',
    ...evidence,
  },
  claims: claim,
  sources: {
    id: 'a-source',
    publisher: 'A publisher',
    title: 'A title',
    published: '2024-06-01',
    url: 'https://example.org/paper',
    seenUrl: null,
    primarySeen: true,
    retrieved: null,
    licence: null,
    note: '',
  },
};
