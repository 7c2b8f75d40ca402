import type { LineSeriesOption } from 'echarts';
import type { Forecast } from '../catalog/rows.ts';
import { segmentName } from '../i18n/names.ts';
import { bandCells, bandColumns, bandSeries, bandTooltip, bandWords, bandPoint } from './band.ts';
import type { ChartCell, ChartModel, ChartRun, SegmentChartData } from './chart-model.ts';
import { forecastBackdrop } from './forecast-backdrop.ts';
import {
  columnTooltip,
  chartStyle,
  directLabel,
  frame,
  labelledLine,
  labelRoom,
  plotArea,
  runColour,
  type TooltipLine,
  valueAxis,
  verticalMark,
  yearAxis,
} from './frame.ts';
import { differingReference } from './reference.ts';
import {
  horizonIndex,
  phrases,
  runNames,
  scenarioWords,
  segmentSeries,
  sourceWords,
} from './segment-runs.ts';
import { shortenName } from './text.ts';

const none: readonly Forecast[] = [];

/** Data of `energyChart`: what a single run is set against, and the forecasts that may stand behind it. */
export interface EnergyChartData extends SegmentChartData {
  /** Drawn in slate where it says anything else than a single run. */
  readonly reference?: ChartRun | null | undefined;
  /** Those of another scope, region or unit are refused. */
  readonly forecasts?: readonly Forecast[] | undefined;
}

/**
 * AI electricity of a segment by year, TWh/yr: what it would be if all stayed digital, against what it is with IMC.
 * Several runs share one baseline where theirs are equal.
 */
export function energyChart(data: EnergyChartData): ChartModel {
  const { translate, runs, segment, language } = data;
  const style = chartStyle(data);
  const say = phrases(language);
  const years = runs[0]?.result.years ?? [];
  const at = horizonIndex(years, data.horizonYear);
  const year = years[at] ?? data.horizonYear;
  const isAlone = runs.length === 1;
  const band = isAlone ? (data.band ?? null) : null;
  const total = (run: ChartRun): readonly number[] => segmentSeries(run.result, 'energy.total', segment);
  const baseline = (run: ChartRun): readonly number[] =>
    segmentSeries(run.result, 'energy.baseline', segment);
  const baselines = distinctBaselines(runs, baseline);
  const isBaselineShared = baselines.length === 1;
  const digital = translate('charts.allDigital');
  const names = runNames(runs);
  const reference = differingReference(runs, data.reference, total);
  const backdrop = forecastBackdrop(
    data.forecasts ?? none,
    { years, segment, horizonYear: year, line: runs[0] === undefined ? [] : total(runs[0]) },
    data,
    style,
  );

  const lines: {
    name: string;
    short: string | null;
    values: readonly number[];
    colour: string;
    text: string;
    isBaseline: boolean;
    isReference?: boolean;
  }[] = [
    ...baselines.map(({ values, members }) => {
      const name = members.map((index) => names[index] ?? '').join(', ');
      const colour = runColour(style, members[0] ?? 0);
      return {
        name: isBaselineShared ? digital : translate('charts.allDigitalOf', { name }),
        // Several baselines go without labels, which would crowd out the runs': the subtitle says what is dashed.
        short: isBaselineShared ? digital : null,
        values,
        colour: isBaselineShared ? style.colours.baseline : colour,
        text: isBaselineShared ? style.colours.baselineText : colour,
        isBaseline: true,
      };
    }),
    ...runs.map((run, index) => ({
      name: isAlone ? translate('charts.withImc') : run.name,
      short: isAlone ? translate('charts.withImc') : shortenName(names[index] ?? run.name),
      values: total(run),
      colour: runColour(style, index),
      text: runColour(style, index),
      isBaseline: false,
    })),
    ...(reference === undefined
      ? []
      : [
          {
            name: translate('charts.withImcOf', { name: reference.name }),
            short: shortenName(reference.name),
            values: total(reference),
            colour: style.colours.baseline,
            text: style.colours.baselineText,
            isBaseline: false,
            isReference: true,
          },
        ]),
  ];
  const labels = lines.map((line) =>
    line.short === null ? null : directLabel(line.short, say.energy(line.values.at(-1) ?? 0), style),
  );
  const saved = runs.map((run) => segmentSeries(run.result, 'energy.saved', segment)[at] ?? 0);
  const mark = isAlone && saved[0] !== 0 ? `${year}: ${say.change(-(saved[0] ?? 0))}` : String(year);

  const series: LineSeriesOption[] = lines.map((line, index) => ({
    ...labelledLine({
      name: line.name,
      values: line.values,
      label: labels[index] ?? null,
      colour: line.colour,
      labelColour: line.text,
      // The baseline lies wider under the run, so that two lines a pixel apart are still seen as two.
      width: line.isBaseline && isBaselineShared ? 4 : 2,
      dashed: line.isReference === true || (line.isBaseline && !isBaselineShared),
      style,
    }),
    // What it is set against never covers the run.
    ...(line.isReference === true ? { z: 1 } : {}),
  }));
  if (series[0] !== undefined) series[0].markLine = verticalMark(String(year), mark, style);

  const withBand = (words: string): string =>
    band === null
      ? words
      : `${words}${bandWords(band, runs[0] === undefined ? [] : total(runs[0]), years, data)}`;

  const title = energyTitle(
    data,
    saved,
    runs.map((run) => baseline(run)[at] ?? 0),
    year,
  );
  const segmentText = segmentName(segment, translate);
  return {
    title,
    subtitle: withBand(
      translate(isBaselineShared ? 'charts.energySubtitle' : 'charts.energySubtitleRuns', {
        segment: segmentText,
        scenario: scenarioWords(names, translate),
      }),
    ).concat(
      backdrop.scopes.length === 0
        ? ''
        : translate('charts.forecastsBehind', {
            scopes: backdrop.scopes
              .map((scope) => translate(`vocabulary.scope.${scope}`))
              .join(translate('charts.nameSeparator')),
          }),
    ),
    source: sourceWords(data),
    description: translate('charts.energyDescription', {
      title,
      segment: segmentText,
      from: years[0] ?? '',
      to: years.at(-1) ?? '',
      figures: lines
        .map((line) =>
          translate('charts.nameFigure', { name: line.name, figure: say.energy(line.values[at] ?? 0) }),
        )
        .join(translate('charts.listSeparator')),
      year,
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
      yAxis: valueAxis(style),
      tooltip: columnTooltip(style, (index) => ({
        heading: String(years[index] ?? ''),
        lines: [
          ...lines.map((line): TooltipLine => ({
            colour: line.colour,
            name: line.name,
            figure: say.energy(line.values[index] ?? 0),
          })),
          ...(band === null ? [] : [bandTooltip(band, index, say.energy)]),
          ...backdrop.tooltip(index),
          ...runs.map((run): TooltipLine => ({
            colour: 'transparent',
            name: isAlone
              ? translate('charts.difference')
              : translate('charts.differenceOf', { name: run.name }),
            figure: say.change((total(run)[index] ?? 0) - (baseline(run)[index] ?? 0)),
          })),
        ],
      })),
      series: [
        ...series,
        ...(band === null ? [] : bandSeries(band, runColour(style, 0))),
        ...backdrop.series,
      ],
    },
    table: {
      columns: [
        { key: 'year', label: translate('charts.year') },
        ...lines.map((line, index) => ({ key: `line${index}`, label: line.name, unit: 'TWh/yr' })),
        ...(band === null ? [] : bandColumns('TWh/yr')),
        ...backdrop.columns,
      ],
      rows: years.map((value, row) => {
        const cells: Record<string, ChartCell> = { year: value };
        for (const [index, line] of lines.entries()) cells[`line${index}`] = line.values[row] ?? null;
        return { ...cells, ...(band === null ? {} : bandCells(band, row)), ...backdrop.cells(row) };
      }),
    },
    explains: (row, column) => {
      const index = lines.findIndex((_, position) => column === `line${position}`);
      if (index < 0) {
        return bandPoint(column, `energy.total.${segment}@${years[row]}`) ?? backdrop.doorOf(row, column);
      }
      if (lines[index]?.isReference === true) {
        return { run: 'reference', address: `energy.total.${segment}@${years[row]}` };
      }
      const quantity = index < baselines.length ? 'energy.baseline' : 'energy.total';
      const run = baselines[index]?.members[0] ?? index - baselines.length;
      return { run, address: `${quantity}.${segment}@${years[row]}` };
    },
  };
}

/** The demands that the runs start from, each once, with the runs that share it. */
function distinctBaselines(
  runs: readonly ChartRun[],
  baseline: (run: ChartRun) => readonly number[],
): { readonly values: readonly number[]; readonly members: number[] }[] {
  const found: { values: readonly number[]; members: number[] }[] = [];
  for (const [index, run] of runs.entries()) {
    const values = baseline(run);
    const twin = found.find((each) => each.values.every((value, year) => value === values[year]));
    if (twin === undefined) found.push({ values, members: [index] });
    else twin.members.push(index);
  }
  return found;
}

function energyTitle(
  data: SegmentChartData,
  saved: readonly number[],
  baselines: readonly number[],
  year: number,
): string {
  const { translate, runs, language } = data;
  const say = phrases(language);
  let best = 0;
  for (const [index, value] of saved.entries()) if (value > (saved[best] ?? 0)) best = index;
  const value = saved[best] ?? 0;
  const of = baselines[best] ?? 0;
  const gaps = {
    name: runs[best]?.name ?? '',
    year,
    saved: say.energy(Math.abs(value)),
    of: say.energy(of),
    share: say.share(of === 0 ? 0 : Math.abs(value) / of),
  };
  const isNothing = Math.abs(value) <= of * 1e-9;
  if (runs.length > 1) {
    if (saved.every((each) => Math.abs(each) <= of * 1e-9))
      return translate('charts.energyTitleAllNone', gaps);
    if (isNothing || value < 0) return translate('charts.energyTitleAllAdd', gaps);
    const isEqual = saved.every((each, index) => each === value && baselines[index] === of);
    return translate(isEqual ? 'charts.energyTitleEqual' : 'charts.energyTitleBest', gaps);
  }
  if (isNothing) return translate('charts.energyTitleNone', gaps);
  return translate(value > 0 ? 'charts.energyTitleSaves' : 'charts.energyTitleAdds', gaps);
}
