import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import type { OutputAt } from '../../../shared/model/output-at.ts';
import type { OutputId } from '../../../shared/model/result.ts';
import {
  type PairedOptions,
  pairedBands,
  pairInSteps,
  type PairedScenario,
} from '../../../shared/model/uncertainty/paired.ts';
import { joinShares, shareOut } from '../../../shared/model/uncertainty/paired-share.ts';
import { drawInputs } from '../../../shared/model/uncertainty/sample-model.ts';
import { resolveUncertainty } from '../../../shared/model/uncertainty/uncertain-inputs.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';
import { presets, resolvePreset } from '../../helpers/presets.ts';
import { uncertainInputs } from '../../helpers/uncertain-inputs.ts';

const outputs: readonly OutputId[] = [
  'energy.saved.datacentre',
  'energy.total.datacentre',
  'cost.index.datacentre',
  'spend.edge',
  'workload.llm_decode.cost',
];
const wanted: readonly OutputAt[] = outputs.flatMap((output) => [
  { output, year: 2030 },
  { output, year: 2036 },
]);
const asked = (samples: number, rest: Partial<PairedOptions> = {}): PairedOptions => ({
  seed: 1,
  samples,
  wanted,
  hasOwn: true,
  ...rest,
});
const start = uncertainInputs();

function partsOf(scenarios: readonly Inputs[], options: PairedOptions): PairedScenario[] {
  return pairedBands(scenarios, options).map((part) => {
    if (!part.ok) throw new Error(JSON.stringify(part.error));
    return part.value;
  });
}

/** Type 7 of Hyndman and Fan, by sorting. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (sorted.length - 1) * share;
  const low = Math.floor(rank);
  const value = sorted[low] ?? Number.NaN;
  return value + (rank - low) * ((sorted[low + 1] ?? value) - value);
}

/** One deterministic run for each draw: the slow way to the same numbers. */
function drawPlainly(inputs: Inputs, samples: number): number[][] {
  const resolved = resolveUncertainty(inputs);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error));
  const drawn = [...drawInputs(resolved.value, { seed: 1, samples })];
  return Array.from({ length: samples }, (_, draw) => {
    const numbers = Object.fromEntries(drawn.map(([id, values]) => [id, values[draw] ?? Number.NaN]));
    const run = evaluateModel({ ...inputs, ...numbers }, { from: 2030, to: 2036 });
    if (!run.ok) throw new Error(JSON.stringify(run.error));
    return wanted.map(({ output, year }) => run.value.series[output][year - 2030] ?? Number.NaN);
  });
}

/** Changes that a person might make to a scenario: doubts moved, narrowed, tied, or gone. */
const changes = fc.record(
  {
    'adoption.llm_decode.ceiling': fc.constantFrom('0.2 to 0.6', 'uniform(0,1)', 0, 0.45, 1),
    'price.electricity': fc.constantFrom('pert(0.05,0.1,0.3)', 0.2, 'triangular(0.02,0.05,0.2)'),
    'demand.datacentre.scale': fc.constantFrom('normal(1,0.1)', 0.8, 'discrete(1:2,1.5:1)'),
    'rebound.datacentre.elasticity': fc.constantFrom(0, 1.4, '0.2 to 0.9'),
    'hardware.llm_decode.imc.mac_energy': fc.constantFrom(
      '1 to 4',
      '= hardware.llm_decode.base.mac_energy * 0.5',
    ),
  },
  { requiredKeys: [] },
);
const changed = changes.map((change): Inputs => ({ ...start, ...change }));
const spread = ({ se }: { readonly se: number }): number => se;

describe('scenarios drawn together', () => {
  it('differ from themselves by exactly nothing, whatever is drawn', () =>
    fc.assert(
      fc.property(changed, fc.integer({ min: 2, max: 3000 }), (inputs, samples) => {
        const [, twin] = partsOf([inputs, { ...inputs }], asked(samples));
        const nothing = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0, mean: 0, se: 0, negative: 0 };
        expect(twin?.differences).toEqual(wanted.map(() => nothing));
      }),
      { numRuns: 8 },
    ));

  it('agree with one plain run for each draw and its difference', () => {
    const samples = 120;
    const others = [
      { ...start, 'adoption.llm_decode.ceiling': '0.2 to 0.6', 'price.electricity': 0.2 },
      { ...start, 'rebound.datacentre.elasticity': 1.4 },
    ];
    const reference = drawPlainly(start, samples);
    const parts = partsOf([start, ...others], asked(samples));
    for (const [index, other] of others.entries()) {
      const plain = drawPlainly(other, samples);
      for (const [number, { output, year }] of wanted.entries()) {
        const differences = plain.map((row, draw) => (row[number] ?? 0) - (reference[draw]?.[number] ?? 0));
        const found = parts[index + 1]?.differences[number];
        const size = Math.max(...reference.map((row) => Math.abs(row[number] ?? 0)));
        for (const [key, share] of [
          ['p5', 0.05],
          ['p50', 0.5],
          ['p95', 0.95],
        ] as const) {
          const distance = Math.abs((found?.[key] ?? Number.NaN) - percentile(differences, share));
          expect(distance / size, `${output}@${year} ${key}`).toBeLessThan(1e-10);
        }
        // Differences that are nothing but rounding have no sign worth counting.
        const below = differences.filter((value) => value < -1e-9 * size).length / samples;
        const level = differences.filter((value) => Math.abs(value) <= 1e-9 * size).length / samples;
        expect(found?.negative).toBeGreaterThanOrEqual(below);
        expect(found?.negative).toBeLessThanOrEqual(below + level);
      }
    }
  });

  it('are turned about with their order', () =>
    fc.assert(
      fc.property(changed, (inputs) => {
        const [, there] = partsOf([start, inputs], asked(400));
        const [, back] = partsOf([inputs, start], asked(400));
        for (const [number, one] of (there?.differences ?? []).entries()) {
          const other = back?.differences[number];
          expect(other?.p5).toBeCloseTo(-one.p95, 9);
          expect(other?.p95).toBeCloseTo(-one.p5, 9);
          expect(other?.mean).toBeCloseTo(-one.mean, 9);
        }
      }),
      { numRuns: 10 },
    ));

  it('are never further apart than their own doubts add up to', () =>
    fc.assert(
      fc.property(changed, (inputs) => {
        const [one, other] = partsOf([start, inputs], asked(500));
        for (const [number, difference] of (other?.differences ?? []).entries()) {
          const [a, b] = [one?.own[number], other?.own[number]];
          if (a === undefined || b === undefined) throw new Error('no own bands');
          // The triangle of deviations, which holds for every way in which two numbers can hang together.
          expect(spread(difference)).toBeLessThanOrEqual((spread(a) + spread(b)) * (1 + 1e-9) + 1e-15);
          expect(difference.mean).toBeCloseTo(b.mean - a.mean, 9);
        }
      }),
      { numRuns: 15 },
    ));

  it('are closer than their bands where they share their doubt', () => {
    const dearer = { ...start, 'demand.datacentre.scale': 1.02 };
    const fixed = { ...start, 'demand.datacentre.scale': 1 };
    const [one, other] = partsOf([fixed, dearer], asked(2000));
    const at = wanted.findIndex(({ output }) => output === 'energy.total.datacentre');
    const [own, difference] = [one?.own[at], other?.differences[at]];
    if (own === undefined || difference === undefined) throw new Error('no bands');
    // Demand scales every TWh alike only without learning, which this set has: nearly so, and far from the whole band.
    expect(difference.p95 - difference.p5).toBeLessThan(0.05 * (own.p95 - own.p5));
    expect(difference.negative).toBe(0);
  });

  it('do not depend on who else is compared, nor on how many numbers are asked for', () => {
    const others = ['backfire', 'iea-base', 'high-adoption'].map((name) => resolvePreset(name).inputs);
    const base = resolvePreset('baseline').inputs;
    const together = partsOf([base, ...others], asked(3000));
    for (const [index, other] of others.entries()) {
      const [first, alone] = partsOf([base, other], asked(3000));
      expect(alone).toEqual(together[index + 1]);
      expect(first).toEqual(together[0]);
    }
    const [, few] = partsOf([base, ...others], asked(3000, { wanted: wanted.slice(2, 3) }));
    expect(few?.differences).toEqual(together[1]?.differences.slice(2, 3));
    const [, bare] = partsOf([base, ...others], asked(3000, { hasOwn: false }));
    expect(bare).toEqual({ own: [], differences: together[1]?.differences });
  });

  it('take numbers in parts where all of them have no room', () => {
    const many = Array.from({ length: 30 }, () => wanted).flat();
    const pair = [start, { ...start, 'price.electricity': 0.2 }];
    const [, few] = partsOf(pair, asked(15_000));
    const [, all] = partsOf(pair, asked(15_000, { wanted: many }));
    expect(all?.differences).toHaveLength(many.length);
    expect(all?.differences.slice(0, wanted.length)).toEqual(few?.differences);
    expect(all?.differences.slice(-wanted.length)).toEqual(few?.differences);
  });

  it('are compared with the presets that ship: every one against the baseline', () => {
    const names = ['baseline', ...[...presets.keys()].filter((name) => name !== 'baseline')];
    const parts = partsOf(
      names.map((name) => resolvePreset(name).inputs),
      asked(1000),
    );
    expect(parts).toHaveLength(names.length);
    // How far customers go for it changes less than everything else that is in doubt about both.
    const at = wanted.findIndex(({ output, year }) => output === 'energy.total.datacentre' && year === 2036);
    const high = parts[names.indexOf('high-adoption')];
    const width = ({ p5, p95 } = { p5: 0, p95: 0 }): number => p95 - p5;
    expect(width(high?.differences[at])).toBeGreaterThan(0);
    expect(width(high?.differences[at])).toBeLessThan(0.5 * width(high?.own[at]));
  });
});

describe('work that is shared out', () => {
  it.each([
    [
      8,
      2,
      [
        [0, 1, 3, 5, 7],
        [0, 2, 4, 6],
      ],
    ],
    [
      3,
      2,
      [
        [0, 1],
        [0, 2],
      ],
    ],
    [2, 2, [[0, 1]]],
    [1, 2, [[0]]],
    [0, 2, []],
  ])('gives %d scenarios to %d workers', (count, workers, shares) =>
    expect(shareOut(count, workers)).toEqual(shares),
  );

  it('comes to what one alone finds', () => {
    const scenarios = [...presets.keys()].map((name) => resolvePreset(name).inputs);
    const whole = pairedBands(scenarios, asked(500));
    const shares = shareOut(scenarios.length, 2);
    const parts = shares.map((share) =>
      pairedBands(
        share.map((index) => scenarios[index] ?? {}),
        asked(500),
      ),
    );
    expect(joinShares(shares, parts)).toEqual(whole);
  });
});

describe('what can go wrong', () => {
  const broken = { ...start, 'price.electricity': -1 };

  it('keeps to the scenario that it is wrong with', () => {
    const [first, wrong, third] = pairedBands([start, broken, start], asked(100));
    expect(first?.ok).toBe(true);
    expect(wrong).toMatchObject({ ok: false, error: { place: 'price.electricity' } });
    expect(third).toMatchObject({ ok: true, value: { differences: { length: wanted.length } } });
  });

  it('takes all with it in the first, which all are compared with', () => {
    const parts = pairedBands([broken, start], asked(100));
    expect(parts.map(({ ok }) => ok)).toEqual([false, false]);
  });

  it('names the output that a draw leads out of the numbers, and nobody else suffers', () => {
    const endless = { ...start, 'demand.datacentre.scale': 'uniform(1e305,1e308)' };
    const [first, wrong] = pairedBands([start, endless], asked(3000));
    expect(first?.ok).toBe(true);
    expect(wrong).toMatchObject({ ok: false, error: { code: 'result-not-finite' } });
  });

  it('stops between chunks, and says how far it is on the way', () => {
    let asks = 0;
    const stopped = pairedBands([start, start], { ...asked(9000), shouldStop: () => (asks += 1) > 3 });
    expect(stopped.every((part) => !part.ok && part.error.code === 'cancelled')).toBe(true);
    const shares = [...pairInSteps([start, start], asked(9000))];
    expect(shares.length).toBeGreaterThan(10);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBeCloseTo(1, 12);
  });
});
