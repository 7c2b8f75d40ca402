import { appError } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Inputs, YearRange } from '../../scenario/file.ts';
import { type PreparedRun, prepareRun } from '../evaluate.ts';
import type { OutputId } from '../result.ts';
import { segmentQuantities } from '../result.ts';
import { segments, workloads } from '../vocabulary.ts';
import type { DrawnColumn } from './run-program.ts';
import { drawUniforms, type SamplingMethod } from './streams.ts';
import type { Summary } from './summary.ts';
import { type InSteps, summariseOutputs } from './summarise-outputs.ts';
import type { ResolvedInputs, UncertainInput } from './uncertain-inputs.ts';

/** What is wanted of a sampled run. */
export interface SamplingOptions {
  readonly seed: number;
  readonly samples: number;
  readonly method?: SamplingMethod;
  /** Which outputs; by default those of the result file: every segment result, and saved, cost and share per workload. */
  readonly outputs?: readonly OutputId[];
}

/** Per output a summary for each year. */
export interface SampledResult {
  readonly years: readonly number[];
  readonly series: ReadonlyMap<OutputId, readonly Summary[]>;
}

/** The outputs whose bands the result file carries. */
export const bandOutputs: readonly OutputId[] = [
  ...segmentQuantities.flatMap((quantity) => segments.map((segment): OutputId => `${quantity}.${segment}`)),
  ...workloads.flatMap((workload) =>
    (['saved', 'cost', 'share_of_stock'] as const).map(
      (quantity): OutputId => `workload.${workload}.${quantity}`,
    ),
  ),
];

/**
 * Draws the uncertain inputs and summarises what each output does in each year. The draws of an input depend on its id,
 * the seed, the number of samples and the method alone. Fails as `evaluateModel` does, and with `result-not-finite` where
 * a draw leads an output out of the numbers; with `cancelled` once `shouldStop`, asked between chunks of draws, says yes.
 */
export function sampleModel(
  inputs: Inputs,
  years: YearRange,
  { shouldStop, ...options }: SamplingOptions & { readonly shouldStop?: (() => boolean) | undefined },
): Result<SampledResult> {
  const work = sampleInSteps(inputs, years, options);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (shouldStop?.() === true) return fail(appError('cancelled'));
  }
}

/** The same in steps of a chunk of draws each, for those who have to listen in between; whoever walks away has stopped it. */
export function* sampleInSteps(
  inputs: Inputs,
  years: YearRange,
  options: SamplingOptions,
): InSteps<Result<SampledResult>> {
  const prepared = prepareRun(inputs, years);
  if (!prepared.ok) return prepared;
  const { tape, slots, outputSlot } = prepared.value;
  const outputs = options.outputs ?? bandOutputs;
  const span = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index);
  const columns = columnsOf(prepared.value, options);
  const positions = columns.map(({ position }) => position);
  const wanted = outputs.flatMap((output) => span.map((year) => outputSlot(output, year)));
  const summaries = yield* summariseOutputs(
    { tape, slots, positions, columns, samples: options.samples },
    wanted,
  );
  const series = new Map<OutputId, Summary[]>();
  for (const [index, output] of outputs.entries()) {
    const rows = summaries.slice(index * span.length, (index + 1) * span.length);
    const wrong = rows.indexOf(undefined);
    if (wrong !== -1) return fail(appError('result-not-finite', output, { year: years.from + wrong }));
    series.set(output, rows as Summary[]);
  }
  return ok({ years: span, series });
}

/** The drawn inputs, and those that hang on one: where each stands in the tape, and what it takes its values from. */
export function columnsOf(
  { resolved: { uncertain, tied }, inputPositions }: PreparedRun,
  options: Pick<SamplingOptions, 'seed' | 'samples' | 'method'>,
): (DrawnColumn & { readonly position: number })[] {
  const values = new Map(uncertain.map((input) => [input.id, drawInput(input, options)]));
  const roots = uncertain.map(({ id }) => ({ id, root: id, factor: 1 }));
  return [...roots, ...tied].flatMap(({ id, root, factor }) =>
    (inputPositions.get(id) ?? []).map((position) => ({
      position,
      values: values.get(root) ?? new Float64Array(options.samples),
      factor,
    })),
  );
}

/** Draws that were made before: a slider changes one input, and all others keep theirs. */
const knownDraws = new Map<string, Float64Array>();
/** Bytes that these may take together. */
const memoryForKnown = 32e6;
let knownBytes = 0;

/** The values of one drawn input, draw by draw; they must not be written to. Stream B is a second, independent set. */
export function drawInput(
  { id, text, quantile }: UncertainInput,
  { seed, samples, method = 'latin-hypercube' }: Pick<SamplingOptions, 'seed' | 'samples' | 'method'>,
  stream: 'A' | 'B' = 'A',
): Float64Array {
  const key = `${seed} ${samples} ${method} ${stream} ${id} ${text}`;
  const known = knownDraws.get(key);
  if (known !== undefined) return known;
  const values = drawUniforms(seed, id, samples, method, stream);
  for (let draw = 0; draw < samples; draw += 1) values[draw] = quantile(values[draw] as number);
  knownDraws.set(key, values);
  knownBytes += values.byteLength;
  for (const [oldest, { byteLength }] of knownDraws) {
    if (knownBytes <= memoryForKnown || oldest === key) break;
    knownDraws.delete(oldest);
    knownBytes -= byteLength;
  }
  return values;
}

/** The values of each drawn input, and of those that hang on one, draw by draw; they must not be written to. */
export function drawInputs(
  { uncertain, tied }: Pick<ResolvedInputs, 'uncertain' | 'tied'>,
  options: SamplingOptions,
): Map<string, Float64Array> {
  const values = new Map(uncertain.map((input) => [input.id, drawInput(input, options)]));
  for (const { id, root, factor } of tied) {
    const drawn = values.get(root);
    if (drawn !== undefined) {
      values.set(
        id,
        drawn.map((value) => value * factor),
      );
    }
  }
  return values;
}
