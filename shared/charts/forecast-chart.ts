import type { LineSeriesOption, ScatterSeriesOption } from 'echarts';
import { ok, type Result } from '../result.ts';
import { formatNumber } from '../units/format.ts';
import type { ChartModel, Door, ForecastChartData } from './chart-model.ts';
import { forecastHeights, forecastYears } from './forecast-axes.ts';
import { forecastRanges, hasBand } from './forecast-ranges.ts';
import {
  axisUnit,
  checkForecasts,
  type DrawnSeries,
  drawSeries,
  type PlacedSeries,
} from './forecast-series.ts';
import { forecastDescription, forecastSubtitle, forecastTable, forecastTooltip } from './forecast-texts.ts';
import {
  figureHeight,
  figureText,
  forecastNumber,
  forecastTitle,
  isBound,
  isRange,
  type YearFigure,
} from './forecast-words.ts';
import { type ChartStyle, chartStyle, dataIndexOf, frame, plotArea, tooltipLook } from './frame.ts';
import { type MarkLabel, plotLabels } from './plot-labels.ts';
import { breakLines, widestLine } from './text.ts';

/** Widest a name in the plot may get before it breaks, px. */
const labelWidth = 190;

/**
 * The forecasts of one scope on one axis: a line through the central figures of a series, its ranges as a band or as
 * whiskers, its name beside its end. Colour is the publisher, paler is older, dash is the case, hollow and dotted is
 * converted from the other unit, and the accent is what the model's demand stands on. Refuses what does not count the same
 * thing: see `checkForecasts`.
 */
export function forecastChart(data: ForecastChartData): Result<ChartModel> {
  const checked = checkForecasts(data);
  if (!checked.ok) return checked;
  const { translate, forecasts } = data;
  const style = chartStyle(data);
  const unit = axisUnit(data);
  const drawn = drawSeries(data, style);
  const series = placeSeries(drawn.filter(({ figures }) => figures.length > 0));
  const own = series.filter((each) => !each.isConverted);
  const title = forecastTitle(own.length > 0 ? own : series, unit, data);
  const publishers = [...new Set(forecasts.map((forecast) => forecast.publisher))];
  const scope = translate(`vocabulary.scope.${forecasts[0]?.scope ?? 'all-data-centres'}`);
  const labels = seriesLabels(series, data, style);
  const marks = series.flatMap((each) => each.placed.map((figure) => ({ each, figure })));
  return ok({
    title,
    subtitle: forecastSubtitle(data, drawn, scope),
    source: translate('charts.forecastSource', { publishers: publishers.join('; ') }),
    description: forecastDescription(data, series, title, scope),
    doors: new Map(
      forecasts.map(({ id }): [string, Door] => [`forecasts/${id}`, { table: 'forecasts', id }]),
    ),
    option: {
      ...frame(style),
      grid: plotArea(Math.ceil(widestLine(lastLabels(labels, series), style.fontSize)) + 18, 12),
      xAxis: forecastYears(series, style),
      yAxis: forecastHeights(series, data, style),
      tooltip: style.isPrint
        ? { show: false }
        : {
            ...tooltipLook(style),
            trigger: 'item',
            formatter: (item: unknown) => {
              const mark = marks[dataIndexOf(item) ?? -1];
              return mark === undefined ? '' : forecastTooltip(mark.each, mark.figure, data, style);
            },
          },
      series: [
        forecastRanges(
          series.map((each) => ({
            figures: each.placed,
            colour: each.colour,
            strength: each.strength,
            width: each.isDriver ? 2.5 : 1.5,
          })),
          style,
        ),
        ...series.map(centralLine),
        pointMarks(marks, style),
        plotLabels({
          labels,
          marks: marks.flatMap(({ figure }) => {
            const y = figureHeight(figure);
            return y === null ? [] : [[figure.x, y] as const];
          }),
          lines: series.flatMap(({ placed }) => [
            placed.flatMap(({ x, central }) => (central === null ? [] : [[x, central] as const])),
            ...placed.flatMap(({ x, low, high }) =>
              low === null || high === null ? [] : [[[x, low] as const, [x, high] as const]],
            ),
          ]),
          farthest: 72,
          room: 9000,
          wide: { from: 420, farthest: 110, room: 5000 },
          // Paper has nothing to point at: there a table follows.
          leftOut: (count) =>
            translate(style.isPrint ? 'charts.moreSeriesInTable' : 'charts.moreSeries', { count }),
          style,
        }),
      ],
    },
    table: forecastTable(data),
  });
}

/** Ranges of single years stand side by side instead of one over the other; all else keeps to its year. */
function placeSeries(series: readonly DrawnSeries[]): PlacedSeries[] {
  const years = series.flatMap(({ figures }) => figures.map(({ year }) => year));
  const span = Math.max(...years) - Math.min(...years);
  const whiskered = series.filter(({ figures }) => figures.some(isRange) && !hasBand(figures));
  const step = Math.min(0.16, 0.7 / Math.max(1, whiskered.length)) * Math.max(1, span / 12);
  return series.map((each) => {
    const place = whiskered.indexOf(each);
    const beside = place < 0 ? 0 : (place - (whiskered.length - 1) / 2) * step;
    return {
      ...each,
      placed: each.figures.map((figure) => ({
        ...figure,
        x: figure.year + (isRange(figure) ? beside : 0),
      })),
    };
  });
}

function centralLine({ placed, colour, isDriver, strength, dash }: PlacedSeries): LineSeriesOption {
  return {
    type: 'line',
    silent: true,
    data: placed.flatMap(({ x, central }) => (central === null ? [] : [[x, central]])),
    showSymbol: false,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: isDriver ? 2.5 : 1.5, opacity: strength, type: dash },
    emphasis: { disabled: true },
    labelLayout: {},
    z: 2,
  };
}

function pointMarks(
  marks: readonly { readonly each: PlacedSeries; readonly figure: YearFigure & { readonly x: number } }[],
  style: ChartStyle,
): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: 'figures',
    z: 3,
    emphasis: { scale: 1.4 },
    data: marks.map(({ each, figure }) => {
      const { colour, isDriver, isConverted, isBack, strength, forecast } = each;
      const isMiddle = figure.central === null && isRange(figure);
      const bound = isBound(figure);
      return {
        name: `forecasts/${forecast.id}`,
        value: [figure.x, figureHeight(figure) ?? 0],
        // A bound points to where the figure lies.
        symbol: bound ? 'triangle' : 'circle',
        symbolRotate: bound && figure.low === null ? 180 : 0,
        symbolSize: isDriver ? 9 : bound ? 8 : 7,
        itemStyle: isConverted
          ? {
              color: style.colours.surface,
              borderColor: colour,
              borderWidth: 1.5,
              opacity: isMiddle ? 0 : isBack ? 0.4 : 1,
            }
          : // A range without a central figure has none to mark: its middle only takes the pointer.
            { color: colour, opacity: isMiddle ? 0 : isBack ? strength : Math.max(0.55, strength) },
      };
    }),
  };
}

function seriesLabels(
  series: readonly PlacedSeries[],
  data: ForecastChartData,
  style: ChartStyle,
): MarkLabel[] {
  const number = forecastNumber(data);
  // A conversion is not known to the digit that its original is.
  const rounded = (value: number): string => formatNumber(value, { language: data.language });
  return series
    .toSorted((a, b) => b.importance - a.importance)
    .flatMap(({ placed, shortName, colour, isDriver, isConverted }): MarkLabel[] => {
      const last = placed.at(-1);
      const y = last === undefined ? null : figureHeight(last);
      if (last === undefined || y === null) return [];
      const figure = `${isConverted ? '≈\u00a0' : ''}${figureText(last, isConverted ? rounded : number)}`;
      return [
        {
          at: [last.x, y],
          text: breakLines(`${shortName}: ${figure}`, labelWidth, style.fontSize).join('\n'),
          colour,
          reach: 5,
          isBold: isDriver,
        },
      ];
    });
}

/** The labels that need room beyond the plot: those of series that reach its end. */
function lastLabels(labels: readonly MarkLabel[], series: readonly PlacedSeries[]): string[] {
  const end = Math.max(...series.flatMap(({ placed }) => placed.map(({ year }) => year)));
  return labels.filter(({ at }) => at[0] > end - 1).map(({ text }) => text);
}
