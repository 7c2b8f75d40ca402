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
  /** A locked one is neither saved, renamed nor removed until it is unlocked. */
  locked: z.boolean(),
  updatedAt: z.string(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** What a change came to, and the step that takes it back; null where nothing was changed. */
const stepSchema = z.int().nullable();
const changedScenarioSchema = scenarioSchema.extend({ step: stepSchema });
export type ChangedScenario = z.infer<typeof changedScenarioSchema>;

/** What a version is of: how it came about. */
export const versionKinds = [
  'create',
  'save',
  'rename',
  'lock',
  'unlock',
  'remove',
  'restore',
  'import',
  'revert',
  'undo',
  'redo',
] as const;

/** A scenario as a version holds it: its content, and what was said about it. */
const versionStateSchema = scenarioContentSchema.extend({ locked: z.boolean(), removed: z.boolean() });
export type VersionState = z.infer<typeof versionStateSchema>;

const versionSchema = z.object({
  version: z.int(),
  step: z.int(),
  at: z.string(),
  who: z.string(),
  kind: z.enum(versionKinds),
  note: z.string(),
  /** Null where the scenario was not there yet. */
  before: versionStateSchema.nullable(),
  after: versionStateSchema.nullable(),
});
export type ScenarioVersion = z.infer<typeof versionSchema>;

const id = z.string().min(1).max(200);
const note = z.string().max(4000);

/** So many scenarios come in at once, at most. */
export const mostImported = 200;

export const scenariosContract = {
  'scenarios.list': method(z.strictObject({}), z.array(scenarioSchema)),
  /**
   * Creates a scenario (no `id`) or replaces the content of an own one. `revert` names the version whose content this is,
   * where an earlier one is put back.
   */
  'scenarios.save': method(
    z.strictObject({
      id: id.optional(),
      content: scenarioContentSchema,
      note: note.optional(),
      isRevert: z.boolean().optional(),
    }),
    changedScenarioSchema,
  ),
  'scenarios.rename': method(
    z.strictObject({ id, name: z.string().trim().min(1).max(120) }),
    changedScenarioSchema,
  ),
  'scenarios.lock': method(z.strictObject({ id, locked: z.boolean() }), changedScenarioSchema),
  /**
   * Takes a scenario away; `scenarios.restore` brings it back as it was. One that others build on stays, unless its children
   * are to take over what it changes and move to its parent, with their results as they were.
   */
  'scenarios.remove': method(
    z.strictObject({ id, children: z.enum(['refuse', 'keep']).optional() }),
    z.object({ id: z.string(), name: z.string(), step: stepSchema }),
  ),
  'scenarios.restore': method(z.strictObject({ id }), changedScenarioSchema),
  /** Own scenarios that were taken away, the last first. */
  'scenarios.removed': method(
    z.strictObject({}),
    z.array(z.object({ id: z.string(), name: z.string(), removedAt: z.string() })),
  ),
  /** The versions of a scenario, newest first. */
  'scenarios.history': method(
    z.strictObject({ id, before: z.int().optional(), limit: z.int().min(1).max(200).optional() }),
    z.object({ versions: z.array(versionSchema), hasMore: z.boolean() }),
  ),
  /** Takes a step back, or again: the fields that it touched, and they alone. Whole or not at all. */
  'scenarios.undo': method(z.strictObject({ step: z.int() }), z.object({ step: stepSchema })),
  'scenarios.redo': method(z.strictObject({ step: z.int() }), z.object({ step: stepSchema })),
  /** Takes in several scenarios as one step, parents before children; `replace` names the own one that takes the content. */
  'scenarios.import': method(
    z.strictObject({
      scenarios: z
        .array(z.strictObject({ content: scenarioContentSchema, replace: id.optional() }))
        .min(1)
        .max(mostImported),
      note: note.optional(),
    }),
    z.object({ step: stepSchema, ids: z.array(z.string()) }),
  ),
} as const;
