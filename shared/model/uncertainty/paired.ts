import { appError } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Inputs } from '../../scenario/file.ts';
import { prepareRun } from '../evaluate.ts';
import type { OutputAt } from '../output-at.ts';
import { firstYear } from '../vocabulary.ts';
import { PairedArm } from './paired-arm.ts';
import type { SamplingMethod } from './streams.ts';
import { type Summary, summariseDraws, summariseFixed } from './summary.ts';
import { chunkSize } from './wasm/assemble.ts';

/** What is wanted of scenarios that are drawn together. */
export interface PairedOptions {
  /** One seed and one number of draws for all of them: without that their draws would not be pairs. */
  readonly seed: number;
  readonly samples: number;
  readonly method?: SamplingMethod;
  /** The numbers whose draws are compared. */
  readonly wanted: readonly OutputAt[];
  /** Whether each scenario's own draws are summarised too; the differences alone need less room. */
  readonly hasOwn: boolean;
}

/** What the draws say of one scenario, one summary for each wanted number in the order asked. */
export interface PairedScenario {
  /** Of its own draws; empty where they were not asked for. */
  readonly own: readonly Summary[];
  /**
   * Of the differences to the first scenario, draw by draw; `negative` is the share of draws in which this scenario lies
   * below the first. Exactly zero for the first itself.
   */
  readonly differences: readonly Summary[];
}

/** Each scenario's part, or why it has none; in the order asked. */
export type PairedBands = readonly Result<PairedScenario>[];

/** Bytes that draws may take together until their percentiles are found. */
const memoryForDraws = 128e6;

/**
 * Draws several scenarios together and summarises, for each wanted number, the differences to the first: the difference of
 * draws, not the draws of the difference of two bands. Draw k of an input is the same quantile in every scenario, so that
 * what they share cancels (common random numbers: P. Glasserman and D. D. Yao, Some guidelines and guarantees for common
 * random numbers, Management Science 38 (1992), 884). A scenario that fails leaves the others; where the first fails all
 * do. Fails as `sampleModel` does. Yields, between chunks of work, the share that is done: whoever takes no further step
 * has cancelled.
 */
export function* pairInSteps(
  scenarios: readonly Inputs[],
  options: PairedOptions,
): Generator<number, PairedBands, void> {
  const found = scenarios.map((): { own: Summary[]; differences: Summary[] } => ({
    own: [],
    differences: [],
  }));
  const wrong = new Map<number, Result<never>>();
  const arms = scenarios.length;
  const bytes = Float64Array.BYTES_PER_ELEMENT * options.samples * (options.hasOwn ? 2 * arms : arms);
  const atOnce = Math.max(1, Math.floor(memoryForDraws / Math.max(1, bytes)));
  const batches = Math.max(1, Math.ceil(options.wanted.length / atOnce));
  for (let batch = 0; batch < batches; batch += 1) {
    const wanted = options.wanted.slice(batch * atOnce, (batch + 1) * atOnce);
    const steps = pairBatch(scenarios, { ...options, wanted }, wrong);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield (batch + step.value) / batches;
    for (const [index, part] of step.value.entries()) {
      if (part === null) continue;
      found[index]?.own.push(...part.own);
      found[index]?.differences.push(...part.differences);
    }
    const first = wrong.get(0);
    if (first !== undefined) return scenarios.map((_, index) => wrong.get(index) ?? first);
  }
  return found.map((part, index) => wrong.get(index) ?? ok(part));
}

/** The same in one go. `shouldStop` is asked between chunks of work; all scenarios are `cancelled` once it says yes. */
export function pairedBands(
  scenarios: readonly Inputs[],
  { shouldStop, ...options }: PairedOptions & { readonly shouldStop?: (() => boolean) | undefined },
): PairedBands {
  const steps = pairInSteps(scenarios, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (shouldStop?.() === true) return scenarios.map(() => fail(appError('cancelled')));
  }
}

/** Draws of numbers that are kept until all of them are there: one list for each wanted number that differs. */
type Kept = (Float64Array | undefined)[];

/** One pass over all draws for as many numbers as there is room for; null for a scenario that is in `wrong`. */
function* pairBatch(
  scenarios: readonly Inputs[],
  options: PairedOptions,
  wrong: Map<number, Result<never>>,
): Generator<number, (PairedScenario | null)[], void> {
  const { wanted, samples, hasOwn } = options;
  const until = wanted.reduce((last, { year }) => Math.max(last, year), firstYear);
  const chunks = Math.ceil(samples / chunkSize);
  /** Making an input's draws costs about as much as running a few chunks. */
  const readyShare = 0.3;
  const arms: (PairedArm | null)[] = [];
  for (const [index, inputs] of scenarios.entries()) {
    if (wrong.has(index)) {
      arms.push(null);
      continue;
    }
    const prepared = prepareRun(inputs, { from: firstYear, to: until });
    if (!prepared.ok) wrong.set(index, prepared);
    arms.push(prepared.ok ? new PairedArm(prepared.value, options) : null);
    yield (readyShare * (index + 1)) / scenarios.length;
  }
  const [first] = arms;
  if (first === null || first === undefined) return arms.map(() => null);

  const own: Kept[] = arms.map(() => []);
  const differences: Kept[] = arms.map(() => []);
  const reference = wanted.map(() => new Float64Array(chunkSize));
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const start = chunk * chunkSize;
    const count = Math.min(chunkSize, samples - start);
    for (const [index, arm] of arms.entries()) {
      if (arm === null || wrong.has(index)) continue;
      const notFinite = arm.runChunk(start, count);
      const at = notFinite === null ? undefined : wanted[notFinite];
      if (at !== undefined) {
        wrong.set(index, fail(appError('result-not-finite', at.output, { year: at.year })));
        if (index === 0) return arms.map(() => null);
        continue;
      }
      for (let number = 0; number < wanted.length; number += 1) {
        const draws = arm.drawsOf(number, count);
        const base = reference[number] as Float64Array;
        if (index === 0) {
          if (chunk === 0 || arm.differs(number)) base.set(draws);
        } else if (arm.differs(number) || first.differs(number)) {
          const into = keep(differences[index] as Kept, number, samples);
          for (let draw = 0; draw < count; draw += 1) {
            into[start + draw] = (draws[draw] as number) - (base[draw] as number);
          }
        }
        if (hasOwn && arm.differs(number)) keep(own[index] as Kept, number, samples).set(draws, start);
      }
      yield readyShare + ((1 - readyShare) * (chunk * arms.length + index + 1)) / (chunks * arms.length);
    }
  }
  return arms.map((arm, index) => {
    if (arm === null || wrong.has(index)) return null;
    return {
      own: hasOwn ? wanted.map((_, number) => summaryOf(own[index]?.[number], arm.fixed(number))) : [],
      differences: wanted.map((_, number) =>
        summaryOf(differences[index]?.[number], index === 0 ? 0 : arm.fixed(number) - first.fixed(number)),
      ),
    };
  });
}

function keep(kept: Kept, number: number, samples: number): Float64Array {
  const known = kept[number];
  if (known !== undefined) return known;
  const made = new Float64Array(samples);
  kept[number] = made;
  return made;
}

/** The summary of draws that are all finite; of the one number that they all are where none were kept. */
function summaryOf(draws: Float64Array | undefined, fixed: number): Summary {
  return (draws === undefined ? undefined : summariseDraws(draws)) ?? summariseFixed(fixed + 0);
}
