import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import type { OutputAt } from '../../../shared/model/output-at.ts';
import {
  analyseSensitivity,
  type Sensitivity,
  type SensitivityRequest,
} from '../../../shared/model/sensitivity/analyse.ts';
import { rankCorrelation } from '../../../shared/model/sensitivity/rank-correlation.ts';
import { barLength } from '../../../shared/model/sensitivity/tornado.ts';
import { drawInputs, sampleModel } from '../../../shared/model/uncertainty/sample-model.ts';
import { resolveUncertainty } from '../../../shared/model/uncertainty/uncertain-inputs.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';

const defaults = defaultInputs();
const years = { from: 2024, to: 2035 };
const at: OutputAt = { output: 'energy.saved.datacentre', year: 2032 };

/** Doubts of several kinds, two of them tied to a third, one of them without any part in what is asked for. */
const uncertain: Inputs = {
  ...defaults,
  'demand.datacentre.scale': '0.7 to 1.3',
  'price.electricity': 'pert(0.05, 0.08, 0.2)',
  'rebound.datacentre.elasticity': 'uniform(0, 1.6)',
  'hardware.llm_decode.imc.mac_energy': '1 to 4',
  'hardware.llm_decode.imc.path_energy': '= hardware.llm_decode.base.path_energy * 0.7',
  'hardware.llm_decode.base.path_energy': 'lognormal(24, 3)',
  'hardware.llm_decode.imc.learning_rate': 'discrete(0: 0.5, 0.15: 0.5)',
  'hardware.llm_decode.imc.efficiency_gain': '= hardware.llm_decode.base.efficiency_gain',
  'hardware.llm_decode.base.efficiency_gain': 'uniform(0.1, 0.3)',
  'adoption.llm_decode.ceiling': '0.1 to 0.6',
  'adoption.llm_decode.hurdle': 'normal(0.1, 0.2)',
  'adoption.vision_camera.q': 'data(0.2, 0.3, 0.5)',
};
const resolved = (() => {
  const result = resolveUncertainty(uncertain);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
})();

type Of<Method extends Sensitivity['method']> = Extract<Sensitivity, { method: Method }>;

function analyse<Method extends Sensitivity['method']>(
  method: Method,
  request: Partial<SensitivityRequest> = {},
  inputs: Inputs = uncertain,
): Of<Method> {
  const result = analyseSensitivity(inputs, years, { at, seed: 1, draws: 1000, ...request, method });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value as Of<Method>;
}

function refuse(request: Partial<SensitivityRequest>, inputs: Inputs = uncertain): unknown {
  const result = analyseSensitivity(inputs, years, {
    at,
    seed: 1,
    draws: 1000,
    method: 'tornado',
    ...request,
  });
  return result.ok ? 'answered' : result.error;
}

/** The asked number of one deterministic run, with some inputs put to other values. */
function runWith(changes: Inputs, asked = at): number {
  const result = evaluateModel({ ...resolved.central, ...changes }, { from: asked.year, to: asked.year });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.series[asked.output][0] ?? Number.NaN;
}

describe('a tornado', () => {
  it('says what deterministic runs at each input’s P10 and P90 say, ties moved along', () => {
    const { central, bars } = analyse('tornado');
    expect(bars.map(({ id }) => id).toSorted()).toEqual(resolved.uncertain.map(({ id }) => id).toSorted());
    expect(central).toBeCloseTo(runWith({}), 12);
    for (const { id, low, high, atLow, atHigh, followers } of bars) {
      const quantile = resolved.uncertain.find((input) => input.id === id)!.quantile;
      expect([low, high]).toEqual([quantile(0.1), quantile(0.9)]);
      const factors = resolved.tied.filter(({ root }) => root === id);
      expect(followers).toEqual(factors.map((tie) => tie.id));
      for (const [value, output] of [
        [low, atLow],
        [high, atHigh],
      ] as const) {
        const moved = Object.fromEntries(factors.map((tie) => [tie.id, value * tie.factor]));
        const expected = runWith({ ...moved, [id]: value });
        expect(Math.abs(output - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
      }
    }
    expect(bars.find(({ id }) => id === 'hardware.llm_decode.base.path_energy')?.followers).toEqual([
      'hardware.llm_decode.imc.path_energy',
    ]);
  });

  it('has its longest bar first and bars of no length last, by id', () => {
    const { bars } = analyse('tornado');
    const lengths = bars.map(barLength);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(bars.at(-1)?.id).toBe('adoption.vision_camera.q');
    expect(lengths.at(-1)).toBe(0);
    expect(lengths[0]).toBeGreaterThan(0);
  });

  it('of a linear relation has bars in the proportion of the inputs’ spreads', () => {
    // Carbon saved is electricity saved times the grid's carbon: known before any model is run.
    const inputs = { ...defaults, 'grid.carbon': 'uniform(0.2, 0.6)' };
    const carbon = { output: 'carbon.saved.datacentre', year: 2032 } as const;
    const { central, bars } = analyse('tornado', { at: carbon }, inputs);
    expect(bars).toHaveLength(1);
    expect(bars[0]?.low).toBeCloseTo(0.24, 12);
    expect(bars[0]?.high).toBeCloseTo(0.56, 12);
    expect((bars[0]?.atLow ?? 0) / central).toBeCloseTo(0.24 / 0.4, 12);
    expect((bars[0]?.atHigh ?? 0) / central).toBeCloseTo(0.56 / 0.4, 12);
  });

  it('is of the inputs that were chosen', () => {
    const ids = ['price.electricity', 'demand.datacentre.scale', 'price.electricity'];
    const { bars } = analyse('tornado', { ids });
    const all = analyse('tornado').bars;
    expect(bars).toEqual(all.filter(({ id }) => ids.includes(id)));
  });

  it('does not mind the order of inputs, nor whether the year lies in the scenario’s years', () => {
    const shuffled = Object.fromEntries(Object.entries(uncertain).toReversed());
    expect(analyse('tornado', {}, shuffled)).toEqual(analyse('tornado'));
    for (const year of [2021, 2050]) {
      const asked = { ...at, year };
      expect(analyse('tornado', { at: asked }).central).toBeCloseTo(runWith({}, asked), 12);
    }
  });
});

describe('the variance of an output', () => {
  it('is taken apart as analysis says where the model is a product', () => {
    // Without learning, electricity saved goes with the demand's scale: carbon saved is scale × carbon × a constant.
    const inputs: Record<string, Inputs[string]> = {
      ...defaults,
      'demand.datacentre.scale': 'uniform(0.5, 1.5)',
      'grid.carbon': 'uniform(0.2, 0.6)',
    };
    for (const id of Object.keys(inputs)) if (id.endsWith('.learning_rate')) inputs[id] = 0;
    const { inputs: shares, rest } = analyse(
      'sobol',
      { at: { output: 'carbon.saved.datacentre', year: 2032 }, samples: 4096 },
      inputs,
    );
    const own = { 'demand.datacentre.scale': 1 / 12, 'grid.carbon': 1 / 12 };
    const whole = (13 / 12) ** 2 - 1;
    expect(rest).toBeUndefined();
    expect(shares.map(({ id }) => id).toSorted()).toEqual(Object.keys(own));
    for (const { first, total } of shares) {
      expect(Math.abs(first.value - 1 / 12 / whole)).toBeLessThan(0.04);
      expect(Math.abs(total.value - 13 / 12 / 12 / whole)).toBeLessThan(0.04);
    }
  });

  it('is shared by chosen inputs one by one and all others as one, in shares that do not depend on the choice', () => {
    const all = analyse('sobol', { samples: 512 });
    expect(all.inputs).toHaveLength(10);
    expect(all.rest).toBeUndefined();
    const ids = ['adoption.llm_decode.ceiling', 'demand.datacentre.scale'];
    const some = analyse('sobol', { samples: 512, ids });
    expect(some.variance).toBe(all.variance);
    expect(some.rest?.count).toBe(8);
    for (const { id, first, total } of some.inputs) {
      const known = all.inputs.find((input) => input.id === id);
      expect([first, total]).toEqual([known?.first, known?.total]);
    }
    const unmoved = all.inputs.find(({ id }) => id === 'adoption.vision_camera.q');
    expect(unmoved?.total.value).toBe(0);
  });

  it('counts what others do together, and singles out the twelve longest bars of the tornado', () => {
    const inputs: Record<string, Inputs[string]> = { ...uncertain };
    for (const workload of ['llm_prefill', 'recommendation', 'vision_datacentre']) {
      inputs[`adoption.${workload}.ceiling`] = 'uniform(0, 0.5)';
    }
    const longest = analyse('tornado', {}, inputs).bars.slice(0, 12);
    const { inputs: shares, rest } = analyse('sobol', { samples: 128 }, inputs);
    expect(shares.map(({ id }) => id).toSorted()).toEqual(longest.map(({ id }) => id).toSorted());
    expect(rest?.count).toBe(1);
    expect(rest?.total.value).toBeGreaterThanOrEqual(0);
  });

  it('is the same, byte by byte, for equal seeds and inputs in another order; another for another seed', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.shuffledSubarray(Object.entries(uncertain), { minLength: Object.keys(uncertain).length }),
        (seed, entries) => {
          const found = analyse('sobol', { seed, samples: 64 });
          expect(analyse('sobol', { seed, samples: 64 }, Object.fromEntries(entries))).toEqual(found);
          expect(analyse('sobol', { seed: seed + 1, samples: 64 })).not.toEqual(found);
        },
      ),
      { numRuns: 5, seed: 4 },
    );
  });
});

/** Spearman's ρ as its definition reads: each value's rank by counting, then the correlation of the ranks. */
function directCorrelation(x: readonly number[], y: readonly number[]): number {
  const ranks = (values: readonly number[]): number[] =>
    values.map(
      (value) =>
        values.filter((other) => other < value).length +
        (values.filter((other) => other === value).length - 1) / 2,
    );
  const centred = (values: readonly number[]): number[] => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const [first, second] = [centred(ranks(x)), centred(ranks(y))];
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, row) => sum + value * b[row]!, 0);
  const size = Math.sqrt(product(first, first) * product(second, second));
  return size === 0 ? 0 : product(first, second) / size;
}

describe('rank correlation', () => {
  it('is what its definition says, equal values and all', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 60 }), (pairs) => {
        const [x, y] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
        const found = rankCorrelation(Float64Array.from(x), Float64Array.from(y));
        expect(Math.abs(found - directCorrelation(x, y))).toBeLessThan(1e-12);
      }),
    );
  });

  it('is ±1 for whatever only rises or only falls', () => {
    const x = Float64Array.from({ length: 50 }, (_, row) => Math.sin(row));
    expect(rankCorrelation(x, x.map(Math.exp))).toBeCloseTo(1, 12);
    expect(
      rankCorrelation(
        x,
        x.map((value) => -(value ** 3)),
      ),
    ).toBeCloseTo(-1, 12);
  });

  it('is read out of the draws of a run', () => {
    const { inputs, draws, noise } = analyse('rank', { draws: 400 });
    expect([draws, inputs.length]).toEqual([400, 10]);
    expect(noise).toBeCloseTo(1.96 / Math.sqrt(399), 4);
    const drawn = drawInputs(resolved, { seed: 1, samples: 400 });
    const outputs = Array.from({ length: 400 }, (_, draw) =>
      runWith(Object.fromEntries([...drawn].map(([id, values]) => [id, values[draw]!]))),
    );
    for (const { id, correlation } of inputs) {
      expect(correlation).toBeCloseTo(directCorrelation([...drawn.get(id)!], outputs), 9);
    }
    const sizes = inputs.map(({ correlation }) => Math.abs(correlation));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });
});

describe('the probability of exceeding a threshold', () => {
  it('is the share of a run’s own draws, whatever the method', () => {
    const sampled = sampleModel(uncertain, years, { seed: 1, samples: 1000, outputs: [at.output] });
    if (!sampled.ok) throw new Error(sampled.error.code);
    const summary = sampled.value.series.get(at.output)![at.year - years.from]!;
    expect(summary.negative).toBeGreaterThan(0);
    for (const method of ['tornado', 'sobol', 'rank'] as const) {
      const request = { above: summary.p50, ...(method === 'sobol' ? { samples: 64 } : {}) };
      const { exceedance } = analyse(method, request);
      expect(exceedance?.draws).toBe(1000);
      expect(exceedance?.negative).toBe(summary.negative);
      expect(exceedance?.above).toBe(0.5);
      expect(exceedance?.aboveError).toBeCloseTo(Math.sqrt(0.25 / 1000), 12);
      expect(analyse(method, { ...request, above: 1e9 }).exceedance?.above).toBe(0);
      expect(analyse(method, { ...request, above: -1e9 }).exceedance?.above).toBe(1);
    }
    expect(analyse('tornado').exceedance).toBeUndefined();
  });
});

describe('what cannot be analysed', () => {
  it.each<[string, Partial<SensitivityRequest>, object]>([
    [
      'an unknown input',
      { ids: ['price.electricty'] },
      { code: 'input-unknown', place: 'price.electricty', values: { nearest: 'price.electricity' } },
    ],
    [
      'an input without a doubt',
      { ids: ['grid.decline'] },
      { code: 'input-not-uncertain', place: 'grid.decline' },
    ],
    [
      'an input that is tied to another',
      { ids: ['hardware.llm_decode.imc.path_energy'] },
      { code: 'input-not-uncertain', values: { nearest: 'hardware.llm_decode.base.path_energy' } },
    ],
    ['no inputs at all', { ids: [] }, { code: 'uncertainty-none' }],
    [
      'too few rows',
      { method: 'sobol', samples: 63 },
      { code: 'samples-out-of-range', values: { value: 63 } },
    ],
    ['too many rows', { method: 'sobol', samples: 16_385 }, { code: 'samples-out-of-range' }],
    ['half a row', { method: 'sobol', samples: 100.5 }, { code: 'samples-out-of-range' }],
    ['ranks of too few draws', { method: 'rank', samples: 9 }, { code: 'samples-out-of-range' }],
    [
      'ranks of no draws',
      { method: 'rank', draws: 0 },
      { code: 'samples-out-of-range', values: { value: 0 } },
    ],
    ['a probability out of no draws', { draws: 0, above: 1 }, { code: 'samples-out-of-range' }],
  ])('%s is refused', (_, request, error) => {
    expect(refuse(request)).toMatchObject(error);
  });

  it('a scenario without doubts is refused', () => {
    expect(refuse({}, defaults)).toMatchObject({ code: 'uncertainty-none' });
  });

  it('an output that leaves the numbers is refused, with the draw that did it', () => {
    const inputs = { ...defaults };
    for (const [id, value] of Object.entries({
      'price.electricity': 'discrete(0: 0.5, 0.1: 0.5)',
      'hardware.llm_decode.base.capex': 0,
      'hardware.llm_decode.base.migration': 0,
    })) {
      Object.assign(inputs, { [id]: value });
    }
    const saving = { output: 'workload.llm_decode.saving', year: 2030 } as const;
    // The median of the two is 0 as well, so that even the deterministic line has no value.
    expect(refuse({ at: saving }, inputs)).toMatchObject({ code: 'result-not-finite' });
    const mostly = { ...inputs, 'price.electricity': 'discrete(0: 0.2, 0.1: 0.8)' };
    expect(refuse({ at: saving }, mostly)).toEqual({
      code: 'result-not-finite',
      place: 'workload.llm_decode.saving@2030 (price.electricity = 0)',
      values: { year: 2030 },
    });
  });

  it.each(['tornado', 'sobol', 'rank'] as const)('%s ends when it is told to', (method) => {
    let asked = 0;
    const stopAt = method === 'tornado' ? 1 : 5;
    const shouldStop = (): boolean => ++asked >= stopAt;
    expect(refuse({ method, shouldStop })).toEqual({ code: 'cancelled' });
    expect(asked).toBe(stopAt);
  });
});
