import type { Band } from '../../shared/charts/band.ts';
import { LatestMap } from '../../shared/latest-map.ts';
import { evaluateModel } from '../../shared/model/evaluate.ts';
import { type Explanation, explainRun } from '../../shared/model/explain/explanation.ts';
import type { ModelResult, OutputId } from '../../shared/model/result.ts';
import { bandOutputs, type SampledResult, sampleModel } from '../../shared/model/uncertainty/sample-model.ts';
import type { Summary } from '../../shared/model/uncertainty/summary.ts';
import { type ResolvedInputs, resolveUncertainty } from '../../shared/model/uncertainty/uncertain-inputs.ts';
import { type Result, ok } from '../../shared/result.ts';
import type { ResolvedScenario, YearRange } from '../../shared/scenario/file.ts';
import { measureInfluences } from './influences.ts';

/** So many runs are kept between briefs: those of one composer with eight scenarios, before and after a change. */
const kept = new LatestMap<string, ScenarioRun>(24);

/**
 * A scenario's run over `years`; one that was made before is taken up again, with all that has been asked of it. Fails as
 * `evaluateModel` does.
 */
export function runScenario(scenario: ResolvedScenario, years: YearRange): Result<ScenarioRun> {
  const key = JSON.stringify([years, scenario]);
  const known = kept.get(key);
  if (known !== undefined) return ok(known);
  const result = evaluateModel(scenario.inputs, years);
  if (!result.ok) return result;
  const resolved = resolveUncertainty(scenario.inputs);
  if (!resolved.ok) return resolved;
  const run = new ScenarioRun(scenario, years, result.value, resolved.value);
  kept.set(key, run);
  return ok(run);
}

/** One scenario, run; draws, explanations and influences are worked out when they are first asked for, and then kept. */
export class ScenarioRun {
  readonly scenario: ResolvedScenario;
  readonly years: YearRange;
  readonly result: ModelResult;
  readonly uncertainty: ResolvedInputs;
  readonly #answers = new Map<string, unknown>();

  constructor(
    scenario: ResolvedScenario,
    years: YearRange,
    result: ModelResult,
    uncertainty: ResolvedInputs,
  ) {
    this.scenario = scenario;
    this.years = years;
    this.result = result;
    this.uncertainty = uncertainty;
  }

  /** Whether anything is drawn. */
  get isDrawn(): boolean {
    return this.uncertainty.uncertain.length > 0 && this.scenario.samples > 0;
  }

  /** What an output comes to in a year, at the medians. */
  valueAt(output: OutputId, year: number): number {
    return this.result.series[output][this.result.years.indexOf(year)] ?? Number.NaN;
  }

  /**
   * What the draws say of every output that has a band, in every year; null where nothing is drawn. It takes hardly longer
   * than what they say of one, and a brief asks of many. Fails as sampling does.
   */
  sampled(): Result<SampledResult | null> {
    if (!this.isDrawn) return ok(null);
    return this.#once('sampled', () => this.#draw(bandOutputs));
  }

  /** What the draws say of outputs in one year, in their order; null where nothing is drawn. Fails as sampling does. */
  summariesAt(outputs: readonly OutputId[], year: number): Result<readonly Summary[] | null> {
    if (!this.isDrawn) return ok(null);
    const sampled = this.#sample(outputs);
    if (!sampled.ok) return sampled;
    const { years, series } = sampled.value;
    const at = years.indexOf(year);
    return ok(outputs.flatMap((output) => series.get(output)?.[at] ?? []));
  }

  /** The band of one output over all years; undefined where nothing is drawn. Fails as sampling does. */
  bandOf(output: OutputId): Result<Band | undefined> {
    if (!this.isDrawn) return ok(undefined);
    const sampled = this.#sample([output]);
    if (!sampled.ok) return sampled;
    const summaries = sampled.value.series.get(output) ?? [];
    return ok({
      p5: summaries.map(({ p5 }) => p5),
      p95: summaries.map(({ p95 }) => p95),
      samples: this.scenario.samples,
      isStale: false,
    });
  }

  /** Where each number comes from. Fails as `explainRun` does. */
  explanation(): Result<Explanation> {
    return this.#once('explanation', () => explainRun(this.scenario.inputs, this.years));
  }

  /** How far each drawn input moves each of the numbers; see `measureInfluences`. */
  influences(addresses: readonly string[]): Result<ReadonlyMap<string, ReadonlyMap<string, number>>> {
    return this.#once(`influences ${addresses.join(' ')}`, () =>
      measureInfluences(this.scenario.inputs, this.years, addresses),
    );
  }

  /** The draws of these outputs: out of all of them, or for themselves where one of them has no band. */
  #sample(outputs: readonly OutputId[]): Result<SampledResult> {
    if (outputs.some((output) => !bandOutputs.includes(output)))
      return this.#once(`sampled ${outputs.join(' ')}`, () => this.#draw(outputs));
    return this.#once('sampled', () => this.#draw(bandOutputs));
  }

  #draw(outputs: readonly OutputId[]): Result<SampledResult> {
    const { inputs, seed, samples } = this.scenario;
    return sampleModel(inputs, this.years, { seed, samples, outputs });
  }

  #once<Answer>(key: string, work: () => Result<Answer>): Result<Answer> {
    if (!this.#answers.has(key)) this.#answers.set(key, work());
    // What stands under a key was put there by the same call.
    return this.#answers.get(key) as Result<Answer>;
  }
}
