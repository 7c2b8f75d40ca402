import { describe, expect, it } from 'vitest';
import { type FilterModel, noValueKey } from '../../shared/catalog/filter.ts';
import type { Cell, GridColumn } from '../../renderer/src/grid/cell.ts';
import { describeFilter, filterKindOf } from '../../renderer/src/grid/filters/filter-model.ts';
import { choicesOf, localSource, passesFilter } from '../../renderer/src/grid/local-source.ts';
import { toRowQuery } from '../../renderer/src/grid/query.ts';
import { columnsOf } from '../../renderer/src/grid/rows/columns.ts';
import { writeRowsCsv } from '../../renderer/src/grid/rows-csv.ts';
import { bareDevice, columnContext, contradictingDevice, translator } from './catalog-rows.ts';

const context = columnContext('en');
const number = (value: number): Cell => ({ kind: 'number', value, text: String(value) });
const missing: Cell = { kind: 'missing', reason: 'unknown' };
const chips = (...keys: string[]): Cell => ({
  kind: 'chips',
  chips: keys.map((key) => ({ key, text: key.toUpperCase() })),
});

describe('the filter of a column', () => {
  it('is a range for figures, a pick list for words and links, a search for texts', () => {
    const kinds = new Map(columnsOf.devices(context).map((column) => [column.id, filterKindOf(column)]));
    expect(kinds.get('topsPerWattClaimed')).toBe('range');
    expect(kinds.get('contradiction')).toBe('range');
    expect(kinds.get('boundary')).toBe('picks');
    expect(kinds.get('technology')).toBe('picks');
    expect(kinds.get('grade')).toBe('picks');
    expect(kinds.get('note')).toBe('text');
  });

  it('keeps figures between its ends, either of which may be open, and nothing that has none', () => {
    const range = (min: number | null, max: number | null): FilterModel => ({ kind: 'range', min, max });
    expect([1, 5, 10].map((value) => passesFilter(number(value), range(1, 5)))).toEqual([true, true, false]);
    expect([1, 5].map((value) => passesFilter(number(value), range(null, 4)))).toEqual([true, false]);
    expect([1, 5].map((value) => passesFilter(number(value), range(4, null)))).toEqual([false, true]);
    expect(passesFilter(missing, range(null, 100))).toBe(false);
  });

  it('keeps rows that hold one of the words picked, by the word and not by its translation', () => {
    const picks = (...keys: string[]): FilterModel => ({ kind: 'picks', keys });
    expect(passesFilter(chips('analog', 'digital'), picks('digital'))).toBe(true);
    expect(passesFilter(chips('analog'), picks('digital'))).toBe(false);
    expect(passesFilter(chips('analog'), picks('ANALOG'))).toBe(false);
    expect(passesFilter(missing, picks('analog'))).toBe(false);
    expect(passesFilter(missing, picks(noValueKey))).toBe(true);
  });

  it('finds every word of a text, whatever its case and width', () => {
    const text: Cell = { kind: 'text', text: 'ＮＶＩＤＩＡ H100の消費電力' };
    expect(passesFilter(text, { kind: 'text', text: 'h100 nvidia' })).toBe(true);
    expect(passesFilter(text, { kind: 'text', text: '電力' })).toBe(true);
    expect(passesFilter(text, { kind: 'text', text: 'h200' })).toBe(false);
    expect(passesFilter(missing, { kind: 'text', text: '–' })).toBe(false);
  });
});

describe('a pick list', () => {
  const collator = new Intl.Collator('en');
  const column: Pick<GridColumn<Cell>, 'cell' | 'words'> = {
    cell: (cell) => cell,
    words: ['macro', 'core', 'chip'].map((key) => ({ key, text: key })),
  };

  it('offers what stands in the column with its count, in the order of the vocabulary, absence last', () => {
    const rows = [missing, chips('chip'), chips('macro'), chips('chip', 'core')];
    expect(choicesOf(column, rows, collator).map(({ key, count }) => [key, count])).toEqual([
      ['macro', 1],
      ['core', 1],
      ['chip', 2],
      [noValueKey, 1],
    ]);
  });

  it('goes by name where there is no vocabulary', () => {
    const rows = [chips('b'), chips('a'), chips('b')];
    const choices = choicesOf({ cell: (cell: Cell) => cell }, rows, collator);
    expect(choices.map(({ text, count }) => [text, count])).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
  });
});

describe('a filter at work', () => {
  const columnNamed = (id: string) => {
    const column = columnsOf.devices(context).find((each) => each.id === id);
    if (column === undefined) throw new Error(`no column ${id}`);
    return column;
  };
  const describeOf = (id: string, model: FilterModel): string =>
    describeFilter(
      columnNamed(id),
      model,
      (columnId, key) => (columnId === 'technology' && key === 'sram-digital' ? 'SRAM, digital' : undefined),
      translator('en'),
      String,
    );

  it('says in a chip what it keeps', () => {
    expect(describeOf('nodeNm', { kind: 'range', min: null, max: 28 })).toBe('Node ≤ 28 nm');
    expect(describeOf('year', { kind: 'range', min: 2020, max: 2024 })).toBe('Year 2020–2024');
    expect(describeOf('name', { kind: 'text', text: 'card' })).toBe('Name: “card”');
    expect(describeOf('boundary', { kind: 'picks', keys: ['macro', noValueKey] })).toBe(
      'Boundary: Macro, No value',
    );
    expect(describeOf('boundary', { kind: 'picks', keys: ['macro', 'core', 'chip', 'card'] })).toBe(
      'Boundary: Macro, Core +2',
    );
    expect(describeOf('technology', { kind: 'picks', keys: ['sram-digital'] })).toBe(
      'Technology: SRAM, digital',
    );
  });
});

describe('a question to the catalog', () => {
  it('bears the names of the fields, and ends of ranges in the units of the row', () => {
    const columns = columnsOf.companies(context);
    const asked = toRowQuery(
      {
        text: '  电力 ',
        filters: {
          raisedUsd: { kind: 'range', min: 2, max: null },
          gone: { kind: 'text', text: 'a column that is no more' },
        },
        sort: [
          { column: 'raisedUsd', direction: 'desc' },
          { column: 'gone', direction: 'asc' },
        ],
      },
      columns,
      'ja',
    );
    expect(asked).toEqual({
      text: '电力',
      filters: { raisedUsd: { kind: 'range', min: 2e6, max: null } },
      sort: [{ column: 'raisedUsd', direction: 'desc' }],
      language: 'ja',
    });
  });

  it('asks for the name of an input, and for the point of the year that is read', () => {
    const named = toRowQuery(
      {
        text: '',
        filters: {},
        sort: [
          { column: 'id', direction: 'asc' },
          { column: 'code', direction: 'asc' },
        ],
      },
      columnsOf.inputs(context),
      'en',
    );
    expect(named.sort?.map(({ column }) => column)).toEqual(['@name', 'id']);
    const points = toRowQuery(
      { text: '', filters: {}, sort: [{ column: 'horizon', direction: 'desc' }] },
      columnsOf.forecasts({ ...context, horizonYear: 2027 }),
      'en',
    );
    expect(points.sort).toEqual([{ column: 'points.2027', direction: 'desc' }]);
  });
});

describe('rows in hand', () => {
  const columns = columnsOf.devices(context);
  const source = localSource([bareDevice, contradictingDevice], columns, ({ id }) => id, 'en');
  const idsOf = async (query: Partial<Parameters<typeof source.page>[0]>): Promise<readonly string[]> => {
    const page = await source.page({ text: '', filters: {}, sort: [], ...query }, 0, 10);
    return page.ok ? page.value.rows.map(({ id }) => id) : [];
  };

  it('are sorted with what is missing last, whichever way', async () => {
    const both = ['a-card', 'a-bare-card'];
    expect(await idsOf({ sort: [{ column: 'tops', direction: 'asc' }] })).toEqual(both);
    expect(await idsOf({ sort: [{ column: 'tops', direction: 'desc' }] })).toEqual(both);
  });

  it('are filtered and found, and tell where a row stands', async () => {
    expect(await idsOf({ filters: { tops: { kind: 'range', min: 1, max: null } } })).toEqual(['a-card']);
    expect(await idsOf({ text: 'ａ CARD' })).toEqual(['a-bare-card', 'a-card']);
    const query = { text: '', filters: {}, sort: [{ column: 'tops', direction: 'asc' as const }] };
    expect(await source.place(query, 'a-bare-card')).toEqual({ ok: true, value: 1 });
    expect(await source.place(query, 'another')).toEqual({ ok: true, value: null });
    const choices = await source.choices({ ...query, filters: {} }, 'boundary');
    expect(choices.ok && choices.value.choices.map(({ key, count }) => [key, count])).toEqual([['core', 2]]);
  });
});

describe('rows as CSV', () => {
  const held = <Row>(row: Row) => ({ row, layer: undefined });

  it('hold what the grid shows: its columns in their order, numbers whole, nothing where nothing is known', () => {
    const columns = ['name', 'topsPerWattDerived', 'boundary', 'nodeNm'].flatMap(
      (id) => columnsOf.devices(context).find((column) => column.id === id) ?? [],
    );
    expect(writeRowsCsv(columns, [contradictingDevice, bareDevice].map(held))).toBe(
      [
        '\uFEFFName,ƒ Own row [TOPS/W],Boundary,Node [nm]',
        `A card,${2400 / 275},Core,6`,
        'A card,,Core,',
        '',
      ].join('\r\n'),
    );
  });

  it('quote what CSV needs quoted and take the sting out of what a spreadsheet would run', () => {
    const column: GridColumn<string> = {
      id: 'text',
      header: 'Text, quoted',
      width: 1,
      cell: (text) => ({ kind: 'text', text }),
    };
    expect(writeRowsCsv([column], ['say "no"', '=1+1'].map(held))).toBe(
      '\uFEFF"Text, quoted"\r\n"say ""no"""\r\n\'=1+1\r\n',
    );
  });
});
