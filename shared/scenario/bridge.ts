import { type AppError, appError } from '../errors.ts';
import { compileTargets } from '../model/compile.ts';
import { structureOf } from '../model/evaluate.ts';
import { addressOf, type Instance, instanceAt } from '../model/explain/address.ts';
import { inputDefinitions } from '../model/inputs.ts';
import { finite, measureModel } from '../model/measure.ts';
import { nameOutputAt, type OutputAt } from '../model/output-at.ts';
import { parseUncertain } from '../model/uncertainty/notation.ts';
import { fail, ok, type Result } from '../result.ts';
import { isSameValue } from './diff.ts';
import type { Inputs, InputValue, ResolvedScenario } from './file.ts';

/** With up to so many steps every order of them is gone through: 2^10 runs. */
export const mostSteps = 10;

/** A step of the way from one scenario's result to another's. */
export interface BridgeStep {
  /** An input's id; of a step that takes several inputs together, their group: `hardware`. */
  readonly key: string;
  /** The inputs that change with it, those that follow by a tie included; in the order of the model. */
  readonly ids: readonly string[];
  /** What it adds to the result, in the result's unit. */
  readonly contribution: number;
}

/** The way from one scenario's result to another's, the longest step first. */
export interface Bridge {
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
/** The number that a bridge goes to. */
export interface BridgeNumber {
  readonly at: Instance;
  /** The last year that it needs. */
  readonly year: number;
  /** Runs the model over plain values and yields the number. Who bridges many numbers at once keeps what a run yields. */
  readonly read: (inputs: Inputs) => Result<number>;
  /** Told how much of the way is gone through, 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

type Player = Pick<BridgeStep, 'key' | 'ids'>;

/**
 * Which input moved an output by how much from one scenario to another: Shapley values over the inputs that differ, with
 * every doubt at its median. An input's part is its effect averaged over all orders in which the inputs can change, so
 * that no order is preferred and the parts add up to the difference (L. S. Shapley, A value for n-person games, 1953;
 * exact, by going through all subsets). Inputs that are tied alike in both scenarios move with the one they hang on. With
 * more than ten steps those of the greatest influence stay single, and the rest of each group is one step.
 *
 * Fails as the model does, and with `bridge-undefined` where a mixture of the two scenarios has no result.
 */
export function bridgeBetween(
  from: BridgeEnd,
  to: BridgeEnd,
  output: OutputAt,
  onProgress?: BridgeNumber['onProgress'],
): Result<Bridge> {
  const at = instanceAt(nameOutputAt(output));
  if (at === undefined) throw new Error(`no number ${nameOutputAt(output)}`);
  const { year } = output;
  const read = (inputs: Inputs): Result<number> => {
    const run = measureModel(inputs, year);
    return run.ok ? finite(run.value(at), at, year) : run;
  };
  return bridgeOver(from, to, { at, year, read, onProgress });
}

/** `bridgeBetween` to any number of a run. */
export function bridgeOver(from: BridgeEnd, to: BridgeEnd, number: BridgeNumber): Result<Bridge> {
  const differing = [...inputDefinitions.keys()].filter(
    (id) => !isSameValue(from.central[id], to.central[id]),
  );
  const isRead = readersOf(from.central, to.central, number);
  const idle = differing.filter((id) => !isRead(id));
  const byRoot = groupBy(differing.filter(isRead), (id) => rootOf(id, from.inputs, to.inputs));
  const single = [...byRoot].map(([key, ids]) => ({ key, ids }));
  if (single.length <= mostSteps) return bridgeBy(single, from, to, number, idle);
  const ranked = rankPlayers(single, from.central, to.central, number);
  const named = bridgeBy(nameFirst(ranked), from, to, number, idle);
  // Single inputs can come to a mixture that has no result, where whole groups do not.
  return named.ok || named.error.code !== 'bridge-undefined'
    ? named
    : bridgeBy(takeTogether(single), from, to, number, idle);
}

function bridgeBy(
  players: readonly Player[],
  from: BridgeEnd,
  to: BridgeEnd,
  number: BridgeNumber,
  idle: readonly string[],
): Result<Bridge> {
  const values = new Float64Array(2 ** players.length);
  for (let subset = 0; subset < values.length; subset += 1) {
    const value = number.read(mix(from.central, to.central, players, subset));
    if (!value.ok) return fail(undefinedMixture(value.error, number.at, subset, players));
    values[subset] = value.value;
    number.onProgress?.((subset + 1) / values.length);
  }
  const steps = players
    .map((player, index) => ({ ...player, contribution: shapleyValue(values, players.length, index) }))
    .toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const [first = Number.NaN] = values;
  const last = values.at(-1) ?? Number.NaN;
  const moved = steps.reduce((sum, { contribution }) => sum + contribution, 0);
  return ok({ from: first, to: last, steps, idle, residual: last - first - moved });
}

/**
 * Players by their influence, the greatest first: what exchanging each alone does, the mean of both ends. One whose
 * exchange alone has no result comes last.
 */
function rankPlayers(
  players: readonly Player[],
  from: Inputs,
  to: Inputs,
  { read }: BridgeNumber,
): readonly Player[] {
  const [first, last] = [read(from), read(to)];
  const influenceOf = (player: Player): number => {
    const risen = read(mix(from, to, [player], 1));
    const fallen = read(mix(to, from, [player], 1));
    return first.ok && last.ok && risen.ok && fallen.ok
      ? Math.abs(risen.value - first.value + (last.value - fallen.value))
      : -1;
  };
  return players
    .map((player) => ({ player, influence: influenceOf(player) }))
    .toSorted((a, b) => b.influence - a.influence)
    .map(({ player }) => player);
}

/** As many players alone, the first ones, as leave room for the groups of the others. */
function nameFirst(ranked: readonly Player[]): readonly Player[] {
  for (let count = mostSteps; count > 0; count -= 1) {
    const others = takeTogether(ranked.slice(count));
    if (count + others.length <= mostSteps) return [...ranked.slice(0, count), ...others];
  }
  return takeTogether(ranked);
}

/** Players by the group of their inputs; a group of one is that player. */
function takeTogether(players: readonly Player[]): readonly Player[] {
  return [...groupBy(players, groupOf)].map(([key, members]) => {
    const [only, ...others] = members;
    if (only !== undefined && others.length === 0) return only;
    const together = new Set(members.flatMap(({ ids }) => ids));
    return { key, ids: [...inputDefinitions.keys()].filter((id) => together.has(id)) };
  });
}

function groupOf({ key }: Player): string {
  const definition = inputDefinitions.get(key);
  if (definition === undefined) throw new Error(`no input ${key}`);
  return definition.group;
}

/** Which inputs the number is computed from; all of them where the scenarios do not have one shape. */
function readersOf(
  from: Inputs,
  to: Inputs,
  { at: { quantity, index }, year }: BridgeNumber,
): (id: string) => boolean {
  const structure = structureOf(from, year);
  if (JSON.stringify(structure) !== JSON.stringify(structureOf(to, year))) return () => true;
  const read = new Set(compileTargets(structure, [{ id: quantity.id, index }]).inputs.map((slot) => slot.id));
  return (input) => read.has(input);
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
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
  at: Instance,
  subset: number,
  players: readonly Player[],
): AppError {
  if (subset === 0 || subset === 2 ** players.length - 1) return error;
  const exchanged = players.filter((_, index) => (subset & (1 << index)) !== 0).map(({ key }) => key);
  return appError('bridge-undefined', addressOf(at), {
    detail: exchanged.join(', '),
    value: error.place ?? error.code,
  });
}
