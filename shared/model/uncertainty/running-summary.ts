import { leastOf, percentileShares, percentilesFrom, select, selectRanks, type Summary } from './summary.ts';
import { bracketCount } from './wasm/sift.ts';

/** How many standard deviations of its rank a bracket reaches to either side: it misses once in 150,000 times. */
const reach = 4.5;

/** Draws of single numbers that come again and again may take up this many times what is wanted. */
const tooMuch = 3;

/** What a sifting of draws found; the counts and the draws inside are those of each bracket. */
export interface Sifted {
  readonly count: number;
  /** Of the differences from the centre, and of their squares. */
  readonly sum: number;
  readonly squares: number;
  readonly negative: number;
  readonly aboveLow: readonly number[];
  readonly inside: readonly Float64Array[];
}

/** A span low < x ≤ high that is to hold a percentile, how many draws lie above either end, and the draws in between. */
class Bracket {
  readonly low: number;
  readonly high: number;
  /** It holds one number only, which need not be kept again and again. */
  readonly isSingle: boolean;
  aboveLow: number;
  aboveHigh: number;
  readonly #room: number;
  #values = new Float64Array();
  #count = 0;

  /** `room` is how many draws inside are expected. */
  constructor({ low, high }: End, { aboveLow, aboveHigh }: Counts, room = 0) {
    this.low = low;
    this.high = high;
    this.isSingle = low === numberBefore(high);
    this.aboveLow = aboveLow;
    this.aboveHigh = aboveHigh;
    this.#room = Math.ceil(room);
  }

  /** How many draws are kept. */
  get kept(): number {
    return this.#count;
  }

  /** The draws inside, in no order. */
  get values(): Float64Array {
    return this.#values.subarray(0, this.#count);
  }

  /** Takes in draws that are inside, after they were counted as above the low end. */
  add(more: Float64Array): void {
    if (this.isSingle || more.length === 0) return;
    const count = this.#count + more.length;
    if (count > this.#values.length) {
      const grown = new Float64Array(Math.max(this.#room, Math.ceil(count * 1.4)));
      grown.set(this.values);
      this.#values = grown;
    }
    this.#values.set(more, this.#count);
    this.#count = count;
  }

  /** How many draws lie above a number inside, or at either end. */
  above(number: number): number {
    if (number === this.low) return this.aboveLow;
    if (number === this.high) return this.aboveHigh;
    let above = this.aboveLow;
    for (const value of this.values) if (value <= number) above -= 1;
    return above;
  }

  /** A copy of the draws inside that are also within a span. */
  within({ low, high }: End): Float64Array {
    if (this.low >= high || low >= this.high) return new Float64Array();
    return this.isSingle
      ? new Float64Array(this.aboveLow - this.aboveHigh).fill(this.high)
      : this.values.filter((value) => low < value && value <= high);
  }

  /** Takes over the memory of another bracket, and of the draws in it those inside; the other must not be used again. */
  takeOver(other: Bracket): void {
    if (this.isSingle || other.isSingle) return;
    const { values } = other;
    this.#values = other.#values;
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index] as number;
      if (value <= this.low || value > this.high) continue;
      this.#values[this.#count] = value;
      this.#count += 1;
    }
  }
}

interface End {
  readonly low: number;
  readonly high: number;
}

type Counts = Pick<Bracket, 'aboveLow' | 'aboveHigh'>;

/** The ends of a bracket around each percentile. */
type Ends = readonly End[];

const nothing: Counts = { aboveLow: 0, aboveHigh: 0 };
const nowhere: Ends = Array.from({ length: bracketCount }, () => ({ low: Infinity, high: Infinity }));

/**
 * The summary of draws that come in chunks and are not kept: sums, and for each percentile the draws in a bracket around it.
 * The brackets are set from the first draws and drawn tighter as more come. Percentiles are those of all draws together, to
 * the bit; where a bracket missed, or would hold too much, there are none.
 */
export class RunningSummary {
  readonly #total: number;
  readonly #mostKept: number;
  /** What sums are taken from, so that little cancels: the number at the medians. */
  readonly center: number;
  #brackets: readonly Bracket[];
  #count = 0;
  #sum = 0;
  #squares = 0;
  #negative = 0;
  #isLost = false;
  #bracketedAt: number;

  /**
   * `pilot` are the first draws, which get into another order and have yet to be added; `total` is how many there will be,
   * and `mostKept` how many of them should be kept at a time.
   */
  constructor(
    pilot: Float64Array,
    { center, total, mostKept }: { center: number; total: number; mostKept: number },
  ) {
    this.center = center;
    this.#total = total;
    this.#mostKept = mostKept;
    this.#bracketedAt = pilot.length;
    let sum = 0;
    for (let index = 0; index < pilot.length; index += 1) sum += pilot[index] as number;
    const isFinite = Number.isFinite(sum);
    const ranks = this.#ranksAround(pilot.length);
    if (isFinite) selectRanks(pilot, ranks.flat(), 0, pilot.length - 1);
    const ends = isFinite ? this.#endsAround(ranks, (rank) => pilot[rank] as number, nowhere) : nowhere;
    this.#brackets = ends.map((end, index) => new Bracket(end, nothing, this.#roomFor(ranks[index])));
  }

  /** The ends of the brackets, in rising order; they do not overlap. */
  get ends(): Ends {
    return this.#brackets;
  }

  /** Takes in draws that were sifted with the brackets as they stand. */
  add({ count, sum, squares, negative, aboveLow, inside }: Sifted): void {
    this.#count += count;
    this.#sum += sum;
    this.#squares += squares;
    this.#negative += negative;
    let kept = 0;
    for (const [index, bracket] of this.#brackets.entries()) {
      const more = inside[index] as Float64Array;
      bracket.aboveLow += aboveLow[index] as number;
      bracket.aboveHigh += (aboveLow[index] as number) - more.length;
      bracket.add(more);
      kept += bracket.kept;
    }
    if (kept > tooMuch * this.#mostKept) {
      this.#isLost = true;
      this.#brackets = nowhere.map((end) => new Bracket(end, nothing));
    } else if (this.#count >= 2 * this.#bracketedAt && (kept / this.#count) * this.#total > this.#mostKept) {
      this.#narrow();
    }
  }

  /** Takes in a single draw. */
  addOne(value: number): void {
    const difference = value - this.center;
    this.#count += 1;
    this.#sum += difference;
    this.#squares += difference * difference;
    if (value < 0) this.#negative += 1;
    for (const bracket of this.#brackets) {
      if (value > bracket.low) bracket.aboveLow += 1;
      if (value > bracket.high) bracket.aboveHigh += 1;
      else if (value > bracket.low) bracket.add(Float64Array.of(value));
    }
  }

  /** The summary of all draws; `lost` where the draws have to be looked at again, `undefined` as `summariseDraws`. */
  finish(): Summary | 'lost' | undefined {
    const count = this.#count;
    const offset = this.#sum / count;
    const mean = this.center + offset;
    if (!Number.isFinite(mean)) return undefined;
    const percentiles = percentilesFrom(count, (rank) => this.#drawsAt(rank));
    if (this.#isLost || Object.values(percentiles).some(Number.isNaN)) return 'lost';
    // Rounding may leave less than nothing of draws that are all the same.
    const squares = Math.max(0, this.#squares - this.#sum * offset);
    const se = Math.sqrt(squares / (count - 1) / count);
    return { ...percentiles, mean: mean + 0, se, negative: this.#negative / count };
  }

  /** The draw of a rank and the one after it; NaN for what is in no bracket. */
  #drawsAt(rank: number): readonly [number, number] {
    const bracket = this.#brackets.find(
      ({ aboveLow, aboveHigh }) => this.#count - aboveLow <= rank && rank < this.#count - aboveHigh,
    );
    if (bracket === undefined) return [Number.NaN, Number.NaN];
    const last = bracket.aboveLow - bracket.aboveHigh - 1;
    const place = rank - (this.#count - bracket.aboveLow);
    const { values, isSingle } = bracket;
    if (!isSingle) select(values, place, 0, last);
    const value = isSingle ? bracket.high : (values[place] as number);
    if (place === last) return [value, this.#drawsAt(rank + 1)[0]];
    return [value, isSingle ? value : leastOf(values, place + 1, last)];
  }

  /** How many draws are expected between two ranks until all are there, or as many as are to be kept at most. */
  #roomFor([from, to]: readonly [number, number] = [0, 0]): number {
    const share = (1.1 * (to - from)) / this.#bracketedAt;
    const whole = this.#ranksAround(this.#bracketedAt).reduce((sum, [low, high]) => sum + high - low, 0);
    return 32 + Math.min(share * this.#total, (1.1 * this.#mostKept * (to - from)) / whole);
  }

  /** Of `count` draws the ranks between which the percentiles of all are sought. */
  #ranksAround(count: number): [number, number][] {
    return Object.values(percentileShares).map((share) => {
      const spread = Math.sqrt(share * (1 - share) * count * (1 - count / this.#total));
      const middle = share * count;
      return [
        Math.max(0, Math.floor(middle - reach * spread) - 1),
        Math.min(count - 1, Math.ceil(middle + reach * spread) + 1),
      ];
    });
  }

  /** The ends of brackets around the percentiles; the old ones where a rank is not known. */
  #endsAround(
    ranks: readonly (readonly [number, number])[],
    drawAt: (rank: number) => number,
    old: Ends,
  ): Ends {
    const ends = ranks.map(([from, to], index) => {
      const [low, high] = [drawAt(from), drawAt(to)];
      return {
        low: Number.isNaN(low) ? (old[index]?.low ?? Infinity) : numberBefore(low),
        high: Number.isNaN(high) ? (old[index]?.high ?? Infinity) : high,
      };
    });
    // Where two would overlap the lower one ends where the upper one begins.
    for (let index = ends.length - 2; index >= 0; index -= 1) {
      const [own, next] = [ends[index], ends[index + 1]];
      if (own === undefined || next === undefined) continue;
      own.low = Math.min(own.low, next.low);
      own.high = Math.min(Math.max(own.high, own.low), next.low);
    }
    return ends;
  }

  #narrow(): void {
    const old = this.#brackets;
    const above = (number: number): number =>
      old.find(({ low, high }) => low <= number && number <= high)?.above(number) ?? Number.NaN;
    const ranks = this.#ranksAround(this.#count);
    const ends = this.#endsAround(ranks, (rank) => this.#drawsAt(rank)[0], old);
    this.#bracketedAt = this.#count;
    const brackets = ends.map(
      (end) => new Bracket(end, { aboveLow: above(end.low), aboveHigh: above(end.high) }),
    );
    const strays = brackets.map((bracket, index) =>
      old.flatMap((other, at) => (at === index && !other.isSingle ? [] : [other.within(bracket)])),
    );
    for (const [index, bracket] of brackets.entries()) {
      bracket.takeOver(old[index] as Bracket);
      for (const some of strays[index] ?? []) bracket.add(some);
    }
    this.#brackets = brackets;
  }
}

const bits = new BigInt64Array(1);
const number = new Float64Array(bits.buffer);

/** The greatest number below another. */
function numberBefore(value: number): number {
  if (!Number.isFinite(value)) return value;
  if (value === 0) return -Number.MIN_VALUE;
  number[0] = value;
  bits[0] = (bits[0] ?? 0n) + (value > 0 ? -1n : 1n);
  return number[0];
}
