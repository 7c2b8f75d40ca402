import { type AppError, appError } from '../../errors.ts';
import { LatestMap } from '../../latest-map.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Inputs } from '../../scenario/file.ts';
import { describeRange, type InputRange, inputDefinitions, isInRange } from '../inputs.ts';
import { type Distribution, type TruncatedDistribution, truncateDistribution } from './distribution.ts';
import { parseUncertain, type Tie } from './notation.ts';

/** An input that is drawn, cut to the range that its id may take. */
export interface UncertainInput extends TruncatedDistribution {
  readonly id: string;
  /** The distribution as it is written. */
  readonly text: string;
  readonly median: number;
}

/** Inputs with their doubts taken apart. */
export interface ResolvedInputs {
  /** Every input as a plain value: the distributions' medians, the ties followed. */
  readonly central: Inputs;
  /** The inputs that are drawn, in the order of the model. */
  readonly uncertain: readonly UncertainInput[];
  /** The inputs that hang on a drawn one: its id and the product of the factors on the way. */
  readonly tied: readonly { readonly id: string; readonly root: string; readonly factor: number }[];
  /** Drawn inputs of which a part lay outside their range, with the share that was inside. */
  readonly truncated: readonly { readonly id: string; readonly mass: number }[];
}

/** At least this much of a distribution has to lie in its input's range. */
const leastMass = 0.5;
/** What the rounding of a distribution function takes from a whole. */
const wholeMass = 1 - 1e-9;

/**
 * Reads what is drawn and what hangs on it. Fails on a tie to itself in a circle, to an input of another
 * kind, or one whose value leaves the range of the input that is tied; and on a distribution of which less than half lies
 * in its range. Inputs must have passed `checkInputs`.
 */
export function resolveUncertainty(inputs: Inputs): Result<ResolvedInputs> {
  const medians: Record<string, number> = {};
  const uncertain = new Map<string, UncertainInput>();
  const ties = new Map<string, Tie>();
  const truncated: { id: string; mass: number }[] = [];
  for (const { id, kind, range } of inputDefinitions.values()) {
    const value = inputs[id];
    if (kind !== 'number' || typeof value !== 'string') continue;
    const parsed = parseUncertain(value, id);
    if (!parsed.ok) return parsed;
    if (parsed.value.kind === 'query') return fail(appError('query-unanswered', id, { value }));
    if (parsed.value.kind === 'tie') {
      ties.set(id, parsed.value);
      continue;
    }
    const cut = cutToRange({ id, text: value, range }, parsed.value.distribution);
    if (!(cut.mass >= leastMass)) {
      const values = { value, share: Number((100 * cut.mass).toPrecision(3)), range: describeRange(range) };
      return fail(appError('distribution-out-of-range', id, values));
    }
    if (cut.mass < wholeMass) truncated.push({ id, mass: cut.mass });
    uncertain.set(id, cut);
    medians[id] = cut.median;
  }

  const tied: { id: string; root: string; factor: number }[] = [];
  for (const id of ties.keys()) {
    const followed = followTie(id, ties);
    if (!followed.ok) return followed;
    const { root, factor } = followed.value;
    const value = medians[root] ?? inputs[root];
    if (typeof value !== 'number') {
      return fail(appError('tie-kind', id, { value: root }));
    }
    const drawn = uncertain.get(root);
    const wrong = tieFault(id, factor, drawn?.support ?? [value, value]);
    if (wrong) return fail(wrong);
    medians[id] = value * factor;
    if (drawn !== undefined) tied.push({ id, root, factor });
  }
  const isCertain = uncertain.size === 0 && ties.size === 0;
  const central: Inputs = isCertain ? inputs : { ...inputs, ...medians };
  return ok({ central, uncertain: [...uncertain.values()], tied, truncated });
}

/** Distributions that were cut before: a slider changes one input, and the tables of all others stay good. */
const knownCuts = new LatestMap<string, UncertainInput>(1000);

function cutToRange(
  { id, text, range }: { id: string; text: string; range: InputRange },
  distribution: Distribution,
): UncertainInput {
  const key = `${id} ${text}`;
  const known = knownCuts.get(key);
  if (known !== undefined) return known;
  const cut = truncateDistribution(distribution, range);
  const input = { ...cut, id, text, median: cut.quantile(0.5) };
  knownCuts.set(key, input);
  return input;
}

/** The input at the end of a chain of ties, which is tied to none, and the product of the factors on the way there. */
function followTie(start: string, ties: ReadonlyMap<string, Tie>): Result<{ root: string; factor: number }> {
  const way = [start];
  let factor = 1;
  for (let tie = ties.get(start); tie !== undefined; tie = ties.get(tie.id)) {
    if (way.includes(tie.id)) {
      const circle = [...way.slice(way.indexOf(tie.id)), tie.id];
      return fail(appError('tie-cycle', start, { detail: circle.join(' → ') }));
    }
    factor *= tie.factor;
    way.push(tie.id);
  }
  return ok({ root: way.at(-1) ?? start, factor });
}

/** What is wrong with an input's values when they are those of another, times a factor. */
function tieFault(id: string, factor: number, support: readonly [number, number]): AppError | undefined {
  const range = inputDefinitions.get(id)?.range;
  if (range === undefined) return undefined;
  const ends = support.map((end) => times(end, factor));
  return ends.every((end) => isReachable(end, range))
    ? undefined
    : appError('tie-out-of-range', id, {
        from: rounded(Math.min(...ends)),
        to: rounded(Math.max(...ends)),
        range: describeRange(range),
      });
}

/** A product that stays off zero where neither factor is: the least number above an open bound would else fall onto it. */
function times(end: number, factor: number): number {
  const product = end * factor;
  return product === 0 && end !== 0 && factor !== 0
    ? Math.sign(end) * Math.sign(factor) * Number.MIN_VALUE
    : product;
}

/** Whether a value at the end of a support may be drawn: an end at infinity never is. */
function isReachable(value: number, range: InputRange): boolean {
  return Number.isFinite(value) ? isInRange(value, range) : value === (value > 0 ? range.max : range.min);
}

function rounded(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(4))) : value > 0 ? '∞' : '\u2212∞';
}
