import { languageNames } from '../../ui/language-names.ts';
import { languages } from '../../../../shared/i18n/messages.ts';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { themeChoices, usePreferences } from '../../state/preferences.ts';
import { navigate, pages } from '../../state/route.ts';
import { askAboutScenario } from '../../state/scenario-questions.ts';
import { openScenario, useCurrentScenario, useScenarios } from '../../state/scenarios.ts';
import { resetInputs, useSession } from '../../state/session.ts';
import { redoLast, undoLast, useUndoWords } from '../../state/undo.ts';
import { askForName, saveChanges } from './scenario-actions.ts';
import { commandKey } from './shortcuts.ts';

/** One entry of the palette. */
export interface Command {
  readonly id: string;
  readonly group: 'pages' | 'actions' | 'scenarios';
  readonly label: string;
  /** Further words that find it, not shown. */
  readonly keywords?: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** Yields every command that can be given at the moment. */
export function useCommands(): readonly Command[] {
  const translate = useTranslate();
  const scenarios = useScenarios();
  const current = useCurrentScenario();
  const hasChanges = useSession((session) => Object.keys(session.overrides).length > 0);
  const steps = useUndoWords();
  const conflicts = useCatalog((catalog) => catalog.status?.conflicts ?? 0);
  const commands: Command[] = pages.map((page) => ({
    id: page,
    group: 'pages',
    label: translate(`shell.page.${page}`),
    keywords: page,
    run: () => navigate(page),
  }));
  const act = (command: Omit<Command, 'group'>): void => {
    commands.push({ ...command, group: 'actions' });
  };
  if (steps.undo !== undefined) {
    const label = translate('shell.undoStep', { step: steps.undo });
    act({ id: 'undo', label, keys: `${commandKey} Z`, run: () => void undoLast() });
  }
  if (steps.redo !== undefined) {
    const label = translate('shell.redoStep', { step: steps.redo });
    act({ id: 'redo', label, keys: `${commandKey} Shift Z`, run: () => void redoLast() });
  }
  act({
    id: 'history',
    label: translate('shell.openHistory'),
    keywords: 'history undo',
    run: () => navigate('catalog', ['history']),
  });
  if (conflicts > 0) {
    act({
      id: 'conflicts',
      label: translate('shell.openConflicts', { count: conflicts }),
      keywords: 'conflicts',
      run: () => navigate('catalog', ['conflicts']),
    });
  }
  if (hasChanges && current?.origin === 'own' && !current.locked) {
    const run = (): void => void saveChanges(current);
    act({ id: 'save', label: translate('shell.saveChanges'), keys: `${commandKey} S`, run });
  }
  act({ id: 'save-as', label: translate('shell.saveAs'), run: () => askForName('save-as') });
  act({
    id: 'import-scenarios',
    label: translate('scenarios.import'),
    keywords: 'json file',
    run: () => askAboutScenario({ kind: 'import', files: [] }),
  });
  if (current?.origin === 'own' && !current.locked) {
    act({ id: 'rename', label: translate('shell.renameScenario'), run: () => askForName('rename') });
  }
  if (hasChanges) {
    const run = (): void => resetInputs((words) => words('shell.stepResetAll'));
    act({ id: 'reset', label: translate('shell.reset'), run });
  }
  for (const theme of themeChoices) {
    act({
      id: `theme ${theme}`,
      label: translate('shell.palette.theme', { theme: translate(`shell.settings.theme.${theme}`) }),
      keywords: theme,
      run: () => usePreferences.getState().setTheme(theme),
    });
  }
  for (const language of languages) {
    act({
      id: `language ${language}`,
      label: translate('shell.palette.language', { language: languageNames[language] }),
      keywords: language,
      run: () => usePreferences.getState().setLanguage(language),
    });
  }
  for (const { id, name } of scenarios) {
    commands.push({
      id: `scenario ${id}`,
      group: 'scenarios',
      label: translate('shell.scenarioMenu', { name }),
      run: () => openScenario(id),
    });
  }
  return commands;
}
