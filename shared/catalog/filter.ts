import { z } from 'zod';

/** Stands in a pick list for the rows that have no value in the column. */
export const noValueKey = '';

const textModel = z.object({ kind: z.literal('text'), text: z.string().min(1).max(200) });
const rangeModel = z.object({
  kind: z.literal('range'),
  min: z.number().nullable(),
  max: z.number().nullable(),
});
const picksModel = z.object({ kind: z.literal('picks'), keys: z.array(z.string()).min(1).max(1000) });

/** What a column is filtered by: words in its text, the ends of a range (either may be open), or the words picked. */
export const filterModelSchema = z.discriminatedUnion('kind', [textModel, rangeModel, picksModel]);
export type FilterModel = z.infer<typeof filterModelSchema>;
export type FilterKind = FilterModel['kind'];
