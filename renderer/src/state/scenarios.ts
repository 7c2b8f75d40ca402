import { create } from 'zustand';
import type { Scenario, ScenarioContent } from '../../../shared/contract/scenarios.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { ScenarioFile } from '../../../shared/scenario/file.ts';
import { call } from '../api/client.ts';
import { learnAnswers } from './catalog-questions.ts';
import { reportError } from '../ui/notify.tsx';
import { changeDraft, currentDraft, recordStep, useSession } from './session.ts';

interface ScenarioLibrary {
  readonly scenarios: readonly Scenario[];
  /** The same by name, as inheritance looks parents up. */
  readonly files: ReadonlyMap<string, ScenarioFile>;
}

const useLibrary = create<ScenarioLibrary>()(() => ({ scenarios: [], files: new Map() }));

/** The scenario that a new session opens, and that stands in where the open one was removed. */
export const baselineId = 'preset-baseline';

/** Yields the content of a scenario alone, without what the catalog knows about it. */
export function contentOf(scenario: Scenario): ScenarioContent {
  const { id: _id, origin: _origin, locked: _locked, updatedAt: _updatedAt, ...content } = scenario;
  return content;
}

/** Yields a scenario's content as the file that the model's rules speak of. */
export function fileOf(content: ScenarioContent): ScenarioFile {
  return { format: 'memwatt-scenario/1', ...content };
}

function setScenarios(scenarios: readonly Scenario[]): void {
  useLibrary.setState({
    scenarios,
    files: new Map(scenarios.map((each) => [each.name, fileOf(contentOf(each))])),
  });
}

function putScenario(scenario: Scenario): void {
  const { scenarios } = useLibrary.getState();
  const known = scenarios.some((each) => each.id === scenario.id);
  setScenarios(
    known ? scenarios.map((each) => (each.id === scenario.id ? scenario : each)) : [...scenarios, scenario],
  );
}

/** Learns what scenarios ask of the catalog before anybody resolves them. */
function learnFrom(scenarios: readonly Scenario[]): Promise<Result<null>> {
  return learnAnswers(scenarios.map((scenario) => scenario.inputs));
}

/** Loads all scenarios of the catalog. */
export async function loadScenarios(): Promise<Result<readonly Scenario[]>> {
  const result = await call('scenarios.list', {});
  if (!result.ok) return result;
  const learnt = await learnFrom(result.value);
  if (!learnt.ok) return learnt;
  setScenarios(result.value);
  return result;
}

/**
 * Loads the scenarios again where others may have changed them. When the open one is gone, the baseline opens and its
 * unsaved changes go with it, since there is nothing left that they would change.
 */
export async function refreshScenarios(): Promise<void> {
  const before = JSON.stringify(useLibrary.getState().scenarios);
  const result = await call('scenarios.list', {});
  if (!result.ok || JSON.stringify(result.value) === before) return;
  if (!(await learnFrom(result.value)).ok) return;
  setScenarios(result.value);
  if (findScenario(useSession.getState().scenarioId) === undefined) {
    useSession.setState({ scenarioId: baselineId, overrides: {} });
  }
}

/** Yields all scenarios of the catalog, shipped presets first as the host orders them. */
export function useScenarios(): readonly Scenario[] {
  return useLibrary((library) => library.scenarios);
}

/** Yields all scenarios by name, as `resolveScenario` takes them. */
export function useScenarioFiles(): ReadonlyMap<string, ScenarioFile> {
  return useLibrary((library) => library.files);
}

/** Yields the open scenario as saved; undefined only before the first load. */
export function useCurrentScenario(): Scenario | undefined {
  const id = useSession((session) => session.scenarioId);
  return useLibrary((library) => library.scenarios.find((each) => each.id === id));
}

/** Yields one scenario by id, outside of components. */
export function findScenario(id: string): Scenario | undefined {
  return useLibrary.getState().scenarios.find((each) => each.id === id);
}

/** Opens a scenario in the session; unsaved changes go with the step and come back with undo. */
export function openScenario(id: string): void {
  const scenario = findScenario(id);
  if (scenario === undefined || useSession.getState().scenarioId === id) return;
  changeDraft({ scenarioId: id, overrides: {} }, (translate) =>
    translate('shell.stepOpen', { name: scenario.name }),
  );
}

async function putBack(id: string): Promise<void> {
  const result = await call('scenarios.restore', { id });
  if (result.ok) await learnFrom([result.value]);
  if (result.ok) putScenario(result.value);
  else reportError(result.error);
}

async function takeAway(id: string): Promise<void> {
  const result = await call('scenarios.remove', { id });
  if (result.ok) setScenarios(useLibrary.getState().scenarios.filter((each) => each.id !== id));
  else reportError(result.error);
}

async function write(id: string | undefined, content: ScenarioContent): Promise<Result<Scenario>> {
  const result = await call('scenarios.save', { ...(id === undefined ? {} : { id }), content });
  if (result.ok) await learnFrom([result.value]);
  if (result.ok) putScenario(result.value);
  return result;
}

/** Saves content as a new scenario and opens it without changes. Undo takes it away and brings the draft back. */
export async function createScenario(content: ScenarioContent): Promise<Result<Scenario>> {
  const before = currentDraft();
  const result = await write(undefined, content);
  if (!result.ok) return result;
  const { id, name } = result.value;
  const after = { ...before, scenarioId: id, overrides: {} };
  useSession.setState(after);
  recordStep({
    label: (translate) => translate('shell.stepCreate', { name }),
    undo: async () => {
      useSession.setState(before);
      await takeAway(id);
    },
    redo: async () => {
      await putBack(id);
      useSession.setState(after);
    },
  });
  return result;
}

/** Replaces the content of an own scenario; when it is the open one, its changes are then saved. */
export async function replaceScenario(id: string, content: ScenarioContent): Promise<Result<Scenario>> {
  const before = currentDraft();
  const earlier = findScenario(id);
  const result = await write(id, content);
  if (!result.ok || earlier === undefined) return result;
  const after = before.scenarioId === id ? { ...before, overrides: {} } : before;
  useSession.setState(after);
  const writeAndShow = async (text: ScenarioContent, draft: typeof before): Promise<void> => {
    const written = await write(id, text);
    if (written.ok) useSession.setState(draft);
    else reportError(written.error);
  };
  recordStep({
    label: (translate) => translate('shell.stepSave', { name: content.name }),
    undo: () => writeAndShow(contentOf(earlier), before),
    redo: () => writeAndShow(content, after),
  });
  return result;
}

/** Gives an own scenario another name; scenarios that build on it follow. */
export async function renameScenario(id: string, name: string): Promise<Result<Scenario>> {
  const earlier = findScenario(id);
  const rename = async (text: string): Promise<Result<Scenario>> => {
    const result = await call('scenarios.rename', { id, name: text });
    // Children name their parent, so that one new name may touch several scenarios.
    if (result.ok) await loadScenarios();
    return result;
  };
  const again = async (text: string): Promise<void> => {
    const result = await rename(text);
    if (!result.ok) reportError(result.error);
  };
  const result = await rename(name);
  if (result.ok && earlier !== undefined) {
    recordStep({
      label: (translate) => translate('shell.stepRename', { name: earlier.name }),
      undo: () => again(earlier.name),
      redo: () => again(name),
    });
  }
  return result;
}

/** Takes an own scenario away; when it is the open one, the baseline opens. Undo brings both back. */
export async function removeScenario(id: string): Promise<Result<{ id: string; name: string }>> {
  const before = currentDraft();
  const result = await call('scenarios.remove', { id });
  if (!result.ok) return result;
  const after = before.scenarioId === id ? { ...before, scenarioId: baselineId, overrides: {} } : before;
  useSession.setState(after);
  setScenarios(useLibrary.getState().scenarios.filter((each) => each.id !== id));
  recordStep({
    label: (translate) => translate('shell.stepRemove', { name: result.value.name }),
    undo: async () => {
      await putBack(id);
      useSession.setState(before);
    },
    redo: async () => {
      useSession.setState(after);
      await takeAway(id);
    },
  });
  return ok(result.value);
}
