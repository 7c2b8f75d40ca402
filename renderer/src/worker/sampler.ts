import type { OutputId } from '../../../shared/model/result.ts';
import { sampleInSteps } from '../../../shared/model/uncertainty/sample-model.ts';
import type { Inputs, YearRange } from '../../../shared/scenario/file.ts';
import type { Bands } from '../state/bands.ts';

/** A run to be sampled; a later question makes an earlier one void. */
export interface SamplingQuestion {
  readonly kind: 'sample';
  readonly id: number;
  readonly inputs: Inputs;
  readonly years: YearRange;
  readonly seed: number;
  /** How many draws, coarse first: each number gives an answer of its own. */
  readonly samples: readonly number[];
  readonly outputs: readonly OutputId[];
}

/** Nothing more is wanted of what is being sampled. */
export interface SamplingStop {
  readonly kind: 'stop';
}

/** How far the last of a question's runs is, or the bands of one; null where the run fails, which the line says in words. */
export type SamplingAnswer =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly bands: Bands | null; readonly isLast: boolean };

let latest = 0;

/** A turn of the worker's own queue, in which a later question is heard: sooner than a timer, which waits for 4 ms. */
const turn = new MessageChannel();
const waiting: (() => void)[] = [];
turn.port1.addEventListener('message', () => waiting.shift()?.());
turn.port1.start();
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    turn.port2.postMessage(null);
  });

async function sample(question: SamplingQuestion): Promise<void> {
  const { id, inputs, years, seed, outputs } = question;
  const last = question.samples.at(-1);
  for (const samples of question.samples) {
    const isLast = samples === last;
    const work = sampleInSteps(inputs, years, { seed, samples, outputs });
    for (;;) {
      await breathe();
      if (id !== latest) return;
      const step = work.next();
      if (step.done !== true) {
        if (isLast) globalThis.postMessage({ id, progress: step.value } satisfies SamplingAnswer);
        continue;
      }
      const { value: result } = step;
      const bands = result.ok ? { years: result.value.years, samples, series: result.value.series } : null;
      globalThis.postMessage({ id, bands, isLast } satisfies SamplingAnswer);
      break;
    }
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<SamplingQuestion | SamplingStop>) => {
  if (data.kind === 'stop') {
    latest = 0;
    return;
  }
  latest = data.id;
  void sample(data);
});
