import type { Forecast } from '../catalog/rows.ts';
import { translateTerm } from '../i18n/terms.ts';
import type { Translate } from '../i18n/messages.ts';
import { formatNumber } from '../units/format.ts';
import type { ChartContext } from './chart-model.ts';
import { shortenName } from './text.ts';

/** A figure of a year, in the unit of the axis. */
export interface YearFigure {
  readonly year: number;
  readonly low: number | null;
  readonly central: number | null;
  readonly high: number | null;
}

/** Where a figure is marked: its central value, else the middle of its range, else the one end it has. */
export function figureHeight({ low, central, high }: Omit<YearFigure, 'year'>): number | null {
  if (central !== null) return central;
  if (low !== null && high !== null) return (low + high) / 2;
  return low ?? high;
}

/** Whether a figure is one end only: «at least» or «at most». */
export function isBound({ low, central, high }: Omit<YearFigure, 'year'>): boolean {
  return central === null && (low === null) !== (high === null);
}

/** Whether a figure has both ends. */
export function isRange({ low, high }: Omit<YearFigure, 'year'>): boolean {
  return low !== null && high !== null;
}

/** A figure without its unit: the central one, a range with an en dash, or a bound as such. */
export function figureText(
  { low, central, high }: Omit<YearFigure, 'year'>,
  number: (value: number) => string,
): string {
  if (central !== null) return number(central);
  if (low !== null && high !== null) return `${number(low)}–${number(high)}`;
  if (low !== null) return `≥\u00a0${number(low)}`;
  return high === null ? '–' : `≤\u00a0${number(high)}`;
}

/** How these charts write numbers: four digits, for forecasts are compared to the last one given. */
export function forecastNumber({ language }: ChartContext): (value: number) => string {
  return (value) => formatNumber(value, { language, digits: 4 });
}

/** A unit as a subtitle or a column header writes it. */
export function forecastUnit(unit: Forecast['unit'], translate: Translate): string {
  return translate(`charts.forecastUnit.${unit}`);
}

/** A unit as it stands behind a figure. */
export function shortUnit(unit: Forecast['unit'], translate: Translate): string {
  return translate(`charts.forecastUnitShort.${unit}`);
}

/** Institutions by the initials that the field knows them by. */
const initials: Readonly<Record<string, string>> = {
  'International Energy Agency': 'IEA',
  'Lawrence Berkeley National Laboratory': 'LBNL',
  'Central Statistics Office': 'CSO',
  'Japan Science and Technology Agency': 'JST',
  'Agency for Natural Resources and Energy': 'ANRE',
  'Central Research Institute of Electric Power Industry': 'CRIEPI',
  'Federal Energy Regulatory Commission': 'FERC',
  'Schneider Electric Sustainability Research Institute': 'Schneider Electric',
  'State Power Investment Corporation': 'SPIC',
};

/** A publisher as a direct label names it: by its initials where it has known ones, else up to a comma or bracket. */
export function shortPublisher(publisher: string): string {
  const first = publisher.split(/[,(/]/u)[0]?.trim() ?? publisher;
  return initials[first] ?? shortenName(first, 22);
}

/**
 * The finding: how far apart the figures stand in the year that most of them speak of, the latest of those. Where regions
 * are mixed, it speaks of the one with the most series: a range from a country to the world would mean nothing.
 */
export function forecastTitle(
  series: readonly { readonly forecast: Forecast; readonly figures: readonly YearFigure[] }[],
  unit: Forecast['unit'],
  context: ChartContext,
): string {
  const { translate } = context;
  const regions = new Map<string, (typeof series)[number][]>();
  for (const each of series) {
    const { region } = each.forecast;
    regions.set(region, [...(regions.get(region) ?? []), each]);
  }
  const [region, members] = [...regions].toSorted((a, b) => b[1].length - a[1].length)[0] ?? ['', []];
  const title = titleOf(members, unit, context);
  return regions.size > 1
    ? translate('charts.nameFigure', { name: translateTerm(region, translate), figure: title })
    : title;
}

function titleOf(
  series: readonly { readonly forecast: Forecast; readonly figures: readonly YearFigure[] }[],
  unit: Forecast['unit'],
  context: ChartContext,
): string {
  const number = forecastNumber(context);
  const byYear = new Map<number, { publisher: string; figure: YearFigure }[]>();
  for (const { forecast, figures } of series) {
    for (const figure of figures)
      byYear.set(figure.year, [
        ...(byYear.get(figure.year) ?? []),
        { publisher: forecast.publisher, figure },
      ]);
  }
  const [year, entries] = [...byYear].toSorted((a, b) => b[1].length - a[1].length || b[0] - a[0])[0] ?? [
    0,
    [],
  ];
  const values = entries.flatMap(({ figure }) =>
    [figure.low, figure.central, figure.high].filter((value) => value !== null),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const gaps = {
    year,
    unit: shortUnit(unit, context.translate),
    count: entries.length,
    publishers: new Set(entries.map((entry) => entry.publisher)).size,
    low: number(low),
    high: number(high),
    publisher: entries[0]?.publisher ?? '',
  };
  const { translate } = context;
  if (entries.length === 1)
    return translate(low === high ? 'charts.forecastTitleOne' : 'charts.forecastTitleOneRange', gaps);
  if (low === high) return translate('charts.forecastTitleAgree', gaps);
  return translate(gaps.publishers === 1 ? 'charts.forecastTitleCases' : 'charts.forecastTitleRange', gaps);
}
