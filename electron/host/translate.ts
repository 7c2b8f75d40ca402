import { createInstance } from 'i18next';
import { type Language, type Translate, messagesIn } from '../../shared/i18n/messages.ts';

const made = new Map<Language, Translate>();

/** Yields the translator of a language for everything outside the window: command line, brief, menus and dialogs. */
export function translateIn(language: Language): Translate {
  const known = made.get(language);
  if (known !== undefined) {
    return known;
  }
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: messagesIn(language) } },
  });
  const translate: Translate = (key, values = {}) => i18n.t(key, values);
  made.set(language, translate);
  return translate;
}

/** Yields the languages that a terminal's environment asks for, best first, as POSIX ranks its variables. */
export function languageTags(environment: NodeJS.ProcessEnv): string[] {
  return ['LC_ALL', 'LC_MESSAGES', 'LANG'].flatMap((name) => environment[name] || []).slice(0, 1);
}
