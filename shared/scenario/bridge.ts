import { type AppError, appError } from '../errors.ts';
import { compileTargets } from '../model/compile.ts';
import { evaluateModel, structureOf } from '../model/evaluate.ts';
import { type InputDefinition, inputDefinitions } from '../model/inputs.ts';
import { nameOutputAt, type OutputAt } from '../model/output-at.ts';
import { outputTarget } from '../model/outputs.ts';
import { parseUncertain } from '../model/uncertainty/notation.ts';
import { fail, ok, type Result } from '../result.ts';
import { isSameValue } from './diff.ts';
import type { Inputs, InputValue, ResolvedScenario } from './file.ts';

/** With up to so many steps every order of them is gone through: 2^10 runs. */
export const mostSteps = 10;

/** What the steps of a bridge are: single inputs, the inputs of a workload or segment in a group, or whole groups. */
export const bridgeLevels = ['input', 'part', 'group'] as const;
export type BridgeLevel = (typeof bridgeLevels)[number];

/** A step of the way from one scenario's result to another's. */
export interface BridgeStep {
  /** An input's id, or what its group is called: `hardware.llm_decode`, `demand`. */
  readonly key: string;
  /** The inputs that change with it, those that follow by a tie included; in the order of the model. */
  readonly ids: readonly string[];
  /** What it adds to the result, in the result's unit. */
  readonly contribution: number;
}

/** The way from one scenario's result to another's, the longest step first. */
export interface Bridge {
  readonly level: BridgeLevel;
  readonly from: number;
  readonly to: number;
  readonly steps: readonly BridgeStep[];
  /** Inputs that differ and have no part in this output, in the order of the model. */
  readonly idle: readonly string[];
  /** `to` − `from` − Σ contributions: what the arithmetic of doubles leaves. */
  readonly residual: number;
}

/** A scenario as one end of a bridge: its inputs as they are set, and at their medians. */
export type BridgeEnd = Pick<ResolvedScenario, 'inputs' | 'central'>;
/** One number of a run over plain values. Who bridges many outputs at once keeps what a run yields. */
export type ReadOutput = (inputs: Inputs, at: OutputAt) => Result<number>;
type Player = Pick<BridgeStep, 'key' | 'ids'>;

/**
 * Which input moved an output by how much from one scenario to another: Shapley values over the inputs that differ, with
 * every doubt at its median. An input's part is its effect averaged over all orders in which the inputs can change, so
 * that no order is preferred and the parts add up to the difference (L. S. Shapley, A value for n-person games, 1953;
 * exact, by going through all subsets). Inputs that are tied alike in both scenarios move with the one they hang on. With
 * more than ten steps the inputs of one workload or segment within a group are one step, and then those of a group.
 *
 * `read` runs the model; the ordinary one where nothing else is said. Fails as it does, and with `bridge-undefined` where a
 * mixture of the two scenarios has no result.
 */
export function bridgeBetween(
  from: BridgeEnd,
  to: BridgeEnd,
  at: OutputAt,
  read: ReadOutput = outputOf,
): Result<Bridge> {
  const { level, players, idle } = playersOf(from, to, at);
  const values = new Float64Array(2 ** players.length);
  for (let subset = 0; subset < values.length; subset += 1) {
    const value = read(mix(from.central, to.central, players, subset), at);
    if (!value.ok) return fail(undefinedMixture(value.error, at, subset, players));
    values[subset] = value.value;
  }
  const steps = players
    .map((player, index) => ({ ...player, contribution: shapleyValue(values, players.length, index) }))
    .toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const [first = Number.NaN] = values;
  const last = values.at(-1) ?? Number.NaN;
  const moved = steps.reduce((sum, { contribution }) => sum + contribution, 0);
  return ok({ level, from: first, to: last, steps, idle, residual: last - first - moved });
}

interface Players {
  readonly level: BridgeLevel;
  readonly players: readonly Player[];
  readonly idle: readonly string[];
}

/** The inputs that differ in what they come to and that the output reads, taken together until they are few enough. */
function playersOf(from: BridgeEnd, to: BridgeEnd, at: OutputAt): Players {
  const differing = [...inputDefinitions.keys()].filter(
    (id) => !isSameValue(from.central[id], to.central[id]),
  );
  const isRead = readersOf(from.central, to.central, at);
  const ids = differing.filter(isRead);
  const idle = differing.filter((id) => !isRead(id));
  for (const level of bridgeLevels) {
    const groups = groupBy(ids, (id) => keyOf(id, level, from.inputs, to.inputs));
    if (groups.size <= mostSteps || level === 'group') {
      return { level, players: [...groups].map(([key, members]) => ({ key, ids: members })), idle };
    }
  }
  throw new Error('no level has few enough steps');
}

/** Which inputs the output is computed from; all of them where the scenarios do not have one shape. */
function readersOf(from: Inputs, to: Inputs, { output, year }: OutputAt): (id: string) => boolean {
  const structure = structureOf(from, year);
  if (JSON.stringify(structure) !== JSON.stringify(structureOf(to, year))) return () => true;
  const { id, index } = outputTarget(output);
  const read = new Set(
    compileTargets(structure, [{ id, index: { ...index, year } }]).inputs.map((slot) => slot.id),
  );
  return (input) => read.has(input);
}

function groupBy(
  ids: readonly string[],
  key: (id: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const group = groups.get(key(id));
    if (group === undefined) groups.set(key(id), [id]);
    else group.push(id);
  }
  return groups;
}

function keyOf(id: string, level: BridgeLevel, from: Inputs, to: Inputs): string {
  if (level === 'input') return rootOf(id, from, to);
  const definition = inputDefinitions.get(id);
  if (definition === undefined) throw new Error(`no input ${id}`);
  const { group } = definition;
  return level === 'group'
    ? group
    : [group, partOf(definition)].filter((word) => word !== undefined).join('.');
}

function partOf({ workload, segment }: InputDefinition): string | undefined {
  return workload ?? segment;
}

/** The input that this one hangs on in both scenarios by the same ties; itself where there is none. */
function rootOf(id: string, from: Inputs, to: Inputs): string {
  let root = id;
  for (;;) {
    const tie = tieOf(root, from[root]);
    if (tie === undefined || !isSameValue(from[root], to[root])) return root;
    root = tie;
  }
}

function tieOf(id: string, value: InputValue | undefined): string | undefined {
  if (typeof value !== 'string' || !value.trimStart().startsWith('=')) return undefined;
  const parsed = parseUncertain(value, id);
  return parsed.ok && parsed.value.kind === 'tie' ? parsed.value.id : undefined;
}

/** The inputs of `from` with those of the players in `subset` (a bit each) taken from `to`. */
function mix(from: Inputs, to: Inputs, players: readonly Player[], subset: number): Inputs {
  const mixed: Record<string, InputValue> = { ...from };
  for (const [index, { ids }] of players.entries()) {
    if ((subset & (1 << index)) === 0) continue;
    for (const id of ids) {
      const value = to[id];
      if (value !== undefined) mixed[id] = value;
    }
  }
  return mixed;
}

function outputOf(inputs: Inputs, { output, year }: OutputAt): Result<number> {
  const run = evaluateModel(inputs, { from: year, to: year });
  return run.ok ? ok(run.value.series[output][0] ?? Number.NaN) : run;
}

/** The weighted mean of what a player adds to each subset of the others: |S|! (n − |S| − 1)! / n!. */
function shapleyValue(values: Float64Array, count: number, player: number): number {
  const bit = 1 << player;
  let sum = 0;
  for (let subset = 0; subset < values.length; subset += 1) {
    if ((subset & bit) !== 0) continue;
    const gain = (values[subset | bit] ?? Number.NaN) - (values[subset] ?? Number.NaN);
    sum += gain / (count * choose(count - 1, bitCount(subset)));
  }
  return sum;
}

function bitCount(subset: number): number {
  let count = 0;
  for (let rest = subset; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function choose(of: number, taken: number): number {
  let ways = 1;
  for (let step = 1; step <= taken; step += 1) ways = (ways * (of - taken + step)) / step;
  return ways;
}

/** The ends themselves fail as a run of theirs does; a mixture says which inputs were exchanged. */
function undefinedMixture(
  error: AppError,
  at: OutputAt,
  subset: number,
  players: readonly Player[],
): AppError {
  if (subset === 0 || subset === 2 ** players.length - 1) return error;
  const exchanged = players.filter((_, index) => (subset & (1 << index)) !== 0).map(({ key }) => key);
  return appError('bridge-undefined', nameOutputAt(at), {
    detail: exchanged.join(', '),
    value: error.place ?? error.code,
  });
}
