import { type Spread, spreadOf } from '../../../../shared/model/uncertainty/spread.ts';
import {
  type ResolvedInputs,
  resolveUncertainty,
} from '../../../../shared/model/uncertainty/uncertain-inputs.ts';
import type { Inputs } from '../../../../shared/scenario/file.ts';

/** Taken apart once for all rows that ask about the same inputs. */
const known = new WeakMap<Inputs, ResolvedInputs | null>();

/** Yields where the draws of an input lie; null for one that is certain, and where the inputs as a whole break a rule. */
export function spreadAmong(inputs: Inputs, id: string): Spread | null {
  let resolved = known.get(inputs);
  if (resolved === undefined) {
    const result = resolveUncertainty(inputs);
    resolved = result.ok ? result.value : null;
    known.set(inputs, resolved);
  }
  return resolved === null ? null : spreadOf(resolved, id);
}
