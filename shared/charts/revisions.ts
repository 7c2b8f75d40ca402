import { isBaseCase } from '../catalog/forecast-names.ts';
import type { Forecast } from '../catalog/rows.ts';
import { translateTerm } from '../i18n/terms.ts';
import type { RevisionChartData } from './chart-model.ts';
import { type DrawnSeries, drawSeries } from './forecast-series.ts';
import { figureHeight, isBound, shortPublisher, type YearFigure } from './forecast-words.ts';
import type { ChartStyle } from './frame.ts';

/** What one publisher said of one case and region of the target year, publication after publication. */
export interface Revision {
  readonly name: string;
  readonly isBase: boolean;
  readonly colour: string;
  readonly steps: readonly {
    readonly series: DrawnSeries;
    readonly figure: YearFigure;
    /** When it was published, in years. */
    readonly at: number;
    readonly height: number;
  }[];
}

/** A date of a year, a month or a day as a number of years: its beginning, or the middle where only the year is known. */
export function dateAsYear(date: string): number {
  const [year = '0', month, day] = date.split('-');
  if (month === undefined) return Number(year) + 0.5;
  return Number(year) + (Number(month) - 1) / 12 + (day === undefined ? 0.5 : Number(day) / 31) / 12;
}

/**
 * Which years were revised: those for which a publisher gave a figure of the same case, region and unit in two
 * publications or more. Latest year last.
 */
export function revisedYears(forecasts: readonly Forecast[]): number[] {
  const seen = new Map<string, Set<string>>();
  for (const forecast of forecasts) {
    for (const { year } of forecast.points) {
      const key = `${year}|${lineOf(forecast)}`;
      seen.set(key, (seen.get(key) ?? new Set()).add(forecast.vintage));
    }
  }
  const years = [...seen].flatMap(([key, vintages]) =>
    vintages.size > 1 ? [Number(key.split('|')[0])] : [],
  );
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** What makes two series of one publisher comparable: its base case is the same whatever a publication calls it. */
const lineOf = (forecast: Forecast): string =>
  [
    forecast.publisher,
    forecast.region,
    forecast.unit,
    forecast.capacityBasis ?? '',
    isBaseCase(forecast) ? '' : forecast.case,
  ].join('|');

/** How a figure moved from one publication to the next. */
export interface RevisionChange {
  /** As a share of the earlier figure, or in points where the figures are percentages. */
  readonly amount: number;
  /** Whether it is exact, or at least or at most so much, since one of the figures is a bound. */
  readonly sign: '' | '≥' | '≤';
}

type Step = Revision['steps'][number];

/**
 * What a publisher changed from one step to another; null where that is not known: both figures are bounds, or the
 * earlier is zero. `inPoints` for figures that are percentages, of which a percentage would mislead.
 */
export function changeBetween(from: Step, to: Step, inPoints: boolean): RevisionChange | null {
  const [before, after] = [from, to].map(({ figure }) => isBound(figure));
  if ((before === true && after === true) || (from.height === 0 && !inPoints)) return null;
  const amount = inPoints ? to.height - from.height : to.height / from.height - 1;
  if (after === true) return { amount, sign: to.figure.high === null ? '≥' : '≤' };
  if (before === true) return { amount, sign: from.figure.high === null ? '≤' : '≥' };
  return { amount, sign: '' };
}

/** The revisions of the target year, each with its steps in the order of publication; what was said once is none. */
export function revisionsOf(data: RevisionChartData, style: ChartStyle): Revision[] {
  const lines = new Map<string, Revision['steps'][number][]>();
  const withRegion = new Set(data.forecasts.map(({ region }) => region)).size > 1;
  for (const series of drawSeries({ ...data, until: undefined }, style)) {
    const figure = series.figures.find(({ year }) => year === data.targetYear);
    const height = figure === undefined ? null : figureHeight(figure);
    if (figure === undefined || height === null) continue;
    const key = lineOf(series.forecast);
    const step = { series, figure, at: dateAsYear(series.forecast.vintage), height };
    lines.set(key, [...(lines.get(key) ?? []), step]);
  }
  return [...lines.values()].flatMap((steps): Revision[] => {
    const ordered = steps.toSorted((a, b) => a.at - b.at);
    const first = ordered[0]?.series;
    if (first === undefined || new Set(ordered.map(({ at }) => at)).size < 2) return [];
    const { forecast } = first;
    const isBase = isBaseCase(forecast);
    return [
      {
        name: [
          shortPublisher(forecast.publisher),
          ...(withRegion ? [translateTerm(forecast.region, data.translate)] : []),
          ...(isBase ? [] : [translateTerm(forecast.case, data.translate)]),
        ].join(', '),
        isBase,
        colour: ordered.find(({ series }) => series.isDriver)?.series.colour ?? first.colour,
        steps: ordered,
      },
    ];
  });
}
