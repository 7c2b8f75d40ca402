import type { Rate } from '../catalog/rows.ts';
import type { Currency } from '../catalog/vocabularies.ts';
import { currencySigns } from '../units/labels.ts';
import { formatNumber, formatShare } from '../units/format.ts';
import { type MoneyView, priceYear } from '../units/money.ts';
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
