import { createInstance } from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Language, languages, messagesIn, type Translate } from '../../shared/i18n/messages.ts';
import { pickLanguage } from '../../shared/i18n/pick-language.ts';

/** The window's texts. All three languages are in the program, so that a change of language needs no load. */
export const i18n = createInstance();

/** Makes the texts ready in the given language; must have run before the first component is drawn. */
export function startI18n(language: Language): void {
  void i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
    resources: Object.fromEntries(languages.map((each) => [each, { translation: messagesIn(each) }])),
  });
  document.documentElement.lang = language;
}

/** Changes the language of every text on the screen, without a reload. */
export function changeLanguage(language: Language): void {
  void i18n.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Yields the texts in the language of the moment, outside of components. */
export const translateNow: Translate = (key, values) => i18n.t(key, { ...values });

/** Yields the texts; the component is drawn anew when the language changes. */
export function useTranslate(): Translate {
  const { t } = useTranslation(undefined, { i18n });
  return useCallback<Translate>((key, values) => t(key, { ...values }), [t]);
}

/** Yields the language of the moment. */
export function useLanguage(): Language {
  const { i18n: instance } = useTranslation(undefined, { i18n });
  return pickLanguage([instance.language]);
}
