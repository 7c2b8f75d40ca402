/** The percentiles that a result shows, as shares. */
export const percentileShares = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 } as const;

/** What a set of draws says of one number. `se` is sd/√n: under Latin hypercube an upper bound of the mean's error. */
export interface Summary {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
  readonly se: number;
  /** The share of draws below zero. */
  readonly negative: number;
}

/** A number that no draw changes. */
export function summariseFixed(value: number): Summary {
  return {
    p5: value,
    p25: value,
    p50: value,
    p75: value,
    p95: value,
    mean: value,
    se: 0,
    negative: value < 0 ? 1 : 0,
  };
}

/**
 * Percentiles by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996), mean, standard error and
 * share below zero. Puts the draws into another order. `undefined` when a draw is not a finite number, or there is none.
 */
export function summariseDraws(draws: Float64Array): Summary | undefined {
  const count = draws.length;
  let sum = 0;
  let below = 0;
  for (let index = 0; index < count; index += 1) {
    const value = draws[index] as number;
    sum += value;
    if (value < 0) below += 1;
  }
  const mean = sum / count;
  if (!Number.isFinite(mean)) return undefined;
  let squares = 0;
  for (let index = 0; index < count; index += 1) squares += ((draws[index] as number) - mean) ** 2;
  const ranks = Object.values(percentileShares).map((share) => Math.floor((count - 1) * share));
  selectRanks(draws, ranks, 0, count - 1);
  const percentiles = percentilesFrom(count, (rank) => {
    // What follows is the least of what is left, up to the next rank that stands in its place.
    const last = ranks.find((placed) => placed > rank) ?? count - 1;
    return [draws[rank] as number, leastOf(draws, rank + 1, last)];
  });
  return {
    ...percentiles,
    mean,
    se: count > 1 ? Math.sqrt(squares / (count - 1) / count) : 0,
    negative: below / count,
  };
}

/** The percentiles of `count` draws by linear interpolation between the one of a rank and the next. */
export function percentilesFrom(
  count: number,
  drawsAt: (rank: number) => readonly [number, number],
): Record<keyof typeof percentileShares, number> {
  const at = (share: number): number => {
    const rank = (count - 1) * share;
    const low = Math.floor(rank);
    // A result of nothing is 0, not −0.
    const [first, next] = drawsAt(low);
    const value = first + 0;
    return rank === low ? value : value + (rank - low) * (next - value) + 0;
  };
  const { p5, p25, p50, p75, p95 } = percentileShares;
  return { p5: at(p5), p25: at(p25), p50: at(p50), p75: at(p75), p95: at(p95) };
}

/** The least of some values, from one index to another; Infinity where there is none. */
export function leastOf(values: Float64Array, from: number, to: number): number {
  let least = Infinity;
  for (let index = from; index <= to; index += 1) {
    if ((values[index] as number) < least) least = values[index] as number;
  }
  return least;
}

/** Orders `values` so far that those of the ranks, given in rising order, stand in their places. */
export function selectRanks(
  values: Float64Array,
  ranks: readonly number[],
  left: number,
  right: number,
): void {
  const middle = ranks.length >> 1;
  const rank = ranks[middle];
  if (rank === undefined) return;
  // A rank may stand there twice, and then in its place already.
  if (rank >= left && rank <= right) select(values, rank, left, right);
  selectRanks(values, ranks.slice(0, middle), left, rank - 1);
  selectRanks(values, ranks.slice(middle + 1), rank + 1, right);
}

/**
 * Orders `values` between `left` and `right`, all of them finite, so far that the one of rank `k` stands in its place, smaller
 * ones before it (C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961), 321). Each value is moved whether
 * it has to be or not: a processor cannot guess which, and every wrong guess costs it more than a move.
 */
export function select(values: Float64Array, k: number, left: number, right: number): void {
  let from = left;
  let to = right;
  while (to > from) {
    const pivot = middleOf(values[from] as number, values[(from + to) >> 1] as number, values[to] as number);
    let below = from;
    for (let index = from; index <= to; index += 1) {
      const value = values[index] as number;
      values[index] = values[below] as number;
      values[below] = value;
      below += Number(value < pivot);
    }
    if (k < below) {
      to = below - 1;
      continue;
    }
    let upTo = below;
    for (let index = below; index <= to; index += 1) {
      const value = values[index] as number;
      values[index] = values[upTo] as number;
      values[upTo] = value;
      upTo += Number(value <= pivot);
    }
    if (k < upTo) return;
    from = upTo;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
