import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { isSameValue } from '../../../../shared/scenario/diff.ts';
import type { Inputs, InputValue, ScenarioFile } from '../../../../shared/scenario/file.ts';

/** What an input of a scenario would be if it said nothing of it, and who says that; `from` is null for the catalog. */
export interface InheritedValue {
  readonly value: InputValue;
  readonly from: string | null;
}

/**
 * Yields what a scenario inherits for an input that it sets itself; null where it sets none, or sets what it would inherit.
 * `files` are all scenarios by name; a circle of parents ends where it began.
 */
export function inheritedValue(
  { name, parent, inputs }: Pick<Scenario, 'name' | 'parent' | 'inputs'>,
  id: string,
  { files, defaults }: { readonly files: ReadonlyMap<string, ScenarioFile>; readonly defaults: Inputs },
): InheritedValue | null {
  const own = Object.hasOwn(inputs, id) ? inputs[id] : undefined;
  if (own === undefined) return null;
  const seen = new Set([name]);
  let inherited: InheritedValue | null = null;
  for (let next = parent; next !== null && !seen.has(next);) {
    seen.add(next);
    const file = files.get(next);
    const value = file !== undefined && Object.hasOwn(file.inputs, id) ? file.inputs[id] : undefined;
    if (value !== undefined) {
      inherited = { value, from: next };
      break;
    }
    next = file?.parent ?? null;
  }
  const fallback = defaults[id];
  inherited ??= fallback === undefined ? null : { value: fallback, from: null };
  return inherited === null || isSameValue(inherited.value, own) ? null : inherited;
}
