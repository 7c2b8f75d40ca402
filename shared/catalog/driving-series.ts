import { canDrive, demandCases } from './demand-series.ts';
import type { Forecast } from './rows.ts';
import type { DemandPoints } from '../scenario/file.ts';

/**
 * Yields the ids of the series that a demand stands on: of those that can drive the model, the ones whose every figure of
 * one case is a point of the demand, and which have the most of them; none where a person's own points are driving. More
 * than one where two publications say the same.
 */
export function drivingSeries(forecasts: readonly Forecast[], demand: DemandPoints | undefined): string[] {
  const amounts = new Map(demand);
  const pointsOf = (forecast: Forecast): number =>
    Math.max(
      ...demandCases.map((each) => {
        const given = forecast.points.filter((point) => (point[each] ?? 0) > 0);
        return given.every((point) => amounts.get(point.year) === point[each]) ? given.length : 0;
      }),
    );
  const counted = forecasts.filter(canDrive).map((forecast) => ({ forecast, count: pointsOf(forecast) }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most === 0 ? [] : counted.filter(({ count }) => count === most).map(({ forecast }) => forecast.id);
}
