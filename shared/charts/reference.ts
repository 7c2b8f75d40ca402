import type { ChartRun } from './chart-model.ts';

/** What a single run is set against, where it says anything else in any year; several runs are set against one another. */
export function differingReference(
  runs: readonly ChartRun[],
  reference: ChartRun | null | undefined,
  valuesOf: (run: ChartRun) => readonly number[],
): ChartRun | undefined {
  const [run] = runs;
  if (runs.length !== 1 || run === undefined || reference === undefined || reference === null)
    return undefined;
  const own = valuesOf(run);
  return valuesOf(reference).every((value, index) => value === own[index]) ? undefined : reference;
}
