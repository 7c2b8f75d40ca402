import { useCallback, useEffect, useRef, useState } from 'react';
import type { SeekResult } from '../../../shared/model/sensitivity/seek.ts';
import type { Result } from '../../../shared/result.ts';
import type { SeekErrand, SeekReport } from '../worker/seeker.ts';

/** Where a search stands. `errand` is what was asked, `answer` what it came to. */
export type SeekState =
  | { readonly status: 'idle' }
  | { readonly status: 'working'; readonly errand: SeekErrand; readonly progress: number }
  | { readonly status: 'done'; readonly errand: SeekErrand; readonly answer: Result<SeekResult> };

/**
 * Yields a search for the value of an input, in a worker of its own: `seek` begins (and ends one that is under way), `stop`
 * ends it at once; it also ends with the part that asked.
 */
export function useSeek(): {
  readonly state: SeekState;
  readonly seek: (errand: SeekErrand) => void;
  readonly stop: () => void;
} {
  const [state, setState] = useState<SeekState>({ status: 'idle' });
  const worker = useRef<Worker | null>(null);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);
  const seek = useCallback(
    (errand: SeekErrand) => {
      end();
      const started = new Worker(new URL('../worker/seeker.ts', import.meta.url), { type: 'module' });
      worker.current = started;
      setState({ status: 'working', errand, progress: 0 });
      started.addEventListener('message', ({ data }: MessageEvent<SeekReport>) => {
        if (worker.current !== started) return;
        if (data.kind === 'progress') {
          setState({ status: 'working', errand, progress: data.done });
          return;
        }
        setState({ status: 'done', errand, answer: data.answer });
        end();
      });
      started.postMessage(errand);
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setState({ status: 'idle' });
  }, [end]);
  return { state, seek, stop };
}
