import { ok, type Result } from '../../result.ts';
import type { Inputs, YearRange } from '../../scenario/file.ts';
import type { OutputAt } from '../output-at.ts';
import { compareIds } from './choose-inputs.ts';
import { askModel, respondTo, type Watch } from './response.ts';

/** How far one input alone moves the asked number. */
export interface InputInfluence {
  readonly id: string;
  /** |output at the input's P90 − output at its P10|, in the output's unit. */
  readonly swing: number;
}

/** The shares of the draws at which an input stands for its two ends, as in the tornado. */
const ends = [0.1, 0.9] as const;

/**
 * The inputs of a scenario by how far each alone moves one number, the strongest first, of equals by id: each at the P10
 * and the P90 of its doubt, those tied to it along with it, all others where the scenario has them. `doubts` gives a
 * doubt (id → distribution as text) to inputs that are certain in the scenario, such as one that was just set by hand, so
 * that they keep their place; they leave the other inputs where they are. Where no doubt is given, the order is that of
 * `measureTornado`. Empty where nothing is uncertain. Fails as `evaluateModel`, and on a doubt that breaks a rule.
 */
export function rankInfluence(
  inputs: Inputs,
  years: YearRange,
  {
    at,
    doubts,
    ...watch
  }: Watch & { readonly at: OutputAt; readonly doubts: Readonly<Record<string, string>> },
): Result<readonly InputInfluence[]> {
  const present = askModel(inputs, years, at);
  if (!present.ok) return present;
  const { central } = present.value.prepared.resolved;
  const asked = askModel({ ...inputs, ...doubts }, years, at);
  if (!asked.ok) return asked;
  const response = respondTo(asked.value);
  const count = ends.length * response.inputs.length;
  const draws = new Map(
    response.inputs.map(({ id, quantile }, position) => {
      const values = new Float64Array(count).fill(central[id] as number);
      for (const [end, share] of ends.entries()) values[ends.length * position + end] = quantile(share);
      return [id, values];
    }),
  );
  const run = response.run(draws, count, watch);
  if (!run.ok) return run;
  const influences = response.inputs.map(({ id }, position): InputInfluence => {
    const [low = Number.NaN, high = Number.NaN] = run.value.subarray(ends.length * position);
    return { id, swing: Math.abs(high - low) };
  });
  return ok(influences.sort((a, b) => b.swing - a.swing || compareIds(a.id, b.id)));
}
