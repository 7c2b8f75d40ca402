import type { XAXisComponentOption, YAXisComponentOption } from 'echarts';
import { formatNumber } from '../units/format.ts';
import type { ForecastChartData } from './chart-model.ts';
import type { PlacedSeries } from './forecast-series.ts';
import { axisText, type ChartStyle, valueAxis } from './frame.ts';

/** The axis of the years drawn, with room after the last for its marks. */
export function forecastYears(series: readonly PlacedSeries[], style: ChartStyle): XAXisComponentOption {
  const years = series.flatMap(({ figures }) => figures.map(({ year }) => year));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const interval = yearStep(to - from);
  return {
    type: 'value',
    // The first tick stands at the axis' start: a round year.
    min: Math.floor((from - 0.5) / interval) * interval,
    max: to + Math.max(0.5, (to - from) * 0.04),
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
  };
}

function yearStep(span: number): number {
  if (span <= 8) return 1;
  return span <= 16 ? 2 : 5;
}

/** The axis of the figures: from zero, or by powers of ten where that was asked for and no figure is zero or less. */
export function forecastHeights(
  series: readonly PlacedSeries[],
  { scale, language }: ForecastChartData,
  style: ChartStyle,
): YAXisComponentOption {
  const values = series.flatMap(({ figures }) =>
    figures.flatMap(({ low, central, high }) => [low, central, high].filter((value) => value !== null)),
  );
  if (scale !== 'log' || values.some((value) => value <= 0)) return valueAxis(style);
  const [low, high] = [Math.min(...values) * 0.8, Math.max(...values) * 1.25];
  const ticks = Array.from({ length: 14 }, (_, index) => index - 4)
    .flatMap((decade) => [1, 2, 5].map((step) => step * 10 ** decade))
    .filter((tick) => tick >= low && tick <= high);
  return {
    type: 'log',
    min: low,
    max: high,
    axisLine: { show: false },
    axisTick: { show: false, customValues: ticks },
    splitLine: { lineStyle: { color: style.colours.gridLine, width: 1 } },
    axisLabel: {
      ...axisText(style),
      customValues: ticks,
      formatter: (value: number) => formatNumber(value, { language, digits: 6 }),
    },
  };
}
