import type { CustomSeriesOption } from 'echarts';
import type { Grade } from '../catalog/vocabularies.ts';
import { gradeShapes, type ThemeColours } from '../design/tokens.ts';
import { inputName, nameSeparator, outputName } from '../i18n/names.ts';
import { inputDefinitions } from '../model/inputs.ts';
import { nameOutputAt, type OutputAt } from '../model/output-at.ts';
import type { TornadoBar } from '../model/sensitivity/tornado.ts';
import { formatInput, formatNumber, formatShare, isShareInput, unitLabel } from '../units/format.ts';
import type { ChartContext, ChartModel } from './chart-model.ts';
import {
  axisText,
  type ChartStyle,
  chartStyle,
  columnTooltip,
  frame,
  rowAxis,
  type TooltipLine,
} from './frame.ts';
import { type Shown, shownOutput } from './money.ts';
import { scenarioWords } from './segment-runs.ts';
import { heightOfRows, type RowRoom, rowsThatFit, rowWidth } from './row-room.ts';
import { shortenName, textWidth } from './text.ts';

/** Data of `tornadoChart`: the bars of one number of one run, the longest first, each with the grade of its evidence. */
export interface TornadoChartData extends ChartContext {
  readonly name: string;
  readonly at: OutputAt;
  /** The output with every input at its median. */
  readonly central: number;
  readonly bars: readonly (TornadoBar & { readonly grade: Grade })[];
  /** Room for eight bars unless told; the table has them all. */
  readonly room?: RowRoom | undefined;
  /** The same number of what the run is set against: a slate mark. */
  readonly reference?: { readonly name: string; readonly value: number } | undefined;
}

const usualRoom: RowRoom = { kind: 'rows', count: 8 };
/** A value with a long unit is cut down to its number: the whole one stands in the tooltip. */
const widestEndPx = 66;
/** Between the end of a bar and its value, px. */
const endGap = 5;
/** The room that the bars leave at either end for the inputs' values, as a share of their span. */
const margin = 0.32;
/** A mark nearer to an end of the axis than this, as a share of it, has its words on the side that has room. */
const edge = 0.25;

/**
 * Which uncertain inputs move one number: each input's bar leads from the output at its P10 to that at its P90, all others
 * at their medians; the longest on top. The colour says what the input's evidence is, and so does the shape before its
 * name. At the ends stand the input's own values. Bars that move nothing are left to the table.
 */
export function tornadoChart(data: TornadoChartData): ChartModel {
  const { translate, language, at } = data;
  const style = chartStyle(data);
  const shownAs = shownOutput(at.output, data);
  const { say } = shownAs;
  const scale = shownAs.scale(at.year);
  const central = data.central * scale;
  const bars = data.bars.map((bar) => ({ ...bar, atLow: bar.atLow * scale, atHigh: bar.atHigh * scale }));
  const { room: rowRoom = usualRoom } = data;
  const before = data.reference === undefined ? null : data.reference.value * scale;
  const isMoved = before !== null && before !== central;
  const layout = { style, above: isMoved ? 36 : 22 };
  const moving = bars.filter(({ atLow, atHigh }) => atLow !== atHigh);
  const nameOf = ({ id, grade }: (typeof moving)[number]): string =>
    `${gradeShapes[grade]} ${inputName(id, translate)}`;
  const shown = moving.slice(0, rowsThatFit(moving.map(nameOf), rowRoom, layout));
  const names = shown.map(nameOf);
  const ends = shown.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const marks = isMoved ? [central, before] : [central];
  const lowest = Math.min(...marks, ...ends);
  const highest = Math.max(...marks, ...ends);
  const room = (highest - lowest) * margin;

  const alignAt = (value: number): 'left' | 'center' | 'right' => {
    const share = (value - lowest + room) / (highest - lowest + 2 * room);
    return share < edge ? 'left' : share > 1 - edge ? 'right' : 'center';
  };

  const series: CustomSeriesOption = {
    type: 'custom',
    name: 'bars',
    data: shown.map((bar, row) => [bar.atLow, bar.atHigh, row]),
    encode: { x: [0, 1], y: 2 },
    renderItem: (params, api) => {
      const bar = shown[params.dataIndex];
      if (bar === undefined) return null;
      const [lowX = 0, y = 0] = api.coord([bar.atLow, params.dataIndex]);
      const [highX = 0] = api.coord([bar.atHigh, params.dataIndex]);
      const [middle = 0] = api.coord([central, params.dataIndex]);
      const height = Math.min(18, Math.abs(Number(asPair(api.size?.([0, 1]))[1])) * 0.62);
      const fill = gradeColour(bar.grade, style.colours);
      const half = (to: number, opacity: number) => ({
        type: 'rect' as const,
        shape: { x: Math.min(middle, to), y: y - height / 2, width: Math.abs(to - middle), height },
        style: { fill, opacity },
      });
      return {
        type: 'group',
        children: [half(lowX, 0.55), half(highX, 1)],
      };
    },
    markLine: {
      emphasis: { disabled: true },
      symbol: 'none',
      animation: false,
      lineStyle: { color: style.colours.text, width: 1, type: 'solid' },
      label: {
        show: true,
        // The rows run downwards, and with them the line: it begins above them.
        position: 'start',
        distance: 5,
        formatter: () => say(central),
        color: style.colours.text,
        fontFamily: style.font,
        fontSize: style.fontSize,
      },
      data: [
        { xAxis: central, label: { align: alignAt(central) } },
        ...(isMoved
          ? [
              {
                xAxis: before,
                lineStyle: { color: style.colours.baseline, width: 1.5, type: [4, 3] },
                label: {
                  color: style.colours.baselineText,
                  // A line above the run's own figure: the two are often close.
                  distance: 5 + style.lineHeight,
                  align: alignAt(before),
                  formatter: `${shortenName(data.reference?.name ?? '', 20)} ${say(before)}`,
                },
              },
            ]
          : []),
      ],
    },
  };

  const inputValues: CustomSeriesOption = {
    type: 'custom',
    name: 'ends',
    silent: true,
    // Above the lines of the run and its reference, which may stand just there.
    z: 6,
    data: series.data ?? [],
    encode: { x: [0, 1], y: 2 },
    renderItem: (params, api) => {
      const bar = shown[params.dataIndex];
      if (bar === undefined) return null;
      const [lowX = 0, y = 0] = api.coord([bar.atLow, params.dataIndex]);
      const [highX = 0] = api.coord([bar.atHigh, params.dataIndex]);
      const [plotLeft, plotRight] = plotSides(params.coordSys);
      const words = (input: number, x: number, otherX: number) => {
        const isLeft = x < otherX;
        const space = Math.min(widestEndPx, (isLeft ? x - plotLeft : plotRight - x) - endGap);
        const text = endWords(bar.id, input, { language, room: space, fontSize: style.fontSize });
        if (text === null) return [];
        return [
          {
            type: 'text' as const,
            silent: true,
            style: {
              text,
              x: x + (isLeft ? -endGap : endGap),
              y,
              align: isLeft ? ('right' as const) : ('left' as const),
              verticalAlign: 'middle' as const,
              fill: style.colours.textMuted,
              fontSize: style.fontSize,
              fontFamily: style.font,
              // A halo keeps them apart from the lines behind them.
              stroke: style.colours.surface,
              lineWidth: 3,
            },
          },
        ];
      };
      return {
        type: 'group',
        children: [...words(bar.low, lowX, highX), ...words(bar.high, highX, lowX)],
      };
    },
  };

  const title = tornadoTitle(data, shown, say);
  return {
    title,
    cut: moving.length - shown.length,
    height: heightOfRows(names, rowRoom, layout),
    subtitle: [
      translate('charts.tornadoSubtitle', { output: outputName(at.output, translate), year: at.year }),
      ...(shownAs.label === '' ? [] : [shownAs.label]),
      ...shownAs.words,
      scenarioWords([data.name], translate),
    ].join(nameSeparator),
    source: translate('charts.tornadoSource'),
    description: translate('charts.tornadoDescription', {
      title,
      figures: shown
        .map((bar) =>
          translate('charts.nameFigure', {
            name: inputName(bar.id, translate),
            figure: `${say(bar.atLow)} – ${say(bar.atHigh)}`,
          }),
        )
        .join(translate('charts.listSeparator')),
    }),
    option: {
      ...frame(style),
      grid: {
        left: 6,
        right: 10,
        top: layout.above,
        bottom: 6,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: {
        type: 'value',
        min: lowest - room,
        max: highest + room,
        splitNumber: 4,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: style.colours.gridLine, width: 1 } },
        axisLabel: {
          ...axisText(style),
          hideOverlap: true,
          // The ends are where the room for labels ends, not figures that anyone asked for.
          showMinLabel: false,
          showMaxLabel: false,
          formatter: shownAs.onAxis,
        },
      },
      yAxis: rowAxis(names, style, { width: rowWidth(rowRoom), hasLine: false }),
      tooltip: {
        ...columnTooltip(style, (index) => {
          const bar = shown[index];
          return bar === undefined
            ? null
            : {
                heading: inputName(bar.id, translate),
                lines: [
                  tooltipLine(bar, 'P10', bar.low, bar.atLow, { shown: shownAs, style }),
                  tooltipLine(bar, 'P90', bar.high, bar.atHigh, { shown: shownAs, style }),
                ],
              };
        }),
        axisPointer: { type: 'none' },
      },
      series: [series, inputValues],
    },
    table: {
      columns: [
        { key: 'input', label: translate('charts.tornadoInput') },
        { key: 'grade', label: translate('charts.tornadoGrade') },
        { key: 'low', label: 'P10' },
        { key: 'high', label: 'P90' },
        { key: 'unit', label: translate('charts.tornadoUnit') },
        { key: 'atLow', label: translate('charts.tornadoAt', { end: 'P10' }), unit: shownAs.columnUnit },
        { key: 'atHigh', label: translate('charts.tornadoAt', { end: 'P90' }), unit: shownAs.columnUnit },
        { key: 'central', label: translate('charts.tornadoCentral'), unit: shownAs.columnUnit },
      ],
      rows: [
        ...bars.map(({ id, grade, low, high, atLow, atHigh }) => ({
          input: inputName(id, translate),
          grade: translate(`vocabulary.grade.${grade}`),
          low,
          high,
          unit: unitOf(id, data),
          atLow,
          atHigh,
          central: null,
        })),
        { input: data.name, central },
        ...(isMoved ? [{ input: data.reference?.name ?? '', central: before }] : []),
      ],
    },
    explains: (row, column) => {
      const bar = bars[row];
      if (bar === undefined) {
        if (column !== 'central') return null;
        return { run: row === bars.length ? 0 : 'reference', address: nameOutputAt(at) };
      }
      if (column === 'low' || column === 'high') return { run: 0, address: bar.id, isAbout: true };
      if (column !== 'atLow' && column !== 'atHigh') return null;
      const value = column === 'atLow' ? bar.low : bar.high;
      return { run: 0, address: nameOutputAt(at), changes: { [bar.id]: value } };
    },
    plotted: {
      columns: ['atLow', 'atHigh'],
      rows: shown.length,
      isOneLevel: true,
      marks: (isMoved ? [0, 1] : [0]).map((mark) => ({ row: bars.length + mark, column: 'central' })),
    },
  };
}

/** What an input's values are counted in; empty where they are bare numbers. */
function unitOf(id: string, { language }: ChartContext): string {
  const unit = inputDefinitions.get(id)?.unit;
  return unit === undefined ? '' : unitLabel(unit, language);
}

/** First-hand evidence in the accent, what was read elsewhere or computed in slate, what is assumed in amber. */
function gradeColour(grade: Grade, colours: ThemeColours): string {
  switch (grade) {
    case 'measured':
    case 'peer-reviewed':
    case 'primary':
      return colours.accent;
    case 'secondary':
    case 'derived':
      return colours.baseline;
    case 'assumption':
      return colours.amber;
  }
}

/** An input's value in `room` px: whole, else without its unit, else not at all: the tooltip and the table have it. */
function endWords(
  id: string,
  value: number,
  { language, room, fontSize }: Pick<ChartStyle, 'language' | 'fontSize'> & { readonly room: number },
): string | null {
  const bare = isShareInput(id) ? formatShare(value, { language }) : formatNumber(value, { language });
  const texts = [formatInput(id, value, { language }), bare];
  return texts.find((text) => textWidth(text, fontSize) <= room) ?? null;
}

/** The left and right side of the plot on the canvas, px, from what ECharts hands a drawing function. */
function plotSides(coordSys: object): readonly [number, number] {
  if (!('x' in coordSys) || !('width' in coordSys)) return [0, Number.POSITIVE_INFINITY];
  const { x, width } = coordSys;
  return typeof x === 'number' && typeof width === 'number' ? [x, x + width] : [0, Number.POSITIVE_INFINITY];
}

function tooltipLine(
  bar: TornadoChartData['bars'][number],
  end: string,
  input: number,
  output: number,
  { shown, style }: { readonly shown: Shown; readonly style: ChartStyle },
): TooltipLine {
  return {
    colour: gradeColour(bar.grade, style.colours),
    name: `${end}: ${formatInput(bar.id, input, style)}`,
    figure: shown.say(output),
  };
}

function tornadoTitle(
  { translate, at }: TornadoChartData,
  shown: TornadoChartData['bars'],
  say: (value: number) => string,
): string {
  const [longest] = shown;
  const output = outputName(at.output, translate);
  if (longest === undefined) return translate('charts.tornadoTitleNone', { output, year: at.year });
  const [from, to] = [longest.atLow, longest.atHigh].toSorted((a, b) => a - b);
  return translate('charts.tornadoTitle', {
    input: inputName(longest.id, translate),
    from: say(from ?? 0),
    to: say(to ?? 0),
  });
}

function asPair(size: number | number[] | undefined): readonly number[] {
  return Array.isArray(size) ? size : [size ?? 0, size ?? 0];
}
