import type { Input } from '../../../shared/contract/index.ts';
import type { ChangedScenario, Scenario, ScenarioContent } from '../../../shared/contract/scenarios.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { call } from '../api/client.ts';
import { reportError } from '../ui/notify.tsx';
import { baselineId, findScenario, nothingUnsaved, showScenarios } from './scenarios.ts';
import { currentDraft, type Draft, recordStep, type Step, type StepOutcome } from './session.ts';

/** A change that the catalog has made: the step that takes it back, and the drafts before and after it where it touched them. */
interface Made {
  readonly step: number | null;
  readonly label: Step['label'];
  readonly drafts: { readonly before: Draft; readonly after: Draft } | null;
}

/** Shows what the catalog says after a change, and records the change as a step that it can take back and again. */
async function follow({ step, label, drafts }: Made): Promise<Result<null>> {
  const shown = await showScenarios(drafts?.after ?? null);
  if (!shown.ok) return shown;
  if (step === null) return ok(null);
  const turn = async (way: 'undo' | 'redo', draft: Draft | null): Promise<StepOutcome> => {
    const turned = await call(`scenarios.${way}`, { step });
    const seen = turned.ok ? await showScenarios(draft) : turned;
    if (seen.ok) return 'done';
    reportError(seen.error);
    // What the catalog refuses will not come true by trying again, and must not stand before older steps.
    return seen.error.code.startsWith('scenario-') ? 'never' : 'later';
  };
  recordStep({
    label,
    undo: () => turn('undo', drafts?.before ?? null),
    redo: () => turn('redo', drafts?.after ?? null),
  });
  return ok(null);
}

/** Follows a change of one scenario and yields the scenario. */
async function followed(
  result: Result<ChangedScenario>,
  label: Step['label'],
  after?: (scenario: Scenario, before: Draft) => Draft,
): Promise<Result<Scenario>> {
  if (!result.ok) return result;
  const { step, ...scenario } = result.value;
  const before = currentDraft();
  const drafts = after === undefined ? null : { before, after: after(scenario, before) };
  const shown = await follow({ step, label, drafts });
  return shown.ok ? ok(scenario) : shown;
}

/** Saves content as a new scenario and opens it without changes. Undo takes it away and brings the draft back. */
export async function createScenario(content: ScenarioContent, note = ''): Promise<Result<Scenario>> {
  return followed(
    await call('scenarios.save', { content, note }),
    (translate) => translate('shell.stepCreate', { name: content.name }),
    ({ id }, before) => ({ ...before, scenarioId: id, ...nothingUnsaved }),
  );
}

/** Saves content as a new scenario beside the open one, which stays open. */
export async function addScenario(content: ScenarioContent): Promise<Result<Scenario>> {
  return followed(await call('scenarios.save', { content }), (translate) =>
    translate('shell.stepCreate', { name: content.name }),
  );
}

/** Replaces the content of an own scenario; when it is the open one, its changes are then saved. */
export async function replaceScenario(
  id: string,
  content: ScenarioContent,
  note = '',
): Promise<Result<Scenario>> {
  const isOpen = currentDraft().scenarioId === id;
  return followed(
    await call('scenarios.save', { id, content, note }),
    (translate) => translate('shell.stepSave', { name: content.name }),
    isOpen ? (_scenario, before) => ({ ...before, ...nothingUnsaved }) : undefined,
  );
}

/** Replaces the content of an own scenario and leaves its unsaved changes as they are; `label` names the step. */
export async function rewriteScenario(
  id: string,
  content: ScenarioContent,
  label: Step['label'],
): Promise<Result<Scenario>> {
  return followed(await call('scenarios.save', { id, content }), label);
}

/** Gives an own scenario another parent, or none, with the content that this makes of it. Its unsaved changes stay. */
export async function moveScenario(id: string, content: ScenarioContent): Promise<Result<Scenario>> {
  return followed(await call('scenarios.save', { id, content }), (translate) =>
    translate('scenarios.stepParent', { name: content.name }),
  );
}

/** Puts the content of an earlier version back as a new one. Unsaved changes of the scenario stay as they are. */
export async function revertScenario(
  id: string,
  content: ScenarioContent,
  note: string,
): Promise<Result<Scenario>> {
  return followed(await call('scenarios.save', { id, content, note, isRevert: true }), (translate) =>
    translate('scenarios.stepRevert', { name: content.name }),
  );
}

/** Gives an own scenario another name; scenarios that build on it follow. */
export async function renameScenario(id: string, name: string): Promise<Result<Scenario>> {
  const earlier = findScenario(id)?.name ?? name;
  return followed(await call('scenarios.rename', { id, name }), (translate) =>
    translate('shell.stepRename', { name: earlier }),
  );
}

/** Locks an own scenario, or unlocks it. */
export async function lockScenario(id: string, locked: boolean): Promise<Result<Scenario>> {
  const name = findScenario(id)?.name ?? '';
  return followed(await call('scenarios.lock', { id, locked }), (translate) =>
    translate(locked ? 'scenarios.stepLock' : 'scenarios.stepUnlock', { name }),
  );
}

/**
 * Takes an own scenario away; when it is the open one, the baseline opens. Undo brings both back. One that others build on
 * is refused, unless its children are to `keep` their results.
 */
export async function removeScenario(
  id: string,
  children: 'refuse' | 'keep' = 'refuse',
): Promise<Result<{ id: string; name: string }>> {
  const before = currentDraft();
  const result = await call('scenarios.remove', { id, children });
  if (!result.ok) return result;
  const { step, name } = result.value;
  const isOpen = before.scenarioId === id;
  const shown = await follow({
    step,
    label: (translate) => translate('shell.stepRemove', { name }),
    drafts: isOpen ? { before, after: { ...before, scenarioId: baselineId, ...nothingUnsaved } } : null,
  });
  return shown.ok ? ok({ id, name }) : shown;
}

/** Brings a scenario back that was taken away. */
export async function restoreScenario(id: string): Promise<Result<Scenario>> {
  const result = await call('scenarios.restore', { id });
  const name = result.ok ? result.value.name : '';
  return followed(result, (translate) => translate('scenarios.stepRestore', { name }));
}

/** Takes scenarios in, all or none, as one step; yields their ids. */
export async function importScenarios(
  scenarios: Input<'scenarios.import'>['scenarios'],
  note: string,
): Promise<Result<readonly string[]>> {
  const result = await call('scenarios.import', { scenarios, note });
  if (!result.ok) return result;
  const { step, ids } = result.value;
  const shown = await follow({
    step,
    label: (translate) => translate('scenarios.stepImport', { count: ids.length }),
    drafts: null,
  });
  return shown.ok ? ok(ids) : shown;
}
