import type { Comparison, ResultFile, modelContract } from '../../shared/contract/model.ts';
import type { Language } from '../../shared/i18n/messages.ts';
import { evaluateModel, modelVersion } from '../../shared/model/evaluate.ts';
import {
  type ModelResult,
  type UnitEnergy,
  segmentQuantities,
  workloadQuantities,
} from '../../shared/model/result.ts';
import { pairedBands, type PairedScenario } from '../../shared/model/uncertainty/paired.ts';
import { type SampledResult, sampleModel } from '../../shared/model/uncertainty/sample-model.ts';
import { segments, workloads } from '../../shared/model/vocabulary.ts';
import { type Result, ok } from '../../shared/result.ts';
import {
  comparedNumbers,
  comparedYears,
  plainValue,
  seriesOf,
  writeComparison,
} from '../../shared/scenario/comparison-file.ts';
import type { Inputs, ResolvedScenario } from '../../shared/scenario/file.ts';
import { catalogStatus } from '../db/queries/catalog-status.ts';
import { bridgeHandler } from './bridge.ts';
import { deviceEnergy } from './device-energy.ts';
import { explainHandler } from './explain.ts';
import type { Handlers, ServiceContext } from './handlers.ts';
import { ladderWarnings } from './ladder-warnings.ts';
import { resolveReference, resolveReferences } from './scenario-library.ts';
import { seekHandler, sensitivityHandler } from './sensitivity.ts';

/** The model's channels: one run, and scenarios set side by side. */
export const modelHandlers: Handlers<keyof typeof modelContract> = {
  'model.run': (context, { scenario, language, samples }) => {
    const resolved = resolveReference(context.catalog, scenario);
    if (!resolved.ok) {
      return resolved;
    }
    const wanted = { ...resolved.value, samples: samples ?? resolved.value.samples };
    const result = evaluateModel(wanted.inputs, wanted.years);
    if (!result.ok) {
      return result;
    }
    const file = { scenario: wanted, result: result.value, language: language ?? 'en' } as const;
    if (wanted.samples === 0 || Object.keys(result.value.central).length === 0) {
      return ok(resultFile(context, { ...file, sampled: null }));
    }
    const sampled = sampleModel(wanted.inputs, wanted.years, wanted);
    return sampled.ok ? ok(resultFile(context, { ...file, sampled: sampled.value })) : sampled;
  },
  'model.compare': (context, { scenarios, samples = 0 }) => {
    const resolved = resolveReferences(context.catalog, scenarios);
    return resolved.ok ? compare(context, resolved.value, samples) : resolved;
  },
  // What writes workbooks takes a moment to load: it comes with the first one.
  'model.compareWorkbook': async (context, input) => {
    const { compareWorkbookHandler } = await import('./compare-workbook.ts');
    return compareWorkbookHandler(context, input);
  },
  'model.bridge': bridgeHandler,
  'model.explain': explainHandler,
  'model.deviceEnergy': ({ catalog }, request) => deviceEnergy(catalog, request),
  'model.sensitivity': sensitivityHandler,
  'model.seek': seekHandler,
};

/** A run over its scenario's own years, and what the draws say of it, where there are any. */
export interface FinishedRun {
  readonly scenario: ResolvedScenario;
  readonly result: ModelResult;
  readonly sampled: SampledResult | null;
  /** That of the warnings. */
  readonly language: Language;
}

/** A run as `memwatt-result/1` writes it, at full precision. */
export function resultFile(
  context: ServiceContext,
  { scenario, result, sampled, language }: FinishedRun,
): ResultFile {
  const translate = context.translate(language);
  const deterministic: ResultFile['deterministic'] = {};
  for (const quantity of segmentQuantities) {
    for (const segment of segments) {
      deterministic[`${quantity}.${segment}`] = [...result.series[`${quantity}.${segment}`]];
    }
  }
  deterministic['workload'] = Object.fromEntries(
    workloads.map((workload) => [
      workload,
      {
        ...Object.fromEntries(
          workloadQuantities.map((quantity) => [
            quantity,
            [...result.series[`workload.${workload}.${quantity}`]],
          ]),
        ),
        unit_energy: {
          base: unitEnergyOf(result.unitEnergy[workload].base),
          imc: unitEnergyOf(result.unitEnergy[workload].imc),
        },
      },
    ]),
  );
  return {
    format: 'memwatt-result/1',
    model: modelVersion,
    catalog: catalogStatus(context.catalog).version,
    scenario: scenario.name,
    seed: scenario.seed,
    samples: scenario.samples,
    years: [...result.years],
    inputs: plainInputs(scenario.inputs),
    central: { ...result.central },
    ...(scenario.drawnFrom === undefined ? {} : { drawnFrom: plainQueries(scenario.drawnFrom) }),
    warnings: [
      ...result.warnings.map((warning) => ({
        code: warning.code,
        id: warning.id,
        message: translate(`model.warning.${warning.code}`, { ...warning.values }),
      })),
      ...ladderWarnings(context.catalog, scenario, { language, translate }),
    ],
    deterministic,
    ...(sampled === null ? {} : { uncertain: bandsOf(sampled) }),
  };
}

/** Summaries by output, each as one series for each of its numbers. */
function bandsOf({ series }: SampledResult): NonNullable<ResultFile['uncertain']> {
  return Object.fromEntries([...series].map(([id, summaries]) => [id, seriesOf(summaries)]));
}

function unitEnergyOf(energy: UnitEnergy): Omit<UnitEnergy, 'serverPower'> & { server_power: number } {
  const { mac, weights, dynamic, device, facility, serverPower } = energy;
  return { mac, weights, dynamic, device, facility, server_power: serverPower };
}

/** All scenarios over the years of all of them, and, where draws are asked for, what these say of the differences. */
function compare(
  context: ServiceContext,
  scenarios: readonly ResolvedScenario[],
  samples: number,
): Result<Comparison> {
  const years = comparedYears(scenarios);
  const results: ModelResult[] = [];
  for (const scenario of scenarios) {
    const result = evaluateModel(scenario.inputs, years);
    if (!result.ok) {
      return result;
    }
    results.push(result.value);
  }
  const catalog = catalogStatus(context.catalog).version;
  if (samples === 0) {
    return ok(writeComparison(scenarios, results, { catalog, draws: null }));
  }
  const seed = scenarios[0]?.seed ?? 1;
  const paired: PairedScenario[] = [];
  const inputs = scenarios.map((scenario) => scenario.inputs);
  for (const part of pairedBands(inputs, { seed, samples, wanted: comparedNumbers(years), hasOwn: false })) {
    if (!part.ok) {
      return part;
    }
    paired.push(part.value);
  }
  return ok(writeComparison(scenarios, results, { catalog, draws: { seed, samples, scenarios: paired } }));
}

function plainInputs(inputs: Inputs): ResultFile['inputs'] {
  return Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, plainValue(value)]));
}

/** What inputs asked of the catalog, as the wire's types want it. */
function plainQueries(
  queries: NonNullable<ResolvedScenario['drawnFrom']>,
): NonNullable<ResultFile['drawnFrom']> {
  return Object.fromEntries(
    Object.entries(queries).map(([id, { query, rows }]) => [id, { query, rows: [...rows] }]),
  );
}
