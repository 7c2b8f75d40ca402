import { z } from 'zod';
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
  gradedTables,
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
  type Table,
  verdicts,
} from './vocabularies.ts';

/** One text in the three languages of the program. */
export const localisedSchema = z.object({
  en: z.string().min(1),
  ja: z.string().min(1),
  zh: z.string().min(1),
});

const id = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/iu);
/** `table:id` of a row of this catalog. */
const reference = z.string().regex(/^[a-z]+:[a-z0-9][a-z0-9._-]*$/iu);
const name = z.string().min(1);
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u);
const fullDate = z.iso.date();
const year = z.int().min(1990).max(2100);
const positive = z.number().positive();

/** Every row of evidence says where it stands: the source, the place in it, and the grade. */
const evidence = { source: id, locator: z.string(), grade: z.enum(grades) };

export const sourceSchema = z.object({
  id,
  kind: z.enum(sourceKinds),
  publisher: name,
  /** The authors where they are not the publisher; empty otherwise. */
  authors: z.string(),
  title: name,
  published: partialDate.nullable(),
  /** The cited document: the primary, where one is known. */
  url: z.string().nullable(),
  /** The page that was really opened, when it is not the cited one. */
  seenUrl: z.string().nullable(),
  /** Whether the cited document itself was opened; if not, figures from it are at most `secondary`. */
  primarySeen: z.boolean(),
  retrieved: partialDate.nullable(),
  licence: z.string().nullable(),
  /** The best grade that a figure read from it can have. */
  grade: z.enum(grades),
  note: z.string(),
});
export type Source = z.infer<typeof sourceSchema>;

/** Ties one field of a row (or the whole row, `field` null) to a place in a source. */
export const citationSchema = z.object({
  table: z.enum(gradedTables),
  row: id,
  field: z.string().nullable(),
  source: id,
  locator: z.string(),
  grade: z.enum(grades),
  /** What this source says where it differs from the row; null where it agrees. */
  says: z.string().nullable(),
  note: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

export const companySchema = z.object({
  id,
  name,
  aliases: z.array(name),
  country: name,
  city: z.string().nullable(),
  founded: z.int().min(1800).max(2100).nullable(),
  listing: z.enum(listings),
  tickers: z.array(name),
  relations: z.array(z.enum(relations)).min(1),
  summary: localisedSchema,
  products: z.string(),
  status: z.enum(companyStatuses),
  /** As of when the status holds. */
  statusDate: partialDate.nullable(),
  /** What a source states as raised in all, in USD. */
  raisedStatedUsd: positive.nullable(),
  /**
   * The sum of the known funding events in USD at their dates, without promises («up to»); null where no amount is known.
   * Made by the build.
   */
  raisedUsd: positive.nullable(),
  note: z.string(),
  ...evidence,
});
export type Company = z.infer<typeof companySchema>;

/** Something that happened to a company: a round, an acquisition, an order, an end. */
export const eventSchema = z.object({
  id,
  company: id,
  date: partialDate,
  kind: z.enum(eventKinds),
  amount: positive.nullable(),
  amountQualifier: z.enum(amountQualifiers),
  currency: z.enum(currencies).nullable(),
  /** What the company was valued at, in USD, as stated. */
  valuationUsd: positive.nullable(),
  /** Who led the round, bought, licensed or ordered. */
  leads: z.array(name),
  /** Who else took part. */
  participants: z.array(name),
  note: z.string(),
  /** The amount in USD at the event's date, and the rate it was converted with. Made by the build. */
  amountUsd: positive.nullable(),
  rate: id.nullable(),
  /** Those of the leads and participants that are companies of this catalog. Made by the build. */
  parties: z.array(id),
  ...evidence,
});
export type CompanyEvent = z.infer<typeof eventSchema>;

export const technologySchema = z.object({
  id,
  name: localisedSchema,
  description: localisedSchema,
  cell: z.string().min(1),
  domain: z.enum(domains),
  maturity: z.enum(maturities),
  strengths: localisedSchema,
  weaknesses: localisedSchema,
  /** What temperature, drift and ageing do to it. */
  temperature: localisedSchema,
  ...evidence,
});
export type Technology = z.infer<typeof technologySchema>;

/** Energy of one 8 b × 8 b MAC at a card in service, after the whole boundary ladder, in pJ. Made by the build. */
const sustainedEnergy = {
  sustainedPjPerMac: positive.nullable(),
  sustainedLow: positive.nullable(),
  sustainedHigh: positive.nullable(),
};

export const deviceSchema = z.object({
  id,
  name,
  company: id.nullable(),
  maker: name,
  technology: id,
  /** The row of the same silicon among the published macros. */
  macro: id.nullable(),
  year,
  nodeNm: positive.nullable(),
  inputBits: positive.nullable(),
  weightBits: positive.nullable(),
  /** Peak operations per second as published, 1e12/s, at `precision`. */
  tops: positive.nullable(),
  precision: z.string(),
  powerW: positive.nullable(),
  powerBasis: z.string(),
  /** TOPS/W as its maker or publisher states it. */
  topsPerWattClaimed: positive.nullable(),
  /**
   * What the efficiency that counts encloses: the claim's boundary where nothing in the row speaks against the claim, else that
   * of the row's own TOPS ÷ W (a claim at another boundary is flagged `other-boundary`, and the note names that one).
   */
  boundary: z.enum(boundaries),
  /** Why the claim differs from TOPS ÷ W by more than 5 %; null where it does not. */
  claimFlag: z.enum(claimFlags).nullable(),
  /** Memory on the device or its package, in GB (1e9 byte). */
  memoryGb: positive.nullable(),
  /** Bandwidth of its largest memory, in GB/s. */
  bandwidthGbs: positive.nullable(),
  status: z.enum(deviceStatuses),
  note: z.string(),
  /** TOPS ÷ W of this very row; null where one is missing. Made by the build. */
  topsPerWattDerived: positive.nullable(),
  /** The efficiency that counts (see `comparableEfficiency`) times bx·bw/64: at 8 b × 8 b. Made by the build. */
  topsPerWatt8b: positive.nullable(),
  /** Claim ÷ derived where both are there and differ by more than 5 %. Made by the build. */
  contradiction: positive.nullable(),
  ...sustainedEnergy,
  ...evidence,
});
export type Device = z.infer<typeof deviceSchema>;

/** An operating point of published silicon, normalised as the UIUC IMC benchmark does. */
export const macroSchema = z.object({
  id,
  /** The publication's number in the benchmark; its operating points share it. */
  publication: z.int().positive(),
  title: name,
  authors: name,
  venue: name,
  year,
  technology: id,
  company: id.nullable(),
  boundary: z.enum(boundaries),
  nodeNm: positive,
  architecture: name,
  cell: z.string(),
  computeModel: z.enum(computeModels).nullable(),
  coreKb: positive.nullable(),
  arrayRows: positive.nullable(),
  arrayColumns: positive.nullable(),
  supplyV: positive.nullable(),
  /** Input bits that one cycle takes, bits of a weight, and of the converter. */
  inputBitsPerCycle: positive.nullable(),
  weightBits: positive.nullable(),
  converterBits: positive.nullable(),
  /** Products that one dot product sums. */
  dotDimension: positive.nullable(),
  /** TOPS/W times bx·bw: at 1 b × 1 b. */
  topsPerWatt1b: positive,
  /** TOPS per mm² times bx·bw: at 1 b × 1 b. */
  topsPerMm2At1b: positive.nullable(),
  note: z.string(),
  /** At 8 b × 8 b: the figure at 1 b ÷ 64. Made by the build. */
  topsPerWatt8b: positive,
  /** Energy of one 8 b × 8 b MAC at the row's own boundary, in fJ: 2 ÷ TOPS/W. Made by the build. */
  energyPerMacFj: positive,
  ...sustainedEnergy,
  ...evidence,
});
export type Macro = z.infer<typeof macroSchema>;

/** A figure that was measured on hardware at a stated operating point. */
export const measurementSchema = z.object({
  id,
  quantity: z.enum(measurementQuantities),
  /** What was measured, in a line: model, hardware, operating point. */
  subject: name,
  device: id.nullable(),
  hardware: name,
  /** How many accelerators worked together. */
  accelerators: z.int().positive().nullable(),
  /** The model that ran, and its parameters in 1e9; empty for circuits. */
  model: z.string(),
  parametersBillion: positive.nullable(),
  precision: z.string(),
  /** Sequences in flight. */
  batch: positive.nullable(),
  value: positive.nullable(),
  low: positive.nullable(),
  high: positive.nullable(),
  unit: z.enum(measurementUnits),
  year,
  /** What the figure includes and under what conditions. */
  conditions: z.string(),
  measuredBy: name,
  note: z.string(),
  ...evidence,
});
export type Measurement = z.infer<typeof measurementSchema>;

export const forecastPointSchema = z.object({
  year,
  low: z.number().nullable(),
  central: z.number().nullable(),
  high: z.number().nullable(),
  locator: z.string(),
  grade: z.enum(grades),
  /** The same in the series' `equivalentUnit`. Made by the build. */
  equivalentLow: z.number().nullable(),
  equivalentCentral: z.number().nullable(),
  equivalentHigh: z.number().nullable(),
});
export type ForecastPoint = z.infer<typeof forecastPointSchema>;

/** A series: one publisher, vintage, scope, region, case and unit, with its points. */
export const forecastSchema = z.object({
  id,
  publisher: name,
  publication: name,
  vintage: partialDate,
  region: name,
  scope: z.enum(scopes),
  case: name,
  unit: z.enum(forecastUnits),
  basis: z.string(),
  /** What a capacity measures; only in GW, and always there. */
  capacityBasis: z.enum(capacityBases).nullable(),
  /** Average load ÷ capacity as the publisher states it. */
  loadFactor: z.number().gt(0).max(1).nullable(),
  /**
   * GW for TWh/yr and the reverse; null for other units, for capacities that are only asked of the grid, and where no load
   * factor is known. Made by the build.
   */
  equivalentUnit: z.enum(['GW', 'TWh/yr']).nullable(),
  /** The load factor converted with: the publisher's, 1 for an average, or the parameter named. Made by the build. */
  equivalentLoadFactor: z.number().gt(0).max(1).nullable(),
  equivalentParameter: id.nullable(),
  points: z.array(forecastPointSchema).min(1),
  note: z.string(),
  source: id,
  /** The weakest grade among the points. */
  grade: z.enum(grades),
});
export type Forecast = z.infer<typeof forecastSchema>;

/** A published figure that a model of this field needs: a price, a PUE, a power, an energy of movement, a rung of the ladder. */
export const parameterSchema = z.object({
  id,
  category: z.enum(parameterCategories),
  name,
  region: name,
  /** What span it speaks of: a year, a half-year, «2025→2030». */
  period: name,
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.enum(parameterUnits),
  device: id.nullable(),
  /** What it includes and under what conditions. */
  basis: z.string(),
  note: z.string(),
  /** A price in USD at its period, and the rate it was converted with. Made by the build. */
  valueUsd: positive.nullable(),
  rate: id.nullable(),
  ...evidence,
});
export type Parameter = z.infer<typeof parameterSchema>;

/** A default input of the model, with the range that its source spans. */
export const inputSchema = z.object({
  id: z.string().min(1),
  value: z.union([z.number(), z.string(), z.array(z.tuple([z.number(), z.number()]))]),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().min(1),
  note: z.string(),
  /** `table:id` of the rows that the default rests on. */
  basedOn: z.array(reference),
  ...evidence,
});
export type Input = z.infer<typeof inputSchema>;

export const claimSchema = z.object({
  id,
  speaker: name,
  date: partialDate,
  statement: localisedSchema,
  metric: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  /** How the catalog's evidence stands to it. */
  verdict: z.enum(verdicts),
  verdictNote: localisedSchema,
  /** `table:id` of the rows it speaks of or is judged by. */
  about: z.array(reference),
  ...evidence,
});
export type Claim = z.infer<typeof claimSchema>;

/** What a unit of a currency cost in USD on a day, or on average over a month or year. */
export const rateSchema = z.object({
  id,
  currency: z.enum(currencies),
  /** The day, or the last day of the span. */
  date: fullDate,
  basis: z.enum(rateBases),
  usdPerUnit: positive,
  note: z.string(),
  ...evidence,
});
export type Rate = z.infer<typeof rateSchema>;

/** The schema of each table's rows. */
export const rowSchemas = {
  companies: companySchema,
  events: eventSchema,
  technologies: technologySchema,
  devices: deviceSchema,
  macros: macroSchema,
  measurements: measurementSchema,
  forecasts: forecastSchema,
  parameters: parameterSchema,
  inputs: inputSchema,
  claims: claimSchema,
  rates: rateSchema,
  sources: sourceSchema,
} as const satisfies Record<Table, z.ZodType>;

/** The row type of a table. */
export type RowOf<T extends Table> = z.infer<(typeof rowSchemas)[T]>;
