import { describe, expect, it } from 'vitest';
import { misquoteRules } from '../../shared/catalog/misquote-rules.ts';
import { misquoteWarnings } from '../../shared/catalog/misquotes.ts';
import type { Table } from '../../shared/catalog/vocabularies.ts';
import { rowOfEach } from '../ui/catalog-rows.ts';

const iea = {
  publisher: 'International Energy Agency',
  scope: 'all-data-centres',
  region: 'World',
  unit: 'TWh/yr',
};
const at = (year: number, central: number | null, low: number | null = null, high: number | null = null) => [
  { year, low, central, high },
];
const ruleOf = (table: Table, row: Record<string, unknown>): string =>
  misquoteWarnings(table, row)
    .map(({ rule }) => rule)
    .join(', ');

describe('a known misquote is recognised', () => {
  it.each([
    [
      'us-1050-in-2026',
      { ...iea, publisher: 'A newspaper', region: 'United States', points: at(2026, 1050) },
    ],
    ['iea-290-as-total', { ...iea, points: at(2025, 290) }],
    ['iea-415-before-2024', { ...iea, points: at(2023, 415) }],
    ['iea-800-1050-in-2030', { ...iea, points: at(2030, null, 800, 1050) }],
    [
      'lbnl-2028-as-2030',
      {
        ...iea,
        publisher: 'Lawrence Berkeley National Laboratory',
        region: 'United States',
        points: at(2030, null, 325, 580),
      },
    ],
    [
      'china-6-percent',
      { ...iea, publisher: 'CAICT', region: 'China', unit: '% of electricity', points: at(2030, 6) },
    ],
    ['china-200-in-2020', { ...iea, publisher: 'State Council', region: 'China', points: at(2020, 200) }],
    [
      'iea-factor-without-edition',
      {
        ...iea,
        basis: 'growth of AI',
        scope: 'ai-focused-data-centres',
        unit: '% growth',
        points: at(2030, 300),
      },
    ],
  ])('%s among the forecasts', (rule, row) => expect(ruleOf('forecasts', row)).toBe(rule));

  it.each([
    ['query-2-9-wh', 'parameters', { name: 'ChatGPT query', period: '2026', value: 2.9, unit: 'Wh/query' }],
    ['query-2-9-wh', 'measurements', { subject: 'A ChatGPT prompt', year: 2025, value: 3, unit: 'Wh/query' }],
    [
      'hbm-100-pj-bit',
      'parameters',
      { name: 'Energy per bit: HBM3E', period: '2026', value: 100, unit: 'pJ/bit' },
    ],
    [
      'movement-62-7',
      'parameters',
      { name: 'Share of moving data in LLM serving', period: '2025', value: 0.627, unit: '1' },
    ],
    [
      'movement-62-7',
      'claims',
      { statement: { ja: 'データ移動が62.7 %' }, value: 62.7, unit: '%', verdict: 'open' },
    ],
    [
      'iea-factor-without-edition',
      'claims',
      {
        speaker: 'IEA',
        statement: { en: 'AI demand will quadruple by 2030.' },
        value: null,
        unit: '',
        verdict: 'open',
      },
    ],
    [
      'lbnl-2028-as-2030',
      'claims',
      {
        speaker: 'Berkeley Lab',
        statement: { zh: '到 2030 年为 580 TWh' },
        high: 580,
        unit: 'TWh',
        verdict: 'open',
      },
    ],
    [
      'iea-290-as-total',
      'claims',
      { speaker: 'After the IEA', statement: { en: 'It is 290 TWh today' }, value: 290, unit: 'TWh' },
    ],
  ] as const)('%s among the %s', (rule, table, row) => expect(ruleOf(table, row)).toBe(rule));

  it('with its place, its claim and its figure', () =>
    expect(misquoteWarnings('forecasts', { ...iea, points: at(2023, 415) })).toEqual([
      { rule: 'iea-415-before-2024', claim: 'iea-415-twh-2023', field: 'points', year: 2023, value: 415 },
    ]));
});

describe('what is right is left alone', () => {
  it.each([
    ['forecasts', { ...iea, points: at(2024, 415) }],
    ['forecasts', { ...iea, scope: 'data-centres-ai-and-crypto', points: at(2026, 800, 620, 1050) }],
    ['forecasts', { ...iea, publisher: 'Gartner', unit: 'GW', points: at(2030, 290) }],
    [
      'forecasts',
      {
        ...iea,
        publisher: 'Lawrence Berkeley National Laboratory',
        region: 'United States',
        points: at(2028, null, 325, 580),
      },
    ],
    ['forecasts', { ...iea, publisher: 'Goldman Sachs', region: 'China', points: at(2025, 200) }],
    ['parameters', { name: 'ChatGPT query, estimate of 2023', period: '2023', value: 2.9, unit: 'Wh/query' }],
    ['parameters', { name: 'Data movement, mobile workloads', period: '2018', value: 0.627, unit: '1' }],
    ['parameters', { name: 'Energy per bit: HBM3', period: '2025', value: 5, unit: 'pJ/bit' }],
    ['parameters', { name: 'Energy per bit: network', period: '2025', value: 100, unit: 'pJ/bit' }],
    [
      'claims',
      { speaker: 'IEA', statement: { en: 'The edition of 2026: AI triples by 2030.' }, verdict: 'open' },
    ],
    [
      'claims',
      { speaker: 'x', statement: { en: 'HBM takes' }, value: 100, unit: 'pJ/bit', verdict: 'contradicted' },
    ],
    ['companies', { name: '290 TWh' }],
    ['forecasts', {}],
    ['forecasts', { ...iea, points: 'not points' }],
  ] as const)('%s %j', (table, row) => expect(ruleOf(table, row)).toBe(''));

  it('the rows of the fixtures', () => {
    for (const table of ['forecasts', 'claims', 'parameters', 'measurements'] as const)
      expect(misquoteWarnings(table, rowOfEach[table])).toEqual([]);
  });
});

it('every rule has an id of its own and a range or words to know it by', () => {
  expect(new Set(misquoteRules.map(({ id }) => id)).size).toBe(misquoteRules.length);
  for (const { figures } of misquoteRules)
    for (const ranges of Object.values(figures))
      for (const [low, high] of ranges) expect(low).toBeLessThan(high);
});
