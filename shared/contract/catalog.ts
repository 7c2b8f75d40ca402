import { z } from 'zod';
import { citationSchema, sourceSchema } from '../catalog/rows.ts';
import { checkRules, gradedTables, grades, tables } from '../catalog/vocabularies.ts';
import { appErrorSchema } from '../errors.ts';
import { languages } from '../i18n/define.ts';
import { catalogArchivesContract } from './catalog-archives.ts';
import { catalogEditContract, fieldsSchema } from './catalog-edit.ts';
import { catalogExportContract } from './catalog-export.ts';
import { catalogPageContract, layerSchema } from './catalog-page.ts';
import { rowsSchema } from './catalog-rows.ts';
import { method } from './define.ts';

const tableSchema = z.enum(tables);

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
  ...catalogArchivesContract,
  ...catalogEditContract,
  ...catalogExportContract,
  ...catalogPageContract,
  'catalog.status': method(
    z.strictObject({}),
    z.object({
      path: z.string(),
      version: z.string(),
      schema: z.int(),
      counts: countsSchema,
      grades: gradesSchema,
      /** Rises with every change, by whichever window or command. */
      revision: z.int(),
      /** Whether changes can be kept: false for a file that is read-only. */
      isWritable: z.boolean(),
      /** Rows that the person changed, added and took away. */
      touched: z.object({ changed: z.int(), own: z.int(), removed: z.int() }),
      /** Places where the newer shipped catalog and the person disagree. */
      conflicts: z.int(),
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
      layer: layerSchema,
      /** What the shipped catalog says in the fields that the person set; null for a row of the person's own. */
      shipped: fieldsSchema.nullable(),
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
