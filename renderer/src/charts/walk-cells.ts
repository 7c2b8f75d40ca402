import type { ChartModel } from '../../../shared/charts/chart-model.ts';
import type { Cell } from './pick-cell.ts';

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

/** The columns of a row whose figures can be explained, left to right. */
function columnsOf({ table, explains }: ChartModel, row: number): string[] {
  const { columns, rows } = table;
  return columns
    .map(({ key }) => key)
    .filter((key) => typeof rows[row]?.[key] === 'number' && (explains?.(row, key) ?? null) !== null);
}

/** Whether the plot lays its figures over two inputs, row by row from the lowest. */
function isField({ table }: ChartModel): boolean {
  return ['x', 'y', 'value'].every((key) => table.columns.some((column) => column.key === key));
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
  const valueOf = (column: string): number => Number(rows[from.row]?.[column]);
  const ordered = isUpright ? columns.toSorted((a, b) => valueOf(b) - valueOf(a)) : columns;
  const column = ordered[ordered.indexOf(from.column) + forward];
  return column === undefined ? from : { row: from.row, column };
}

/** Where a figure stands in the plot; null for what is no number. */
export function placeOf(model: ChartModel, { row, column }: Cell): CellPlace | null {
  const cells = model.table.rows[row];
  const value = cells?.[column];
  if (cells === undefined || typeof value !== 'number') return null;
  if (isField(model)) return { x: Number(cells['x']), y: Number(cells['y']) };
  if (axisType(model, 'yAxis') === 'category') return { x: value, y: row };
  const first = model.table.columns[0]?.key ?? '';
  // A histogram's columns have their edges along the axis, not up it.
  if (first === column) return { x: value, y: 0 };
  if (axisType(model, 'xAxis') === 'category') return { x: row, y: value };
  const along = cells[first];
  return typeof along === 'number' ? { x: along, y: first === 'from' ? 0 : value } : null;
}
