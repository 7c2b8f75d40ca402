import type { OutputAt } from '../../../shared/model/output-at.ts';
import { type PairedBands, pairInSteps } from '../../../shared/model/uncertainty/paired.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';

/** Scenarios to be drawn together, the first of which the others are compared with; a later task makes an earlier one void. */
export interface CompareTask {
  readonly kind: 'task';
  readonly id: number;
  readonly scenarios: readonly Inputs[];
  readonly seed: number;
  /** How many draws, coarse first: each number gives an answer of its own. */
  readonly samples: readonly number[];
  readonly wanted: readonly OutputAt[];
  readonly hasOwn: boolean;
}

/** A task, or word that nobody waits for one any more. */
export type CompareMessage = CompareTask | { readonly kind: 'cancel' };

/** How far a task is, from 0 to 1 over all of its answers, or one of these. */
export type CompareReport =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'answer'; readonly id: number; readonly samples: number; readonly parts: PairedBands };

/** No task has this number. */
const nobody = 0;
let wanted = nobody;

/** A message to itself stands behind those that came meanwhile; a timer would wait four milliseconds each time. */
const channel = new MessageChannel();
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    channel.port1.addEventListener('message', () => resolve(), { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  });

const report = (message: CompareReport): void => globalThis.postMessage(message);

async function work({ id, scenarios, seed, samples, wanted: numbers, hasOwn }: CompareTask): Promise<void> {
  const total = samples.reduce((sum, count) => sum + count, 0);
  let before = 0;
  for (const count of samples) {
    const steps = pairInSteps(scenarios, { seed, samples: count, wanted: numbers, hasOwn });
    for (;;) {
      await breathe();
      if (wanted !== id) return;
      const step = steps.next();
      if (step.done === true) {
        report({ kind: 'answer', id, samples: count, parts: step.value });
        break;
      }
      report({ kind: 'progress', id, done: (before + step.value * count) / total });
    }
    before += count;
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<CompareMessage>) => {
  wanted = data.kind === 'task' ? data.id : nobody;
  if (data.kind === 'task') void work(data);
});
