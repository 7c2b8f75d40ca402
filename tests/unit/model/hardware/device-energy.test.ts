import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rungIds } from '../../../../shared/catalog/ladder.ts';
import type { Device, Parameter } from '../../../../shared/catalog/rows.ts';
import { deriveDeviceEnergy, type EnergyUse } from '../../../../shared/model/hardware/device-energy.ts';
import { parseUncertain } from '../../../../shared/model/uncertainty/notation.ts';
import { truncateDistribution } from '../../../../shared/model/uncertainty/distribution.ts';
import { numberIn, reviewedRows } from '../../../helpers/reviewed-rows.ts';
import { errorOf, valueOf } from '../../../helpers/run.ts';

const parameters = reviewedRows('parameters');

/** The rungs of the reviewed catalog. */
const rungs = new Map(
  rungIds.map((id): [string, Parameter] => {
    const row = parameters.get(id)!;
    return [
      id,
      {
        id,
        category: 'boundary-ladder',
        name: row['name']!,
        region: 'World',
        period: row['period']!,
        value: numberIn(row, 'value'),
        low: numberIn(row, 'low'),
        high: numberIn(row, 'high'),
        unit: '1',
        device: null,
        basis: '',
        note: '',
        valueUsd: null,
        rate: null,
        source: row['source']!,
        locator: row['locator']!,
        grade: row['grade'] as Parameter['grade'],
      },
    ];
  }),
);

const metis: Device = {
  id: 'metis',
  name: 'Metis',
  company: null,
  maker: 'Axelera AI',
  technology: 'sram-digital-cim',
  macro: null,
  year: 2023,
  nodeNm: 12,
  inputBits: 8,
  weightBits: 8,
  tops: null,
  precision: 'INT8',
  powerW: null,
  powerBasis: '',
  topsPerWattClaimed: 15,
  boundary: 'core',
  claimFlag: null,
  memoryGb: null,
  bandwidthGbs: null,
  status: 'production',
  note: '',
  topsPerWattDerived: null,
  topsPerWatt8b: 15,
  contradiction: null,
  sustainedPjPerMac: null,
  sustainedLow: null,
  sustainedHigh: null,
  source: 'axelera-metis-isscc',
  locator: 'abstract',
  grade: 'peer-reviewed',
};

const decode8: EnergyUse = { service: 'decode', inputBits: 8, weightBits: 8 };
const derive = (device: Device, use = decode8): ReturnType<typeof deriveDeviceEnergy> =>
  deriveDeviceEnergy({ table: 'devices', row: device }, use, rungs);
const product = (pick: 'value' | 'low' | 'high', ...ids: string[]): number =>
  ids.reduce((factor, id) => factor * numberIn(parameters.get(id)!, pick), 1);

describe('from a device to mac_energy', () => {
  it('divides 2 ÷ TOPS/W by every factor on the way down: core → chip → card → in service', () => {
    const { pjPerMac, steps, start } = valueOf(derive(metis));
    const way = ['ladder.core-chip', 'ladder.chip-card', 'ladder.card-sustained-decode'];
    expect(steps.map(({ id }) => id)).toEqual(way);
    expect(steps.map(({ to }) => to)).toEqual(['chip', 'card', 'sustained']);
    expect(start.pjPerMac).toBeCloseTo(2 / 15, 12);
    expect(pjPerMac.central).toBeCloseTo(2 / 15 / product('value', ...way), 12);
    expect(pjPerMac.low).toBeCloseTo(2 / 15 / product('high', ...way), 12);
    expect(pjPerMac.high).toBeCloseTo(2 / 15 / product('low', ...way), 12);
    expect(steps.at(-1)?.pjPerMac.central).toBeCloseTo(pjPerMac.central, 12);
    for (const { grade, source } of steps) expect([grade, source].every((text) => text !== '')).toBe(true);
  });

  it('says in numbers what has not come down the ladder, apart from what has', () => {
    const derived = valueOf(derive(metis));
    expect(derived.pjPerMacAtBoundary).toBeCloseTo(2 / 15, 12);
    expect(derived.pjPerMac.low).toBeGreaterThan(derived.pjPerMacAtBoundary);
  });

  it('scales with the product of the bit widths', () => {
    const at8 = valueOf(derive(metis));
    const at4 = valueOf(derive(metis, { ...decode8, inputBits: 4, weightBits: 4 }));
    expect(at4.precisionFactor).toBe(1 / 4);
    expect(at4.pjPerMac.central).toBeCloseTo(at8.pjPerMac.central / 4, 12);
  });

  it('takes the other last rung for prefill', () => {
    const { steps } = valueOf(derive(metis, { ...decode8, service: 'prefill' }));
    expect(steps.at(-1)?.id).toBe('ladder.card-sustained-prefill');
  });

  it('uses TOPS ÷ W where the claim contradicts it', () => {
    const flagged: Device = {
      ...metis,
      topsPerWattClaimed: 40,
      topsPerWattDerived: 24.2,
      contradiction: 40 / 24.2,
      claimFlag: 'other-boundary',
      boundary: 'card',
    };
    const { start } = valueOf(derive(flagged));
    expect(start).toMatchObject({
      basis: 'derived',
      topsPerWatt: 24.2,
      claimed: 40,
      claimFlag: 'other-boundary',
    });
    expect(start.pjPerMac).toBeCloseTo(2 / 24.2, 12);
  });

  it('writes a distribution that reads back as its own span', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 5000, noNaN: true }), (topsPerWattClaimed) => {
        const { distribution, pjPerMac } = valueOf(derive({ ...metis, topsPerWattClaimed }));
        const parsed = valueOf(parseUncertain(distribution, 'test'));
        if (parsed.kind !== 'distribution' || parsed.distribution.kind !== 'pert')
          throw new Error(distribution);
        expect(parsed.distribution.low / pjPerMac.low).toBeCloseTo(1, 2);
        expect(parsed.distribution.mode / pjPerMac.central).toBeCloseTo(1, 2);
        expect(parsed.distribution.high / pjPerMac.high).toBeCloseTo(1, 2);
        const range = { min: 0, max: Number.POSITIVE_INFINITY, minOpen: false, maxOpen: true };
        expect(truncateDistribution(parsed.distribution, range).quantile(0.5)).toBeGreaterThan(pjPerMac.low);
      }),
    );
  });

  it.each([
    [{ topsPerWattClaimed: null }, 'tops_per_watt_claimed'],
    [{ inputBits: null }, 'input_bits'],
    [{ weightBits: null }, 'weight_bits'],
  ])('names the field that is missing: %o', (change, field) => {
    const error = errorOf(derive({ ...metis, ...change }));
    expect(error).toMatchObject({ code: 'device-energy-unknown', place: 'devices: metis' });
    expect(error.values?.['detail']).toContain(field);
  });

  it('hands out nothing where a rung is missing', () => {
    for (const id of ['ladder.core-chip', 'ladder.card-sustained-decode']) {
      const broken = new Map([...rungs].filter(([known]) => known !== id));
      const error = errorOf(deriveDeviceEnergy({ table: 'devices', row: metis }, decode8, broken));
      expect(error).toMatchObject({ code: 'ladder-incomplete', values: { from: 'core' } });
    }
  });
});
