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

/** A line across the plot that the pointer is on, by its place among the lines that are drawn. */
export interface PlotMark {
  readonly mark: number;
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

/** Whether a figure is something that draws say, and no result of a run. */
function isAbout({ explains }: ChartModel, row: number, column: string): boolean {
  const point = explains?.(row, column) ?? null;
  return point !== null && 'isAbout' in point;
}

/** The figures of a row that the plot has and that can be explained, left to right as in the table. */
export function figuresOf(
  { table, explains, plotted }: ChartModel,
  row: number,
): { column: string; value: number }[] {
  if (row >= (plotted?.rows ?? Infinity)) return [];
  return table.columns.flatMap(({ key }) => {
    const value = table.rows[row]?.[key];
    const isDrawn = plotted?.columns?.includes(key) ?? true;
    return isDrawn && typeof value === 'number' && (explains?.(row, key) ?? null) !== null
      ? [{ column: key, value }]
      : [];
  });
}

/** Whether the plot lays its figures over two inputs, row by row from the lowest. */
export function isField({ table }: ChartModel): boolean {
  return ['x', 'y', 'value'].every((key) => table.columns.some((column) => column.key === key));
}

/** The row that a place means: by position on an axis of categories, the column of a histogram around it, else the nearest. */
function rowAt(model: ChartModel, { x, y }: PlotPosition): number {
  const { table, option, plotted } = model;
  const axis = Array.isArray(option.xAxis) ? option.xAxis[0] : option.xAxis;
  if (axis?.type === 'category') return Math.round(x);
  const rows = table.rows.slice(0, plotted?.rows);
  const nearest = (key: string, to: number): number => {
    const distances = rows.map((row) => Math.abs(Number(row[key]) - to));
    return distances.indexOf(Math.min(...distances));
  };
  if (isField(model)) {
    const [across, up] = [rows[nearest('x', x)]?.['x'], rows[nearest('y', y)]?.['y']];
    return rows.findIndex((row) => row['x'] === across && row['y'] === up);
  }
  const key = table.columns[0]?.key ?? '';
  if (key !== 'from') return nearest(key, x);
  return Math.max(
    0,
    rows.findLastIndex((row) => Number(row[key]) <= x),
  );
}

function isBarChart({ option }: ChartModel): boolean {
  const axis = Array.isArray(option.yAxis) ? option.yAxis[0] : option.yAxis;
  return axis?.type === 'category';
}

/**
 * Yields the cell of the table that the pointer means: of lines the nearest one above or below it, of the catalog's points
 * the one that it is on, of lying bars the one that it is level with, of lines across the plot the one that it is on. Null where
 * the model explains nothing there.
 */
export function pickCell(model: ChartModel, position: PlotPosition | PlotMark): Cell | null {
  if ('mark' in position) return model.plotted?.marks?.[position.mark] ?? null;
  const { x, y, panel = 0 } = position;
  const shown = model.panels?.[panel];
  if (shown !== undefined) return { row: rowAt(model, position), column: shown };
  if (isBarChart(model)) {
    const row = Math.round(y);
    const bars = figuresOf(model, row);
    if (model.plotted?.isOneLevel === true) {
      const [end] = bars.toSorted((a, b) => Math.abs(a.value - x) - Math.abs(b.value - x));
      return end === undefined ? null : { row, column: end.column };
    }
    const across = (y - row + 0.5 - categoryGap / 2) / (1 - categoryGap);
    const bar = bars[Math.min(Math.max(Math.floor(across * bars.length), 0), bars.length - 1)];
    return bar === undefined ? null : { row, column: bar.column };
  }
  const row = rowAt(model, position);
  const explained = figuresOf(model, row);
  // A band lies around its line: a click in it means the line.
  const own = explained.filter(({ column }) => !isAbout(model, row, column));
  const figures = own.length > 0 ? own : explained;
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
