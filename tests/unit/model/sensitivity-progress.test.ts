import { describe, expect, it } from 'vitest';
import { analyseSensitivity, drawOutput } from '../../../shared/model/sensitivity/analyse.ts';
import { rankInfluence } from '../../../shared/model/sensitivity/influence-order.ts';
import { mapOutcome } from '../../../shared/model/sensitivity/map-outcome.ts';
import { seekInput } from '../../../shared/model/sensitivity/seek.ts';
import { bridgeBetween } from '../../../shared/scenario/bridge.ts';
import { resolvePreset } from '../../helpers/presets.ts';

const { inputs, years } = resolvePreset('baseline');
const at = { output: 'energy.saved.datacentre', year: 2030 } as const;
const asked = { at, seed: 1, draws: 1000 } as const;
const price = 'price.electricity';

/** Everything that is told while the work is done. */
function told(work: (onProgress: (done: number) => void) => { readonly ok: boolean }): number[] {
  const shares: number[] = [];
  expect(work((done) => shares.push(done)).ok).toBe(true);
  return shares;
}

describe('work that may take long', () => {
  it.each([
    [
      'a tornado',
      (onProgress) => analyseSensitivity(inputs, years, { ...asked, method: 'tornado', onProgress }),
    ],
    [
      'Sobol’ indices',
      (onProgress) => analyseSensitivity(inputs, years, { ...asked, method: 'sobol', onProgress }),
    ],
    ['draws', (onProgress) => drawOutput(inputs, years, { ...asked, onProgress })],
    ['an order of influence', (onProgress) => rankInfluence(inputs, years, { at, doubts: {}, onProgress })],
    [
      'a map',
      (onProgress) =>
        mapOutcome(inputs, years, {
          at,
          x: { input: price, range: [0.05, 0.3] },
          y: { input: 'rebound.datacentre.elasticity', range: [0, 1] },
          onProgress,
        }),
    ],
    [
      'a search',
      (onProgress) =>
        seekInput(inputs, years, {
          input: 'rebound.datacentre.elasticity',
          at,
          target: { value: 0.3 },
          range: [0, 1],
          onProgress,
        }),
    ],
    [
      'a bridge',
      (onProgress) => bridgeBetween(resolvePreset('baseline'), resolvePreset('backfire'), at, onProgress),
    ],
  ] satisfies [string, Parameters<typeof told>[0]][])(
    '%s says how far it is, and never goes back',
    (_, work) => {
      const shares = told(work);
      // A tornado is one block of draws, and says so once.
      expect(shares.length).toBeGreaterThan(0);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...shares)).toBeLessThanOrEqual(1);
      expect(Math.max(...shares)).toBeGreaterThan(0.5);
    },
  );
});
