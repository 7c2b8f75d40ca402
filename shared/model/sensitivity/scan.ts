/** Values of one input between two ends, rising, both ends among them. */
const stepsPerScale = 256;
/** Ends further apart than this are walked in equal ratios as well as in equal steps. */
const wideRatio = 10;

/**
 * Where a range is looked at: 257 values in equal steps; where it spans more than a factor of ten above zero, as many
 * again in equal ratios. Rising, without doubles, the two ends exactly.
 */
export function scanRange(from: number, to: number): Float64Array {
  const values = [from, to];
  const keep = (value: number): void => {
    if (value > from && value < to) values.push(value);
  };
  for (let step = 1; step < stepsPerScale; step += 1) {
    const share = step / stepsPerScale;
    // Each end weighted for itself: their difference may be beyond the numbers.
    keep(from * (1 - share) + to * share);
    if (from > 0 && to / from > wideRatio) keep(from * (to / from) ** share);
  }
  return Float64Array.from(new Set(values), (value) => value + 0).sort();
}

/** Where a function that was looked at point by point is zero, or changes its sign between two neighbours. */
export interface Crossing {
  readonly left: number;
  readonly right: number;
}

/** The crossings among neighbouring points, by position; a stretch of zeros counts as one. */
export function findCrossings(values: ArrayLike<number>): Crossing[] {
  const crossings: Crossing[] = [];
  for (let left = 0; left < values.length; left += 1) {
    const here = values[left] as number;
    const next = values[left + 1];
    if (here === 0) {
      if (left === 0 || values[left - 1] !== 0) crossings.push({ left, right: left });
    } else if (next !== undefined && next !== 0 && here > 0 !== next > 0) {
      crossings.push({ left, right: left + 1 });
    }
  }
  return crossings;
}

/** The points, by position, that lie nearer to zero than both neighbours while all have one sign: zeros may hide there. */
export function findDips(values: ArrayLike<number>): number[] {
  const dips: number[] = [];
  for (let point = 1; point < values.length - 1; point += 1) {
    const size = Math.abs(values[point] as number);
    if (size <= Math.abs(values[point - 1] as number) && size < Math.abs(values[point + 1] as number)) {
      dips.push(point);
    }
  }
  return dips;
}
