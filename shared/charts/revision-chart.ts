import type { LineSeriesOption, ScatterSeriesOption } from 'echarts';
import { appError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import { translateTerm } from '../i18n/terms.ts';
import { formatShare } from '../units/format.ts';
import type { ChartModel, Door, RevisionChartData } from './chart-model.ts';
import { axisUnit, checkForecasts } from './forecast-series.ts';
import { figureText, forecastNumber, forecastUnit, isBound, shortUnit } from './forecast-words.ts';
import {
  axisText,
  chartStyle,
  dataIndexOf,
  frame,
  plotArea,
  tooltipHtml,
  tooltipLook,
  valueAxis,
} from './frame.ts';
import { type MarkLabel, plotLabels } from './plot-labels.ts';
import { revisionArrows } from './revision-arrows.ts';
import { type Revision, revisionsOf } from './revisions.ts';
import { widestLine } from './text.ts';

/**
 * How publishers revised their figure for one year: against the date of publication, each line one publisher and case, an
 * arrow at each step. Refuses what `forecastChart` refuses; `forecast-none` where nothing was revised.
 */
export function revisionChart(data: RevisionChartData): Result<ChartModel> {
  const checked = checkForecasts(data);
  if (!checked.ok) return checked;
  const { translate, targetYear, forecasts } = data;
  const style = chartStyle(data);
  const unit = axisUnit(data);
  const revisions = revisionsOf(data, style);
  if (revisions.length === 0) return fail(appError('forecast-none'));
  const scope = translate(`vocabulary.scope.${forecasts[0]?.scope ?? 'all-data-centres'}`);
  const title = titleOf(revisions, data);
  const steps = revisions.flatMap((revision) => revision.steps.map((step) => ({ revision, step })));
  const number = forecastNumber(data);
  const labels = stepLabels(revisions, number);
  const dates = steps.map(({ step }) => step.at);
  const regions = [
    ...new Set(revisions.flatMap(({ steps: all }) => all.map(({ series }) => series.forecast.region))),
  ];
  const publishers = [
    ...new Set(revisions.flatMap(({ steps: all }) => all.map(({ series }) => series.forecast.publisher))),
  ];
  return ok({
    title,
    subtitle: translate('charts.revisionSubtitle', {
      year: targetYear,
      scope,
      unit: forecastUnit(unit, translate),
      regions: regions
        .map((region) => translateTerm(region, translate))
        .join(translate('charts.nameSeparator')),
    }),
    source: translate('charts.forecastSource', { publishers: publishers.join('; ') }),
    description: translate('charts.revisionDescription', {
      title,
      scope,
      figures: steps
        .map(({ step }) =>
          translate('charts.nameFigure', {
            name: step.series.name,
            figure: `${figureText(step.figure, number)} ${shortUnit(unit, translate)}`,
          }),
        )
        .join('; '),
    }),
    doors: new Map(
      steps.map(({ step }): [string, Door] => [
        `forecasts/${step.series.forecast.id}`,
        { table: 'forecasts', id: step.series.forecast.id },
      ]),
    ),
    option: {
      ...frame(style),
      grid: plotArea(
        Math.ceil(
          widestLine(
            labels.filter(({ reach }) => reach > 5).map(({ text }) => text),
            style.fontSize,
          ),
        ) + 20,
        16,
      ),
      xAxis: {
        type: 'value',
        min: Math.floor(Math.min(...dates)),
        max: Math.max(...dates) + 0.1,
        minInterval: 1,
        interval: 1,
        axisLine: { onZero: false, lineStyle: { color: style.colours.borderControl } },
        axisTick: { show: true, length: 4, lineStyle: { color: style.colours.borderControl } },
        splitLine: { show: false },
        axisLabel: {
          ...axisText(style),
          showMaxLabel: false,
          formatter: (value: number) => (Number.isInteger(value) ? String(value) : ''),
        },
      },
      yAxis: valueAxis(style),
      tooltip: style.isPrint
        ? { show: false }
        : {
            ...tooltipLook(style),
            trigger: 'item',
            formatter: (item: unknown) => {
              const at = steps[dataIndexOf(item) ?? -1];
              if (at === undefined) return '';
              const { series, figure } = at.step;
              return tooltipHtml(
                `${series.forecast.publication}, ${series.forecast.vintage}`,
                [
                  {
                    colour: at.revision.colour,
                    name: `${series.name}, ${targetYear}`,
                    figure: `${figureText(figure, number)} ${shortUnit(unit, translate)}`,
                  },
                ],
                style,
              );
            },
          },
      series: [
        ...revisions.map(revisionLine),
        revisionArrows(revisions, style),
        stepMarks(steps),
        plotLabels({
          labels,
          marks: steps.map(({ step }) => [step.at, step.height] as const),
          lines: revisions.map((revision) => revision.steps.map(({ at, height }) => [at, height] as const)),
          farthest: 90,
          style,
        }),
      ],
    },
    table: {
      columns: [
        { key: 'forecast', label: translate('charts.forecast') },
        { key: 'vintage', label: translate('charts.vintage') },
        { key: 'low', label: translate('charts.low'), unit },
        { key: 'central', label: translate('charts.central'), unit },
        { key: 'high', label: translate('charts.high'), unit },
      ],
      doors: steps.map(({ step }) => `forecasts/${step.series.forecast.id}`),
      rows: steps.map(({ step: { series, figure } }) => ({
        forecast: series.name,
        vintage: series.forecast.vintage,
        low: figure.low,
        central: figure.central,
        high: figure.high,
      })),
    },
  });
}

/** The largest change between a publisher's first and last figure, base cases before others. */
function titleOf(revisions: readonly Revision[], data: RevisionChartData): string {
  const { translate, targetYear, language } = data;
  const number = forecastNumber(data);
  const changeOf = ({ steps }: Revision): number =>
    (steps.at(-1)?.height ?? 0) / (steps[0]?.height ?? Number.NaN) - 1;
  const ranked = revisions.toSorted(
    (a, b) => Number(b.isBase) - Number(a.isBase) || Math.abs(changeOf(b)) - Math.abs(changeOf(a)),
  );
  const moved = ranked.find((revision) => Math.abs(changeOf(revision)) >= 0.001);
  const [first, last] = [moved?.steps[0], moved?.steps.at(-1)];
  if (moved === undefined || first === undefined || last === undefined)
    return translate('charts.revisionTitleSame', { year: targetYear });
  const change = changeOf(moved);
  return translate(change > 0 ? 'charts.revisionTitleUp' : 'charts.revisionTitleDown', {
    name: moved.name,
    year: targetYear,
    from: figureText(first.figure, number),
    to: figureText(last.figure, number),
    unit: shortUnit(axisUnit(data), translate),
    change: formatShare(Math.abs(change), { language, digits: 2 }),
  });
}

function revisionLine({ steps, colour, isBase }: Revision): LineSeriesOption {
  return {
    type: 'line',
    silent: true,
    showSymbol: false,
    data: steps.map(({ at, height }) => [at, height]),
    lineStyle: { color: colour, width: isBase ? 2 : 1.5, type: isBase ? 'solid' : [6, 3] },
    itemStyle: { color: colour },
    emphasis: { disabled: true },
    labelLayout: {},
    z: 2,
  };
}

function stepMarks(
  steps: readonly { readonly revision: Revision; readonly step: Revision['steps'][number] }[],
): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: 'figures',
    z: 3,
    symbolSize: 8,
    emphasis: { scale: 1.4 },
    data: steps.map(({ revision, step }) => ({
      name: `forecasts/${step.series.forecast.id}`,
      value: [step.at, step.height],
      symbol: isBound(step.figure) ? 'triangle' : 'circle',
      symbolRotate: step.figure.central === null && step.figure.low === null ? 180 : 0,
      itemStyle: { color: revision.colour, opacity: 1 },
    })),
  };
}

/** The publisher's name with its last figure, and the earlier figures alone. */
function stepLabels(revisions: readonly Revision[], number: (value: number) => string): MarkLabel[] {
  const last = revisions.flatMap(({ steps, name, colour, isBase }): MarkLabel[] =>
    steps.slice(-1).map(({ at, height, figure }) => ({
      at: [at, height],
      text: `${name}: ${figureText(figure, number)}`,
      colour,
      reach: 6,
      isBold: isBase,
    })),
  );
  const earlier = revisions.flatMap(({ steps, colour }): MarkLabel[] =>
    steps.slice(0, -1).map(({ at, height, figure }) => ({
      at: [at, height],
      text: figureText(figure, number),
      colour,
      reach: 5,
    })),
  );
  return [...last, ...earlier];
}
