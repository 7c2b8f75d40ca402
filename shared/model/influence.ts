import { type Expression, partsOf } from './expression.ts';
import { quantities } from './graph.ts';
import type { InputQuantity } from './inputs.ts';
import type { Quantity } from './quantities/quantity.ts';

/** What the formulas of a quantity take their numbers from, each once, in the order in which it is written. */
export interface Reads {
  /** Other quantities; `isEarlier` where only their value of the year before is read. */
  readonly quantities: readonly { readonly id: string; readonly isEarlier: boolean }[];
  readonly inputs: readonly InputQuantity[];
}

/** What a quantity reads, in the first year or in a later one. */
export function readsOf({ formula, firstYear }: Pick<Quantity, 'formula' | 'firstYear'>): Reads {
  const isEarlier = new Map<string, boolean>();
  const inputs = new Set<InputQuantity>();
  const collect = (expression: Expression): void => {
    if (expression.op === 'quantity') {
      const { id, previous = false } = expression;
      isEarlier.set(id, (isEarlier.get(id) ?? true) && previous);
    } else if (expression.op === 'input') inputs.add(expression.quantity);
    else if (expression.op === 'point') inputs.add('points');
    for (const part of partsOf(expression)) collect(part);
  };
  collect(formula);
  if (firstYear !== undefined) collect(firstYear);
  return {
    quantities: Array.from(isEarlier, ([id, earlier]) => ({ id, isEarlier: earlier })),
    inputs: [...inputs],
  };
}

/** One arrow of the influence diagram: what is read, and by what. */
export interface Influence {
  readonly from: string;
  readonly to: string;
  /** Whether the arrow leads from the year before. */
  readonly isEarlier: boolean;
}

/** Every arrow between two quantities of the model, in the order of the layers. */
export const influences: readonly Influence[] = quantities.flatMap((quantity) =>
  readsOf(quantity).quantities.map(({ id, isEarlier }) => ({ from: id, to: quantity.id, isEarlier })),
);

/** The quantities whose formulas read an input, by id. */
export function readersOf(input: InputQuantity): string[] {
  return quantities.filter((quantity) => readsOf(quantity).inputs.includes(input)).map(({ id }) => id);
}
