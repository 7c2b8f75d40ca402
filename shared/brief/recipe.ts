import { z } from 'zod';
import { segmentQuantities } from '../model/result.ts';
import { segments, workloads } from '../model/vocabulary.ts';
import { moneyCurrencies, priceBases } from '../units/money.ts';

/** The charts that a brief may carry. Those of one company or one scope of forecasts need it named in the recipe. */
export const briefCharts = [
  'energy',
  'saving',
  'cost-curve',
  'joule',
  'adoption',
  'outcome',
  'tornado',
  'distribution',
  'bridge',
  'forecast',
  'revision',
  'efficiency',
  'funding',
] as const;
export type BriefChart = (typeof briefCharts)[number];

/** The tables that a brief may carry; no table ever loses a row. */
export const briefTables = [
  'results',
  'years',
  'inputs',
  'assumptions',
  'facts',
  'exposure',
  'devices',
  'events',
  'claims',
  'forecast-series',
  'forecast-points',
] as const;
export type BriefTable = (typeof briefTables)[number];

/** The longest note in Markdown, in characters. */
export const longestNote = 20_000;
export const mostScenarios = 8;
const mostBlocks = 100;

const chartBlock = z.strictObject({
  kind: z.literal('chart'),
  chart: z.enum(briefCharts),
  /** The segment spoken of; data centres where absent. */
  segment: z.enum(segments).optional(),
  /** The workload spoken of; where absent, that of the segment which takes most electricity. */
  workload: z.enum(workloads).optional(),
  /** Which result an `outcome`, `tornado`, `distribution` or `bridge` is about; net saved electricity where absent. */
  quantity: z.enum(segmentQuantities).optional(),
});

const tableBlock = z.strictObject({
  kind: z.literal('table'),
  table: z.enum(briefTables),
  segment: z.enum(segments).optional(),
});

/**
 * One part of a brief. `key-figures`, `key-messages`, `changes`, `method`, `grades`, `appendix` and `disclaimer` are made
 * of the results alone; `notes` are the analyst's words in Markdown, in which `[[ID@YEAR]]` stands for a figure.
 */
export const briefBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('key-figures') }),
  z.strictObject({ kind: z.literal('key-messages') }),
  z.strictObject({ kind: z.literal('contents') }),
  z.strictObject({ kind: z.literal('heading'), text: z.string().trim().min(1).max(200) }),
  z.strictObject({ kind: z.literal('notes'), markdown: z.string().max(longestNote) }),
  chartBlock,
  tableBlock,
  z.strictObject({ kind: z.literal('changes') }),
  z.strictObject({ kind: z.literal('method') }),
  z.strictObject({ kind: z.literal('grades') }),
  z.strictObject({ kind: z.literal('appendix') }),
  z.strictObject({ kind: z.literal('disclaimer') }),
  z.strictObject({ kind: z.literal('page-break') }),
]);
export type BriefBlock = z.infer<typeof briefBlockSchema>;
export type BriefBlockKind = BriefBlock['kind'];

/** How the brief shows money; what it computes with stays in the model's dollars. */
export const briefMoneySchema = z.strictObject({
  currency: z.enum(moneyCurrencies),
  /** In prices of the model's year, or in those of each year. */
  basis: z.enum(priceBases),
  /** Id of a row of `rates`; the average of the model's year where absent. */
  rate: z.string().min(1).max(200).optional(),
});
export type BriefMoney = z.infer<typeof briefMoneySchema>;

/** The templates that come with the program; a firm's own have other names. */
export const shippedTemplates = ['flash', 'scenario', 'company', 'forecasts'] as const;
export type ShippedTemplate = (typeof shippedTemplates)[number];

/**
 * What an analyst puts together: choices alone, no figure. The same recipe over the same catalog, model and date yields
 * the same bytes. `Reference` is how it names scenarios: by name where it is saved, by any reference where it is made.
 */
export function briefRecipeSchema<Reference extends z.ZodType>(reference: Reference) {
  return z.strictObject({
    format: z.literal('memwatt-brief/1'),
    /** A shipped template, or the name of a folder among the firm's own. */
    template: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/u),
    /** The finding of the first chart where absent. */
    title: z.string().trim().min(1).max(200).optional(),
    author: z.string().trim().min(1).max(120).optional(),
    language: z.enum(['en', 'ja', 'zh']),
    paper: z.enum(['a4', 'us-letter']),
    horizonYear: z.int(),
    /** US dollars in the prices of the model's year where absent. */
    money: briefMoneySchema.optional(),
    /** The first is the one spoken of. Templates of a company or of forecasts need none. */
    scenarios: z.array(reference).max(mostScenarios),
    /** What `changes` sets the first scenario against; its parent where absent. */
    previous: reference.optional(),
    /** Id of a row of `companies`. */
    company: z.string().min(1).max(200).optional(),
    /** Ids of rows of `forecasts`, of one scope. */
    forecasts: z.array(z.string().min(1).max(200)).max(200).optional(),
    blocks: z.array(briefBlockSchema).min(1).max(mostBlocks),
  });
}
