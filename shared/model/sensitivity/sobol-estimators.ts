import type { OnProgress } from './response.ts';
import { drawUniforms } from '../uncertainty/streams.ts';
import { dot, meanOf } from './moments.ts';

/** A figure with the interval that resampling gives it. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What one input adds to the variance: alone, and together with everything it interacts with. Shares of the variance. */
export interface SobolIndices {
  readonly first: Estimate;
  readonly total: Estimate;
}

/** The model on matrix A, on matrix B, and for each input on A with that input's column taken from B. */
export interface SobolRuns {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mixed: readonly Float64Array[];
}

/** How many times the rows are drawn again, and which share of the results an interval holds. */
export const bootstrapResamples = 1000;
export const bootstrapLevel = 0.95;
/** After so many of them the work says how far it is. */
const resamplesToldOf = 50;

/** Below this share of the output's size, its spread is what rounding leaves. */
const rounding = 1e-12;

/**
 * First-order and total Sobol' indices by Jansen's estimators over N rows,
 * S = (V − Σ(f_B − f_AB)²/2N) / V and S_T = Σ(f_A − f_AB)²/2N / V, with V the variance of f_A and f_B together
 * (M. J. W. Jansen, "Analysis of variance designs for model output", Computer Physics Communications 117 (1999) 35–43;
 * as set out by A. Saltelli et al., Computer Physics Communications 181 (2010) 259–270, table 2). All zero where the output
 * does not vary. The intervals are percentiles over rows drawn again with replacement (B. Efron, "Bootstrap methods",
 * The Annals of Statistics 7 (1979) 1–26), seeded; under Latin hypercube they are rather too wide than too narrow.
 */
export function estimateSobolIndices(
  { a, b, mixed }: SobolRuns,
  seed: number,
  onProgress?: OnProgress,
): { readonly variance: number; readonly indices: SobolIndices[] } {
  const count = a.length;
  const mean = meanOf(a) / 2 + meanOf(b) / 2;
  // About the mean, so that the variance is not the small difference of large squares.
  const sums = a.map((value, row) => value - mean + (b[row] as number) - mean);
  const squares = a.map((value, row) => (value - mean) ** 2 + ((b[row] as number) - mean) ** 2);
  const gaps = mixed.map((values) => ({
    first: values.map((value, row) => ((b[row] as number) - value) ** 2 / 2),
    total: values.map((value, row) => ((a[row] as number) - value) ** 2 / 2),
  }));
  const once = new Float64Array(count).fill(1);
  const weightedVariance = (weights: Float64Array): number =>
    dot(squares, weights) / (2 * count) - (dot(sums, weights) / (2 * count)) ** 2;
  const variance = weightedVariance(once);
  if (!(variance > (rounding * Math.max(Math.abs(mean), Number.MIN_VALUE)) ** 2)) {
    const none: Estimate = { value: 0, low: 0, high: 0 };
    return { variance: 0, indices: mixed.map(() => ({ first: none, total: none })) };
  }

  const resampled = gaps.map(() => ({
    first: new Float64Array(bootstrapResamples),
    total: new Float64Array(bootstrapResamples),
  }));
  const weights = new Float64Array(count);
  for (let resample = 0; resample < bootstrapResamples; resample += 1) {
    if (resample % resamplesToldOf === 0) onProgress?.(resample / bootstrapResamples);
    weights.fill(0);
    for (const uniform of drawUniforms(seed, `resample ${resample}`, count, 'plain', 'bootstrap')) {
      const row = Math.floor(uniform * count);
      weights[row] = (weights[row] as number) + 1;
    }
    const spread = count * weightedVariance(weights);
    for (const [input, { first, total }] of gaps.entries()) {
      const own = resampled[input] as (typeof resampled)[number];
      // A resample of one row drawn over and over has no variance, and nothing to share.
      own.first[resample] = spread > 0 ? 1 - dot(first, weights) / spread : 0;
      own.total[resample] = spread > 0 ? dot(total, weights) / spread : 0;
    }
  }
  const spread = count * variance;
  return {
    variance,
    indices: gaps.map(({ first, total }, input) => ({
      first: { value: 1 - dot(first, once) / spread, ...intervalOf(resampled[input]?.first) },
      total: { value: dot(total, once) / spread, ...intervalOf(resampled[input]?.total) },
    })),
  };
}

/** The middle `bootstrapLevel` of resampled figures. Puts them in order. */
function intervalOf(values: Float64Array = new Float64Array()): { low: number; high: number } {
  values.sort();
  const tail = (1 - bootstrapLevel) / 2;
  return { low: percentile(values, tail), high: percentile(values, 1 - tail) };
}

/** Linear interpolation between order statistics (type 7). */
function percentile(sorted: Float64Array, share: number): number {
  const rank = (sorted.length - 1) * share;
  const low = sorted[Math.floor(rank)] ?? Number.NaN;
  return low + (rank - Math.floor(rank)) * ((sorted[Math.ceil(rank)] ?? low) - low);
}
