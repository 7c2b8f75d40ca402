import type { Expression } from '../../../../shared/model/expression.ts';
import { partsOf } from '../../../../shared/model/expression.ts';
import { quantities } from '../../../../shared/model/graph.ts';
import { outputTarget } from '../../../../shared/model/outputs.ts';
import type { Quantity } from '../../../../shared/model/quantities/quantity.ts';
import { renderQuantity } from '../../../../shared/model/render.ts';
import type { OutputId } from '../../../../shared/model/result.ts';

const quantityById: ReadonlyMap<string, Quantity> = new Map(quantities.map((each) => [each.id, each]));

function referencesIn(expression: Expression, found: Set<string>): Set<string> {
  if (expression.op === 'quantity') found.add(expression.id);
  for (const part of partsOf(expression)) referencesIn(part, found);
  return found;
}

/**
 * Yields the equation of an output and those of the quantities that stand in it, as the model itself computes them;
 * null for an output that no equation yields.
 */
export function equationsOf(
  output: OutputId,
): { readonly own: string; readonly terms: readonly string[] } | null {
  const quantity = quantityById.get(outputTarget(output).id);
  if (quantity === undefined) return null;
  const references = referencesIn(quantity.formula, new Set());
  references.delete(quantity.id);
  return {
    own: renderQuantity(quantity),
    terms: [...references].flatMap((id) => {
      const term = quantityById.get(id);
      return term === undefined ? [] : renderQuantity(term);
    }),
  };
}
