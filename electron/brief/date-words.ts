import type { BriefDocument } from '../../shared/brief/document.ts';
import type { Language } from '../../shared/i18n/messages.ts';

/** A date YYYY-MM-DD as three numbers. */
export function dateParts(date: string): BriefDocument['date'] {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

const dateLocales = { en: 'en-GB', ja: 'ja-JP', zh: 'zh-CN' } as const satisfies Record<Language, string>;

/** A date YYYY-MM-DD as it is written in a language: 22 November 2026. */
export function longDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(dateLocales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** The local calendar day as YYYY-MM-DD. */
export function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
