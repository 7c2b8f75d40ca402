import { app, nativeTheme } from 'electron';
import type { Checked } from '../../shared/contract/index.ts';
import type { Language, Translate } from '../../shared/i18n/messages.ts';
import { pickLanguage } from '../../shared/i18n/pick-language.ts';
import { translateIn } from '../host/translate.ts';
import type { Settings } from './settings.ts';
import { readShellState, rememberShellState } from './shell-state.ts';

/** Language and theme of everything native: menus, dialogs, the window before its page is there. */
export interface Appearance {
  language(): Language;
  translate: Translate;
  /** Takes the window's choice and remembers it for the next start. */
  apply(choice: Checked<'shell.applyAppearance'>): void;
  /** Calls back whenever the language changes. */
  onLanguage(listener: () => void): void;
}

/** Starts with what was chosen last time, else with the system's own language and theme. */
export function setupAppearance(settings: Settings): Appearance {
  const remembered = readShellState(settings.home);
  const listeners: (() => void)[] = [];
  let language = remembered.language ?? pickLanguage(systemLanguages());
  nativeTheme.themeSource = remembered.theme ?? 'system';
  return {
    language: () => language,
    translate: (key, values) => translateIn(language)(key, values),
    apply(choice) {
      nativeTheme.themeSource = choice.theme;
      const hasChanged = choice.language !== language;
      language = choice.language;
      rememberShellState(settings.home, choice);
      if (hasChanged) {
        for (const listener of listeners) {
          listener();
        }
      }
    },
    onLanguage(listener) {
      listeners.push(listener);
    },
  };
}

function systemLanguages(): string[] {
  return [app.commandLine.getSwitchValue('lang'), ...app.getPreferredSystemLanguages()].filter(
    (tag) => tag !== '',
  );
}
