import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateModel, prepareRun } from '../../../shared/model/evaluate.ts';
import { drawInputs, sampleModel, bandOutputs } from '../../../shared/model/uncertainty/sample-model.ts';
import { drawUniforms } from '../../../shared/model/uncertainty/streams.ts';
import { summariseDraws } from '../../../shared/model/uncertainty/summary.ts';
import { resolveUncertainty } from '../../../shared/model/uncertainty/uncertain-inputs.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { valueOf } from '../../helpers/run.ts';

const defaults = defaultInputs();
const years = { from: 2024, to: 2035 };

/** Doubts of every kind, in every part of the model. */
const uncertain: Inputs = {
  ...defaults,
  'demand.datacentre.scale': '0.7 to 1.3',
  'demand.datacentre.growth_after': 'normal(0.05, 0.03)',
  'price.electricity': 'pert(0.05, 0.08, 0.2)',
  'grid.decline': 'triangular(0, 0.03, 0.1)',
  'rebound.datacentre.elasticity': 'uniform(0, 0.6)',
  'workload.llm_decode.share': '0.3 to 0.7',
  'hardware.llm_decode.imc.mac_energy': '1 to 4',
  'hardware.llm_decode.imc.path_energy': '= hardware.llm_decode.base.path_energy * 0.7',
  'hardware.llm_decode.base.path_energy': 'lognormal(24, 3)',
  'hardware.llm_decode.imc.learning_rate': 'discrete(0: 0.5, 0.15: 0.5)',
  'hardware.llm_decode.imc.efficiency_gain': '= hardware.llm_decode.base.efficiency_gain',
  'hardware.llm_decode.base.efficiency_gain': 'uniform(0.1, 0.3)',
  'adoption.llm_decode.ceiling': '0.1 to 0.6',
  'adoption.llm_decode.start_year': 'uniform(2025.5, 2029)',
  'adoption.llm_decode.hurdle': 'normal(0.1, 0.2)',
  'adoption.vision_camera.q': 'data(0.2, 0.3, 0.5)',
};

const sample = (inputs: Inputs, options: { seed?: number; samples?: number; method?: 'plain' } = {}) => {
  const result = sampleModel(inputs, years, { seed: 1, samples: 200, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('a sampled run', () => {
  it('says what one deterministic run per draw says', () => {
    const samples = 64;
    const resolved = resolveUncertainty(uncertain);
    if (!resolved.ok) throw new Error(resolved.error.code);
    const drawn = drawInputs(resolved.value, { seed: 7, samples });
    const runs = Array.from({ length: samples }, (_, draw) => {
      const inputs = { ...resolved.value.central };
      for (const [id, values] of drawn) inputs[id] = values[draw] ?? Number.NaN;
      const run = evaluateModel(inputs, years);
      if (!run.ok) throw new Error(JSON.stringify(run.error));
      return run.value;
    });
    const sampled = sample(uncertain, { seed: 7, samples });
    for (const output of bandOutputs) {
      for (const [index] of sampled.years.entries()) {
        const values = Float64Array.from(runs, (run) => run.series[output][index] ?? Number.NaN);
        const expected = summariseDraws(values);
        const found = sampled.series.get(output)?.[index];
        for (const key of ['p5', 'p25', 'p50', 'p75', 'p95', 'mean', 'se'] as const) {
          const scale = Math.max(Math.abs(expected?.[key] ?? 0), Math.abs(expected?.mean ?? 0), 1e-9);
          expect(Math.abs((found?.[key] ?? Number.NaN) - (expected?.[key] ?? 0)) / scale).toBeLessThan(1e-9);
        }
        expect(found?.negative).toBe(expected?.negative);
      }
    }
  });

  it('of distributions of zero width is the deterministic run', () => {
    const inputs = {
      ...defaults,
      'price.electricity': 'normal(0.08, 0)',
      'adoption.llm_decode.ceiling': 'uniform(0.3, 0.3)',
      'demand.datacentre.scale': 'pert(1, 1, 1)',
    };
    const certain = {
      ...defaults,
      'price.electricity': 0.08,
      'adoption.llm_decode.ceiling': 0.3,
      'demand.datacentre.scale': 1,
    };
    const run = evaluateModel(certain, years);
    if (!run.ok) throw new Error(run.error.code);
    const sampled = sample(inputs, { samples: 10 });
    for (const [output, summaries] of sampled.series) {
      for (const [index, { p5, p50, p95, mean, se }] of summaries.entries()) {
        const expected = run.value.series[output][index] ?? Number.NaN;
        for (const value of [p5, p50, p95, mean]) {
          expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
        }
        expect(se).toBeLessThan(1e-12 * Math.max(1, Math.abs(expected)));
      }
    }
  });

  it('is the same for equal seeds, and for inputs in another order; another for another seed', () => {
    const first = sample(uncertain);
    const shuffled = Object.fromEntries(Object.entries(uncertain).toReversed());
    expect(sample(uncertain)).toEqual(first);
    expect(sample(shuffled)).toEqual(first);
    expect(sample(uncertain, { seed: 2 })).not.toEqual(first);
  });

  it('does not depend on how its outputs are grouped, nor on a last block that is not full', () => {
    const whole = sample(uncertain, { samples: 200 });
    const alone = sampleModel(uncertain, years, {
      seed: 1,
      samples: 200,
      outputs: ['energy.saved.datacentre'],
    });
    if (!alone.ok) throw new Error(alone.error.code);
    expect(alone.value.series.get('energy.saved.datacentre')).toEqual(
      whole.series.get('energy.saved.datacentre'),
    );
  });

  it('draws scenarios that share an input in pairs', () => {
    const other = { ...uncertain, 'adoption.llm_decode.ceiling': 0.5 };
    const draws = [uncertain, other].map((inputs) => {
      const resolved = resolveUncertainty(inputs);
      if (!resolved.ok) throw new Error(resolved.error.code);
      return drawInputs(resolved.value, { seed: 3, samples: 50 });
    });
    expect(draws[0]?.get('price.electricity')).toEqual(draws[1]?.get('price.electricity'));
    expect(draws[1]?.has('adoption.llm_decode.ceiling')).toBe(false);
  });

  it('follows a tie draw by draw', () => {
    const resolved = resolveUncertainty(uncertain);
    if (!resolved.ok) throw new Error(resolved.error.code);
    const draws = drawInputs(resolved.value, { seed: 3, samples: 50 });
    const root = draws.get('hardware.llm_decode.base.path_energy') ?? [];
    expect([...(draws.get('hardware.llm_decode.imc.path_energy') ?? [])]).toEqual(
      [...root].map((value) => value * 0.7),
    );
  });

  it('states the medians that the deterministic line stands at, and what was cut off', () => {
    const run = evaluateModel(uncertain, years);
    if (!run.ok) throw new Error(run.error.code);
    expect(run.value.central['hardware.llm_decode.imc.mac_energy']).toBeCloseTo(2, 12);
    expect(Object.keys(run.value.central).length).toBe(16);
    expect(run.value.warnings.map(({ code, id }) => `${code} ${id}`)).toContain(
      'distribution-truncated adoption.llm_decode.ceiling',
    );
  });
});

describe('draws', () => {
  it('lie strictly between 0 and 1, one in each stratum under Latin hypercube', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.integer({ min: 1, max: 400 }), (seed, id, count) => {
        const draws = drawUniforms(seed, id, count, 'latin-hypercube');
        const strata = new Set(Array.from(draws, (draw) => Math.floor(draw * count)));
        expect(strata.size).toBe(count);
        for (const draw of [...draws, ...drawUniforms(seed, id, count, 'plain')]) {
          expect(draw).toBeGreaterThan(0);
          expect(draw).toBeLessThan(1);
        }
      }),
    );
  });

  it('of different inputs, streams and seeds have nothing to do with each other', () => {
    const count = 4000;
    const sets = [
      drawUniforms(1, 'a', count, 'latin-hypercube'),
      drawUniforms(1, 'b', count, 'latin-hypercube'),
      drawUniforms(2, 'a', count, 'latin-hypercube'),
      drawUniforms(1, 'a', count, 'latin-hypercube', 'B'),
      drawUniforms(1, 'a', count, 'plain'),
    ];
    for (const [index, first] of sets.entries()) {
      for (const second of sets.slice(index + 1)) {
        const correlation =
          first.reduce((sum, value, at) => sum + (value - 0.5) * ((second[at] ?? 0) - 0.5), 0) /
          count /
          (1 / 12);
        // Five standard errors of the correlation of independent draws.
        expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(count));
      }
    }
  });
});

describe('a summary', () => {
  it('interpolates percentiles as type 7 does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 900 }),
        (values) => {
          const sorted = values.toSorted((a, b) => a - b);
          const expected = (share: number): number => {
            const rank = (sorted.length - 1) * share;
            const low = sorted[Math.floor(rank)] ?? Number.NaN;
            return low + (rank - Math.floor(rank)) * ((sorted[Math.ceil(rank)] ?? low) - low) + 0;
          };
          const summary = summariseDraws(Float64Array.from(values));
          expect(summary?.p5).toBe(expected(0.05));
          expect(summary?.p25).toBe(expected(0.25));
          expect(summary?.p50).toBe(expected(0.5));
          expect(summary?.p75).toBe(expected(0.75));
          expect(summary?.p95).toBe(expected(0.95));
          expect(summary?.negative).toBe(values.filter((value) => value < 0).length / values.length);
        },
      ),
    );
  });

  it('refuses draws that are not numbers, and none at all', () => {
    expect(summariseDraws(Float64Array.of(1, Number.NaN))).toBeUndefined();
    expect(summariseDraws(Float64Array.of(1, Infinity))).toBeUndefined();
    expect(summariseDraws(new Float64Array())).toBeUndefined();
  });
});

describe('a tie to a distribution without an upper end', () => {
  it('keeps off an open bound that only rounding reaches', () => {
    const inputs = {
      ...defaultInputs(),
      'hardware.vision_camera.imc.learning_base': '0.01 to 0.25',
      'hardware.speech.imc.learning_base': '= hardware.vision_camera.imc.learning_base * 0.2',
    };
    const { central } = valueOf(resolveUncertainty(inputs));
    expect(central['hardware.speech.imc.learning_base']).toBeCloseTo(0.01, 12);
  });
});

describe('doubts that cannot be', () => {
  const refuse = (changes: Inputs): unknown => {
    const run = prepareRun({ ...defaults, ...changes }, years);
    return run.ok ? 'accepted' : { code: run.error.code, place: run.error.place };
  };
  it.each<[string, Inputs, string, string]>([
    [
      'mostly outside',
      { 'adoption.llm_decode.ceiling': '2 to 3' },
      'distribution-out-of-range',
      'adoption.llm_decode.ceiling',
    ],
    [
      'a question to a catalog that is not at hand',
      { 'price.electricity': 'data(parameters.value where category = electricity-price)' },
      'query-unanswered',
      'price.electricity',
    ],
    ['a tie to nothing', { 'price.electricity': '= grid.carbn' }, 'tie-unknown', 'price.electricity'],
    ['a tie to itself', { 'price.electricity': '= price.electricity' }, 'tie-cycle', 'price.electricity'],
    [
      'a circle',
      { 'price.electricity': '= grid.carbon', 'grid.carbon': '= price.electricity * 2' },
      'tie-cycle',
      'price.electricity',
    ],
    ['a tie to points', { 'price.electricity': '= demand.edge.points' }, 'tie-kind', 'price.electricity'],
    [
      'a tie that leaves the range',
      { 'adoption.llm_decode.ceiling': '= adoption.llm_prefill.start_year' },
      'tie-out-of-range',
      'adoption.llm_decode.ceiling',
    ],
    [
      'a distribution of a switch',
      { 'adoption.llm_decode.gated': 'discrete(0: 1, 1: 1)' },
      'input-not-a-number',
      'adoption.llm_decode.gated',
    ],
  ])('%s is refused', (_, changes, code, place) => {
    expect(refuse(changes)).toEqual({ code, place });
  });
});
