import { fail, ok, type Result } from '../result.ts';
import { byPublication, type LatticeContext } from './lattice-remedies.ts';
import { type CombineHow, refuseCombination } from './lattice-refusals.ts';
import type { Forecast } from './rows.ts';
import type { ForecastUnit, Scope } from './vocabularies.ts';

/** What one series gives for the year. */
interface Member {
  readonly id: string;
  readonly low: number | null;
  readonly central: number | null;
  readonly high: number | null;
}

/** What series come to together, in their own unit. */
export interface Combination {
  readonly how: CombineHow;
  readonly year: number;
  readonly unit: ForecastUnit;
  readonly scope: Scope;
  /** The ends of a spread; of a sum where every part has both ends. */
  readonly low: number | null;
  readonly high: number | null;
  /** The mean, the sum, or the later less the earlier publication; null for a spread. */
  readonly central: number | null;
  /** In the order of publication, then of ids. */
  readonly members: readonly Member[];
  /** Those of a spread that give one end only, «at least» or «at most»: it is open on their side. */
  readonly open: readonly string[];
}

/**
 * What several series come to in one year, as far as that is honest; the order of the series does not matter. Every
 * combination is of one scope, unit, capacity and year. A spread, a mean and a difference are of one region. A mean is of
 * the base cases of different publishers from one year of publication; a difference is of exactly two series. A sum is of
 * regions that lie apart, by one publisher in one edition and case. All else is refused with a code `combine-…`: `place`
 * names the series that stands out, the values say what it is held against, in what they differ, and a remedy.
 */
export function combine(
  series: readonly Forecast[],
  how: CombineHow,
  year: number,
  context: LatticeContext,
): Result<Combination> {
  const members = [...new Map(series.map((each) => [each.id, each])).values()].toSorted(byPublication);
  const refusal = refuseCombination(members, how, year, context);
  return refusal === null ? ok(workOut(members, how, year)) : fail(refusal);
}

function workOut(members: readonly Forecast[], how: CombineHow, year: number): Combination {
  const figures = members.map((each): Member => {
    const { low, central, high } = each.points.find((point) => point.year === year) ?? noFigure;
    return { id: each.id, low, central, high };
  });
  const centrals = figures.map(({ central }) => central ?? Number.NaN);
  const total = centrals.reduce((sum, value) => sum + value, 0);
  const [earlier = Number.NaN, later = Number.NaN] = centrals;
  const [first] = members;
  const ends =
    how === 'spread'
      ? {
          low: Math.min(...figures.flatMap(valuesOf)),
          high: Math.max(...figures.flatMap(valuesOf)),
        }
      : how === 'sum'
        ? { low: sumOf(figures.map(({ low }) => low)), high: sumOf(figures.map(({ high }) => high)) }
        : { low: null, high: null };
  return {
    how,
    year,
    unit: first?.unit ?? 'TWh/yr',
    scope: first?.scope ?? 'all-data-centres',
    ...ends,
    central: { spread: null, mean: total / centrals.length, difference: later - earlier, sum: total }[how],
    members: figures,
    open: how === 'spread' ? figures.filter(isBound).map(({ id }) => id) : [],
  };
}

const noFigure = { low: null, central: null, high: null } as const;

const valuesOf = ({ low, central, high }: Member): number[] =>
  [low, central, high].filter((value) => value !== null);

const isBound = (member: Member): boolean =>
  member.central === null && (member.low === null) !== (member.high === null);

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}
