import type { InstanceIndex } from '../compiled-model.ts';
import {
  type CalendarYear,
  type Constant,
  type DemandPoint,
  type Expression,
  type InputReference,
  partsOf,
  type QuantityReference,
  type Sum,
} from '../expression.ts';
import { applyOpcode, opcodes } from '../tape.ts';
import type { Segment, Workload } from '../vocabulary.ts';

/** What a formula takes its numbers from. */
export type Leaf = InputReference | QuantityReference | DemandPoint;

/** How the numbers of a formula are come by. */
export interface Reading {
  /** The number that a reference means at an index. */
  readonly leaf: (leaf: Leaf, index: InstanceIndex) => number;
  /** The workloads that a sum runs over, and the number of one of its terms when that is more than a reference. */
  readonly membersOf: (segment: Segment | undefined) => readonly Workload[];
  readonly term: (sum: Sum, index: InstanceIndex) => number;
}

/** Whether an expression is a reference and nothing else. */
export function isLeaf(expression: Expression): expression is Leaf {
  return expression.op === 'input' || expression.op === 'quantity' || expression.op === 'point';
}

/** What a formula yields at an index, by the operations of the tape in the order of the formula. */
export function evaluateFormula(expression: Expression, index: InstanceIndex, reading: Reading): number {
  const of = (part: Expression): number => evaluateFormula(part, index, reading);
  switch (expression.op) {
    case 'constant':
      return expression.value;
    case 'year':
      return index.year ?? Number.NaN;
    case 'input':
    case 'quantity':
    case 'point':
      return reading.leaf(expression, index);
    case 'sum': {
      const { term } = expression;
      return reading
        .membersOf(index.segment)
        .map((workload) => {
          const at = { ...index, workload };
          return isLeaf(term) ? reading.leaf(term, at) : reading.term(expression, at);
        })
        .reduce((total, each) => total + each, 0);
    }
    case 'negate':
    case 'exp':
    case 'log2': {
      const value = of(expression.term);
      return applyOpcode(opcodes[expression.op], value, value, value);
    }
    case 'clip':
      return applyOpcode(opcodes.clip, of(expression.term), of(expression.low), of(expression.high));
    case 'choose':
    case 'byColumn':
      return of(branchOf(expression, index, reading));
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
    case 'min':
    case 'max': {
      const [head, ...tail] = expression.terms;
      const opcode = opcodes[expression.op];
      return tail.reduce((left, term) => applyOpcode(opcode, left, of(term), 0), of(head));
    }
  }
}

/** The branch of a choice that holds at an index. */
function branchOf(
  expression: Extract<Expression, { op: 'choose' | 'byColumn' }>,
  index: InstanceIndex,
  reading: Reading,
): Expression {
  if (expression.op === 'byColumn') return index.column === 'base' ? expression.base : expression.imc;
  const left = evaluateFormula(expression.left, index, reading);
  const right = evaluateFormula(expression.right, index, reading);
  const holds = applyOpcode(opcodes[expression.relation], left, right, 0) !== 0;
  return holds ? expression.whenTrue : expression.whenFalse;
}

/** What a formula calls for at an index: its references and the terms of its sums, in the order of the formula. */
export type Called =
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly index: InstanceIndex }
  | { readonly kind: 'term'; readonly sum: Sum; readonly index: InstanceIndex };

/** Yields what the value at an index rests on: of a choice its test and the branch that holds, never the other. */
export function* callsOf(expression: Expression, index: InstanceIndex, reading: Reading): Generator<Called> {
  switch (expression.op) {
    case 'constant':
    case 'year':
      return;
    case 'input':
    case 'quantity':
    case 'point':
      yield { kind: 'leaf', leaf: expression, index };
      return;
    case 'sum': {
      const { term } = expression;
      for (const workload of reading.membersOf(index.segment)) {
        const at = { ...index, workload };
        yield isLeaf(term)
          ? { kind: 'leaf', leaf: term, index: at }
          : { kind: 'term', sum: expression, index: at };
      }
      return;
    }
    case 'choose':
      yield* callsOf(branchOf(expression, index, reading), index, reading);
      yield* callsOf(expression.left, index, reading);
      yield* callsOf(expression.right, index, reading);
      return;
    case 'byColumn':
      yield* callsOf(branchOf(expression, index, reading), index, reading);
      return;
    default:
      for (const part of partsOf(expression)) yield* callsOf(part, index, reading);
  }
}

/** The sums of a formula whose terms are more than a reference, in its order. */
export function sumsOf(expression: Expression): Sum[] {
  const own = expression.op === 'sum' && !isLeaf(expression.term) ? [expression] : [];
  return [...own, ...partsOf(expression).flatMap(sumsOf)];
}

/** A formula with numbers in the place of its references: its shape, and the text of each number in it. */
export interface Substituted {
  readonly expression: Expression;
  readonly texts: ReadonlyMap<Expression, string>;
}

/**
 * Puts the numbers of an index into a formula: of a choice only the branch that holds, of a sum its terms. `say` writes a
 * number for the reader.
 */
export function substitute(
  expression: Expression,
  index: InstanceIndex,
  reading: Reading,
  say: (value: number, from: Leaf | CalendarYear | Sum) => string,
): Substituted {
  const texts = new Map<Expression, string>();
  const put = (value: number, from: Leaf | CalendarYear | Sum): Constant => {
    const constant: Constant = { op: 'constant', value, unit: '1' };
    const text = say(value, from);
    texts.set(constant, value < 0 ? `(${text})` : text);
    return constant;
  };
  const fill = (part: Expression): Expression => {
    switch (part.op) {
      case 'constant':
        return part;
      case 'year':
        return put(index.year ?? Number.NaN, part);
      case 'input':
      case 'quantity':
      case 'point':
        return put(reading.leaf(part, index), part);
      case 'sum': {
        const { term } = part;
        const [first, second, ...others] = reading.membersOf(index.segment).map((workload) => {
          const at = { ...index, workload };
          return isLeaf(term) ? put(reading.leaf(term, at), term) : put(reading.term(part, at), part);
        });
        if (first === undefined) return { op: 'constant', value: 0, unit: '1' };
        return second === undefined ? first : { op: 'add', terms: [first, second, ...others] };
      }
      case 'negate':
      case 'exp':
      case 'log2':
        return { ...part, term: fill(part.term) };
      case 'clip':
        return { ...part, term: fill(part.term), low: fill(part.low), high: fill(part.high) };
      case 'choose':
      case 'byColumn':
        return fill(branchOf(part, index, reading));
      default: {
        const [first, second, ...others] = part.terms;
        return { ...part, terms: [fill(first), fill(second), ...others.map(fill)] };
      }
    }
  };
  return { expression: fill(expression), texts };
}
