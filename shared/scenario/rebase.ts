import { inputDefinitions } from '../model/inputs.ts';
import { fail, ok, type Result } from '../result.ts';
import { isSameValue } from './diff.ts';
import type { Inputs, InputSource, InputValue, ScenarioFile } from './file.ts';
import { chainOf, defaultSettings } from './resolve.ts';

type Content = Omit<ScenarioFile, 'format'>;

/**
 * A child that takes over what its parent says and moves to its grandparent: what it resolves to stays as it was. Yields the
 * child with its own fields, whatever else it carries.
 */
export function foldContents<Child extends Content>(parent: Content, child: Child): Child {
  const sources: Record<string, InputSource> = {};
  for (const [id, source] of Object.entries(parent.sources)) {
    // A value that the child sets itself does not stand on the parent's source.
    if (!(id in child.inputs)) sources[id] = source;
  }
  const { years = parent.years, seed = parent.seed, samples = parent.samples } = child;
  return {
    ...child,
    parent: parent.parent,
    ...(years === undefined ? {} : { years }),
    ...(seed === undefined ? {} : { seed }),
    ...(samples === undefined ? {} : { samples }),
    inputs: { ...parent.inputs, ...child.inputs },
    sources: { ...sources, ...child.sources },
  };
}

/** What a chain of scenarios says, one laid over the other; values as they are written. */
interface Said {
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly sources: Readonly<Record<string, InputSource>>;
  readonly settings: Pick<ScenarioFile, 'years' | 'seed' | 'samples'>;
}

function sayingsOf(chain: readonly ScenarioFile[]): Said {
  const inputs: Record<string, InputValue> = {};
  const sources: Record<string, InputSource> = {};
  let settings: Said['settings'] = {};
  for (const file of chain) {
    for (const id of Object.keys(file.inputs)) delete sources[id];
    Object.assign(inputs, file.inputs);
    Object.assign(sources, file.sources);
    const { years = settings.years, seed = settings.seed, samples = settings.samples } = file;
    settings = { years, seed, samples };
  }
  return { inputs, sources, settings };
}

/**
 * A scenario under another parent (null: none) with the results that it has now: it says itself whatever the new chain says
 * otherwise, inputs and settings alike. Fails as `resolveScenario` does on a missing parent or a circle.
 */
export function keepResults(
  file: ScenarioFile,
  parent: string | null,
  library: ReadonlyMap<string, ScenarioFile>,
  defaults: Inputs,
): Result<ScenarioFile> {
  const now = chainOf(file, library);
  if (!now.ok) return now;
  const then = chainOf({ ...file, parent }, library);
  if (!then.ok) return fail(then.error);
  const before = sayingsOf(now.value);
  const above = sayingsOf(then.value.slice(0, -1));
  const inputs: Record<string, InputValue> = {};
  const sources: Record<string, InputSource> = {};
  for (const id of inputDefinitions.keys()) {
    const value = before.inputs[id] ?? defaults[id];
    const isSaid = !isSameValue(value, above.inputs[id] ?? defaults[id]);
    if (!isSaid || value === undefined) continue;
    inputs[id] = value;
    const source = before.sources[id];
    if (source !== undefined) sources[id] = source;
  }
  const setting = (key: keyof typeof defaultSettings): Partial<Said['settings']> => {
    const value = before.settings[key] ?? defaultSettings[key];
    return JSON.stringify(value) === JSON.stringify(above.settings[key] ?? defaultSettings[key])
      ? {}
      : { [key]: value };
  };
  const { years: _years, seed: _seed, samples: _samples, ...rest } = file;
  return ok({
    ...rest,
    parent,
    ...setting('years'),
    ...setting('seed'),
    ...setting('samples'),
    inputs,
    sources,
  });
}
