import type { Band } from '../../shared/charts/band.ts';
import type { ModelResult } from '../../shared/model/result.ts';
import { workloads } from '../../shared/model/vocabulary.ts';

/** A run with made-up money, carbon and shares beside its electricity: `scale` 1 is sober, more is bolder. */
export function withOutcomes(result: ModelResult, scale: number): ModelResult {
  const { years } = result;
  const rising = (last: number): number[] =>
    years.map((year) => last * (Math.max(0, year - 2026) / 14) ** 1.5);
  const shares = Object.fromEntries(
    workloads.flatMap((workload, index) => {
      const ceiling = Math.min(0.9, (scale * (index + 1)) / 12);
      const sales = years.map((year) => ceiling / (1 + Math.exp(-(year - 2031 - index) / 1.5)));
      const stock = years.map((year) => ceiling / (1 + Math.exp(-(year - 2034 - index) / 2)));
      return [
        [`workload.${workload}.share_of_sales`, sales],
        [`workload.${workload}.share_of_stock`, stock],
      ];
    }),
  );
  return {
    ...result,
    series: {
      ...result.series,
      ...shares,
      'spend.datacentre': years.map((year) => 180 * 1.14 ** (year - 2024) * (1 - 0.02 * scale)),
      'cost.index.datacentre': rising(0.08 * scale).map((fall) => 1 - fall),
      'carbon.saved.datacentre': rising(2.5 * scale),
    },
  };
}

/** A tenth to either side of a series. */
export function bandAround(values: readonly number[]): Band {
  return {
    p5: values.map((value) => value * 0.9),
    p95: values.map((value) => value * 1.12),
    samples: 10_000,
    isStale: false,
  };
}
