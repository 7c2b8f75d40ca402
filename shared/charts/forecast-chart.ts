import type { LineSeriesOption, ScatterSeriesOption } from 'echarts';
import type { Forecast } from '../catalog/rows.ts';
import { appError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import { translateTerm } from '../i18n/terms.ts';
import { formatNumber } from '../units/format.ts';
import type { ChartModel, ForecastChartData } from './chart-model.ts';
import {
  axisText,
  type ChartStyle,
  chartStyle,
  dataIndexOf,
  frame,
  plotArea,
  tooltipHtml,
  tooltipLook,
  valueAxis,
} from './frame.ts';
import {
  type ForecastPoint,
  forecastTitle,
  forecastUnit,
  pointFigure,
  pointHeight,
  shortPublisher,
} from './forecast-words.ts';
import { breakLines, shortenName, widestLine } from './text.ts';

/** Most lines of direct labels that fit the smallest chart, 260 px high. */
const labelLines = 16;

/**
 * Every forecast of one scope and unit on one chart: points, lines and low-to-high ranges, each with its name at the
 * right; those that the model's demand stands on in the accent. Refuses mixed scopes (`forecast-scope-mixed`) and mixed
 * units (`forecast-unit-mixed`): such figures do not count the same thing.
 */
export function forecastChart(data: ForecastChartData): Result<ChartModel> {
  const { translate, forecasts, language } = data;
  const style = chartStyle(data);
  const first = forecasts[0];
  const foreignScope = forecasts.find((forecast) => forecast.scope !== first?.scope);
  if (first === undefined) return fail(appError('forecast-none'));
  if (foreignScope !== undefined) {
    return fail(
      appError('forecast-scope-mixed', foreignScope.id, {
        one: translate(`vocabulary.scope.${first.scope}`),
        other: translate(`vocabulary.scope.${foreignScope.scope}`),
      }),
    );
  }
  const foreignUnit = forecasts.find((forecast) => forecast.unit !== first.unit);
  if (foreignUnit !== undefined) {
    return fail(
      appError('forecast-unit-mixed', foreignUnit.id, { one: first.unit, other: foreignUnit.unit }),
    );
  }

  const unit = first.unit === 'TWh/yr' ? 'TWh' : first.unit;
  const number = (value: number): string => formatNumber(value, { language, digits: 4 });
  const figure = (point: ForecastPoint): string => pointFigure(point, number);
  const years = forecasts.flatMap((forecast) => forecast.points.map((point) => point.year));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const regions = [...new Set(forecasts.map((forecast) => forecast.region))];
  const publishers = [...new Set(forecasts.map((forecast) => forecast.publisher))];
  const isDriver = (forecast: Forecast): boolean => data.drivers?.includes(forecast.id) === true;
  const colourOf = (forecast: Forecast): string => {
    if (isDriver(forecast)) return style.colours.accent;
    const others = [style.colours.baselineText, ...style.colours.overlay.slice(1)];
    return others[publishers.indexOf(forecast.publisher) % others.length] ?? style.colours.baselineText;
  };
  const nameOf = (forecast: Forecast): string =>
    [
      forecast.publisher,
      forecast.vintage.slice(0, 4),
      translateTerm(forecast.case, translate),
      ...(regions.length > 1 ? [translateTerm(forecast.region, translate)] : []),
    ].join(', ');
  const lastOf = (forecast: Forecast): ForecastPoint =>
    forecast.points.toSorted((a, b) => a.year - b.year).at(-1) ?? { ...emptyPoint };

  const shortNameOf = (forecast: Forecast): string =>
    [
      `${shortPublisher(forecast.publisher)} ${forecast.vintage.slice(0, 4)}`,
      ...(regions.length > 1 ? [translateTerm(forecast.region, translate)] : []),
      translateTerm(forecast.case, translate),
    ].join(', ');
  const broken = forecasts.map((forecast) =>
    breakLines(`${shortNameOf(forecast)}: ${figure(lastOf(forecast))}`, 128, style.fontSize),
  );
  const isTight = broken.flat().length > labelLines;
  const labels = forecasts.map((forecast, index) =>
    isTight
      ? `${shortenName(shortNameOf(forecast), 22)}: ${figure(lastOf(forecast))}`
      : (broken[index] ?? []).join('\n'),
  );
  // Ranges of one year stand side by side instead of one over the other; a series of plain points keeps to its years.
  const ranged = forecasts.filter(({ points: all }) =>
    all.some(({ low, high }) => low !== null && high !== null),
  );
  const step = Math.min(0.16, 0.7 / ranged.length) * Math.max(1, (to - from) / 12);
  const nudge = forecasts.map((forecast) => {
    const place = ranged.indexOf(forecast);
    return place < 0 ? 0 : (place - (ranged.length - 1) / 2) * step;
  });
  const interval = yearStep(from, to);
  const right = to + Math.max(0.6, (to - from) * 0.05);
  // The first tick stands at the axis' start: a round year.
  const left = Math.floor((from - 0.5) / interval) * interval;

  const lines: LineSeriesOption[] = [];
  const points: ScatterSeriesOption[] = [];
  const hovered: { forecast: Forecast; point: ForecastPoint }[][] = [];
  for (const [index, forecast] of forecasts.entries()) {
    const colour = colourOf(forecast);
    const width = isDriver(forecast) ? 2.5 : 1.5;
    const ordered = forecast.points.toSorted((a, b) => a.year - b.year);
    const x = (point: ForecastPoint): number => point.year + (nudge[index] ?? 0);
    const central = ordered.filter((point) => point.central !== null);
    if (central.length > 1)
      lines.push(
        plainLine(
          central.map((point) => [x(point), point.central ?? 0]),
          colour,
          width,
        ),
      );
    for (const point of ordered) {
      if (point.low === null || point.high === null) continue;
      lines.push({
        ...plainLine(
          [
            [x(point), point.low],
            [x(point), point.high],
          ],
          colour,
          width,
        ),
        showSymbol: true,
        symbol: 'rect',
        symbolSize: [8, 2],
      });
    }
    const marked = ordered.flatMap((point) => {
      const y = pointHeight(point);
      return y === null
        ? []
        : [
            {
              point,
              value: [x(point), y] as const,
              isRange: point.central === null && point.low !== null && point.high !== null,
            },
          ];
    });
    hovered.push(marked.map(({ point }) => ({ forecast, point })));
    points.push({
      type: 'scatter',
      name: nameOf(forecast),
      symbolSize: isDriver(forecast) ? 9 : 7,
      itemStyle: { color: colour, opacity: 1 },
      emphasis: { disabled: true },
      data: marked.map(({ point, value, isRange }) => ({
        value: [...value],
        // A range without a central figure has none to mark: its middle only takes the pointer.
        ...(isRange ? { itemStyle: { opacity: 0 } } : {}),
        // A single bound is no figure: its mark is hollow.
        ...(point.central === null && !isRange
          ? { itemStyle: { color: style.colours.surface, borderColor: colour, borderWidth: 2 } }
          : {}),
      })),
    });
    const last = lastOf(forecast);
    const end = pointHeight(last);
    if (end !== null)
      lines.push({
        ...plainLine(
          [
            [x(last), end],
            [right, end],
          ],
          colour,
          1,
        ),
        lineStyle: { color: colour, width: 1, type: [1, 4], opacity: 0.7 },
      });
  }
  const anchors: ScatterSeriesOption = {
    type: 'scatter',
    silent: true,
    symbolSize: 1,
    itemStyle: { color: 'transparent', opacity: 1 },
    emphasis: { disabled: true },
    data: forecasts.flatMap((forecast, index) => {
      const end = pointHeight(lastOf(forecast));
      if (end === null) return [];
      const words = labels[index] ?? '';
      return [{ value: [right, end], label: { formatter: () => words, color: colourOf(forecast) } }];
    }),
    label: {
      show: true,
      position: 'right',
      distance: 12,
      padding: [1, 0, 1, 0],
      fontFamily: style.font,
      fontSize: style.fontSize,
      lineHeight: style.lineHeight - 1,
    },
    labelLine: { show: true, length2: 4, lineStyle: { color: style.colours.borderControl, width: 1 } },
    // Only a label with a place of its own can be moved: ECharts puts others back beside their symbol.
    labelLayout: ({ rect }) => ({
      x: rect.x + rect.width + 12,
      y: rect.y + rect.height / 2,
      verticalAlign: 'middle',
      moveOverlap: 'shiftY',
      hideOverlap: forecasts.length > labelLines,
    }),
  };

  const title = forecastTitle(data, number, unit);
  const scope = translate(`vocabulary.scope.${first.scope}`);
  return ok({
    title,
    subtitle: translate('charts.forecastSubtitle', {
      scope,
      unit: forecastUnit(first.unit, data),
      regions: regions.map((region) => translateTerm(region, translate)).join(', '),
    }),
    source: translate('charts.forecastSource', { publishers: publishers.join('; ') }),
    description: translate('charts.forecastDescription', {
      title,
      scope,
      figures: forecasts
        .map((forecast) =>
          translate('charts.nameFigure', {
            name: nameOf(forecast),
            figure: forecast.points.map((point) => `${point.year}: ${figure(point)} ${unit}`).join(', '),
          }),
        )
        .join('; '),
    }),
    option: {
      ...frame(style),
      grid: plotArea(Math.ceil(widestLine(labels, style.fontSize)) + 20, 10),
      xAxis: {
        type: 'value',
        min: left,
        max: right,
        minInterval: 1,
        interval,
        axisLine: { onZero: false, lineStyle: { color: style.colours.borderControl } },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: {
          ...axisText(style),
          showMaxLabel: false,
          hideOverlap: true,
          formatter: (value: number) => (Number.isInteger(value) ? String(value) : ''),
        },
      },
      yAxis: valueAxis(style),
      tooltip: style.isPrint
        ? { show: false }
        : {
            ...tooltipLook(style),
            trigger: 'item',
            formatter: (item: unknown) =>
              forecastTooltip(item, hovered, lines.length, { style, figure, nameOf, colourOf, unit }),
          },
      series: [...lines, ...points, anchors],
    },
    table: {
      columns: [
        { key: 'forecast', label: translate('charts.forecast') },
        { key: 'year', label: translate('charts.year') },
        { key: 'low', label: translate('charts.low'), unit: first.unit },
        { key: 'central', label: translate('charts.central'), unit: first.unit },
        { key: 'high', label: translate('charts.high'), unit: first.unit },
      ],
      rows: forecasts.flatMap((forecast) =>
        forecast.points.map((point) => ({
          forecast: `${nameOf(forecast)}${regions.length > 1 ? '' : `, ${translateTerm(forecast.region, translate)}`}`,
          year: point.year,
          low: point.low,
          central: point.central,
          high: point.high,
        })),
      ),
    },
  });
}

const emptyPoint: ForecastPoint = {
  year: 0,
  low: null,
  central: null,
  high: null,
  locator: '',
  grade: 'assumption',
};

function plainLine(
  data: (readonly [number, number] | number[])[],
  colour: string,
  width: number,
): LineSeriesOption {
  return {
    type: 'line',
    silent: true,
    data: data.map((pair) => [...pair]),
    showSymbol: false,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width },
    emphasis: { disabled: true },
    labelLayout: {},
  };
}

function yearStep(from: number, to: number): number {
  const span = to - from;
  if (span <= 8) return 1;
  return span <= 16 ? 2 : 5;
}

function forecastTooltip(
  item: unknown,
  hovered: readonly (readonly { readonly forecast: Forecast; readonly point: ForecastPoint }[])[],
  firstSeries: number,
  words: {
    readonly style: ChartStyle;
    readonly figure: (point: ForecastPoint) => string;
    readonly nameOf: (forecast: Forecast) => string;
    readonly colourOf: (forecast: Forecast) => string;
    readonly unit: string;
  },
): string {
  const index = dataIndexOf(item);
  if (index === null || typeof item !== 'object' || item === null || !('seriesIndex' in item)) return '';
  const at = hovered[Number(item.seriesIndex) - firstSeries]?.[index];
  if (at === undefined) return '';
  const range = at.point.central !== null && at.point.low !== null && at.point.high !== null;
  const bounds = range ? ` (${words.figure({ ...at.point, central: null })})` : '';
  return tooltipHtml(
    `${at.forecast.publication}, ${at.forecast.vintage}`,
    [
      {
        colour: words.colourOf(at.forecast),
        name: `${words.nameOf(at.forecast)}, ${at.point.year}`,
        figure: `${words.figure(at.point)}${bounds} ${words.unit}`,
      },
    ],
    words.style,
  );
}
