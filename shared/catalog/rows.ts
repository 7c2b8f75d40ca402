import { z } from 'zod';
import {
  boundaries,
  domains,
  forecastUnits,
  grades,
  listings,
  maturities,
  relations,
  scopes,
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
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u);
const positive = z.number().positive();

/** Every row of evidence says where it stands: the source, the place in it, and the grade. */
const evidence = { source: id, locator: z.string(), grade: z.enum(grades) };

export const sourceSchema = z.object({
  id,
  publisher: z.string().min(1),
  title: z.string().min(1),
  published: partialDate.nullable(),
  /** The cited document: the primary, where one is known. */
  url: z.string().nullable(),
  /** The page that was really opened, when it is not the cited one. */
  seenUrl: z.string().nullable(),
  /** Whether the cited document itself was opened; if not, figures from it are at most `secondary`. */
  primarySeen: z.boolean(),
  retrieved: partialDate.nullable(),
  licence: z.string().nullable(),
  note: z.string(),
});
export type Source = z.infer<typeof sourceSchema>;

/** Ties one field of a row (or the whole row, `field` null) to a place in a source. */
export const citationSchema = z.object({
  table: z.string(),
  row: id,
  field: z.string().nullable(),
  source: id,
  locator: z.string(),
  grade: z.enum(grades),
  note: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

export const companySchema = z.object({
  id,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  country: z.string().min(1),
  city: z.string().nullable(),
  founded: z.int().min(1800).max(2100).nullable(),
  listing: z.enum(listings),
  tickers: z.array(z.string().min(1)),
  relations: z.array(z.enum(relations)).min(1),
  summary: localisedSchema,
  products: z.string(),
  status: z.string().min(1),
  statusDate: partialDate.nullable(),
  ...evidence,
});
export type Company = z.infer<typeof companySchema>;

export const technologySchema = z.object({
  id,
  name: localisedSchema,
  description: localisedSchema,
  cell: z.string().min(1),
  domain: z.enum(domains),
  maturity: z.enum(maturities),
  strengths: localisedSchema,
  weaknesses: localisedSchema,
  ...evidence,
});
export type Technology = z.infer<typeof technologySchema>;

export const deviceSchema = z.object({
  id,
  name: z.string().min(1),
  company: id.nullable(),
  maker: z.string().min(1),
  technology: id,
  year: z.int().min(1990).max(2100),
  nodeNm: positive.nullable(),
  inputBits: positive.nullable(),
  weightBits: positive.nullable(),
  /** Peak operations per second as published, 1e12/s, at `precision`. */
  tops: positive.nullable(),
  precision: z.string(),
  powerW: positive.nullable(),
  powerBasis: z.string(),
  /** TOPS/W as its maker or publisher states it, at `boundary`. */
  topsPerWattClaimed: positive.nullable(),
  boundary: z.enum(boundaries),
  /** TOPS ÷ W of this very row; null where one is missing. Made by the build. */
  topsPerWattDerived: positive.nullable(),
  /** The efficiency that counts (see `comparableEfficiency`) times bx·bw/64: at 8 b × 8 b. Made by the build. */
  topsPerWatt8b: positive.nullable(),
  /** Claim ÷ derived where both are there and differ by more than 5 %. Made by the build. */
  contradiction: positive.nullable(),
  status: z.string().min(1),
  note: z.string(),
  ...evidence,
});
export type Device = z.infer<typeof deviceSchema>;

export const forecastPointSchema = z.object({
  year: z.int().min(1990).max(2100),
  low: z.number().nullable(),
  central: z.number().nullable(),
  high: z.number().nullable(),
  locator: z.string(),
  grade: z.enum(grades),
});

/** A series: one publisher, vintage, scope, region, case and unit, with its points. */
export const forecastSchema = z.object({
  id,
  publisher: z.string().min(1),
  publication: z.string().min(1),
  vintage: partialDate,
  region: z.string().min(1),
  scope: z.enum(scopes),
  case: z.string().min(1),
  unit: z.enum(forecastUnits),
  basis: z.string(),
  points: z.array(forecastPointSchema).min(1),
  note: z.string(),
  source: id,
  /** The weakest grade among the points. */
  grade: z.enum(grades),
});
export type Forecast = z.infer<typeof forecastSchema>;

/** A default input of the model, with the range that its source spans. */
export const inputSchema = z.object({
  id: z.string().min(1),
  value: z.union([z.number(), z.string(), z.array(z.tuple([z.number(), z.number()]))]),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().min(1),
  note: z.string(),
  ...evidence,
});
export type Input = z.infer<typeof inputSchema>;

export const claimSchema = z.object({
  id,
  speaker: z.string().min(1),
  date: partialDate,
  statement: localisedSchema,
  metric: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  /** How the catalog's evidence stands to it. */
  verdict: z.enum(verdicts),
  verdictNote: z.string(),
  /** `table:id` of the rows it speaks of or is judged by. */
  about: z.array(z.string()),
  ...evidence,
});
export type Claim = z.infer<typeof claimSchema>;

/** The schema of each table's rows. */
export const rowSchemas = {
  companies: companySchema,
  technologies: technologySchema,
  devices: deviceSchema,
  forecasts: forecastSchema,
  inputs: inputSchema,
  claims: claimSchema,
  sources: sourceSchema,
} as const satisfies Record<Table, z.ZodType>;

/** The row type of a table. */
export type RowOf<T extends Table> = z.infer<(typeof rowSchemas)[T]>;
