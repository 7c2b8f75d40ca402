import { describe, expect, it } from 'vitest';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import { mapOutcome } from '../../../shared/model/sensitivity/map-outcome.ts';
import { resolvePreset } from '../../helpers/presets.ts';
import { valueOf } from '../../helpers/run.ts';

const { inputs, years, central } = resolvePreset('baseline');
const at = { output: 'energy.saved.datacentre', year: 2030 } as const;
const x = { input: 'rebound.datacentre.elasticity', range: [0, 1.5] } as const;
const y = { input: 'adoption.llm_decode.ceiling', range: [0, 1] } as const;

describe('an output over two inputs', () => {
  const map = valueOf(mapOutcome(inputs, years, { at, x, y, steps: 5 }));

  it('is what a run with both values gives, at every place', () => {
    for (const [place, value] of map.values.entries()) {
      const changed = {
        ...central,
        [x.input]: map.xs[place % 5] ?? 0,
        [y.input]: map.ys[Math.floor(place / 5)] ?? 0,
      };
      const run = valueOf(evaluateModel(changed, { from: 2030, to: 2030 }));
      expect(value).toBeCloseTo(run.series['energy.saved.datacentre'][0] ?? Number.NaN, 10);
    }
  });

  it('has both ends of each range, and where the scenario stands', () => {
    expect([map.xs[0], map.xs.at(-1), map.ys[0], map.ys.at(-1)]).toEqual([0, 1.5, 0, 1]);
    expect(map.here.x).toBe(central[x.input]);
    const run = valueOf(evaluateModel(inputs, { from: 2030, to: 2030 }));
    expect(map.here.value).toBeCloseTo(run.series['energy.saved.datacentre'][0] ?? Number.NaN, 12);
  });

  it('refuses what is no map', () => {
    const codeOf = (request: Parameters<typeof mapOutcome>[2]): string => {
      const result = mapOutcome(inputs, years, request);
      return result.ok ? 'ok' : result.error.code;
    };
    expect(codeOf({ at, x, y: x })).toBe('option-conflict');
    expect(codeOf({ at, x, y, steps: 1 })).toBe('samples-out-of-range');
    expect(codeOf({ at, x: { ...x, range: [1, 0] }, y })).toBe('range-malformed');
    expect(codeOf({ at, x, y: { ...y, range: [0, 2] } })).toBe('input-out-of-range');
    expect(codeOf({ at, x: { input: 'demand.datacentre.points', range: [0, 1] }, y })).toBe(
      'input-not-numeric',
    );
    expect(codeOf({ at, x: { input: 'price.electrcity', range: [0, 1] }, y })).toBe('input-unknown');
    expect(codeOf({ at, x, y, shouldStop: () => true })).toBe('cancelled');
  });
});
