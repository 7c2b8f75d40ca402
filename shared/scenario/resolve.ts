import { appError } from '../errors.ts';
import type { CatalogDraw } from '../catalog/draw.ts';
import { checkInput, checkInputs, type InputDefinition, inputDefinitions } from '../model/inputs.ts';
import { type CatalogData, parseUncertain } from '../model/uncertainty/notation.ts';
import { resolveUncertainty } from '../model/uncertainty/uncertain-inputs.ts';
import { checkYears } from '../model/years.ts';
import { nearest } from '../nearest.ts';
import { fail, ok, type Result } from '../result.ts';
import { isSameValue } from './diff.ts';
import type {
  AnsweredQuery,
  Inputs,
  InputSource,
  InputValue,
  ResolvedScenario,
  ScenarioFile,
} from './file.ts';

/** What holds where no scenario of a chain says otherwise. */
export const defaultSettings = { years: { from: 2024, to: 2040 }, seed: 1, samples: 10_000 } as const;

/** Answers what an input asks of the catalog, in the input's unit. */
export type AskCatalog = (definition: InputDefinition, question: CatalogData) => Result<CatalogDraw>;

const askNobody: AskCatalog = ({ id }, { text }) => fail(appError('query-unanswered', id, { value: text }));

/**
 * A scenario with its chain of parents applied over the defaults, and what its inputs ask of the catalog answered; `library` holds the scenarios that may be parents, by
 * name. Fails on a missing parent (with the nearest name), a cycle (naming it), an input that breaks its rule or, once
 * all is applied, a rule between inputs. Nothing is half applied.
 */
export function resolveScenario(
  file: ScenarioFile,
  library: ReadonlyMap<string, ScenarioFile>,
  defaults: Inputs,
  ask: AskCatalog = askNobody,
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
  const answered = answerQueries(checked.value, ask);
  if (!answered.ok)
    return fail({ ...answered.error, place: `${file.name}: inputs.${answered.error.place ?? ''}` });
  const { drawnFrom } = answered.value;
  const uncertainty = resolveUncertainty(answered.value.inputs);
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
    inputs: answered.value.inputs,
    ...(Object.keys(drawnFrom).length === 0 ? {} : { drawnFrom }),
    central: uncertainty.value.central,
    overridden,
    sources,
  });
}

/** The inputs with every question to the catalog replaced by the figures that answer it, and the rows they come from. */
function answerQueries(
  inputs: Inputs,
  ask: AskCatalog,
): Result<{ inputs: Inputs; drawnFrom: Record<string, AnsweredQuery> }> {
  const answered: Record<string, InputValue> = { ...inputs };
  const drawnFrom: Record<string, AnsweredQuery> = {};
  for (const definition of inputDefinitions.values()) {
    const { id, kind } = definition;
    const value = inputs[id];
    if (kind !== 'number' || typeof value !== 'string') continue;
    const parsed = parseUncertain(value, id);
    if (!parsed.ok) return parsed;
    if (parsed.value.kind !== 'query') continue;
    const draw = ask(definition, parsed.value);
    if (!draw.ok) return draw;
    answered[id] = `data(${draw.value.values.join(', ')})`;
    drawnFrom[id] = { query: parsed.value.text, rows: draw.value.rows };
  }
  return ok({ inputs: answered, drawnFrom });
}

/** The scenario with all its ancestors, the eldest first. Fails on a missing parent and on a circle. */
export function chainOf(
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
