import type { Unit } from '../../units/quantity.ts';
import type { Expression, Index } from '../expression.ts';

/** A named quantity of the model: what it is, for which indices it exists, and the formula that yields it. */
export interface Quantity {
  readonly id: string;
  /** The letter of the methodology page: `E_device`, `tau`. */
  readonly symbol: string;
  readonly unit: Unit;
  readonly indices: readonly Index[];
  /** One sentence. */
  readonly definition: string;
  /** Where the formula comes from, when it is not this model's own. */
  readonly source?: string;
  readonly formula: Expression;
  /** The formula of the year in which the recursion starts, where it has no year before it. */
  readonly firstYear?: Expression;
}
