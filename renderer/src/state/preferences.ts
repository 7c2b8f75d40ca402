import { z } from 'zod';
import { create } from 'zustand';
import { languages, type Language } from '../../../shared/i18n/messages.ts';
import { pickLanguage } from '../../../shared/i18n/pick-language.ts';
import { changeLanguage } from '../i18n.ts';

export const themeChoices = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const key = 'memwatt.preferences';
const preferencesSchema = z.object({
  language: z.enum(languages).nullable().catch(null),
  theme: z.enum(themeChoices).catch('system'),
});

interface Preferences {
  /** The language of the window; follows the system until the person chooses one. */
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: ThemeChoice) => void;
}

function readStored(): z.infer<typeof preferencesSchema> {
  try {
    return preferencesSchema.parse(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return { language: null, theme: 'system' };
  }
}

const stored = readStored();

/** The person's choices for this machine; they outlive the window and are not part of undo. */
export const usePreferences = create<Preferences>()((set, get) => ({
  language: stored.language ?? pickLanguage(navigator.languages),
  theme: stored.theme,
  setLanguage(language) {
    set({ language });
    store({ language, theme: get().theme });
    changeLanguage(language);
  },
  setTheme(theme) {
    set({ theme });
    store({ language: get().language, theme });
  },
}));

function store(preferences: { language: Language; theme: ThemeChoice }): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // A full or closed storage must not stop the window; the choice then lasts until it closes.
  }
}
