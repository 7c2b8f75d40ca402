import { z } from 'zod';
import { filterModelSchema } from '../catalog/filter.ts';
import { tables } from '../catalog/vocabularies.ts';
import { languages } from '../i18n/define.ts';
import { annotationSchema } from './catalog-edit.ts';
import { rowsSchema } from './catalog-rows.ts';
import { method } from './define.ts';

const tableSchema = z.enum(tables);

/** Which rows of a table, in which order. Columns bear the names of the row's fields; `@layer` and `@tags` are the person's. */
export const rowQuerySchema = z.strictObject({
  /** Words that a row has in its names or texts, in any language; all of them. */
  text: z.string().max(200).default(''),
  filters: z.record(z.string(), filterModelSchema).default({}),
  sort: z
    .array(z.strictObject({ column: z.string(), direction: z.enum(['asc', 'desc']) }))
    .max(6)
    .default([]),
  /** Localised columns are filtered and sorted as they are read. */
  language: z.enum(languages),
});
export type RowQuery = z.input<typeof rowQuerySchema>;

/** How a row stands to the shipped catalog: as shipped, changed by the person in `fields`, or the person's own. */
export const layerSchema = z.object({
  layer: z.enum(['shipped', 'changed', 'own']),
  /** The fields that the person set. */
  fields: z.array(z.string()),
  ...annotationSchema.shape,
});
export type Layer = z.infer<typeof layerSchema>;

/** A page of a table out of SQL, and saved views of it. */
export const catalogPageContract = {
  'catalog.page': method(
    z.strictObject({
      table: tableSchema,
      query: rowQuerySchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(5000),
    }),
    z.object({
      page: rowsSchema,
      /** Rows that pass the filters, and rows of the table. */
      total: z.int(),
      all: z.int(),
      /** Only of rows that the person touched. */
      layers: z.record(z.string(), layerSchema),
      /** What rows of other tables are called that the page's rows name, by `table:id`, in the language of the query. */
      names: z.record(z.string(), z.string()),
      revision: z.int(),
    }),
  ),
  /** Where a row stands in a query, from 0; null where it is not in it. */
  'catalog.place': method(
    z.strictObject({ table: tableSchema, query: rowQuerySchema, id: z.string() }),
    z.object({ place: z.int().nullable() }),
  ),
  /** What stands in a column under the other filters, each with its count: what a list of picks offers. At most 500. */
  'catalog.choices': method(
    z.strictObject({ table: tableSchema, column: z.string(), query: rowQuerySchema }),
    z.object({
      choices: z.array(z.object({ key: z.string(), name: z.string(), count: z.int() })),
      hasMore: z.boolean(),
    }),
  ),
  /** Views of a table that the person has saved: `state` is the window's own (columns, filters, sort). */
  'catalog.views': method(
    z.strictObject({ table: tableSchema }),
    z.array(z.object({ id: z.string(), table: tableSchema, name: z.string(), state: z.string() })),
  ),
  'catalog.saveView': method(
    z.strictObject({
      id: z.string().optional(),
      table: tableSchema,
      name: z.string().trim().min(1).max(80),
      state: z.string().max(100_000),
    }),
    z.object({ id: z.string() }),
  ),
  'catalog.removeView': method(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),
} as const;
