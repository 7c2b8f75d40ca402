import type { Language, Localised } from '../../../shared/i18n/define.ts';

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const han = /\p{Script=Han}/u;

/** The languages in which a text is missing or shows by its script that it was left untranslated or put into the wrong column. */
export function languageFaults({ en, ja, zh }: Localised): { language: Language; why: string }[] {
  return [
    ...(en.trim() === '' || kana.test(en)
      ? [{ language: 'en' as const, why: 'no English, or Japanese, in the English text' }]
      : []),
    ...(kana.test(ja) || han.test(ja)
      ? []
      : [{ language: 'ja' as const, why: 'no Japanese in the Japanese text' }]),
    ...(han.test(zh) && !kana.test(zh)
      ? []
      : [{ language: 'zh' as const, why: 'no Chinese, or Japanese, in the Chinese text' }]),
  ];
}
