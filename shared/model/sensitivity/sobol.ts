import { ok, type Result } from '../../result.ts';
import { drawInput } from '../uncertainty/sample-model.ts';
import { compareIds } from './choose-inputs.ts';
import { type Asked, type Draws, progressOf, respondTo, type Watch } from './response.ts';
import { estimateSobolIndices, type SobolIndices } from './sobol-estimators.ts';
import { measureTornado, type TornadoBar } from './tornado.ts';

/** Rows of each matrix, and the fewest and most that may be asked for. */
export const defaultSobolSamples = 1024;
export const leastSobolSamples = 64;
export const mostSobolSamples = 16_384;

/** Of all the work about so much is runs of the model, the rest the bootstrap. */
const runShare = 0.5;

/** So many inputs get indices of their own, where none are chosen. */
const ownIndexLimit = 12;

/** The shares of the output's variance that one input makes, those that are tied to it along with it. */
export interface SobolInput extends SobolIndices {
  readonly id: string;
  readonly followers: readonly string[];
}

export interface SobolResult {
  /** The output with every input at its median. */
  readonly central: number;
  /** The output's variance over the draws of all uncertain inputs. */
  readonly variance: number;
  /** The greatest total index first, of equals by id. */
  readonly inputs: readonly SobolInput[];
  /** All other uncertain inputs, taken as one; absent where there is none. */
  readonly rest?: (SobolIndices & { readonly count: number }) | undefined;
}

export interface SobolOptions extends Watch {
  readonly seed: number;
  /** Rows of each matrix. */
  readonly samples: number;
  /** The uncertain inputs to single out; where absent the twelve with the longest bars of the tornado. */
  readonly ids?: readonly string[] | undefined;
}

/**
 * First-order and total Sobol' indices of the asked number: of the chosen inputs one by one and of all others as one
 * group, so that every share is one of the whole variance. Column after column, matrix A is drawn from the stream
 * (seed, id, A) and matrix B from (seed, id, B), both by Latin hypercube, so that an input's draws depend on nothing else.
 * Runs the model (inputs + 3) · samples times at most. Fails with `cancelled` or `result-not-finite`.
 */
export function measureSobol(
  asked: Asked,
  { seed, samples, ids, shouldStop, onProgress }: SobolOptions,
): Result<SobolResult> {
  const response = respondTo(asked);
  const { central, inputs, followers, run } = response;
  const bars: Result<readonly Pick<TornadoBar, 'id'>[]> =
    ids === undefined ? measureTornado(response, { shouldStop }) : ok(ids.map((id) => ({ id })));
  if (!bars.ok) return bars;
  const limit = ids === undefined ? ownIndexLimit : undefined;
  const wanted = new Set(bars.value.slice(0, limit).map(({ id }) => id));
  const chosen = inputs.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
  const others = inputs.filter(({ id }) => !wanted.has(id)).map(({ id }) => id);

  const matrix = (stream: 'A' | 'B'): Draws =>
    new Map(inputs.map((input) => [input.id, drawInput(input, { seed, samples }, stream)]));
  const [a, b] = [matrix('A'), matrix('B')];
  const groups = [...chosen.map((id) => [id]), ...(others.length === 0 ? [] : [others])];
  const mixes = groups.map((group): Draws => new Map([...a, ...[...b].filter(([id]) => group.includes(id))]));
  const runs: Float64Array[] = [];
  const matrices = [a, b, ...mixes];
  for (const [place, draws] of matrices.entries()) {
    const part = progressOf(
      onProgress,
      (runShare * place) / matrices.length,
      (runShare * (place + 1)) / matrices.length,
    );
    const result = run(draws, samples, { shouldStop, onProgress: part });
    if (!result.ok) return result;
    runs.push(result.value);
  }
  const [onA, onB, ...mixed] = runs;
  if (onA === undefined || onB === undefined) throw new Error('two matrices, two runs');
  const { variance, indices } = estimateSobolIndices(
    { a: onA, b: onB, mixed },
    seed,
    progressOf(onProgress, runShare, 1),
  );
  const list = chosen.flatMap((id, position): SobolInput[] => {
    const own = indices[position];
    return own === undefined ? [] : [{ id, followers: followers.get(id) ?? [], ...own }];
  });
  const rest = indices[chosen.length];
  return ok({
    central,
    variance,
    inputs: list.sort((x, y) => y.total.value - x.total.value || compareIds(x.id, y.id)),
    rest: rest === undefined ? undefined : { ...rest, count: others.length },
  });
}
