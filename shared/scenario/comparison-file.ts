import type { Comparison } from '../contract/model.ts';
import { modelVersion } from '../model/evaluate.ts';
import type { OutputAt } from '../model/output-at.ts';
import { type ModelResult, type OutputId, segmentQuantities } from '../model/result.ts';
import type { PairedScenario } from '../model/uncertainty/paired.ts';
import type { Summary } from '../model/uncertainty/summary.ts';
import { segments, workloads } from '../model/vocabulary.ts';
import { outputUnit } from '../units/quantity.ts';
import { differingInputs } from './diff.ts';
import type { InputValue, ResolvedScenario, YearRange } from './file.ts';

/** The results that are set side by side: every one of a segment, and what a million units of each workload cost. */
export const comparedOutputs: readonly OutputId[] = [
  ...segmentQuantities.flatMap((quantity) => segments.map((segment): OutputId => `${quantity}.${segment}`)),
  ...workloads.map((workload): OutputId => `workload.${workload}.cost`),
];

/** The draws of a comparison: those of `pairedBands` over `comparedNumbers`, and what they were made with. */
export interface ComparedDraws {
  readonly seed: number;
  readonly samples: number;
  /** One for each scenario, the first for the reference. */
  readonly scenarios: readonly Pick<PairedScenario, 'differences'>[];
}

/** Yields the years of all scenarios together: a year's result does not depend on where the output begins. */
export function comparedYears(scenarios: readonly Pick<ResolvedScenario, 'years'>[]): YearRange {
  return {
    from: Math.min(...scenarios.map(({ years }) => years.from)),
    to: Math.max(...scenarios.map(({ years }) => years.to)),
  };
}

/** Yields every number of a comparison, year by year within each output. */
export function comparedNumbers({ from, to }: YearRange): readonly OutputAt[] {
  return comparedOutputs.flatMap((output) =>
    Array.from({ length: to - from + 1 }, (_, index) => ({ output, year: from + index })),
  );
}

/** Yields what a page of them shows: every compared output in the horizon year, and one output in each year. */
export function pageNumbers({
  horizonYear,
  output,
  years: { from, to },
}: {
  readonly horizonYear: number;
  readonly output: OutputId;
  readonly years: YearRange;
}): readonly OutputAt[] {
  return [
    ...comparedOutputs.map((each) => ({ output: each, year: horizonYear })),
    ...Array.from({ length: to - from + 1 }, (_, index) => ({ output, year: from + index })),
  ];
}

/**
 * Writes a comparison as `memwatt-comparison/1` at full precision: the inputs in which the scenarios differ, each result
 * in each year, and, where there are draws, what they say of the difference to the first scenario. `results` are runs over
 * `comparedYears`, in the order of the scenarios.
 */
export function writeComparison(
  scenarios: readonly ResolvedScenario[],
  results: readonly ModelResult[],
  { catalog, draws }: { readonly catalog: string; readonly draws: ComparedDraws | null },
): Comparison {
  const years = [...(results[0]?.years ?? [])];
  return {
    format: 'memwatt-comparison/1',
    model: modelVersion,
    catalog,
    scenarios: scenarios.map(({ name }) => name),
    ...(draws === null ? {} : { seed: draws.seed, samples: draws.samples }),
    years,
    differingInputs: differingInputs(scenarios).map(({ id, unit, values }) => ({
      id,
      unit,
      values: values.map(plainValue),
    })),
    results: comparedOutputs.map((id, position) => ({
      id,
      unit: outputUnit(id),
      series: results.map(({ series }) => [...series[id]]),
      ...(draws === null
        ? {}
        : {
            differences: draws.scenarios.map(({ differences }) =>
              seriesOf(differences.slice(position * years.length, (position + 1) * years.length)),
            ),
          }),
    })),
  };
}

/** Summaries year by year, turned into one series for each of their numbers. */
export function seriesOf(summaries: readonly Summary[]): Record<keyof Summary, number[]> {
  const column = (key: keyof Summary): number[] => summaries.map((summary) => summary[key]);
  return {
    p5: column('p5'),
    p25: column('p25'),
    p50: column('p50'),
    p75: column('p75'),
    p95: column('p95'),
    mean: column('mean'),
    se: column('se'),
    negative: column('negative'),
  };
}

/** A value as a file has it: without `readonly`. */
export function plainValue(value: InputValue): Comparison['differingInputs'][number]['values'][number] {
  return typeof value === 'object' ? value.map(([year, amount]): [number, number] => [year, amount]) : value;
}
