import type { Tape } from '../tape.ts';
import { programFor } from './program-cache.ts';
import type { Program } from './program.ts';
import { type DrawnColumn, ProgramRun } from './run-program.ts';
import { RunningSummary } from './running-summary.ts';
import { type Summary, summariseDraws, summariseFixed } from './summary.ts';
import { chunkSize } from './wasm/assemble.ts';

/** A tape with its slots after a run at the medians, and the draws of its inputs. */
export interface SamplingTask {
  readonly tape: Tape;
  readonly slots: Float64Array;
  /** The input slots (from 0) that are drawn, and the values of each. */
  readonly positions: readonly number[];
  readonly columns: readonly DrawnColumn[];
  readonly samples: number;
}

/** Bytes that draws may take which are kept for their percentiles. */
const memoryForDraws = 24e6;
const drawBytes = Float64Array.BYTES_PER_ELEMENT;

/** Work on draws in chunks: between two of them it yields the share that is done, as far as one can tell. */
export type InSteps<Value> = Generator<number, Value>;

/**
 * A summary of each wanted slot over all draws; `undefined` for one that some draw leads out of the numbers. All outputs are
 * computed in one pass; those of which too much would have to be kept, or of which a percentile was missed, in another.
 */
export function* summariseOutputs(
  task: SamplingTask,
  wanted: readonly number[],
): InSteps<(Summary | undefined)[]> {
  const found = yield* summariseInPassing(task, wanted);
  const lost = [...found.keys()].filter((index) => found[index] === 'lost');
  const atOnce = Math.max(1, Math.floor(memoryForDraws / (drawBytes * task.samples)));
  for (let from = 0; from < lost.length; from += atOnce) {
    const some = lost.slice(from, from + atOnce);
    const again = yield* summariseWhole(
      task,
      some.map((index) => wanted[index] as number),
    );
    for (const [at, index] of some.entries()) found[index] = again[at];
  }
  return found.map((summary) => (summary === 'lost' ? undefined : summary));
}

/** Runs all chunks of draws. A chunk is taken before anything else can run on the same machine. */
function* runChunks(
  { slots, columns, samples }: SamplingTask,
  program: Program,
  take: (run: ProgramRun, start: number, count: number) => void,
): InSteps<void> {
  const run = new ProgramRun(program, slots);
  for (let start = 0; start < samples; start += chunkSize) {
    yield start / samples;
    const count = Math.min(chunkSize, samples - start);
    run.runChunk(columns, start, count);
    take(run, start, count);
  }
}

/** The slots that no draw changes are summarised at once. */
function summariesOfFixed({ fixed }: Program, slots: Float64Array): Map<number, Summary> {
  return new Map(fixed.map(({ output, slot }) => [output, summariseFixed((slots[slot] as number) + 0)]));
}

/** Summaries of draws that are not kept. */
function* summariseInPassing(
  task: SamplingTask,
  wanted: readonly number[],
): InSteps<(Summary | 'lost' | undefined)[]> {
  if (task.samples <= chunkSize) return yield* summariseWhole(task, wanted);
  const { samples, slots } = task;
  const program = programFor(task.tape, task.positions, wanted);
  const fixed = summariesOfFixed(program, slots);
  const mostKept = Math.floor(memoryForDraws / drawBytes / Math.max(1, program.outputs.length));
  const running: RunningSummary[] = [];
  const pilot = new Float64Array(chunkSize);
  yield* runChunks(task, program, (run, start, count) => {
    for (const { output } of program.outputs) {
      if (start === 0) {
        const center = slots[wanted[output] as number] as number;
        pilot.set(run.drawsOf(output, count));
        running[output] = new RunningSummary(pilot, { center, total: samples, mostKept });
      }
      run.sift(output, count, running[output] as RunningSummary);
    }
  });
  return wanted.map((_, output) => fixed.get(output) ?? running[output]?.finish());
}

/** Summaries of draws that are all kept until the last one is made. */
function* summariseWhole(task: SamplingTask, wanted: readonly number[]): InSteps<(Summary | undefined)[]> {
  const program = programFor(task.tape, task.positions, wanted);
  const fixed = summariesOfFixed(program, task.slots);
  const series: Float64Array[] = [];
  yield* runChunks(task, program, (run, start, count) => {
    for (const { output } of program.outputs) {
      series[output] ??= new Float64Array(task.samples);
      series[output].set(run.drawsOf(output, count), start);
    }
  });
  return wanted.map((_, output) => {
    const draws = series[output];
    return draws === undefined ? fixed.get(output) : summariseDraws(draws);
  });
}
