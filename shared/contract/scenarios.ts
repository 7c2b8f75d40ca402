import { z } from 'zod';
import { grades } from '../catalog/vocabularies.ts';
import { method } from './define.ts';

const inputValueSchema = z.union([z.number(), z.string(), z.array(z.tuple([z.number(), z.number()]))]);
const yearRangeSchema = z.strictObject({ from: z.int(), to: z.int() });
const inputSourceSchema = z.strictObject({
  source: z.string(),
  grade: z.enum(grades).optional(),
  note: z.string().optional(),
});

/** The content of a scenario: what a file holds and what the catalog saves. */
export const scenarioContentSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  description: z.string().max(4000),
  parent: z.string().nullable(),
  years: yearRangeSchema.optional(),
  seed: z.int().optional(),
  samples: z.int().min(0).optional(),
  inputs: z.record(z.string(), inputValueSchema),
  sources: z.record(z.string(), inputSourceSchema),
});
export type ScenarioContent = z.infer<typeof scenarioContentSchema>;

/** A scenario of the catalog. Shipped presets are read-only; `id` is stable through renames. */
export const scenarioSchema = scenarioContentSchema.extend({
  id: z.string(),
  origin: z.enum(['shipped', 'own']),
  updatedAt: z.string(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const scenariosContract = {
  'scenarios.list': method(z.strictObject({}), z.array(scenarioSchema)),
  /** Creates a scenario (no `id`) or replaces the content of an own one. */
  'scenarios.save': method(
    z.strictObject({ id: z.string().optional(), content: scenarioContentSchema }),
    scenarioSchema,
  ),
  'scenarios.rename': method(
    z.strictObject({ id: z.string(), name: z.string().trim().min(1).max(120) }),
    scenarioSchema,
  ),
  /** Takes a scenario away; `scenarios.restore` brings it back as it was. */
  'scenarios.remove': method(
    z.strictObject({ id: z.string() }),
    z.object({ id: z.string(), name: z.string() }),
  ),
  'scenarios.restore': method(z.strictObject({ id: z.string() }), scenarioSchema),
} as const;
