import type { CustomSeriesOption } from 'echarts';
import type { Grade } from '../catalog/vocabularies.ts';
import { gradeShapes } from '../design/tokens.ts';
import { inputName, nameSeparator, outputName } from '../i18n/names.ts';
import type { OutputAt } from '../model/output-at.ts';
import { formatShare } from '../units/format.ts';
import type { ChartContext, ChartModel } from './chart-model.ts';
import { axisText, chartStyle, columnTooltip, frame, rowAxis } from './frame.ts';
import { heightOfRows, type RowRoom, rowsThatFit, rowWidth } from './row-room.ts';
import { scenarioWords } from './segment-runs.ts';

/** A share of the variance with its bootstrap interval. */
export interface SobolEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Data of `sobolChart`: the shares of one number's variance, the greatest first. */
export interface SobolChartData extends ChartContext {
  readonly name: string;
  readonly at: OutputAt;
  readonly inputs: readonly {
    readonly id: string;
    readonly grade: Grade;
    readonly first: SobolEstimate;
    readonly total: SobolEstimate;
  }[];
  /** Room for all of them unless told; the table has them all. */
  readonly room?: RowRoom | undefined;
  /** All other uncertain inputs taken as one. */
  readonly rest: {
    readonly count: number;
    readonly first: SobolEstimate;
    readonly total: SobolEstimate;
  } | null;
}

/**
 * How the variance of one number is made up: for each input a firm bar of what it does alone (first-order Sobol’ index),
 * within a pale one of what it does together with others (total index), and a whisker of the total’s bootstrap interval.
 */
export function sobolChart(data: SobolChartData): ChartModel {
  const { translate, language, at } = data;
  const style = chartStyle(data);
  const say = (value: number): string => formatShare(value, { language, digits: 2 });
  const { room = { kind: 'rows', count: Infinity } } = data;
  const all = [
    ...data.inputs.map(({ id, grade, first, total }) => ({
      name: `${gradeShapes[grade]} ${inputName(id, translate)}`,
      first,
      total,
      isRest: false,
    })),
    ...(data.rest === null
      ? []
      : [
          {
            name: translate('charts.sobolRest', { count: data.rest.count }),
            first: data.rest.first,
            total: data.rest.total,
            isRest: true,
          },
        ]),
  ];
  const layout = { style, above: 6 };
  const rows = all.slice(
    0,
    rowsThatFit(
      all.map(({ name }) => name),
      room,
      layout,
    ),
  );
  const names = rows.map(({ name }) => name);
  const highest = Math.min(1.2, Math.max(0.05, ...rows.map(({ total }) => total.high)));

  const series: CustomSeriesOption = {
    type: 'custom',
    name: 'shares',
    data: rows.map(({ first, total }, row) => [first.value, total.value, row]),
    encode: { x: [0, 1], y: 2 },
    renderItem: (params, api) => {
      const index = params.dataIndex;
      const row = rows[index];
      if (row === undefined) return null;
      const xOf = (value: number): number =>
        api.coord([Math.min(highest, Math.max(0, value)), index])[0] ?? 0;
      const [zero = 0, y = 0] = api.coord([0, index]);
      const size = api.size?.([0, 1]);
      const height = Math.min(16, Math.abs(Number(Array.isArray(size) ? size[1] : 0)) * 0.6);
      const fill = row.isRest ? style.colours.baseline : style.colours.accent;
      const bar = (to: number, opacity: number, tall: number) => ({
        type: 'rect' as const,
        shape: { x: zero, y: y - tall / 2, width: Math.max(0, to - zero), height: tall },
        style: { fill, opacity },
      });
      const stroke = (x1: number, y1: number, x2: number, y2: number) => ({
        type: 'line' as const,
        silent: true,
        shape: { x1, y1, x2, y2 },
        style: { stroke: style.colours.text, lineWidth: 1 },
      });
      const [low, high] = [xOf(row.total.low), xOf(row.total.high)];
      return {
        type: 'group',
        children: [
          bar(xOf(row.total.value), 0.35, height),
          bar(xOf(row.first.value), 1, height * 0.5),
          stroke(low, y, high, y),
          stroke(low, y - 3, low, y + 3),
          stroke(high, y - 3, high, y + 3),
          {
            type: 'text' as const,
            silent: true,
            style: {
              text: say(row.total.value),
              x: high + 6,
              y,
              align: 'left' as const,
              verticalAlign: 'middle' as const,
              fill: style.colours.textMuted,
              fontSize: style.fontSize,
              fontFamily: style.font,
            },
          },
        ],
      };
    },
  };

  const [strongest] = data.inputs;
  const title =
    strongest === undefined || strongest.total.value <= 0
      ? translate('charts.tornadoTitleNone', { output: outputName(at.output, translate), year: at.year })
      : translate('charts.sobolTitle', {
          input: inputName(strongest.id, translate),
          share: say(strongest.total.value),
          alone: say(Math.max(0, strongest.first.value)),
        });
  return {
    title,
    cut: all.length - rows.length,
    height: heightOfRows(names, room, layout),
    subtitle: [
      translate('charts.sobolSubtitle', { output: outputName(at.output, translate), year: at.year }),
      scenarioWords([data.name], translate),
    ].join(nameSeparator),
    source: translate('charts.sobolSource'),
    description: translate('charts.tornadoDescription', {
      title,
      figures: rows
        .map(({ name, first, total }) =>
          translate('charts.nameFigure', { name, figure: `${say(first.value)} – ${say(total.value)}` }),
        )
        .join(translate('charts.listSeparator')),
    }),
    option: {
      ...frame(style),
      grid: {
        left: 6,
        right: 46,
        top: layout.above,
        bottom: 6,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: {
        type: 'value',
        min: 0,
        max: highest,
        splitNumber: 4,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: style.colours.gridLine, width: 1 } },
        axisLabel: { ...axisText(style), hideOverlap: true, showMaxLabel: false, formatter: say },
      },
      yAxis: rowAxis(names, style, { width: rowWidth(room), hasLine: true }),
      tooltip: {
        ...columnTooltip(style, (index) => {
          const row = rows[index];
          if (row === undefined) return null;
          const figure = ({ value, low, high }: SobolEstimate): string =>
            `${say(value)} (${say(low)} – ${say(high)})`;
          return {
            heading: row.name,
            lines: [
              {
                colour: style.colours.accent,
                name: translate('charts.sobolAlone'),
                figure: figure(row.first),
              },
              {
                colour: style.colours.accentSoft,
                name: translate('charts.sobolTotal'),
                figure: figure(row.total),
              },
            ],
          };
        }),
        axisPointer: { type: 'none' },
      },
      series: [series],
    },
    table: {
      columns: [
        { key: 'input', label: translate('charts.tornadoInput') },
        { key: 'first', label: translate('charts.sobolAlone'), unit: '1' },
        { key: 'firstLow', label: '2.5%', unit: '1' },
        { key: 'firstHigh', label: '97.5%', unit: '1' },
        { key: 'total', label: translate('charts.sobolTotal'), unit: '1' },
        { key: 'totalLow', label: '2.5%', unit: '1' },
        { key: 'totalHigh', label: '97.5%', unit: '1' },
      ],
      rows: all.map(({ name, first, total }) => ({
        input: name,
        first: first.value,
        firstLow: first.low,
        firstHigh: first.high,
        total: total.value,
        totalLow: total.low,
        totalHigh: total.high,
      })),
    },
    explains: (row, column) => {
      const input = data.inputs[row];
      return input === undefined || column === 'input' ? null : { run: 0, address: input.id, isAbout: true };
    },
    plotted: { columns: ['first', 'total'], rows: rows.length, isOneLevel: true },
  };
}
