import type { Comparison, ResultFile } from '../../shared/contract/model.ts';
import type { Language, Translate } from '../../shared/i18n/messages.ts';
import { inputName, outputName } from '../../shared/i18n/names.ts';
import {
  type OutputId,
  type SegmentOutputId,
  segmentQuantities,
  workloadQuantities,
} from '../../shared/model/result.ts';
import { segments, workloads } from '../../shared/model/vocabulary.ts';
import { formatNumber, formatOutput, unitLabel } from '../../shared/units/format.ts';
import { outputUnit, type Unit, units } from '../../shared/units/quantity.ts';
import { type Cell, toCsv } from '../exchange/csv.ts';
import { bandsToText } from './bands-report.ts';
import { type TextColumn, toTextTable } from './text-table.ts';

/** The person's language and its texts. */
export interface Voice {
  readonly language: Language;
  readonly translate: Translate;
}

/**
 * A run as CSV: one row an output, one column a year, full precision. Where inputs are drawn, a row follows for each of
 * its percentiles, mean, standard error and share below zero.
 */
export function runToCsv(result: ResultFile): string {
  return toCsv(
    ['output', 'unit', 'statistic', ...result.years.map(String)],
    outputIds().flatMap((id): Cell[][] => [
      [id, outputUnit(id), 'deterministic', ...seriesOf(result, id)],
      ...Object.entries(result.uncertain?.[id] ?? {}).map(([statistic, series]): Cell[] => [
        id,
        statistic === 'negative' ? '1' : outputUnit(id),
        statistic,
        ...series,
      ]),
    ]),
  );
}

/** A comparison as CSV: one row a scenario and output, one column a year, full precision. */
export function comparisonToCsv(comparison: Comparison): string {
  return toCsv(
    ['scenario', 'output', 'unit', ...comparison.years.map(String)],
    comparison.scenarios.flatMap((scenario, index) =>
      comparison.results.map((row): Cell[] => [scenario, row.id, row.unit, ...(row.series[index] ?? [])]),
    ),
  );
}

/** A run for reading: every segment result, then the main results of each workload, at every fifth year; then what the draws say, and warnings. */
export function runToText(result: ResultFile, voice: Voice): string {
  const { translate, language } = voice;
  const shown = shownYears(result.years);
  const columns = [
    nameColumn(translate),
    unitColumn(translate),
    ...shown.map((year) => figureColumn(String(year))),
  ];
  const row = (id: OutputId, name: string): string[] => [
    name,
    unitLabel(outputUnit(id), language),
    ...shown.map((year) => figureAt(id, seriesOf(result, id)[result.years.indexOf(year)], language)),
  ];
  const parts = segments.map((segment) =>
    toTextTable(
      columns,
      segmentQuantities.map((quantity) =>
        row(`${quantity}.${segment}`, outputName(`${quantity}.${segment}`, translate)),
      ),
    ),
  );
  for (const quantity of ['saved', 'cost', 'share_of_stock'] as const) {
    parts.push(
      toTextTable(
        columns,
        workloads.map((workload) =>
          row(`workload.${workload}.${quantity}`, outputName(`workload.${workload}.${quantity}`, translate)),
        ),
      ),
    );
  }
  const bands = bandsToText(result, voice, shown);
  const heading = translate('cli.run-heading', {
    name: result.scenario,
    model: result.model,
    catalog: result.catalog,
  });
  const warnings = result.warnings.map((warning) => `! ${warning.id}: ${warning.message}\n`).join('');
  return [`${heading}\n`, ...parts, ...bands, ...(warnings === '' ? [] : [warnings])].join('\n');
}

/** Scenarios side by side in one year: the inputs that differ, then each segment result with its difference to the first. */
export function comparisonToText(comparison: Comparison, year: number, voice: Voice): string {
  const { translate, language } = voice;
  const at = comparison.years.indexOf(year);
  const scenarios = comparison.scenarios.map(figureColumn);
  const inputs = comparison.differingInputs.map((input) => [
    inputName(input.id, translate),
    isUnit(input.unit) ? unitLabel(input.unit, language) : input.unit,
    ...input.values.map((value) =>
      typeof value === 'number'
        ? formatNumber(value, { language })
        : typeof value === 'string'
          ? value
          : JSON.stringify(value),
    ),
  ]);
  // A table for each segment: the forecasts speak of data centres only, so the two are never read as one list.
  const results = segments.map((segment) =>
    comparison.results
      .map((row) => ({ id: row.id as SegmentOutputId, values: row.series.map((series) => series[at]) }))
      .filter(({ id }) => id.endsWith(`.${segment}`))
      .map(({ id, values }) => [
        outputName(id, translate),
        unitLabel(outputUnit(id), language),
        ...values.map((value) => figureAt(id, value, language)),
      ]),
  );
  const heading = translate('cli.compare-heading', {
    names: comparison.scenarios.join(', '),
    year,
    model: comparison.model,
    catalog: comparison.catalog,
  });
  const figures = [unitColumn(translate), ...scenarios];
  const inputColumn = { heading: translate('cli.column-input'), isFigure: false };
  return [
    `${heading}\n`,
    inputs.length === 0
      ? `${translate('cli.compare-same-inputs')}\n`
      : toTextTable([inputColumn, ...figures], inputs),
    ...results.map((rows) => toTextTable([nameColumn(translate), ...figures], rows)),
  ].join('\n');
}

function outputIds(): OutputId[] {
  return [
    ...segmentQuantities.flatMap((quantity) => segments.map((segment): OutputId => `${quantity}.${segment}`)),
    ...workloads.flatMap((workload) =>
      workloadQuantities.map((quantity): OutputId => `workload.${workload}.${quantity}`),
    ),
  ];
}

/** The series of an output as the result file keeps it: segments flat, workloads nested. */
function seriesOf(result: ResultFile, id: OutputId): readonly number[] {
  const flat = result.deterministic[id];
  if (Array.isArray(flat)) {
    return flat;
  }
  const [, workload = '', quantity = ''] = id.split('.');
  const nested = result.deterministic['workload'];
  const series = Array.isArray(nested) ? undefined : nested?.[workload]?.[quantity];
  return Array.isArray(series) ? series : [];
}

/** First, last and every fifth year: what fits a terminal. */
function shownYears(years: readonly number[]): number[] {
  return years.filter((year, index) => index === 0 || index === years.length - 1 || year % 5 === 0);
}

function figureAt(id: OutputId, value: number | undefined, language: Language): string {
  if (value === undefined) {
    return '';
  }
  // The unit stands in its own column; a plain number is said as the output is meant (a share as a percentage).
  return outputUnit(id) === '1' ? formatOutput(id, value, { language }) : formatNumber(value, { language });
}

function isUnit(text: string): text is Unit {
  return units.some((unit) => unit === text);
}

function nameColumn(translate: Translate): TextColumn {
  return { heading: translate('cli.column-result'), isFigure: false };
}

function unitColumn(translate: Translate): TextColumn {
  return { heading: translate('cli.column-unit'), isFigure: false };
}

function figureColumn(heading: string): TextColumn {
  return { heading, isFigure: true };
}
