import type { ResultFile } from '../../shared/contract/model.ts';
import { outputName } from '../../shared/i18n/names.ts';
import type { SegmentQuantity } from '../../shared/model/result.ts';
import { segments } from '../../shared/model/vocabulary.ts';
import { formatNumber, formatShare, unitLabel } from '../../shared/units/format.ts';
import type { MoneyCurrency } from '../../shared/units/money.ts';
import { outputUnit } from '../../shared/units/quantity.ts';
import type { Voice } from './run-report.ts';
import { toTextTable } from './text-table.ts';

/** The results whose bands are worth a screen; power, bill and the rest follow from them and stand in CSV and JSON. */
const quantities: readonly SegmentQuantity[] = [
  'energy.total',
  'energy.gross',
  'energy.saved',
  'carbon.saved',
  'spend.saved',
  'cost.index',
  'market',
];

const shownDigits = 3;

/**
 * What the draws say of the main segment results in some years: P5, median and P95 below each other, and the share of
 * draws below zero where there are any. One table a segment; none where nothing was drawn.
 */
export function bandsToText(
  result: ResultFile,
  { translate, language }: Voice,
  years: readonly number[],
  currency: MoneyCurrency,
): string[] {
  const { uncertain, central, inputs } = result;
  if (uncertain === undefined) {
    return [];
  }
  const tied = Object.keys(central).filter((id) => String(inputs[id]).startsWith('=')).length;
  const heading = translate('cli.run-bands', {
    samples: formatNumber(result.samples, { language, digits: 6 }),
    seed: result.seed,
    count: Object.keys(central).length - tied,
    tied,
  });
  const columns = [
    { heading: translate('cli.column-result'), isFigure: false },
    { heading: translate('cli.column-unit'), isFigure: false },
    { heading: translate('cli.column-draws'), isFigure: false },
    ...years.map((year) => ({ heading: String(year), isFigure: true })),
  ];
  const tables = segments.map((segment) =>
    toTextTable(
      columns,
      quantities.flatMap((quantity): string[][] => {
        const id = `${quantity}.${segment}` as const;
        const summary = uncertain[id];
        if (summary === undefined) {
          return [];
        }
        const at = years.map((year) => result.years.indexOf(year));
        const figures = at.map((index) =>
          [summary.p5, summary.p50, summary.p95].map((series) => series[index] ?? Number.NaN),
        );
        const written = figures.map((cell) => {
          const step = stepOf(cell);
          return cell.map((value) => formatNumber(Math.round(value / step) * step, { language }));
        });
        const below = at.map((index) => summary.negative[index] ?? 0);
        const name = outputName(id, translate);
        return [
          [
            name,
            unitLabel(outputUnit(id), language, currency),
            'P5',
            ...written.map((cell) => cell[0] ?? ''),
          ],
          ['', '', translate('cli.draws-median'), ...written.map((cell) => cell[1] ?? '')],
          ['', '', 'P95', ...written.map((cell) => cell[2] ?? '')],
          ...(below.some((share) => share > 0)
            ? [
                [
                  '',
                  '',
                  translate('cli.draws-below-zero'),
                  ...below.map((share) => formatShare(share, { language, digits: 2 })),
                ],
              ]
            : []),
        ];
      }),
    ),
  );
  return [`${heading}\n`, ...tables];
}

/** What the figures of one cell are rounded to, so that they agree: three digits of the largest. */
function stepOf(values: readonly number[]): number {
  const largest = Math.max(...values.map(Math.abs));
  return largest > 0 && Number.isFinite(largest)
    ? 10 ** (Math.floor(Math.log10(largest)) - (shownDigits - 1))
    : 1;
}
