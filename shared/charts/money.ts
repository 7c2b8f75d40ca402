import { moneyWords } from '../i18n/money-words.ts';
import { axisUnit, formatNumber, formatOutput, isShareOutput } from '../units/format.ts';
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
  /** A multiplied value as an axis writes it, in the unit of `label`: empty for a plain number and for a share. */
  readonly onAxis: (value: number) => string;
  readonly label: string;
  /** The unit as the head of a column. */
  readonly columnUnit: string;
  /** What the subtitle says of the money, if it is money. */
  readonly words: readonly string[];
}

/** Yields how a chart shows one result. */
export function shownOutput(output: OutputId, context: ChartContext): Shown {
  const { language, money = modelMoney } = context;
  const unit = outputUnit(output);
  const { label, perUnit } = axisUnit(unit, language, money.currency);
  const isShare = isShareOutput(output);
  const say = (value: number): string => formatOutput(output, value, { language, currency: money.currency });
  return {
    unit,
    money,
    scale: (year) => moneyScale(unit, year, money),
    say,
    onAxis: (value) => (isShare ? say(value) : formatNumber(value * perUnit, { language, digits: 6 })),
    label: isShare ? '' : label,
    columnUnit: moneyUnitText(unit, money),
    words: isMoneyUnit(unit) ? [moneyWords(money, context)] : [],
  };
}
