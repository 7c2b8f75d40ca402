import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { macEnergyOf, normalisedEfficiency } from '../../../shared/model/efficiency.ts';
import { conversionFactor } from '../../../shared/units/dimension.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { plainDecode } from '../../helpers/plain-decode.ts';
import { at, runAll } from '../../helpers/run.ts';

const defaults = defaultInputs();
const base = 'hardware.llm_decode.base';

describe('servers and electricity: A. de Vries, The growing energy footprint of artificial intelligence, Joule 7 (2023)', () => {
  // 1.5 million servers that run all year at 6.5 or 10.2 kW take 85.4 or 134.0 TWh.
  it.each([
    [6500, 85.4],
    [10_200, 134.0],
  ])('1.5 million servers of %d W take %d TWh/yr', (watts, terawattHours) => {
    const life = 5;
    const result = runAll(
      plainDecode({
        'demand.datacentre.points': [[2025, terawattHours]],
        // A unit of 1 J each, as many a second as the server has watts.
        'workload.llm_decode.macs': 1e12,
        [`${base}.mac_energy`]: 1,
        [`${base}.throughput`]: watts,
        [`${base}.utilisation`]: 1,
        [`${base}.capex`]: 1000,
        [`${base}.life`]: life,
      }),
    );
    expect(result.unitEnergy.llm_decode.base.serverPower).toBeCloseTo(watts, 6);
    // At constant demand one server in `life` is new each year: sales × life is the fleet.
    const servers = (at(result, 'workload.llm_decode.market_total', 2025) * 1e9 * life) / 1000;
    expect(servers / 1.5e6).toBeCloseTo(1, 3);
  });
});

describe('energy of decoding on GPUs: ML.ENERGY leaderboard, measured joules per output token', () => {
  interface Row {
    id: string;
    system: string;
    weights: string;
    batch: string;
    joules_per_token: string;
  }
  const fixture = fileURLToPath(new URL('fixtures/ml-energy-decode.csv', import.meta.url));
  const rows: Row[] = parse(readFileSync(fixture, 'utf8'), { columns: true });

  // Parameters and key-value cache of a token from Meta's model cards: 2 · layers · 8 heads · 128 · 2 bytes.
  const models: Record<string, { parameters: number; cacheBytes: number }> = {
    'Llama-3.1-70B': { parameters: 70.6e9, cacheBytes: 2 * 80 * 8 * 128 * 2 },
    'Llama-3.1-8B': { parameters: 8.03e9, cacheBytes: 2 * 32 * 8 * 128 * 2 },
  };
  // ONE parameter set per generation of GPU: pJ per bit over the whole path, pJ per MAC sustained.
  const generations: Record<string, { path: number; mac: number; tolerance: number }> = {
    H100: { path: 23.5, mac: 5.5, tolerance: 0.15 },
    B200: { path: 26.0, mac: 3.75, tolerance: 0.3 },
  };
  const bitsPerWeight = 16;
  const cachedTokens = 600;
  const measured = rows.filter(({ batch }) => Number(batch) >= 8 && Number(batch) <= 128);

  it('has points of both generations and both models', () => {
    expect(measured).toHaveLength(12);
    expect(new Set(measured.map(({ system }) => system))).toEqual(
      new Set(['4xH100', '2xB200', '1xH100', '1xB200']),
    );
  });

  it.each(measured)('$system $weights at batch $batch: $joules_per_token J/token', (row) => {
    const model = models[row.weights]!;
    const { path, mac, tolerance } = generations[row.system.slice(2)]!;
    const result = runAll({
      ...defaults,
      'workload.llm_decode.macs': model.parameters,
      'workload.llm_decode.weight_bits': model.parameters * bitsPerWeight,
      'workload.llm_decode.dynamic_bits': cachedTokens * model.cacheBytes * 8,
      [`${base}.batch`]: Number(row.batch),
      [`${base}.mac_energy`]: mac,
      [`${base}.path_energy`]: path,
      [`${base}.resident_fraction`]: 0,
    });
    const deviation = result.unitEnergy.llm_decode.base.device / Number(row.joules_per_token) - 1;
    expect(Math.abs(deviation)).toBeLessThanOrEqual(tolerance);
  });
});

describe('diffusion: F. M. Bass 1969 with the mean p and q of Sultan, Farley and Lehmann 1990', () => {
  const result = runAll({
    ...defaults,
    'adoption.llm_decode.ceiling': 1,
    'adoption.llm_decode.start_year': 2020,
    'adoption.llm_decode.gated': 0,
    'adoption.llm_decode.p': 0.03,
    'adoption.llm_decode.q': 0.38,
  });

  it.each([
    [5, 0.331],
    [10, 0.813],
    [15, 0.972],
  ])('F(%d) = %d', (age, share) => {
    expect(at(result, 'workload.llm_decode.share_of_sales', 2020 + age)).toBeCloseTo(share, 3);
  });
});

describe('cost of a million tokens: 8 × H100, MLPerf Inference v4.1 throughput of Llama 2 70B offline', () => {
  const joulesPerToken = 8160 / (24_525 * 0.5);
  const server = {
    'workload.llm_decode.macs': 1e12,
    [`${base}.mac_energy`]: joulesPerToken,
    [`${base}.pue`]: 1.2,
    [`${base}.capex`]: 280_000,
    [`${base}.throughput`]: 24_525,
    [`${base}.utilisation`]: 0.5,
    [`${base}.life`]: 5,
    [`${base}.opex_rate`]: 0.05,
    'finance.discount_rate': 0.1,
    'price.electricity': 0.08,
  };
  const result = runAll(plainDecode(server));

  it('is 0.245 USD, of which electricity is 7.2 %', () => {
    const cost = at(result, 'workload.llm_decode.cost', 2025);
    expect(cost).toBeCloseTo(0.245, 3);
    expect(at(result, 'workload.llm_decode.cost_energy', 2025) / cost).toBeCloseTo(0.072, 3);
  });

  it('recovers the capital at CRF(0.10, 5) = 0.2638', () => {
    const bare = runAll(plainDecode({ ...server, [`${base}.opex_rate`]: 0, 'price.electricity': 0 }));
    const unitsPerYear = 24_525 * 0.5 * 8760 * 3600;
    const payment = (at(bare, 'workload.llm_decode.cost_base', 2025) * unitsPerYear) / 1e6;
    expect(payment / 280_000).toBeCloseTo(0.2638, 4);
  });

  it('recovers the capital in equal parts when money costs nothing', () => {
    const free = { ...server, [`${base}.opex_rate`]: 0, 'price.electricity': 0, 'finance.discount_rate': 0 };
    const unitsPerYear = 24_525 * 0.5 * 8760 * 3600;
    const cost = at(runAll(plainDecode(free)), 'workload.llm_decode.cost_base', 2025);
    expect((cost * unitsPerYear) / 1e6 / 280_000).toBeCloseTo(1 / 5, 12);
  });
});

describe('efficiency normalised to one bit: TSMC macros of four by four bits, ISSCC 2021 to 2023 and JSSC 2021', () => {
  it.each([
    ['22 nm', 89, 1424],
    ['12 nm', 121, 1936],
    ['5 nm', 254, 4064],
    ['7 nm', 351, 5616],
  ])('%s: %d TOPS/W is %d TOPS/W of one bit', (_node, topsPerWatt, normalised) => {
    expect(normalisedEfficiency(topsPerWatt, 4, 4)).toBe(normalised);
  });

  it('1 TOPS/W is 2 pJ per MAC', () => {
    expect(macEnergyOf(1)).toBe(2);
    expect(macEnergyOf(40)).toBeCloseTo(0.05, 12);
  });
});

describe('electricity and power: IEA, Energy and AI (2025)', () => {
  it('945 TWh in 2030 is 226 GW installed at 48 % load', () => {
    const average = 945 / conversionFactor('TWh/GW·yr');
    expect(Math.abs(average / 0.48 / 226 - 1)).toBeLessThanOrEqual(0.01);
  });

  it('a saving of 8.76 TWh in a year is one gigawatt', () => {
    const result = runAll(defaults);
    for (const year of [2030, 2040]) {
      const saved = at(result, 'energy.saved.datacentre', year);
      expect(at(result, 'power.saved.datacentre', year)).toBeCloseTo((saved * 1000) / 8760, 12);
    }
  });
});
