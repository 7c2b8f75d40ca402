import { moneyWords } from '../i18n/money-words.ts';
import { formatOutput, unitLabel } from '../units/format.ts';
import { isMoneyUnit, modelMoney, moneyScale, moneyUnitText, type MoneyView } from '../units/money.ts';
import { outputUnit, type Unit } from '../units/quantity.ts';
import type { OutputId } from '../model/result.ts';
import type { ChartContext } from './chart-model.ts';

/** How a chart shows one result: its unit, its numbers, and what the subtitle says of its money. */
export interface Shown {
  readonly unit: Unit;
  readonly money: MoneyView;
  /** What a value of the model in a year is multiplied with. */
  readonly scale: (year: number) => number;
  /** A value that has been multiplied, with its unit. */
  readonly say: (value: number) => string;
  /** The unit in words, empty for a plain number; and as the head of a column. */
  readonly label: string;
  readonly columnUnit: string;
  /** What the subtitle says of the money, if it is money. */
  readonly words: readonly string[];
}

/** Yields how a chart shows one result. */
export function shownOutput(output: OutputId, context: ChartContext): Shown {
  const { language, money = modelMoney } = context;
  const unit = outputUnit(output);
  return {
    unit,
    money,
    scale: (year) => moneyScale(unit, year, money),
    say: (value) => formatOutput(output, value, { language, currency: money.currency }),
    label: unitLabel(unit, language, money.currency),
    columnUnit: moneyUnitText(unit, money),
    words: isMoneyUnit(unit) ? [moneyWords(money, context)] : [],
  };
}
