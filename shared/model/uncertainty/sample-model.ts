import { appError } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Inputs, YearRange } from '../../scenario/file.ts';
import { prepareRun } from '../evaluate.ts';
import type { OutputId } from '../result.ts';
import { segmentQuantities } from '../result.ts';
import { segments, workloads } from '../vocabulary.ts';
import { type Program, specialise } from './program.ts';
import { blockSize, ProgramRun } from './run-program.ts';
import { drawUniforms, type SamplingMethod } from './streams.ts';
import { type Summary, summariseDraws, summariseFixed } from './summary.ts';
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

/** Bytes that the draws of the outputs may take at a time; with more, the outputs are computed in turns. */
const memoryForDraws = 128e6;

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
 * a draw leads an output out of the numbers.
 */
export function sampleModel(
  inputs: Inputs,
  years: YearRange,
  options: SamplingOptions,
): Result<SampledResult> {
  const prepared = prepareRun(inputs, years);
  if (!prepared.ok) return prepared;
  const { resolved, tape, slots, inputPositions, outputSlot } = prepared.value;
  const outputs = options.outputs ?? bandOutputs;
  const span = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index);
  const drawnIds = [...resolved.uncertain.map(({ id }) => id), ...resolved.tied.map(({ id }) => id)];
  const positions = drawnIds.flatMap((id) => inputPositions.get(id) ?? []);
  const values = drawInputs(resolved, options);
  const draws = drawnIds.flatMap((id) => {
    const drawn = values.get(id);
    return drawn === undefined ? [] : (inputPositions.get(id) ?? []).map(() => drawn);
  });
  const summaries = new Map<OutputId, Summary[]>();
  const atOnce = Math.max(1, Math.floor(memoryForDraws / (8 * options.samples * span.length)));
  for (let from = 0; from < outputs.length; from += atOnce) {
    const some = outputs.slice(from, from + atOnce);
    const wanted = some.flatMap((output) => span.map((year) => outputSlot(output, year)));
    const program = specialise(tape, positions, wanted);
    const series = runAll({ program, slots, draws }, wanted.length, options.samples);
    for (const { output, slot } of program.fixed) series[output] = slots[slot] as number;
    for (const [position, output] of some.entries()) {
      const rows = summariseYears(series.slice(position * span.length, (position + 1) * span.length));
      if (typeof rows === 'number')
        return fail(appError('result-not-finite', output, { year: years.from + rows }));
      summaries.set(output, rows);
    }
  }
  return ok({ years: span, series: summaries });
}

/** One summary a year; the index of the first year in which some draw is not a finite number. */
function summariseYears(series: readonly (Float64Array | number)[]): Summary[] | number {
  const summaries: Summary[] = [];
  for (const [index, draws] of series.entries()) {
    const summary = typeof draws === 'number' ? summariseFixed(draws + 0) : summariseDraws(draws);
    if (summary === undefined) return index;
    summaries.push(summary);
  }
  return summaries;
}

/** Draws that were made before: a slider changes one input, and all others keep theirs. */
const knownDraws = new Map<string, Float64Array>();
/** Bytes that these may take together. */
const memoryForKnown = 32e6;
let knownBytes = 0;

/** The values of one drawn input, draw by draw; they must not be written to. Stream B is a second, independent set. */
export function drawInput(
  { id, text, quantile }: UncertainInput,
  { seed, samples, method = 'latin-hypercube' }: SamplingOptions,
  stream: 'A' | 'B' = 'A',
): Float64Array {
  const key = `${seed} ${samples} ${method} ${stream} ${id} ${text}`;
  const known = knownDraws.get(key);
  if (known !== undefined) return known;
  const values = drawUniforms(seed, id, samples, method, stream).map((share) => quantile(share));
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

/** The draws of each wanted number that differs; a number stands where none does. */
function runAll(
  { program, slots, draws }: { program: Program; slots: Float64Array; draws: readonly Float64Array[] },
  outputCount: number,
  samples: number,
): (Float64Array | number)[] {
  const series = Array.from({ length: outputCount }, () => new Float64Array());
  for (const { output } of program.outputs) series[output] = new Float64Array(samples);
  const run = new ProgramRun(program, slots);
  for (let start = 0; start < samples; start += blockSize) {
    run.runBlock(draws, series, start, Math.min(blockSize, samples - start));
  }
  return series;
}
