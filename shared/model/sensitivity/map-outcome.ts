import { appError } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Inputs, YearRange } from '../../scenario/file.ts';
import type { OutputAt } from '../output-at.ts';
import { askModel, respondTo, type Watch } from './response.ts';
import { checkSought } from './seek.ts';

/** One input of a map, and from where to where it goes. */
export interface MapAxis {
  readonly input: string;
  readonly range: readonly [number, number];
}

export interface MapRequest extends Watch {
  readonly at: OutputAt;
  readonly x: MapAxis;
  readonly y: MapAxis;
  /** Values along each axis, both ends among them; 2 to 101, 33 unless told. */
  readonly steps?: number | undefined;
}

/** One output over two inputs. */
export interface OutcomeMap {
  /** The values of the inputs, rising. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** The output, row by row from the lowest `y`: steps × steps, in the output's unit. */
  readonly values: Float64Array;
  /** Where the scenario itself stands, with every input at its median. */
  readonly here: { readonly x: number; readonly y: number; readonly value: number };
}

const defaultSteps = 33;
const mostSteps = 101;

/**
 * What one output is for each pair of values of two inputs, all others at their medians; what is tied to either moves along.
 * Where it changes its sign lies the break-even. Fails on inputs that are no numbers or the same one, on ranges that leave
 * their rules, with `cancelled`, and with `result-not-finite` where the output leaves the numbers.
 */
export function mapOutcome(inputs: Inputs, years: YearRange, request: MapRequest): Result<OutcomeMap> {
  const { at, x, y, steps = defaultSteps, shouldStop, onProgress } = request;
  if (!Number.isInteger(steps) || steps < 2 || steps > mostSteps) {
    return fail(appError('samples-out-of-range', 'steps', { value: steps, range: `2–${mostSteps}` }));
  }
  if (x.input === y.input) return fail(appError('option-conflict', x.input, { value: y.input }));
  for (const { input, range } of [x, y]) {
    const wrong = checkSought(input, ...range);
    if (!wrong.ok) return wrong;
  }
  const present = askModel(inputs, years, at);
  if (!present.ok) return present;
  const { central } = present.value.prepared.resolved;
  const here = { x: Number(central[x.input]), y: Number(central[y.input]), value: present.value.central };
  const varied = Object.fromEntries(
    [x, y].map(({ input, range }) => [input, `uniform(${range.join(', ')})`]),
  );
  const asked = askModel({ ...inputs, ...varied }, years, at);
  if (!asked.ok) return asked;
  const response = respondTo(asked.value, new Set([x.input, y.input]));
  const [xs, ys] = [x, y].map(({ range: [from, to] }) =>
    Float64Array.from({ length: steps }, (_, step) =>
      step === steps - 1 ? to : from + ((to - from) * step) / (steps - 1),
    ),
  ) as [Float64Array, Float64Array];
  const count = steps * steps;
  const draws = new Map([
    [x.input, Float64Array.from({ length: count }, (_, place) => xs[place % steps] ?? Number.NaN)],
    [
      y.input,
      Float64Array.from({ length: count }, (_, place) => ys[Math.floor(place / steps)] ?? Number.NaN),
    ],
  ]);
  const describeDraw = (place: number): string =>
    `${x.input} = ${draws.get(x.input)?.[place]}, ${y.input} = ${draws.get(y.input)?.[place]}`;
  const run = response.run(draws, count, { shouldStop, onProgress, describeDraw });
  return run.ok ? ok({ xs, ys, values: run.value, here }) : run;
}
