import { appError } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Inputs, YearRange } from '../../scenario/file.ts';
import type { OutputAt } from '../output-at.ts';
import { drawInputs } from '../uncertainty/sample-model.ts';
import { maxSamples } from '../uncertainty/streams.ts';
import { checkChoice } from './choose-inputs.ts';
import { type Exceedance, measureExceedance } from './probability.ts';
import { type RankInput, rankInputs, rankNoise } from './rank-correlation.ts';
import { type Asked, askModel, type Draws, type Response, respondTo, type Watch } from './response.ts';
import {
  defaultSobolSamples,
  leastSobolSamples,
  measureSobol,
  mostSobolSamples,
  type SobolResult,
} from './sobol.ts';
import { measureTornado, type TornadoBar } from './tornado.ts';

/** How an answer to "which input matters" is found. */
export const sensitivityMethods = ['tornado', 'sobol', 'rank'] as const;
export type SensitivityMethod = (typeof sensitivityMethods)[number];

/** With fewer draws than this, a share or a rank says nothing. */
export const leastDraws = 10;

export interface SensitivityRequest extends Watch {
  readonly at: OutputAt;
  readonly method: SensitivityMethod;
  /** The scenario's seed and number of draws. */
  readonly seed: number;
  readonly draws: number;
  /** Rows of each Sobol' matrix; for the other methods, draws in place of the scenario's number. */
  readonly samples?: number | undefined;
  /** The uncertain inputs to list; all of them where absent, for Sobol' the twelve with the longest bars. */
  readonly ids?: readonly string[] | undefined;
  /** Also says how often the output exceeds this, and is below zero. */
  readonly above?: number | undefined;
}

/** What the method found, and where asked for the probability of exceeding a threshold. */
export type Sensitivity = {
  /** The output with every input at its median. */
  readonly central: number;
  readonly exceedance?: (Exceedance & { readonly draws: number }) | undefined;
} & (
  | { readonly method: 'tornado'; readonly bars: readonly TornadoBar[] }
  | ({ readonly method: 'sobol'; readonly rows: number } & Omit<SobolResult, 'central'>)
  | {
      readonly method: 'rank';
      readonly draws: number;
      /** Correlations within ± this are what chance makes of inputs that do not matter. */
      readonly noise: number;
      readonly inputs: readonly RankInput[];
    }
);

/**
 * Says which uncertain inputs move one number of the model, by one of three methods; and how probable it is that the
 * number exceeds a threshold. Fails on inputs that are unknown or not uncertain, numbers of draws out of reach, and as
 * `evaluateModel`; with `cancelled` when it is stopped.
 */
export function analyseSensitivity(
  inputs: Inputs,
  years: YearRange,
  request: SensitivityRequest,
): Result<Sensitivity> {
  const asked = askModel(inputs, years, request.at);
  if (!asked.ok) return asked;
  const wrong = checkChoice(asked.value.prepared.resolved, request.ids);
  if (wrong) return fail(wrong);
  const drawCount = countDraws(request);
  if (!drawCount.ok) return drawCount;
  switch (request.method) {
    case 'tornado':
      return analyseByTornado(asked.value, request, drawCount.value);
    case 'sobol':
      return analyseBySobol(asked.value, request, drawCount.value);
    case 'rank':
      return analyseByRank(asked.value, request, drawCount.value);
  }
}

/** How many draws the probability and the ranks are read from; 0 where neither is asked for. */
function countDraws({ method, draws, samples, above }: SensitivityRequest): Result<number> {
  if (above === undefined && method !== 'rank') return ok(0);
  const count = method === 'sobol' ? draws : (samples ?? draws);
  const isFitting = Number.isInteger(count) && count >= leastDraws && count <= maxSamples;
  return isFitting
    ? ok(count)
    : fail(
        appError('samples-out-of-range', 'samples', { value: count, range: `${leastDraws}–${maxSamples}` }),
      );
}

function analyseByTornado(asked: Asked, request: SensitivityRequest, drawCount: number): Result<Sensitivity> {
  const response = respondTo(asked, request.ids === undefined ? undefined : new Set(request.ids));
  const bars = measureTornado(response, request);
  if (!bars.ok) return bars;
  const exceedance = exceed(asked, request, drawCount);
  return exceedance.ok
    ? ok({
        method: 'tornado',
        central: response.central,
        exceedance: exceedance.value,
        bars: bars.value,
      })
    : exceedance;
}

function analyseBySobol(asked: Asked, request: SensitivityRequest, drawCount: number): Result<Sensitivity> {
  const { seed, samples = defaultSobolSamples, ids, shouldStop, onProgress } = request;
  if (!Number.isInteger(samples) || samples < leastSobolSamples || samples > mostSobolSamples) {
    const range = `${leastSobolSamples}–${mostSobolSamples}`;
    return fail(appError('samples-out-of-range', 'samples', { value: samples, range }));
  }
  const result = measureSobol(asked, { seed, samples, ids, shouldStop, onProgress });
  if (!result.ok) return result;
  const exceedance = exceed(asked, request, drawCount);
  return exceedance.ok
    ? ok({ method: 'sobol', rows: samples, exceedance: exceedance.value, ...result.value })
    : exceedance;
}

function analyseByRank(asked: Asked, request: SensitivityRequest, drawCount: number): Result<Sensitivity> {
  const sampled = sampleOutput(asked, request, drawCount);
  if (!sampled.ok) return sampled;
  const { response, draws, values } = sampled.value;
  const chosen = response.inputs.filter(({ id }) => request.ids?.includes(id) ?? true);
  return ok({
    method: 'rank',
    central: response.central,
    draws: drawCount,
    noise: rankNoise(drawCount),
    inputs: rankInputs({ inputs: chosen, followers: response.followers }, draws, values),
    exceedance:
      request.above === undefined
        ? undefined
        : { draws: drawCount, ...measureExceedance(values, request.above) },
  });
}

function exceed(
  asked: Asked,
  request: SensitivityRequest,
  drawCount: number,
): Result<(Exceedance & { readonly draws: number }) | undefined> {
  if (request.above === undefined) return ok(undefined);
  const sampled = sampleOutput(asked, request, drawCount);
  return sampled.ok
    ? ok({ draws: drawCount, ...measureExceedance(sampled.value.values, request.above) })
    : sampled;
}

/**
 * One number of the model over the very draws that a run of the scenario makes of its uncertain inputs, in the output's
 * unit; and the number with every input at its median. Fails as `analyseSensitivity`.
 */
export function drawOutput(
  inputs: Inputs,
  years: YearRange,
  request: Watch & Pick<SensitivityRequest, 'at' | 'seed' | 'draws'>,
): Result<{ readonly central: number; readonly values: Float64Array }> {
  const asked = askModel(inputs, years, request.at);
  if (!asked.ok) return asked;
  const { central } = asked.value;
  const sampled = sampleOutput(asked.value, request, request.draws);
  return sampled.ok ? ok({ central, values: sampled.value.values }) : sampled;
}

/** The output over the very draws that a run of the scenario makes of all its uncertain inputs. */
function sampleOutput(
  asked: Asked,
  { seed, shouldStop, onProgress }: Watch & Pick<SensitivityRequest, 'seed'>,
  samples: number,
): Result<{
  readonly response: Response;
  readonly draws: Draws;
  readonly values: Float64Array;
}> {
  const response = respondTo(asked);
  const draws = drawInputs({ uncertain: asked.prepared.resolved.uncertain, tied: [] }, { seed, samples });
  const run = response.run(draws, samples, { shouldStop, onProgress });
  return run.ok ? ok({ response, draws, values: run.value }) : run;
}
