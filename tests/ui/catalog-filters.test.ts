import { describe, expect, it } from 'vitest';
import { type FilterModel, noValueKey } from '../../shared/catalog/filter.ts';
import type { Cell, GridColumn } from '../../renderer/src/grid/cell.ts';
import {
  choicesOf,
  describeFilter,
  filterKindOf,
  passesFilter,
} from '../../renderer/src/grid/filters/filter-model.ts';
import { quickFilterMatcher, quickFilterParser } from '../../renderer/src/grid/quick-filter.ts';
import { columnsOf } from '../../renderer/src/grid/rows/columns.ts';
import { writeRowsCsv } from '../../renderer/src/grid/rows-csv.ts';
import { fold } from '../../renderer/src/ui/match.ts';
import { bareDevice, columnContext, contradictingDevice, rowOfEach, translator } from './catalog-rows.ts';

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
    describeFilter(columnNamed(id), model, [contradictingDevice], translator('en'), String);

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
      'Technology: technologies:sram-digital',
    );
  });
});

describe('the row filter', () => {
  const finds = (typed: string, row: string): boolean =>
    quickFilterMatcher(quickFilterParser(typed), fold(row).toUpperCase());

  it('finds words of two characters inside Japanese and Chinese, and folds width and case', () => {
    expect(finds('電力', 'データセンターの消費電力量')).toBe(true);
    expect(finds('ｄ-ｍａｔｒｉｘ', 'd-Matrix')).toBe(true);
    expect(finds('tsmc 台积', 'TSMC 台积电')).toBe(true);
    expect(finds('台北', '台积电')).toBe(false);
    expect(finds('  ', 'anything')).toBe(true);
  });

  it('searches a company by its aliases and a technology in every language', () => {
    const withAliases = { ...context, otherNamesOf: () => '台积电' };
    const made = columnsOf.devices(withAliases).find((column) => column.id === 'company');
    expect(made?.search?.(contradictingDevice)).toContain('台积电');
    const name = columnsOf.technologies(context).find((column) => column.id === 'name');
    expect(name?.search?.(rowOfEach.technologies)).toBe('text 本文 文本');
  });
});

describe('rows as CSV', () => {
  it('hold what the grid shows: its columns in their order, numbers whole, nothing where nothing is known', () => {
    const columns = ['name', 'topsPerWattDerived', 'boundary', 'nodeNm'].flatMap(
      (id) => columnsOf.devices(context).find((column) => column.id === id) ?? [],
    );
    expect(writeRowsCsv(columns, [contradictingDevice, bareDevice])).toBe(
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
    expect(writeRowsCsv([column], ['say "no"', '=1+1'])).toBe(
      '\uFEFF"Text, quoted"\r\n"say ""no"""\r\n\'=1+1\r\n',
    );
  });
});
