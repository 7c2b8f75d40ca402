import type { ChartModel } from '../../../shared/charts/chart-model.ts';

/** A cell of a chart's table. */
export interface Cell {
  readonly row: number;
  readonly column: string;
}

/** Where a pointer is in the plot, in the units of its axes. */
export interface PlotPosition {
  readonly x: number;
  readonly y: number;
  /** Which of several plots it is in; the first unless told. */
  readonly panel?: number;
}

/** The share of a category that its bars leave free (ECharts' `barCategoryGap` of these charts). */
const categoryGap = 0.26;

/** How near a click must come to a figure of the catalog to mean it, as a share of the highest figure of its year. */
const pointReach = 0.04;

/** Whether a figure leads away from the page: a line is meant from afar, a point of the catalog only when it is hit. */
function isDoor({ explains }: ChartModel, row: number, column: string): boolean {
  const point = explains?.(row, column) ?? null;
  return point !== null && 'table' in point;
}

function figuresOf({ table, explains }: ChartModel, row: number): { column: string; value: number }[] {
  return table.columns.flatMap(({ key }) => {
    const value = table.rows[row]?.[key];
    return typeof value === 'number' && (explains?.(row, key) ?? null) !== null
      ? [{ column: key, value }]
      : [];
  });
}

/** The row whose place on the horizontal axis is nearest: by position on an axis of categories, else by its value. */
function rowAt({ table, option }: ChartModel, x: number): number {
  const axis = Array.isArray(option.xAxis) ? option.xAxis[0] : option.xAxis;
  if (axis?.type === 'category') return Math.round(x);
  const key = table.columns[0]?.key ?? '';
  const distances = table.rows.map((row) => Math.abs(Number(row[key]) - x));
  return distances.indexOf(Math.min(...distances));
}

function isBarChart({ option }: ChartModel): boolean {
  const axis = Array.isArray(option.yAxis) ? option.yAxis[0] : option.yAxis;
  return axis?.type === 'category';
}

/**
 * Yields the cell of the table that the pointer means: of lines the nearest one above or below it, of the catalog's points
 * the one that it is on, of lying bars the one that it is level with. Null where the model explains nothing there.
 */
export function pickCell(model: ChartModel, { x, y, panel = 0 }: PlotPosition): Cell | null {
  const shown = model.panels?.[panel];
  if (shown !== undefined) return { row: rowAt(model, x), column: shown };
  if (isBarChart(model)) {
    const row = Math.round(y);
    const bars = figuresOf(model, row);
    const across = (y - row + 0.5 - categoryGap / 2) / (1 - categoryGap);
    const bar = bars[Math.min(Math.max(Math.floor(across * bars.length), 0), bars.length - 1)];
    return bar === undefined ? null : { row, column: bar.column };
  }
  const row = rowAt(model, x);
  const figures = figuresOf(model, row);
  const heights = figures.map(({ value }) => Math.abs(value));
  const reach = Math.max(...heights, 0) * pointReach;
  const [nearest] = figures
    .filter(
      ({ column, value }) =>
        !isDoor(model, row, column) || (Math.abs(x - row) <= pointReach * 5 && Math.abs(value - y) <= reach),
    )
    .toSorted((a, b) => Math.abs(a.value - y) - Math.abs(b.value - y));
  return nearest === undefined ? null : { row, column: nearest.column };
}
