/** A figure with its ends: a point has both at its middle, «at least» has no upper end (infinity). */
export interface Span {
  readonly low: number;
  readonly central: number | null;
  readonly high: number;
}

/**
 * How a claim stands to a figure: it agrees when one lies within the other (points: within 5 %), overlaps when only parts
 * do, and is else higher or lower by a factor above 1: of the middles where both have one, else of the ends that are nearest.
 */
export type Difference =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'overlaps' }
  | { readonly kind: 'higher' | 'lower'; readonly factor: number };

/** Two points count as one figure up to this share: the rounding of a headline. */
const tolerance = 0.05;

/** Yields a figure's span; null where none of its parts is known. */
export function spanOf(low: number | null, central: number | null, high: number | null): Span | null {
  if (low === null && central === null && high === null) return null;
  return { low: low ?? central ?? 0, central, high: high ?? central ?? Number.POSITIVE_INFINITY };
}

/** Sets one span beside another of the same unit. */
export function compareSpans(claim: Span, figure: Span): Difference {
  if (isWithin(claim, figure) || isWithin(figure, claim)) return { kind: 'agrees' };
  const isHigher = claim.low > figure.high;
  if (!isHigher && claim.high >= figure.low) return { kind: 'overlaps' };
  const [above, below] = isHigher ? [claim, figure] : [figure, claim];
  const factor =
    above.central !== null && below.central !== null ? above.central / below.central : above.low / below.high;
  return factor - 1 <= tolerance ? { kind: 'agrees' } : { kind: isHigher ? 'higher' : 'lower', factor };
}

function isWithin(one: Span, other: Span): boolean {
  return one.low >= other.low && one.high <= other.high;
}
