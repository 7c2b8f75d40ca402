import type { ResultFile } from '../../shared/contract/model.ts';
import type { Language, Translate } from '../../shared/i18n/messages.ts';
import { moneyWords } from '../../shared/i18n/money-words.ts';
import { outputName } from '../../shared/i18n/names.ts';
import { type OutputId, segmentQuantities, workloadQuantities } from '../../shared/model/result.ts';
import { segments, workloads } from '../../shared/model/vocabulary.ts';
import { formatNumber, formatOutput, unitLabel } from '../../shared/units/format.ts';
import { isModelMoney, type MoneyView, moneyUnitText } from '../../shared/units/money.ts';
import { outputUnit } from '../../shared/units/quantity.ts';
import { type Cell, toCsv } from '../exchange/csv.ts';
import { bandsToText } from './bands-report.ts';
import { type TextColumn, toTextTable } from './text-table.ts';

/** The person's language and its texts. */
export interface Voice {
  readonly language: Language;
  readonly translate: Translate;
}

/** Which money a report is in, as a line of its own; nothing where it is the model's. */
export function moneyLine(money: MoneyView, voice: Voice): string[] {
  if (isModelMoney(money)) return [];
  const words = moneyWords(money, voice);
  return [`${voice.translate('cli.money', { currency: money.currency, words })}\n`];
}

/**
 * A run as CSV, its sums in a money: one row an output, one column a year, full precision. Where inputs are drawn, a row follows for each of
 * its percentiles, mean, standard error and share below zero.
 */
export function runToCsv(result: ResultFile, money: MoneyView): string {
  return toCsv(
    ['output', 'unit', 'statistic', ...result.years.map(String)],
    outputIds().flatMap((id): Cell[][] => [
      [id, moneyUnitText(outputUnit(id), money), 'deterministic', ...seriesOf(result, id)],
      ...Object.entries(result.uncertain?.[id] ?? {}).map(([statistic, series]): Cell[] => [
        id,
        statistic === 'negative' ? '1' : moneyUnitText(outputUnit(id), money),
        statistic,
        ...series,
      ]),
    ]),
  );
}

/** A run for reading: every segment result, then the main results of each workload, at every fifth year; then what the draws say, and warnings. */
export function runToText(result: ResultFile, voice: Voice, money: MoneyView): string {
  const { translate, language } = voice;
  const shown = shownYears(result.years);
  const columns = [
    nameColumn(translate),
    unitColumn(translate),
    ...shown.map((year) => figureColumn(String(year))),
  ];
  const row = (id: OutputId, name: string): string[] => [
    name,
    unitLabel(outputUnit(id), language, money.currency),
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
  const bands = bandsToText(result, voice, shown, money.currency);
  const heading = translate('cli.run-heading', {
    name: result.scenario,
    model: result.model,
    catalog: result.catalog,
  });
  const warnings = result.warnings.map((warning) => `! ${warning.id}: ${warning.message}\n`).join('');
  return [
    `${heading}\n`,
    ...moneyLine(money, voice),
    ...parts,
    ...bands,
    ...(warnings === '' ? [] : [warnings]),
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

/** A figure of a result for reading, without its unit; empty where there is none. */
export function figureAt(id: OutputId, value: number | undefined, language: Language): string {
  if (value === undefined) {
    return '';
  }
  // The unit stands in its own column; a plain number is said as the output is meant (a share as a percentage).
  return outputUnit(id) === '1' ? formatOutput(id, value, { language }) : formatNumber(value, { language });
}

/** The column of the results' names. */
export function nameColumn(translate: Translate): TextColumn {
  return { heading: translate('cli.column-result'), isFigure: false };
}

/** The column of the units. */
export function unitColumn(translate: Translate): TextColumn {
  return { heading: translate('cli.column-unit'), isFigure: false };
}

/** A column of figures. */
export function figureColumn(heading: string): TextColumn {
  return { heading, isFigure: true };
}
