import { z } from 'zod';
import { statistics } from '../brief/frozen.ts';
import { appErrorSchema } from '../errors.ts';
import { openRecipeSchema } from './briefs.ts';
import { rateBases } from '../catalog/vocabularies.ts';
import { moneyCurrencies } from '../units/money.ts';
import { method } from './define.ts';
import { scenarioContentSchema } from './scenarios.ts';

const inputValueSchema = z.union([z.number(), z.string(), z.array(z.tuple([z.number(), z.number()]))]);
const settingsSchema = z.object({
  years: z.object({ from: z.int(), to: z.int() }),
  seed: z.int(),
  samples: z.int(),
});

/** Which inputs move a figure within a step, the longest part first. */
const bridgeSchema = z.object({
  steps: z.array(z.object({ key: z.string(), ids: z.array(z.string()), contribution: z.number() })),
  /** Inputs that differ and have no part in this figure. */
  idle: z.array(z.string()),
  residual: z.number(),
});

const stagesSchema = z.object({
  method: inputValueSchema.nullable(),
  data: inputValueSchema.nullable(),
  choice: inputValueSchema.nullable(),
});

const figureSchema = z.object({
  /** The place of its scenario. */
  scenario: z.int(),
  /** `ID@YEAR` of a result or a step, a bare id where it has no year. */
  address: z.string(),
  /** The id in it. */
  id: z.string(),
  year: z.int().nullable(),
  /** Empty where today's model has no such number. */
  unit: z.string(),
  statistic: z.enum(statistics),
  isPrinted: z.boolean(),
  /** A number, but for an input that is a word, a doubt or points. */
  was: inputValueSchema,
  /** After today's model, then today's catalog, then today's scenario: the last is how it stands now. */
  stages: stagesSchema,
  /** What each of them adds; null where one of the stages is no number. */
  parts: z.object({ method: z.number(), data: z.number(), choice: z.number() }).nullable(),
  bridges: z.object({ data: bridgeSchema.nullable(), choice: bridgeSchema.nullable() }),
  /** Why a stage has no result, or why a step is not taken apart. */
  problem: appErrorSchema.nullable(),
});
export type ReopenedFigure = z.infer<typeof figureSchema>;

/** What a value stands on: a row of the catalog's inputs, a scenario that sets it, or rows that answered a question. */
const originSchema = z.object({
  kind: z.enum(['default', 'scenario', 'query']),
  /** The scenario that sets it; empty for a default. */
  scenario: z.string(),
  /** Title and publisher of a source, an analyst's words, or the question. */
  source: z.string(),
  locator: z.string(),
  grade: z.string(),
  url: z.string(),
});
export type InputOrigin = z.infer<typeof originSchema>;

const movedInputSchema = z.object({
  id: z.string(),
  unit: z.string(),
  cause: z.enum(['data', 'choice']),
  before: inputValueSchema.nullable(),
  after: inputValueSchema.nullable(),
  from: originSchema,
  to: originSchema,
});
export type ReopenedInput = z.infer<typeof movedInputSchema>;

/** `gone`: no scenario of this catalog has its name or is the renamed one. */
export const todayStates = ['same', 'changed', 'renamed', 'gone'] as const;

const scenarioSchema = z.object({
  name: z.string(),
  /** As it was written, and its parents, the nearest first. Read-only: nothing of it is in the catalog. */
  content: scenarioContentSchema,
  parents: z.array(scenarioContentSchema),
  /** With every input as it was resolved: what `branch` would save, whose results today are those of the frozen inputs. */
  branch: scenarioContentSchema,
  was: settingsSchema,
  /** `name` is today's; null where it is gone. */
  today: z.object({
    state: z.enum(todayStates),
    name: z.string().nullable(),
    settings: settingsSchema.nullable(),
  }),
  inputs: z.array(movedInputSchema),
  /** Inputs that today's model does not know, and those that it has since. */
  unknownInputs: z.array(z.string()),
  newInputs: z.array(z.string()),
  /** The frozen inputs run again: so many numbers were compared, so many are not the same to the bit. */
  reproduced: z.object({ numbers: z.int(), differing: z.int() }).nullable(),
  /** Why it cannot be run today. */
  problem: appErrorSchema.nullable(),
});
export type ReopenedScenario = z.infer<typeof scenarioSchema>;

const versionsSchema = z.object({ program: z.string(), model: z.string(), catalog: z.string() });

const moneyViewSchema = z.object({
  currency: z.enum(moneyCurrencies),
  rate: z
    .object({
      id: z.string(),
      date: z.string(),
      basis: z.enum(rateBases),
      usdPerUnit: z.number(),
    })
    .nullable(),
  inflation: z.object({ id: z.string(), perYear: z.number() }).nullable(),
});

/** What a brief's PDF carries, and what moved since, figure by figure. */
export const reopenedSchema = z.object({
  format: z.literal('memwatt-reopened/1'),
  title: z.string(),
  date: z.string(),
  template: z.string(),
  /** Ready for the composer: saved scenarios by name, others as they were; null where this program cannot read it. */
  recipe: openRecipeSchema.nullable(),
  was: versionsSchema,
  now: versionsSchema,
  /** All that was checked against its digest. */
  attachments: z.object({ count: z.int(), bytes: z.int() }),
  scenarios: z.array(scenarioSchema),
  figures: z.array(figureSchema),
  /** How its pages show money, where that is not as the model computes it; the figures here are in the model's dollars, whoever shows them converts. */
  money: z
    .object({
      was: moneyViewSchema,
      /** Null where today's catalog has not got its rate or inflation. */
      now: moneyViewSchema.nullable(),
      year: z.int(),
      /** What an amount of `year` is multiplied with by rate and inflation alone. */
      factor: z.number().nullable(),
    })
    .nullable(),
});
export type Reopened = z.infer<typeof reopenedSchema>;

/** A PDF of the greatest size that is read, in base64. */
export const longestPdf = 65_000_000;

export const reopenContract = {
  /** Reads what a brief's PDF carries, runs it again and says what moved. Nothing is written. `name` is the file's, for errors. */
  'briefs.reopen': method(
    z.strictObject({ pdf: z.string().max(longestPdf), name: z.string().min(1).max(1000) }),
    reopenedSchema,
  ),
} as const;
