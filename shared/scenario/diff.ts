import { inputDefinitions } from '../model/inputs.ts';
import type { InputValue, ResolvedScenario } from './file.ts';

/** The most scenarios that are set side by side. */
export const mostCompared = 8;

/** An input in which scenarios differ, with its value in each, in the scenarios' order. */
export interface DifferingInput {
  readonly id: string;
  readonly unit: string;
  readonly values: readonly InputValue[];
}

/** Whether two values of an input are the same; points by their numbers. */
export function isSameValue(a: InputValue | undefined, b: InputValue | undefined): boolean {
  return (
    a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  );
}

/** Every input that does not have the same value in all the scenarios, in the order of the catalog. */
export function differingInputs(scenarios: readonly ResolvedScenario[]): DifferingInput[] {
  const differing: DifferingInput[] = [];
  for (const { id, unit } of inputDefinitions.values()) {
    const values = scenarios.map(({ inputs }) => inputs[id]).filter((value) => value !== undefined);
    if (values.some((value) => !isSameValue(value, values[0]))) differing.push({ id, unit, values });
  }
  return differing;
}
