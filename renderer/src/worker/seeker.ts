import { type SeekRequest, type SeekResult, seekInput } from '../../../shared/model/sensitivity/seek.ts';
import type { Result } from '../../../shared/result.ts';
import type { Inputs, YearRange } from '../../../shared/scenario/file.ts';

/** A search for the value of an input. */
export interface SeekErrand {
  readonly inputs: Inputs;
  readonly years: YearRange;
  readonly request: Omit<SeekRequest, 'shouldStop'>;
}

/** How many looks at the model the search has taken so far, or what it came to. */
export type SeekReport =
  | { readonly kind: 'progress'; readonly looks: number }
  | { readonly kind: 'answer'; readonly answer: Result<SeekResult> };

const reportEveryMs = 100;

globalThis.addEventListener('message', ({ data }: MessageEvent<SeekErrand>) => {
  let looks = 0;
  let saidAt = performance.now();
  const answer = seekInput(data.inputs, data.years, {
    ...data.request,
    // Asked before every look: the window ends the search by ending this worker.
    shouldStop: () => {
      looks += 1;
      const now = performance.now();
      if (now - saidAt >= reportEveryMs) {
        saidAt = now;
        globalThis.postMessage({ kind: 'progress', looks } satisfies SeekReport);
      }
      return false;
    },
  });
  globalThis.postMessage({ kind: 'answer', answer } satisfies SeekReport);
});
