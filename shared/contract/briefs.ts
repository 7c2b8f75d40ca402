import { z } from 'zod';
import { localisedSchema } from '../catalog/rows.ts';
import { briefBlockSchema, briefRecipeSchema } from '../brief/recipe.ts';
import { appErrorSchema } from '../errors.ts';
import { method } from './define.ts';
import { scenarioReferenceSchema } from './model.ts';

/** A recipe whose scenarios are named in any way that a run takes. */
export const openRecipeSchema = briefRecipeSchema(scenarioReferenceSchema);
export type OpenRecipe = z.infer<typeof openRecipeSchema>;

/** The ways out of a document: pages, Word, Markdown, a workbook, or all data in a zip. */
export const briefFormats = ['pdf', 'docx', 'markdown', 'xlsx', 'zip'] as const;
export type BriefFormat = (typeof briefFormats)[number];

/** The standards that a PDF can keep to: made for screen readers, or for archives. One at a time. */
export const pdfStandards = ['ua-1', 'a-3a'] as const;
export type PdfStandard = (typeof pdfStandards)[number];

/** What a template cannot do without. */
export const templateNeeds = ['scenarios', 'company', 'forecasts'] as const;

export const briefsContract = {
  /** Every template there is, the shipped ones first. One that cannot be used says why in `problem`. */
  'briefs.templates': method(
    z.strictObject({}),
    z.array(
      z.object({
        id: z.string(),
        origin: z.enum(['shipped', 'own']),
        name: localisedSchema,
        description: localisedSchema,
        needs: z.enum(templateNeeds),
        blocks: z.array(briefBlockSchema),
        problem: appErrorSchema.nullable(),
      }),
    ),
  ),
  /** The real pages, each an SVG document without scripts, sizes in pt. */
  'briefs.preview': method(
    z.strictObject({ recipe: openRecipeSchema, date: z.iso.date().optional() }),
    z.object({
      pages: z.array(z.object({ svg: z.string(), width: z.number(), height: z.number() })),
      /** The first page on which each block of the recipe stands, from 0; null for one without a place of its own. */
      blockPages: z.array(z.int().nullable()),
      /** Why an export as PDF will be refused, and what to change; null where it will not. */
      refusal: appErrorSchema.nullable(),
      milliseconds: z.number(),
    }),
  ),
  /** Makes a brief; it lands at `path` (written whole or not at all), or comes back as base64 where `path` is null. */
  'briefs.export': method(
    z.strictObject({
      recipe: openRecipeSchema,
      format: z.enum(briefFormats),
      standard: z.enum(pdfStandards),
      /** YYYY-MM-DD printed on the brief; today where absent. */
      date: z.iso.date().optional(),
      path: z.string().nullable(),
    }),
    z.object({
      path: z.string().nullable(),
      base64: z.string().nullable(),
      /** Null for formats without pages. */
      pages: z.int().nullable(),
      bytes: z.int(),
      milliseconds: z.number(),
    }),
  ),
} as const;
