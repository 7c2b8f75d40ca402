import { appError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Inputs } from '../scenario/file.ts';
import { prepareRun } from './evaluate.ts';
import { addressOf, type Instance } from './explain/address.ts';

/** Runs the model up to a year and yields what reads any number of it; to be read before the model is run again. */
export type Measure = (inputs: Inputs, year: number) => Result<(instance: Instance) => number>;

/** Today's model at the medians as a `Measure`: a number that it has not is NaN. Fails as `evaluateModel` does for inputs. */
export const measureModel: Measure = (inputs, year) => {
  const run = prepareRun(inputs, { from: year, to: year });
  if (!run.ok) return run;
  const { slots, instanceOf } = run.value;
  return ok(({ quantity, index }) => {
    const slot = instanceOf(quantity.id, index);
    // A saving of nothing is 0, not −0.
    return slot === undefined ? Number.NaN : (slots[slot] ?? Number.NaN) + 0;
  });
};

/** A number as it is, but `result-not-finite` for one that is none. */
export function finite(value: number, at: Instance, year: number): Result<number> {
  return Number.isFinite(value) ? ok(value) : fail(appError('result-not-finite', addressOf(at), { year }));
}
