import { create } from 'zustand';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { mergeOverrides } from '../../state/results.ts';
import { replaceScenario } from '../../state/scenarios.ts';
import { useSession, wayBack } from '../../state/session.ts';
import { notify, reportError } from '../../ui/notify.tsx';

export type NameQuestion = 'save-as' | 'rename';

/** Which question about a name is open, if any. */
export const useNameQuestion = create<{ readonly question: NameQuestion | null }>()(() => ({
  question: null,
}));

/** Opens the dialog that asks for a scenario's name. */
export function askForName(question: NameQuestion): void {
  useNameQuestion.setState({ question });
}

/** Saves the session's changes into the open own scenario; for a shipped one, asks for the name of a copy. */
export async function saveChanges(scenario: Scenario): Promise<void> {
  const { overrides } = useSession.getState();
  if (scenario.origin !== 'own') {
    askForName('save-as');
    return;
  }
  if (Object.keys(overrides).length === 0) return;
  const result = await replaceScenario(scenario.id, mergeOverrides(scenario, overrides));
  if (result.ok)
    notify((translate) => translate('shell.saved', { name: scenario.name }), { undo: wayBack() });
  else reportError(result.error);
}
