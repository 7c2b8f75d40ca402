import { appError } from '../errors.ts';
import { checkInput, checkInputs } from '../model/inputs.ts';
import { resolveUncertainty } from '../model/uncertainty/uncertain-inputs.ts';
import { checkYears } from '../model/years.ts';
import { nearest } from '../nearest.ts';
import { fail, ok, type Result } from '../result.ts';
import { isSameValue } from './diff.ts';
import type { Inputs, InputSource, InputValue, ResolvedScenario, ScenarioFile } from './file.ts';

/** What holds where no scenario of a chain says otherwise. */
const defaultSettings = { years: { from: 2024, to: 2040 }, seed: 1, samples: 10_000 } as const;

/**
 * A scenario with its chain of parents applied over the defaults; `library` holds the scenarios that may be parents, by
 * name. Fails on a missing parent (with the nearest name), a cycle (naming it), an input that breaks its rule or, once
 * all is applied, a rule between inputs. Nothing is half applied.
 */
export function resolveScenario(
  file: ScenarioFile,
  library: ReadonlyMap<string, ScenarioFile>,
  defaults: Inputs,
): Result<ResolvedScenario> {
  const chain = chainOf(file, library);
  if (!chain.ok) return chain;

  const inputs: Record<string, InputValue> = { ...defaults };
  const setBy: Record<string, string> = {};
  const sources: Record<string, InputSource> = {};
  let settings: Pick<ResolvedScenario, 'years' | 'seed' | 'samples'> = defaultSettings;
  for (const scenario of chain.value) {
    for (const [id, value] of Object.entries(scenario.inputs)) {
      const checked = checkInput(id, value);
      if (!checked.ok) {
        return fail({ ...checked.error, place: `${scenario.name}: inputs.${checked.error.place ?? id}` });
      }
      inputs[id] = checked.value;
      setBy[id] = scenario.name;
      // The source of a parent's value says nothing of this one.
      delete sources[id];
    }
    Object.assign(sources, scenario.sources);
    const { years = settings.years, seed = settings.seed, samples = settings.samples } = scenario;
    const wrongYears = checkYears(years, `${scenario.name}: years`);
    if (wrongYears) return fail(wrongYears);
    settings = { years, seed, samples };
  }

  const checked = checkInputs(inputs);
  if (!checked.ok)
    return fail({ ...checked.error, place: `${file.name}: ${checked.error.place ?? 'inputs'}` });
  const uncertainty = resolveUncertainty(checked.value);
  if (!uncertainty.ok) {
    return fail({ ...uncertainty.error, place: `${file.name}: inputs.${uncertainty.error.place ?? ''}` });
  }
  const overridden = Object.fromEntries(
    Object.entries(setBy).filter(([id]) => !isSameValue(inputs[id], defaults[id])),
  );
  return ok({
    name: file.name,
    description: file.description,
    ...settings,
    inputs: checked.value,
    central: uncertainty.value.central,
    overridden,
    sources,
  });
}

/** The scenario with all its ancestors, the eldest first. */
function chainOf(
  file: ScenarioFile,
  library: ReadonlyMap<string, ScenarioFile>,
): Result<readonly ScenarioFile[]> {
  const chain = [file];
  const names = [file.name];
  for (let current = file; current.parent !== null;) {
    const parent = library.get(current.parent);
    if (names.includes(current.parent)) {
      const circle = [...names.slice(names.indexOf(current.parent)), current.parent];
      return fail(appError('scenario-parent-cycle', file.name, { detail: circle.join(' → ') }));
    }
    if (!parent) {
      const meant = nearest(current.parent, library.keys());
      return fail(
        appError('scenario-parent-missing', current.name, {
          value: current.parent,
          ...(meant === undefined ? {} : { nearest: meant }),
        }),
      );
    }
    chain.unshift(parent);
    names.push(parent.name);
    current = parent;
  }
  return ok(chain);
}
