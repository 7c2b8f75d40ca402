import type { CustomSeriesOption } from 'echarts';
import { bridgeStepName, nameSeparator, outputName } from '../i18n/names.ts';
import { nameOutputAt, type OutputAt } from '../model/output-at.ts';
import type { Bridge } from '../scenario/bridge.ts';
import type { ChartContext, ChartModel } from './chart-model.ts';
import { axisText, chartStyle, columnTooltip, frame, rowAxis, runColour } from './frame.ts';
import { shownOutput } from './money.ts';
import { widestLine } from './text.ts';

/** Data of `bridgeChart`: the way from one scenario's result to another's, and what the two are called. */
export interface BridgeChartData extends ChartContext {
  readonly names: readonly [string, string];
  readonly at: OutputAt;
  readonly bridge: Bridge;
}

interface Row {
  readonly name: string;
  /** Where the bar begins and ends, in the output's unit. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'end' | 'rise' | 'fall';
  readonly figure: string;
}

/** What rounding leaves is drawn only where a reader could see it. */
const leastResidual = 1e-9;

/**
 * From one scenario's result to another's, top to bottom: the first result, each step from where the one before it ended,
 * the second result. Steps that raise the number are drawn in the colour of the second scenario, those that lower it in amber.
 */
export function bridgeChart(given: BridgeChartData): ChartModel {
  const { translate, at, names } = given;
  const style = chartStyle(given);
  const shown = shownOutput(at.output, given);
  const { say } = shown;
  const bridge = scaleBridge(given.bridge, shown.scale(at.year));
  const data = { ...given, bridge };
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${say(value)}`;
  const rows = rowsOf(data, say, signed);
  const colourOf = { end: style.colours.baseline, rise: runColour(style, 0), fall: style.colours.amber };
  const marks = [0, ...rows.flatMap(({ from, to }) => [from, to])];
  const [lowest, highest] = [Math.min(...marks), Math.max(...marks)];

  const series: CustomSeriesOption = {
    type: 'custom',
    name: 'steps',
    data: rows.map((row, index) => [row.from, row.to, index]),
    encode: { x: [0, 1], y: 2 },
    renderItem: (params, api) => {
      const index = params.dataIndex;
      const row = rows[index];
      if (row === undefined) return null;
      const [fromX = 0, y = 0] = api.coord([row.from, index]);
      const [toX = 0] = api.coord([row.to, index]);
      const size = api.size?.([0, 1]);
      const pitch = Math.abs(Number(Array.isArray(size) ? size[1] : 0));
      const height = Math.min(18, pitch * 0.62);
      const isLast = index === rows.length - 1;
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape: {
              x: Math.min(fromX, toX),
              y: y - height / 2,
              // A step too small to see still has its place.
              width: Math.max(1, Math.abs(toX - fromX)),
              height,
              r: 1,
            },
            style: { fill: colourOf[row.kind] },
          },
          ...(isLast
            ? []
            : [
                {
                  type: 'line' as const,
                  silent: true,
                  shape: { x1: toX, y1: y + height / 2, x2: toX, y2: y + pitch - height / 2 },
                  style: { stroke: style.colours.borderControl, lineWidth: 1 },
                },
              ]),
          {
            type: 'text',
            silent: true,
            style: {
              text: row.figure,
              x: Math.max(fromX, toX) + 6,
              y,
              align: 'left',
              verticalAlign: 'middle',
              fill: row.kind === 'end' ? style.colours.text : style.colours.textMuted,
              fontSize: style.fontSize,
              fontFamily: style.font,
            },
          },
        ],
      };
    },
    markLine: {
      silent: true,
      symbol: 'none',
      animation: false,
      label: { show: false },
      lineStyle: { color: style.colours.borderControl, width: 1, type: 'solid' },
      data: [{ xAxis: 0 }],
    },
  };

  const title = bridgeTitle(data, signed);
  const [from, to] = names;
  return {
    title,
    subtitle: [
      translate('charts.bridgeSubtitle', {
        output: outputName(at.output, translate),
        year: at.year,
        from,
        to,
      }),
      ...(shown.label === '' ? [] : [shown.label]),
      ...shown.words,
    ].join(nameSeparator),
    source: translate('charts.bridgeSource'),
    description: translate('charts.bridgeDescription', {
      title,
      from,
      to,
      start: say(bridge.from),
      end: say(bridge.to),
      figures: rows
        .slice(1, -1)
        .map(({ name, figure }) => translate('charts.nameFigure', { name, figure }))
        .join(translate('charts.listSeparator')),
    }),
    option: {
      ...frame(style),
      grid: {
        left: 6,
        right: Math.ceil(
          widestLine(
            rows.map(({ figure }) => figure),
            style.fontSize,
          ) + 14,
        ),
        top: 6,
        bottom: 6,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: {
        type: 'value',
        min: lowest,
        max: highest === lowest ? lowest + 1 : highest,
        splitNumber: 4,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: style.colours.gridLine, width: 1 } },
        axisLabel: {
          ...axisText(style),
          hideOverlap: true,
          showMinLabel: lowest === 0,
          showMaxLabel: false,
          formatter: shown.onAxis,
        },
      },
      yAxis: rowAxis(
        rows.map(({ name }) => name),
        style,
        { width: 'short', hasLine: false },
      ),
      tooltip: {
        ...columnTooltip(style, (index) => {
          const row = rows[index];
          return row === undefined
            ? null
            : {
                heading: row.name,
                lines: [
                  { colour: colourOf[row.kind], name: outputName(at.output, translate), figure: row.figure },
                ],
              };
        }),
        axisPointer: { type: 'none' },
      },
      series: [series],
    },
    table: {
      columns: [
        { key: 'step', label: translate('charts.bridgeStep') },
        { key: 'value', label: outputName(at.output, translate), unit: shown.columnUnit },
        { key: 'inputs', label: translate('charts.tornadoInput') },
      ],
      rows: [
        { step: from, value: bridge.from, inputs: '' },
        ...bridge.steps.map((step) => ({
          step: bridgeStepName(step, translate),
          value: step.contribution,
          inputs: step.ids.join(', '),
        })),
        ...(hasResidual(bridge)
          ? [{ step: translate('charts.bridgeRounding'), value: bridge.residual, inputs: '' }]
          : []),
        { step: to, value: bridge.to, inputs: '' },
      ],
    },
    explains: (row, column) => {
      if (column !== 'value') return null;
      const last = bridge.steps.length + (hasResidual(bridge) ? 2 : 1);
      if (row === 0 || row === last) return { run: row === 0 ? 0 : 1, address: nameOutputAt(at) };
      // A step of one input is that input's; a step of many has no one explanation.
      const [id, ...others] = bridge.steps[row - 1]?.ids ?? [];
      return id === undefined || others.length > 0 ? null : { run: 1, address: id };
    },
  };
}

/** Whether what rounding leaves can be seen. */
function hasResidual({ residual, from, to }: Bridge): boolean {
  return Math.abs(residual) > leastResidual * Math.max(Math.abs(from), Math.abs(to));
}

/** A bridge whose every amount is multiplied alike: its shares stay what they are. */
function scaleBridge(bridge: Bridge, scale: number): Bridge {
  return {
    ...bridge,
    from: bridge.from * scale,
    to: bridge.to * scale,
    residual: bridge.residual * scale,
    steps: bridge.steps.map((step) => ({ ...step, contribution: step.contribution * scale })),
  };
}

function rowsOf(
  { bridge, names, translate }: BridgeChartData,
  say: (value: number) => string,
  signed: (value: number) => string,
): Row[] {
  const steps = bridge.steps.map((step) => ({
    name: bridgeStepName(step, translate),
    contribution: step.contribution,
  }));
  if (hasResidual(bridge)) {
    steps.push({ name: translate('charts.bridgeRounding'), contribution: bridge.residual });
  }
  let reached = bridge.from;
  return [
    { name: names[0], from: 0, to: bridge.from, kind: 'end', figure: say(bridge.from) },
    ...steps.map(({ name, contribution }): Row => {
      const from = reached;
      reached += contribution;
      return {
        name,
        from,
        to: reached,
        kind: contribution < 0 ? 'fall' : 'rise',
        figure: signed(contribution),
      };
    }),
    { name: names[1], from: 0, to: bridge.to, kind: 'end', figure: say(bridge.to) },
  ];
}

function bridgeTitle(
  { bridge, names, at, translate }: BridgeChartData,
  signed: (value: number) => string,
): string {
  const [longest] = bridge.steps;
  const [from, to] = names;
  return longest === undefined
    ? translate('charts.bridgeTitleNone', { output: outputName(at.output, translate), from, to })
    : translate('charts.bridgeTitle', {
        step: bridgeStepName(longest, translate),
        change: signed(longest.contribution),
      });
}
