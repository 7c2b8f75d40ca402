/** The percentiles that a result shows, as shares. */
const shares = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 } as const;

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
  /** The percentile of a share, among draws of which those between the bounds are known to hold it. */
  const at = (share: number, left: number, right: number): number => {
    const rank = (count - 1) * share;
    const low = Math.floor(rank);
    select(draws, low, left, right);
    // A result of nothing is 0, not −0.
    const value = (draws[low] as number) + 0;
    if (rank === low) return value;
    let next = draws[low + 1] as number;
    for (let index = low + 2; index <= right; index += 1) {
      if ((draws[index] as number) < next) next = draws[index] as number;
    }
    return value + (rank - low) * (next - value) + 0;
  };
  const rankOf = (share: number): number => Math.floor((count - 1) * share);
  const last = count - 1;
  /** Where the next rank of a lower share is sought: up to a rank that stands in its place, when it lies beyond. */
  const upTo = (share: number, upper: number): number =>
    rankOf(upper) > rankOf(share) ? rankOf(upper) : last;
  // From the middle outwards: each search leaves smaller draws on its left and greater ones on its right.
  const p50 = at(shares.p50, 0, last);
  const p25 = at(shares.p25, 0, upTo(shares.p25, shares.p50));
  const p5 = at(shares.p5, 0, upTo(shares.p5, shares.p25));
  const p75 = at(shares.p75, rankOf(shares.p50), last);
  const p95 = at(shares.p95, rankOf(shares.p75), last);
  const percentiles = { p5, p25, p50, p75, p95 };
  return {
    ...percentiles,
    mean,
    se: count > 1 ? Math.sqrt(squares / (count - 1) / count) : 0,
    negative: below / count,
  };
}

/**
 * Orders `values` between `left` and `right` so far that the one of rank `k` stands in its place, smaller ones before it
 * (Floyd & Rivest, "Algorithm 489: SELECT", Communications of the ACM 18 (1975), 173).
 */
function select(values: Float64Array, k: number, left: number, right: number): void {
  let from = left;
  let to = right;
  while (to > from) {
    if (to - from > 600) {
      const count = to - from + 1;
      const rank = k - from + 1;
      const size = Math.log(count);
      const spread = 0.5 * Math.exp((2 * size) / 3);
      const deviation =
        0.5 * Math.sqrt((size * spread * (count - spread)) / count) * Math.sign(rank - count / 2);
      select(
        values,
        k,
        Math.max(from, Math.floor(k - (rank * spread) / count + deviation)),
        Math.min(to, Math.floor(k + ((count - rank) * spread) / count + deviation)),
      );
    }
    const pivot = values[k] as number;
    let i = from;
    let j = to;
    swap(values, from, k);
    if ((values[to] as number) > pivot) swap(values, from, to);
    while (i < j) {
      swap(values, i, j);
      i += 1;
      j -= 1;
      while ((values[i] as number) < pivot) i += 1;
      while ((values[j] as number) > pivot) j -= 1;
    }
    if (values[from] === pivot) swap(values, from, j);
    else {
      j += 1;
      swap(values, j, to);
    }
    if (j <= k) from = j + 1;
    if (k <= j) to = j - 1;
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const value = values[i] as number;
  values[i] = values[j] as number;
  values[j] = value;
}
