import type { Forecast } from '../../../../shared/catalog/rows.ts';
import {
  forecastUnits,
  type ForecastUnit,
  type Scope,
  scopes,
} from '../../../../shared/catalog/vocabularies.ts';
import { revisedYears } from '../../../../shared/charts/revisions.ts';
import { readList, readOptions, writeList, writeOptions } from '../../charts/view-options.ts';

/** Stands for all regions at once. */
export const everyRegion = '*';
/** The last year drawn unless all were asked for: what lies beyond is few and far away. */
export const lastYear = 2035;

/** What the page of forecasts shows, as its address says it. */
export interface ForecastView {
  readonly scope: Scope;
  readonly unit: ForecastUnit;
  readonly region: string;
  /** The publishers shown; all of them where none is chosen. */
  readonly publishers: readonly string[];
  readonly mode: 'years' | 'revisions';
  /** The year whose figure was revised; null where none was. */
  readonly targetYear: number | null;
  /** Whether series of the other of TWh/yr and GW are drawn too, converted. */
  readonly withConverted: boolean;
  readonly scale: 'linear' | 'log';
  readonly untilLast: boolean;
  /** The ids of the series chosen to be worked with. */
  readonly picked: readonly string[];
  readonly desk: Desk;
}

/** What stands beside the chart: combining series, driving the model with one, or nothing. */
export const desks = ['combine', 'drive', 'none'] as const;
export type Desk = (typeof desks)[number];

/** The unit that a unit can be converted from. */
export function convertedUnit(unit: ForecastUnit): ForecastUnit | null {
  if (unit === 'TWh/yr') return 'GW';
  return unit === 'GW' ? 'TWh/yr' : null;
}

const has = (forecasts: readonly Forecast[], wanted: Partial<Forecast>): boolean =>
  forecasts.some((each) =>
    Object.entries(wanted).every(([field, value]) => each[field as keyof Forecast] === value),
  );

/** The regions of series, the one with most series first. */
export function regionsOf(forecasts: readonly Forecast[]): string[] {
  const counts = new Map<string, number>();
  for (const { region } of forecasts) counts.set(region, (counts.get(region) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([region]) => region);
}

/** The scope, unit and region with the most series: what the page opens with. */
function richest(forecasts: readonly Forecast[]): Pick<ForecastView, 'scope' | 'unit' | 'region'> {
  const counts = new Map<string, { count: number; forecast: Forecast }>();
  for (const forecast of forecasts) {
    const key = `${forecast.scope}|${forecast.unit}|${forecast.region}`;
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, forecast });
  }
  const top = [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.forecast;
  return {
    scope: top?.scope ?? 'all-data-centres',
    unit: top?.unit ?? 'TWh/yr',
    region: top?.region ?? everyRegion,
  };
}

/**
 * Reads the view out of `#/forecasts/<scope>/<unit>/<name>=<value>/…`. What the catalog does not have gives way to what it
 * has: the scope to the one with most series, the unit and the region to the scope's. A year that the address does not name
 * is the horizon year, where it was revised, else the revised year that is nearest to it.
 */
export function readForecastView(
  segments: readonly string[],
  forecasts: readonly Forecast[],
  horizonYear: number,
): ForecastView {
  const options = readOptions(segments);
  const fallback = richest(forecasts);
  const scope =
    scopes.find((each) => each === segments[0] && has(forecasts, { scope: each })) ?? fallback.scope;
  const ofScope = forecasts.filter((each) => each.scope === scope);
  const units = forecastUnits.filter((each) => has(ofScope, { unit: each }));
  const unit =
    units.find((each) => each === segments[1]) ??
    units.find((each) => each === fallback.unit) ??
    units[0] ??
    fallback.unit;
  const ofUnit = ofScope.filter((each) => each.unit === unit);
  const regions = regionsOf(ofUnit);
  const asked = options.get('region');
  const region =
    asked === everyRegion || (asked !== undefined && regions.includes(asked))
      ? asked
      : (regions.find((each) => each === fallback.region) ?? regions[0] ?? everyRegion);
  const ofRegion = region === everyRegion ? ofUnit : ofUnit.filter((each) => each.region === region);
  const years = revisedYears(ofRegion);
  const year = Number(options.get('year'));
  return {
    scope,
    unit,
    region,
    publishers: readList(options.get('from'), [...new Set(ofScope.map((each) => each.publisher))]),
    mode: options.get('view') === 'revisions' ? 'revisions' : 'years',
    targetYear: years.includes(year) ? year : nearestYear(years, horizonYear),
    withConverted: options.get('converted') === 'yes',
    scale: options.get('scale') === 'log' ? 'log' : 'linear',
    untilLast: options.get('until') !== 'all',
    picked: readList(
      options.get('pick'),
      ofScope.map((each) => each.id),
    ),
    desk: desks.find((each) => each === options.get('desk')) ?? 'combine',
  };
}

/** Yields the year among some that is nearest to a wanted one, the earlier of two; null among none. */
export function nearestYear(years: readonly number[], wanted: number): number | null {
  return years.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)[0] ?? null;
}

/** The segments that follow `#/forecasts` for a view; what is as it is by default stays out, and so does the horizon year. */
export function writeForecastView(view: ForecastView, horizonYear: number): string[] {
  return [
    view.scope,
    view.unit,
    ...writeOptions({
      region: view.region,
      from: writeList(view.publishers),
      view: view.mode === 'years' ? undefined : view.mode,
      year:
        view.mode === 'years' || view.targetYear === null || view.targetYear === horizonYear
          ? undefined
          : String(view.targetYear),
      converted: view.withConverted ? 'yes' : undefined,
      scale: view.scale === 'log' ? 'log' : undefined,
      until: view.untilLast ? undefined : 'all',
      pick: writeList(view.picked),
      desk: view.desk === 'combine' ? undefined : view.desk,
    }),
  ];
}

const inRegion = (forecast: Forecast, view: ForecastView): boolean =>
  view.region === everyRegion || forecast.region === view.region;

/** The series that a view shows, those in its own unit first, then the converted ones where they are wanted. */
export function chosenForecasts(forecasts: readonly Forecast[], view: ForecastView): Forecast[] {
  const here = forecasts.filter(
    (each) =>
      each.scope === view.scope &&
      inRegion(each, view) &&
      (view.publishers.length === 0 || view.publishers.includes(each.publisher)),
  );
  const own = here.filter((each) => each.unit === view.unit);
  if (!view.withConverted || view.mode === 'revisions') return own;
  return [...own, ...here.filter((each) => each.unit !== view.unit && each.equivalentUnit === view.unit)];
}

/** One entry of a choice: how many series it would lead to; none makes it impossible. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly count: number;
}

/** All scopes with their series in the catalog, whatever unit. */
export function scopeChoices(forecasts: readonly Forecast[]): Choice<Scope>[] {
  return scopes.map((value) => ({ value, count: forecasts.filter((each) => each.scope === value).length }));
}

/** All units with their series in the scope. */
export function unitChoices(forecasts: readonly Forecast[], { scope }: ForecastView): Choice<ForecastUnit>[] {
  return forecastUnits.map((value) => ({
    value,
    count: forecasts.filter((each) => each.scope === scope && each.unit === value).length,
  }));
}

/** All regions of the scope, with their series in its unit; the one with most first. */
export function regionChoices(
  forecasts: readonly Forecast[],
  { scope, unit }: ForecastView,
): Choice<string>[] {
  const ofScope = forecasts.filter((each) => each.scope === scope);
  return regionsOf(ofScope)
    .map((value) => ({
      value,
      count: ofScope.filter((each) => each.region === value && each.unit === unit).length,
    }))
    .toSorted((a, b) => b.count - a.count);
}

/** The publishers of the scope, unit and region. */
export function publisherChoices(forecasts: readonly Forecast[], view: ForecastView): Choice<string>[] {
  const here = chosenForecasts(forecasts, { ...view, publishers: [] });
  return [...new Set(here.map((each) => each.publisher))]
    .map((value) => ({ value, count: here.filter((each) => each.publisher === value).length }))
    .toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

/** The years for which two series or more have a figure, rising; all years where none has company. */
export function yearChoices(forecasts: readonly Forecast[]): number[] {
  const counts = new Map<number, number>();
  for (const { points } of forecasts)
    for (const { year } of points) counts.set(year, (counts.get(year) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1);
  return (shared.length > 0 ? shared : [...counts]).map(([year]) => year).toSorted((a, b) => a - b);
}
