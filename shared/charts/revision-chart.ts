import type { LineSeriesOption, ScatterSeriesOption } from 'echarts';
import { appError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import { translateTerm } from '../i18n/terms.ts';
import { formatNumber, formatShare } from '../units/format.ts';
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
import { changeBetween, type Revision, type RevisionChange, revisionsOf } from './revisions.ts';
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
  const changes = changeWords(data);
  const labels = stepLabels(revisions, number, changes);
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
        { key: 'change', label: translate('charts.revisionChange') },
      ],
      doors: steps.map(({ step }) => `forecasts/${step.series.forecast.id}`),
      rows: steps.map(({ revision, step }) => ({
        forecast: step.series.name,
        vintage: step.series.forecast.vintage,
        low: step.figure.low,
        central: step.figure.central,
        high: step.figure.high,
        change: stepChange(revision, step, changes),
      })),
    },
  });
}

interface ChangeWords {
  readonly inPoints: boolean;
  /** With its sign; for a label and the table. */
  readonly signed: (change: RevisionChange) => string;
  /** The amount alone, for a sentence that says which way. */
  readonly plain: (change: RevisionChange) => string;
}

/** How changes are said: in percent, or in points where the figures are percentages. */
function changeWords(data: RevisionChartData): ChangeWords {
  const { translate, language } = data;
  const inPoints = axisUnit(data).startsWith('%');
  const size = (amount: number): string =>
    inPoints
      ? translate('charts.revisionPoints', {
          points: formatNumber(Math.abs(amount), { language, digits: 2 }),
        })
      : formatShare(Math.abs(amount), { language, digits: 2 });
  const bound = (sign: RevisionChange['sign']): string => (sign === '' ? '' : `${sign}\u00a0`);
  return {
    inPoints,
    signed: ({ amount, sign }) =>
      `${bound(sign)}${amount > 0 ? '+' : amount < 0 ? '\u2212' : '±'}${size(amount)}`,
    plain: ({ amount, sign }) => `${bound(amount < 0 ? turned[sign] : sign)}${size(amount)}`,
  };
}

/** A fall of at most so much is a change of at least its negative. */
const turned = { '': '', '≥': '≤', '≤': '≥' } as const;

/** What a step changed, in words; null for a publisher's first, and where it is not known. */
function stepChange(
  { steps }: Revision,
  step: Revision['steps'][number],
  { inPoints, signed }: ChangeWords,
): string | null {
  const from = steps[steps.indexOf(step) - 1];
  if (from === undefined) return null;
  const change = changeBetween(from, step, inPoints);
  return change === null ? null : signed(change);
}

/** The largest change between a publisher's first and last figure, base cases before others. */
function titleOf(revisions: readonly Revision[], data: RevisionChartData): string {
  const { translate, targetYear } = data;
  const number = forecastNumber(data);
  const { inPoints, plain } = changeWords(data);
  const ranked = revisions
    .flatMap(({ name, isBase, steps }) => {
      const [first, last] = [steps[0], steps.at(-1)];
      const change = first === undefined || last === undefined ? null : changeBetween(first, last, inPoints);
      return first === undefined || last === undefined || change === null
        ? []
        : [{ name, isBase, first, last, change }];
    })
    .filter(({ change }) => Math.abs(change.amount) >= 0.001)
    .toSorted(
      (a, b) => Number(b.isBase) - Number(a.isBase) || Math.abs(b.change.amount) - Math.abs(a.change.amount),
    );
  const [moved] = ranked;
  if (moved === undefined) return translate('charts.revisionTitleSame', { year: targetYear });
  const { name, first, last, change } = moved;
  return translate(change.amount > 0 ? 'charts.revisionTitleUp' : 'charts.revisionTitleDown', {
    name,
    year: targetYear,
    from: figureText(first.figure, number),
    to: figureText(last.figure, number),
    unit: shortUnit(axisUnit(data), translate),
    change: plain(change),
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

/** The publisher's name with its last figure, and the earlier figures alone; every later one with what it changed. */
function stepLabels(
  revisions: readonly Revision[],
  number: (value: number) => string,
  changes: ChangeWords,
): MarkLabel[] {
  const textOf = (revision: Revision, step: Revision['steps'][number]): string => {
    const change = stepChange(revision, step, changes);
    return `${figureText(step.figure, number)}${change === null ? '' : ` (${change})`}`;
  };
  const last = revisions.flatMap((revision): MarkLabel[] =>
    revision.steps.slice(-1).map((step) => ({
      at: [step.at, step.height],
      text: `${revision.name}: ${textOf(revision, step)}`,
      colour: revision.colour,
      reach: 6,
      isBold: revision.isBase,
    })),
  );
  const earlier = revisions.flatMap((revision): MarkLabel[] =>
    revision.steps.slice(0, -1).map((step) => ({
      at: [step.at, step.height],
      text: textOf(revision, step),
      colour: revision.colour,
      reach: 5,
    })),
  );
  return [...last, ...earlier];
}
