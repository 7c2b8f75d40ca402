import { describe, expect, it } from 'vitest';
import { companyExposure } from '../../shared/catalog/company-exposure.ts';
import { companyNetwork } from '../../shared/catalog/company-network.ts';
import type { CompanyEvent, Device, Input } from '../../shared/catalog/rows.ts';
import { companyFundingChart } from '../../shared/charts/company-funding-chart.ts';
import { evaluateModel } from '../../shared/model/evaluate.ts';
import { fixtureTranslate } from '../golden/fixture.ts';
import { resolvePreset } from '../helpers/presets.ts';
import { valueOf } from '../helpers/run.ts';

function event(id: string, change: Partial<CompanyEvent>): CompanyEvent {
  return {
    id,
    company: 'maker',
    date: '2024-05',
    kind: 'seed',
    amount: null,
    amountQualifier: 'exactly',
    currency: null,
    valuationUsd: null,
    leads: [],
    participants: [],
    note: '',
    amountUsd: null,
    rate: null,
    parties: [],
    source: 's',
    locator: '',
    grade: 'secondary',
    ...change,
  };
}

const names: Readonly<Record<string, string>> = {
  Fund: 'fund',
  'The Fund': 'fund',
  Maker: 'maker',
  Buyer: 'buyer',
};
const nameOf = (id: string): string => ({ fund: 'Fund', maker: 'Maker', buyer: 'Buyer' })[id] ?? id;

describe('the company that a company keeps', () => {
  const network = companyNetwork(
    'maker',
    [
      event('b', { date: '2025', kind: 'series-a', participants: ['The Fund', 'Angel'], leads: ['Maker'] }),
      event('a', { leads: ['Fund'] }),
      event('c', { date: '2025-06', kind: 'order', leads: ['Fund'] }),
      event('d', { company: 'buyer', date: '2026', kind: 'acquisition', parties: ['maker'] }),
      event('e', { company: 'buyer', date: '2026', kind: 'acquisition', parties: ['other'] }),
    ],
    nameOf,
    (name) => names[name],
  );

  it('names each once on either side, under the name of the catalog, the earliest first', () => {
    expect(network.map(({ name, isInvestor, hasLed, events }) => [name, isInvestor, hasLed, events])).toEqual(
      [
        ['Fund', true, true, ['a', 'b']],
        ['Angel', true, false, ['b']],
        ['Fund', false, true, ['c']],
        ['Buyer', false, false, ['d']],
      ],
    );
  });
});

describe('what a company raised', () => {
  const draw = (events: readonly CompanyEvent[]) =>
    companyFundingChart({
      translate: fixtureTranslate('en'),
      language: 'en',
      theme: 'light',
      name: 'Maker',
      events,
    });

  it('adds up what is known, at its dates, and no promises', () => {
    const chart = draw([
      event('late', { date: '2025-01-15', kind: 'series-a', amountUsd: 30e6 }),
      event('promise', { date: '2025-06', kind: 'grant', amountUsd: 9e6, amountQualifier: 'up-to' }),
      event('early', { date: '2023', amountUsd: 2.5e6 }),
      event('order', { date: '2024', kind: 'order', amountUsd: 100e6 }),
    ]);
    expect(chart?.table.rows.map(({ amount, raised }) => [amount, raised])).toEqual([
      [2.5, 2.5],
      [30, 32.5],
      [null, 32.5],
    ]);
    expect(chart?.title).toBe('Maker raised $32.5 m (known rounds: 3)');
  });

  it('is not drawn where no amount is known', () => {
    expect(draw([event('a', {})])).toBeNull();
  });
});

describe('what a company would sell into', () => {
  const result = valueOf(evaluateModel(resolvePreset('baseline').inputs, { from: 2024, to: 2040 }));
  const device = (id: string, company: string, technology: string) =>
    ({ id, company, technology }) as unknown as Device;
  const devices = [
    device('d1', 'maker', 'sram'),
    device('d2', 'other', 'flash'),
    device('d3', 'maker', 'pcm'),
  ];
  const inputs = [
    { id: 'hardware.llm_decode.imc.mac_energy', basedOn: ['devices:d1', 'parameters:x'] },
    { id: 'hardware.speech.imc.mac_energy', basedOn: ['devices:d2'] },
  ] as unknown as Input[];
  const rows = companyExposure('maker', { devices, macros: [], inputs }, result, 2030);

  it('is the whole market by workload, with what it has of the technology', () => {
    const of = (workload: string) => rows.find((row) => row.workload === workload);
    expect(of('llm_decode')).toEqual({
      workload: 'llm_decode',
      market: result.series['workload.llm_decode.market'][6],
      technologies: ['sram'],
      own: ['devices:d1'],
    });
    expect(of('speech')).toMatchObject({ technologies: ['flash'], own: [] });
    expect(of('recommendation')).toMatchObject({ technologies: [], own: [] });
  });
});
