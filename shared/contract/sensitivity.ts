import { z } from 'zod';
import { grades } from '../catalog/vocabularies.ts';
import { sensitivityMethods } from '../model/sensitivity/analyse.ts';
import { maxSamples } from '../model/uncertainty/streams.ts';

/** The longest id that anyone means. */
const idSchema = z.string().min(1).max(200);

/** What `model.sensitivity` is asked, but for the scenario. `output` is `ID@YEAR`. */
export const sensitivityRequestFields = {
  output: idSchema,
  method: z.enum(sensitivityMethods),
  /** The uncertain inputs to list; all of them where absent, of Sobol' indices the twelve with the longest bars. */
  inputs: z.array(idSchema).max(400).optional(),
  /** Rows of each Sobol' matrix; for the other methods, draws in place of the scenario's number. */
  samples: z.int().min(0).max(maxSamples).optional(),
  /** Also says how often the output exceeds this, and is below zero. */
  above: z.number().optional(),
};

/** What `model.seek` is asked, but for the scenario. */
export const seekRequestFields = {
  /** The input whose value is sought. */
  input: idSchema,
  /** `ID@YEAR`. */
  output: idSchema,
  /** A number, or the id of an input whose value the output shall reach, such as a hurdle. */
  target: z.union([z.number(), idSchema]),
  range: z.tuple([z.number(), z.number()]),
};

/** An input with its unit, and what its value or its doubt stands on. */
const evidenceFields = {
  id: z.string(),
  unit: z.string(),
  /** As it is set: a number, or a doubt as its text. */
  given: z.union([z.number(), z.string()]),
  /** Its median; its value where it is not uncertain. */
  central: z.number(),
  grade: z.enum(grades),
  /** The id of a source of the catalog, or what the scenario says in its place. */
  source: z.string(),
  /** The scenario that sets another value than the catalog's default. */
  setBy: z.string().nullable(),
};
/** An uncertain input, and the inputs that moved along because they are tied to it. */
const uncertainFields = { ...evidenceFields, followers: z.array(z.string()) };

const estimateSchema = z.object({ value: z.number(), low: z.number(), high: z.number() });
const outputSchema = z.object({ id: z.string(), year: z.int(), unit: z.string(), central: z.number() });
const fileFields = { model: z.string(), catalog: z.string(), scenario: z.string(), output: outputSchema };

const sensitivityFields = {
  format: z.literal('memwatt-sensitivity/1'),
  ...fileFields,
  seed: z.int(),
  /** How often the output exceeds a threshold and is below zero: shares of the draws, with their standard errors. */
  probability: z
    .object({
      threshold: z.number(),
      draws: z.int(),
      above: z.number(),
      aboveError: z.number(),
      negative: z.number(),
      negativeError: z.number(),
    })
    .nullable(),
};

/** `memwatt-sensitivity/1`: which uncertain inputs move one number, the strongest first. */
export const sensitivityFileSchema = z.discriminatedUnion('method', [
  z.object({
    ...sensitivityFields,
    method: z.literal('tornado'),
    /** The input at its P10 (`low`) and P90 (`high`), and the output there. */
    inputs: z.array(
      z.object({
        ...uncertainFields,
        low: z.number(),
        high: z.number(),
        atLow: z.number(),
        atHigh: z.number(),
      }),
    ),
  }),
  z.object({
    ...sensitivityFields,
    method: z.literal('sobol'),
    rows: z.int(),
    variance: z.number(),
    /** The share of resampled results that each interval holds. */
    level: z.number(),
    inputs: z.array(z.object({ ...uncertainFields, first: estimateSchema, total: estimateSchema })),
    /** All other uncertain inputs taken as one. */
    rest: z.object({ count: z.int(), first: estimateSchema, total: estimateSchema }).nullable(),
  }),
  z.object({
    ...sensitivityFields,
    method: z.literal('rank'),
    draws: z.int(),
    /** Within ± this, a correlation may be chance (one case in twenty lies outside). */
    noise: z.number(),
    inputs: z.array(z.object({ ...uncertainFields, correlation: z.number() })),
  }),
]);
export type SensitivityFile = z.infer<typeof sensitivityFileSchema>;

const pointSchema = z.object({ value: z.number(), output: z.number() });

/** `memwatt-seek/1`: the value of one input at which one number meets a target, or why there is none. */
export const seekFileSchema = z.object({
  format: z.literal('memwatt-seek/1'),
  ...fileFields,
  input: z.object(evidenceFields),
  range: z.tuple([z.number(), z.number()]),
  /** What the target came to, and the input that it is the value of. */
  target: z.object({ value: z.number(), input: z.string().nullable() }),
  answer: z.discriminatedUnion('kind', [
    /** The least value that meets the target, and the further ones. */
    z.object({ kind: z.literal('found'), found: pointSchema, further: z.array(pointSchema) }),
    /** The output meets the target whatever the value. */
    z.object({ kind: z.literal('everywhere'), output: z.number() }),
    /** The output leaps over the target between two neighbouring values. */
    z.object({ kind: z.literal('jump'), left: pointSchema, right: pointSchema }),
    /** No value reaches it: the ends of the range, and where it comes nearest. */
    z.object({ kind: z.literal('unreached'), from: pointSchema, to: pointSchema, nearest: pointSchema }),
  ]),
});
export type SeekFile = z.infer<typeof seekFileSchema>;
