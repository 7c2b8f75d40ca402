import { z } from 'zod';
import { method } from './define.ts';
import { scenarioReferenceSchema } from './model.ts';

/** The charts a brief may carry, in the order they are printed. */
export const briefCharts = ['energy', 'saving', 'cost-curve', 'joule'] as const;
export type BriefChart = (typeof briefCharts)[number];

export const briefsContract = {
  /** Typesets a brief; it lands at `path` (written whole or not at all), or comes back as base64 where `path` is null. */
  'briefs.export': method(
    z.strictObject({
      scenarios: z.array(scenarioReferenceSchema).min(1).max(4),
      language: z.enum(['en', 'ja', 'zh']),
      horizonYear: z.int(),
      charts: z.array(z.enum(briefCharts)).min(1),
      paper: z.enum(['a4', 'us-letter']),
      /** YYYY-MM-DD printed on the brief; today where absent. */
      date: z.iso.date().optional(),
      notes: z.string().max(8000).optional(),
      path: z.string().nullable(),
    }),
    z.object({
      path: z.string().nullable(),
      base64: z.string().nullable(),
      pages: z.int(),
      bytes: z.int(),
      milliseconds: z.number(),
    }),
  ),
} as const;
