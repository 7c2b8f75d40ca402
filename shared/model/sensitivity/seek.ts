import { type AppError, appError } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Inputs, YearRange } from '../../scenario/file.ts';
import { checkInput, inputDefinitions, unknownInput } from '../inputs.ts';
import type { OutputAt } from '../output-at.ts';
import { findRoot, type Root } from './find-root.ts';
import { askModel, type OnProgress, progressOf, type Response, respondTo, type Watch } from './response.ts';
import { findCrossings, findDips, scanRange } from './scan.ts';

/** What the output shall be: a number, or the value of an input (such as a hurdle), which may be the sought one. */
export type SeekTarget = { readonly value: number } | { readonly input: string };

export interface SeekRequest extends Watch {
  /** The input that may take any value of the range; inputs tied to it move along. */
  readonly input: string;
  readonly at: OutputAt;
  readonly target: SeekTarget;
  /** From and to; both must keep the input's own rule. */
  readonly range: readonly [number, number];
}

/** A value of the sought input, and what the output is there. */
export interface SeekPoint {
  readonly value: number;
  readonly output: number;
}

/**
 * What a search came to:
 * - `found`: the least value that meets the target, and the further ones where there are several;
 * - `everywhere`: the output meets the target whatever the value;
 * - `jump`: the output leaps over the target between two neighbouring values, and meets it nowhere;
 * - `unreached`: no value of the range reaches it; the ends, and the point that comes nearest.
 */
export type SeekAnswer =
  | { readonly kind: 'found'; readonly found: SeekPoint; readonly further: readonly SeekPoint[] }
  | { readonly kind: 'everywhere'; readonly output: number }
  | { readonly kind: 'jump'; readonly left: SeekPoint; readonly right: SeekPoint }
  | {
      readonly kind: 'unreached';
      readonly from: SeekPoint;
      readonly to: SeekPoint;
      readonly nearest: SeekPoint;
    };

export interface SeekResult {
  /** What the target came to at the answer: it moves where it is an input that the sought one moves. */
  readonly target: number;
  readonly answer: SeekAnswer;
  /** The output with every input at its median, the sought one too. */
  readonly central: number;
}

/** A found value reproduces the target to this share of the target, or of the span of the output over the range. */
const tolerance = 1e-9;

/** Of all looks at the model about so many go over the range, the rest into what was found there. */
const scanShare = 0.7;

/** How often a dip is looked at more closely before it counts as one that stays off the target. */
const dipPasses = 6;

/**
 * The value of one input at which one output meets a target, every other input at its median. The range is walked point by
 * point; each change of sign is narrowed down to a double by Brent's method, and dips towards the target are looked into.
 * Fails on an unknown input, one that is no number, a range that is none or leaves the input's rule, and with
 * `result-not-finite` where the output is no number somewhere in the range.
 */
export function seekInput(inputs: Inputs, years: YearRange, request: SeekRequest): Result<SeekResult> {
  const { input, at, target } = request;
  const [from, to] = request.range;
  const wrong = checkSought(input, from, to);
  if (!wrong.ok) return wrong;
  const wrongTarget = checkTarget(target);
  if (wrongTarget) return fail(wrongTarget);
  const present = askModel(inputs, years, at);
  if (!present.ok) return present;
  // As a doubt over the whole range it takes its ties along, whose rules are checked at both ends.
  const asked = askModel({ ...inputs, [input]: `uniform(${from}, ${to})` }, years, at);
  if (!asked.ok) return asked;
  const response = respondTo(asked.value, new Set([input]));
  const { resolved } = asked.value.prepared;
  const targetAt = (value: number): number => {
    if ('value' in target) return target.value;
    if (target.input === input) return value;
    const tie = resolved.tied.find(({ id, root }) => id === target.input && root === input);
    return tie === undefined ? (resolved.central[target.input] as number) : value * tie.factor;
  };
  const answer = search(lookAt(response, request, targetAt), {
    range: [from, to],
    targetAt,
    onProgress: request.onProgress,
  });
  return answer.ok
    ? ok({ target: targetOf(answer.value, targetAt), answer: answer.value, central: present.value.central })
    : answer;
}

/** What the target was at the answer's own value of the sought input. */
function targetOf(answer: SeekAnswer, targetAt: (value: number) => number): number {
  switch (answer.kind) {
    case 'found':
      return targetAt(answer.found.value);
    case 'everywhere':
      return answer.output;
    case 'jump':
      return targetAt(answer.left.value);
    case 'unreached':
      return targetAt(answer.nearest.value);
  }
}

function checkTarget(target: SeekTarget): AppError | undefined {
  if ('input' in target) return checkNumeric(target.input);
  return Number.isFinite(target.value)
    ? undefined
    : appError('number-malformed', 'target', { value: String(target.value) });
}

/** The error for what is no input, or none that is a single number. */
function checkNumeric(id: string): AppError | undefined {
  const definition = inputDefinitions.get(id);
  if (definition === undefined) return unknownInput(id);
  if (definition.kind === 'number') return undefined;
  const nearest = definition.kind === 'points' ? id.replace(/points$/u, 'scale') : undefined;
  return appError('input-not-numeric', id, nearest === undefined ? {} : { nearest });
}

/** The error for an input or a range that cannot be walked through. */
export function checkSought(input: string, from: number, to: number): Result<null> {
  const wrong = checkNumeric(input);
  if (wrong) return fail(wrong);
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) {
    return fail(appError('range-malformed', 'range', { value: `${from}:${to}` }));
  }
  for (const end of [from, to]) {
    const checked = checkInput(input, end);
    if (!checked.ok) return checked;
  }
  return ok(null);
}

/** Values of the sought input, with the output and its distance from the target at each. */
interface Scan {
  readonly values: Float64Array;
  readonly outputs: Float64Array;
  readonly gaps: Float64Array;
}

/** Looks at the output for each of some values of the sought input. */
type Look = (values: Float64Array, onProgress?: OnProgress) => Result<Scan>;

/** A few last digits, which rounding alone can make of no distance at all. */
const rounding = 4 * Number.EPSILON;

function lookAt(
  response: Response,
  { input, shouldStop }: SeekRequest,
  targetAt: (value: number) => number,
): Look {
  return (values, onProgress) => {
    const describeDraw = (draw: number): string => `${input} = ${values[draw]}`;
    const run = response.run(new Map([[input, values]]), values.length, {
      shouldStop,
      onProgress,
      describeDraw,
    });
    if (!run.ok) return run;
    // A saving of nothing is 0, not −0.
    const outputs = run.value.map((output) => output + 0);
    const gaps = outputs.map((output, point) => {
      const target = targetAt(values[point] as number);
      const gap = output - target;
      return Math.abs(gap) <= rounding * Math.max(Math.abs(output), Math.abs(target)) ? 0 : gap;
    });
    return ok({ values, outputs, gaps });
  };
}

const pointAt = ({ values, outputs }: Scan, point: number): SeekPoint => ({
  value: values[point] ?? Number.NaN,
  output: outputs[point] ?? Number.NaN,
});

function search(
  look: Look,
  {
    range: [from, to],
    targetAt,
    onProgress,
  }: Pick<SeekRequest, 'range' | 'onProgress'> & { readonly targetAt: (value: number) => number },
): Result<SeekAnswer> {
  const scanned = look(scanRange(from, to), progressOf(onProgress, 0, scanShare));
  if (!scanned.ok) return scanned;
  const scan = scanned.value;
  if (scan.gaps.every((gap) => gap === 0)) {
    return ok({ kind: 'everywhere', output: pointAt(scan, 0).output });
  }
  const span = Math.max(...scan.outputs) - Math.min(...scan.outputs);
  const isMet = ({ value, output }: SeekPoint): boolean => {
    const target = targetAt(value);
    return Math.abs(output - target) <= tolerance * Math.max(Math.abs(target), span);
  };
  const found: SeekPoint[] = [];
  let jump: SeekAnswer | undefined;
  const collect = (near: Scan, onPart?: OnProgress): Result<null> => {
    const crossings = findCrossings(near.gaps);
    for (const [place, { left, right }] of crossings.entries()) {
      onPart?.(place / crossings.length);
      const narrowed = narrow(look, near, left, right);
      if (!narrowed.ok) return narrowed;
      const [best, other] = narrowed.value;
      if (isMet(best)) found.push(best);
      else {
        const [low, high] = best.value < other.value ? [best, other] : [other, best];
        jump ??= { kind: 'jump', left: low, right: high };
      }
    }
    return ok(null);
  };
  const collected = collect(scan, progressOf(onProgress, scanShare, 1));
  if (!collected.ok) return collected;
  let nearest = pointAt(scan, leastGap(scan));
  if (found.length === 0 && jump === undefined) {
    const dips = findDips(scan.gaps);
    for (const [place, dip] of dips.entries()) {
      progressOf(onProgress, scanShare, 1)?.(place / dips.length);
      const looked = lookInto(look, scan, dip);
      if (!looked.ok) return looked;
      const inDip = collect(looked.value);
      if (!inDip.ok) return inDip;
      const lowest = pointAt(looked.value, leastGap(looked.value));
      // A curve that only touches the target has no change of sign.
      if (found.length === 0 && isMet(lowest)) found.push(lowest);
      const isNearer =
        Math.abs(lowest.output - targetAt(lowest.value)) < Math.abs(nearest.output - targetAt(nearest.value));
      if (isNearer) nearest = lowest;
    }
  }
  const [first, ...further] = found;
  if (first !== undefined) return ok({ kind: 'found', found: first, further });
  const last = scan.values.length - 1;
  return ok(jump ?? { kind: 'unreached', from: pointAt(scan, 0), to: pointAt(scan, last), nearest });
}

/** The position of the value that comes nearest to the target. */
function leastGap({ gaps }: Scan): number {
  let least = 0;
  for (const [point, gap] of gaps.entries()) {
    if (Math.abs(gap) < Math.abs(gaps[least] as number)) least = point;
  }
  return least;
}

/** Narrows a crossing down to two neighbouring doubles; the one nearer to the target first. */
function narrow(
  look: Look,
  { values, gaps, outputs }: Scan,
  left: number,
  right: number,
): Result<[best: SeekPoint, other: SeekPoint]> {
  const outputOf = new Map<number, number>();
  const known = (point: number): Root => {
    outputOf.set(values[point] as number, outputs[point] as number);
    return { x: values[point] as number, value: gaps[point] as number };
  };
  let failure: Result<Scan> | undefined;
  const gapAt = (x: number): number => {
    const seen = look(Float64Array.of(x));
    if (!seen.ok) {
      failure = seen;
      return Number.NaN;
    }
    outputOf.set(x, seen.value.outputs[0] ?? Number.NaN);
    return seen.value.gaps[0] ?? Number.NaN;
  };
  const roots = left === right ? [known(left), known(left)] : findRoot(gapAt, known(left), known(right));
  if (failure?.ok === false) return failure;
  const [best, other] = roots.map(({ x }): SeekPoint => ({
    value: x,
    output: outputOf.get(x) ?? Number.NaN,
  }));
  if (best === undefined || other === undefined) throw new Error('a root has two sides');
  return ok([best, other]);
}

/** Looks closer and closer at a dip, until the target is crossed or met, or nothing is left to look at. */
function lookInto(look: Look, scan: Scan, dip: number): Result<Scan> {
  let near = scan;
  let lowest = dip;
  for (let pass = 0; pass < dipPasses; pass += 1) {
    const left = near.values[Math.max(lowest - 1, 0)] as number;
    const right = near.values[Math.min(lowest + 1, near.values.length - 1)] as number;
    const seen = look(scanRange(left, right));
    if (!seen.ok) return seen;
    near = seen.value;
    lowest = leastGap(near);
    if (near.values.length < 3 || findCrossings(near.gaps).length > 0) break;
  }
  return ok(near);
}
