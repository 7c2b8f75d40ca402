import { evaluateModel } from '../../../shared/model/evaluate.ts';
import type { ModelResult } from '../../../shared/model/result.ts';
import type { Scenario, ScenarioContent } from '../../../shared/contract/scenarios.ts';
import { appError } from '../../../shared/errors.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Inputs, InputSource, ResolvedScenario, ScenarioFile } from '../../../shared/scenario/file.ts';
import { resolveScenario } from '../../../shared/scenario/resolve.ts';
import { useCatalog } from './catalog.ts';
import { askKnown } from './catalog-questions.ts';
import {
  baselineId,
  contentOf,
  fileOf,
  useCurrentScenario,
  useScenarioFiles,
  useScenarios,
} from './scenarios.ts';
import { useSession } from './session.ts';

/** Remembers the last few answers by the identity of the arguments: the parts of a page ask the same thing at once. */
function remember<Args extends readonly unknown[], Value>(
  size: number,
  compute: (...args: Args) => Value,
): (...args: Args) => Value {
  const kept: { args: Args; value: Value }[] = [];
  return (...args) => {
    const at = kept.findIndex(
      (entry) =>
        entry.args.length === args.length && entry.args.every((arg, index) => Object.is(arg, args[index])),
    );
    const found = kept[at];
    if (found !== undefined) {
      // What is asked for again and again (the reference run) must outlive a drag full of other questions.
      if (at > 0) kept.unshift(...kept.splice(at, 1));
      return found.value;
    }
    const value = compute(...args);
    kept.unshift({ args, value });
    kept.length = Math.min(kept.length, size);
    return value;
  };
}

const missing = fail(appError('scenario-not-found'));
const noOverrides: Inputs = {};
type Sources = Readonly<Record<string, InputSource>>;
const noSources: Sources = {};

const resolve = remember(
  16,
  (
    scenario: Scenario,
    overrides: Inputs,
    sources: Sources,
    files: ReadonlyMap<string, ScenarioFile>,
    defaults: Inputs,
  ): Result<ResolvedScenario> =>
    resolveScenario(fileOf(layOver(scenario, overrides, sources)), files, defaults, askKnown),
);

/** A scenario's content with changes laid over it: a source goes with the value that it was for. */
function layOver(scenario: Scenario, overrides: Inputs, sources: Sources): ScenarioContent {
  const content = contentOf(scenario);
  const isChanged = ([id]: readonly [string, unknown]): boolean => id in overrides;
  return {
    ...content,
    inputs: { ...content.inputs, ...copy(overrides) },
    sources: {
      ...Object.fromEntries(Object.entries(content.sources).filter((entry) => !isChanged(entry))),
      ...Object.fromEntries(Object.entries(sources).filter(isChanged)),
    },
  };
}

function copy(inputs: Inputs): Scenario['inputs'] {
  return Object.fromEntries(
    Object.entries(inputs).map(([id, value]) => [
      id,
      typeof value === 'object' ? value.map(([year, amount]): [number, number] => [year, amount]) : value,
    ]),
  );
}

const evaluate = remember(16, (resolved: Result<ResolvedScenario>): Result<ModelResult> =>
  resolved.ok ? evaluateModel(resolved.value.inputs, resolved.value.years) : resolved,
);

/** Yields the open scenario with the session's unsaved changes, inheritance applied. */
export function useResolved(): Result<ResolvedScenario> {
  return useResolvedWhile(true) ?? missing;
}

/** Yields the same while it is wanted, and null while it is not: whoever does not want it is not drawn anew by changes. */
export function useResolvedWhile(isWanted: boolean): Result<ResolvedScenario> | null {
  const scenario = useCurrentScenario();
  const overrides = useSession((session) => (isWanted ? session.overrides : noOverrides));
  const sources = useSession((session) => (isWanted ? session.sources : undefined)) ?? noSources;
  const files = useScenarioFiles();
  const defaults = useCatalog((catalog) => catalog.defaults);
  return isWanted && scenario !== undefined ? resolve(scenario, overrides, sources, files, defaults) : null;
}

/** Yields a scenario as saved, inheritance applied; the open one where no id is given. */
export function useSavedResolved(id?: string): Result<ResolvedScenario> {
  const current = useCurrentScenario();
  const scenarios = useScenarios();
  const files = useScenarioFiles();
  const defaults = useCatalog((catalog) => catalog.defaults);
  const scenario = id === undefined ? current : scenarios.find((each) => each.id === id);
  return scenario === undefined ? missing : resolve(scenario, noOverrides, noSources, files, defaults);
}

/** Yields the model's result for the open scenario with its unsaved changes; runs in the window, once per change. */
export function useModelResult(): Result<ModelResult> {
  return evaluate(useResolved());
}

/** What the headline figures are set against: the open scenario as saved, or the baseline when nothing is unsaved. */
export interface Reference {
  readonly name: string;
  readonly isSavedSelf: boolean;
  readonly result: Result<ModelResult>;
}

/** Yields the reference run of the moment. */
export function useBaselineResult(): Reference {
  const current = useCurrentScenario();
  const hasChanges = useSession((session) => Object.keys(session.overrides).length > 0);
  const id = hasChanges && current !== undefined ? current.id : baselineId;
  const name = useScenarios().find((each) => each.id === id)?.name ?? id;
  return { name, isSavedSelf: hasChanges, result: evaluate(useSavedResolved(id)) };
}

/** A saved scenario as the model sees it. */
export interface SavedRun {
  readonly id: string;
  readonly resolved: Result<ResolvedScenario>;
  readonly result: Result<ModelResult>;
}

const runOf = remember(32, (id: string, resolved: Result<ResolvedScenario>): SavedRun => ({
  id,
  resolved,
  result: evaluate(resolved),
}));
const together = remember(8, (...runs: readonly SavedRun[]): readonly SavedRun[] => runs);

/**
 * Yields the resolved scenario and result of each given saved scenario, in the given order. The list is the same object
 * for as long as nothing in it changes.
 */
export function useSavedResults(ids: readonly string[]): readonly SavedRun[] {
  const scenarios = useScenarios();
  const files = useScenarioFiles();
  const defaults = useCatalog((catalog) => catalog.defaults);
  const runs = ids.map((id) => {
    const scenario = scenarios.find((each) => each.id === id);
    return runOf(
      id,
      scenario === undefined ? missing : resolve(scenario, noOverrides, noSources, files, defaults),
    );
  });
  return together(...runs);
}

/** Yields the content to save: the open scenario's own differences with the unsaved changes laid over them. */
export function mergeOverrides(scenario: Scenario, overrides: Inputs): ScenarioContent {
  return layOver(scenario, overrides, useSession.getState().sources ?? noSources);
}
