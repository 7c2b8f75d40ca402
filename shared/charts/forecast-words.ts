import type { Forecast } from '../catalog/rows.ts';
import { translateTerm } from '../i18n/terms.ts';
import type { ForecastChartData } from './chart-model.ts';
import { shortenName } from './text.ts';

export type ForecastPoint = Forecast['points'][number];

/** Where a point is marked: its central figure, else the middle of its range, else the one end it has. */
export function pointHeight(point: ForecastPoint): number | null {
  if (point.central !== null) return point.central;
  if (point.low !== null && point.high !== null) return (point.low + point.high) / 2;
  return point.low ?? point.high;
}

/** A point's figure without its unit: the central one, a range with an en dash, or a bound as such. */
export function pointFigure(point: ForecastPoint, number: (value: number) => string): string {
  if (point.central !== null) return number(point.central);
  if (point.low !== null && point.high !== null) return `${number(point.low)}–${number(point.high)}`;
  if (point.low !== null) return `≥\u00a0${number(point.low)}`;
  return point.high === null ? '–' : `≤\u00a0${number(point.high)}`;
}

/** A forecast's unit as a subtitle writes it. */
export function forecastUnit(unit: Forecast['unit'], { translate }: ForecastChartData): string {
  if (unit === 'TWh/yr') return translate('charts.unitTerawattHours');
  return unit === 'GW' ? translate('charts.unitGigawatts') : translate('charts.unitPercent');
}

/** A publisher as a direct label names it: an institution of three words or more by its initials, as the field does. */
export function shortPublisher(publisher: string): string {
  const capitals = publisher.match(/(?<![\p{L}])\p{Lu}/gu) ?? [];
  return capitals.length >= 3 && publisher.length > 18 ? capitals.join('') : shortenName(publisher, 18);
}

/**
 * The finding: how far apart the forecasts stand in the latest year that most of them speak of. Where regions are mixed,
 * it speaks of the one with the most forecasts: a range from a country to the world would mean nothing.
 */
export function forecastTitle(
  data: ForecastChartData,
  number: (value: number) => string,
  unit: string,
): string {
  const { translate } = data;
  const regions = new Map<string, Forecast[]>();
  for (const forecast of data.forecasts) {
    regions.set(forecast.region, [...(regions.get(forecast.region) ?? []), forecast]);
  }
  const [region, forecasts] = [...regions].toSorted((a, b) => b[1].length - a[1].length)[0] ?? ['', []];
  const title = titleOf(forecasts, number, unit, translate);
  return regions.size > 1
    ? translate('charts.nameFigure', { name: translateTerm(region, translate), figure: title })
    : title;
}

function titleOf(
  forecasts: readonly Forecast[],
  number: (value: number) => string,
  unit: string,
  translate: ForecastChartData['translate'],
): string {
  const byYear = new Map<number, { forecast: Forecast; point: ForecastPoint }[]>();
  for (const forecast of forecasts) {
    for (const point of forecast.points)
      byYear.set(point.year, [...(byYear.get(point.year) ?? []), { forecast, point }]);
  }
  const [year, entries] = [...byYear].toSorted((a, b) => b[1].length - a[1].length || b[0] - a[0])[0] ?? [
    0,
    [],
  ];
  const values = entries.flatMap(({ point }) =>
    [point.low, point.central, point.high].filter((value) => value !== null),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const gaps = {
    year,
    unit,
    count: entries.length,
    low: number(low),
    high: number(high),
    publisher: entries[0]?.forecast.publisher ?? '',
  };
  if (entries.length === 1)
    return translate(low === high ? 'charts.forecastTitleOne' : 'charts.forecastTitleOneRange', gaps);
  return translate(low === high ? 'charts.forecastTitleAgree' : 'charts.forecastTitleRange', gaps);
}
