import { describe, expect, it } from 'vitest';
import { writeTableHtml, writeTableText } from '../../renderer/src/charts/copy-chart.ts';
import { firstCell, nextCell, placeOf } from '../../renderer/src/charts/walk-cells.ts';
import type { ChartContext, ChartModel } from '../../shared/charts/chart-model.ts';
import { charts } from '../golden/cases.ts';
import { fixtureTranslate } from '../golden/fixture.ts';

const context: ChartContext = { translate: fixtureTranslate('en'), language: 'en', theme: 'light' };

function model(name: string): ChartModel {
  const build = charts[name];
  if (build === undefined) throw new Error(name);
  return build(context);
}

describe('a walk along the figures of a chart', () => {
  it('goes through the years of lines, and from line to line by height', () => {
    const energy = model('energy');
    const first = firstCell(energy);
    expect(first).toEqual({ row: 0, column: 'line0' });
    const later = nextCell(energy, { row: 5, column: 'line0' }, 'ArrowRight');
    expect(later).toEqual({ row: 6, column: 'line0' });
    // All digital lies above what IMC saves from.
    expect(nextCell(energy, later, 'ArrowDown')).toEqual({ row: 6, column: 'line1' });
    expect(nextCell(energy, later, 'ArrowUp')).toEqual(later);
  });

  it('stops at the ends', () => {
    const energy = model('energy');
    const last = { row: energy.table.rows.length - 1, column: 'line1' };
    expect(nextCell(energy, last, 'ArrowRight')).toEqual(last);
    expect(nextCell(energy, { row: 0, column: 'line0' }, 'ArrowLeft')).toEqual({ row: 0, column: 'line0' });
  });

  it('goes down lying bars, and along the bars of one part', () => {
    const joule = model('joule');
    expect(nextCell(joule, { row: 0, column: 'bar0' }, 'ArrowDown')).toEqual({ row: 1, column: 'bar0' });
    expect(nextCell(joule, { row: 0, column: 'bar0' }, 'ArrowRight')).toEqual({ row: 0, column: 'bar1' });
  });

  it('goes past the bars that are drawn to the lines across them, and past no row without a place', () => {
    const tornado = model('tornado-reference');
    const walked: string[] = [];
    let cell = firstCell(tornado);
    for (let step = 0; cell !== null && step < 100; step += 1) {
      walked.push(`${cell.row} ${cell.column}`);
      const next = nextCell(tornado, cell, 'ArrowDown');
      if (next.row === cell.row) break;
      cell = next;
    }
    const { rows = 0, marks = [] } = tornado.plotted ?? {};
    expect(tornado.table.rows.length).toBeGreaterThan(rows + marks.length);
    expect(walked.length).toBe(rows + 2);
    expect(walked.slice(-2)).toEqual(marks.map(({ row, column }) => `${row} ${column}`));
    expect(marks.map(({ row, column }) => tornado.explains?.(row, column))).toMatchObject([
      { run: 0 },
      { run: 'reference' },
    ]);
  });

  it('goes from plot to plot where several stand side by side', () => {
    const panels = model('panels');
    const [first = '', second = ''] = panels.panels ?? [];
    expect(nextCell(panels, { row: 3, column: first }, 'ArrowDown')).toEqual({ row: 3, column: second });
    expect(nextCell(panels, { row: 3, column: first }, 'ArrowUp')).toEqual({ row: 3, column: first });
    expect(nextCell(panels, { row: 3, column: first }, 'ArrowRight')).toEqual({ row: 4, column: first });
  });

  it('goes to the neighbour on each side of a field, and never around its edge', () => {
    const map = model('outcome-map');
    const { rows } = map.table;
    const at = (row: number) => ({ row, column: 'value' });
    const up = nextCell(map, at(0), 'ArrowUp');
    expect(rows[up.row]?.['x']).toBe(rows[0]?.['x']);
    expect(Number(rows[up.row]?.['y'])).toBeGreaterThan(Number(rows[0]?.['y']));
    expect(nextCell(map, at(up.row - 1), 'ArrowRight')).toEqual(at(up.row - 1));
    expect(nextCell(map, at(0), 'ArrowDown')).toEqual(at(0));
  });

  it('knows where a figure stands in the plot', () => {
    const energy = model('energy');
    const value = energy.table.rows[3]?.['line1'];
    expect(placeOf(energy, { row: 3, column: 'line1' })).toEqual({ x: 3, y: value });
    const curve = model('cost-curve');
    const row = curve.table.rows[2];
    expect(placeOf(curve, { row: 2, column: 'line0' })).toEqual({ x: row?.['ceiling'], y: row?.['line0'] });
    const joule = model('joule');
    expect(placeOf(joule, { row: 1, column: 'bar0' })).toEqual({ x: joule.table.rows[1]?.['bar0'], y: 1 });
  });

  it('comes by what was drawn to compare with, which is explained in its own run', () => {
    const reference = model('energy-forecasts');
    const columns = reference.table.columns.map(({ key }) => key);
    expect(columns).toContain('forecast0');
    const visited = new Set<string>();
    let cell = firstCell(reference);
    while (cell !== null && !visited.has(cell.column)) {
      visited.add(cell.column);
      cell = nextCell(reference, cell, 'ArrowDown');
    }
    expect([...visited].toSorted()).toEqual(['line0', 'line1', 'line2', 'p5']);
    expect(reference.explains?.(5, 'line2')).toMatchObject({ run: 'reference' });
  });
});

describe('a chart on the clipboard', () => {
  it('is a table of tabs, with units in its head and figures whole', () => {
    const energy = model('energy');
    const [head, first] = writeTableText(energy.table, 'en').split('\n');
    expect(head).toBe('Year\tAll digital [TWh/yr]\tWith IMC [TWh/yr]');
    expect(first?.split('\t').map(Number)).toEqual(
      ['year', 'line0', 'line1'].map((key) => energy.table.rows[0]?.[key]),
    );
  });

  it('keeps what an analyst typed out of the markup', () => {
    const energy = model('energy');
    const table = { columns: [{ key: 'a', label: 'A & <b>' }], rows: [{ a: 'x\t"y"\n<z>' }] };
    expect(writeTableHtml({ ...energy, table }, 'en')).toContain('<th>A &amp; &lt;b&gt;</th>');
    expect(writeTableHtml({ ...energy, table }, 'en')).toContain('<td>x\t&quot;y&quot;\n&lt;z&gt;</td>');
    expect(writeTableText(table, 'en')).toBe('A & <b>\nx "y" <z>');
  });
});
