import type { z } from 'zod';
import type { citationSchema, forecastPointSchema, RowOf } from '../../shared/catalog/rows.ts';
import type { ColumnKind } from './column-values.ts';

type ColumnsOf<Row> = { readonly [Field in keyof Row]: ColumnKind };

/** Fields that the build computes, by table: in the file, not in the text. */
export const derivedFields = {
  companies: ['raisedUsd'],
  events: ['amountUsd', 'rate', 'parties'],
  devices: [
    'topsPerWattDerived',
    'topsPerWatt8b',
    'contradiction',
    'sustainedPjPerMac',
    'sustainedLow',
    'sustainedHigh',
  ],
  macros: ['topsPerWatt8b', 'energyPerMacFj', 'sustainedPjPerMac', 'sustainedLow', 'sustainedHigh'],
  forecasts: ['equivalentUnit', 'equivalentLoadFactor', 'equivalentParameter', 'points', 'grade'],
  forecastPoints: ['equivalentLow', 'equivalentCentral', 'equivalentHigh'],
  parameters: ['valueUsd', 'rate'],
} as const;

const evidence = { source: 'text', locator: 'text', grade: 'text' } as const;

const sustainedEnergy = {
  sustainedPjPerMac: 'number?',
  sustainedLow: 'number?',
  sustainedHigh: 'number?',
} as const;

export const sourceColumns = {
  id: 'text',
  kind: 'text',
  publisher: 'text',
  authors: 'text',
  title: 'text',
  published: 'text?',
  url: 'text?',
  seenUrl: 'text?',
  primarySeen: 'boolean',
  retrieved: 'text?',
  licence: 'text?',
  grade: 'text',
  note: 'text',
} as const satisfies ColumnsOf<RowOf<'sources'>>;

export const companyColumns = {
  id: 'text',
  name: 'text',
  aliases: 'list',
  country: 'text',
  city: 'text?',
  founded: 'number?',
  listing: 'text',
  tickers: 'list',
  relations: 'list',
  summary: 'localised',
  products: 'text',
  status: 'text',
  statusDate: 'text?',
  raisedStatedUsd: 'number?',
  raisedUsd: 'number?',
  note: 'text',
  ...evidence,
} as const satisfies ColumnsOf<RowOf<'companies'>>;

export const eventColumns = {
  id: 'text',
  company: 'text',
  date: 'text',
  kind: 'text',
  amount: 'number?',
  amountQualifier: 'text',
  currency: 'text?',
  valuationUsd: 'number?',
  leads: 'list',
  participants: 'list',
  note: 'text',
  amountUsd: 'number?',
  rate: 'text?',
  parties: 'list',
  ...evidence,
} as const satisfies ColumnsOf<RowOf<'events'>>;

export const technologyColumns = {
  id: 'text',
  name: 'localised',
  description: 'localised',
  cell: 'text',
  domain: 'text',
  maturity: 'text',
  strengths: 'localised',
  weaknesses: 'localised',
  temperature: 'localised',
  ...evidence,
} as const satisfies ColumnsOf<RowOf<'technologies'>>;

export const deviceColumns = {
  id: 'text',
  name: 'text',
  company: 'text?',
  maker: 'text',
  technology: 'text',
  macro: 'text?',
  year: 'number',
  nodeNm: 'number?',
  inputBits: 'number?',
  weightBits: 'number?',
  tops: 'number?',
  precision: 'text',
  powerW: 'number?',
  powerBasis: 'text',
  topsPerWattClaimed: 'number?',
  boundary: 'text',
  claimFlag: 'text?',
  memoryGb: 'number?',
  bandwidthGbs: 'number?',
  status: 'text',
  note: 'text',
  topsPerWattDerived: 'number?',
  topsPerWatt8b: 'number?',
  contradiction: 'number?',
  ...sustainedEnergy,
  ...evidence,
} as const satisfies ColumnsOf<RowOf<'devices'>>;

export const macroColumns = {
  id: 'text',
  publication: 'number',
  title: 'text',
  authors: 'text',
  venue: 'text',
  year: 'number',
  technology: 'text',
  company: 'text?',
  boundary: 'text',
  nodeNm: 'number',
  architecture: 'text',
  cell: 'text',
  computeModel: 'text?',
  coreKb: 'number?',
  arrayRows: 'number?',
  arrayColumns: 'number?',
  supplyV: 'number?',
  inputBitsPerCycle: 'number?',
  weightBits: 'number?',
  converterBits: 'number?',
  dotDimension: 'number?',
  topsPerWatt1b: 'number',
  topsPerMm2At1b: 'number?',
  note: 'text',
  topsPerWatt8b: 'number',
  energyPerMacFj: 'number',
  ...sustainedEnergy,
  ...evidence,
} as const satisfies ColumnsOf<RowOf<'macros'>>;

export const measurementColumns = {
  id: 'text',
  quantity: 'text',
  subject: 'text',
  device: 'text?',
  hardware: 'text',
  accelerators: 'number?',
  model: 'text',
  parametersBillion: 'number?',
  precision: 'text',
  batch: 'number?',
  value: 'number?',
  low: 'number?',
  high: 'number?',
  unit: 'text',
  year: 'number',
  conditions: 'text',
  measuredBy: 'text',
  note: 'text',
  ...evidence,
} as const satisfies ColumnsOf<RowOf<'measurements'>>;

/** A series without its points, which have their own table. */
export const forecastColumns = {
  id: 'text',
  publisher: 'text',
  publication: 'text',
  vintage: 'text',
  region: 'text',
  scope: 'text',
  case: 'text',
  unit: 'text',
  basis: 'text',
  capacityBasis: 'text?',
  loadFactor: 'number?',
  equivalentUnit: 'text?',
  equivalentLoadFactor: 'number?',
  equivalentParameter: 'text?',
  note: 'text',
  source: 'text',
  grade: 'text',
} as const satisfies ColumnsOf<Omit<RowOf<'forecasts'>, 'points'>>;

export const forecastPointColumns = {
  forecast: 'text',
  year: 'number',
  low: 'number?',
  central: 'number?',
  high: 'number?',
  locator: 'text',
  grade: 'text',
  equivalentLow: 'number?',
  equivalentCentral: 'number?',
  equivalentHigh: 'number?',
} as const satisfies ColumnsOf<z.infer<typeof forecastPointSchema> & { forecast: string }>;

export const parameterColumns = {
  id: 'text',
  category: 'text',
  name: 'text',
  region: 'text',
  period: 'text',
  value: 'number?',
  low: 'number?',
  high: 'number?',
  unit: 'text',
  device: 'text?',
  basis: 'text',
  note: 'text',
  valueUsd: 'number?',
  rate: 'text?',
  ...evidence,
} as const satisfies ColumnsOf<RowOf<'parameters'>>;

export const inputColumns = {
  id: 'text',
  value: 'json',
  low: 'number?',
  high: 'number?',
  unit: 'text',
  basedOn: 'list',
  ...evidence,
  note: 'text',
} as const satisfies ColumnsOf<RowOf<'inputs'>>;

export const claimColumns = {
  id: 'text',
  speaker: 'text',
  date: 'text',
  statement: 'localised',
  metric: 'text',
  value: 'number?',
  low: 'number?',
  high: 'number?',
  unit: 'text',
  verdict: 'text',
  verdictNote: 'localised',
  about: 'list',
  ...evidence,
} as const satisfies ColumnsOf<RowOf<'claims'>>;

export const rateColumns = {
  id: 'text',
  currency: 'text',
  date: 'text',
  basis: 'text',
  usdPerUnit: 'number',
  note: 'text',
  ...evidence,
} as const satisfies ColumnsOf<RowOf<'rates'>>;

export const citationColumns = {
  table: 'text',
  row: 'text',
  field: 'text?',
  source: 'text',
  locator: 'text',
  grade: 'text',
  says: 'text?',
  note: 'text',
} as const satisfies ColumnsOf<z.infer<typeof citationSchema>>;
