import type { LineSeriesOption } from 'echarts';
import { nameSeparator, outputName } from '../i18n/names.ts';
import type { SegmentOutputId, SegmentQuantity } from '../model/result.ts';
import { formatOutput, formatShare, unitLabel } from '../units/format.ts';
import { outputUnit } from '../units/quantity.ts';
import { bandCells, bandColumns, bandSeries, bandTooltip, bandWords } from './band.ts';
import type { ChartCell, ChartModel, ChartRun, SegmentChartData } from './chart-model.ts';
import {
  chartStyle,
  columnTooltip,
  directLabel,
  frame,
  labelledLine,
  labelRoom,
  plotArea,
  runColour,
  valueAxis,
  verticalMark,
  yearAxis,
  zeroMark,
} from './frame.ts';
import { horizonIndex, runNames, scenarioWords, segmentSeries, sourceWords } from './segment-runs.ts';
import { shortenName } from './text.ts';

/** Data of `outcomeChart`: which result of a segment, and what a single run is set against. */
export interface OutcomeChartData extends SegmentChartData {
  readonly quantity: SegmentQuantity;
  /** Drawn in slate behind a single run; several runs are set against one another. */
  readonly reference?: ChartRun | undefined;
}

/**
 * One result of a segment by year: spend, market, cost index, power, carbon, money saved, the Netherlands. A line for each
 * run with its name and last figure, zero always on the axis, the band of a single run's draws behind it.
 */
export function outcomeChart(data: OutcomeChartData): ChartModel {
  const { translate, runs, segment, language, quantity } = data;
  const style = chartStyle(data);
  const output: SegmentOutputId = `${quantity}.${segment}`;
  const say = (value: number): string => formatOutput(output, value, { language });
  const years = runs[0]?.result.years ?? [];
  const at = horizonIndex(years, data.horizonYear);
  const year = years[at] ?? data.horizonYear;
  const isAlone = runs.length === 1;
  const band = isAlone ? (data.band ?? null) : null;
  const names = runNames(runs);
  const valuesOf = (run: ChartRun): readonly number[] => segmentSeries(run.result, quantity, segment);
  const reference = differingReference(data, valuesOf);

  const lines = [
    ...(reference === undefined
      ? []
      : [
          {
            name: reference.name,
            values: valuesOf(reference),
            colour: style.colours.baseline,
            text: style.colours.baselineText,
            run: null,
          },
        ]),
    ...runs.map((run, index) => ({
      name: names[index] ?? run.name,
      values: valuesOf(run),
      colour: runColour(style, index),
      text: runColour(style, index),
      run: index,
    })),
  ];
  const labels = lines.map((line) =>
    directLabel(shortenName(line.name), say(line.values.at(-1) ?? 0), style),
  );
  const series: LineSeriesOption[] = lines.map((line, index) => ({
    ...labelledLine({
      name: line.name,
      values: line.values,
      label: labels[index] ?? null,
      colour: line.colour,
      labelColour: line.text,
      // What it is set against lies wider under the run, so that two lines a pixel apart are still seen as two.
      width: line.run === null ? 4 : 2,
      style,
    }),
    ...(index === 0 ? { markLine: verticalMark(String(year), String(year), style) } : {}),
    ...(index === lines.length - 1 && lines.length > 1 ? { markLine: zeroMark(style) } : {}),
  }));

  const title = outcomeTitle({ ...data, reference }, output, at, year);
  const unit = unitLabel(outputUnit(output), language);
  const measure = [
    outputName(output, translate),
    ...(unit === '' ? [] : [unit]),
    scenarioWords(names, translate),
  ].join(nameSeparator);
  return {
    title,
    subtitle:
      band === null
        ? measure
        : `${measure}${bandWords(band, runs[0] === undefined ? [] : valuesOf(runs[0]), years, data)}`,
    source: sourceWords(data),
    description: translate('charts.outcomeDescription', {
      title,
      from: years[0] ?? '',
      to: years.at(-1) ?? '',
      year,
      figures: lines
        .map((line) => translate('charts.nameFigure', { name: line.name, figure: say(line.values[at] ?? 0) }))
        .join(translate('charts.listSeparator')),
    }),
    option: {
      ...frame(style),
      grid: plotArea(labelRoom(labels, style)),
      xAxis: yearAxis(years, style),
      yAxis: { ...valueAxis(style), scale: quantity === 'cost.index' },
      tooltip: columnTooltip(style, (index) => ({
        heading: String(years[index] ?? ''),
        lines: [
          ...lines.map((line) => ({
            colour: line.colour,
            name: line.name,
            figure: say(line.values[index] ?? 0),
          })),
          ...(band === null ? [] : [bandTooltip(band, index, say)]),
        ],
      })),
      series: [...series, ...(band === null ? [] : bandSeries(band, runColour(style, 0)))],
    },
    table: {
      columns: [
        { key: 'year', label: translate('charts.year') },
        ...lines.map((line, index) => ({
          key: `line${index}`,
          label: line.name,
          unit: outputUnit(output),
        })),
        ...(band === null ? [] : bandColumns(outputUnit(output))),
      ],
      rows: years.map((value, row) => {
        const cells: Record<string, ChartCell> = { year: value };
        for (const [index, line] of lines.entries()) cells[`line${index}`] = line.values[row] ?? null;
        return band === null ? cells : { ...cells, ...bandCells(band, row) };
      }),
    },
    explains: (row, column) => {
      const line = lines.find((_, position) => column === `line${position}`);
      return line === undefined || line.run === null
        ? null
        : { run: line.run, address: `${output}@${years[row]}` };
    },
  };
}

/** What a single run is set against, where it says anything else in any year. */
function differingReference(
  { runs, reference }: OutcomeChartData,
  valuesOf: (run: ChartRun) => readonly number[],
): ChartRun | undefined {
  const [run] = runs;
  if (runs.length !== 1 || run === undefined || reference === undefined) return undefined;
  const own = valuesOf(run);
  return valuesOf(reference).every((value, index) => value === own[index]) ? undefined : reference;
}

function outcomeTitle(
  { translate, runs, language, quantity, segment, reference }: OutcomeChartData,
  output: SegmentOutputId,
  at: number,
  year: number,
): string {
  const say = (value: number): string => formatOutput(output, value, { language });
  const figures = runs.map((run) => ({
    name: run.name,
    value: segmentSeries(run.result, quantity, segment)[at] ?? 0,
  }));
  const name = translate(`model.output.segment.${quantity}`);
  const [first = { name: '', value: 0 }] = figures;
  if (figures.length > 1) {
    const ordered = figures.toSorted((a, b) => b.value - a.value);
    const most = ordered[0] ?? first;
    const least = ordered.at(-1) ?? first;
    return most.value === least.value
      ? translate('charts.outcomeTitleEqual', { name, year, value: say(most.value) })
      : translate('charts.outcomeTitleRuns', {
          name,
          year,
          most: say(most.value),
          best: most.name,
          least: say(least.value),
          last: least.name,
        });
  }
  const other = reference === undefined ? undefined : segmentSeries(reference.result, quantity, segment)[at];
  const gaps = { name, year, value: say(first.value), reference: reference?.name ?? '' };
  if (other === undefined) return translate('charts.outcomeTitle', gaps);
  if (other === first.value) return translate('charts.outcomeTitleSame', gaps);
  // A change of sign or from nothing has no percentage.
  const change =
    other > 0 && first.value > 0
      ? formatShare(first.value / other - 1, { language, digits: 2 })
      : say(first.value - other);
  return translate('charts.outcomeTitleChange', {
    ...gaps,
    change: first.value > other ? `+${change}` : change,
  });
}
