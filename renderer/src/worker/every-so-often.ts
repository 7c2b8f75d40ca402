import type { OnProgress } from '../../../shared/model/sensitivity/response.ts';

const everyMs = 100;

/** Passes on how far work is ten times a second at most: a message for every block of draws would cost more than the block. */
export function everySoOften(tell: OnProgress): OnProgress {
  let saidAt = performance.now();
  return (done) => {
    const now = performance.now();
    if (now - saidAt < everyMs) return;
    saidAt = now;
    tell(done);
  };
}
