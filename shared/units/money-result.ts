import type { ModelResult, OutputId } from '../model/result.ts';
import { isModelMoney, isMoneyUnit, moneyScale, type MoneyView, seriesInMoney } from './money.ts';
import { outputUnit } from './quantity.ts';

/** A run whose money is as it is shown: every other series is the very same. For tables; charts convert by themselves. */
export function resultInMoney(result: ModelResult, money: MoneyView): ModelResult {
  if (isModelMoney(money)) return result;
  const series: Record<OutputId, readonly number[]> = { ...result.series };
  for (const id of Object.keys(series) as OutputId[]) {
    const unit = outputUnit(id);
    if (isMoneyUnit(unit)) series[id] = seriesInMoney(series[id], unit, result.years, money);
  }
  return { ...result, series };
}

/** What a value of an output in a year is multiplied with, to be shown: 1 for whatever is not money. */
export function outputScale(id: OutputId, year: number, money: MoneyView): number {
  return moneyScale(outputUnit(id), year, money);
}
