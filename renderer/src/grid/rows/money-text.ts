import type { CompanyEvent } from '../../../../shared/catalog/rows.ts';
import type { Currency } from '../../../../shared/catalog/vocabularies.ts';
import type { Language } from '../../../../shared/i18n/messages.ts';

const locales = { en: 'en', ja: 'ja', zh: 'zh-CN' } as const satisfies Record<Language, string>;

/** Yields a sum of money as the language writes large ones, in three digits: €68M, 6800万ユーロ is written €6800万. */
export function moneyText(amount: number, currency: Currency, language: Language): string {
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    notation: 'compact',
    // A currency's own sign where it has one of its own, and the code where signs are shared: $ stands for the US dollar only.
    currencyDisplay: currency === 'USD' ? 'narrowSymbol' : 'symbol',
    maximumSignificantDigits: 4,
  }).format(amount);
}

const signs = { exactly: '', about: '≈ ', 'at-least': '≥ ', 'up-to': '≤ ' } as const;

/** Yields a figure with the sign of what was said of it: «≈ 68», «≥ 120», «≤ 62». */
export function qualified(text: string, qualifier: CompanyEvent['amountQualifier']): string {
  return `${signs[qualifier]}${text}`;
}

/** Yields an event's amount as it was said: «≈ €68M», «≥ $120M»; null where none was. */
export function amountText(
  event: Pick<CompanyEvent, 'amount' | 'amountQualifier' | 'currency'>,
  language: Language,
): string | null {
  if (event.amount === null || event.currency === null) return null;
  return qualified(moneyText(event.amount, event.currency, language), event.amountQualifier);
}
