import { type AppError, appError, type ErrorCode } from '../errors.ts';
import { translateTerm } from '../i18n/terms.ts';
import { isBaseCase, seriesName } from './forecast-names.ts';
import {
  commonUnit,
  insteadOf,
  isLike,
  type LatticeContext,
  leaveOut,
  otherYear,
  compareTexts,
  yearOf,
} from './lattice-remedies.ts';
import { regionRelation } from './regions.ts';
import type { Forecast } from './rows.ts';
import type { ForecastUnit } from './vocabularies.ts';

/** What can be made of several series in one year. */
export const combinations = ['spread', 'mean', 'difference', 'sum'] as const;
export type CombineHow = (typeof combinations)[number];

type Refusal = AppError | null;

/** Units that are a part of something else, or a growth from somewhere: they have no sum. */
const ratios: ReadonlySet<ForecastUnit> = new Set([
  '% of electricity',
  '% of data-centre electricity',
  '% growth',
]);

/** Why the series cannot be combined so; null where they can. They are in the order of publication, each once. */
export function refuseCombination(
  members: readonly Forecast[],
  how: CombineHow,
  year: number,
  context: LatticeContext,
): Refusal {
  return (
    refuseCount(members, how) ??
    refuseKind(members, how, context) ??
    (how === 'sum' ? refuseSum(members, context) : refuseRegion(members, context)) ??
    (how === 'mean' ? refuseMean(members, context) : null) ??
    refuseYear(members, how, year, context)
  );
}

/** Two series that differ in a property: the commonest word of it, and the first series with another. */
function oddOneOut(
  members: readonly Forecast[],
  wordOf: (forecast: Forecast) => string,
): readonly [Forecast, Forecast] | null {
  const counts = new Map<string, number>();
  for (const each of members) counts.set(wordOf(each), (counts.get(wordOf(each)) ?? 0) + 1);
  const [common] = [...counts].toSorted((a, b) => b[1] - a[1] || compareTexts(a[0], b[0]))[0] ?? [''];
  const one = members.find((each) => wordOf(each) === common);
  const other = members.find((each) => wordOf(each) !== common);
  return one === undefined || other === undefined ? null : [one, other];
}

interface Difference {
  readonly code: ErrorCode;
  readonly pair: readonly [Forecast, Forecast];
  readonly is: (forecast: Forecast) => string;
  readonly remedy: string;
}

function refuse(
  { code, pair: [one, other], is, remedy }: Difference,
  { translate }: LatticeContext,
): AppError {
  const withRegion = one.region !== other.region;
  return appError(code, other.id, {
    one: seriesName(one, withRegion, translate),
    other: seriesName(other, withRegion, translate),
    oneIs: is(one),
    otherIs: is(other),
    remedy,
  });
}

function refuseCount(members: readonly Forecast[], how: CombineHow): Refusal {
  if (members.length < 2) return appError('combine-few', undefined, { count: members.length });
  return how === 'difference' && members.length > 2
    ? appError('combine-two', undefined, { count: members.length })
    : null;
}

/** Scope, unit, what a capacity measures, and what a growth starts from: different things in every combination. */
function refuseKind(members: readonly Forecast[], how: CombineHow, context: LatticeContext): Refusal {
  const { translate } = context;
  const scopes = oddOneOut(members, ({ scope }) => scope);
  if (scopes !== null) {
    return refuse(
      {
        code: 'combine-scope',
        pair: scopes,
        is: ({ scope }) => translate(`vocabulary.scope.${scope}`),
        remedy: insteadOf(scopes, (one, each) => each.scope === one.scope && each.unit === one.unit, context),
      },
      context,
    );
  }
  const units = oddOneOut(members, ({ unit }) => unit);
  if (units !== null) {
    return refuse(
      {
        code: 'combine-unit',
        pair: units,
        is: ({ unit }) => translate(`charts.forecastUnit.${unit}`),
        remedy: commonUnit(units, context),
      },
      context,
    );
  }
  const capacities = oddOneOut(members, ({ capacityBasis }) => capacityBasis ?? '');
  if (capacities !== null) {
    return refuse(
      {
        code: 'combine-capacity',
        pair: capacities,
        is: ({ capacityBasis }) =>
          capacityBasis === null ? '–' : translate(`vocabulary.capacity-basis.${capacityBasis}`),
        remedy: insteadOf(
          capacities,
          (one, each) =>
            each.scope === one.scope && each.unit === one.unit && each.capacityBasis === one.capacityBasis,
          context,
        ),
      },
      context,
    );
  }
  const growths = oddOneOut(members, ({ unit, basis }) => (unit === '% growth' ? basis : ''));
  if (growths !== null) {
    return refuse(
      { code: 'combine-growth', pair: growths, is: ({ basis }) => basis, remedy: leaveOut(growths, context) },
      context,
    );
  }
  const [first] = members;
  return how === 'sum' && first !== undefined && ratios.has(first.unit)
    ? appError('combine-ratio', undefined, { unit: translate(`charts.forecastUnit.${first.unit}`) })
    : null;
}

function refuseRegion(members: readonly Forecast[], context: LatticeContext): Refusal {
  const pair = oddOneOut(members, ({ region }) => region);
  return pair === null
    ? null
    : refuse(
        {
          code: 'combine-region',
          pair,
          is: ({ region }) => translateTerm(region, context.translate),
          remedy: insteadOf(pair, (one, each) => isLike(one, each) && each.region === one.region, context),
        },
        context,
      );
}

function refuseMean(members: readonly Forecast[], context: LatticeContext): Refusal {
  const vintages = oddOneOut(members, yearOf);
  if (vintages !== null) {
    return refuse(
      {
        code: 'combine-vintage',
        pair: vintages,
        is: yearOf,
        remedy: insteadOf(
          vintages,
          (one, each) => isLike(one, each) && each.region === one.region && yearOf(each) === yearOf(one),
          context,
        ),
      },
      context,
    );
  }
  for (const [index, one] of members.entries()) {
    const other = members.slice(index + 1).find(({ publisher }) => publisher === one.publisher);
    if (other !== undefined) {
      const pair = [one, other] as const;
      const is = (forecast: Forecast): string => translateTerm(forecast.case, context.translate);
      return refuse({ code: 'combine-publisher', pair, is, remedy: leaveOut(pair, context) }, context);
    }
  }
  // Base cases answer one question, whatever their publishers call them.
  const pair = oddOneOut(members, (each) => (isBaseCase(each) ? '' : each.case));
  if (pair === null) return null;
  const is = (forecast: Forecast): string => translateTerm(forecast.case, context.translate);
  return refuse(
    {
      code: 'combine-case',
      pair,
      is,
      remedy: insteadOf(
        pair,
        (one, each) =>
          isLike(one, each) && each.region === one.region && isBaseCase(each) && yearOf(each) === yearOf(one),
        context,
      ),
    },
    context,
  );
}

/** Parts of one whole: one publisher, edition and case, and regions of which none has a part in another. */
function refuseSum(members: readonly Forecast[], context: LatticeContext): Refusal {
  const { translate } = context;
  const regionIs = ({ region }: Forecast): string => translateTerm(region, translate);
  for (const [index, one] of members.entries()) {
    for (const other of members.slice(index + 1)) {
      const relation = regionRelation(one.region, other.region);
      const pair = relation === 'within' ? ([other, one] as const) : ([one, other] as const);
      if (relation === 'apart') continue;
      const code = (
        {
          same: 'combine-same-region',
          contains: 'combine-overlap',
          within: 'combine-overlap',
          overlaps: 'combine-overlap',
          unknown: 'combine-region-unknown',
        } as const
      )[relation];
      return refuse({ code, pair, is: regionIs, remedy: leaveOut(pair, context) }, context);
    }
  }
  const publishers = oddOneOut(members, ({ publisher }) => publisher);
  if (publishers !== null) {
    return refuse(
      {
        code: 'combine-sum-publisher',
        pair: publishers,
        is: ({ publisher }) => publisher,
        remedy: leaveOut(publishers, context),
      },
      context,
    );
  }
  const editions = oddOneOut(members, ({ vintage, publication }) => `${vintage}|${publication}`);
  if (editions !== null) {
    const remedy = insteadOf(
      editions,
      (one, each) => isLike(one, each) && each.vintage === one.vintage && each.region === editions[1].region,
      context,
    );
    return refuse({ code: 'combine-vintage', pair: editions, is: ({ vintage }) => vintage, remedy }, context);
  }
  const cases = oddOneOut(members, (each) => each.case);
  if (cases !== null) {
    const is = (forecast: Forecast): string => translateTerm(forecast.case, translate);
    return refuse({ code: 'combine-case', pair: cases, is, remedy: leaveOut(cases, context) }, context);
  }
  // The highest draws of two regions fall into different hours: their sum is nobody's peak.
  const [first] = members;
  return first?.capacityBasis === 'peak-demand'
    ? appError('combine-peak', first.id, { one: seriesName(first, true, translate) })
    : null;
}

/** Every series has a figure of the year, and a central one where the combination asks for it. */
function refuseYear(
  members: readonly Forecast[],
  how: CombineHow,
  year: number,
  context: LatticeContext,
): Refusal {
  const { translate } = context;
  const without = members.find(({ points }) => points.every((point) => point.year !== year));
  const other = members.find((each) => each.id !== without?.id);
  if (without !== undefined && other !== undefined) {
    return appError('combine-year', without.id, {
      one: seriesName(without, false, translate),
      other: seriesName(other, false, translate),
      year,
      years: without.points.map((point) => point.year).join(', '),
      remedy: otherYear(members, without, year, context),
    });
  }
  if (how === 'spread') return null;
  const ranged = members.find(({ points }) => points.find((point) => point.year === year)?.central === null);
  return ranged === undefined
    ? null
    : appError('combine-range', ranged.id, {
        one: seriesName(ranged, false, translate),
        year,
        // The ends of a range have a place in a spread, and parts of one whole have none there.
        remedy:
          how === 'sum' && other !== undefined
            ? leaveOut([other, ranged], context)
            : translate('forecasts.remedySpread'),
      });
}
