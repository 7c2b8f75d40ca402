import type { Comparison } from '../../shared/contract/model.ts';
import { inputName, outputName } from '../../shared/i18n/names.ts';
import type { OutputId } from '../../shared/model/result.ts';
import { segments } from '../../shared/model/vocabulary.ts';
import { differenceRange } from '../../shared/units/difference.ts';
import { formatNumber, formatShare, unitLabel } from '../../shared/units/format.ts';
import { modelMoney, type MoneyView } from '../../shared/units/money.ts';
import { outputUnit, type Unit, units } from '../../shared/units/quantity.ts';
import { type Cell, toCsv } from '../exchange/csv.ts';
import { figureAt, figureColumn, moneyLine, nameColumn, unitColumn, type Voice } from './run-report.ts';
import { toTextTable } from './text-table.ts';

type Row = Comparison['results'][number];

/**
 * A comparison as CSV: one row a scenario and output, one column a year, full precision. Where there are draws, a row
 * follows for each number that they say of the difference to the first scenario.
 */
export function comparisonToCsv(comparison: Comparison): string {
  const { scenarios, results, years, samples } = comparison;
  const statistic = (name: string): string[] => (samples === undefined ? [] : [name]);
  return toCsv(
    ['scenario', 'output', 'unit', ...statistic('statistic'), ...years.map(String)],
    scenarios.flatMap((scenario, index) =>
      results.flatMap((row): Cell[][] => [
        [scenario, row.id, row.unit, ...statistic('deterministic'), ...(row.series[index] ?? [])],
        ...Object.entries(row.differences?.[index] ?? {}).map(([name, series]): Cell[] => [
          scenario,
          row.id,
          name === 'negative' ? '1' : row.unit,
          `difference.${name}`,
          ...series,
        ]),
      ]),
    ),
  );
}

/**
 * Scenarios side by side in one year: the inputs that differ, then each result, under it what the draws say of the
 * difference to the first, where there are any.
 */
export function comparisonToText(
  comparison: Comparison,
  year: number,
  voice: Voice,
  money: MoneyView = modelMoney,
): string {
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
  const groups = [
    ...segments.map((segment) => comparison.results.filter(({ id }) => id.endsWith(`.${segment}`))),
    comparison.results.filter(({ id }) => id.startsWith('workload.')),
  ];
  const results = groups.map((rows) => rows.flatMap((row) => linesOf(row, at, voice, money)));
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
    ...moneyLine(money, voice),
    inputs.length === 0
      ? `${translate('cli.compare-same-inputs')}\n`
      : toTextTable([inputColumn, ...figures], inputs),
    ...drawsHeading(comparison, voice),
    ...results.map((rows) => toTextTable([nameColumn(translate), ...figures], rows)),
  ].join('\n');
}

function drawsHeading({ scenarios, samples, seed }: Comparison, { translate, language }: Voice): string[] {
  if (samples === undefined || seed === undefined) {
    return [];
  }
  const count = formatNumber(samples, { language, digits: 6 });
  return [`${translate('compare.cli-pairs', { name: scenarios[0] ?? '', samples: count, seed })}\n`];
}

/** A result, and below it the band and the sign of its differences where some draw makes any. */
function linesOf(
  { id, series, differences = [] }: Row,
  at: number,
  voice: Voice,
  money: MoneyView,
): string[][] {
  const { translate, language } = voice;
  const output = id as OutputId;
  const figures = [
    outputName(output, translate),
    unitLabel(outputUnit(output), language, money.currency),
    ...series.map((values) => figureAt(output, values[at], language)),
  ];
  const bands = differences.map(({ p5, p95, negative }) => ({
    low: p5[at] ?? 0,
    high: p95[at] ?? 0,
    below: negative[at] ?? 0,
  }));
  if (bands.every(({ low, high, below }) => low === 0 && high === 0 && below === 0)) {
    return [figures];
  }
  const others = bands.slice(1);
  return [
    figures,
    [
      `  ${translate('compare.cli-band')}`,
      '',
      '',
      ...others.map(({ low, high }) =>
        differenceRange(low, high, (value) => figureAt(output, value, language)),
      ),
    ],
    [
      `  ${translate('compare.cli-below')}`,
      '',
      '',
      ...others.map(({ below }) => formatShare(below, { language, digits: 3 })),
    ],
  ];
}

function isUnit(text: string): text is Unit {
  return units.some((unit) => unit === text);
}
