import type { LineSeriesOption } from 'echarts';
import { tokens } from '../design/tokens.ts';
import { nameSeparator, segmentName, workloadName } from '../i18n/names.ts';
import type { ModelResult } from '../model/result.ts';
import type { Segment, Workload } from '../model/vocabulary.ts';
import { formatShare } from '../units/format.ts';
import type { ChartCell, ChartContext, ChartModel, ChartRun } from './chart-model.ts';
import {
  chartStyle,
  columnTooltip,
  directLabel,
  frame,
  labelledLine,
  labelRoom,
  plotArea,
  valueAxis,
  verticalMark,
  yearAxis,
} from './frame.ts';
import { horizonIndex, scenarioWords, sourceWords } from './segment-runs.ts';
import { shortenName } from './text.ts';

/** Data of `adoptionChart`: one run, and the workloads of the segment. */
export interface AdoptionChartData extends ChartContext {
  readonly name: string;
  readonly result: ModelResult;
  /** The fleet of what it is set against is drawn in slate, where it is another. */
  readonly reference?: ChartRun | undefined;
  readonly segment: Segment;
  readonly workloads: readonly Workload[];
  readonly horizonYear: number;
}

/**
 * IMC's share by year, workload by workload: of the installed fleet drawn firm, of the capacity bought in the year dashed.
 * The fleet follows the sales as it is replaced and grows.
 */
export function adoptionChart(data: AdoptionChartData): ChartModel {
  const { translate, language, result, segment, workloads, theme } = data;
  const style = chartStyle(data);
  const { years } = result;
  const at = horizonIndex(years, data.horizonYear);
  const year = years[at] ?? data.horizonYear;
  const say = (value: number): string => formatShare(value, { language, digits: 2 });
  const colourOf = (workload: Workload): string => tokens[theme].workloads[workload];

  const lines = workloads.flatMap((workload) =>
    (['share_of_sales', 'share_of_stock'] as const).map((quantity) => ({
      workload,
      quantity,
      isStock: quantity === 'share_of_stock',
      name: translate(quantity === 'share_of_stock' ? 'charts.adoptionStock' : 'charts.adoptionSales', {
        workload: workloadName(workload, translate),
      }),
      values: result.series[`workload.${workload}.${quantity}`],
    })),
  );
  const labels = lines.map(({ isStock, workload, values }) =>
    isStock ? directLabel(workloadName(workload, translate), say(values.at(-1) ?? 0), style) : null,
  );
  const series: LineSeriesOption[] = lines.map((line, index) => ({
    ...labelledLine({
      name: line.name,
      values: line.values,
      label: labels[index] ?? null,
      colour: colourOf(line.workload),
      labelColour: style.colours.text,
      width: line.isStock ? 2 : 1.5,
      dashed: !line.isStock,
      style,
    }),
    ...(index === 0 ? { markLine: verticalMark(String(year), String(year), style) } : {}),
  }));

  const before = referenceLines(data);
  for (const { values, workload } of before) {
    series.push({
      ...labelledLine({
        name: data.reference?.name ?? '',
        values,
        // One name is enough: the others are the same run.
        label:
          workload === before[0]?.workload
            ? directLabel(shortenName(data.reference?.name ?? ''), say(values.at(-1) ?? 0), style)
            : null,
        colour: style.colours.baseline,
        labelColour: style.colours.baselineText,
        width: 1.5,
        style,
      }),
      z: 1,
    });
  }
  const stock = lines.filter(({ isStock }) => isStock);
  const leading = stock.toSorted((a, b) => (b.values[at] ?? 0) - (a.values[at] ?? 0))[0];
  const sales = lines.find(({ isStock, workload }) => !isStock && workload === leading?.workload);
  const title =
    leading === undefined || (leading.values[at] ?? 0) === 0
      ? translate('charts.adoptionTitleNone', { year })
      : translate('charts.adoptionTitle', {
          workload: workloadName(leading.workload, translate),
          year,
          stock: say(leading.values[at] ?? 0),
          sales: say(sales?.values[at] ?? 0),
        });
  return {
    title,
    subtitle: [
      translate('charts.adoptionSubtitle', { segment: segmentName(segment, translate) }),
      scenarioWords([data.name], translate),
    ].join(nameSeparator),
    source: sourceWords(data),
    description: translate('charts.outcomeDescription', {
      title,
      from: years[0] ?? '',
      to: years.at(-1) ?? '',
      year,
      figures: lines
        .map(({ name, values }) => translate('charts.nameFigure', { name, figure: say(values[at] ?? 0) }))
        .join(translate('charts.listSeparator')),
    }),
    option: {
      ...frame(style),
      grid: plotArea(
        labelRoom(
          labels.filter((label) => label !== null),
          style,
        ),
      ),
      xAxis: yearAxis(years, style),
      yAxis: valueAxis(style, say),
      tooltip: columnTooltip(style, (index) => ({
        heading: String(years[index] ?? ''),
        lines: [
          ...lines.map(({ name, values, workload }) => ({
            colour: colourOf(workload),
            name,
            figure: say(values[index] ?? 0),
          })),
          ...before.map(({ name, values }) => ({
            colour: style.colours.baseline,
            name,
            figure: say(values[index] ?? 0),
          })),
        ],
      })),
      series,
    },
    table: {
      columns: [
        { key: 'year', label: translate('charts.year') },
        ...lines.map(({ name }, index) => ({ key: `line${index}`, label: name, unit: '1' })),
        ...before.map(({ name, workload }) => ({ key: `before-${workload}`, label: name, unit: '1' })),
      ],
      rows: years.map((value, row) => {
        const cells: Record<string, ChartCell> = { year: value };
        for (const [index, line] of lines.entries()) cells[`line${index}`] = line.values[row] ?? null;
        for (const line of before) cells[`before-${line.workload}`] = line.values[row] ?? null;
        return cells;
      }),
    },
    explains: (row, column) => {
      const line = lines.find((_, position) => column === `line${position}`);
      if (line !== undefined) {
        return { run: 0, address: `workload.${line.workload}.${line.quantity}@${years[row]}` };
      }
      const fleet = before.find(({ workload }) => column === `before-${workload}`);
      return fleet === undefined
        ? null
        : { run: 'reference', address: `workload.${fleet.workload}.share_of_stock@${years[row]}` };
    },
  };
}

/** The fleets of what the run is set against that are others than its own, the greatest difference first. */
function referenceLines({ reference, result, workloads, translate }: AdoptionChartData) {
  if (reference === undefined) return [];
  return workloads
    .map((workload) => {
      const own = result.series[`workload.${workload}.share_of_stock`];
      const values = reference.result.series[`workload.${workload}.share_of_stock`];
      const name = translate('charts.kindOf', {
        kind: workloadName(workload, translate),
        name: reference.name,
      });
      const gap = Math.max(...values.map((value, index) => Math.abs(value - (own[index] ?? value))));
      return { workload, values, name, gap };
    })
    .filter(({ gap }) => gap > 0)
    .toSorted((a, b) => b.gap - a.gap);
}
