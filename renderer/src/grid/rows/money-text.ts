import type { CompanyEvent } from '../../../../shared/catalog/rows.ts';
import type { Currency } from '../../../../shared/catalog/vocabularies.ts';
import type { Language } from '../../../../shared/i18n/messages.ts';
import { formatMoney } from '../../../../shared/units/format.ts';

/** Yields a sum of money as the language writes large ones, in four digits: €68 m, 6,800万ユーロ, 6,800万欧元. */
export function moneyText(amount: number, currency: Currency, language: Language): string {
  return formatMoney(amount, { language, currency, digits: 4 });
}

const signs = { exactly: '', about: '≈ ', 'at-least': '≥ ', 'up-to': '≤ ' } as const;

/** Yields a figure with the sign of what was said of it: «≈ 68», «≥ 120», «≤ 62». */
export function qualified(text: string, qualifier: CompanyEvent['amountQualifier']): string {
  return `${signs[qualifier]}${text}`;
}

/** Yields an event's amount as it was said: «≈ €68 m», «≥ $120 m»; null where none was. */
export function amountText(
  event: Pick<CompanyEvent, 'amount' | 'amountQualifier' | 'currency'>,
  language: Language,
): string | null {
  if (event.amount === null || event.currency === null) return null;
  return qualified(moneyText(event.amount, event.currency, language), event.amountQualifier);
}
