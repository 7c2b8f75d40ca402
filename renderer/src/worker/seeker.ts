import { type SeekRequest, type SeekResult, seekInput } from '../../../shared/model/sensitivity/seek.ts';
import type { Result } from '../../../shared/result.ts';
import type { Inputs, YearRange } from '../../../shared/scenario/file.ts';
import { everySoOften } from './every-so-often.ts';

/** A search for the value of an input. */
export interface SeekErrand {
  readonly inputs: Inputs;
  readonly years: YearRange;
  readonly request: Omit<SeekRequest, 'shouldStop' | 'onProgress'>;
}

/** How much of the search is done, 0 to 1, or what it came to. */
export type SeekReport =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'answer'; readonly answer: Result<SeekResult> };

// The window ends the search by ending this worker.
globalThis.addEventListener('message', ({ data: { inputs, years, request } }: MessageEvent<SeekErrand>) => {
  const onProgress = everySoOften((done) =>
    globalThis.postMessage({ kind: 'progress', done } satisfies SeekReport),
  );
  const answer = seekInput(inputs, years, { ...request, onProgress });
  globalThis.postMessage({ kind: 'answer', answer } satisfies SeekReport);
});
