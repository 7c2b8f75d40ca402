import { readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import type { OutputId } from '../../../shared/model/result.ts';
import { sampleModel } from '../../../shared/model/uncertainty/sample-model.ts';
import type { Summary } from '../../../shared/model/uncertainty/summary.ts';
import type { Result } from '../../../shared/result.ts';
import type { ResolvedScenario } from '../../../shared/scenario/file.ts';
import { parseScenario } from '../../../shared/scenario/parse.ts';
import { resolveScenario } from '../../../shared/scenario/resolve.ts';
import { defaultInputs } from '../default-inputs.ts';
import { projectRoot } from '../project.ts';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The shipped root of all scenarios, with all its inputs. */
export function baseline(): ResolvedScenario {
  const file = path.join(projectRoot, 'data', 'presets', 'baseline.scenario.json');
  const parsed = valueOf(parseScenario(readFileSync(file, 'utf8'), 'baseline'));
  return valueOf(resolveScenario(parsed, new Map(), defaultInputs()));
}

/** One result of `baseline` in one year: on its deterministic line, and over its draws. */
export function baselineResult(
  output: OutputId,
  year: number,
): { readonly central: number; readonly drawn: Summary } {
  const { inputs, seed, samples } = baseline();
  const years = { from: year, to: year };
  const central = valueOf(evaluateModel(inputs, years)).series[output][0] ?? Number.NaN;
  const drawn = valueOf(sampleModel(inputs, years, { seed, samples, outputs: [output] })).series.get(
    output,
  )?.[0];
  if (drawn === undefined) throw new Error(`no draws of ${output}`);
  return { central, drawn };
}

/** The share of electricity in the cost of a unit on digital hardware of a year, at the medians of `baseline`. */
export function electricityShares(
  outputs: readonly (readonly [part: OutputId, whole: OutputId])[],
  year: number,
): number[] {
  const { series } = valueOf(evaluateModel(baseline().inputs, { from: year, to: year }));
  return outputs.map(([part, whole]) => (series[part][0] ?? Number.NaN) / (series[whole][0] ?? Number.NaN));
}
