import { createInstance } from 'i18next';
import { useSyncExternalStore } from 'react';
import {
  type Language,
  languages,
  type MessageKey,
  messagesIn,
  type Translate,
} from '../../shared/i18n/messages.ts';
import { pickLanguage } from '../../shared/i18n/pick-language.ts';

/** The window's texts. All three languages are in the program, so that a change of language needs no load. */
export const i18n = createInstance();

/** Makes the texts ready in the given language; must have run before the first component is drawn. */
export function startI18n(language: Language): void {
  void i18n.init({
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

/** By language: a drag asks for hundreds of texts in every frame. */
const translators = new Map<Language, Translate>();
const gap = /\{\{(\w+)\}\}/gu;

function translatorOf(language: Language): Translate {
  const known = translators.get(language);
  if (known !== undefined) return known;
  const translate = i18n.getFixedT(language);
  const texts = new Map<MessageKey, string>();
  const translator: Translate = (key, values) => {
    const text = texts.get(key) ?? translate(key, { skipInterpolation: true });
    texts.set(key, text);
    // The catalog's gaps are names and nothing else: no plurals, formats or nesting that i18next would have to work out.
    return values === undefined
      ? text
      : text.replaceAll(gap, (_whole, name: string) => String(values[name] ?? ''));
  };
  translators.set(language, translator);
  return translator;
}

function currentLanguage(): Language {
  return languages.find((each) => each === i18n.language) ?? pickLanguage([i18n.language]);
}

function onLanguage(tell: () => void): () => void {
  i18n.on('languageChanged', tell);
  return () => i18n.off('languageChanged', tell);
}

/** Yields the texts in the language of the moment, outside of components. */
export const translateNow: Translate = (key, values) => translatorOf(currentLanguage())(key, values);

/** Yields the texts, one function per language; the component is drawn anew when the language changes. */
export function useTranslate(): Translate {
  return translatorOf(useLanguage());
}

/** Yields the language of the moment. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, currentLanguage);
}
