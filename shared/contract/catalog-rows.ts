import { z } from 'zod';
import { rowSchemas } from '../catalog/rows.ts';

/** All rows of one table; every row is whole. */
export const rowsSchema = z.discriminatedUnion('table', [
  z.object({ table: z.literal('companies'), rows: z.array(rowSchemas.companies) }),
  z.object({ table: z.literal('events'), rows: z.array(rowSchemas.events) }),
  z.object({ table: z.literal('technologies'), rows: z.array(rowSchemas.technologies) }),
  z.object({ table: z.literal('devices'), rows: z.array(rowSchemas.devices) }),
  z.object({ table: z.literal('macros'), rows: z.array(rowSchemas.macros) }),
  z.object({ table: z.literal('measurements'), rows: z.array(rowSchemas.measurements) }),
  z.object({ table: z.literal('forecasts'), rows: z.array(rowSchemas.forecasts) }),
  z.object({ table: z.literal('parameters'), rows: z.array(rowSchemas.parameters) }),
  z.object({ table: z.literal('inputs'), rows: z.array(rowSchemas.inputs) }),
  z.object({ table: z.literal('claims'), rows: z.array(rowSchemas.claims) }),
  z.object({ table: z.literal('rates'), rows: z.array(rowSchemas.rates) }),
  z.object({ table: z.literal('sources'), rows: z.array(rowSchemas.sources) }),
]);
export type CatalogRows = z.infer<typeof rowsSchema>;
