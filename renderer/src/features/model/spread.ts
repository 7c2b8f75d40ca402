import {
  type ResolvedInputs,
  resolveUncertainty,
} from '../../../../shared/model/uncertainty/uncertain-inputs.ts';
import type { Inputs } from '../../../../shared/scenario/file.ts';

/** Where the draws of one input lie, in the model's unit. */
export interface Spread {
  readonly median: number;
  /** P5 and P95 after truncation. */
  readonly low: number;
  readonly high: number;
  /** The input whose draw it shares; null for one that is drawn itself. */
  readonly tiedTo: string | null;
}

const percentiles = [0.05, 0.95] as const;

/** Taken apart once for all rows that ask about the same inputs. */
const known = new WeakMap<Inputs, ResolvedInputs | null>();

function takeApart(inputs: Inputs): ResolvedInputs | null {
  const found = known.get(inputs);
  if (found !== undefined) return found;
  const resolved = resolveUncertainty(inputs);
  const value = resolved.ok ? resolved.value : null;
  known.set(inputs, value);
  return value;
}

/** Yields where the draws of an input lie; null for one that is certain, and where the inputs as a whole break a rule. */
export function spreadOf(inputs: Inputs, id: string): Spread | null {
  const resolved = takeApart(inputs);
  const median = resolved?.central[id];
  if (resolved === null || typeof median !== 'number') return null;
  const tie = resolved.tied.find((tied) => tied.id === id);
  const drawn = resolved.uncertain.find((input) => input.id === (tie?.root ?? id));
  if (drawn === undefined) return null;
  const ends = percentiles.map((share) => drawn.quantile(share) * (tie?.factor ?? 1));
  return { median, low: Math.min(...ends), high: Math.max(...ends), tiedTo: tie?.root ?? null };
}
