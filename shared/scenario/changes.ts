import { inputDefinitions } from '../model/inputs.ts';
import { ok, type Result } from '../result.ts';
import { isSameValue } from './diff.ts';
import type { Inputs, InputValue, ScenarioFile } from './file.ts';
import { chainOf } from './resolve.ts';
import { type InputRole, inputRole } from './role.ts';

/** An input in which two states of a scenario differ; a side that is absent leaves it to the parent. */
export interface InputChange {
  readonly id: string;
  readonly role: InputRole;
  readonly before: InputValue | undefined;
  readonly after: InputValue | undefined;
}

/** The inputs in which two sets differ, in the order of the model; ids that the model does not have come last. */
export function inputChanges(before: Inputs, after: Inputs): InputChange[] {
  const ids = new Set([...inputDefinitions.keys(), ...Object.keys(before), ...Object.keys(after)]);
  return [...ids]
    .filter((id) => !isSameValue(before[id], after[id]))
    .map((id) => ({ id, role: inputRole(id), before: before[id], after: after[id] }));
}

/**
 * What a scenario changes against its parent, or at the root against the catalog's defaults: the inputs that it sets to
 * another value, as they are written. Fails on a missing parent and on a circle.
 */
export function changesToParent(
  file: ScenarioFile,
  library: ReadonlyMap<string, ScenarioFile>,
  defaults: Inputs,
): Result<readonly InputChange[]> {
  const chain = chainOf(file, library);
  if (!chain.ok) return chain;
  const above = Object.assign(
    {},
    defaults,
    ...chain.value.slice(0, -1).map(({ inputs }) => inputs),
  ) as Inputs;
  return ok(inputChanges(above, { ...above, ...file.inputs }));
}
