import type { LineSeriesOption } from 'echarts';
import { nameSeparator, outputName } from '../i18n/names.ts';
import type { SegmentOutputId, SegmentQuantity } from '../model/result.ts';
import { formatShare } from '../units/format.ts';
import { seriesInMoney } from '../units/money.ts';
import { bandCells, bandColumns, bandSeries, bandTooltip, bandWords, bandPoint } from './band.ts';
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
import { type Shown, shownOutput } from './money.ts';
import { differingReference } from './reference.ts';
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
  const { translate, runs, segment, quantity } = data;
  const style = chartStyle(data);
  const output: SegmentOutputId = `${quantity}.${segment}`;
  const shown = shownOutput(output, data);
  const { say } = shown;
  const years = runs[0]?.result.years ?? [];
  const at = horizonIndex(years, data.horizonYear);
  const year = years[at] ?? data.horizonYear;
  const isAlone = runs.length === 1;
  const inMoney = (values: readonly number[]): readonly number[] =>
    seriesInMoney(values, shown.unit, years, shown.money);
  const drawn = isAlone ? data.band : undefined;
  const band = drawn === undefined ? null : { ...drawn, p5: inMoney(drawn.p5), p95: inMoney(drawn.p95) };
  const names = runNames(runs);
  const valuesOf = (run: ChartRun): readonly number[] =>
    inMoney(segmentSeries(run.result, quantity, segment));
  const reference = differingReference(runs, data.reference, valuesOf);

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

  const title = outcomeTitle({ ...data, reference }, shown, valuesOf, { at, year });
  const measure = [
    outputName(output, translate),
    ...(shown.label === '' ? [] : [shown.label]),
    ...shown.words,
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
      yAxis: { ...valueAxis(style, shown.onAxis), scale: quantity === 'cost.index' },
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
          unit: shown.columnUnit,
        })),
        ...(band === null ? [] : bandColumns(shown.columnUnit)),
      ],
      rows: years.map((value, row) => {
        const cells: Record<string, ChartCell> = { year: value };
        for (const [index, line] of lines.entries()) cells[`line${index}`] = line.values[row] ?? null;
        return band === null ? cells : { ...cells, ...bandCells(band, row) };
      }),
    },
    explains: (row, column) => {
      const line = lines.find((_, position) => column === `line${position}`);
      const address = `${output}@${years[row]}`;
      return line === undefined ? bandPoint(column, address) : { run: line.run ?? 'reference', address };
    },
  };
}

function outcomeTitle(
  { translate, runs, language, quantity, reference }: OutcomeChartData,
  { say }: Shown,
  valuesOf: (run: ChartRun) => readonly number[],
  { at, year }: { readonly at: number; readonly year: number },
): string {
  const figures = runs.map((run) => ({
    name: run.name,
    value: valuesOf(run)[at] ?? 0,
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
  const other = reference === undefined ? undefined : valuesOf(reference)[at];
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
