import { betaCdf, createBetaQuantile } from './beta.ts';
import { normalCdf, normalQuantile } from './normal.ts';

/** A value with its weight, of a distribution that takes only single values. */
export interface WeightedValue {
  readonly value: number;
  readonly weight: number;
}

/** A distribution over a span of values. `interval` is `a to b`, the 5th and the 95th percentile. */
type ContinuousDistribution =
  | { readonly kind: 'interval'; readonly low: number; readonly high: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | {
      readonly kind: 'triangular' | 'pert';
      readonly low: number;
      readonly mode: number;
      readonly high: number;
    }
  | { readonly kind: 'normal' | 'lognormal'; readonly mean: number; readonly sd: number };

/** A distribution that takes only single values. */
interface StepDistribution {
  readonly kind: 'discrete' | 'data';
  readonly values: readonly WeightedValue[];
}

/** A distribution of one input, in its parameters. */
export type Distribution = ContinuousDistribution | StepDistribution;

const isStep = (distribution: Distribution): distribution is StepDistribution => 'values' in distribution;

/** How a distribution's probabilities stand to its values. */
interface Shape {
  /** The probability of a value of at most x. */
  readonly cdf: (x: number) => number;
  /** The value below which a share p of the draws falls; of single values the smallest whose cumulative weight reaches p. */
  readonly quantile: (p: number) => number;
}

/** The 95th percentile of a standard normal variable. */
const z95 = normalQuantile(0.95);

/** The weight that PERT gives to the mode. */
const pertWeight = 4;

function continuousShape(distribution: ContinuousDistribution): Shape {
  switch (distribution.kind) {
    case 'interval': {
      const { low, high } = distribution;
      return low > 0
        ? logNormalShape((Math.log(low) + Math.log(high)) / 2, (Math.log(high) - Math.log(low)) / (2 * z95))
        : normalShape((low + high) / 2, (high - low) / (2 * z95));
    }
    case 'uniform': {
      const { low, high } = distribution;
      return {
        cdf: (x) => share((x - low) / (high - low), x >= low),
        quantile: (p) => low + p * (high - low),
      };
    }
    case 'triangular':
      return triangularShape(distribution.low, distribution.mode, distribution.high);
    case 'pert': {
      const { low, mode, high } = distribution;
      const width = high - low;
      if (width === 0) return pointShape(low);
      const a = 1 + (pertWeight * (mode - low)) / width;
      const b = 1 + (pertWeight * (high - mode)) / width;
      const betaQuantile = createBetaQuantile(a, b);
      return {
        cdf: (x) => betaCdf((x - low) / width, a, b),
        quantile: (p) => low + width * betaQuantile(p),
      };
    }
    case 'normal':
      return normalShape(distribution.mean, distribution.sd);
    case 'lognormal': {
      const variance = Math.log1p((distribution.sd / distribution.mean) ** 2);
      return logNormalShape(Math.log(distribution.mean) - variance / 2, Math.sqrt(variance));
    }
  }
}

/** A share held within 0..1; where it is no number (0 ÷ 0, a distribution of zero width) all or nothing. */
function share(value: number, isAbove: boolean): number {
  return Number.isNaN(value) ? Number(isAbove) : Math.min(Math.max(value, 0), 1);
}

function pointShape(value: number): Shape {
  return { cdf: (x) => Number(x >= value), quantile: () => value };
}

function normalShape(mean: number, sd: number): Shape {
  return sd === 0
    ? pointShape(mean)
    : { cdf: (x) => normalCdf((x - mean) / sd), quantile: (p) => mean + sd * normalQuantile(p) };
}

function logNormalShape(mu: number, sigma: number): Shape {
  return sigma === 0
    ? pointShape(Math.exp(mu))
    : {
        cdf: (x) => (x <= 0 ? 0 : normalCdf((Math.log(x) - mu) / sigma)),
        quantile: (p) => Math.exp(mu + sigma * normalQuantile(p)),
      };
}

function triangularShape(low: number, mode: number, high: number): Shape {
  const width = high - low;
  if (width === 0) return pointShape(low);
  const left = mode - low;
  const right = high - mode;
  return {
    cdf: (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x <= mode ? (x - low) ** 2 / (width * left) : 1 - (high - x) ** 2 / (width * right);
    },
    quantile: (p) =>
      p * width <= left ? low + Math.sqrt(p * width * left) : high - Math.sqrt((1 - p) * width * right),
  };
}

/** The shape of single values with weights; needs one value at least with a weight above zero. */
function stepShape(values: readonly WeightedValue[]): Shape {
  const sorted = values.filter(({ weight }) => weight > 0).toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  const cumulative = sorted.map(({ weight }) => (sum += weight) / total);
  const last = sorted.length - 1;
  // The last step is 1 by definition: a sum of thirds would miss it.
  cumulative[last] = 1;
  const valueAt = (index: number): number => sorted[index]?.value ?? Number.NaN;
  return {
    cdf: (x) => {
      const above = sorted.findIndex(({ value }) => value > x);
      return above === -1 ? 1 : (cumulative[above - 1] ?? 0);
    },
    // A cumulative share is a sum of rounded numbers: a hair below p has reached it.
    quantile: (p) =>
      valueAt(
        Math.max(
          0,
          cumulative.findIndex((reached) => reached >= p - 1e-12),
        ),
      ),
  };
}

/** The range that a distribution is cut to; an open end is itself outside. */
interface Range {
  readonly min: number;
  readonly max: number;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

/** A distribution cut to a range. `mass` is the share of the whole that the range holds: 1 where nothing was cut off. */
export interface TruncatedDistribution {
  readonly mass: number;
  /** The value below which a share p (0 < p < 1) of what is left falls; always within the range. */
  readonly quantile: (p: number) => number;
  /** The least and the greatest value that can be drawn. */
  readonly support: readonly [number, number];
}

/** Cuts a distribution to a range by drawing its quantile between the probabilities of the bounds. */
export function truncateDistribution(distribution: Distribution, range: Range): TruncatedDistribution {
  if (isStep(distribution)) {
    const inside = distribution.values.filter(
      ({ value }) =>
        (range.minOpen ? value > range.min : value >= range.min) &&
        (range.maxOpen ? value < range.max : value <= range.max),
    );
    const weightOf = (values: readonly WeightedValue[]): number =>
      values.reduce((sum, { weight }) => sum + weight, 0);
    const mass = weightOf(inside) / weightOf(distribution.values);
    if (mass === 0) return { mass: 0, quantile: () => Number.NaN, support: [Number.NaN, Number.NaN] };
    const { quantile } = stepShape(inside);
    return {
      mass: inside.length === distribution.values.length ? 1 : mass,
      quantile,
      support: [quantile(0), quantile(1)],
    };
  }
  const shape = continuousShape(distribution);
  // A distribution of zero width that stands on a closed bound is inside.
  const below = range.minOpen ? shape.cdf(range.min) : shape.cdf(previous(range.min));
  const upTo = range.maxOpen ? shape.cdf(previous(range.max)) : shape.cdf(range.max);
  const mass = upTo - below;
  const keep = (value: number): number => keepInside(value, range);
  return {
    mass,
    quantile: (p) => keep(shape.quantile(below + p * mass)),
    support: [keep(shape.quantile(below)), keep(shape.quantile(upTo))],
  };
}

/** The next number below a bound; infinities stay. */
function previous(bound: number): number {
  return Number.isFinite(bound)
    ? bound - Math.max(Math.abs(bound) * Number.EPSILON, Number.MIN_VALUE)
    : bound;
}

/** Takes back what the rounding of an inverse puts on or over a bound. */
function keepInside(value: number, { min, max, minOpen, maxOpen }: Range): number {
  if (value < min || (minOpen && value === min)) return minOpen ? -previous(-min) : min;
  if (value > max || (maxOpen && value === max)) return maxOpen ? previous(max) : max;
  return value;
}
