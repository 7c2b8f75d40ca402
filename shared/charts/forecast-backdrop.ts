import type { CustomSeriesOption } from 'echarts';
import { demandScopes } from '../catalog/demand-series.ts';
import type { Forecast } from '../catalog/rows.ts';
import type { Scope } from '../catalog/vocabularies.ts';
import type { Segment } from '../model/vocabulary.ts';
import type { ChartCell, ChartContext, ChartTable, Door } from './chart-model.ts';
import { drawSeries } from './forecast-series.ts';
import { figureHeight, figureText, forecastNumber } from './forecast-words.ts';
import type { ChartStyle, TooltipLine } from './frame.ts';
import { shortenName, textWidth } from './text.ts';

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

const capPx = 3;

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
    /** The model's own figures: names keep to the side of a rising line that their point is on. */
    readonly line: readonly number[];
  },
  context: ChartContext,
  style: ChartStyle,
): ForecastBackdrop {
  const { language, theme, size } = context;
  const forecasts = comparableForecasts(at.segment, given);
  const sides = forecasts.map((forecast) => (isAbove(forecast, at) ? 'above' : 'below'));
  const key = [at.segment, at.years.join(), language, theme, size, ...sides].join(' ');
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
  at: { readonly years: readonly number[]; readonly line: readonly number[] },
  context: ChartContext,
  style: ChartStyle,
): ForecastBackdrop {
  const { years } = at;
  const number = forecastNumber(context);
  const drawn = drawSeries({ ...context, forecasts }, style)
    .map((each) => ({ ...each, byYear: new Map(each.figures.map((figure) => [figure.year, figure])) }))
    .filter(({ byYear }) => years.some((year) => byYear.has(year)));
  const lines = drawn.map(({ byYear, dash, shortName, forecast }): BackdropLine => ({
    // The case stands in the tooltip and the table.
    name: shortenName(shortName.replace(/,.*$/u, ''), 26),
    isAbove: isAbove(forecast, at),
    dash,
    points: years.flatMap((year, index) => {
      const figure = byYear.get(year);
      const height = figure === undefined ? null : figureHeight(figure);
      return figure === undefined || height === null
        ? []
        : [{ index, height, low: figure.low ?? height, high: figure.high ?? height }];
    }),
  }));
  return {
    series: lines.length === 0 ? [] : [drawBackdrop(lines, style)],
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

interface BackdropLine {
  readonly name: string;
  readonly isAbove: boolean;
  readonly dash: 'solid' | readonly number[];
  readonly points: readonly {
    /** Among the years of the axis. */
    readonly index: number;
    readonly height: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** Lines through the figures, a ring at each, whiskers over ranges, and the name at the last. */
function drawBackdrop(lines: readonly BackdropLine[], style: ChartStyle): CustomSeriesOption {
  const stroke = style.colours.textMuted;
  const points = lines.flatMap((line) => line.points);
  const font = `${style.fontSize - 1}px ${style.font}`;
  return {
    type: 'custom',
    name: 'forecasts',
    silent: true,
    z: 1,
    // The axis makes room for what lies highest and lowest; all is drawn with the first.
    data: points.map(({ index, low, high }) => [index, low, high]),
    encode: { x: 0, y: [1, 2] },
    tooltip: { show: false },
    renderItem: (params, api) => {
      if (params.dataIndex !== 0) return null;
      const at = (index: number, height: number): [number, number] => {
        const [x = 0, y = 0] = api.coord([index, height]);
        return [x, y];
      };
      const line = ([x1, y1]: [number, number], [x2, y2]: [number, number]) => ({
        type: 'line' as const,
        shape: { x1, y1, x2, y2 },
        style: { stroke, lineWidth: 1, opacity: 0.6 },
      });
      const left = at(0, 0)[0];
      const named: { readonly x: number; readonly y: number }[] = [];
      return {
        type: 'group',
        children: lines.flatMap(({ name, isAbove: keepsAbove, dash, points: own }) => {
          const last = own.at(-1);
          if (last === undefined) return [];
          const [x, y] = at(last.index, last.height);
          // A name at the first years of the axis has no room before its point.
          const isLeft = keepsAbove && x - 6 - textWidth(name, style.fontSize - 1) >= 0;
          const isTaken = (height: number): boolean =>
            named.some(
              (other) => Math.abs(other.x - x) < 40 && Math.abs(other.y - height) < style.lineHeight,
            );
          let labelY = y;
          while (isTaken(labelY)) labelY -= style.lineHeight;
          named.push({ x, y: labelY });
          return [
            {
              type: 'polyline' as const,
              shape: { points: own.map(({ index, height }) => at(index, height)) },
              style: {
                stroke,
                fill: 'none',
                lineWidth: 1,
                opacity: 0.6,
                ...(dash === 'solid' ? {} : { lineDash: [...dash] }),
              },
            },
            ...own
              .filter(({ low, high }) => high > low)
              .flatMap(({ index, low, high }) => {
                const [bottom, top] = [at(index, low), at(index, high)];
                const cap = ([capX, capY]: [number, number]) =>
                  line([capX - capPx, capY], [capX + capPx, capY]);
                return [line(bottom, top), cap(bottom), cap(top)];
              }),
            ...own.map(({ index, height }) => {
              const [cx, cy] = at(index, height);
              return {
                type: 'circle' as const,
                shape: { cx, cy, r: 2.5 },
                style: { stroke, fill: style.colours.surface, lineWidth: 1, opacity: 0.9 },
              };
            }),
            {
              type: 'text' as const,
              style: {
                text: name,
                // Never over the figures of the axis.
                x: isLeft ? Math.max(x - 6, left + textWidth(name, style.fontSize - 1)) : x + 6,
                y: labelY,
                align: isLeft ? ('right' as const) : ('left' as const),
                verticalAlign: 'middle' as const,
                fill: stroke,
                font,
                // The model's lines run through these names: a halo keeps them apart.
                stroke: style.colours.surface,
                lineWidth: 3,
              },
            },
          ];
        }),
      };
    },
  };
}
