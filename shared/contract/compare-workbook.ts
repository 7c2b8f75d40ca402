import { z } from 'zod';
import { languages } from '../i18n/define.ts';
import { maxSamples } from '../model/uncertainty/streams.ts';
import { mostCompared } from '../scenario/diff.ts';
import { moneyCurrencies, priceBases } from '../units/money.ts';
import { summarySchema } from './summary.ts';

/** The draws of a comparison: those that `model.compare` yields, or that a window has made in workers of its own. */
const comparedDrawsSchema = z.object({
  seed: z.int(),
  samples: z.int().min(1).max(maxSamples),
  years: z.array(z.int()).max(100),
  results: z
    .array(z.object({ id: z.string(), differences: z.array(summarySchema).max(mostCompared) }))
    .max(200),
});
export type ComparedDrawsFile = z.infer<typeof comparedDrawsSchema>;

const place = z
  .int()
  .min(0)
  .max(mostCompared - 1);

/** What is asked of a comparison as a workbook beside its scenarios, the first of which is the reference. */
export const compareWorkbookFields = {
  horizonYear: z.int(),
  language: z.enum(languages).optional(),
  /** How money is shown; the model's own where it is left out, or where the catalog lacks what it needs. */
  money: z
    .strictObject({
      currency: z.enum(moneyCurrencies),
      basis: z.enum(priceBases),
      rate: z.string().nullable(),
    })
    .optional(),
  /** None where nothing is drawn. */
  draws: comparedDrawsSchema.optional(),
  /** A bridge between two of the scenarios, by their places; `output` is `ID@YEAR`. */
  bridge: z.strictObject({ from: place, to: place, output: z.string().min(1).max(200) }).optional(),
  /** YYYY-MM-DD written in the workbook; today where absent. */
  date: z.iso.date().optional(),
};

/** A workbook as a window and a command take it: the bytes of an XLSX file. */
export const compareWorkbookSchema = z.object({ base64: z.string(), bytes: z.int() });
