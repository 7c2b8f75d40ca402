import type { AppError } from '../errors.ts';
import { evaluateModel } from '../model/evaluate.ts';
import { inputDefinitions } from '../model/inputs.ts';
import type { OutputAt } from '../model/output-at.ts';
import type { ModelResult } from '../model/result.ts';
import { ok, type Result } from '../result.ts';
import { type Bridge, bridgeBetween, type BridgeEnd, type ReadOutput } from '../scenario/bridge.ts';
import { isSameValue } from '../scenario/diff.ts';
import type { Inputs, InputValue, YearRange } from '../scenario/file.ts';

/** Why a figure moves, in the order in which the reasons are taken: the model, the catalog's data, the analyst. */
export const causes = ['method', 'data', 'choice'] as const;
export type Cause = (typeof causes)[number];

/** Runs the model: `evaluateModel`, or another in its place. */
export type Evaluate = (inputs: Inputs, years: YearRange) => Result<ModelResult>;

/** The inputs that a figure stands on after each step; a step that cannot be had says why. */
export interface MovingEnds {
  /** The frozen inputs, as far as today's model takes them. */
  readonly method: Result<BridgeEnd>;
  /** The frozen scenarios over today's catalog. */
  readonly data: Result<BridgeEnd>;
  /** Today's scenario of the same name; null where there is none, and then choice moves nothing. */
  readonly choice: Result<BridgeEnd> | null;
}

/** A figure on its way from then to now. */
export interface MovedFigure {
  /** The figure after each step, null where it has none; `choice` is how it stands today. */
  readonly stages: Readonly<Record<Cause, number | null>>;
  /** What each step adds: `was`, the stages and these parts are one chain. Null where a stage is missing. */
  readonly parts: Readonly<Record<Cause, number>> | null;
  /** Which inputs moved it within a step; null where none differs or the step cannot be taken apart. */
  readonly bridges: Readonly<Record<'data' | 'choice', Bridge | null>>;
  /** Why a stage is missing or a step is not taken apart. */
  readonly problem: AppError | null;
}

/**
 * Splits what moved each figure since it was frozen into method, data and choice, in this order: today's model over the
 * frozen inputs, then the frozen scenarios over today's catalog, then today's scenario; within data and choice by the
 * Shapley values of the inputs that differ. The stages are runs, so that the parts add up to the whole difference by
 * telescoping. Yields one entry a figure, in the order asked; a stage that has no result leaves the others standing.
 */
export function* explainMoves(
  figures: readonly { readonly at: OutputAt; readonly was: number }[],
  ends: MovingEnds,
  evaluate: Evaluate = evaluateModel,
): Generator<MovedFigure> {
  const { method, data } = ends;
  const choice = ends.choice ?? data;
  const readers = {
    method: readerOf([method], evaluate),
    data: readerOf([method, data], evaluate),
    choice: readerOf([data, choice], evaluate),
  };
  for (const { at, was } of figures) {
    const runs = {
      method: readEnd(method, at, readers.method),
      data: readEnd(data, at, readers.data),
      choice: readEnd(choice, at, readers.choice),
    };
    const stages = { method: valueIn(runs.method), data: valueIn(runs.data), choice: valueIn(runs.choice) };
    const failed = causes.map((cause) => runs[cause]).find((run) => !run.ok);
    const bridges = {
      data: bridgeOf(method, data, at, readers.data),
      choice: bridgeOf(data, choice, at, readers.choice),
    };
    const untold = [bridges.data, bridges.choice].find((bridge) => bridge !== null && !bridge.ok);
    yield {
      stages,
      parts: partsOf(was, stages),
      bridges: { data: bridgeIn(bridges.data), choice: bridgeIn(bridges.choice) },
      problem: errorIn(failed) ?? errorIn(untold),
    };
  }
}

function partsOf(
  was: number,
  { method, data, choice }: MovedFigure['stages'],
): Readonly<Record<Cause, number>> | null {
  if (method === null || data === null || choice === null) return null;
  return { method: method - was, data: data - method, choice: choice - data };
}

function valueIn(run: Result<number>): number | null {
  return run.ok ? run.value : null;
}

function bridgeIn(bridge: Result<Bridge> | null): Bridge | null {
  return bridge !== null && bridge.ok ? bridge.value : null;
}

function errorIn(result: Result<unknown> | null | undefined): AppError | null {
  return result === null || result === undefined || result.ok ? null : result.error;
}

function readEnd(end: Result<BridgeEnd>, at: OutputAt, read: ReadOutput): Result<number> {
  return end.ok ? read(end.value.central, at) : end;
}

/** Null where nothing differs, or where an end is missing: that is said once, by its stage. */
function bridgeOf(
  from: Result<BridgeEnd>,
  to: Result<BridgeEnd>,
  at: OutputAt,
  read: ReadOutput,
): Result<Bridge> | null {
  if (!from.ok || !to.ok) return null;
  const differs = [...inputDefinitions.keys()].some(
    (id) => !isSameValue(from.value.central[id], to.value.central[id]),
  );
  return differs ? bridgeBetween(from.value, to.value, at, read) : null;
}

/** So many runs are kept for the next figure: those of two sets of ten inputs. */
const mostKept = 2048;

/**
 * Reads outputs of runs over the mixtures of some ends. Many figures ask for the same mixtures, and a run yields every
 * output of its year: each is run once. A mixture is known by which values it takes of those in which the ends differ.
 */
function readerOf(ends: readonly Result<BridgeEnd>[], evaluate: Evaluate): ReadOutput {
  const [first, ...others] = ends.flatMap((end) => (end.ok ? [end.value.central] : []));
  const differing = [...inputDefinitions.keys()].filter((id) =>
    others.some((other) => !isSameValue(first?.[id], other[id])),
  );
  const kept = new Map<string, Result<ModelResult>>();
  return (inputs, { output, year }) => {
    const key = `${year} ${differing.map((id) => (isSameValue(inputs[id], first?.[id]) ? '0' : '1')).join('')}`;
    const run = kept.get(key) ?? evaluate(inputs, { from: year, to: year });
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, run);
    return run.ok ? ok(run.value.series[output][0] ?? Number.NaN) : run;
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
