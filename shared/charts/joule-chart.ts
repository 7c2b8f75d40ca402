import type { BarSeriesOption } from 'echarts';
import { workloadName } from '../i18n/names.ts';
import { type HardwareColumn, hardwareColumns } from '../model/vocabulary.ts';
import { formatNumber, serviceUnit } from '../units/format.ts';
import type { ChartCell, ChartModel, JouleChartData, JouleRun } from './chart-model.ts';
import {
  axisText,
  type ChartStyle,
  chartStyle,
  columnTooltip,
  frame,
  runColour,
  type TooltipLine,
} from './frame.ts';
import { phrases, runNames, scenarioWords, sourceWords } from './segment-runs.ts';
import { breakLines, shortenName, widestLine } from './text.ts';

/** Where a joule goes, from the arithmetic outwards; they add up to `facility`. */
export const jouleParts = ['mac', 'weights', 'dynamic', 'host', 'overhead'] as const;
export type JoulePart = (typeof jouleParts)[number];

/**
 * The parts of one unit's energy, J/unit: arithmetic, weights from off chip, KV cache and activations, host, and what
 * the building (PUE) and redone work add. `host` is counted on the digital accelerator's energy, as the model has it.
 */
export function splitJoule(
  run: JouleRun,
  column: HardwareColumn,
): Readonly<Record<JoulePart | 'facility', number>> {
  const energy = run.unitEnergy[column];
  const host = run.hostOverhead[column] * run.unitEnergy.base.device;
  return {
    mac: energy.mac,
    weights: energy.weights,
    dynamic: energy.dynamic,
    host,
    overhead: energy.facility - energy.device - host,
    facility: energy.facility,
  };
}

/** The step of the model that yields a part, or that it is a part of. */
const stepOf = {
  mac: 'mac_energy_per_unit',
  weights: 'weight_energy_per_unit',
  dynamic: 'dynamic_energy_per_unit',
  host: 'server_energy',
  overhead: 'facility_energy_reference',
  facility: 'facility_energy_reference',
} as const satisfies Record<JoulePart | 'facility', string>;

interface Bar {
  readonly column: HardwareColumn;
  /** The place of the first of the runs that share it; null for what a single run is set against. */
  readonly run: number | null;
  readonly name: string;
  readonly short: string;
  readonly colour: string;
  readonly text: string;
  readonly parts: Readonly<Record<JoulePart | 'facility', number>>;
}

/**
 * Where a joule goes: one falling row per part, digital against IMC, each bar starting where the part before it ended,
 * down to the whole. Runs whose energy is equal share one bar.
 */
export function jouleChart(data: JouleChartData): ChartModel {
  const { translate, runs, workload, language } = data;
  const style = chartStyle(data);
  const names = runNames(runs);
  const bars = [...distinctBars(data, style), ...referenceBars(data, style)];
  const longest = data.longest ?? Math.max(...bars.map((bar) => bar.parts.facility));
  const scale = energyScale(longest);
  const say = (joules: number): string =>
    `${formatNumber(joules / scale.joules, { language })}\u00a0${scale.symbol}`;
  const rows = [...jouleParts, 'facility'] as const;
  const rowNames = rows.map((row) => translate(`charts.joule-${row}`));
  const rowLabels = rowNames.map((name) =>
    breakLines(name, style.isPrint ? 150 : 122, style.fontSize).join('\n'),
  );
  const totalLabel = (bar: Bar): string => `${bar.short}  ${say(bar.parts.facility)}`;

  // Two bars as thin as their labels: each label leans away from the other bar.
  const lean = (index: number): number => (bars.length === 2 ? index * 4 - 2 : 0);
  const labelSize = style.fontSize - Math.min(2, Math.max(0, bars.length - 2));

  const series = bars.flatMap((bar, index): BarSeriesOption[] => {
    let start = 0;
    const offsets = rows.map((row) => {
      if (row === 'facility') return 0;
      const offset = start;
      start += bar.parts[row];
      return offset;
    });
    return [
      {
        type: 'bar',
        name: `${index}`,
        stack: `${index}`,
        silent: true,
        itemStyle: { color: 'transparent' },
        emphasis: { disabled: true },
        barCategoryGap: '26%',
        barGap: '8%',
        data: offsets,
      },
      {
        type: 'bar',
        name: bar.name,
        stack: `${index}`,
        itemStyle:
          bar.run === null
            ? { color: 'transparent', borderColor: bar.colour, borderWidth: 1, borderType: [3, 2] }
            : { color: bar.colour, borderRadius: 1 },
        emphasis: { disabled: true },
        data: rows.map((row) => bar.parts[row]),
        label: {
          show: true,
          position: 'right',
          distance: 4,
          color: bar.text,
          fontFamily: style.font,
          fontSize: labelSize,
          lineHeight: labelSize,
          formatter: ({ dataIndex }) => {
            const row = rows[dataIndex] ?? 'facility';
            return row === 'facility' ? totalLabel(bar) : say(bar.parts[row]);
          },
        },
        // The wholes' labels stand in a column right of the longest bar, moved apart there; where bars are thin, a
        // part's figure gives way when it would cover its neighbour's.
        labelLayout: ({ dataIndex, rect }) =>
          dataIndex === rows.length - 1
            ? {
                x: rect.x + (rect.width * longest) / (bar.parts.facility || 1) + 4,
                y: rect.y + rect.height / 2,
                verticalAlign: 'middle',
                dy: lean(index),
                moveOverlap: 'shiftY',
              }
            : { dy: lean(index), hideOverlap: bars.length > 3 },
      },
    ];
  });

  const title = jouleTitle(data, bars, say);
  const unit = serviceUnit(workload, translate);
  return {
    title,
    subtitle: translate('charts.jouleSubtitle', {
      symbol: scale.symbol,
      unit,
      workload: workloadName(workload, translate),
      scenario: scenarioWords(names, translate),
    }),
    source: sourceWords(data),
    description: translate('charts.jouleDescription', {
      title,
      unit,
      figures: bars
        .map((bar) =>
          translate('charts.jouleDescriptionBar', {
            name: bar.name,
            parts: rows
              .map((row, index) =>
                translate('charts.nameFigure', { name: rowNames[index] ?? '', figure: say(bar.parts[row]) }),
              )
              .join(translate('charts.listSeparator')),
          }),
        )
        .join(' '),
    }),
    option: {
      ...frame(style),
      grid: {
        left: 6,
        right: Math.ceil(widestLine(bars.map(totalLabel), style.fontSize) + 8),
        top: 4,
        bottom: 4,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: { type: 'value', show: false, min: 0, max: longest },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rowLabels,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: style.colours.borderControl } },
        axisLabel: {
          ...axisText(style),
          color: style.colours.text,
          interval: 0,
          lineHeight: style.lineHeight - 1,
        },
      },
      tooltip: {
        ...columnTooltip(style, (index) => ({
          heading: rowNames[index] ?? '',
          lines: bars.map((bar): TooltipLine => ({
            colour: bar.colour,
            name: bar.name,
            figure: say(bar.parts[rows[index] ?? 'facility']),
          })),
        })),
        axisPointer: { type: 'none' },
      },
      series,
    },
    table: {
      columns: [
        { key: 'part', label: translate('charts.part') },
        ...bars.map((bar, index) => ({ key: `bar${index}`, label: bar.name, unit: 'J/unit' })),
      ],
      rows: rows.map((row, at) => {
        const cells: Record<string, ChartCell> = { part: rowNames[at] ?? row };
        for (const [index, bar] of bars.entries()) cells[`bar${index}`] = bar.parts[row];
        return cells;
      }),
    },
    explains: (row, column) => {
      const bar = bars.find((_, position) => column === `bar${position}`);
      const part = rows[row];
      return bar === undefined || part === undefined
        ? null
        : { run: bar.run ?? 'reference', address: `workload.${workload}.${stepOf[part]}.${bar.column}` };
    },
  };
}

/** The bars of what a single run is set against, where they are others than its own. */
function referenceBars(
  { runs: [run, ...others], reference, translate }: JouleChartData,
  style: ChartStyle,
): Bar[] {
  if (run === undefined || others.length > 0 || reference === undefined) return [];
  return hardwareColumns.flatMap((column): Bar[] => {
    const parts = splitJoule(reference, column);
    const own = splitJoule(run, column);
    if (jouleParts.every((part) => parts[part] === own[part])) return [];
    const kind = translate(column === 'base' ? 'charts.allDigital' : 'charts.imc');
    return [
      {
        column,
        run: null,
        name: translate('charts.kindOf', { kind, name: reference.name }),
        short: translate('charts.kindOf', { kind, name: shortenName(reference.name, 18) }),
        parts,
        colour: style.colours.baseline,
        text: style.colours.baselineText,
      },
    ];
  });
}

/** One bar per column and distinct split of the energy; runs that share it share its name. */
function distinctBars(data: JouleChartData, style: ChartStyle): Bar[] {
  const { translate, runs } = data;
  const names = runNames(runs);
  const bars: Bar[] = [];
  for (const column of hardwareColumns) {
    const isBase = column === 'base';
    const kind = translate(isBase ? 'charts.allDigital' : 'charts.imc');
    const groups: { parts: Bar['parts']; members: number[] }[] = [];
    for (const [index, run] of runs.entries()) {
      const parts = splitJoule(run, column);
      const twin = groups.find((group) => jouleParts.every((part) => group.parts[part] === parts[part]));
      if (twin === undefined) groups.push({ parts, members: [index] });
      else twin.members.push(index);
    }
    for (const { parts, members } of groups) {
      const name = members.map((index) => names[index] ?? '').join(', ');
      const colour = runColour(style, groups.length === 1 ? 0 : (members[0] ?? 0));
      bars.push({
        column,
        run: members[0] ?? 0,
        name: groups.length === 1 ? kind : translate('charts.kindOf', { kind, name }),
        short: groups.length === 1 ? kind : translate('charts.kindOf', { kind, name: shortenName(name, 18) }),
        parts,
        colour: isBase ? style.colours.baseline : colour,
        text: isBase ? style.colours.baselineText : colour,
      });
    }
  }
  return bars;
}

/** The prefix that keeps a total between about 0.1 and 10,000. */
function energyScale(joules: number): { readonly joules: number; readonly symbol: string } {
  if (joules >= 1e4) return { joules: 1e3, symbol: 'kJ' };
  if (joules >= 0.1) return { joules: 1, symbol: 'J' };
  if (joules >= 1e-4) return { joules: 1e-3, symbol: 'mJ' };
  return { joules: 1e-6, symbol: 'µJ' };
}

function jouleTitle(data: JouleChartData, bars: readonly Bar[], say: (joules: number) => string): string {
  const { translate, runs, workload, language } = data;
  const base = runs[0] === undefined ? null : splitJoule(runs[0], 'base');
  const best = runs
    .map((run) => ({ name: run.name, parts: splitJoule(run, 'imc') }))
    .toSorted((a, b) => a.parts.facility - b.parts.facility)[0];
  if (base === null || best === undefined || bars.length === 0) return '';
  const largest = jouleParts.toSorted((a, b) => best.parts[b] - best.parts[a])[0] ?? 'mac';
  const change = base.facility === 0 ? 0 : best.parts.facility / base.facility - 1;
  const gaps = {
    name: best.name,
    unit: serviceUnit(workload, translate),
    imc: say(best.parts.facility),
    base: say(base.facility),
    change: phrases(language).share(Math.abs(change)),
    part: translate(`charts.jouleIn-${largest}`),
    share: phrases(language).share(best.parts.facility === 0 ? 0 : best.parts[largest] / best.parts.facility),
  };
  if (Math.abs(change) < 1e-6) return translate('charts.jouleTitleSame', gaps);
  return translate(change < 0 ? 'charts.jouleTitleLess' : 'charts.jouleTitleMore', gaps);
}
