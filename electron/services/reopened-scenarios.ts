import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ResolvedFile } from '../../shared/brief/frozen.ts';
import { fitInputs, movedInputs, type MovingEnds } from '../../shared/brief/moved.ts';
import type { ReopenedInput, ReopenedScenario } from '../../shared/contract/briefs-reopen.ts';
import type { ScenarioContent } from '../../shared/contract/scenarios.ts';
import type { evaluateModel } from '../../shared/model/evaluate.ts';
import { checkInputs, inputDefinitions } from '../../shared/model/inputs.ts';
import type { OutputId } from '../../shared/model/result.ts';
import { sampleModel } from '../../shared/model/uncertainty/sample-model.ts';
import type { Summary } from '../../shared/model/uncertainty/summary.ts';
import { resolveUncertainty } from '../../shared/model/uncertainty/uncertain-inputs.ts';
import { segments } from '../../shared/model/vocabulary.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { BridgeEnd } from '../../shared/scenario/bridge.ts';
import { plainValue } from '../../shared/scenario/comparison-file.ts';
import { isSameValue } from '../../shared/scenario/diff.ts';
import type { Inputs, InputSource, ResolvedScenario, ScenarioFile } from '../../shared/scenario/file.ts';
import { type AskCatalog, resolveScenario } from '../../shared/scenario/resolve.ts';
import type { RestoredBrief, RestoredScenario } from '../brief/frozen/read.ts';
import { defaultInputs } from '../db/queries/catalog.ts';
import { listScenarios } from '../db/queries/scenarios.ts';
import type { ServiceContext } from './handlers.ts';
import { type Origins, originsIn, originsToday } from './reopened-origins.ts';
import { compareRun } from './reopened-run.ts';
import { askCatalog, readLibrary } from './scenario-library.ts';

/** How draws are made. */
type Draws = Pick<ResolvedScenario, 'seed' | 'samples'>;

/** The steps of a scenario, and what its draws say in a year at one of them. */
export interface ReopenedEnds extends MovingEnds {
  readonly drawsThen: Draws;
  readonly drawsNow: Draws;
  readonly sample: (
    end: BridgeEnd,
    year: number,
    draws: Draws,
  ) => Result<ReadonlyMap<OutputId, readonly Summary[]>>;
}

/** Today's catalog, as scenarios are resolved over it. */
interface Today {
  readonly defaults: Inputs;
  readonly library: ReadonlyMap<string, ScenarioFile>;
  readonly nameOf: ReadonlyMap<string, string>;
  readonly ask: AskCatalog;
}

/** Each scenario of a brief as it was and as it is today, in the order of the brief. */
export async function reopenScenarios(
  { catalog }: ServiceContext,
  restored: RestoredBrief,
  evaluate: typeof evaluateModel,
): Promise<{ readonly scenario: ReopenedScenario; readonly ends: ReopenedEnds }[]> {
  const today: Today = {
    defaults: defaultInputs(catalog),
    library: readLibrary(catalog),
    nameOf: new Map(listScenarios(catalog).map(({ id, name }) => [id, name])),
    ask: askCatalog(catalog),
  };
  const before = originsIn(restored.rows);
  const after = originsToday(catalog);
  const opened: { readonly scenario: ReopenedScenario; readonly ends: ReopenedEnds }[] = [];
  for (const frozen of restored.scenarios) {
    opened.push(reopenScenario(frozen, today, { before, after }, evaluate));
    await nextTurn();
  }
  return opened;
}

function reopenScenario(
  frozen: RestoredScenario,
  today: Today,
  { before, after }: { readonly before: Origins; readonly after: Origins },
  evaluate: typeof evaluateModel,
): { readonly scenario: ReopenedScenario; readonly ends: ReopenedEnds } {
  const { resolved, chain } = frozen;
  const fitted = fitInputs(resolved.inputs, today.defaults);
  const method = endOf(fitted.inputs);
  const data = resolveChain(chain, today);
  const name = todaysName(frozen, today);
  const file = name === null ? undefined : today.library.get(name);
  const choice = file === undefined ? null : resolveScenario(file, today.library, today.defaults, today.ask);
  const sourcesThen = sourcesOf(chain);
  const was = before.of(resolved, sourcesThen);
  const thenToday = data.ok ? after.of(data.value, data.value.sources) : was;
  const now = choice?.ok === true ? after.of(choice.value, choice.value.sources) : thenToday;
  const inputs = [
    ...(method.ok && data.ok ? listMoved('data', method.value, data.value, was, thenToday) : []),
    ...(data.ok && choice?.ok === true ? listMoved('choice', data.value, choice.value, thenToday, now) : []),
  ];
  const settings = choice?.ok === true ? settingsOf(choice.value) : null;
  const isChanged =
    inputs.some(({ cause }) => cause === 'choice') ||
    (settings !== null && data.ok && JSON.stringify(settings) !== JSON.stringify(settingsOf(data.value)));
  const [own, ...parents] = chain.toReversed().map(contentOf);
  if (own === undefined) throw new Error('a chain without a scenario');
  const failed = [method, data, choice].find((result) => result !== null && !result.ok);
  return {
    scenario: {
      name: frozen.name,
      content: own,
      parents,
      branch: branchOf(resolved, fitted.inputs, today.defaults, { own, sources: sourcesThen, was }),
      was: settingsOf(resolved),
      today: {
        state: name === null ? 'gone' : name !== frozen.name ? 'renamed' : isChanged ? 'changed' : 'same',
        name,
        settings,
      },
      inputs,
      unknownInputs: [...fitted.unknown],
      newInputs: [...fitted.added],
      reproduced: method.ok ? compareRun(method.value.inputs, frozen.result, evaluate) : null,
      problem: failed === undefined || failed === null || failed.ok ? null : failed.error,
    },
    ends: {
      method,
      data,
      choice,
      drawsThen: resolved,
      drawsNow: choice?.ok === true ? choice.value : resolved,
      sample: sampler(),
    },
  };
}

/** Today's scenario: the one of the same name, else the one that the same scenario was renamed to. */
function todaysName({ name, id }: RestoredScenario, { library, nameOf }: Today): string | null {
  if (library.has(name)) return name;
  return id === null ? null : (nameOf.get(id) ?? null);
}

function endOf(inputs: Inputs): Result<BridgeEnd> {
  const checked = checkInputs(inputs);
  if (!checked.ok) return checked;
  const uncertainty = resolveUncertainty(checked.value);
  return uncertainty.ok ? ok({ inputs: checked.value, central: uncertainty.value.central }) : uncertainty;
}

/** A frozen scenario over today's catalog, its own parents above it; inputs that the model does not know are left out. */
function resolveChain(chain: readonly ScenarioFile[], { defaults, ask }: Today): Result<ResolvedScenario> {
  const known = chain.map((file) => ({ ...file, inputs: keepKnown(file.inputs) }));
  const own = known.at(-1);
  if (own === undefined) throw new Error('a chain without a scenario');
  return resolveScenario(own, new Map(known.map((file) => [file.name, file])), defaults, ask);
}

function keepKnown(inputs: Inputs): Inputs {
  return Object.fromEntries(Object.entries(inputs).filter(([id]) => inputDefinitions.has(id)));
}

/** The analyst's sources of a chain: the source of a parent's value says nothing of the one laid over it. */
function sourcesOf(chain: readonly ScenarioFile[]): Readonly<Record<string, InputSource>> {
  const sources: Record<string, InputSource> = {};
  for (const file of chain) {
    for (const id of Object.keys(file.inputs)) delete sources[id];
    Object.assign(sources, file.sources);
  }
  return sources;
}

function listMoved(
  cause: ReopenedInput['cause'],
  from: BridgeEnd,
  to: BridgeEnd,
  before: ReturnType<Origins['of']>,
  after: ReturnType<Origins['of']>,
): ReopenedInput[] {
  return movedInputs(from.inputs, to.inputs).map((moved) => ({
    id: moved.id,
    unit: inputDefinitions.get(moved.id)?.unit ?? '',
    cause,
    before: moved.before === null ? null : plainValue(moved.before),
    after: moved.after === null ? null : plainValue(moved.after),
    from: before(moved.id),
    to: after(moved.id),
  }));
}

function settingsOf({ years, seed, samples }: Pick<ResolvedFile, 'years' | 'seed' | 'samples'>): {
  years: { from: number; to: number };
  seed: number;
  samples: number;
} {
  return { years: { from: years.from, to: years.to }, seed, samples };
}

function contentOf(file: ScenarioFile): ScenarioContent {
  const { name, description, parent, years, seed, samples, inputs, sources } = file;
  return {
    name,
    description,
    parent,
    ...(years === undefined ? {} : { years }),
    ...(seed === undefined ? {} : { seed }),
    ...(samples === undefined ? {} : { samples }),
    inputs: Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, plainValue(value)])),
    sources: { ...sources },
  };
}

/**
 * The scenario for the catalog of today: without a parent it sets every input in which it differs from today's defaults,
 * so that its results are those of the frozen inputs; where the catalog has moved, the frozen row is the source.
 */
function branchOf(
  { years, seed, samples }: ResolvedFile,
  inputs: Inputs,
  defaults: Inputs,
  {
    own,
    sources,
    was,
  }: {
    readonly own: ScenarioContent;
    readonly sources: Readonly<Record<string, InputSource>>;
    readonly was: ReturnType<Origins['of']>;
  },
): ScenarioContent {
  const differing = Object.entries(inputs).filter(([id, value]) => !isSameValue(value, defaults[id]));
  const kept: ScenarioContent['sources'] = {};
  for (const [id] of differing) {
    const origin = was(id);
    const source = sources[id] ?? (origin.kind === 'default' ? sourceOf(origin) : undefined);
    if (source !== undefined) kept[id] = source;
  }
  return {
    name: own.name,
    description: own.description,
    parent: null,
    ...settingsOf({ years, seed, samples }),
    inputs: Object.fromEntries(differing.map(([id, value]) => [id, plainValue(value)])),
    sources: kept,
  };
}

function sourceOf({ source, locator }: ReturnType<ReturnType<Origins['of']>>): InputSource | undefined {
  if (source === '') return undefined;
  return locator === '' ? { source } : { source, note: locator };
}

/** Draws each set of inputs once a year asked for, the net saving of each segment alone. */
function sampler(): ReopenedEnds['sample'] {
  const outputs = segments.map((segment): OutputId => `energy.saved.${segment}`);
  const kept = new Map<string, ReturnType<ReopenedEnds['sample']>>();
  return ({ inputs }, year, { seed, samples }) => {
    const key = JSON.stringify([inputs, year, seed, samples]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const sampled = sampleModel(inputs, { from: year, to: year }, { seed, samples, outputs });
    const series = sampled.ok ? ok(sampled.value.series) : sampled;
    kept.set(key, series);
    return series;
  };
}
