import type { LineSeriesOption } from 'echarts';
import { nameSeparator, outputName } from '../i18n/names.ts';
import type { OutputId } from '../model/result.ts';
import { seriesInMoney } from '../units/money.ts';
import type { Band } from './band.ts';
import type { ChartCell, ChartContext, ChartModel, ChartRun, ChartTable } from './chart-model.ts';
import {
  chartStyle,
  columnTooltip,
  frame,
  labelledLine,
  plotArea,
  runColour,
  valueAxis,
  verticalMark,
  yearAxis,
  zeroMark,
} from './frame.ts';
import { type Shown, shownOutput } from './money.ts';
import { runDash, runLabelColumn } from './run-labels.ts';
import { horizonIndex, runNames, scenarioWords, sourceWords } from './segment-runs.ts';

/** A run with what its draws say of the result that a chart is about. */
export interface RunWithBand extends ChartRun {
  readonly band?: Band | undefined;
}

/** Data of `runsChart` and `panelsChart`: one result of up to eight runs over the same years, the first the reference. */
export interface RunsChartData extends ChartContext {
  readonly runs: readonly RunWithBand[];
  readonly output: OutputId;
  readonly horizonYear: number;
}

/** A run of such a chart as it is shown, in the currency of the reader. */
export interface ShownRun {
  readonly index: number;
  readonly name: string;
  readonly values: readonly number[];
  readonly band: Band | null;
}

/** What both charts of several runs say alike. */
export interface RunsScene {
  readonly shown: Shown;
  readonly years: readonly number[];
  /** Where the horizon year stands among them, and which year that is. */
  readonly at: number;
  readonly year: number;
  readonly lines: readonly ShownRun[];
  /** Results that stand around 1 or 0 and say nothing by their distance from zero. */
  readonly isScaled: boolean;
}

/** Reads the data of a chart of several runs. */
export function runsScene(data: RunsChartData): RunsScene {
  const { runs, output } = data;
  const shown = shownOutput(output, data);
  const years = runs[0]?.result.years ?? [];
  const at = horizonIndex(years, data.horizonYear);
  const inMoney = (values: readonly number[]): readonly number[] =>
    seriesInMoney(values, shown.unit, years, shown.money);
  const names = runNames(runs);
  return {
    shown,
    years,
    at,
    year: years[at] ?? data.horizonYear,
    lines: runs.map(({ name, result, band }, index) => ({
      index,
      name: names[index] ?? name,
      values: inMoney(result.series[output]),
      band: band === undefined ? null : { ...band, p5: inMoney(band.p5), p95: inMoney(band.p95) },
    })),
    isScaled: output.startsWith('cost.index') || output.endsWith('.rho') || output.endsWith('.learning'),
  };
}

/** One result of up to eight runs laid over one another: a line each, its number, name and last figure beside it. */
export function runsChart(data: RunsChartData): ChartModel {
  const style = chartStyle(data);
  const scene = runsScene(data);
  const { shown, years, year, lines, isScaled } = scene;
  const { say } = shown;
  const labels = runLabelColumn(
    lines.map(({ index, name, values }) => ({
      index,
      name,
      at: values.at(-1) ?? 0,
      figure: say(values.at(-1) ?? 0),
    })),
    style,
  );
  const series: LineSeriesOption[] = lines.map(({ name, values, index }) => {
    const line = labelledLine({ name, values, label: null, colour: runColour(style, index), style });
    return {
      ...line,
      lineStyle: { ...line.lineStyle, type: runDash(index) },
      // The first lies on top: it is what the others are read against.
      z: 3 + lines.length - index,
      ...(index === 0 ? { markLine: verticalMark(String(year), String(year), style) } : {}),
      ...(index === 1 && !isScaled ? { markLine: zeroMark(style) } : {}),
    };
  });
  return {
    ...runsWords(data, scene),
    option: {
      ...frame(style),
      grid: plotArea(labels.room),
      xAxis: yearAxis(years, style),
      yAxis: { ...valueAxis(style, shown.onAxis), scale: isScaled },
      tooltip: columnTooltip(style, (row) => ({
        heading: String(years[row] ?? ''),
        lines: lines.map(({ name, values, index }) => ({
          colour: runColour(style, index),
          name: `${index + 1}  ${name}`,
          figure: say(values[row] ?? 0),
        })),
      })),
      series: [...series, labels.series],
    },
  };
}

/** Title, words, table and explanations of a chart of several runs. */
export function runsWords(data: RunsChartData, scene: RunsScene): Omit<ChartModel, 'option'> {
  const { translate, output } = data;
  const { shown, years, at, year, lines } = scene;
  const title = titleOf(data, scene);
  return {
    title,
    subtitle: [
      outputName(output, translate),
      ...(shown.label === '' ? [] : [shown.label]),
      ...shown.words,
      scenarioWords(
        lines.map(({ name }) => name),
        translate,
      ),
    ].join(nameSeparator),
    source: sourceWords(data),
    description: translate('charts.outcomeDescription', {
      title,
      from: years[0] ?? '',
      to: years.at(-1) ?? '',
      year,
      figures: lines
        .map(({ name, values }) =>
          translate('charts.nameFigure', { name, figure: shown.say(values[at] ?? 0) }),
        )
        .join(translate('charts.listSeparator')),
    }),
    table: tableOf(data, scene),
    explains: (row, column) => {
      const line = lines.find(({ index }) => column === keyOf(index));
      const shownYear = years[row];
      return line === undefined || shownYear === undefined
        ? null
        : { run: line.index, address: `${output}@${shownYear}` };
    },
  };
}

/** The key of a run's column in the table. */
export const keyOf = (index: number): string => `line${index}`;

function titleOf({ translate, output }: RunsChartData, { shown, at, year, lines }: RunsScene): string {
  const name = outputName(output, translate);
  const figures = lines.map((line) => ({ name: line.name, value: line.values[at] ?? 0 }));
  const ordered = figures.toSorted((a, b) => b.value - a.value);
  const [most = { name: '', value: 0 }] = ordered;
  const least = ordered.at(-1) ?? most;
  return most.value === least.value
    ? translate('charts.outcomeTitleEqual', { name, year, value: shown.say(most.value) })
    : translate('charts.outcomeTitleRuns', {
        name,
        year,
        most: shown.say(most.value),
        best: most.name,
        least: shown.say(least.value),
        last: least.name,
      });
}

function tableOf({ translate }: RunsChartData, { shown, years, lines }: RunsScene): ChartTable {
  const unit = shown.columnUnit;
  return {
    columns: [
      { key: 'year', label: translate('charts.year') },
      ...lines.flatMap(({ index, name, band }) => [
        { key: keyOf(index), label: name, unit },
        ...(band === null
          ? []
          : (['p5', 'p95'] as const).map((end) => ({
              key: `${keyOf(index)}.${end}`,
              label: `${name} ${end.toUpperCase()}`,
              unit,
            }))),
      ]),
    ],
    rows: years.map((value, row) => {
      const cells: Record<string, ChartCell> = { year: value };
      for (const { index, values, band } of lines) {
        cells[keyOf(index)] = values[row] ?? null;
        if (band === null) continue;
        cells[`${keyOf(index)}.p5`] = band.p5[row] ?? null;
        cells[`${keyOf(index)}.p95`] = band.p95[row] ?? null;
      }
      return cells;
    }),
  };
}
