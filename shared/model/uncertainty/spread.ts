import type { ResolvedInputs } from './uncertain-inputs.ts';

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

/** Yields where the draws of an input lie; null for one that is certain. */
export function spreadOf({ central, uncertain, tied }: ResolvedInputs, id: string): Spread | null {
  const median = central[id];
  const tie = tied.find((each) => each.id === id);
  const drawn = uncertain.find((input) => input.id === (tie?.root ?? id));
  if (drawn === undefined || typeof median !== 'number') return null;
  const ends = percentiles.map((share) => drawn.quantile(share) * (tie?.factor ?? 1));
  return { median, low: Math.min(...ends), high: Math.max(...ends), tiedTo: tie?.root ?? null };
}
