import type { Translate } from '../i18n/messages.ts';
import { isBaseCase, seriesName } from './forecast-names.ts';
import type { Forecast } from './rows.ts';

/** How refusals are said, and where their remedies are looked for: `all` series of the catalog. */
export interface LatticeContext {
  readonly translate: Translate;
  readonly all: readonly Forecast[];
}

/** The order of two texts by their code units: the same in every language. */
export function compareTexts(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}

/** The order of publication, then of ids. */
export function byPublication(one: Forecast, other: Forecast): number {
  return compareTexts(one.vintage, other.vintage) || compareTexts(one.id, other.id);
}

/** The year in which a series was published. */
export function yearOf({ vintage }: Forecast): string {
  return vintage.slice(0, 4);
}

/** Whether two series count the same thing in the same unit. */
export function isLike(one: Forecast, each: Forecast): boolean {
  return each.scope === one.scope && each.unit === one.unit && each.capacityBasis === one.capacityBasis;
}

/** Another series of the publisher of `other` that would fit beside `one`, else the advice to leave one out. */
export function insteadOf(
  [one, other]: readonly [Forecast, Forecast],
  fits: (one: Forecast, each: Forecast) => boolean,
  context: LatticeContext,
): string {
  const found = context.all
    .filter((each) => each.publisher === other.publisher && each.id !== one.id && fits(one, each))
    .toSorted((a, b) => Number(isBaseCase(b)) - Number(isBaseCase(a)) || byPublication(b, a))[0];
  return found === undefined
    ? leaveOut([one, other], context)
    : context.translate('forecasts.remedyInstead', { name: seriesName(found, true, context.translate) });
}

/** The advice to leave out the series that stands out. */
export function leaveOut([, other]: readonly [Forecast, Forecast], { translate }: LatticeContext): string {
  return translate('forecasts.remedyLeaveOut', { name: seriesName(other, true, translate) });
}

/** A unit in which both publications give their figure. */
export function commonUnit(pair: readonly [Forecast, Forecast], context: LatticeContext): string {
  const [units, others] = pair.map((own) =>
    context.all
      .filter(
        (each) => each.publisher === own.publisher && each.scope === own.scope && each.region === own.region,
      )
      .map(({ unit }) => unit),
  );
  const unit = units?.find((each) => others?.includes(each) === true);
  return unit === undefined
    ? leaveOut(pair, context)
    : context.translate('forecasts.remedyUnit', { unit: context.translate(`charts.measure.${unit}`) });
}

/** Another edition with the year, else the years that all have, else none. */
export function otherYear(
  members: readonly Forecast[],
  without: Forecast,
  year: number,
  context: LatticeContext,
): string {
  const { translate } = context;
  const edition = context.all
    .filter(
      (each) =>
        each.publisher === without.publisher &&
        each.region === without.region &&
        isLike(without, each) &&
        isBaseCase(each) === isBaseCase(without) &&
        each.points.some((point) => point.year === year) &&
        members.every(({ id }) => id !== each.id),
    )
    .toSorted((a, b) => byPublication(b, a))[0];
  if (edition !== undefined)
    return translate('forecasts.remedyEdition', { name: seriesName(edition, false, translate), year });
  const years = commonYears(members);
  return years.length > 0
    ? translate('forecasts.remedyYears', { years: years.join(', ') })
    : translate('forecasts.remedyLeaveOut', { name: seriesName(without, true, translate) });
}

/** The years for which all series have a figure, rising. */
export function commonYears(series: readonly Forecast[]): number[] {
  const [first, ...others] = series.map(({ points }) => new Set(points.map(({ year }) => year)));
  return [...(first ?? [])]
    .filter((year) => others.every((years) => years.has(year)))
    .toSorted((a, b) => a - b);
}
