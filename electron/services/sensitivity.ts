import type { SeekFile, SensitivityFile } from '../../shared/contract/sensitivity.ts';
import { modelVersion } from '../../shared/model/evaluate.ts';
import { inputDefinitions } from '../../shared/model/inputs.ts';
import { type OutputAt, parseOutputAt } from '../../shared/model/output-at.ts';
import { analyseSensitivity, type Sensitivity } from '../../shared/model/sensitivity/analyse.ts';
import { bootstrapLevel } from '../../shared/model/sensitivity/sobol-estimators.ts';
import { type SeekAnswer, seekInput } from '../../shared/model/sensitivity/seek.ts';
import { ok } from '../../shared/result.ts';
import type { ResolvedScenario } from '../../shared/scenario/file.ts';
import { outputUnit } from '../../shared/units/quantity.ts';
import { listRows } from '../db/queries/catalog.ts';
import { catalogStatus } from '../db/queries/catalog-status.ts';
import type { Handler, ServiceContext } from './handlers.ts';
import { resolveReference } from './scenario-library.ts';

/** Which uncertain inputs move one number of a scenario, each with the grade of its evidence. */
export const sensitivityHandler: Handler<'model.sensitivity'> = (context, request) => {
  const resolved = resolveReference(context.catalog, request.scenario);
  if (!resolved.ok) return resolved;
  const at = parseOutputAt(request.output);
  if (!at.ok) return at;
  const scenario = resolved.value;
  const { method, samples, above } = request;
  const analysed = analyseSensitivity(scenario.inputs, scenario.years, {
    at: at.value,
    method,
    seed: scenario.seed,
    draws: scenario.samples,
    samples,
    ids: request.inputs,
    above,
  });
  return analysed.ok ? ok(sensitivityFile(context, scenario, at.value, analysed.value)) : analysed;
};

/** The value of one input at which one number of a scenario meets a target. */
export const seekHandler: Handler<'model.seek'> = (context, { scenario: reference, ...request }) => {
  const resolved = resolveReference(context.catalog, reference);
  if (!resolved.ok) return resolved;
  const at = parseOutputAt(request.output);
  if (!at.ok) return at;
  const scenario = resolved.value;
  const { input, range, target } = request;
  const sought = seekInput(scenario.inputs, scenario.years, {
    input,
    at: at.value,
    target: typeof target === 'number' ? { value: target } : { input: target },
    range,
  });
  if (!sought.ok) return sought;
  const { answer, central } = sought.value;
  return ok({
    format: 'memwatt-seek/1',
    ...fileOf(context, scenario, at.value, central),
    input: readEvidence(context, scenario)(input),
    range,
    target: { value: sought.value.target, input: typeof target === 'number' ? null : target },
    answer: plainAnswer(answer),
  });
};

function fileOf(
  { catalog }: ServiceContext,
  scenario: ResolvedScenario,
  { output, year }: OutputAt,
  central: number,
): Pick<SeekFile, 'model' | 'catalog' | 'scenario' | 'output'> {
  return {
    model: modelVersion,
    catalog: catalogStatus(catalog).version,
    scenario: scenario.name,
    output: { id: output, year, unit: outputUnit(output), central },
  };
}

function sensitivityFile(
  context: ServiceContext,
  scenario: ResolvedScenario,
  at: OutputAt,
  found: Sensitivity,
): SensitivityFile {
  const evidence = readEvidence(context, scenario);
  const file = {
    format: 'memwatt-sensitivity/1' as const,
    ...fileOf(context, scenario, at, found.central),
    seed: scenario.seed,
    probability: found.exceedance ?? null,
  };
  const withEvidence = <Row extends { readonly id: string; readonly followers: readonly string[] }>(
    row: Row,
  ) => ({ ...row, ...evidence(row.id), followers: [...row.followers] });
  switch (found.method) {
    case 'tornado':
      return { ...file, method: 'tornado', inputs: found.bars.map(withEvidence) };
    case 'sobol':
      return {
        ...file,
        method: 'sobol',
        rows: found.rows,
        variance: found.variance,
        level: bootstrapLevel,
        inputs: found.inputs.map(withEvidence),
        rest: found.rest ?? null,
      };
    case 'rank':
      return {
        ...file,
        method: 'rank',
        draws: found.draws,
        noise: found.noise,
        inputs: found.inputs.map(withEvidence),
      };
  }
}

/**
 * Yields what an input's value or doubt stands on: the catalog's row, or what the scenario that sets it says. A scenario
 * that says nothing has assumed it.
 */
function readEvidence(
  { catalog }: ServiceContext,
  { inputs, central, overridden, sources }: ResolvedScenario,
): (id: string) => SeekFile['input'] {
  const rows = new Map(listRows(catalog, 'inputs').map((row) => [row.id, row]));
  return (id) => {
    const setBy = overridden[id] ?? null;
    const own = sources[id];
    const row = setBy === null ? rows.get(id) : undefined;
    const given = inputs[id];
    return {
      id,
      unit: inputDefinitions.get(id)?.unit ?? '',
      given: typeof given === 'string' ? given : Number(given),
      central: Number(central[id]),
      grade: row?.grade ?? own?.grade ?? 'assumption',
      source: row?.source ?? own?.source ?? 'assumption',
      setBy,
    };
  };
}

/** The answer as the wire's types want it: without `readonly`. */
function plainAnswer(answer: SeekAnswer): SeekFile['answer'] {
  return answer.kind === 'found' ? { ...answer, further: [...answer.further] } : answer;
}
