import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { call } from '../../api/client.ts';
import { contentOf, loadScenarios } from '../../state/scenarios.ts';
import { recordStep } from '../../state/session.ts';
import { reportError } from '../../ui/notify.tsx';

/** Saves a copy under the given name without opening it; undo takes it away. Yields whether it was saved. */
export async function duplicateScenario(scenario: Scenario, name: string): Promise<boolean> {
  const saved = await call('scenarios.save', { content: { ...contentOf(scenario), name } });
  if (!saved.ok) {
    reportError(saved.error);
    return false;
  }
  const { id } = saved.value;
  await loadScenarios();
  const change = async (channel: 'scenarios.remove' | 'scenarios.restore'): Promise<void> => {
    const result = await call(channel, { id });
    if (!result.ok) reportError(result.error);
    await loadScenarios();
  };
  recordStep({
    label: (translate) => translate('scenarios.stepDuplicate', { name }),
    undo: () => change('scenarios.remove'),
    redo: () => change('scenarios.restore'),
  });
  return true;
}
