import type { CustomSeriesOption } from 'echarts';
import { nameSeparator, outputName } from '../i18n/names.ts';
import { nameOutputAt, type OutputAt } from '../model/output-at.ts';
import { measureExceedance } from '../model/sensitivity/probability.ts';
import { formatNumber, formatShare } from '../units/format.ts';
import type { ChartContext, ChartModel } from './chart-model.ts';
import { axisText, type ChartStyle, chartStyle, columnTooltip, frame, plotArea, valueAxis } from './frame.ts';
import { type Shown, shownOutput } from './money.ts';
import { scenarioWords } from './segment-runs.ts';
import { shortenName, textWidth } from './text.ts';

/** Data of `distributionChart`: the draws of one number of one run. */
export interface DistributionChartData extends ChartContext {
  readonly name: string;
  readonly at: OutputAt;
  /** One value a draw, in the output's unit, in any order; all finite. */
  readonly draws: Float64Array;
  /** The output with every input at its median. */
  readonly central: number;
  /** How probable it is that the output is at least this. */
  readonly threshold: number;
  /** The draws of the same number of what the run is set against: a slate outline over the same columns. */
  readonly reference?: { readonly name: string; readonly draws: Float64Array } | undefined;
}

/** A column of the histogram. */
interface Bin {
  readonly from: number;
  readonly to: number;
  readonly share: number;
  /** The share of draws up to `to`. */
  readonly cumulative: number;
}

const binCount = 48;
/** Of the draws so many lie beyond either end of the plot, in the outermost columns. */
const tail = 0.005;

/**
 * How the draws of one number are spread: a column for each stretch of values, those below zero in amber; zero is an edge
 * of a column wherever it is in sight. Marks stand at the run with every input at its median and at the threshold. The
 * title says how often the number is negative and how often it reaches the threshold.
 */
export function distributionChart(data: DistributionChartData): ChartModel {
  const { translate, language, at } = data;
  const style = chartStyle(data);
  const shown = shownOutput(at.output, data);
  const { say } = shown;
  const scale = shown.scale(at.year);
  const draws = scale === 1 ? data.draws : data.draws.map((value) => value * scale);
  const central = data.central * scale;
  const threshold = data.threshold * scale;
  const share = (value: number): string => formatShare(value, { language, digits: 2 });
  const bins = binsOf(draws);
  const exceedance = measureExceedance(draws, threshold);
  const atLeast = exceedance.above;
  const before = data.reference === undefined ? null : sharesIn(bins, data.reference.draws, scale);
  const isMoved = before !== null && before.some((value, index) => value !== bins[index]?.share);
  const highest = Math.max(...bins.map((bin) => bin.share), ...(isMoved ? before : []));

  const marks = marksOf({ translate, central, threshold, say }, bins, style.fontSize);

  const series: CustomSeriesOption = {
    type: 'custom',
    name: 'columns',
    data: bins.map((bin) => [(bin.from + bin.to) / 2, bin.share, bin.from, bin.to]),
    encode: { x: 0, y: 1 },
    renderItem: (params, api) => {
      const bin = bins[params.dataIndex];
      if (bin === undefined) return null;
      const [left = 0, bottom = 0] = api.coord([bin.from, 0]);
      const [right = 0, top = 0] = api.coord([bin.to, bin.share]);
      return {
        type: 'rect',
        shape: {
          x: left + 0.5,
          y: top,
          width: Math.max(1, right - left - 1),
          height: Math.max(0, bottom - top),
        },
        style: { fill: bin.to <= 0 ? style.colours.amber : style.colours.accent },
      };
    },
    markLine: {
      emphasis: { disabled: true },
      symbol: 'none',
      animation: false,
      label: {
        show: true,
        position: 'end',
        distance: 4,
        color: style.colours.text,
        fontFamily: style.font,
        fontSize: style.fontSize,
      },
      data: marks.map(({ x, words, isDashed, row }) => ({
        xAxis: x,
        lineStyle: { color: style.colours.text, width: 1, type: isDashed ? [2, 3] : 'solid' },
        label: { formatter: words, distance: 4 + row * style.lineHeight },
      })),
    },
  };

  const title = translate('charts.distributionTitle', {
    negative: share(exceedance.negative),
    reached: share(atLeast),
    threshold: say(threshold),
  });
  return {
    title,
    subtitle: [
      translate('charts.distributionSubtitle', {
        output: outputName(at.output, translate),
        year: at.year,
        count: formatNumber(draws.length, { language, digits: 6 }),
      }),
      ...(shown.label === '' ? [] : [shown.label]),
      ...shown.words,
      scenarioWords([data.name], translate),
    ].join(nameSeparator),
    source: translate('charts.distributionSource'),
    description: translate('charts.distributionDescription', {
      title,
      low: say(bins[0]?.from ?? 0),
      high: say(bins.at(-1)?.to ?? 0),
      central: say(central),
    }),
    option: {
      ...frame(style),
      grid: plotArea(10, 38),
      xAxis: {
        type: 'value',
        min: bins[0]?.from ?? 0,
        max: bins.at(-1)?.to ?? 1,
        splitNumber: 5,
        axisLine: { onZero: false, lineStyle: { color: style.colours.borderControl } },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: {
          ...axisText(style),
          hideOverlap: true,
          showMinLabel: false,
          showMaxLabel: false,
          formatter: shown.onAxis,
        },
      },
      yAxis: { ...valueAxis(style, share), max: highest * 1.02, axisLabel: { show: false } },
      tooltip: {
        ...columnTooltip(style, (index) => {
          const bin = bins[index];
          return bin === undefined
            ? null
            : {
                heading: `${say(bin.from)} – ${say(bin.to)}`,
                lines: [
                  {
                    colour: bin.to <= 0 ? style.colours.amber : style.colours.accent,
                    name: translate('charts.distributionShare'),
                    figure: share(bin.share),
                  },
                  {
                    colour: 'transparent',
                    name: translate('charts.distributionUpTo'),
                    figure: share(bin.cumulative),
                  },
                  ...(isMoved
                    ? [
                        {
                          colour: style.colours.baseline,
                          name: data.reference?.name ?? '',
                          figure: share(before[index] ?? 0),
                        },
                      ]
                    : []),
                ],
              };
        }),
        axisPointer: { type: 'none' },
      },
      series: isMoved ? [series, outlineOf(bins, before, data.reference?.name ?? '', style)] : [series],
    },
    table: {
      columns: [
        { key: 'from', label: translate('charts.distributionFrom'), unit: shown.columnUnit },
        { key: 'to', label: translate('charts.distributionTo'), unit: shown.columnUnit },
        { key: 'share', label: translate('charts.distributionShare'), unit: '1' },
        { key: 'cumulative', label: translate('charts.distributionUpTo'), unit: '1' },
        ...(isMoved
          ? [
              {
                key: 'before',
                label: translate('charts.kindOf', {
                  kind: translate('charts.distributionShare'),
                  name: data.reference?.name ?? '',
                }),
                unit: '1',
              },
            ]
          : []),
        { key: 'mark', label: translate('charts.distributionMark') },
      ],
      rows: [
        ...bins.map((bin, index) => ({
          ...bin,
          ...(isMoved ? { before: before[index] ?? null } : {}),
          mark: '',
        })),
        ...marks.map(({ x, words }) => ({
          from: x,
          cumulative: 1 - measureExceedance(draws, x).above,
          mark: words,
        })),
      ],
    },
    explains: (row, column) => {
      const address = nameOutputAt(at);
      const mark = marks[row - bins.length];
      if (mark?.isTyped === true) return null;
      if (mark !== undefined && column === 'from') return { run: 0, address };
      if (column === 'mark') return null;
      return { run: column === 'before' ? 'reference' : 0, address, isAbout: true };
    },
    plotted: {
      columns: ['share', 'before'],
      rows: bins.length,
      marks: marks.map((_, index) => ({ row: bins.length + index, column: 'from' })),
    },
  };
}

/** Columns of one width between the tails, with an edge at zero where zero is among them; the tails are in the outermost. */
function binsOf(draws: Float64Array): Bin[] {
  const sorted = draws.toSorted();
  const quantile = (p: number): number => sorted[Math.round(p * (sorted.length - 1))] ?? 0;
  const [low, high] = [quantile(tail), quantile(1 - tail)];
  // Draws that are all alike are one column of some width.
  const width = high > low ? (high - low) / binCount : Math.max(Math.abs(low) * 0.01, 1e-9);
  const first = Math.floor(low / width);
  const count = Math.max(1, Math.ceil(high / width) - first);
  const counts = new Float64Array(count);
  for (const value of sorted) {
    const place = Math.min(count - 1, Math.max(0, Math.floor(value / width) - first));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  let below = 0;
  return Array.from(counts, (drawn, index) => {
    below += drawn;
    return {
      from: (first + index) * width,
      to: (first + index + 1) * width,
      share: drawn / sorted.length,
      cumulative: below / sorted.length,
    };
  });
}

/** The share of other draws in each of the columns; what lies beyond them is in the outermost. */
function sharesIn(bins: readonly Bin[], draws: Float64Array, scale: number): number[] {
  const [first, width] = [bins[0]?.from ?? 0, (bins[0]?.to ?? 1) - (bins[0]?.from ?? 0)];
  const counts = bins.map(() => 0);
  for (const value of draws) {
    const place = Math.floor((value * scale - first) / width);
    const column = Math.min(bins.length - 1, Math.max(0, place));
    counts[column] = (counts[column] ?? 0) + 1;
  }
  return counts.map((count) => count / Math.max(1, draws.length));
}

/** The tops of the columns that other draws would make, as one line of steps with its name at the highest. */
function outlineOf(
  bins: readonly Bin[],
  shares: readonly number[],
  name: string,
  style: ChartStyle,
): CustomSeriesOption {
  const peak = shares.indexOf(Math.max(...shares));
  return {
    type: 'custom',
    name,
    silent: true,
    z: 4,
    tooltip: { show: false },
    data: [[bins[0]?.from ?? 0, 0]],
    encode: { x: 0, y: 1 },
    renderItem: (_params, api) => {
      const at = (x: number, y: number): [number, number] => {
        const [left = 0, top = 0] = api.coord([x, y]);
        return [left, top];
      };
      const points = bins.flatMap((bin, index) => [
        at(bin.from, shares[index] ?? 0),
        at(bin.to, shares[index] ?? 0),
      ]);
      const isRight = peak > bins.length / 2;
      const [x, y] = at((isRight ? bins[peak]?.from : bins[peak]?.to) ?? 0, shares[peak] ?? 0);
      return {
        type: 'group',
        children: [
          {
            type: 'polyline',
            shape: { points },
            style: { stroke: style.colours.baseline, lineWidth: 2, fill: 'none' },
          },
          {
            type: 'text',
            style: {
              text: shortenName(name, 24),
              x: x + (isRight ? -6 : 6),
              y: y + 2,
              align: isRight ? 'right' : 'left',
              verticalAlign: 'top',
              fill: style.colours.baselineText,
              fontSize: style.fontSize,
              fontFamily: style.font,
            },
          },
        ],
      };
    },
  };
}

interface Mark {
  readonly x: number;
  readonly words: string;
  readonly isDashed: boolean;
  /** It stands where a person put it: no figure of the model. */
  readonly isTyped: boolean;
  /** Words that would run into those of the other mark stand a line above them. */
  readonly row: number;
}

function marksOf(
  {
    translate,
    central,
    threshold,
    say,
  }: Pick<DistributionChartData, 'translate' | 'central' | 'threshold'> & Pick<Shown, 'say'>,
  bins: readonly Bin[],
  fontSize: number,
): Mark[] {
  const [from, to] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  const marks = [
    {
      x: central,
      words: translate('charts.distributionCentral', { value: say(central) }),
      isDashed: false,
      isTyped: false,
    },
    { x: threshold, words: `> ${say(threshold)}`, isDashed: true, isTyped: true },
  ].filter(({ x }) => x >= from && x <= to);
  const [first, second] = marks;
  // Some 380 px of plot: enough to tell whether two labels meet.
  const gapPx =
    first === undefined || second === undefined ? 0 : (Math.abs(first.x - second.x) / (to - from)) * 380;
  const needPx = marks.reduce((sum, { words }) => sum + textWidth(words, fontSize) / 2, 12);
  return marks.map((mark, index) => ({ ...mark, row: index === 1 && gapPx < needPx ? 1 : 0 }));
}
