import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { Translate } from '../../../../shared/i18n/messages.ts';
import { type Exportable, writeScenarioFile } from '../../../../shared/scenario/bundle.ts';
import { addScenario, createScenario, lockScenario, removeScenario } from '../../state/scenario-changes.ts';
import { askAboutScenario } from '../../state/scenario-questions.ts';
import { contentOf } from '../../state/scenarios.ts';
import { wayBack } from '../../state/session.ts';
import { download } from '../../ui/download.ts';
import { notify, reportError } from '../../ui/notify.tsx';
import { copyName } from './comparison.ts';

/** Saves a copy under the next free name without opening it. */
export async function duplicateScenario(
  scenario: Scenario,
  names: readonly string[],
  translate: Translate,
): Promise<void> {
  const name = copyName(scenario.name, new Set(names), (of, number) =>
    number === null
      ? translate('scenarios.copyName', { name: of })
      : translate('scenarios.copyNameNumbered', { name: of, number }),
  );
  const added = await addScenario({ ...contentOf(scenario), name });
  if (added.ok) notify((words) => words('scenarios.duplicated', { name }), { undo: wayBack() });
  else reportError(added.error);
}

/** Saves a child that changes nothing yet and opens it. */
export async function branchScenario(
  scenario: Scenario,
  names: readonly string[],
  translate: Translate,
): Promise<void> {
  const name = copyName(scenario.name, new Set(names), (of, number) =>
    number === null
      ? translate('scenarios.branchName', { name: of })
      : translate('scenarios.branchNameNumbered', { name: of, number }),
  );
  const content = { name, description: '', parent: scenario.name, inputs: {}, sources: {} };
  const made = await createScenario(content);
  if (made.ok) notify((words) => words('scenarios.branched', { name }), { undo: wayBack() });
  else reportError(made.error);
}

/** Locks or unlocks a scenario. */
export async function turnLock({ id, name, locked }: Scenario): Promise<void> {
  const turned = await lockScenario(id, !locked);
  if (!turned.ok) {
    reportError(turned.error);
    return;
  }
  notify((words) => words(locked ? 'scenarios.unlockedDone' : 'scenarios.lockedDone', { name }), {
    undo: wayBack(),
  });
}

/** Takes a scenario away; where others build on it, asks first what becomes of them. */
export async function removeOrAsk({ id, name }: Scenario): Promise<void> {
  const removed = await removeScenario(id);
  if (removed.ok) {
    notify((words) => words('scenarios.removed', { name }), { undo: wayBack() });
  } else if (removed.error.code === 'scenario-is-parent') {
    askAboutScenario({ kind: 'remove', id });
  } else {
    reportError(removed.error);
  }
}

/** Hands the person a file of the named scenarios, with the parents that they need. */
export function exportScenarios(
  names: readonly string[],
  scenarios: readonly Scenario[],
  translate: Translate,
): void {
  const library = new Map(
    scenarios.map((scenario): [string, Exportable] => [
      scenario.name,
      { ...contentOf(scenario), origin: scenario.origin },
    ]),
  );
  const { text, extension, count } = writeScenarioFile(names, library);
  const name = names.length === 1 ? names[0] : translate('scenarios.exportName');
  download(`${name ?? ''}.${extension}`, new Blob([text], { type: 'application/json' }));
  notify((words) => words('scenarios.exported', { count }));
}
