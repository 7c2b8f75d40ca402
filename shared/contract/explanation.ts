import { z } from 'zod';
import { sourceSchema } from '../catalog/rows.ts';
import { gradedTables, grades } from '../catalog/vocabularies.ts';

const inputValueSchema = z.union([z.number(), z.string(), z.array(z.tuple([z.number(), z.number()]))]);

/** A row of the catalog that a number stands on: where it is, and its source's id in `sources`. */
const evidenceRowSchema = z.object({
  table: z.enum(gradedTables),
  id: z.string(),
  name: z.string(),
  grade: z.enum(grades),
  source: z.string(),
  locator: z.string(),
});
export type EvidenceRow = z.infer<typeof evidenceRowSchema>;

/** What makes an input doubtful, who set it, and what its default stands on. */
const evidenceSchema = z.object({
  /** As it is set: a doubt as its text, a demand as its points. */
  given: inputValueSchema,
  /** The text of a distribution whose median the value is. */
  distribution: z.string().nullable(),
  /** The part of the distribution that lies in the input's range; 1 where nothing was cut off. */
  inRange: z.number().nullable(),
  tie: z.object({ id: z.string(), factor: z.number() }).nullable(),
  /** The scenario that sets another value than the catalog's default, and what it gives as its source. */
  setBy: z.string().nullable(),
  ownSource: z
    .object({ source: z.string(), grade: z.enum(grades).nullable(), note: z.string().nullable() })
    .nullable(),
  row: evidenceRowSchema.extend({
    default: inputValueSchema,
    low: z.number().nullable(),
    high: z.number().nullable(),
    note: z.string(),
    /** The rows that the default rests on. */
    basedOn: z.array(evidenceRowSchema),
  }),
});
export type InputEvidence = z.infer<typeof evidenceSchema>;

const nodeFields = {
  /** What `memwatt explain` takes for this node. */
  key: z.string(),
  kind: z.enum(['quantity', 'term', 'input', 'point']),
  name: z.string(),
  /** How the formula above writes it; of the root its own symbol. */
  written: z.string(),
  /** Null for an input that is no single number. */
  value: z.number().nullable(),
  unit: z.string(),
  formula: z.string().nullable(),
  /** The same with the numbers in it: of a choice the branch that holds, of a sum its terms. */
  applied: z.string().nullable(),
  definition: z.string(),
  /** Where the formula comes from, when it is not this model's own. */
  method: z.string().nullable(),
  input: evidenceSchema.nullable(),
  /** Why the parts are not shown: they stand above, belong to the year before, or lie deeper than asked for. */
  fold: z.enum(['shown', 'earlier', 'depth']).nullable(),
};

/** A number of a run with what it is made of. */
export interface ExplainedNode extends z.infer<z.ZodObject<typeof nodeFields>> {
  children: ExplainedNode[];
}
const nodeSchema: z.ZodType<ExplainedNode> = z.object({
  ...nodeFields,
  get children() {
    return z.array(nodeSchema);
  },
});

/** `memwatt-explanation/1`: the derivation of one number of a run, down to the rows and sources it stands on. */
export const explanationSchema = z.object({
  format: z.literal('memwatt-explanation/1'),
  model: z.string(),
  catalog: z.string(),
  scenario: z.string(),
  target: z.string(),
  /** How many nodes there are, and the largest relative deviation of one from what its parts yield. */
  check: z.object({ nodes: z.int(), deviation: z.number() }),
  root: nodeSchema,
  /** Every source that a row of this tree names, in the order of their first mention. */
  sources: z.array(sourceSchema),
});
export type ExplanationFile = z.infer<typeof explanationSchema>;
