import { meanOf } from './moments.ts';
import { compareIds } from './choose-inputs.ts';
import type { Draws, Response } from './response.ts';

/** How an input's draws and the output's go up and down together. */
export interface RankInput {
  readonly id: string;
  readonly followers: readonly string[];
  /** Spearman's ρ, −1..1; 0 where one of the two does not vary. */
  readonly correlation: number;
}

/** Beyond ± this, a correlation of independent draws lies in one case of twenty: 1.96/√(n − 1). */
export function rankNoise(count: number): number {
  return 1.959_963_984_540_054 / Math.sqrt(count - 1);
}

/**
 * Spearman's rank correlation: that of the ranks, equal values sharing the mean of theirs (C. Spearman, "The proof and
 * measurement of association between two things", The American Journal of Psychology 15 (1904) 72–101). 0 where one of
 * the two does not vary.
 */
export function rankCorrelation(first: Float64Array, second: Float64Array): number {
  return correlationOf(ranksOf(first), ranksOf(second));
}

/** The rank of each value, from 0; equal values have the mean of their ranks. */
function ranksOf(values: Float64Array): Float64Array {
  const sorted = values.toSorted();
  const count = sorted.length;
  return values.map((value) => {
    let first = 0;
    for (let high = count; first < high;) {
      const middle = (first + high) >>> 1;
      if ((sorted[middle] as number) < value) first = middle + 1;
      else high = middle;
    }
    if (sorted[first + 1] !== value) return first;
    let beyond = first + 1;
    for (let high = count; beyond < high;) {
      const middle = (beyond + high) >>> 1;
      if ((sorted[middle] as number) > value) high = middle;
      else beyond = middle + 1;
    }
    return (first + beyond - 1) / 2;
  });
}

/** Ranks of draws that are kept between runs, as long as these are. */
const knownRanks = new WeakMap<Float64Array, Float64Array>();

function ranksOfDraws(draws: Float64Array): Float64Array {
  const ranks = knownRanks.get(draws) ?? ranksOf(draws);
  knownRanks.set(draws, ranks);
  return ranks;
}

/** Pearson's correlation. */
function correlationOf(x: Float64Array, y: Float64Array): number {
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  let [products, squaresX, squaresY] = [0, 0, 0];
  for (let row = 0; row < x.length; row += 1) {
    const [dx, dy] = [(x[row] as number) - meanX, (y[row] as number) - meanY];
    products += dx * dy;
    squaresX += dx * dx;
    squaresY += dy * dy;
  }
  const size = Math.sqrt(squaresX * squaresY);
  return size > 0 ? products / size : 0;
}

/**
 * The rank correlation of each drawn input with the output, out of the draws of a run and what the output was in them;
 * the strongest first, of equals by id.
 */
export function rankInputs(
  { inputs, followers }: Pick<Response, 'inputs' | 'followers'>,
  draws: Draws,
  values: Float64Array,
): RankInput[] {
  const ranks = ranksOf(values);
  return inputs
    .flatMap(({ id }): RankInput[] => {
      const own = draws.get(id);
      if (own === undefined) return [];
      return [
        { id, followers: followers.get(id) ?? [], correlation: correlationOf(ranksOfDraws(own), ranks) },
      ];
    })
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation) || compareIds(a.id, b.id));
}
