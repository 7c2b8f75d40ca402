import type { Result } from '../../result.ts';
import type { PairedBands, PairedScenario } from './paired.ts';

/**
 * Shares scenarios out to workers: the places of those that each draws. The first scenario is in every share and first in
 * it, since all are compared with it; otherwise the shares are disjoint and nearly equal. No share is without another
 * scenario, unless there is none.
 */
export function shareOut(count: number, workers: number): readonly (readonly number[])[] {
  const used = Math.max(1, Math.min(workers, count - 1));
  return Array.from({ length: count === 0 ? 0 : used }, (_, worker) => [
    0,
    ...Array.from({ length: Math.max(0, count - 1) }, (_each, index) => index + 1).filter(
      (index) => (index - 1) % used === worker,
    ),
  ]);
}

/** Puts together what the workers found, in the order of the scenarios: the inverse of `shareOut`. */
export function joinShares(
  shares: readonly (readonly number[])[],
  parts: readonly PairedBands[],
): PairedBands {
  const joined: Result<PairedScenario>[] = [];
  for (const [worker, share] of shares.entries()) {
    for (const [place, index] of share.entries()) {
      const part = parts[worker]?.[place];
      if (part !== undefined) joined[index] ??= part;
    }
  }
  return joined;
}
