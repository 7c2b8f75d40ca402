import type { Stored } from './written.ts';
import type { Table } from './vocabularies.ts';
import {
  amountQualifiers,
  boundaries,
  capacityBases,
  claimFlags,
  companyStatuses,
  computeModels,
  currencies,
  deviceStatuses,
  domains,
  eventKinds,
  forecastUnits,
  grades,
  listings,
  maturities,
  measurementQuantities,
  measurementUnits,
  parameterCategories,
  parameterUnits,
  rateBases,
  relations,
  scopes,
  sourceKinds,
  verdicts,
} from './vocabularies.ts';
import type { WordKind } from './field-words.ts';

/** What a person writes into a field. */
export type FieldKind =
  | 'text'
  | 'number'
  | 'integer'
  | 'words'
  | 'words-list'
  | 'reference'
  | 'list'
  | 'references'
  | 'localised'
  | 'date'
  | 'boolean'
  | 'value'
  | 'points';

/** A field as a person edits it, without what its schema says already. */
export interface FieldForm {
  readonly kind: FieldKind;
  readonly words?: readonly string[];
  /** Where the labels of the words stand. */
  readonly labels?: WordKind;
  /** The table whose rows it names. */
  readonly to?: Table;
  /** Of a figure that is in the same unit in every row. */
  readonly unit?: string;
}

const text = { kind: 'text' } as const;
const date = { kind: 'date' } as const;
const list = { kind: 'list' } as const;
const localised = { kind: 'localised' } as const;
const number = { kind: 'number' } as const;
const integer = { kind: 'integer' } as const;
const inUnit = (unit: string): FieldForm => ({ kind: 'number', unit });
const oneOf = (labels: WordKind, words: readonly string[]): FieldForm => ({ kind: 'words', words, labels });
const rowOf = (to: Table): FieldForm => ({ kind: 'reference', to });

const evidence = {
  source: rowOf('sources'),
  locator: text,
  grade: oneOf('grade', grades),
} as const;

type Forms = { readonly [T in Table]: Readonly<Record<Exclude<keyof Stored<T>, 'id'> & string, FieldForm>> };

/** Every field that a person may set, table by table; the id of a row and what the build computes are not among them. */
export const fieldForms: Forms = {
  companies: {
    name: text,
    aliases: list,
    country: text,
    city: text,
    founded: integer,
    listing: oneOf('listing', listings),
    tickers: list,
    relations: { kind: 'words-list', words: relations, labels: 'relation' },
    summary: localised,
    products: text,
    status: oneOf('company-status', companyStatuses),
    statusDate: date,
    raisedStatedUsd: inUnit('USD'),
    note: text,
    ...evidence,
  },
  events: {
    company: rowOf('companies'),
    date,
    kind: oneOf('event', eventKinds),
    amount: number,
    amountQualifier: oneOf('qualifier', amountQualifiers),
    currency: oneOf('currency', currencies),
    valuationUsd: inUnit('USD'),
    leads: list,
    participants: list,
    note: text,
    ...evidence,
  },
  technologies: {
    name: localised,
    description: localised,
    cell: text,
    domain: oneOf('domain', domains),
    maturity: oneOf('maturity', maturities),
    strengths: localised,
    weaknesses: localised,
    temperature: localised,
    ...evidence,
  },
  devices: {
    name: text,
    company: rowOf('companies'),
    maker: text,
    technology: rowOf('technologies'),
    macro: rowOf('macros'),
    year: integer,
    nodeNm: inUnit('nm'),
    inputBits: inUnit('bit'),
    weightBits: inUnit('bit'),
    tops: inUnit('TOPS'),
    precision: text,
    powerW: inUnit('W'),
    powerBasis: text,
    topsPerWattClaimed: inUnit('TOPS/W'),
    boundary: oneOf('boundary', boundaries),
    claimFlag: oneOf('claim-flag', claimFlags),
    memoryGb: inUnit('GB'),
    bandwidthGbs: inUnit('GB/s'),
    status: oneOf('device-status', deviceStatuses),
    note: text,
    ...evidence,
  },
  macros: {
    publication: integer,
    title: text,
    authors: text,
    venue: text,
    year: integer,
    technology: rowOf('technologies'),
    company: rowOf('companies'),
    boundary: oneOf('boundary', boundaries),
    nodeNm: inUnit('nm'),
    architecture: text,
    cell: text,
    computeModel: oneOf('compute-model', computeModels),
    coreKb: inUnit('KB'),
    arrayRows: number,
    arrayColumns: number,
    supplyV: inUnit('V'),
    inputBitsPerCycle: inUnit('bit'),
    weightBits: inUnit('bit'),
    converterBits: inUnit('bit'),
    dotDimension: number,
    topsPerWatt1b: inUnit('TOPS/W'),
    topsPerMm2At1b: inUnit('TOPS/mm²'),
    note: text,
    ...evidence,
  },
  measurements: {
    quantity: oneOf('quantity', measurementQuantities),
    subject: text,
    device: rowOf('devices'),
    hardware: text,
    accelerators: integer,
    model: text,
    parametersBillion: inUnit('billion'),
    precision: text,
    batch: number,
    value: number,
    low: number,
    high: number,
    unit: oneOf('unit', measurementUnits),
    year: integer,
    conditions: text,
    measuredBy: text,
    note: text,
    ...evidence,
  },
  forecasts: {
    publisher: text,
    publication: text,
    vintage: date,
    region: text,
    scope: oneOf('scope', scopes),
    case: text,
    unit: oneOf('unit', forecastUnits),
    basis: text,
    capacityBasis: oneOf('capacity-basis', capacityBases),
    loadFactor: inUnit('1'),
    points: { kind: 'points' },
    note: text,
    source: rowOf('sources'),
  },
  parameters: {
    category: oneOf('category', parameterCategories),
    name: text,
    region: text,
    period: text,
    value: number,
    low: number,
    high: number,
    unit: oneOf('unit', parameterUnits),
    device: rowOf('devices'),
    basis: text,
    note: text,
    ...evidence,
  },
  inputs: {
    value: { kind: 'value' },
    low: number,
    high: number,
    unit: text,
    note: text,
    basedOn: { kind: 'references' },
    ...evidence,
  },
  claims: {
    speaker: text,
    date,
    statement: localised,
    metric: text,
    value: number,
    low: number,
    high: number,
    unit: text,
    verdict: oneOf('verdict', verdicts),
    verdictNote: localised,
    about: { kind: 'references' },
    ...evidence,
  },
  rates: {
    currency: oneOf('currency', currencies),
    date,
    basis: oneOf('rate-basis', rateBases),
    usdPerUnit: inUnit('USD'),
    note: text,
    ...evidence,
  },
  sources: {
    kind: oneOf('source-kind', sourceKinds),
    publisher: text,
    authors: text,
    title: text,
    published: date,
    url: text,
    seenUrl: text,
    primarySeen: { kind: 'boolean' },
    retrieved: date,
    licence: text,
    grade: oneOf('grade', grades),
    note: text,
  },
};
