import type { ReopenedScenario } from '../../shared/contract/briefs-reopen.ts';
import type { ResultFile } from '../../shared/contract/model.ts';
import type { evaluateModel } from '../../shared/model/evaluate.ts';
import { outputIds } from '../../shared/model/outputs.ts';
import { sampleModel } from '../../shared/model/uncertainty/sample-model.ts';
import type { Inputs } from '../../shared/scenario/file.ts';

/**
 * Runs the frozen inputs again, the draws too, and sets every number of the frozen result beside the one of today: how many
 * there are, and how many are not the same to the bit. Null where there is no run.
 */
export function compareRun(
  inputs: Inputs,
  frozen: ResultFile,
  evaluate: typeof evaluateModel,
): ReopenedScenario['reproduced'] {
  const [from, to] = [frozen.years[0], frozen.years.at(-1)];
  if (from === undefined || to === undefined) return null;
  const run = evaluate(inputs, { from, to });
  if (!run.ok) return null;
  const count = { numbers: 0, differing: 0 };
  const compare = (then: readonly number[], now: readonly number[] | undefined): void => {
    for (const [index, value] of then.entries()) {
      count.numbers += 1;
      if (!Object.is(value, now?.[index])) count.differing += 1;
    }
  };
  for (const output of outputIds) compare(frozenSeries(frozen, output), run.value.series[output]);
  if (frozen.uncertain === undefined) return count;
  const { seed, samples } = frozen;
  const sampled = sampleModel(inputs, { from, to }, { seed, samples });
  for (const [output, summaries] of Object.entries(frozen.uncertain)) {
    const found = sampled.ok ? [...sampled.value.series].find(([id]) => id === output)?.[1] : undefined;
    for (const [statistic, series] of Object.entries(summaries)) {
      compare(
        series,
        found?.map(
          (summary) => Object.entries(summary).find(([name]) => name === statistic)?.[1] ?? Number.NaN,
        ),
      );
    }
  }
  return count;
}

/** The series of an output as the result file has it; empty where it has none. */
function frozenSeries({ deterministic }: ResultFile, output: string): readonly number[] {
  const series = deterministic[output];
  if (Array.isArray(series)) return series;
  const [, workload = '', quantity = ''] = output.split('.');
  const all = deterministic['workload'];
  const found = all === undefined || Array.isArray(all) ? undefined : all[workload]?.[quantity];
  return Array.isArray(found) ? found : [];
}
