import { z } from 'zod';
import { citationSchema } from '../catalog/rows.ts';
import { tables } from '../catalog/vocabularies.ts';
import { fieldsSchema } from './catalog-edit.ts';
import { layerSchema } from './catalog-page.ts';
import { method } from './define.ts';

/** A row as a file takes it: what was written, what is computed, who cites what for it, and whose it is. */
export const exportedRowSchema = z.object({
  /** In the stored form: without what is computed, a forecast with its points. */
  row: fieldsSchema,
  derived: fieldsSchema,
  citations: z.array(
    citationSchema.omit({ table: true, row: true }).extend({ origin: z.enum(['shipped', 'own']) }),
  ),
  layer: layerSchema,
});
export type ExportedRow = z.infer<typeof exportedRowSchema>;

/** Rows on their way into a file, a page at a time, so that a catalog of any size goes through. */
export const catalogExportContract = {
  'catalog.export': method(
    z.strictObject({
      table: z.enum(tables),
      /** Of one row alone; empty where there is none of this id. */
      id: z.string().optional(),
      /** Where the page before ended. */
      after: z.number().nullable().default(null),
      limit: z.int().min(1).max(5000).default(2000),
    }),
    z.object({
      rows: z.array(exportedRowSchema),
      /** Where this page ends; null where it is the last. */
      next: z.number().nullable(),
    }),
  ),
} as const;
