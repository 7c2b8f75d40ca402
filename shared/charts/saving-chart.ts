import type { LineSeriesOption } from 'echarts';
import { segmentName } from '../i18n/names.ts';
import { bandCells, bandColumns, bandSeries, bandTooltip, bandWords } from './band.ts';
import type { ChartCell, ChartModel, SegmentChartData } from './chart-model.ts';
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
import {
  horizonIndex,
  phrases,
  runNames,
  scenarioWords,
  segmentSeries,
  sourceWords,
} from './segment-runs.ts';
import { shortenName } from './text.ts';

/**
 * Electricity saved in a segment by year, TWh/yr: net (after rebound and reuse) drawn firm, gross (before them) dashed.
 * A saving below zero is drawn below the line at zero, which is always there.
 */
export function savingChart(data: SegmentChartData): ChartModel {
  const { translate, runs, segment, language } = data;
  const style = chartStyle(data);
  const say = phrases(language);
  const years = runs[0]?.result.years ?? [];
  const at = horizonIndex(years, data.horizonYear);
  const year = years[at] ?? data.horizonYear;
  const isAlone = runs.length === 1;
  const band = isAlone ? (data.band ?? null) : null;
  const names = runNames(runs);

  const lines = runs.flatMap((run, index) => {
    const colour = runColour(style, index);
    const net = segmentSeries(run.result, 'energy.saved', segment);
    const gross = segmentSeries(run.result, 'energy.gross', segment);
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
  const labels = lines.map((line) =>
    line.short === null ? null : directLabel(line.short, say.energy(line.values.at(-1) ?? 0), style),
  );
  const series: LineSeriesOption[] = lines.map((line, index) => ({
    ...labelledLine({
      name: line.name,
      values: line.values,
      label: labels[index] ?? null,
      colour: line.colour,
      labelColour: line.text,
      width: line.isGross ? 1.5 : 2.5,
      dashed: line.isGross,
      style,
    }),
    ...(index === 0 ? { markLine: verticalMark(String(year), String(year), style) } : {}),
    ...(index === 1 ? { markLine: zeroMark(style) } : {}),
  }));

  const withBand = (words: string): string =>
    band === null
      ? words
      : `${words}${bandWords(band, runs[0] === undefined ? [] : segmentSeries(runs[0].result, 'energy.saved', segment), years, data)}`;

  const title = savingTitle(data, at, year);
  const segmentText = segmentName(segment, translate);
  return {
    title,
    subtitle: withBand(
      translate(isAlone ? 'charts.savingSubtitle' : 'charts.savingSubtitleRuns', {
        segment: segmentText,
        scenario: scenarioWords(names, translate),
      }),
    ),
    source: sourceWords(data),
    description: translate('charts.savingDescription', {
      title,
      segment: segmentText,
      from: years[0] ?? '',
      to: years.at(-1) ?? '',
      year,
      figures: lines
        .map((line) =>
          translate('charts.nameFigure', { name: line.name, figure: say.energy(line.values[at] ?? 0) }),
        )
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
      yAxis: valueAxis(style),
      tooltip: columnTooltip(style, (index) => ({
        heading: String(years[index] ?? ''),
        lines: [
          ...lines.map((line) => ({
            colour: line.colour,
            name: line.name,
            figure: say.energy(line.values[index] ?? 0),
          })),
          ...(band === null ? [] : [bandTooltip(band, index, say.energy)]),
        ],
      })),
      series: [...series, ...(band === null ? [] : bandSeries(band, runColour(style, 0)))],
    },
    table: {
      columns: [
        { key: 'year', label: translate('charts.year') },
        ...lines.map((line, index) => ({ key: `line${index}`, label: line.name, unit: 'TWh/yr' })),
        ...(band === null ? [] : bandColumns('TWh/yr')),
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
      if (line === undefined) return null;
      const quantity = line.isGross ? 'energy.gross' : 'energy.saved';
      return { run: line.run, address: `${quantity}.${segment}@${years[row]}` };
    },
  };
}

function savingTitle(data: SegmentChartData, at: number, year: number): string {
  const { translate, runs, segment, language } = data;
  const say = phrases(language);
  const figures = runs.map((run) => ({
    name: run.name,
    net: segmentSeries(run.result, 'energy.saved', segment)[at] ?? 0,
    gross: segmentSeries(run.result, 'energy.gross', segment)[at] ?? 0,
  }));
  const first = figures[0] ?? { name: '', net: 0, gross: 0 };
  if (figures.length > 1) {
    const ordered = figures.toSorted((a, b) => b.net - a.net);
    const best = ordered[0] ?? first;
    const least = ordered.at(-1) ?? first;
    const gaps = {
      year,
      best: best.name,
      most: say.energy(best.net),
      least: say.energy(least.net),
      last: least.name,
    };
    return translate(best.net === least.net ? 'charts.savingTitleEqual' : 'charts.savingTitleRuns', gaps);
  }
  const { net, gross } = first;
  const gaps = {
    year,
    net: say.energy(Math.abs(net)),
    gross: say.energy(Math.abs(gross)),
    rebound: say.energy(Math.abs(gross - net)),
  };
  if (net === 0 && gross === 0) return translate('charts.savingTitleNone', gaps);
  // Closer than the three digits that are printed: no difference that a reader could see.
  const isSame = Math.abs(gross - net) < Math.abs(gross) * 5e-4;
  if (isSame) return translate(net > 0 ? 'charts.savingTitleNoRebound' : 'charts.savingTitleAdds', gaps);
  if (net < 0) return translate(gross > 0 ? 'charts.savingTitleBackfire' : 'charts.savingTitleAdds', gaps);
  return translate(net < gross ? 'charts.savingTitleRebound' : 'charts.savingTitleDamped', gaps);
}
