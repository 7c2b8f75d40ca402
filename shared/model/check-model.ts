import { checkUnits } from './check-units.ts';
import { checkGraph, type GraphProblem, quantities } from './graph.ts';
import type { Quantity } from './quantities/quantity.ts';

/** Everything that is wrong with a set of declarations: of the graph they make, and of their units. */
export function checkModel(declared: readonly Quantity[]): GraphProblem[] {
  const problems = checkGraph(declared);
  // Units can only be followed through references that lead somewhere.
  return problems.length > 0 ? problems : checkUnits(declared);
}

/**
 * Ends a build whose model has a fault: throws an error that names each quantity and what is wrong with it. Called where
 * the window and the catalog are built, so that neither exists for a model that adds joules to dollars.
 */
export function demandSoundModel(declared: readonly Quantity[] = quantities): void {
  const problems = checkModel(declared);
  if (problems.length === 0) return;
  const lines = problems.map(({ quantity, problem }) => `${quantity} ${problem}`);
  throw new Error(`the model is not sound:\n  ${lines.join('\n  ')}`);
}
