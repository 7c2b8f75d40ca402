import { useEffect } from 'react';
import { create } from 'zustand';
import type { Band } from '../../../shared/charts/band.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import type { OutputId, SegmentQuantity } from '../../../shared/model/result.ts';
import type { Summary } from '../../../shared/model/uncertainty/summary.ts';
import { segments } from '../../../shared/model/vocabulary.ts';
import type { Result } from '../../../shared/result.ts';
import type { Inputs, ResolvedScenario } from '../../../shared/scenario/file.ts';
import type { SamplingAnswer, SamplingQuestion } from '../worker/sampler.ts';

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

/** What is known of the doubt in the open scenario. */
export interface Doubt {
  readonly bands: Bands | null;
  /** The bands are those of inputs that have changed since. */
  readonly isStale: boolean;
}

const useStore = create<Doubt>(() => ({ bands: null, isStale: false }));

let worker: Worker | null = null;
let asked = 0;
let answered: Result<ResolvedScenario> | null = null;

function startWorker(): Worker {
  const started = new Worker(new URL('../worker/sampler.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<SamplingAnswer>) => {
    if (data.id === asked) useStore.setState({ bands: data.bands, isStale: false });
  });
  return started;
}

/** Whether any number of a set is drawn from a distribution. */
function isUncertain(inputs: Inputs): boolean {
  return Object.entries(inputs).some(
    ([id, value]) => typeof value === 'string' && inputDefinitions.get(id)?.kind === 'number',
  );
}

function ask(resolved: Result<ResolvedScenario>): void {
  if (answered === resolved) return;
  answered = resolved;
  asked += 1;
  if (!resolved.ok || resolved.value.samples === 0 || !isUncertain(resolved.value.inputs)) {
    useStore.setState({ bands: null, isStale: false });
    return;
  }
  const { inputs, years, seed, samples } = resolved.value;
  useStore.setState({ isStale: true });
  worker ??= startWorker();
  const question: SamplingQuestion = {
    id: asked,
    inputs,
    years,
    seed,
    samples: samples <= coarse ? [samples] : [coarse, Math.min(samples, fine)],
    outputs: shownOutputs,
  };
  worker.postMessage(question);
}

/**
 * Yields what the draws of a scenario say, computed in a worker: coarse at once, then refined; the bands of before, marked
 * stale, while it works. `bands` is null where nothing is drawn.
 */
export function useBands(resolved: Result<ResolvedScenario>): Doubt {
  useEffect(() => ask(resolved), [resolved]);
  return useStore();
}

/** Yields the band of one result, as charts draw it; undefined where nothing is drawn. */
export function bandOf({ bands, isStale }: Doubt, output: OutputId): Band | undefined {
  const summaries = bands?.series.get(output);
  return bands === null || summaries === undefined
    ? undefined
    : {
        p5: summaries.map(({ p5 }) => p5),
        p95: summaries.map(({ p95 }) => p95),
        samples: bands.samples,
        isStale,
      };
}
