import { create } from 'zustand';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { mergeOverrides } from '../../state/results.ts';
import { replaceScenario } from '../../state/scenario-changes.ts';
import { useSession, wayBack } from '../../state/session.ts';
import { notify, reportError } from '../../ui/notify.tsx';

/** `save-as` makes a child that holds the unsaved changes: a branch. */
export type NameQuestion = 'save-as' | 'rename';

/** Which question about a name is open, if any, and a note that was written before it. */
export const useNameQuestion = create<{ readonly question: NameQuestion | null; readonly note: string }>()(
  () => ({ question: null, note: '' }),
);

/** Opens the dialog that asks for a scenario's name. */
export function askForName(question: NameQuestion, note = ''): void {
  useNameQuestion.setState({ question, note });
}

/** Saves the session's changes into the open own scenario; for a shipped or locked one, asks for the name of a branch. */
export async function saveChanges(scenario: Scenario, note = ''): Promise<void> {
  const { overrides } = useSession.getState();
  if (scenario.origin !== 'own' || scenario.locked) {
    askForName('save-as', note);
    return;
  }
  if (Object.keys(overrides).length === 0) return;
  const result = await replaceScenario(scenario.id, mergeOverrides(scenario, overrides), note);
  if (result.ok)
    notify((translate) => translate('shell.saved', { name: scenario.name }), { undo: wayBack() });
  else reportError(result.error);
}
