import { z } from 'zod';
import { citationSchema, rowSchemas, sourceSchema } from '../catalog/rows.ts';
import { checkRules, gradedTables, grades, tables } from '../catalog/vocabularies.ts';
import { appErrorSchema } from '../errors.ts';
import { languages } from '../i18n/define.ts';
import { method } from './define.ts';

const tableSchema = z.enum(tables);

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

/** Rows per table. */
const countsSchema = z.record(tableSchema, z.int());

/** Rows per table and grade, for every table whose rows carry evidence. */
const gradesSchema = z.record(z.enum(gradedTables), z.record(z.enum(grades), z.int()));

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
      counts: countsSchema,
      grades: gradesSchema,
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
  /** What inputs ask of the catalog, answered in each input's unit and in the order of the questions. */
  'catalog.draw': method(
    z.strictObject({
      questions: z
        .array(z.strictObject({ input: z.string().max(200), text: z.string().max(2000) }))
        .max(1000),
    }),
    z.object({
      answers: z.array(
        z.discriminatedUnion('ok', [
          z.object({
            ok: z.literal(true),
            value: z.object({ values: z.array(z.number()), rows: z.array(z.string()) }),
          }),
          z.object({ ok: z.literal(false), error: appErrorSchema }),
        ]),
      ),
    }),
  ),
  /** Integrity of the open catalog: what breaks a rule (an error), and what an analyst should know (a notice). */
  'catalog.check': method(
    z.strictObject({ language: z.enum(languages).optional() }),
    z.object({
      counts: countsSchema,
      grades: gradesSchema,
      findings: z.array(
        z.object({
          level: z.enum(['error', 'notice']),
          table: tableSchema,
          id: z.string(),
          rule: z.enum(checkRules),
          detail: z.string(),
        }),
      ),
    }),
  ),
} as const;
