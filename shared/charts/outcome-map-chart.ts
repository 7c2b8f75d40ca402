import type { CustomSeriesOption } from 'echarts';
import { inputName, outputName } from '../i18n/names.ts';
import { nameOutputAt, type OutputAt } from '../model/output-at.ts';
import type { OutcomeMap } from '../model/sensitivity/map-outcome.ts';
import { formatInput, formatNumber } from '../units/format.ts';
import type { ChartContext, ChartModel } from './chart-model.ts';
import { zeroContour } from './contour.ts';
import {
  axisText,
  type ChartStyle,
  chartStyle,
  dataIndexOf,
  frame,
  tooltipHtml,
  tooltipLook,
} from './frame.ts';
import { shownOutput } from './money.ts';
import { sourceWords } from './segment-runs.ts';
import { breakEvenly } from './text.ts';

/** Data of `outcomeMapChart`: one output over two inputs. */
export interface OutcomeMapChartData extends ChartContext {
  readonly at: OutputAt;
  readonly x: string;
  readonly y: string;
  readonly map: OutcomeMap;
}

/** What the name of the upright axis has room in on the lowest card, px: its plot, as wide as widths are told. */
const lowestPlotPx = 190;
/** The faintest a field gets, so that a value next to zero still shows its sign. */
const faintest = 0.1;
const firmest = 0.9;

/**
 * One output over two inputs: a field for each pair of values, in the accent above zero and in amber below, the firmer the
 * further from zero; the line between them is the break-even. A dot marks where the scenario stands.
 */
export function outcomeMapChart(data: OutcomeMapChartData): ChartModel {
  const { translate, language, at, map } = data;
  const style = chartStyle(data);
  const shown = shownOutput(at.output, data);
  const { say } = shown;
  const scale = shown.scale(at.year);
  const { xs, ys } = map;
  const values = scale === 1 ? map.values : map.values.map((value) => value * scale);
  const here = { ...map.here, value: map.here.value * scale };
  const sayX = (value: number): string => formatInput(data.x, value, { language });
  const sayY = (value: number): string => formatInput(data.y, value, { language });
  const furthest = Math.max(...values.map(Math.abs), Number.MIN_VALUE);
  const columns = xs.length;
  const xOf = (place: number): number => xs[place % columns] ?? 0;
  const yOf = (place: number): number => ys[Math.floor(place / columns)] ?? 0;
  const contour = zeroContour(xs, ys, values);

  const fields: CustomSeriesOption = {
    type: 'custom',
    name: 'fields',
    data: Array.from(values, (value, place) => [xOf(place), yOf(place), value]),
    encode: { x: 0, y: 1 },
    clip: true,
    renderItem: (params, api) => {
      const place = params.dataIndex;
      const value = values[place] ?? 0;
      const [halfX, halfY] = [stepOf(xs) / 2, stepOf(ys) / 2];
      const [left = 0, bottom = 0] = api.coord([xOf(place) - halfX, yOf(place) - halfY]).map(Math.round);
      const [right = 0, top = 0] = api.coord([xOf(place) + halfX, yOf(place) + halfY]).map(Math.round);
      return {
        type: 'rect',
        // On whole pixels: neither seams nor overlaps between fields.
        shape: { x: left, y: top, width: right - left, height: bottom - top },
        style: {
          fill: value < 0 ? style.colours.amber : style.colours.accent,
          opacity: faintest + (firmest - faintest) * Math.sqrt(Math.abs(value) / furthest),
        },
      };
    },
  };
  const line: CustomSeriesOption = {
    type: 'custom',
    name: 'zero',
    silent: true,
    data: contour.map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]),
    encode: { x: [0, 2], y: [1, 3] },
    clip: true,
    z: 5,
    renderItem: (params, api) => {
      const segment = contour[params.dataIndex];
      if (segment === undefined) return null;
      const [x1 = 0, y1 = 0] = api.coord([segment.x1, segment.y1]);
      const [x2 = 0, y2 = 0] = api.coord([segment.x2, segment.y2]);
      return {
        type: 'line',
        shape: { x1, y1, x2, y2 },
        style: { stroke: style.colours.text, lineWidth: 1.5 },
      };
    },
  };
  const dot: CustomSeriesOption = {
    type: 'custom',
    name: 'here',
    silent: true,
    data: [[here.x, here.y]],
    encode: { x: 0, y: 1 },
    z: 6,
    renderItem: (_params, api) => {
      const [x = 0, y = 0] = api.coord([here.x, here.y]);
      return {
        type: 'circle',
        shape: { cx: x, cy: y, r: 5 },
        style: { fill: style.colours.text, stroke: style.colours.surface, lineWidth: 2 },
      };
    },
  };

  const nameOfY = breakEvenly(inputName(data.y, translate), lowestPlotPx, style.fontSize);
  const title = mapTitle(data, contour.length > 0, sayX);
  return {
    title,
    subtitle: translate('charts.mapSubtitle', {
      output: outputName(at.output, translate),
      year: at.year,
      x: inputName(data.x, translate),
      y: inputName(data.y, translate),
    }),
    source: sourceWords(data),
    description: translate('charts.mapDescription', {
      title,
      count: formatNumber(values.length, { language, digits: 6 }),
      x: sayX(here.x),
      y: sayY(here.y),
      value: say(here.value),
    }),
    option: {
      ...frame(style),
      grid: {
        left: 34 + (nameOfY.length - 1) * style.lineHeight,
        right: 12,
        top: 8,
        bottom: 24,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: {
        ...mapAxis(xs, sayX, style),
        name: inputName(data.x, translate),
        nameLocation: 'middle' as const,
        nameGap: 24,
      },
      yAxis: {
        ...mapAxis(ys, sayY, style),
        name: nameOfY.join('\n'),
        nameLocation: 'middle' as const,
        nameGap: 50,
      },
      tooltip: style.isPrint
        ? { show: false }
        : {
            ...tooltipLook(style),
            trigger: 'item',
            formatter: (hovered: unknown) => {
              const place = dataIndexOf(hovered);
              if (place === null) return '';
              const value = values[place] ?? 0;
              return tooltipHtml(
                outputName(at.output, translate),
                [
                  { colour: 'transparent', name: inputName(data.x, translate), figure: sayX(xOf(place)) },
                  { colour: 'transparent', name: inputName(data.y, translate), figure: sayY(yOf(place)) },
                  {
                    colour: value < 0 ? style.colours.amber : style.colours.accent,
                    name: String(at.year),
                    figure: say(value),
                  },
                ],
                style,
              );
            },
          },
      series: [fields, line, dot],
    },
    table: {
      columns: [
        { key: 'x', label: inputName(data.x, translate) },
        { key: 'y', label: inputName(data.y, translate) },
        { key: 'value', label: outputName(at.output, translate), unit: shown.columnUnit },
      ],
      rows: Array.from(values, (value, place) => ({ x: xOf(place), y: yOf(place), value })),
    },
    explains: (row, column) => {
      if (column === 'x' || column === 'y') return { run: 0, address: data[column] };
      return column === 'value'
        ? { run: 0, address: nameOutputAt(at), changes: { [data.x]: xOf(row), [data.y]: yOf(row) } }
        : null;
    },
    plotted: { columns: ['value'] },
  };
}

function stepOf(axis: Float64Array): number {
  return ((axis.at(-1) ?? 1) - (axis[0] ?? 0)) / Math.max(1, axis.length - 1);
}

function mapAxis(axis: Float64Array, say: (value: number) => string, style: ChartStyle) {
  return {
    type: 'value' as const,
    min: axis[0] ?? 0,
    max: axis.at(-1) ?? 1,
    splitNumber: 4,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: { ...axisText(style), hideOverlap: true, showMaxLabel: false, formatter: say },
    nameTextStyle: { ...axisText(style), color: style.colours.text },
  };
}

/** Where the scenario's own row of the map crosses zero, if it does; else what the whole map says. */
function mapTitle(
  { translate, x, map }: OutcomeMapChartData,
  hasContour: boolean,
  sayX: (value: number) => string,
): string {
  const { xs, ys, values, here } = map;
  if (!hasContour) {
    return translate((values[0] ?? 0) < 0 ? 'charts.mapTitleNegative' : 'charts.mapTitlePositive');
  }
  const row = ys.reduce(
    (nearest, y, index) => (Math.abs(y - here.y) < Math.abs((ys[nearest] ?? 0) - here.y) ? index : nearest),
    0,
  );
  for (let column = 0; column + 1 < xs.length; column += 1) {
    const [from, to] = [values[row * xs.length + column] ?? 0, values[row * xs.length + column + 1] ?? 0];
    if (from >= 0 === to >= 0) continue;
    const left = xs[column] ?? 0;
    const at = left + ((xs[column + 1] ?? 0) - left) * (from / (from - to));
    const name = inputName(x, translate);
    return translate('charts.mapTitle', { x: name, at: sayX(at), here: sayX(here.x) });
  }
  return translate('charts.mapTitleMixed');
}
