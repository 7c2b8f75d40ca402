import { moneyWords } from '../../../shared/i18n/money-words.ts';
import { dollarsPerUnit, moneyFactor, type MoneyView, priceYear } from '../../../shared/units/money.ts';
import type { ReferredMoney } from './xlsx-comparison.ts';
import { headCells } from './xlsx-results.ts';
import { cellAddress, elsewhere, type Sheet } from './xlsx-sheet.ts';
import type { RunsSubject } from './xlsx-subject.ts';

const rateRow = 4;
const inflationRow = 5;
const yearRow = 7;
/** With rows and columns fixed, so that a formula can be copied. */
const fixed = (row: number, column: number): string =>
  cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2');

/** The sheet of another currency or price basis, and what of it other sheets refer to. */
export interface MoneySheet {
  readonly sheet: Sheet;
  readonly money: ReferredMoney;
}

/**
 * How the model's dollars become the money that is shown: the dated rate, the inflation, and a factor for each year, which
 * is a formula over the two. Changing the rate here changes every sum that is converted.
 */
export function moneySheet(
  name: string,
  view: MoneyView,
  years: readonly number[],
  { translate, language }: RunsSubject,
): MoneySheet {
  const factor = (year: number): string =>
    `(1+${fixed(inflationRow, 1)})^(${fixed(yearRow, 1 + years.indexOf(year))}-${priceYear})/${fixed(rateRow, 1)}`;
  return {
    money: {
      currency: view.currency,
      factorOf: (year) => ({
        number: moneyFactor(view, year),
        reference: elsewhere(name, fixed(yearRow + 1, 1 + years.indexOf(year))),
      }),
    },
    sheet: {
      name,
      rows: [
        [{ text: translate('compare.bookMoneyTitle', { currency: view.currency }), look: 'title' }],
        [{ text: moneyWords(view, { translate, language }), look: 'note' }],
        [{ text: translate('compare.bookMoneyNote', { year: priceYear }), look: 'note' }],
        [],
        [
          translate('compare.bookRate', { currency: view.currency }),
          { number: dollarsPerUnit(view), format: '0.000000' },
          { text: view.rate?.id ?? '', look: 'note' },
        ],
        [
          translate('compare.bookInflation'),
          { number: view.inflation?.perYear ?? 0, format: '0.00%' },
          { text: view.inflation?.id ?? '', look: 'note' },
        ],
        [],
        [
          ...headCells([translate('briefs.outYear')], 1),
          ...years.map((number) => ({ number, format: '0', look: 'headEnd' }) as const),
        ],
        [
          translate('compare.bookFactor', { currency: view.currency }),
          ...years.map((year) => ({
            number: moneyFactor(view, year),
            format: '0.000000',
            formula: factor(year),
          })),
        ],
      ],
      widths: [44, ...years.map(() => 11)],
      frozen: { rows: 0, columns: 1 },
    },
  };
}
