import type { Language } from '../i18n/messages.ts';
import { inputDefinitions } from '../model/inputs.ts';
import type { InputValue } from '../scenario/file.ts';
import { formatInput } from './format.ts';
import { isMoneyUnit, moneyScale, type MoneyView } from './money.ts';

/**
 * What a number of an input in money comes to in the money that is shown, as of a year, with its unit: inputs are set and
 * kept in the model's dollars. Null for everything that is no such number, and where the model's dollars are shown anyway.
 */
export function inputInMoney(
  id: string,
  value: InputValue,
  {
    year,
    money,
    language,
  }: { readonly year: number; readonly money: MoneyView; readonly language: Language },
): string | null {
  const unit = inputDefinitions.get(id)?.unit;
  if (typeof value !== 'number' || unit === undefined || !isMoneyUnit(unit)) return null;
  if (money.rate === null && money.inflation === null) return null;
  return formatInput(id, value * moneyScale(unit, year, money), { language, currency: money.currency });
}
