import type {
  CustomSeriesOption,
  GridComponentOption,
  LineSeriesOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts';
import { nameSeparator } from '../i18n/names.ts';
import { formatNumber } from '../units/format.ts';
import { signed } from '../units/difference.ts';
import { bandSeries } from './band.ts';
import type { ChartModel } from './chart-model.ts';
import { axisText, type ChartStyle, chartStyle, columnTooltip, frame, runColour } from './frame.ts';
import {
  keyOf,
  type RunsChartData,
  type RunsScene,
  runsScene,
  runsWords,
  type ShownRun,
} from './runs-chart.ts';
import { shortenName } from './text.ts';

/** Data of `panelsChart`: how many panels stand in a row is up to whoever knows the room. */
export interface PanelsChartData extends RunsChartData {
  readonly columns: number;
}

/** The height that a row of panels is made for, px. */
export const panelRowHeight = 196;

/** Of a row's height: what stands above its plot, and the plot; below it are the years. Of a panel's width: the plot. */
const headShare = 0.27;
const plotShare = 0.58;
const widthShare = 0.93;
const longestName = 26;

/**
 * One result of several runs, a panel each on equal axes, in rows: its line with the band of its draws, the reference's in
 * slate behind it, above it its number, name and figure in the horizon year with the difference to the reference.
 */
export function panelsChart(data: PanelsChartData): ChartModel {
  const style = chartStyle(data);
  const scene = runsScene(data);
  const { shown, years, lines } = scene;
  const words = runsWords(data, scene);
  const band = lines.find((line) => line.band !== null)?.band;
  const extent = extentOf(scene);
  return {
    ...words,
    subtitle: [
      words.subtitle,
      data.translate('compare.panels'),
      ...(band === null || band === undefined
        ? []
        : [data.translate('compare.panelsBand', { count: formatNumber(band.samples, data) })]),
    ].join(nameSeparator),
    panels: lines.map(({ index }) => keyOf(index)),
    option: {
      ...frame(style),
      axisPointer: { link: [{ xAxisIndex: 'all' }] },
      grid: lines.map(({ index }) => placeOf(index, lines.length, data.columns)),
      xAxis: lines.map(({ index }) => panelYears(scene, index, style)),
      yAxis: lines.map((line) => panelValues(scene, line, { style, extent })),
      tooltip: columnTooltip(style, (row) => ({
        heading: String(years[row] ?? ''),
        lines: lines.map(({ name, values, index }) => ({
          colour: runColour(style, index),
          name: `${index + 1}  ${name}`,
          figure: shown.say(values[row] ?? 0),
        })),
      })),
      series: lines.flatMap((line) => panelSeries(scene, line, style)),
    },
  };
}

function placeOf(index: number, count: number, columns: number): GridComponentOption {
  const across = Math.max(1, Math.min(columns, count));
  const rows = Math.ceil(count / across);
  const percent = (share: number): string => `${(100 * share).toFixed(3)}%`;
  return {
    left: percent((index % across) / across + 0.004),
    width: percent(widthShare / across),
    top: percent((Math.floor(index / across) + headShare) / rows),
    height: percent(plotShare / rows),
    outerBoundsMode: 'none',
  };
}

/** The years at the ends and the horizon year, where that is not too near to one of them. */
function panelYears({ years, at }: RunsScene, gridIndex: number, style: ChartStyle): XAXisComponentOption {
  const last = years.length - 1;
  const isNamed = (index: number): boolean =>
    index === 0 || index === last || (index === at && at > last / 4 && at < (3 * last) / 4);
  return {
    type: 'category',
    gridIndex,
    data: years.map(String),
    boundaryGap: false,
    axisLine: { onZero: false, lineStyle: { color: style.colours.borderControl } },
    axisTick: { show: true, interval: isNamed, length: 3, lineStyle: { color: style.colours.borderControl } },
    axisLabel: {
      ...axisText(style),
      interval: isNamed,
      alignMinLabel: 'left',
      alignMaxLabel: 'right',
      margin: 5,
    },
  };
}

interface Extent {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

function panelValues(
  { shown, at, lines }: RunsScene,
  { index, name, values }: ShownRun,
  { style, extent }: { readonly style: ChartStyle; readonly extent: Extent },
): YAXisComponentOption {
  const value = values[at] ?? 0;
  const difference = value - (lines[0]?.values[at] ?? 0);
  const note = index === 0 ? '' : `{note|${signed(difference, shown.say(difference))}}`;
  const text = { fontFamily: style.font, fontSize: style.fontSize, lineHeight: style.lineHeight + 2 };
  return {
    type: 'value',
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: style.colours.gridLine, width: 1 } },
    gridIndex: index,
    ...extent,
    // Numbers stand in the plot on their lines, so that all plots begin and end alike.
    axisLabel: {
      ...axisText(style),
      formatter: (tick: number) => formatNumber(tick, { language: style.language, digits: 6 }),
      inside: true,
      margin: 0,
      align: 'left',
      verticalAlign: 'bottom',
      padding: [0, 0, 1, 1],
      showMinLabel: false,
    },
    z: 4,
    name: `{name|${index + 1}  ${plain(shortenName(name, longestName))}}\n{value|${shown.say(value)}}${note}`,
    nameLocation: 'end',
    nameGap: 17,
    nameTextStyle: {
      align: 'left',
      color: style.colours.text,
      ...text,
      rich: {
        name: { ...text, color: runColour(style, index), fontWeight: 600 },
        value: { ...text, color: style.colours.text, fontWeight: 600 },
        // In SVG leading spaces would fall away.
        note: { ...text, color: style.colours.textMuted, padding: [0, 0, 0, 10] },
      },
    },
  };
}

/** A name that an analyst typed, without what ECharts reads as markup. */
function plain(name: string): string {
  return name.replaceAll(/[{}|]/gu, ' ');
}

function panelSeries(
  { lines, year, isScaled }: RunsScene,
  { index, name, values, band }: ShownRun,
  style: ChartStyle,
): (CustomSeriesOption | LineSeriesOption)[] {
  const place = { xAxisIndex: index, yAxisIndex: index };
  const common = { type: 'line', showSymbol: false, emphasis: { disabled: true }, ...place } as const;
  const colour = runColour(style, index);
  const rule = { silent: true, symbol: 'none', animation: false, label: { show: false } } as const;
  const bands = band === null ? [] : bandSeries(band, colour);
  return [
    ...bands.map((series) => ({ ...series, ...place })),
    ...(index === 0
      ? []
      : [
          {
            ...common,
            name: lines[0]?.name ?? '',
            data: [...(lines[0]?.values ?? [])],
            silent: true,
            lineStyle: { color: style.colours.baseline, width: 1.5 },
            itemStyle: { color: style.colours.baseline },
          },
        ]),
    {
      ...common,
      name,
      data: [...values],
      lineStyle: { color: colour, width: 2 },
      itemStyle: { color: colour },
      markLine: {
        ...rule,
        lineStyle: { color: style.colours.textMuted, width: 1, type: [2, 3] },
        data: [
          { xAxis: String(year) },
          ...(isScaled
            ? []
            : [{ yAxis: 0, lineStyle: { color: style.colours.borderControl, type: 'solid' as const } }]),
        ],
      },
    },
  ];
}

/** The ends of the one value axis of all panels, on round numbers, with all lines and bands within. */
function extentOf({ lines, isScaled }: RunsScene): Extent {
  const numbers = lines.flatMap(({ values, band }) => [
    ...values,
    ...(band === null ? [] : [...band.p5, ...band.p95]),
  ]);
  const all = isScaled ? numbers : [0, ...numbers];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const span = high - low || Math.abs(high) || 1;
  const rough = span / 3;
  const size = 10 ** Math.floor(Math.log10(rough));
  const interval = ([1, 2, 2.5, 5].find((step) => step * size >= rough) ?? 10) * size;
  return { min: Math.floor(low / interval) * interval, max: Math.ceil(high / interval) * interval, interval };
}
