import type { AppError } from '../errors.ts';
import type { Instance } from '../model/explain/address.ts';
import { inputDefinitions } from '../model/inputs.ts';
import { finite, type Measure, measureModel } from '../model/measure.ts';
import { firstYear } from '../model/vocabulary.ts';
import { ok, type Result } from '../result.ts';
import { type Bridge, bridgeOver, type BridgeEnd } from '../scenario/bridge.ts';
import { isSameValue } from '../scenario/diff.ts';
import type { Inputs, InputValue } from '../scenario/file.ts';

/** Why a figure moves, in the order in which the reasons are taken: the model, the catalog's data, the analyst. */
export const causes = ['method', 'data', 'choice'] as const;
export type Cause = (typeof causes)[number];

/** The inputs that a figure stands on after each step; a step that cannot be had says why. */
export interface MovingEnds {
  /** The frozen inputs, as far as today's model takes them. */
  readonly method: Result<BridgeEnd>;
  /** The frozen scenarios over today's catalog. */
  readonly data: Result<BridgeEnd>;
  /** Today's scenario of the same name; null where there is none, and then choice moves nothing. */
  readonly choice: Result<BridgeEnd> | null;
}

/** A figure on its way from then to now; `Value` is a number, or the value of an input. */
export interface MovedFigure<Value extends InputValue = number> {
  /** The figure after each step, null where it has none; `choice` is how it stands today. */
  readonly stages: Readonly<Record<Cause, Value | null>>;
  /** What each step adds: `was`, the stages and these parts are one chain. Null where one of them is no number. */
  readonly parts: Readonly<Record<Cause, number>> | null;
  /** Which inputs moved it within a step; null where it did not move in it or the step cannot be taken apart. */
  readonly bridges: Readonly<Record<'data' | 'choice', Bridge | null>>;
  /** Why a stage is missing or a step is not taken apart. */
  readonly problem: AppError | null;
}

/**
 * Splits what moved each figure, a result or any step on the way to one, since it was frozen into method, data and choice,
 * in this order: today's model over the frozen inputs, then the frozen scenarios over today's catalog, then today's
 * scenario; within data and choice by the Shapley values of the inputs that differ. The stages are runs, so that the parts
 * add up to the whole difference by telescoping. Yields one entry a figure, in the order asked; a stage that has no result
 * leaves the others standing.
 */
export function* explainMoves(
  figures: readonly { readonly at: Instance; readonly was: number }[],
  ends: MovingEnds,
  measure: Measure = measureModel,
): Generator<MovedFigure> {
  const { method, data } = ends;
  const choice = ends.choice ?? data;
  const instances = figures.map(({ at }) => at);
  const readers = {
    method: readerOf([method], instances, measure),
    data: readerOf([method, data], instances, measure),
    choice: readerOf([data, choice], instances, measure),
  };
  for (const [place, { at, was }] of figures.entries()) {
    const runs = {
      method: readEnd(method, place, readers.method),
      data: readEnd(data, place, readers.data),
      choice: readEnd(choice, place, readers.choice),
    };
    const stages = { method: valueIn(runs.method), data: valueIn(runs.data), choice: valueIn(runs.choice) };
    const bridge = (from: Result<BridgeEnd>, to: Result<BridgeEnd>, read: Read): Result<Bridge> | null =>
      bridgeOf(from, to, at, (inputs) => read(inputs, place));
    const bridges = {
      data: stages.data === stages.method ? null : bridge(method, data, readers.data),
      choice: stages.choice === stages.data ? null : bridge(data, choice, readers.choice),
    };
    yield {
      stages,
      parts: partsOf(was, stages),
      bridges: { data: valueIn(bridges.data), choice: valueIn(bridges.choice) },
      problem: firstError([...causes.map((cause) => runs[cause]), bridges.data, bridges.choice]),
    };
  }
}

/** How an input that a brief prints stands after each step; a tied one as its number. It is its own cause. */
export function moveInput(id: string, was: InputValue, ends: MovingEnds): MovedFigure<InputValue> {
  const { method, data } = ends;
  const choice = ends.choice ?? data;
  const valueAt = (end: Result<BridgeEnd>): InputValue | null => (end.ok ? shownInput(end.value, id) : null);
  const stages = { method: valueAt(method), data: valueAt(data), choice: valueAt(choice) };
  return {
    stages,
    parts: partsOf(was, stages),
    bridges: { data: null, choice: null },
    problem: firstError([method, data, choice]),
  };
}

/** An input as it is set, one that is tied as the number that it comes to; null where there is none. */
export function shownInput({ inputs, central }: BridgeEnd, id: string): InputValue | null {
  const given = inputs[id];
  const isTied = typeof given === 'string' && given.trimStart().startsWith('=');
  return (isTied ? central[id] : given) ?? null;
}

function partsOf(
  was: InputValue,
  { method, data, choice }: MovedFigure<InputValue>['stages'],
): MovedFigure['parts'] {
  if (typeof was !== 'number' || typeof method !== 'number') return null;
  if (typeof data !== 'number' || typeof choice !== 'number') return null;
  return { method: method - was, data: data - method, choice: choice - data };
}

function valueIn<Value>(result: Result<Value> | null): Value | null {
  return result !== null && result.ok ? result.value : null;
}

function firstError(results: readonly (Result<unknown> | null)[]): AppError | null {
  const failed = results.find((result) => result !== null && !result.ok);
  return failed === undefined || failed === null || failed.ok ? null : failed.error;
}

/** Reads the figure at a place of the list from a run over the inputs. */
type Read = (inputs: Inputs, place: number) => Result<number>;

function readEnd(end: Result<BridgeEnd>, place: number, read: Read): Result<number> {
  return end.ok ? read(end.value.central, place) : end;
}

/** Null where nothing differs, or where an end is missing: that is said once, by its stage. */
function bridgeOf(
  from: Result<BridgeEnd>,
  to: Result<BridgeEnd>,
  at: Instance,
  read: (inputs: Inputs) => Result<number>,
): Result<Bridge> | null {
  if (!from.ok || !to.ok) return null;
  const differs = [...inputDefinitions.keys()].some(
    (id) => !isSameValue(from.value.central[id], to.value.central[id]),
  );
  if (!differs) return null;
  return bridgeOver(from.value, to.value, { at, year: yearOf(at), read });
}

/** The year up to which an instance needs a run: what is the same in every year needs the first alone. */
function yearOf({ index }: Instance): number {
  return index.year ?? firstYear;
}

/** So many runs are kept for the next figures: a few sets of ten inputs. */
const mostKept = 16_384;

/**
 * Reads figures from runs over the mixtures of some ends. Many figures ask for the same mixtures, and a run has every
 * figure of its year: each is run once. A mixture is known by which values it takes of those in which the ends differ.
 */
function readerOf(
  ends: readonly Result<BridgeEnd>[],
  instances: readonly Instance[],
  measure: Measure,
): Read {
  const [first, ...others] = ends.flatMap((end) => (end.ok ? [end.value.central] : []));
  const differing = [...inputDefinitions.keys()].filter((id) =>
    others.some((other) => !isSameValue(first?.[id], other[id])),
  );
  const places = new Map<number, number[]>();
  for (const [place, at] of instances.entries()) {
    const year = yearOf(at);
    places.set(year, [...(places.get(year) ?? []), place]);
  }
  const kept = new Map<string, Result<ReadonlyMap<number, number>>>();
  const runAll = (inputs: Inputs, year: number): Result<ReadonlyMap<number, number>> => {
    const run = measure(inputs, year);
    if (!run.ok) return run;
    const values = (places.get(year) ?? []).map((place): [number, number] => {
      const instance = instances[place];
      return [place, instance === undefined ? Number.NaN : run.value(instance)];
    });
    return ok(new Map(values));
  };
  return (inputs, place) => {
    const instance = instances[place];
    if (instance === undefined) throw new Error(`no figure ${place}`);
    const year = yearOf(instance);
    const key = `${year} ${differing.map((id) => (isSameValue(inputs[id], first?.[id]) ? '0' : '1')).join('')}`;
    const run = kept.get(key) ?? runAll(inputs, year);
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, run);
    return run.ok ? finite(run.value.get(place) ?? Number.NaN, instance, year) : run;
  };
}

/** An input that has not the same value at both ends of a step, as it is set there; null where it has none. */
export interface MovedInput {
  readonly id: string;
  readonly before: InputValue | null;
  readonly after: InputValue | null;
}

/** The inputs that differ between two ends as they are set, doubts included, in the order of the model. */
export function movedInputs(from: Inputs, to: Inputs): MovedInput[] {
  return [...inputDefinitions.keys()].flatMap((id) =>
    isSameValue(from[id], to[id]) ? [] : [{ id, before: from[id] ?? null, after: to[id] ?? null }],
  );
}

/** Frozen inputs as today's model takes them. */
export interface FittedInputs {
  readonly inputs: Inputs;
  /** Ids that today's model does not know: left out. */
  readonly unknown: readonly string[];
  /** Ids that it has and the frozen inputs have not: at today's default. */
  readonly added: readonly string[];
}

/** Fits frozen inputs to today's model: what it does not know is left out, what is new to it stands at today's default. */
export function fitInputs(frozen: Inputs, defaults: Inputs): FittedInputs {
  const unknown = Object.keys(frozen).filter((id) => !inputDefinitions.has(id));
  const added = [...inputDefinitions.keys()].filter((id) => frozen[id] === undefined);
  const inputs: Record<string, InputValue> = {};
  for (const id of inputDefinitions.keys()) {
    const value = frozen[id] ?? defaults[id];
    if (value !== undefined) inputs[id] = value;
  }
  return { inputs, unknown, added };
}
