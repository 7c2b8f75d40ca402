import { z } from 'zod';
import {
  citationSchema,
  claimSchema,
  companySchema,
  deviceSchema,
  eventSchema,
  forecastPointSchema,
  forecastSchema,
  inputSchema,
  macroSchema,
  measurementSchema,
  parameterSchema,
  rateSchema,
  sourceSchema,
  technologySchema,
} from './rows.ts';
import type { Table } from './vocabularies.ts';

const sustained = { sustainedPjPerMac: true, sustainedLow: true, sustainedHigh: true } as const;

/** The schema of each table's rows as the reviewed text has them: without what the build computes. */
export const writtenSchemas = {
  companies: companySchema.omit({ raisedUsd: true }),
  events: eventSchema.omit({ amountUsd: true, rate: true, parties: true }),
  technologies: technologySchema,
  devices: deviceSchema.omit({
    topsPerWattDerived: true,
    topsPerWatt8b: true,
    contradiction: true,
    ...sustained,
  }),
  macros: macroSchema.omit({ topsPerWatt8b: true, energyPerMacFj: true, ...sustained }),
  measurements: measurementSchema,
  forecasts: forecastSchema.omit({
    points: true,
    grade: true,
    equivalentUnit: true,
    equivalentLoadFactor: true,
    equivalentParameter: true,
  }),
  parameters: parameterSchema.omit({ valueUsd: true, rate: true }),
  inputs: inputSchema,
  claims: claimSchema,
  rates: rateSchema,
  sources: sourceSchema,
} as const satisfies Record<Table, z.ZodType>;

/** A point of a series: it names its series, and its equivalent is computed. */
export const writtenPointSchema = forecastPointSchema
  .omit({ equivalentLow: true, equivalentCentral: true, equivalentHigh: true })
  .extend({ forecast: z.string() });

/** A point as its series holds it. */
const storedPointSchema = writtenPointSchema.omit({ forecast: true });

/** The schema of each table's rows as the layers of a catalog hold them: as written, a forecast with its points. */
export const storedSchemas = {
  ...writtenSchemas,
  forecasts: writtenSchemas.forecasts.extend({ points: z.array(storedPointSchema).min(1) }),
} as const satisfies Record<Table, z.ZodType>;

/** A citation: its table is the name of its file. */
export const writtenCitationSchema = citationSchema.omit({ table: true });

/** A table's row as the reviewed text has it. */
export type Written<T extends Table> = z.infer<(typeof writtenSchemas)[T]>;
export type WrittenPoint = z.infer<typeof writtenPointSchema>;
/** A table's row as the layers of a catalog hold it. */
export type Stored<T extends Table> = z.infer<(typeof storedSchemas)[T]>;
