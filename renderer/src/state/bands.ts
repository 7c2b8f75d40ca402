import { useEffect } from 'react';
import { create } from 'zustand';
import type { Band } from '../../../shared/charts/band.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import type { OutputId, SegmentQuantity } from '../../../shared/model/result.ts';
import type { Summary } from '../../../shared/model/uncertainty/summary.ts';
import { segments } from '../../../shared/model/vocabulary.ts';
import type { Result } from '../../../shared/result.ts';
import type { Inputs, ResolvedScenario } from '../../../shared/scenario/file.ts';
import type { SamplingAnswer, SamplingQuestion, SamplingStop } from '../worker/sampler.ts';

/** What the draws say of each output in each year. */
export interface Bands {
  readonly years: readonly number[];
  readonly samples: number;
  readonly series: ReadonlyMap<OutputId, readonly Summary[]>;
}

/** The results whose doubt the What-if page shows. */
const shownQuantities: readonly SegmentQuantity[] = [
  'energy.total',
  'energy.saved',
  'power.saved',
  'carbon.saved',
  'bill.saved',
  'spend',
  'spend.saved',
  'cost.index',
  'market',
  'netherlands',
];
const shownOutputs = shownQuantities.flatMap((quantity) =>
  segments.map((segment): OutputId => `${quantity}.${segment}`),
);

/** Draws of the first answer, there within a moment, and the most that it is refined to. */
const coarse = 1000;
const fine = 10_000;

/** A drag asks for nothing until the hand rests this long: the deterministic line has the machine to itself. */
const restMs = 120;

/** What is known of the doubt in the open scenario. */
export interface Doubt {
  readonly bands: Bands | null;
  /** The bands are those of inputs that have changed since. */
  readonly isStale: boolean;
}

/** How the work on the bands stands. */
export interface Refining {
  /** The share that is done of the last, finest run; null while nothing is worked on. */
  readonly progress: number | null;
  /** It was given up: the bands are those of before, or coarse. */
  readonly isStopped: boolean;
}

const useStore = create<Doubt>(() => ({ bands: null, isStale: false }));
/** Apart from the bands: its steps must not draw a chart anew. */
const useProgress = create<Refining>(() => ({ progress: null, isStopped: false }));

let worker: Worker | null = null;
let asked = 0;
let answered: Result<ResolvedScenario> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

function startWorker(): Worker {
  const started = new Worker(new URL('../worker/sampler.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<SamplingAnswer>) => {
    if (data.id !== asked) return;
    if ('progress' in data) {
      useProgress.setState({ progress: data.progress });
      return;
    }
    useStore.setState({ bands: data.bands, isStale: false });
    if (data.isLast) useProgress.setState({ progress: null });
  });
  return started;
}

/** Whether any number of a set is drawn from a distribution. */
function isUncertain(inputs: Inputs): boolean {
  return Object.entries(inputs).some(
    ([id, value]) => typeof value === 'string' && inputDefinitions.get(id)?.kind === 'number',
  );
}

function stop(): void {
  asked += 1;
  clearTimeout(timer);
  worker?.postMessage({ kind: 'stop' } satisfies SamplingStop);
}

function ask(resolved: Result<ResolvedScenario>): void {
  if (answered === resolved) return;
  answered = resolved;
  stop();
  if (!resolved.ok || resolved.value.samples === 0 || !isUncertain(resolved.value.inputs)) {
    useStore.setState({ bands: null, isStale: false });
    useProgress.setState({ progress: null, isStopped: false });
    return;
  }
  const { inputs, years, seed, samples } = resolved.value;
  if (!useStore.getState().isStale) useStore.setState({ isStale: true });
  useProgress.setState({ progress: 0, isStopped: false });
  const question: SamplingQuestion = {
    kind: 'sample',
    id: asked,
    inputs,
    years,
    seed,
    samples: samples <= coarse ? [samples] : [coarse, Math.min(samples, fine)],
    outputs: shownOutputs,
  };
  timer = setTimeout(() => {
    worker ??= startWorker();
    worker.postMessage(question);
  }, restMs);
}

/** Gives up the work on the bands; what is known of them stays. */
export function stopRefining(): void {
  stop();
  useProgress.setState({ progress: null, isStopped: true });
}

/** Takes it up again. */
export function refineAgain(): void {
  const resolved = answered;
  answered = null;
  if (resolved !== null) ask(resolved);
}

/** Yields how the work on the bands stands. */
export function useRefining(): Refining {
  return useProgress();
}

/**
 * Yields what the draws of a scenario say, computed in a worker: coarse at once, then refined; the bands of before, marked
 * stale, while it works. `bands` is null where nothing is drawn.
 */
export function useBands(resolved: Result<ResolvedScenario>): Doubt {
  useEffect(() => ask(resolved), [resolved]);
  return useStore();
}

/** Yields what is known of the doubt in the open scenario, for who does not ask for it. */
export function useKnownDoubt(): Doubt {
  return useStore();
}

/** Bands by what they are made of: a chart that is given the same object again has nothing to draw. */
const known = new WeakMap<readonly Summary[], Readonly<Record<'fresh' | 'stale', Band>>>();

/** Yields the band of one result, as charts draw it; undefined where nothing is drawn. */
export function bandOf({ bands, isStale }: Doubt, output: OutputId): Band | undefined {
  const summaries = bands?.series.get(output);
  if (bands === null || summaries === undefined) return undefined;
  let found = known.get(summaries);
  if (found === undefined) {
    const band = {
      p5: summaries.map(({ p5 }) => p5),
      p95: summaries.map(({ p95 }) => p95),
      samples: bands.samples,
    };
    found = { fresh: { ...band, isStale: false }, stale: { ...band, isStale: true } };
    known.set(summaries, found);
  }
  return isStale ? found.stale : found.fresh;
}
