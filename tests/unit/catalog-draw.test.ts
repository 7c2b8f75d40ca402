import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CatalogDraw, drawFromCatalog, type RowsOf } from '../../shared/catalog/draw.ts';
import { climbLadder } from '../../shared/catalog/ladder.ts';
import { parseCatalogQuery } from '../../shared/catalog/query.ts';
import type { Macro, Parameter } from '../../shared/catalog/rows.ts';
import { inputDefinitions } from '../../shared/model/inputs.ts';
import { parseUncertain, writeUncertain } from '../../shared/model/uncertainty/notation.ts';
import type { Result } from '../../shared/result.ts';
import { errorOf, valueOf } from '../helpers/run.ts';

const evidence = { source: 's', locator: '', grade: 'primary' } as const;

function macro(id: string, change: Partial<Macro>): Macro {
  return {
    id,
    publication: 1,
    title: id,
    authors: 'A. Author',
    venue: 'ISSCC',
    year: 2022,
    technology: 'sram-digital-cim',
    company: null,
    boundary: 'macro',
    nodeNm: 22,
    architecture: 'a',
    cell: '6T',
    computeModel: null,
    coreKb: null,
    arrayRows: null,
    arrayColumns: null,
    supplyV: null,
    inputBitsPerCycle: null,
    weightBits: null,
    converterBits: null,
    dotDimension: null,
    topsPerWatt1b: 640,
    topsPerMm2At1b: null,
    note: '',
    topsPerWatt8b: 10,
    energyPerMacFj: 200,
    sustainedPjPerMac: null,
    sustainedLow: null,
    sustainedHigh: null,
    ...evidence,
    ...change,
  };
}

function parameter(id: string, change: Partial<Parameter>): Parameter {
  return {
    id,
    category: 'pue',
    name: id,
    region: 'World',
    period: '2025',
    value: 1.2,
    low: null,
    high: null,
    unit: '1',
    device: null,
    basis: '',
    note: '',
    valueUsd: null,
    rate: null,
    ...evidence,
    ...change,
  };
}

const macros = [
  macro('fast', { topsPerWatt8b: 20 }),
  macro('old', { year: 2018, topsPerWatt8b: 4, cell: '8T with "quotes"' }),
  macro('chip', { boundary: 'chip', topsPerWatt8b: 10 }),
  macro('analog', { technology: 'sram-analog-cim' }),
];
const rungs = [
  parameter('ladder.macro-core', { category: 'boundary-ladder', value: 0.5 }),
  parameter('ladder.core-chip', { category: 'boundary-ladder', value: 0.5 }),
  parameter('ladder.chip-card', { category: 'boundary-ladder', value: 0.6 }),
  parameter('ladder.card-sustained-decode', { category: 'boundary-ladder', value: 0.25 }),
  parameter('ladder.card-sustained-prefill', { category: 'boundary-ladder', value: 0.4 }),
];
const parameters = [
  ...rungs,
  parameter('pue-fleet', { value: 1.1 }),
  parameter('pue-world', { value: 1.5, region: 'United States' }),
  parameter('pue-unknown', { value: null }),
  parameter('price-eu', { category: 'electricity-price', unit: 'EUR/kWh', value: 0.16, valueUsd: 0.18 }),
];
const rowsOf: RowsOf = (table) => ({ macros, parameters, devices: [], measurements: [] })[table];

function ask(
  question: string,
  id = 'hardware.llm_decode.imc.mac_energy',
  rows = rowsOf,
): Result<CatalogDraw> {
  const query = parseCatalogQuery(question);
  const definition = inputDefinitions.get(id);
  if (query === undefined || definition === undefined) throw new Error(question);
  return drawFromCatalog(query, definition, rows);
}

describe('a question to the catalog', () => {
  it.each([
    ['macros.topsPerWatt8b', { table: 'macros', field: 'topsPerWatt8b', conditions: [] }],
    [
      'macros.topsPerWatt8b where technology = sram-digital-cim and year>=2020',
      {
        table: 'macros',
        field: 'topsPerWatt8b',
        conditions: [
          { field: 'technology', comparison: '=', value: 'sram-digital-cim' },
          { field: 'year', comparison: '>=', value: 2020 },
        ],
      },
    ],
    [
      ' parameters.value WHERE region != "United States" AND basis = "where = and" ',
      {
        table: 'parameters',
        field: 'value',
        conditions: [
          { field: 'region', comparison: '!=', value: 'United States' },
          { field: 'basis', comparison: '=', value: 'where = and' },
        ],
      },
    ],
  ])('reads «%s»', (text, query) => {
    expect(parseCatalogQuery(text)).toEqual(query);
  });

  it.each([
    'macros',
    'macros.',
    'macros.a.b',
    'macros.a where',
    'macros.a where b',
    'macros.a where b =',
    'macros.a where b = c d',
    'macros.a where b = c or d = e',
    'macros.a where b = c and',
    'macros.a where b = = c',
    'macros.a where "b" = c',
    'macros.a where b = "c',
    'macros.a where b ~ c',
  ])('does not read «%s»', (text) => {
    expect(parseCatalogQuery(text)).toBeUndefined();
  });

  it('never throws or hangs, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        for (const question of [`macros.a where ${text}`, text]) {
          const query = parseCatalogQuery(question);
          expect(query === undefined || query.conditions.every(({ field }) => field !== '')).toBe(true);
        }
      }),
    );
  });

  it('stands inside data( … ), and is written as it was', () => {
    const text = 'data(macros.topsPerWatt8b where boundary = macro)';
    const parsed = valueOf(parseUncertain(text, 'x'));
    expect(parsed).toMatchObject({ kind: 'query', query: { table: 'macros' } });
    expect(writeUncertain(parsed, 0.01)).toBe(text);
    expect(errorOf(parseUncertain('data(macros where x)', 'x'))).toMatchObject({
      code: 'distribution-malformed',
      values: { form: expect.stringContaining('table.field') },
    });
    expect(valueOf(parseUncertain('data(1, 2)', 'x')).kind).toBe('distribution');
  });
});

describe('its answer', () => {
  it('is the published efficiencies, each down the whole ladder to a card that decodes', () => {
    const { values, rows } = valueOf(ask('macros.topsPerWatt8b where technology = sram-digital-cim'));
    expect(rows).toEqual(['macros:fast', 'macros:old', 'macros:chip']);
    // 2 ÷ (20 · 0.5 · 0.5 · 0.6 · 0.25), the same for 4 TOPS/W, and 2 ÷ (10 · 0.6 · 0.25) for the chip.
    expect(values.map((value) => Number(value.toPrecision(12)))).toEqual([
      2.66666666667, 13.3333333333, 1.33333333333,
    ]);
    const ladder = climbLadder({
      topsPerWatt8b: 20,
      boundary: 'macro',
      rungs: new Map(rungs.map((rung) => [rung.id, rung])),
      service: 'decode',
    });
    expect(values[0]).toBe(ladder?.pjPerMac.central);
  });

  it('comes down to prefill for every other workload', () => {
    const { values } = valueOf(
      ask('macros.topsPerWatt8b where boundary = chip', 'hardware.vision_camera.imc.mac_energy'),
    );
    expect(values).toHaveLength(1);
    expect(values[0]).toBeCloseTo(2 / (10 * 0.6 * 0.4), 12);
  });

  it.each([
    ['parameters.value where category = pue', 'hardware.llm_decode.base.pue', [1.1, 1.5]],
    ['parameters.value where region = "United States"', 'hardware.llm_decode.base.pue', [1.5]],
    ['parameters.valueUsd where category = electricity-price', 'price.electricity', [0.18]],
  ])('%s for %s is %j: rows without a figure are left out', (question, id, expected) => {
    expect(valueOf(ask(question, id)).values).toEqual(expected);
  });

  it.each([
    ['year < 2020', ['macros:old']],
    ['year <= 2018', ['macros:old']],
    ['year > 2018 and boundary != chip', ['macros:fast', 'macros:analog']],
    ['year != 2022', ['macros:old']],
    ['nodeNm = 22 and topsPerWatt8b >= 20', ['macros:fast']],
  ])('keeps to «%s»', (condition, rows) => {
    expect(valueOf(ask(`macros.topsPerWatt8b where ${condition}`)).rows).toEqual(rows);
  });

  it.each([
    ['macro.topsPerWatt8b', 'query-table-unknown', { nearest: 'macros' }],
    ['companies.founded', 'query-table-unknown', {}],
    ['macros.topsPerWatt', 'query-field-unknown', { nearest: 'topsPerWatt8b' }],
    ['macros.title', 'query-field-unknown', {}],
    ['macros.topsPerWatt8b where technolgy = x', 'query-field-unknown', { nearest: 'technology' }],
    ['macros.topsPerWatt8b where boundary = marco', 'query-word-unknown', { nearest: 'macro' }],
    ['macros.topsPerWatt8b where year > 2030', 'query-no-rows', {}],
    ['macros.topsPerWatt8b where company = x', 'query-word-unknown', {}],
    ['macros.topsPerWatt8b where note > 3', 'query-no-rows', {}],
    ['macros.sustainedPjPerMac', 'query-no-rows', {}],
    ['parameters.value where category = pue', 'query-unit', { found: '1', expected: 'pJ/MAC' }],
    ['parameters.value where category = electricity-price', 'query-unit', { found: 'EUR/kWh' }],
  ])('%s is refused: %s', (question, code, values) => {
    expect(errorOf(ask(question))).toMatchObject({
      code,
      place: 'hardware.llm_decode.imc.mac_energy',
      values,
    });
  });

  it('is refused where a rung of the ladder is missing, and for an input of another quantity', () => {
    const without: RowsOf = (table) => (table === 'macros' ? macros : []);
    expect(errorOf(ask('macros.topsPerWatt8b', undefined, without)).code).toBe('query-unit');
    expect(errorOf(ask('macros.topsPerWatt8b', 'price.electricity')).code).toBe('query-unit');
  });
});
