import type { Forecast, Input } from '../../../../shared/catalog/rows.ts';

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
