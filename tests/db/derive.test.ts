import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../electron/db/build.ts';
import { fleetLoadFactor } from '../../electron/db/derive/forecasts.ts';
import { rateAt, singleYear } from '../../electron/db/derive/money.ts';
import { openCatalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import type { Rate, RowOf } from '../../shared/catalog/rows.ts';
import type { Table } from '../../shared/catalog/vocabularies.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { addRow, copyOfData, readCatalog, setCells, valueOf } from './fixtures.ts';

/** The rows of the shipped catalog. */
function shippedRows<T extends Table>(table: T): RowOf<T>[] {
  const catalog = readCatalog();
  const rows = listRows(catalog, table);
  catalog.close();
  return rows;
}

/** A row of the shipped catalog. */
function rowOf<T extends Table>(table: T, id: string): RowOf<T> {
  const row = shippedRows(table).find((each) => each.id === id);
  if (row === undefined) throw new Error(`no ${table}:${id}`);
  return row;
}

/** Rows of a catalog that is built from a changed copy of `data/`. */
function builtRows<T extends Table>(table: T, change: (folder: string) => void): RowOf<T>[] {
  const folder = copyOfData();
  change(folder);
  const file = path.join(temporaryFolder(), 'catalog.sqlite');
  valueOf(buildCatalog(folder, file));
  const catalog = valueOf(openCatalog(file, { readOnly: true }));
  const rows = listRows(catalog, table);
  catalog.close();
  return rows;
}

const ownReasoning = { source: 'assumption', grade: 'assumption', note: 'Made up for this test.' };

describe('what is derived of a device', () => {
  it('is TOPS ÷ W, the figure at 8 b × 8 b, and the contradiction', () => {
    const corsair = rowOf('devices', 'dmatrix-corsair');
    expect(corsair.topsPerWattDerived).toBeCloseTo(2400 / 275, 12);
    expect(corsair.contradiction).toBeCloseTo(38 / (2400 / 275), 12);
    expect(corsair.topsPerWatt8b, 'a contradicted claim does not count').toBeCloseTo(2400 / 275, 12);
    // UIUC normalises by the product of the bit widths: 1,424 and 4,064 TOPS/W at 1 b, over 64.
    expect(rowOf('devices', 'tsmc-22-dcim').topsPerWatt8b).toBeCloseTo(1424 / 64, 12);
    expect(rowOf('devices', 'tsmc-5-dcim').topsPerWatt8b).toBeCloseTo(4064 / 64, 12);
    expect(rowOf('devices', 'ibm-northpole')).toMatchObject({
      topsPerWattDerived: null,
      topsPerWatt8b: null,
      contradiction: null,
      sustainedPjPerMac: null,
    });
  });

  it('has a reason in every row whose claim is contradicted, and in no other', () => {
    for (const { contradiction, claimFlag } of shippedRows('devices')) {
      expect(contradiction === null).toBe(claimFlag === null);
    }
  });

  it('is its energy at a card in service, by the rungs of the catalog', () => {
    const sustained = rowOf('parameters', 'ladder.card-sustained-decode');
    const h100 = rowOf('devices', 'nvidia-h100');
    const peak = 2 / (1979 / 700);
    expect(h100.sustainedPjPerMac).toBeCloseTo(peak / (sustained.value ?? 0), 9);
    expect(h100.sustainedLow).toBeCloseTo(peak / (sustained.high ?? 0), 9);
    expect(h100.sustainedHigh).toBeCloseTo(peak / (sustained.low ?? 0), 9);
    // Twice as much at 16 bits of floating point as at 8: 5.5 pJ/MAC was measured in bf16.
    expect((h100.sustainedPjPerMac ?? 0) * 2).toBeCloseTo(5.5, 0);
  });
});

describe('what is derived of a macro', () => {
  it('is the figure at 8 b × 8 b, the energy of such a MAC, and that at a card in service', () => {
    const macros = shippedRows('macros');
    expect(macros.length).toBeGreaterThan(100);
    for (const macro of macros) {
      expect(macro.topsPerWatt8b).toBeCloseTo(macro.topsPerWatt1b / 64, 9);
      expect(macro.energyPerMacFj / 1000).toBeCloseTo(2 / macro.topsPerWatt8b, 9);
      const { sustainedLow: low, sustainedPjPerMac: central, sustainedHigh: high } = macro;
      expect(low).toBeLessThan(central ?? 0);
      expect(central).toBeLessThan(high ?? 0);
      expect(central).toBeGreaterThan(macro.energyPerMacFj / 1000);
    }
  });
});

describe('what is derived of a forecast', () => {
  it('is capacity for energy, with the load factor of the fleet: 945 TWh in 2030 are 226 GW at 48 %', () => {
    const loadFactor = rowOf('parameters', fleetLoadFactor).value;
    expect(loadFactor).toBe(0.48);
    const series = rowOf('forecasts', 'iea-2025-base');
    expect(series).toMatchObject({
      equivalentUnit: 'GW',
      equivalentLoadFactor: loadFactor,
      equivalentParameter: fleetLoadFactor,
    });
    const of2030 = series.points.find(({ year }) => year === 2030);
    expect(of2030?.equivalentCentral).toBeCloseTo((of2030?.central ?? 0) / (8.76 * 0.48), 9);
    expect(Math.abs((of2030?.equivalentCentral ?? 0) / 226 - 1)).toBeLessThan(0.01);
  });

  it('is the weakest grade of its points', () => {
    const series = builtRows('forecasts', (folder) => {
      setCells(folder, 'forecast-points.csv', ['iea-2025-base', '2030'], { grade: 'assumption' });
    }).find(({ id }) => id === 'iea-2025-base');
    expect(series?.grade).toBe('assumption');
    expect(series?.points.map(({ year }) => year)).toEqual([2024, 2030, 2035]);
  });

  it('takes the publisher’s own load factor first, 1 for an average, and none for what is only asked of the grid', () => {
    const otherFleets = new Set<string>([
      'crypto',
      'national-demand',
      'ai-training-run',
      'data-centres-and-fabs-increment',
      'named-companies',
    ]);
    const expected = (series: RowOf<'forecasts'>): (number | string | null)[] => {
      const { unit, capacityBasis, loadFactor, scope } = series;
      if ((unit !== 'GW' && unit !== 'TWh/yr') || capacityBasis === 'interconnection') return [null, null];
      if (loadFactor !== null) return [loadFactor, null];
      if (capacityBasis === 'average-demand') return [1, null];
      return otherFleets.has(scope) ? [null, null] : [0.48, fleetLoadFactor];
    };
    for (const series of shippedRows('forecasts')) {
      const { id, equivalentUnit, equivalentLoadFactor, equivalentParameter } = series;
      expect([id, equivalentLoadFactor, equivalentParameter]).toEqual([id, ...expected(series)]);
      expect(equivalentUnit === null).toBe(equivalentLoadFactor === null);
      const gaps = series.points.filter(
        ({ central, equivalentCentral }) =>
          (equivalentCentral === null) !== (central === null || equivalentUnit === null),
      );
      expect(gaps).toEqual([]);
    }
  });
});

const rate = (currency: Rate['currency'], date: string, basis: Rate['basis'], usdPerUnit: number): Rate => ({
  ...ownReasoning,
  grade: 'assumption',
  id: `${currency}-${date}-${basis}`,
  currency,
  date,
  basis,
  usdPerUnit,
  locator: '',
});

describe('the rate of a date', () => {
  const rates = [
    rate('EUR', '2024-12-31', 'year-average', 1.08),
    rate('EUR', '2024-06-30', 'month-average', 1.07),
    rate('EUR', '2024-06-28', 'day', 1.06),
    rate('JPY', '2024-12-31', 'year-average', 0.0066),
  ];

  it.each([
    ['2024-06-28', 1.06],
    ['2024-06-27', 1.07],
    ['2024-06', 1.07],
    ['2024-07-01', 1.08],
    ['2024', 1.08],
    ['2025-06-28', undefined],
  ])('of %s is that of the day, else of its month, else of its year', (date, expected) => {
    expect(rateAt(rates, 'EUR', date)?.usdPerUnit).toBe(expected);
  });

  it('of a period is that of its year where it has one', () => {
    expect(singleYear('2025')).toBe('2025');
    expect(singleYear('2025 H1')).toBe('2025');
    expect(singleYear('2025→2030')).toBeNull();
    expect(singleYear('since the start')).toBeNull();
  });
});

describe('what is derived of events, companies and prices', () => {
  const event = {
    ...ownReasoning,
    id: 'planted-one',
    company: 'axelera',
    date: '1998-05-04',
    kind: 'round',
    amount: '10000000',
    amount_qualifier: 'exactly',
    currency: 'EUR',
    leads: 'Ｎvidia|Nobody',
    participants: '台积电',
  };
  const plantedRate = {
    ...ownReasoning,
    id: 'planted-rate',
    currency: 'EUR',
    date: '1998-05-31',
    basis: 'month-average',
    usd_per_unit: '1.1',
  };
  const plant = (folder: string): void => {
    setCells(folder, 'companies.csv', ['axelera'], { founded: '1990' });
    addRow(folder, 'rates.csv', plantedRate);
    addRow(folder, 'events.csv', event);
    addRow(folder, 'events.csv', { ...event, id: 'planted-promise', amount_qualifier: 'up-to' });
    addRow(folder, 'events.csv', { ...event, id: 'planted-order', kind: 'order' });
    addRow(folder, 'events.csv', { ...event, id: 'planted-late', date: '1999-05' });
  };

  it('is the amount in USD with its rate, and the companies behind the names', () => {
    const events = new Map(builtRows('events', plant).map((each) => [each.id, each]));
    expect(events.get('planted-one')).toMatchObject({
      amountUsd: 11_000_000,
      rate: 'planted-rate',
      parties: ['nvidia', 'tsmc'],
    });
    expect(events.get('planted-late'), 'no rate, no amount').toMatchObject({ amountUsd: null, rate: null });
  });

  it('is the sum of what a company was funded with, without promises, orders and amounts of no rate', () => {
    const before = rowOf('companies', 'axelera').raisedUsd ?? 0;
    const after = builtRows('companies', plant).find(({ id }) => id === 'axelera');
    expect(after?.raisedUsd).toBeCloseTo(before + 11_000_000, 2);
    expect(shippedRows('companies').find(({ id }) => id === 'tesla')?.raisedUsd).toBeNull();
  });

  it('is a price in USD at the average rate of its year', () => {
    const rates = new Map(shippedRows('rates').map((each) => [each.id, each]));
    const prices = shippedRows('parameters').filter(({ category }) => category === 'electricity-price');
    const inDollars = prices.filter(({ unit }) => unit === 'USD/kWh');
    expect(inDollars.map(({ valueUsd, rate: id }) => [valueUsd, id])).toEqual(
      inDollars.map(({ value }) => [value, null]),
    );
    const converted = prices.flatMap((price) => {
      const used = rates.get(price.rate ?? '');
      return used === undefined ? [] : [{ price, used }];
    });
    expect(converted.length).toBeGreaterThan(10);
    for (const { price, used } of converted) {
      expect(used.basis).toBe('year-average');
      expect(price.unit).toBe(`${used.currency}/kWh`);
      expect(used.date.slice(0, 4)).toBe(singleYear(price.period));
      expect(price.valueUsd).toBeCloseTo((price.value ?? 0) * used.usdPerUnit, 12);
    }
  });
});
