import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemList } from '../../electron/db/build/problem.ts';
import { readData } from '../../electron/db/build/read-data.ts';
import type { AnyStored, RowLookup } from '../../electron/db/rules/fault.ts';
import { foreignFieldsOf } from '../../electron/db/rules/references.ts';
import { removalFaults, rowFaults } from '../../electron/db/rules/row-faults.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { type Table, tables } from '../../shared/catalog/vocabularies.ts';
import { storedSchemas } from '../../shared/catalog/written.ts';
import { appError } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/describe-error.ts';
import { projectRoot } from '../helpers/project.ts';

type Row = Readonly<Record<string, unknown>>;

const { data } = readData(path.join(projectRoot, 'data'), new ProblemList());

const rows: ReadonlyMap<Table, ReadonlyMap<string, Row>> = new Map(
  tables.map((table) => [
    table,
    new Map(
      data[table].map(({ row }): [string, Row] => [
        row.id,
        table === 'forecasts'
          ? {
              ...row,
              points: data.points
                .filter(({ row: point }) => point.forecast === row.id)
                .map(({ row: { forecast: _forecast, ...point } }) => point),
            }
          : row,
      ]),
    ),
  ]),
);

const lookup: RowLookup = {
  row: (table, id) => rows.get(table)?.get(id),
  exists: (table, id) => rows.get(table)?.has(id) ?? false,
  version: data.version,
};

const stored = (table: Table, row: unknown): AnyStored => storedSchemas[table].parse(row);

/** The faults of a row of the shipped catalog with some fields set otherwise. */
function faultsOf(table: Table, id: string, changed: Row = {}) {
  return rowFaults(table, stored(table, { ...lookup.row(table, id), ...changed }), lookup);
}

/** The first row of a table that a condition holds for. */
function rowWith(table: Table, holds: (row: Row) => boolean = () => true): string {
  const found = [...(rows.get(table)?.values() ?? [])].find(holds);
  return String(found?.['id']);
}

const euros = rowWith('rates', (row) => row['basis'] === 'month-average');
const amount = rowWith('events', (row) => typeof row['amount'] === 'number');
const share = rowWith('parameters', (row) => row['category'] === 'utilisation' && row['unit'] === '1');
const measured = rowWith('measurements', (row) => row['quantity'] === 'energy-per-token');
const ownCitation = { source: 'assumption', locator: '', grade: 'assumption' };

const planted: readonly (readonly [
  name: string,
  table: Table,
  id: string,
  changed: Row,
  field: string,
  rule: string,
])[] = [
  ['a source that is not there', 'inputs', 'price.electricity', { source: 'nobody' }, 'source', 'dangling'],
  ['a grade above what was seen', 'inputs', 'grid.carbon', { grade: 'measured' }, 'grade', 'grade'],
  [
    'our own reasoning as a figure of someone',
    'inputs',
    'grid.carbon',
    { ...ownCitation, grade: 'secondary' },
    'grade',
    'grade',
  ],
  ['no place in the source', 'inputs', 'grid.carbon', { locator: '' }, 'locator', 'required'],
  ['a company that is not there', 'devices', 'nvidia-h100', { company: 'nvidea' }, 'company', 'dangling'],
  ['a macro that is not there', 'devices', 'nvidia-h100', { macro: 'nothing' }, 'macro', 'dangling'],
  [
    'a technology that is not there',
    'macros',
    rowWith('macros'),
    { technology: 'abacus' },
    'technology',
    'dangling',
  ],
  ['a device that is not there', 'measurements', measured, { device: 'nothing' }, 'device', 'dangling'],
  ['a claim about nothing', 'claims', 'ai-85-134-twh', { about: ['companies:nobody'] }, 'about', 'dangling'],
  ['a link that is none', 'claims', 'ai-85-134-twh', { about: ['planets:mars'] }, 'about', 'dangling'],
  [
    'a row as evidence of itself',
    'inputs',
    'grid.carbon',
    { basedOn: ['inputs:grid.carbon'] },
    'basedOn',
    'self',
  ],
  [
    'a claim without its reason',
    'devices',
    'nvidia-h100',
    { topsPerWattClaimed: 4 },
    'claimFlag',
    'claim-flag',
  ],
  [
    'a reason where nothing differs',
    'devices',
    'nvidia-h100',
    { claimFlag: 'unexplained' },
    'claimFlag',
    'claim-flag',
  ],
  ['a unit of another quantity', 'measurements', measured, { unit: 'W' }, 'unit', 'unit'],
  [
    'a measurement without a figure',
    'measurements',
    measured,
    { value: null, low: null, high: null },
    'value',
    'required',
  ],
  ['a measurement of the future', 'measurements', measured, { year: 2099 }, 'year', 'date'],
  ['a publication of the future', 'macros', rowWith('macros'), { year: 2099 }, 'year', 'date'],
  ['a unit of another category', 'parameters', share, { unit: 'pJ' }, 'unit', 'unit'],
  ['a ratio out of bounds', 'parameters', share, { value: 1.5, low: null, high: null }, 'value', 'range'],
  ['a low above its high', 'parameters', share, { low: 0.5, value: null, high: 0.4 }, 'value', 'order'],
  [
    'a rung without its value',
    'parameters',
    'ladder.core-chip',
    { value: null },
    'value',
    'ladder-incomplete',
  ],
  ['an amount without a currency', 'events', amount, { currency: null }, 'currency', 'required'],
  ['a currency without an amount', 'events', amount, { amount: null }, 'amount', 'required'],
  ['an event before its company', 'events', amount, { company: 'nvidia', date: '1950' }, 'date', 'date'],
  ['an event of the future', 'events', amount, { date: '2099-01' }, 'date', 'date'],
  ['a status of the future', 'companies', 'nvidia', { statusDate: '2099' }, 'statusDate', 'date'],
  ['a claim of the future', 'claims', 'ai-85-134-twh', { date: '2099' }, 'date', 'date'],
  ['a claim out of order', 'claims', 'ai-85-134-twh', { low: 3, high: 2 }, 'value', 'order'],
  ['a rate of the dollar', 'rates', euros, { currency: 'USD' }, 'currency', 'vocabulary'],
  ['an average of another day', 'rates', euros, { date: '2024-02-27' }, 'date', 'date'],
  [
    'a capacity of nothing',
    'forecasts',
    'iea-2026-base',
    { unit: 'GW', loadFactor: null },
    'capacityBasis',
    'required',
  ],
  [
    'an energy with a capacity',
    'forecasts',
    'iea-2026-base',
    { capacityBasis: 'it' },
    'capacityBasis',
    'unit',
  ],
  [
    'a load factor of a share',
    'forecasts',
    'iea-2026-base',
    { unit: '% growth', loadFactor: 0.5 },
    'loadFactor',
    'unit',
  ],
  ['a vintage of another year', 'forecasts', 'iea-2026-base', { vintage: '2020-01' }, 'vintage', 'vintage'],
  ['a series of no source', 'forecasts', 'iea-2026-base', { source: 'nobody' }, 'source', 'dangling'],
  [
    'a vintage of a source without a date',
    'forecasts',
    'iea-2026-base',
    { source: 'blockchain-news-2026' },
    'vintage',
    'vintage',
  ],
  ['an unknown input', 'inputs', 'grid.carbon', { id: 'grid.carbn' }, 'id', 'coverage'],
  ['an input in another unit', 'inputs', 'grid.carbon', { unit: 'gCO2/kWh' }, 'unit', 'unit'],
  [
    'an input outside the model',
    'inputs',
    'hardware.llm_decode.base.pue',
    { value: 0.9, low: null },
    'value',
    'input-out-of-range',
  ],
  ['an input outside its range', 'inputs', 'finance.discount_rate', { value: 0.9 }, 'value', 'range'],
  ['a bare IP address', 'sources', 'assumption', { url: 'http://46.235.172.94/copy.txt' }, 'url', 'url'],
  ['an address that is none', 'sources', 'assumption', { seenUrl: 'the web' }, 'seenUrl', 'url'],
  ['own reasoning graded as evidence', 'sources', 'assumption', { grade: 'primary' }, 'grade', 'grade'],
  [
    'a source graded above what was seen',
    'sources',
    rowWith('sources', (row) => row['kind'] !== 'own'),
    { grade: 'primary', primarySeen: false },
    'grade',
    'grade',
  ],
  ['a page opened in the future', 'sources', 'assumption', { retrieved: '2099' }, 'retrieved', 'date'],
];

const seriesPoints = (rows.get('forecasts')?.get('iea-2026-base')?.['points'] ?? []) as Row[];
const point = (changed: Row): Row => {
  const [first, ...others] = seriesPoints;
  return { points: [{ ...first, ...changed }, ...others] };
};
const plantedPoints: readonly (readonly [name: string, changed: Row, rule: string])[] = [
  ['without a figure', point({ low: null, central: null, high: null }), 'required'],
  ['out of order', point({ low: 5, central: 4, high: null }), 'order'],
  ['without its place', point({ locator: '' }), 'required'],
  ['graded too high', point({ grade: 'measured' }), 'grade'],
  ['of one year twice', { points: [...seriesPoints, seriesPoints[0]] }, 'duplicate'],
];

describe('the rules of a row', () => {
  it.each(tables)('hold for every shipped row of %s', (table) => {
    const faults = [...(rows.get(table)?.keys() ?? [])].flatMap((id) => faultsOf(table, id));
    expect(faults).toEqual([]);
  });

  it.each(planted)('refuse %s', (_name, table, id, changed, field, rule) => {
    expect(faultsOf(table, id, changed)).toContainEqual(expect.objectContaining({ field, rule }));
  });

  it.each(plantedPoints)('refuse a point %s, with its year', (_name, changed, rule) => {
    const faults = faultsOf('forecasts', 'iea-2026-base', changed);
    expect(faults).toContainEqual(
      expect.objectContaining({ field: 'points', rule, detail: expect.stringMatching(/\d{4}/u) }),
    );
  });

  it('refuse nothing that a person may do: today, without the shipped text’s arguments and translations', () => {
    const today: RowLookup = { ...lookup, version: '2099.01.02' };
    const row = { ...lookup.row('devices', 'nvidia-h100'), ...ownCitation, id: 'mine', note: '' };
    expect(rowFaults('devices', stored('devices', row), today)).toEqual([]);
    const event = { ...lookup.row('events', amount), date: '2099-01-02' };
    expect(rowFaults('events', stored('events', event), today)).toEqual([]);
    const series = {
      ...lookup.row('forecasts', 'iea-2026-base'),
      id: 'mine',
      source: 'assumption',
      vintage: '2099',
    };
    const assumed = {
      ...series,
      points: [{ year: 2030, low: null, central: 950, high: null, locator: '', grade: 'assumption' }],
    };
    expect(rowFaults('forecasts', stored('forecasts', assumed), today)).toEqual([]);
  });

  it('are said in every language, the same as the build says in English', () => {
    const faults = planted.flatMap(([, table, id, changed]) => faultsOf(table, id, changed));
    const sentences = faults.map(({ error }) =>
      describeError(appError(error.code, 'x', error.values), translateIn('en')),
    );
    expect(sentences.filter((sentence) => /\{\{|fault-/u.test(sentence))).toEqual([]);
    for (const { error } of faults) {
      const japanese = describeError(appError(error.code, 'x', error.values), translateIn('ja'));
      expect(japanese).toMatch(/[\u3040-\u30ff]/u);
      expect(japanese).not.toMatch(/\{\{|fault-/u);
    }
  });
});

describe('rows that others need', () => {
  it('are named by the fields that point at them', () => {
    expect(foreignFieldsOf('devices')).toEqual([
      { field: 'company', kind: 'one', to: 'companies' },
      { field: 'technology', kind: 'one', to: 'technologies' },
      { field: 'macro', kind: 'one', to: 'macros' },
      { field: 'source', kind: 'one', to: 'sources' },
    ]);
    expect(foreignFieldsOf('claims')).toContainEqual({ field: 'about', kind: 'many' });
    expect(foreignFieldsOf('inputs')).toContainEqual({ field: 'basedOn', kind: 'many' });
    expect(foreignFieldsOf('sources')).toEqual([]);
  });

  it('may not be taken from the model or from the ladder', () => {
    expect(removalFaults('inputs', 'grid.carbon')).toMatchObject([{ field: null, rule: 'coverage' }]);
    expect(removalFaults('parameters', 'ladder.core-chip')).toMatchObject([{ rule: 'ladder-incomplete' }]);
    expect(
      removalFaults(
        'parameters',
        rowWith('parameters', (row) => row['category'] === 'pue'),
      ),
    ).toEqual([]);
    expect(removalFaults('devices', 'nvidia-h100')).toEqual([]);
  });
});
