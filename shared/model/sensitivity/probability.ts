/** How often draws lie above a threshold, and below zero: shares of the draws, each with its standard error. */
export interface Exceedance {
  readonly threshold: number;
  readonly above: number;
  readonly aboveError: number;
  readonly negative: number;
  readonly negativeError: number;
}

/**
 * The probability that an output exceeds a threshold, and that it is below zero, out of its draws. The errors are
 * √(p(1 − p)/n): under Latin hypercube an upper bound.
 */
export function measureExceedance(values: Float64Array, threshold: number): Exceedance {
  let [above, negative] = [0, 0];
  for (const value of values) {
    if (value > threshold) above += 1;
    if (value < 0) negative += 1;
  }
  const errorOf = (share: number): number => Math.sqrt((share * (1 - share)) / values.length);
  above /= values.length;
  negative /= values.length;
  return { threshold, above, aboveError: errorOf(above), negative, negativeError: errorOf(negative) };
}
