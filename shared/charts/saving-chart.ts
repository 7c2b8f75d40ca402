import type { LineSeriesOption } from 'echarts';
import { nameSeparator, outputName, segmentName } from '../i18n/names.ts';
import type { ModelResult, SegmentOutputId } from '../model/result.ts';
import type { Segment } from '../model/vocabulary.ts';
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
import { shownOutput } from './money.ts';
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

/** What of the saved electricity is shown: itself, its average power, its carbon, its price. */
export type SavingQuantity = 'energy.saved' | 'power.saved' | 'carbon.saved' | 'bill.saved';

/** Data of `savingChart`. */
export interface SavingChartData extends SegmentChartData {
  /** The electricity itself unless told. */
  readonly quantity?: SavingQuantity | undefined;
  /** Drawn in slate where its net saving is another than a single run's. */
  readonly reference?: ChartRun | null | undefined;
}

/**
 * What is saved in a segment by year: net (after rebound and reuse) drawn firm, gross (before them) dashed. A saving below
 * zero is drawn below the line at zero, which is always there. Power, carbon and bill are the electricity times something
 * of the year, so that their gross saving is to the net one as that of the electricity is.
 */
export function savingChart(data: SavingChartData): ChartModel {
  const { translate, language, runs, segment, quantity = 'energy.saved' } = data;
  const style = chartStyle(data);
  const output: SegmentOutputId = `${quantity}.${segment}`;
  const shown = shownOutput(output, data);
  // "Per year" is said by the subtitle.
  const say = quantity === 'energy.saved' ? phrases(language).energy : shown.say;
  const years = runs[0]?.result.years ?? [];
  const inMoney = (values: readonly number[]): readonly number[] =>
    seriesInMoney(values, shown.unit, years, shown.money);
  const netOf = (run: ChartRun): readonly number[] => inMoney(segmentSeries(run.result, quantity, segment));
  const grossOf = (run: ChartRun): readonly number[] => inMoney(grossSaving(run.result, quantity, segment));
  const at = horizonIndex(years, data.horizonYear);
  const year = years[at] ?? data.horizonYear;
  const isAlone = runs.length === 1;
  const drawn = isAlone ? data.band : undefined;
  const band = drawn === undefined ? null : { ...drawn, p5: inMoney(drawn.p5), p95: inMoney(drawn.p95) };
  const names = runNames(runs);
  const reference = differingReference(runs, data.reference, netOf);

  const lines: Line[] = runs.flatMap((run, index) => {
    const colour = runColour(style, index);
    const net = netOf(run);
    const gross = grossOf(run);
    const name = names[index] ?? run.name;
    return [
      {
        name: isAlone ? translate('charts.gross') : translate('charts.grossOf', { name }),
        short: isAlone ? translate('charts.gross') : null,
        values: gross,
        colour: isAlone ? style.colours.baseline : colour,
        text: isAlone ? style.colours.baselineText : colour,
        isGross: true,
        run: index,
      },
      {
        name: isAlone ? translate('charts.net') : translate('charts.netOf', { name }),
        short: isAlone ? translate('charts.net') : shortenName(name),
        values: net,
        colour,
        text: colour,
        isGross: false,
        run: index,
      },
    ];
  });
  if (reference !== undefined) {
    lines.push({
      name: translate('charts.netOf', { name: reference.name }),
      short: shortenName(reference.name),
      values: netOf(reference),
      colour: style.colours.baseline,
      text: style.colours.baselineText,
      isGross: false,
      run: null,
    });
  }
  const labels = lines.map((line) =>
    line.short === null ? null : directLabel(line.short, say(line.values.at(-1) ?? 0), style),
  );
  const series: LineSeriesOption[] = lines.map((line, index) => ({
    ...labelledLine({
      name: line.name,
      values: line.values,
      label: labels[index] ?? null,
      colour: line.colour,
      labelColour: line.text,
      width: line.isGross ? 1.5 : line.run === null ? 3 : 2.5,
      dashed: line.isGross,
      style,
    }),
    // What it is set against never covers the run.
    ...(line.run === null ? { z: 1 } : {}),
    ...(index === 0 ? { markLine: verticalMark(String(year), String(year), style) } : {}),
    ...(index === 1 ? { markLine: zeroMark(style) } : {}),
  }));

  const withBand = (words: string): string =>
    band === null
      ? words
      : `${words}${bandWords(band, runs[0] === undefined ? [] : netOf(runs[0]), years, data)}`;

  const title = savingTitle(
    data,
    runs.map((run) => ({ name: run.name, net: netOf(run)[at] ?? 0, gross: grossOf(run)[at] ?? 0 })),
    (value) => say(value),
    year,
  );
  const segmentText = segmentName(segment, translate);
  return {
    title,
    subtitle: withBand(
      quantity === 'energy.saved'
        ? translate(isAlone ? 'charts.savingSubtitle' : 'charts.savingSubtitleRuns', {
            segment: segmentText,
            scenario: scenarioWords(names, translate),
          })
        : [
            outputName(output, translate),
            shown.label,
            ...shown.words,
            translate('charts.savingDashed'),
            scenarioWords(names, translate),
          ].join(nameSeparator),
    ),
    source: sourceWords(data),
    description: translate('charts.savingDescription', {
      title,
      segment: segmentText,
      from: years[0] ?? '',
      to: years.at(-1) ?? '',
      year,
      figures: lines
        .map((line) => translate('charts.nameFigure', { name: line.name, figure: say(line.values[at] ?? 0) }))
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
      yAxis: valueAxis(style, shown.onAxis),
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
        ...lines.map((line, index) => ({ key: `line${index}`, label: line.name, unit: shown.columnUnit })),
        ...(band === null ? [] : bandColumns(shown.columnUnit)),
      ],
      rows: years.map((value, row) => {
        const cells: Record<string, ChartCell> = { year: value };
        for (const [index, line] of lines.entries()) cells[`line${index}`] = line.values[row] ?? null;
        return band === null ? cells : { ...cells, ...bandCells(band, row) };
      }),
    },
    explains: (row, column) => {
      const index = lines.findIndex((_, position) => column === `line${position}`);
      const line = lines[index];
      if (line === undefined) return bandPoint(column, `${quantity}.${segment}@${years[row]}`);
      const explained = line.isGross ? 'energy.gross' : quantity;
      return { run: line.run ?? 'reference', address: `${explained}.${segment}@${years[row]}` };
    },
  };
}

interface Line {
  readonly name: string;
  readonly short: string | null;
  readonly values: readonly number[];
  readonly colour: string;
  readonly text: string;
  readonly isGross: boolean;
  /** Null for what a single run is set against. */
  readonly run: number | null;
}

/** What would be saved without rebound and reuse, in the quantity's own unit. */
function grossSaving(result: ModelResult, quantity: SavingQuantity, segment: Segment): readonly number[] {
  const gross = segmentSeries(result, 'energy.gross', segment);
  if (quantity === 'energy.saved') return gross;
  const net = segmentSeries(result, 'energy.saved', segment);
  const shown = segmentSeries(result, quantity, segment);
  return gross.map((value, index) => {
    const saved = net[index] ?? 0;
    return saved === 0 ? 0 : (value * (shown[index] ?? 0)) / saved;
  });
}

function savingTitle(
  { translate, quantity = 'energy.saved' }: SavingChartData,
  figures: readonly { readonly name: string; readonly net: number; readonly gross: number }[],
  say: (value: number) => string,
  year: number,
): string {
  const first = figures[0] ?? { name: '', net: 0, gross: 0 };
  if (figures.length > 1) {
    const ordered = figures.toSorted((a, b) => b.net - a.net);
    const best = ordered[0] ?? first;
    const least = ordered.at(-1) ?? first;
    const gaps = {
      year,
      best: best.name,
      most: say(best.net),
      least: say(least.net),
      last: least.name,
    };
    return translate(best.net === least.net ? 'charts.savingTitleEqual' : 'charts.savingTitleRuns', gaps);
  }
  const { net, gross } = first;
  const gaps = {
    year,
    net: say(Math.abs(net)),
    gross: say(Math.abs(gross)),
    rebound: say(Math.abs(gross - net)),
  };
  // The other sentences of a loss speak of electricity.
  if (quantity !== 'energy.saved' && net <= 0) {
    const name = translate(`model.output.segment.${quantity}`);
    return translate('charts.outcomeTitle', { name, year, value: say(net) });
  }
  if (net === 0 && gross === 0) return translate('charts.savingTitleNone', gaps);
  // Closer than the three digits that are printed: no difference that a reader could see.
  const isSame = Math.abs(gross - net) < Math.abs(gross) * 5e-4;
  if (isSame) return translate(net > 0 ? 'charts.savingTitleNoRebound' : 'charts.savingTitleAdds', gaps);
  if (net < 0) return translate(gross > 0 ? 'charts.savingTitleBackfire' : 'charts.savingTitleAdds', gaps);
  return translate(net < gross ? 'charts.savingTitleRebound' : 'charts.savingTitleDamped', gaps);
}
