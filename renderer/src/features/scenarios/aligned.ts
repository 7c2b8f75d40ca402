import type { ModelResult, OutputId } from '../../../../shared/model/result.ts';
import type { ResolvedScenario, YearRange } from '../../../../shared/scenario/file.ts';
import type { ChartRuns } from '../../state/explain.ts';
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

/** Yields where the figures of charts of these columns are explained. */
export function chartRuns(columns: readonly Pick<ComparedScenario, 'id' | 'name'>[]): ChartRuns {
  return { runs: columns.map(({ id, name }) => ({ name, scenarioId: id })) };
}

/** Yields the years that all runs have; null where they have none in common. */
export function commonYears(scenarios: readonly ComparedScenario[]): YearRange | null {
  const [first] = alignRuns(computedOf(scenarios));
  const from = first?.result.years[0];
  const to = first?.result.years.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** What a bridge leads over: from one scenario to another, of one result. Null where nobody has chosen yet. */
export interface BridgeEnds {
  readonly from: string | null;
  readonly to: string | null;
  readonly output: OutputId;
}

/** Yields the two ends of a bridge: those that were chosen, else the first two; undefined where there are not two. */
export function bridgeEnds(
  computed: readonly ComputedScenario[],
  { from: start, to: end }: Pick<BridgeEnds, 'from' | 'to'>,
): { readonly from: ComputedScenario | undefined; readonly to: ComputedScenario | undefined } {
  const from = computed.find(({ id }) => id === start) ?? computed[0];
  const others = computed.filter((each) => each !== from);
  return { from, to: others.find(({ id }) => id === end) ?? others[0] };
}
