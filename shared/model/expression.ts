import type {
  AdoptionInput,
  DemandInput,
  GlobalInput,
  HardwareInput,
  ReboundInput,
  WorkloadInput,
} from './inputs.ts';
import type { HardwareColumn } from './vocabulary.ts';

/** What an instance of a quantity may be told apart by. A workload brings its segment with it. */
export const indices = ['workload', 'column', 'segment', 'year'] as const;
export type Index = (typeof indices)[number];

/** A number with its unit; `conversion` says that it only carries one unit into another. */
export interface Constant {
  readonly op: 'constant';
  readonly value: number;
  readonly unit: string;
  readonly conversion?: true;
}

/** An input of the instance's workload, column or segment; `column` fixes the column. */
export type InputReference =
  | { readonly op: 'input'; readonly family: 'global'; readonly quantity: GlobalInput }
  | { readonly op: 'input'; readonly family: 'demand'; readonly quantity: DemandInput }
  | { readonly op: 'input'; readonly family: 'rebound'; readonly quantity: ReboundInput }
  | { readonly op: 'input'; readonly family: 'workload'; readonly quantity: WorkloadInput }
  | { readonly op: 'input'; readonly family: 'adoption'; readonly quantity: AdoptionInput }
  | {
      readonly op: 'input';
      readonly family: 'hardware';
      readonly quantity: HardwareInput;
      readonly column?: HardwareColumn;
    };

/** Another quantity at the same index; `column` fixes the column, `previous` takes the year before. */
export interface QuantityReference {
  readonly op: 'quantity';
  readonly id: string;
  readonly column?: HardwareColumn;
  readonly previous?: true;
}

/** The calendar year of the instance. */
export interface CalendarYear {
  readonly op: 'year';
}

/**
 * A demand point of the segment: `anchor` is the last point that is not after the year (the first one for earlier
 * years), `next` the point after it (the anchor itself when there is none, so that after the last point both coincide).
 */
export interface DemandPoint {
  readonly op: 'point';
  readonly which: 'anchor' | 'next';
  readonly field: 'year' | 'energy';
}

/** The sum of a term over the workloads of the segment. */
export interface Sum {
  readonly op: 'sum';
  readonly term: Expression;
}

export const operators = ['add', 'subtract', 'multiply', 'divide', 'power', 'min', 'max'] as const;
export const functions = ['negate', 'exp', 'log2'] as const;

/** An operator on two or more terms, read from left to right. */
export interface Operation {
  readonly op: (typeof operators)[number];
  readonly terms: readonly [Expression, Expression, ...Expression[]];
}

/** A function of one term. */
export interface FunctionOf {
  readonly op: (typeof functions)[number];
  readonly term: Expression;
}

/** The term, but never below `low` nor above `high`. */
export interface Clip {
  readonly op: 'clip';
  readonly term: Expression;
  readonly low: Expression;
  readonly high: Expression;
}

export const relations = ['less', 'equal'] as const;

/** One of two expressions, by how two others compare. */
export interface Choose {
  readonly op: 'choose';
  readonly left: Expression;
  readonly relation: (typeof relations)[number];
  readonly right: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

/** One of two expressions, by the hardware column of the instance. */
export interface ByColumn {
  readonly op: 'byColumn';
  readonly base: Expression;
  readonly imc: Expression;
}

/** A formula as data: the same tree is computed, checked for its units and rendered for a reader. */
export type Expression =
  | Constant
  | InputReference
  | QuantityReference
  | CalendarYear
  | DemandPoint
  | Sum
  | Operation
  | FunctionOf
  | Clip
  | Choose
  | ByColumn;

/** The expressions directly inside one. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'constant':
    case 'input':
    case 'quantity':
    case 'year':
    case 'point':
      return [];
    case 'sum':
    case 'negate':
    case 'exp':
    case 'log2':
      return [expression.term];
    case 'clip':
      return [expression.term, expression.low, expression.high];
    case 'choose':
      return [expression.left, expression.right, expression.whenTrue, expression.whenFalse];
    case 'byColumn':
      return [expression.base, expression.imc];
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
    case 'min':
    case 'max':
      return expression.terms;
  }
}
