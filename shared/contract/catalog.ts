import { z } from 'zod';
import {
  citationSchema,
  claimSchema,
  companySchema,
  deviceSchema,
  forecastSchema,
  inputSchema,
  sourceSchema,
  technologySchema,
} from '../catalog/rows.ts';
import { tables } from '../catalog/vocabularies.ts';
import { method } from './define.ts';

const tableSchema = z.enum(tables);

/** All rows of one table; every row is whole. */
export const rowsSchema = z.discriminatedUnion('table', [
  z.object({ table: z.literal('companies'), rows: z.array(companySchema) }),
  z.object({ table: z.literal('technologies'), rows: z.array(technologySchema) }),
  z.object({ table: z.literal('devices'), rows: z.array(deviceSchema) }),
  z.object({ table: z.literal('forecasts'), rows: z.array(forecastSchema) }),
  z.object({ table: z.literal('inputs'), rows: z.array(inputSchema) }),
  z.object({ table: z.literal('claims'), rows: z.array(claimSchema) }),
  z.object({ table: z.literal('sources'), rows: z.array(sourceSchema) }),
]);
export type CatalogRows = z.infer<typeof rowsSchema>;

/** A row of another table that this one speaks of, or that speaks of it. */
export const linkSchema = z.object({
  table: tableSchema,
  id: z.string(),
  name: z.string(),
  relation: z.string(),
});

export const catalogContract = {
  'catalog.status': method(
    z.strictObject({}),
    z.object({
      path: z.string(),
      version: z.string(),
      schema: z.int(),
      counts: z.record(tableSchema, z.int()),
      grades: z.record(z.string(), z.int()),
    }),
  ),
  'catalog.list': method(z.strictObject({ table: tableSchema }), rowsSchema),
  /** What stands behind one row: its citations with their sources, and the rows it links to and from. */
  'catalog.detail': method(
    z.strictObject({ table: tableSchema, id: z.string() }),
    z.object({
      table: tableSchema,
      id: z.string(),
      citations: z.array(citationSchema.extend({ origin: sourceSchema })),
      links: z.array(linkSchema),
    }),
  ),
  /** Rows whose name, alias or id contains the text, best first; at most 30. */
  'catalog.search': method(z.strictObject({ text: z.string().min(1).max(200) }), z.array(linkSchema)),
  /** Integrity of the open catalog: what breaks a rule (an error), and what an analyst should know (a notice). */
  'catalog.check': method(
    z.strictObject({}),
    z.object({
      counts: z.record(tableSchema, z.int()),
      grades: z.record(z.string(), z.int()),
      findings: z.array(
        z.object({
          level: z.enum(['error', 'notice']),
          table: tableSchema,
          id: z.string(),
          rule: z.string(),
          detail: z.string(),
        }),
      ),
    }),
  ),
} as const;
