import { describe, expect, it } from 'vitest';
import { modelMoney, moneyView } from '../../../shared/units/money.ts';
import { inputInMoney } from '../../../shared/units/money-input.ts';
import { shippedParameters, shippedRates } from '../../helpers/money-rows.ts';

const rows = { rates: shippedRates, parameters: shippedParameters };
const view = (currency: 'USD' | 'EUR' | 'JPY', basis: 'real' | 'nominal') => {
  const found = moneyView({ currency, basis, rate: null }, rows);
  if (found === null) throw new Error(currency);
  return found;
};
const at = (money: ReturnType<typeof view>) => ({ year: 2030, money, language: 'en' as const });

describe('inputInMoney', () => {
  it('divides by the dated rate', () => {
    expect(inputInMoney('price.electricity', 0.113058, at(view('EUR', 'real')))).toBe('€0.1/kWh');
    expect(inputInMoney('price.electricity', 0.1, at(view('JPY', 'real')))).toBe('¥15/kWh');
  });

  it('grows with prices in nominal terms, as of the year', () => {
    // 2% a year for five years.
    expect(inputInMoney('price.electricity', 0.1, at(view('USD', 'nominal')))).toBe('$0.11/kWh');
  });

  it('says nothing where dollars are shown, of what is no sum, and of what is no number', () => {
    expect(inputInMoney('price.electricity', 0.1, at(modelMoney))).toBeNull();
    expect(inputInMoney('grid.carbon', 0.4, at(view('EUR', 'real')))).toBeNull();
    expect(inputInMoney('price.electricity', 'uniform(0.1, 0.2)', at(view('EUR', 'real')))).toBeNull();
    expect(inputInMoney('toString', 0.4, at(view('EUR', 'real')))).toBeNull();
  });
});
