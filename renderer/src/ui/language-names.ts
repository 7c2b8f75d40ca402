import type { Language } from '../../../shared/i18n/messages.ts';

/** Each language in its own words, as a language menu shows it. */
export const languageNames = {
  en: 'English',
  ja: '日本語',
  zh: '简体中文',
} as const satisfies Readonly<Record<Language, string>>;
