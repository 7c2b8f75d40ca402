import type { ModelResult } from '../../../../shared/model/result.ts';
import type { ResolvedScenario, YearRange } from '../../../../shared/scenario/file.ts';
import type { ComparedScenario } from './compared-scenario.ts';
import { alignYears } from './comparison.ts';

/** A column with a run, and its place among all columns. */
export interface ComputedScenario extends ComparedScenario {
  readonly column: number;
  readonly resolved: ResolvedScenario;
  readonly result: ModelResult;
}

/** Yields the columns that have a run. */
export function computedOf(scenarios: readonly ComparedScenario[]): readonly ComputedScenario[] {
  return scenarios.flatMap((scenario, column) => {
    const { resolved, result } = scenario;
    return resolved === null || result === null ? [] : [{ ...scenario, column, resolved, result }];
  });
}

/** Yields their runs over the years that all of them have; none where they have no year in common. */
export function alignRuns(
  computed: readonly ComputedScenario[],
): readonly { readonly column: number; readonly name: string; readonly result: ModelResult }[] {
  const aligned = alignYears(computed.map(({ result }) => result));
  return aligned.flatMap((result, index) => {
    const scenario = computed[index];
    return scenario === undefined ? [] : [{ column: scenario.column, name: scenario.name, result }];
  });
}

/** Yields the years that all runs have; null where they have none in common. */
export function commonYears(scenarios: readonly ComparedScenario[]): YearRange | null {
  const [first] = alignRuns(computedOf(scenarios));
  const from = first?.result.years[0];
  const to = first?.result.years.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
