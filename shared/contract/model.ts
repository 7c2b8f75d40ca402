import { z } from 'zod';
import { languages } from '../i18n/define.ts';
import { maxSamples } from '../model/uncertainty/streams.ts';
import { bridgeFileSchema } from './bridge.ts';
import { compareWorkbookFields, compareWorkbookSchema } from './compare-workbook.ts';
import { mostCompared } from '../scenario/diff.ts';
import { method } from './define.ts';
import { deviceEnergyRequestSchema, deviceEnergySchema } from './device-energy.ts';
import { explanationSchema } from './explanation.ts';
import { scenarioContentSchema } from './scenarios.ts';
import {
  seekFileSchema,
  seekRequestFields,
  sensitivityFileSchema,
  sensitivityRequestFields,
} from './sensitivity.ts';
import { seriesSchema, summarySchema } from './summary.ts';

/** A scenario by the name the catalog knows it by, or as the text of a file (`place` names the file in errors). */
export const scenarioReferenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('named'), name: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('file'),
    text: z.string(),
    place: z.string(),
    /** Other files that may be its parents, where the catalog has no scenario of that name. */
    relatives: z.array(z.strictObject({ text: z.string(), place: z.string() })).optional(),
  }),
  z.strictObject({ kind: z.literal('content'), content: scenarioContentSchema }),
]);
export type ScenarioReference = z.infer<typeof scenarioReferenceSchema>;

const unitEnergySchema = z.object({
  mac: z.number(),
  weights: z.number(),
  dynamic: z.number(),
  device: z.number(),
  facility: z.number(),
  server_power: z.number(),
});

/** `memwatt-result/1`, as the command line prints it. */
export const resultFileSchema = z.object({
  format: z.literal('memwatt-result/1'),
  model: z.string(),
  catalog: z.string(),
  scenario: z.string(),
  seed: z.int(),
  samples: z.int(),
  years: z.array(z.int()),
  inputs: z.record(z.string(), z.union([z.number(), z.string(), z.array(z.tuple([z.number(), z.number()]))])),
  central: z.record(z.string(), z.number()),
  /** Questions to the catalog by input id, and the rows that answered; there only when one is asked. */
  drawnFrom: z.record(z.string(), z.object({ query: z.string(), rows: z.array(z.string()) })).optional(),
  warnings: z.array(z.object({ code: z.string(), id: z.string(), message: z.string() })),
  deterministic: z.record(
    z.string(),
    z.union([
      seriesSchema,
      z.record(
        z.string(),
        z.record(
          z.string(),
          z.union([seriesSchema, z.object({ base: unitEnergySchema, imc: unitEnergySchema })]),
        ),
      ),
    ]),
  ),
  /** Bands by output id; there only when some input is drawn and samples are asked for. */
  uncertain: z.record(z.string(), summarySchema).optional(),
});
export type ResultFile = z.infer<typeof resultFileSchema>;

/**
 * `memwatt-comparison/1`, scenarios set side by side: the inputs in which they differ, each result in each year, and what
 * draws say of the differences to the first. `seed`, `samples` and `differences` are there only when draws are asked for.
 */
export const comparisonSchema = z.object({
  format: z.literal('memwatt-comparison/1'),
  model: z.string(),
  catalog: z.string(),
  scenarios: z.array(z.string()),
  seed: z.int().optional(),
  samples: z.int().optional(),
  years: z.array(z.int()),
  differingInputs: z.array(
    z.object({
      id: z.string(),
      unit: z.string(),
      values: z.array(z.union([z.number(), z.string(), z.array(z.tuple([z.number(), z.number()]))])),
    }),
  ),
  results: z.array(
    z.object({
      id: z.string(),
      unit: z.string(),
      series: z.array(seriesSchema),
      /** Of each scenario minus the first, draw by draw; `negative` is the share of draws in which it lies below it. */
      differences: z.array(summarySchema).optional(),
    }),
  ),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const modelContract = {
  'model.run': method(
    /** `language` is that of the warnings; English where absent. `samples` takes the place of the scenario's own number. */
    z.strictObject({
      scenario: scenarioReferenceSchema,
      language: z.enum(languages).optional(),
      samples: z.int().min(0).max(maxSamples).optional(),
    }),
    resultFileSchema,
  ),
  /** `samples` draws of all scenarios together, with the first one's seed; none where it is left out or 0. */
  'model.compare': method(
    z.strictObject({
      scenarios: z.array(scenarioReferenceSchema).min(2).max(mostCompared),
      samples: z.int().min(0).max(maxSamples).optional(),
    }),
    comparisonSchema,
  ),
  /** Scenarios set side by side as a workbook, with formulas for all that can be computed from what stands in it. */
  'model.compareWorkbook': method(
    z.strictObject({
      scenarios: z.array(scenarioReferenceSchema).min(2).max(mostCompared),
      ...compareWorkbookFields,
    }),
    compareWorkbookSchema,
  ),
  /** Which inputs move `output` (`ID@YEAR`) from the first scenario to the second. */
  'model.bridge': method(
    z.strictObject({
      scenarios: z.array(scenarioReferenceSchema).length(2),
      output: z.string().min(1).max(200),
    }),
    bridgeFileSchema,
  ),
  'model.deviceEnergy': method(deviceEnergyRequestSchema, deviceEnergySchema),
  /** `target` is `ID@YEAR` of a result or a step, or the id of an input. `depth` limits the levels below it. */
  'model.explain': method(
    z.strictObject({
      scenario: scenarioReferenceSchema,
      target: z.string().min(1).max(200),
      language: z.enum(languages).optional(),
      depth: z.int().min(0).max(1000).optional(),
    }),
    explanationSchema,
  ),
  'model.sensitivity': method(
    z.strictObject({ scenario: scenarioReferenceSchema, ...sensitivityRequestFields }),
    sensitivityFileSchema,
  ),
  'model.seek': method(
    z.strictObject({ scenario: scenarioReferenceSchema, ...seekRequestFields }),
    seekFileSchema,
  ),
} as const;
