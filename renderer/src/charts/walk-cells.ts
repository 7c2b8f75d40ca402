import type { ChartModel } from '../../../shared/charts/chart-model.ts';
import { type Cell, figuresOf, isField } from './pick-cell.ts';

/** Where a figure stands in the plot, in the units of its axes; a category by its place. */
export interface CellPlace {
  readonly x: number;
  readonly y: number;
}

/** What an axis counts by: `category` or `value`. */
function axisType({ option }: ChartModel, which: 'xAxis' | 'yAxis'): string | undefined {
  const axis = option[which];
  return (Array.isArray(axis) ? axis[0] : axis)?.type;
}

/** The columns of a row that a walk stops at, left to right: the figures that are drawn, and a line across the plot. */
function columnsOf(model: ChartModel, row: number): string[] {
  const marks = (model.plotted?.marks ?? []).filter(
    (mark) => mark.row === row && (model.explains?.(row, mark.column) ?? null) !== null,
  );
  return [...figuresOf(model, row), ...marks].map(({ column }) => column);
}

/** How many figures make one row of a field. */
function strideOf({ table: { rows } }: ChartModel): number {
  const y = rows[0]?.['y'];
  const next = rows.findIndex((row) => row['y'] !== y);
  return next < 0 ? rows.length : next;
}

/** Where a walk along the figures begins: at the first of the first row that has one; null where none can be explained. */
export function firstCell(model: ChartModel): Cell | null {
  for (const row of model.table.rows.keys()) {
    const [column] = columnsOf(model, row);
    if (column !== undefined) return { row, column };
  }
  return null;
}

/**
 * Yields the figure that an arrow leads to: left and right to the next row of the table (the next year, the next bar), up
 * and down to the row's next figure by height; in a field of two inputs to the neighbour on that side. The same figure
 * where there is none, so that a walk stops at the ends.
 */
export function nextCell(model: ChartModel, from: Cell, key: string): Cell {
  const { rows } = model.table;
  const isAlong = key === 'ArrowLeft' || key === 'ArrowRight';
  const forward = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  if (isField(model)) {
    const stride = strideOf(model);
    const row = from.row + (isAlong ? forward : -forward * stride);
    const isSameRow = Math.floor(row / stride) === Math.floor(from.row / stride);
    return rows[row] === undefined || (isAlong && !isSameRow) ? from : { ...from, row };
  }
  // Lying bars stand below one another: down leads to the next of them.
  const isUpright = axisType(model, 'yAxis') !== 'category';
  if (isAlong === isUpright) {
    for (let row = from.row + forward; rows[row] !== undefined; row += forward) {
      const columns = columnsOf(model, row);
      const [first] = columns;
      if (first !== undefined) return { row, column: columns.includes(from.column) ? from.column : first };
    }
    return from;
  }
  const columns = columnsOf(model, from.row);
  // Plots side by side are walked in their own order.
  const { panels } = model;
  if (panels !== undefined) {
    const column = panels[panels.indexOf(from.column) + forward];
    return column === undefined || !columns.includes(column) ? from : { row: from.row, column };
  }
  const valueOf = (column: string): number => Number(rows[from.row]?.[column]);
  const ordered = isUpright ? columns.toSorted((a, b) => valueOf(b) - valueOf(a)) : columns;
  const column = ordered[ordered.indexOf(from.column) + forward];
  return column === undefined ? from : { row: from.row, column };
}

/** Whether a figure is a line across the plot. */
export function isMark({ plotted }: ChartModel, { row, column }: Cell): boolean {
  return plotted?.marks?.some((mark) => mark.row === row && mark.column === column) ?? false;
}

/** Where a figure stands in the plot, a line across it at its foot or its first row; null for what is no number. */
export function placeOf(model: ChartModel, { row, column }: Cell): CellPlace | null {
  const cells = model.table.rows[row];
  const value = cells?.[column];
  if (cells === undefined || typeof value !== 'number') return null;
  if (isMark(model, { row, column })) return { x: value, y: 0 };
  if (isField(model)) return { x: Number(cells['x']), y: Number(cells['y']) };
  if (axisType(model, 'yAxis') === 'category') return { x: value, y: row };
  if (axisType(model, 'xAxis') === 'category') return { x: row, y: value };
  const along = cells[model.table.columns[0]?.key ?? ''];
  if (typeof along !== 'number') return null;
  const to = cells['to'];
  return { x: typeof to === 'number' ? (along + to) / 2 : along, y: value };
}
