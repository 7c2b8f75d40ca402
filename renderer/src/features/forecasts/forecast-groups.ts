import type { Forecast, Input } from '../../../../shared/catalog/rows.ts';
import {
  forecastUnits,
  type ForecastUnit,
  type Scope,
  scopes,
} from '../../../../shared/catalog/vocabularies.ts';

/** Series that may stand on one axis: one scope, one unit. */
export interface ForecastGroup {
  readonly scope: Scope;
  readonly unit: ForecastUnit;
  readonly forecasts: readonly Forecast[];
  /** The regions in it, the one with most series first. */
  readonly regions: readonly string[];
}

/** Parts forecasts by scope and unit, in the order of the vocabularies; groups without series are left out. */
export function groupForecasts(forecasts: readonly Forecast[]): ForecastGroup[] {
  return scopes.flatMap((scope) =>
    forecastUnits.flatMap((unit) => {
      const members = forecasts.filter((each) => each.scope === scope && each.unit === unit);
      if (members.length === 0) return [];
      const countIn = (region: string): number => members.filter((each) => each.region === region).length;
      const regions = [...new Set(members.map((each) => each.region))].sort(
        (a, b) => countIn(b) - countIn(a),
      );
      return [{ scope, unit, forecasts: members, regions }];
    }),
  );
}

/**
 * Yields the ids of the series that the model's demand stands on: of the demand input's own source, those that hold
 * most of its points (same year, same central value); none where no point is found in any series.
 */
export function drivingSeries(forecasts: readonly Forecast[], demand: Input | undefined): string[] {
  if (demand === undefined || !Array.isArray(demand.value)) return [];
  const anchors = demand.value;
  const matchesOf = (forecast: Forecast): number =>
    forecast.unit !== 'TWh/yr'
      ? 0
      : anchors.filter(([year, amount]) =>
          forecast.points.some((point) => point.year === year && point.central === amount),
        ).length;
  const ofSource = forecasts.filter((each) => each.source === demand.source);
  const candidates = ofSource.some((each) => matchesOf(each) > 0) ? ofSource : forecasts;
  const most = Math.max(0, ...candidates.map(matchesOf));
  return most === 0 ? [] : candidates.filter((each) => matchesOf(each) === most).map((each) => each.id);
}
