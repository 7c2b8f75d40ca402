import type { CustomSeriesOption } from 'echarts';
import { demandScopes } from '../catalog/demand-series.ts';
import type { Forecast } from '../catalog/rows.ts';
import type { Scope } from '../catalog/vocabularies.ts';
import { translateTerm } from '../i18n/terms.ts';
import type { Segment } from '../model/vocabulary.ts';
import { type BackdropLine, drawBackdrop } from './backdrop-lines.ts';
import type { ChartCell, ChartContext, ChartTable, Door } from './chart-model.ts';
import { drawSeries } from './forecast-series.ts';
import { figureHeight, figureText, forecastNumber } from './forecast-words.ts';
import type { ChartStyle, TooltipLine } from './frame.ts';
import { shortenName } from './text.ts';

/** What published forecasts add to a chart of the model's electricity by year: they are context, never its subject. */
export interface ForecastBackdrop {
  /** One for all of them: a drag moves none, and a series costs its share of every frame. */
  readonly series: readonly CustomSeriesOption[];
  /** What they count, each scope once; empty where none is drawn. */
  readonly scopes: readonly Scope[];
  readonly tooltip: (index: number) => readonly TooltipLine[];
  readonly columns: ChartTable['columns'];
  readonly cells: (index: number) => Record<string, ChartCell>;
  /** The catalog's row that holds the figure of a column in a year; null where there is none. */
  readonly doorOf: (index: number, column: string) => Door | null;
}

/**
 * Yields the series that count what the model's electricity of a segment counts: AI in data centres, world-wide, in TWh per
 * year. Whatever has another scope, region or unit is refused: beside the model's line it would be read as the same thing.
 * Nobody publishes the edge.
 */
export function comparableForecasts(segment: Segment, forecasts: readonly Forecast[]): readonly Forecast[] {
  if (segment !== 'datacentre') return [];
  return forecasts.filter(
    ({ scope, unit, region }) => demandScopes.includes(scope) && unit === 'TWh/yr' && region === 'World',
  );
}

/** Backdrops by the rows they are of: the same is asked for in every frame of a drag. */
const known = new WeakMap<
  readonly Forecast[],
  { readonly key: string; readonly backdrop: ForecastBackdrop }
>();

/** Draws comparable forecasts behind a chart with a category axis of `years`: thin, muted, named at their last figure. */
export function forecastBackdrop(
  given: readonly Forecast[],
  at: {
    readonly years: readonly number[];
    readonly segment: Segment;
    /** Marked by an upright line, which names keep clear of. */
    readonly horizonYear: number;
    /** The model's own figures: names keep to the side of a rising line that their point is on. */
    readonly line: readonly number[];
  },
  context: ChartContext,
  style: ChartStyle,
): ForecastBackdrop {
  const { language, theme, size } = context;
  const forecasts = comparableForecasts(at.segment, given);
  const sides = forecasts.map((forecast) => (isAbove(forecast, at) ? 'above' : 'below'));
  const key = [at.segment, at.years.join(), at.horizonYear, language, theme, size, ...sides].join(' ');
  const before = known.get(given);
  if (before?.key === key) return before.backdrop;
  const backdrop = makeBackdrop(forecasts, at, context, style);
  known.set(given, { key, backdrop });
  return backdrop;
}

/** Whether the last figure of a series that is on the axis is no less than the model's in that year. */
function isAbove(
  { points }: Forecast,
  { years, line }: { readonly years: readonly number[]; readonly line: readonly number[] },
): boolean {
  const last = points
    .filter(({ year }) => years.includes(year))
    .toSorted((a, b) => a.year - b.year)
    .at(-1);
  const height = last === undefined ? null : figureHeight(last);
  return height !== null && last !== undefined && height >= (line[years.indexOf(last.year)] ?? 0);
}

function makeBackdrop(
  forecasts: readonly Forecast[],
  at: {
    readonly years: readonly number[];
    readonly horizonYear: number;
    readonly line: readonly number[];
  },
  context: ChartContext,
  style: ChartStyle,
): ForecastBackdrop {
  const { years } = at;
  const number = forecastNumber(context);
  const { translate } = context;
  const drawn = drawSeries({ ...context, forecasts }, style)
    .map((each) => ({ ...each, byYear: new Map(each.figures.map((figure) => [figure.year, figure])) }))
    .filter(({ byYear }) => years.some((year) => byYear.has(year)));
  // A publication is named once, where it reaches furthest; its other cases there by what sets them apart.
  const publications = drawn.map(({ shortName }) => shortName.replace(/,.*$/u, ''));
  const reach = drawn.map(({ byYear }) => Math.max(...years.filter((year) => byYear.has(year))));
  const names = drawn.map(({ forecast }, index) => {
    const isFurthest = publications.every(
      (other, place) =>
        other !== publications[index] ||
        (reach[place] ?? 0) < (reach[index] ?? 0) ||
        (reach[place] === reach[index] && place >= index),
    );
    const name = isFurthest ? (publications[index] ?? '') : translateTerm(forecast.case, translate);
    return shortenName(name, 26);
  });
  const lines = drawn.map(({ byYear, dash, forecast }, index): BackdropLine => ({
    name: names[index] ?? '',
    isAbove: isAbove(forecast, at),
    dash,
    points: years.flatMap((year, place) => {
      const figure = byYear.get(year);
      const height = figure === undefined ? null : figureHeight(figure);
      return figure === undefined || height === null
        ? []
        : [{ index: place, height, low: figure.low ?? height, high: figure.high ?? height }];
    }),
  }));
  return {
    series: lines.length === 0 ? [] : [drawBackdrop(lines, years.indexOf(at.horizonYear), style)],
    scopes: [...new Set(drawn.map(({ forecast }) => forecast.scope))],
    tooltip: (index) =>
      drawn.flatMap(({ byYear, shortName }): TooltipLine[] => {
        const figure = byYear.get(years[index] ?? 0);
        return figure === undefined
          ? []
          : [
              {
                colour: style.colours.textMuted,
                name: shortName,
                figure: `${figureText(figure, number)}\u00a0TWh`,
              },
            ];
      }),
    columns: drawn.map(({ name }, index) => ({ key: `forecast${index}`, label: name, unit: 'TWh/yr' })),
    cells: (index) =>
      Object.fromEntries(
        drawn.map(({ byYear }, place): [string, ChartCell] => {
          const figure = byYear.get(years[index] ?? 0);
          return [
            `forecast${place}`,
            figure === undefined ? null : (figure.central ?? figureText(figure, number)),
          ];
        }),
      ),
    doorOf: (index, column) => {
      const series = drawn.find((_, place) => column === `forecast${place}`);
      const hasFigure = series?.byYear.has(years[index] ?? 0) === true;
      return series === undefined || !hasFigure ? null : { table: 'forecasts', id: series.forecast.id };
    },
  };
}
