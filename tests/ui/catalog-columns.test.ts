import { describe, expect, it } from 'vitest';
import { type Cell, cellText, cellValue, compareCells } from '../../renderer/src/grid/cell.ts';
import { columnsOf } from '../../renderer/src/grid/rows/columns.ts';
import type { ColumnContext } from '../../renderer/src/grid/rows/column-kit.ts';
import { showInput, showInputUnit } from '../../shared/catalog/input-value.ts';
import { forecastName, rateName } from '../../shared/catalog/row-names.ts';
import { rowSchemas, type RowOf } from '../../shared/catalog/rows.ts';
import { grades, type Table, tables } from '../../shared/catalog/vocabularies.ts';
import { languages } from '../../shared/i18n/messages.ts';
import { bareDevice, columnContext, contradictingDevice, forecastOf, rowOfEach } from './catalog-rows.ts';

function cellsOf<T extends Table>(table: T, row: RowOf<T>, context: ColumnContext): Map<string, Cell> {
  return new Map(columnsOf[table](context).map((column) => [column.id, column.cell(row)]));
}

describe.each(tables)('columns of %s', (table) => {
  it('show every field of a row', () => {
    const shown = new Set(columnsOf[table](columnContext('en')).map((column) => column.id));
    const fields = Object.keys(rowSchemas[table].shape);
    expect(fields.filter((field) => !shown.has(field))).toEqual([]);
    expect(shown.has('id')).toBe(true);
  });

  it('have ids and headers of their own', () => {
    for (const language of languages) {
      const columns = columnsOf[table](columnContext(language));
      expect(new Set(columns.map((column) => column.id)).size).toBe(columns.length);
      const headers = columns.map((column) => `${column.header} ${column.unit ?? ''}`);
      expect(headers.every((header) => header.trim() !== '')).toBe(true);
      expect(new Set(headers).size).toBe(columns.length);
    }
  });

  it('keep the first column in sight and leave something to show', () => {
    const columns = columnsOf[table](columnContext('en'));
    expect(columns[0]?.isPinned).toBe(true);
    expect(columns.filter((column) => column.isHidden !== true).length).toBeGreaterThan(5);
  });

  it('draw a whole row without an empty cell', () => {
    for (const language of languages) {
      const cells = cellsOf(table, rowOfEach[table], columnContext(language));
      expect([...cells].filter(([, cell]) => cellText(cell) === '').map(([id]) => id)).toEqual([]);
    }
  });
});

describe('cells', () => {
  const context = columnContext('en');
  const collator = new Intl.Collator('en', { numeric: true });

  it('say why a value is not there instead of leaving a hole', () => {
    const cells = cellsOf('devices', bareDevice, context);
    expect(cells.get('topsPerWattClaimed')).toEqual({
      kind: 'missing',
      reason: 'Its maker states no TOPS/W',
    });
    expect(cells.get('topsPerWattDerived')).toEqual({
      kind: 'missing',
      reason: 'Needs both peak and power in this row',
    });
    expect(cells.get('company')?.kind).toBe('missing');
    expect(cellText(cells.get('tops') ?? { kind: 'text', text: '' })).toBe('–');
  });

  it('set a year without a thousands separator and a figure with one', () => {
    const cells = cellsOf('devices', contradictingDevice, context);
    expect(cellText(cells.get('year') ?? { kind: 'text', text: '' })).toBe('2024');
    expect(cellText(cells.get('tops') ?? { kind: 'text', text: '' })).toBe('2,400');
  });

  it('mark a claim that its own row contradicts, with both figures', () => {
    const cell = cellsOf('devices', contradictingDevice, context).get('contradiction');
    expect(cell).toMatchObject({ kind: 'warning', text: '4.35 ×' });
    expect(cell?.kind === 'warning' && cell.sentence).toContain('38');
    expect(cell?.kind === 'warning' && cell.sentence).toContain('8.73');
  });

  it('point to the rows they name', () => {
    const cells = cellsOf('claims', rowOfEach.claims, context);
    expect(cells.get('about')).toEqual({
      kind: 'links',
      links: [{ text: 'devices:a-card', href: '#/catalog/devices/a-card', key: 'a-card' }],
    });
    expect(cells.get('source')).toMatchObject({
      kind: 'links',
      links: [{ href: '#/catalog/sources/a-source' }],
    });
  });

  it('tell a claim without a figure from one that gives a range', () => {
    const reasonOf = (row: RowOf<'claims'>): string => {
      const cell = cellsOf('claims', row, context).get('value');
      return cell?.kind === 'missing' ? cell.reason : '';
    };
    const bare = { ...rowOfEach.claims, value: null };
    expect(reasonOf(bare)).toBe('The claim carries no figure');
    expect(reasonOf({ ...bare, low: 85.4, high: 134 })).toBe('The claim gives a range, no single figure');
  });

  it('tell the figures of a series, with the range where the publisher gives one', () => {
    const pointsOf = (row: RowOf<'forecasts'>): string =>
      cellText(cellsOf('forecasts', row, context).get('points') ?? { kind: 'text', text: '' });
    const series = forecastOf('a', { 2025: 1155, 2030: 2 });
    const [first, second] = series.points;
    expect(pointsOf(series)).toBe('2025: 1,155 · 2030: 2');
    if (first === undefined || second === undefined) throw new Error('two points were asked for');
    expect(pointsOf({ ...series, points: [first, { ...second, low: 1, high: 3 }] })).toBe(
      '2025: 1,155 · 2030: 2 (1–3)',
    );
    const bounded = { ...second, central: null, high: 3 };
    expect(pointsOf({ ...series, points: [bounded] })).toBe('2030: ≤ 3');
    expect(pointsOf({ ...series, points: [{ ...bounded, low: 1 }] })).toBe('2030: 1–3');
  });

  it('tell an amount as it was said, in its own money, and the same in millions of dollars', () => {
    const cells = cellsOf('events', rowOfEach.events, context);
    expect(cells.get('amount')).toEqual({ kind: 'number', value: 68e6, text: '≥ €68 m' });
    expect(cells.get('amountUsd')).toEqual({ kind: 'number', value: 73.4, text: '≥ 73.4' });
    const silent = { ...rowOfEach.events, amount: null, currency: null, amountUsd: null };
    expect(cellsOf('events', silent, context).get('amount')).toEqual({
      kind: 'missing',
      reason: 'Not disclosed',
    });
  });

  it('lead from a name to the company that bears it, and leave other names alone', () => {
    const cells = cellsOf('events', rowOfEach.events, context);
    expect(cells.get('participants')).toEqual({
      kind: 'links',
      links: [
        { text: 'A company', href: '#/catalog/companies/a-company' },
        { text: 'A fund', href: null },
      ],
    });
  });

  it('give both ends of a range in one cell, sorted by the lower', () => {
    const ranged = { ...rowOfEach.parameters, low: 10, high: 20 };
    expect(cellsOf('parameters', ranged, context).get('range')).toEqual({
      kind: 'number',
      value: 10,
      text: '10–20',
    });
    expect(cellsOf('parameters', rowOfEach.parameters, context).get('range')?.kind).toBe('missing');
  });

  it('tell a series in its equivalent unit, and where there is none that only some units convert', () => {
    const [point] = forecastOf('a', { 2030: 945 }).points;
    if (point === undefined) throw new Error('one point was asked for');
    const converted = forecastOf(
      'a',
      {},
      {
        points: [{ ...point, equivalentCentral: 224.7 }],
        equivalentUnit: 'GW',
        equivalentLoadFactor: 0.48,
        equivalentParameter: 'fleet-load-factor',
      },
    );
    expect(cellsOf('forecasts', converted, context).get('equivalents')).toEqual({
      kind: 'text',
      text: '2030: 225 GW',
    });
    expect(cellsOf('forecasts', forecastOf('a', { 2030: 945 }), context).get('equivalents')).toEqual({
      kind: 'missing',
      reason: 'Only TWh/yr and GW convert into each other',
    });
  });

  it('say regions, cases and statuses in the language of the page', () => {
    const japanese = cellsOf('forecasts', forecastOf('a', { 2030: 1 }), columnContext('ja'));
    expect(japanese.get('region')).toEqual({ kind: 'text', text: '世界', key: 'World' });
    expect(japanese.get('case')).toMatchObject({ text: 'ベースケース' });
    const unknown = cellsOf(
      'forecasts',
      forecastOf('a', { 2030: 1 }, { region: 'Mars' }),
      columnContext('ja'),
    );
    expect(unknown.get('region')).toMatchObject({ text: 'Mars' });
  });

  it('sort grades by strength, numbers by size, and leave what is missing at the end', () => {
    const gradeCell = (index: number): Cell => ({
      kind: 'grade',
      grade: grades[index] ?? 'measured',
      rank: index,
      text: '',
      hint: '',
    });
    expect(compareCells(gradeCell(0), gradeCell(5), collator)).toBeLessThan(0);
    const number = (value: number): Cell => ({ kind: 'number', value, text: String(value) });
    expect(compareCells(number(9), number(10), collator)).toBeLessThan(0);
    const missing: Cell = { kind: 'missing', reason: 'unknown' };
    expect(compareCells(missing, number(-5), collator)).toBeGreaterThan(0);
    expect(cellValue(missing)).toBeNull();
  });

  it('sort words in the order of their vocabulary', () => {
    const chips = (...words: string[]): Cell => ({
      kind: 'chips',
      chips: words.map((text) => ({ key: text, text })),
    });
    const words = ['macro', 'core', 'chip', 'card', 'system'].map((key) => ({ key, text: key }));
    expect(compareCells(chips('card'), chips('chip'), collator, words)).toBeGreaterThan(0);
    expect(compareCells(chips('core'), chips('macro'), collator, words)).toBeGreaterThan(0);
  });
});

describe('the figure of the horizon year', () => {
  const horizonOf = (row: RowOf<'forecasts'>) =>
    cellsOf('forecasts', row, columnContext('en')).get('horizon');

  it('stands in a column of its own, whatever other years a series has', () => {
    expect(horizonOf(forecastOf('a', { 2026: 400, 2030: 945 }))).toEqual({
      kind: 'number',
      value: 945,
      text: '945',
    });
    const column = columnsOf
      .forecasts({ ...columnContext('ja'), horizonYear: 2035 })
      .find(({ id }) => id === 'horizon');
    expect(column?.header).toBe('2035年');
  });

  it('is said to be missing rather than taken from another year', () => {
    expect(horizonOf(forecastOf('a', { 2026: 400 }))).toEqual({
      kind: 'missing',
      reason: 'The series has no figure for this year',
    });
  });
});

describe('a verdict', () => {
  it('that the evidence contradicts stands out', () => {
    const toneOf = (verdict: RowOf<'claims'>['verdict']): unknown => {
      const cell = cellsOf('claims', { ...rowOfEach.claims, verdict }, columnContext('en')).get('verdict');
      return cell?.kind === 'chips' ? cell.chips[0]?.tone : 'no chip';
    };
    expect([toneOf('contradicted'), toneOf('confirmed'), toneOf('open')]).toEqual([
      'doubt',
      'good',
      undefined,
    ]);
  });
});

describe('names of rows', () => {
  const { translate } = columnContext('en');

  it('tell series of one publisher and case apart by their region', () => {
    const series = forecastOf('a', { 2030: 1 });
    expect(forecastName({ ...series, region: 'Japan' }, translate)).not.toBe(forecastName(series, translate));
  });

  it('say over what a rate is the average', () => {
    const rate = { ...rowOfEach.rates, currency: 'EUR', date: '2025-12-31' } as const;
    expect(rateName({ ...rate, basis: 'day' }, translate)).toBe('EUR/USD 2025-12-31');
    expect(rateName({ ...rate, basis: 'month-average' }, translate)).toBe(
      'EUR/USD 2025-12 · Average of the month',
    );
    expect(rateName({ ...rate, basis: 'year-average' }, translate)).toBe(
      'EUR/USD 2025 · Average of the year',
    );
  });
});

describe('a share', () => {
  it('is given in per cent, as on the pages that change it', () => {
    const share = { ...rowOfEach.inputs, id: 'adoption.llm_decode.ceiling', value: 0.07, low: 0.05 };
    const cells = cellsOf('inputs', share, columnContext('en'));
    expect(cells.get('value')).toEqual({ kind: 'number', value: 7, text: '7' });
    expect(cells.get('low')).toEqual({ kind: 'number', value: 5, text: '5' });
    expect(showInput(share.id, 0.25, columnContext('en'))).toBe('25');
  });
});

describe('the unit of an input', () => {
  const unitOf = (id: string, unit: string): string => showInputUnit(id, unit, columnContext('en'));

  it('says what a raw value without a unit stands for', () => {
    expect(unitOf('adoption.llm_decode.ceiling', '1')).toBe('%');
    expect(unitOf('rebound.datacentre.elasticity', '1')).toBe('ratio');
    expect(unitOf('workload.speech.segment', '1')).toBe('choice');
    expect(unitOf('adoption.speech.gated', '1')).toBe('0 or 1');
  });

  it('is written as the rest of the window writes it, and as it stands where no one knows it', () => {
    expect(unitOf('grid.carbon', 'kgCO2/kWh')).toBe('kgCO₂/kWh');
    expect(unitOf('an.unknown.input', 'furlong')).toBe('furlong');
  });
});
