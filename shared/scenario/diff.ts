import type { InputValue, ResolvedScenario } from './file.ts';

/** An input in which scenarios differ, with its value in each, in the scenarios' order. */
export interface DifferingInput {
  readonly id: string;
  readonly unit: string;
  readonly values: readonly InputValue[];
}

/** Every input that does not have the same value in all the scenarios, in the order of the catalog. */
export function differingInputs(scenarios: readonly ResolvedScenario[]): DifferingInput[] {
  throw new Error(`being built: ${scenarios.length}`);
}
