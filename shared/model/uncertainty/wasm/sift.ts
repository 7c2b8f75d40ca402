import { type Code, FunctionBuilder, i32, int, type Local, loop, pair, storeFloat, when } from './encode.ts';

/** Brackets that draws are sifted with: one for each percentile. */
export const bracketCount = 5;

/**
 * Where the numbers of a sifting stand, in bytes from its start. `center`, `low` and `high` are read, in both lanes each; sums
 * and counts are written lane by lane; `next` are the addresses that the draws inside each bracket go to, moved on.
 */
export const siftLayout = {
  center: 0,
  low: 16,
  high: 16 + 16 * bracketCount,
  sum: 16 + 32 * bracketCount,
  squares: 32 + 32 * bracketCount,
  negative: 48 + 32 * bracketCount,
  aboveLow: 64 + 32 * bracketCount,
  next: 64 + 48 * bracketCount,
  size: 64 + 48 * bracketCount + 4 * bracketCount,
} as const;

/**
 * `sift(values, end, numbers)`: over an even number of draws the sums of their differences from the centre and of the squares
 * of these, how many are below zero, how many above the low end of each bracket; draws above the low end of a bracket and not
 * above its high end are written out. Brackets must not overlap and stand in rising order.
 */
export function siftFunction(): FunctionBuilder {
  const f = new FunctionBuilder([i32, i32, i32]);
  const [at, end, numbers] = [f.parameter(0), f.parameter(1), f.parameter(2)];
  const each = <T>(make: (bracket: number) => T): T[] =>
    Array.from({ length: bracketCount }, (_, bracket) => make(bracket));
  const zero = pair.both(0);
  const center = f.vector(pair.load(numbers.get, siftLayout.center));
  const low = each((bracket) => f.vector(pair.load(numbers.get, siftLayout.low + 16 * bracket)));
  const high = each((bracket) => f.vector(pair.load(numbers.get, siftLayout.high + 16 * bracket)));
  const sum = f.vector(zero);
  const squares = f.vector(zero);
  const negative = f.vector(zero);
  const aboveLow = each(() => f.vector(zero));
  const value = f.vector(zero);
  const difference = f.vector(zero);
  const mask = f.vector(zero);
  const inside = f.vector(zero);
  const reached = f.vector(zero);
  const slot = f.let(i32, int.constant(0));
  const place = f.let(i32, int.constant(0));

  const count = (counter: Local): Code => counter.set(pair.subtractBits(counter.get, mask.get));
  const pass = (edge: Local, ...counters: readonly Local[]): Code => [
    ...mask.set(pair.greater(value.get, edge.get)),
    ...counters.flatMap(count),
    ...inside.set(pair.xor(inside.get, mask.get)),
  ];
  /** Writes a lane out to its bracket: the one whose low end was passed last. */
  const keep = (lane: 0 | 1): Code =>
    when(pair.laneInt(inside.get, lane), [
      ...slot.set(int.add(numbers.get, int.shiftLeft(pair.laneInt(reached.get, lane), int.constant(2)))),
      ...place.set(int.load(slot.get, siftLayout.next - 4)),
      ...storeFloat(place.get, pair.lane(value.get, lane)),
      ...int.store(slot.get, int.add(place.get, int.constant(8)), siftLayout.next - 4),
    ]);
  const body = [
    ...value.set(pair.load(at.get)),
    ...difference.set(pair.subtract(value.get, center.get)),
    ...sum.set(pair.add(sum.get, difference.get)),
    ...squares.set(pair.add(squares.get, pair.multiply(difference.get, difference.get))),
    ...negative.set(pair.subtractBits(negative.get, pair.less(value.get, zero))),
    ...inside.set(zero),
    ...reached.set(zero),
    ...each((bracket) => [
      ...pass(low[bracket] as Local, aboveLow[bracket] as Local, reached),
      ...pass(high[bracket] as Local),
    ]).flat(),
    ...when(pair.hasAny(inside.get), [...keep(0), ...keep(1)]),
    ...at.set(int.add(at.get, int.constant(16))),
  ];
  f.emit(loop(body, int.isLess(at.get, end.get)));
  const write = (offset: number, local: Local): void => f.emit(pair.store(numbers.get, local.get, offset));
  write(siftLayout.sum, sum);
  write(siftLayout.squares, squares);
  write(siftLayout.negative, negative);
  for (let bracket = 0; bracket < bracketCount; bracket += 1) {
    write(siftLayout.aboveLow + 16 * bracket, aboveLow[bracket] as Local);
  }
  return f;
}
