import type { Rate } from '../catalog/rows.ts';
import type { Currency } from '../catalog/vocabularies.ts';
import { currencySigns } from '../units/labels.ts';
import { formatNumber, formatShare, unitLabel } from '../units/format.ts';
import { dollarsPerUnit, type MoneyView, priceYear } from '../units/money.ts';
import type { Unit } from '../units/quantity.ts';
import type { Language, Translate } from './messages.ts';

interface Words {
  readonly translate: Translate;
  readonly language: Language;
}

/** What a rate stands for: a day, or the average of a month or year: 2025-11-30, 2025-11 average, 2025 average. */
export function rateDateText({ date, basis }: Pick<Rate, 'date' | 'basis'>, translate: Translate): string {
  switch (basis) {
    case 'day':
      return date;
    case 'month-average':
      return translate('charts.moneyAverage', { span: date.slice(0, 7) });
    case 'year-average':
      return translate('charts.moneyYearAverage', { year: date.slice(0, 4) });
  }
}

/** A rate in the direction in which it is read: 1 EUR = 1.131 USD, but 1 USD = 149.6 JPY. */
export function rateText(
  { currency, usdPerUnit }: { readonly currency: string; readonly usdPerUnit: number },
  language: Language,
): string {
  const say = (value: number): string => formatNumber(value, { language, digits: 4 });
  return usdPerUnit >= 0.5
    ? `1 ${currency} = ${say(usdPerUnit)} USD`
    : `1 USD = ${say(1 / usdPerUnit)} ${currency}`;
}

/** A currency as a unit is written: its code in English, its word elsewhere. */
export function currencyWord(currency: Currency, language: Language): string {
  return language === 'en' ? currency : currencySigns[currency][language];
}

/** Whose prices money is in: «2025 prices», «nominal, 2%/yr from 2025, at 1 EUR = 1.131 USD (2025 average)». */
export function moneyWords({ currency, rate, inflation }: MoneyView, { translate, language }: Words): string {
  const basis =
    inflation === null
      ? translate('charts.moneyReal', { year: priceYear })
      : translate('charts.moneyNominal', {
          year: priceYear,
          inflation: formatShare(inflation.perYear, { language }),
        });
  if (rate === null) return basis;
  return translate('charts.moneyAt', {
    basis,
    rate: rateText({ currency, usdPerUnit: rate.usdPerUnit }, language),
    date: rateDateText(rate, translate),
  });
}

/** Significant digits of what a conversion starts from: as many as a check by hand needs. */
const conversionDigits = 6;

/** How a figure shown comes from the model's: «1.02 billion USD/yr ÷ 1.131 USD/EUR × 1.02^5». */
export function conversionText(
  { value, unit, year }: { readonly value: number; readonly unit: Unit; readonly year: number },
  money: MoneyView,
  language: Language,
): string {
  const say = (amount: number): string => formatNumber(amount, { language, digits: conversionDigits });
  const dollars = `${say(value)} ${unitLabel(unit, language)}`;
  const rate = money.rate === null ? '' : ` ÷ ${say(dollarsPerUnit(money))} USD/${money.currency}`;
  const years = year - priceYear;
  const growth =
    money.inflation === null
      ? ''
      : ` × ${say(1 + money.inflation.perYear)}^${years < 0 ? `(${year} − ${priceYear})` : years}`;
  return `${dollars}${rate}${growth}`;
}
