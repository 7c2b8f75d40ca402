import { ok, type Result } from '../../result.ts';
import { compareIds } from './choose-inputs.ts';
import type { Response, Watch } from './response.ts';

/** What one uncertain input does alone, all others at their medians. */
export interface TornadoBar {
  readonly id: string;
  /** Its P10 and P90, after truncation, in its own unit. */
  readonly low: number;
  readonly high: number;
  /** The output at each of them. */
  readonly atLow: number;
  readonly atHigh: number;
  /** The inputs that are tied to it and moved with it. */
  readonly followers: readonly string[];
}

/** The ends of a tornado's bars, as shares of the draws. */
const ends = [0.1, 0.9] as const;

/** How far apart the output is at the two ends of a bar. */
export function barLength({ atLow, atHigh }: Pick<TornadoBar, 'atLow' | 'atHigh'>): number {
  return Math.abs(atHigh - atLow);
}

/**
 * The tornado of a response: each varied input at the P10 and P90 of its truncated distribution, those that are tied to it
 * along with it, the rest at their medians; the longest bar first, of equals by id. One run of twice as many draws as
 * inputs. Fails as `Response.run`.
 */
export function measureTornado(response: Response, watch: Watch = {}): Result<TornadoBar[]> {
  const { inputs, medians, followers } = response;
  const count = ends.length * inputs.length;
  const draws = new Map(
    inputs.map(({ id, quantile }, position) => {
      const values = new Float64Array(count).fill(medians[id] as number);
      for (const [end, share] of ends.entries()) values[ends.length * position + end] = quantile(share);
      return [id, values];
    }),
  );
  const describeDraw = (draw: number): string => {
    const id = inputs[Math.floor(draw / ends.length)]?.id ?? '';
    return `${id} = ${draws.get(id)?.[draw]}`;
  };
  const run = response.run(draws, count, { ...watch, describeDraw });
  if (!run.ok) return run;
  const bars = inputs.map(({ id }, position): TornadoBar => {
    const at = (values: Float64Array | undefined, end: number): number =>
      (values?.[ends.length * position + end] ?? Number.NaN) + 0;
    return {
      id,
      low: at(draws.get(id), 0),
      high: at(draws.get(id), 1),
      atLow: at(run.value, 0),
      atHigh: at(run.value, 1),
      followers: followers.get(id) ?? [],
    };
  });
  return ok(bars.sort((a, b) => barLength(b) - barLength(a) || compareIds(a.id, b.id)));
}
