import { describe, expect, it } from 'vitest';
import { costCurve, evaluateModel } from '../../../shared/model/evaluate.ts';
import { type Segment, workloads } from '../../../shared/model/vocabulary.ts';
import type { DemandPoints, Inputs } from '../../../shared/scenario/file.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { at, runAll, valueOf } from '../../helpers/run.ts';

const defaults = defaultInputs();

describe('demand between and beyond its points', () => {
  const demandOf = (points: DemandPoints, growth: number) => {
    const result = runAll({
      ...defaults,
      'demand.datacentre.points': points,
      'demand.datacentre.growth_after': growth,
      'demand.datacentre.scale': 1,
    });
    return (year: number): number => at(result, 'energy.baseline.datacentre', year);
  };

  it('is the point on a point, log-linear in between, and grows at the given rate after the last', () => {
    const demand = demandOf(
      [
        [2022, 40],
        [2024, 90],
        [2030, 300],
      ],
      0.1,
    );
    expect(demand(2022)).toBe(40);
    expect(demand(2023)).toBeCloseTo(Math.sqrt(40 * 90), 10);
    expect(demand(2024)).toBe(90);
    expect(demand(2027)).toBeCloseTo(Math.sqrt(90 * 300), 10);
    expect(demand(2030)).toBe(300);
    expect(demand(2032)).toBeCloseTo(300 * 1.21, 10);
  });

  it('carries the first growth backward', () => {
    const demand = demandOf(
      [
        [2022, 40],
        [2024, 90],
        [2030, 300],
      ],
      0.1,
    );
    expect(demand(2020)).toBeCloseTo(40 / (90 / 40), 10);
  });

  it('follows the growth rate both ways where there is one point only', () => {
    const demand = demandOf([[2025, 100]], 0.1);
    expect(demand(2025)).toBe(100);
    expect(demand(2024)).toBeCloseTo(100 / 1.1, 10);
    expect(demand(2026)).toBeCloseTo(110, 10);
  });

  it('is multiplied by the scale', () => {
    const scaled = runAll({ ...defaults, 'demand.edge.scale': 3 });
    for (const year of [2020, 2030, 2060]) {
      expect(at(scaled, 'energy.baseline.edge', year)).toBeCloseTo(
        3 * at(runAll({ ...defaults, 'demand.edge.scale': 1 }), 'energy.baseline.edge', year),
        9,
      );
    }
  });
});

describe('the fleet', () => {
  const constantDemand = {
    ...defaults,
    'demand.datacentre.points': [[2025, 100]] as const,
    'demand.datacentre.growth_after': 0,
    'demand.datacentre.inference_share': 1,
    'hardware.llm_decode.base.life': 5,
    'adoption.llm_decode.gated': 0,
    'adoption.llm_decode.start_year': 2020,
    'adoption.llm_decode.ceiling': 1,
    // Everyone comes within the first year of the market.
    'adoption.llm_decode.p': 50,
    'adoption.llm_decode.q': 0,
  };

  it('at constant demand renews one part in L each year: 1 − (1 − 1/L)^n is in-memory after n years', () => {
    const result = runAll(constantDemand);
    expect(at(result, 'workload.llm_decode.share_of_stock', 2020)).toBe(0);
    for (const years of [1, 2, 5, 20]) {
      expect(at(result, 'workload.llm_decode.share_of_stock', 2020 + years)).toBeCloseTo(
        1 - 0.8 ** years,
        10,
      );
    }
  });

  it('a market that starts within a year counts only the part of the year that is left', () => {
    const slow = {
      ...constantDemand,
      'adoption.llm_decode.p': 0.1,
      'adoption.llm_decode.start_year': 2022.75,
    };
    const result = runAll(slow);
    expect(at(result, 'workload.llm_decode.share_of_sales', 2022)).toBe(0);
    expect(at(result, 'workload.llm_decode.share_of_sales', 2023)).toBeCloseTo(1 - Math.exp(-0.1 * 0.25), 12);
    expect(at(result, 'workload.llm_decode.share_of_sales', 2024)).toBeCloseTo(1 - Math.exp(-0.1 * 1.25), 12);
  });

  it('keeps its mix and buys nothing while demand falls faster than servers retire', () => {
    const shrinking: Inputs = {
      ...constantDemand,
      'demand.datacentre.points': [
        [2020, 100],
        [2030, 100],
      ],
      'demand.datacentre.growth_after': -0.5,
    };
    const result = runAll(shrinking);
    const before = at(result, 'workload.llm_decode.share_of_stock', 2030);
    expect(before).toBeGreaterThan(0.5);
    for (const year of [2031, 2035]) {
      expect(at(result, 'workload.llm_decode.share_of_stock', year)).toBeCloseTo(before, 12);
      expect(at(result, 'workload.llm_decode.servers_imc', year)).toBe(0);
      expect(at(result, 'workload.llm_decode.market_total', year)).toBe(0);
    }
  });

  it('learns from what was shipped in earlier years only: the price falls by the learning rate per doubling', () => {
    const result = runAll({
      ...constantDemand,
      'workload.llm_prefill.share': 0,
      'workload.recommendation.share': 0,
      'workload.vision_datacentre.share': 0,
      'hardware.llm_decode.imc.learning_rate': 0.2,
      'hardware.llm_decode.imc.learning_base': 20,
    });
    expect(at(result, 'workload.llm_decode.learning', 2020)).toBe(1);
    expect(at(result, 'workload.llm_decode.learning', 2021)).toBe(1);
    // 100 TWh, a fifth of them new each year: 20 shipped in 2021 double the 20 from before 2020.
    expect(at(result, 'workload.llm_decode.learning', 2022)).toBeCloseTo(0.8, 10);
    expect(at(result, 'workload.llm_decode.learning', 2024)).toBeCloseTo(0.64, 10);
  });
});

describe('the electricity in the cost', () => {
  it('is that of digital hardware as long as there is no other', () => {
    const result = runAll({ ...defaults, 'adoption.llm_decode.ceiling': 0 });
    const facility = result.unitEnergy.llm_decode.base.facility;
    const price = defaults['price.electricity'] as number;
    expect(at(result, 'workload.llm_decode.cost_energy', 2025)).toBeCloseTo(
      (1e6 * facility * price) / 3.6e6,
      12,
    );
  });

  it('is the share-weighted mean of both columns where every year of purchase is alike', () => {
    const steady = Object.fromEntries(
      Object.entries(defaults).map(([id, value]) =>
        /_gain$|learning_rate$/.test(id) ? ([id, 0] as const) : ([id, value] as const),
      ),
    );
    const result = runAll({ ...steady, 'adoption.llm_decode.gated': 0, 'adoption.llm_decode.ceiling': 0.8 });
    const share = at(result, 'workload.llm_decode.share_of_stock', 2040);
    expect(share).toBeGreaterThan(0.3);
    const { base, imc } = result.unitEnergy.llm_decode;
    const perJoule = ((defaults['price.electricity'] as number) * 1e6) / 3.6e6;
    expect(at(result, 'workload.llm_decode.cost_energy', 2040)).toBeCloseTo(
      perJoule * ((1 - share) * base.facility + share * imc.facility),
      12,
    );
  });

  it('is the whole cost where servers cost nothing', () => {
    const free = Object.fromEntries(
      Object.entries(defaults).map(([id, value]) =>
        /\.(capex|migration)$/.test(id) ? ([id, 0] as const) : ([id, value] as const),
      ),
    );
    const { series } = runAll(free);
    for (const [index, cost] of series['workload.llm_decode.cost'].entries()) {
      expect(series['workload.llm_decode.cost_energy'][index]! / cost).toBeCloseTo(1, 12);
    }
  });
});

describe('warnings', () => {
  const warningsOf = (changes: Inputs) => runAll({ ...defaults, ...changes }).warnings;

  it('none where rating and capacity are unknown', () => {
    expect(warningsOf({})).toEqual([]);
  });

  it('a server that draws more than its plate says', () => {
    const power = runAll(defaults).unitEnergy.llm_decode.imc.serverPower;
    const id = 'hardware.llm_decode.imc.rated_power';
    expect(warningsOf({ [id]: power * 0.99 })).toEqual([
      {
        code: 'power-above-rating',
        id,
        values: { power: Number(power.toPrecision(4)), rated: power * 0.99 },
      },
    ]);
    expect(warningsOf({ [id]: power })).toEqual([]);
  });

  it('weights that are to stay where they do not fit', () => {
    const id = 'hardware.llm_decode.imc.array_bits';
    const resident =
      (defaults['hardware.llm_decode.imc.resident_fraction'] as number) *
      (defaults['workload.llm_decode.weight_bits'] as number);
    expect(warningsOf({ [id]: 1.3e11 })).toEqual([
      { code: 'array-too-small', id, values: { resident: Number(resident.toPrecision(4)), array: 1.3e11 } },
    ]);
    expect(warningsOf({ [id]: resident })).toEqual([]);
  });
});

describe('the cost curve', () => {
  it.each(workloads)('of %s is the run at each ceiling', (workload) => {
    const year = 2034;
    const curve = valueOf(costCurve(defaults, workload, year));
    expect(curve.ceilings).toEqual(Array.from({ length: 21 }, (_, step) => step / 20));
    for (const [index, ceiling] of curve.ceilings.entries()) {
      if (index % 5 !== 0) continue;
      const run = runAll({ ...defaults, [`adoption.${workload}.ceiling`]: ceiling });
      expect(curve.cost[index]).toBe(at(run, `workload.${workload}.cost`, year));
      expect(curve.energyCost[index]).toBe(at(run, `workload.${workload}.cost_energy`, year));
    }
  });

  it('leaves no trace in the runs that follow', () => {
    const before = runAll(defaults);
    costCurve(defaults, 'llm_decode', 2060);
    expect(runAll(defaults)).toEqual(before);
  });

  it('exists in the first year, when nothing has been bought yet', () => {
    const curve = valueOf(costCurve(defaults, 'speech', 2020));
    expect(new Set(curve.cost).size).toBe(1);
  });
});

describe('a run after another structure', () => {
  it('is the same as before', () => {
    const first = runAll(defaults);
    const other: Inputs = { ...defaults, 'workload.speech.segment': 'datacentre' satisfies Segment };
    expect(runAll(other).series['energy.saved.edge']).not.toEqual(first.series['energy.saved.edge']);
    valueOf(evaluateModel(defaults, { from: 2020, to: 2025 }));
    expect(runAll(defaults)).toEqual(first);
  });
});
