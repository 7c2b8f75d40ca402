import { create } from 'zustand';
import type { Scenario, ScenarioContent } from '../../../shared/contract/scenarios.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { ScenarioFile } from '../../../shared/scenario/file.ts';
import { call } from '../api/client.ts';
import { learnAnswers } from './catalog-questions.ts';
import { keptDrafts, setKeptDrafts } from './kept-drafts.ts';
import { currentDraft, type Draft, recordStep, useSession } from './session.ts';

interface ScenarioLibrary {
  readonly scenarios: readonly Scenario[];
  /** The same by name, as inheritance looks parents up. */
  readonly files: ReadonlyMap<string, ScenarioFile>;
}

const useLibrary = create<ScenarioLibrary>()(() => ({ scenarios: [], files: new Map() }));

/** The scenario that a new session opens, and that stands in where the open one was removed. */
export const baselineId = 'preset-baseline';

/** What a draft has when nothing in it is unsaved. */
export const nothingUnsaved = { overrides: {}, sources: {} } as const;

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
    useSession.setState({ scenarioId: baselineId, ...nothingUnsaved });
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

/** Opens a scenario in the session. Unsaved changes stay with the scenario they were made in, and are there on return. */
export function openScenario(id: string): void {
  const scenario = findScenario(id);
  const before = currentDraft();
  if (scenario === undefined || before.scenarioId === id) return;
  const keptBefore = keptDrafts();
  const { [id]: own = nothingUnsaved, ...others } = keptBefore;
  const { overrides, sources = {} } = before;
  const hasChanges = Object.keys(overrides).length > 0;
  const keptAfter = hasChanges ? { ...others, [before.scenarioId]: { overrides, sources } } : others;
  const after = { ...before, scenarioId: id, ...own };
  const show = (draft: typeof before, kept: typeof keptBefore): void => {
    setKeptDrafts(kept);
    useSession.setState(draft);
  };
  show(after, keptAfter);
  recordStep({
    label: (translate) => translate('shell.stepOpen', { name: scenario.name }),
    undo: () => show(before, keptBefore),
    redo: () => show(after, keptAfter),
  });
}

/**
 * Shows the scenarios as the catalog has them now together with a draft (null: that of the moment): neither is seen without
 * the other. Where the draft's scenario is gone, the baseline opens.
 */
export async function showScenarios(wanted: Draft | null): Promise<Result<null>> {
  const result = await call('scenarios.list', {});
  if (!result.ok) return result;
  const learnt = await learnFrom(result.value);
  if (!learnt.ok) return learnt;
  const draft = wanted ?? currentDraft();
  const isThere = result.value.some(({ id }) => id === draft.scenarioId);
  setScenarios(result.value);
  useSession.setState(isThere ? draft : { ...draft, scenarioId: baselineId, ...nothingUnsaved });
  return ok(null);
}
