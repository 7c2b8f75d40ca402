import type {
  CustomSeriesOption,
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemParams,
  CustomSeriesRenderItemReturn,
} from 'echarts';
import type { ChartStyle } from './frame.ts';
import {
  type Box,
  crosses,
  type LabelWish,
  leaderOf,
  overlaps,
  type Stroke,
  placeLabels,
  spreadLabels,
} from './label-layout.ts';
import { textWidth, widestLine } from './text.ts';

type Point = readonly [x: number, y: number];

/** Words that belong to a mark at `at`, in the axes' own units. Lines are parted by `\n`. */
export interface MarkLabel {
  readonly at: Point;
  readonly text: string;
  readonly colour: string;
  /** Radius of the mark, px. */
  readonly reach: number;
  readonly isBold?: boolean;
}

/** Words in the column right of the plot, at the height of `at` on the value axis. */
export interface ColumnLabel {
  readonly at: number;
  readonly text: string;
  readonly colour: string;
}

interface PlotLabels {
  /** The most important first: the last ones are left out where the plot is full. */
  readonly labels: readonly MarkLabel[];
  readonly column?: readonly ColumnLabel[];
  /** Other marks and lines, which labels should rather not cover. */
  readonly marks?: readonly Point[];
  readonly lines?: readonly (readonly Point[])[];
  /** How far a label may stand from its mark, px; the wider the more names find a place, and the harder they are to follow. */
  readonly farthest?: number;
  /** Room that each label has to have to itself, px²: a small plot names less. */
  readonly room?: number;
  /** The same for a plot of at least `from` px in width, where more names can be followed. */
  readonly wide?: { readonly from: number; readonly farthest: number; readonly room: number };
  /** What is said in the lower right corner when labels had to be left out. */
  readonly leftOut?: (count: number) => string;
  readonly style: ChartStyle;
}

const columnGap = 14;
const markReach = 3;

type Shape = NonNullable<Extract<CustomSeriesRenderItemReturn, { type: 'group' }>>['children'][number];

/** Where the plot stands on the canvas, px. */
export function plotOf(params: CustomSeriesRenderItemParams): Box {
  // Every builder draws on one Cartesian grid, whose place ECharts hands over under this name.
  const { x, y, width, height } = params.coordSys as unknown as {
    x: number;
    y: number;
    width: number;
    height: number;
  };
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function words(
  text: string,
  x: number,
  y: number,
  look: { colour: string; isBold?: boolean; hidesLines?: boolean; style: ChartStyle },
): Shape {
  const { style } = look;
  return {
    type: 'text',
    silent: true,
    style: {
      text,
      x,
      y,
      fill: look.colour,
      fontFamily: style.font,
      fontSize: style.fontSize,
      fontWeight: look.isBold === true ? 600 : 400,
      lineHeight: style.lineHeight - 1,
      verticalAlign: 'middle',
      // A rim in the ground's colour keeps words readable where a line passes behind them.
      stroke: style.colours.surface,
      lineWidth: 3,
      // The rim leaves a line to be seen between the words, where it reads as a dash.
      ...(look.hidesLines === true ? { backgroundColor: style.colours.surface } : {}),
    },
  };
}

function line({ fromX, fromY, toX, toY }: Stroke, colour: string): Shape {
  return {
    type: 'line',
    silent: true,
    shape: { x1: fromX, y1: fromY, x2: toX, y2: toY },
    style: { stroke: colour, lineWidth: 1, opacity: 0.7 },
  };
}

/**
 * Yields a series that draws nothing but words: labels beside their marks, moved apart or left out so that none covers
 * another, and a column of names at the right. It lays them out anew at every size, in the order of importance.
 */
export function plotLabels(wanted: PlotLabels): CustomSeriesOption {
  const { style } = wanted;
  const first: Point = wanted.labels[0]?.at ?? wanted.marks?.[0] ?? [0, wanted.column?.[0]?.at ?? 1];
  return {
    type: 'custom',
    name: 'labels',
    silent: true,
    clip: false,
    z: 5,
    animation: false,
    data: [[...first]],
    renderItem: (params, api) => ({
      type: 'group',
      children: [...columnShapes(wanted, params, api), ...labelShapes(wanted, params, api)],
      silent: true,
    }),
    tooltip: { show: false },
    labelLayout: {},
    itemStyle: { color: style.colours.text },
  };
}

const pixel = (api: CustomSeriesRenderItemAPI, point: Point): Point => {
  const [x = 0, y = 0] = api.coord([...point]);
  return [x, y];
};

function columnShapes(
  { column = [], style }: PlotLabels,
  params: CustomSeriesRenderItemParams,
  api: CustomSeriesRenderItemAPI,
): Shape[] {
  const plot = plotOf(params);
  const heights = column.map(({ text }) => text.split('\n').length * (style.lineHeight - 1) + 3);
  const heightOf = (at: number): number => api.coord([api.value(0), at])[1] ?? 0;
  const middles = spreadLabels(
    column.map(({ at }) => heightOf(at)),
    heights,
    plot.top - 6,
    plot.bottom + 6,
  );
  return column.flatMap(({ at, text, colour }, index) => {
    const middle = middles[index];
    if (middle === null || middle === undefined) return [];
    const y = heightOf(at);
    const edge = plot.right;
    return [
      line({ fromX: edge - 5, fromY: y, toX: edge + 2, toY: y }, colour),
      line({ fromX: edge + 2, fromY: y, toX: edge + columnGap - 3, toY: middle }, colour),
      words(text, edge + columnGap, middle, { colour, style }),
    ];
  });
}

function labelShapes(
  { labels: wanted, column, marks = [], lines = [], leftOut, wide, style, ...narrow }: PlotLabels,
  params: CustomSeriesRenderItemParams,
  api: CustomSeriesRenderItemAPI,
): Shape[] {
  const plot = plotOf(params);
  const isWide = wide !== undefined && plot.right - plot.left >= wide.from;
  const { farthest = 96, room = 0 } = isWide ? wide : narrow;
  const lineHeight = style.lineHeight - 1;
  const area = (plot.right - plot.left) * (plot.bottom - plot.top);
  const labels = room === 0 ? wanted : wanted.slice(0, Math.ceil(area / room));
  const bounds: Box = {
    left: plot.left,
    top: Math.max(0, plot.top - 8),
    right: column === undefined ? api.getWidth() - 2 : plot.right - 2,
    bottom: plot.bottom,
  };
  const boxOf = ([x, y]: Point, reach: number): Box => ({
    left: x - reach,
    top: y - reach,
    right: x + reach,
    bottom: y + reach,
  });
  const wishes = labels.map(({ at, text, reach }): LabelWish => {
    const [x, y] = pixel(api, at);
    return {
      x,
      y,
      reach,
      width: widestLine([text], style.fontSize) + 2,
      height: text.split('\n').length * lineHeight,
    };
  });
  const strokes = lines.flatMap((points) => {
    const corners = points.map((point) => pixel(api, point));
    return corners.slice(1).map(([toX, toY], index): Stroke => {
      const [fromX, fromY] = corners[index] ?? [toX, toY];
      return { fromX, fromY, toX, toY };
    });
  });
  const corner = { width: 0, height: 0 };
  if (leftOut !== undefined) {
    corner.width = textWidth(leftOut(labels.length), style.fontSize) + 4;
    corner.height = lineHeight + 2;
  }
  const taken: Box[] = [
    ...wishes.map(({ x, y }) => boxOf([x, y], 2)),
    {
      left: bounds.right - corner.width,
      top: bounds.bottom - corner.height,
      right: bounds.right,
      bottom: bounds.bottom,
    },
  ];
  const avoided = marks.map((mark) => boxOf(pixel(api, mark), markReach));
  const placed = placeLabels(wishes, { bounds, taken, avoided, strokes, farthest });
  const shapes = placed.flatMap((box, index) => {
    const label = labels[index];
    const wish = wishes[index];
    if (box === null || label === undefined || wish === undefined) return [];
    const middle = (box.top + box.bottom) / 2;
    return [
      ...(box.isLed ? [line(leaderOf(wish, box), label.colour)] : []),
      words(label.text, box.left + 1, middle, {
        colour: label.colour,
        isBold: label.isBold === true,
        hidesLines:
          strokes.some((stroke) => crosses(stroke, box)) && !avoided.some((mark) => overlaps(mark, box)),
        style,
      }),
    ];
  });
  const missing = placed.filter((box) => box === null).length + wanted.length - labels.length;
  if (leftOut !== undefined && missing > 0) {
    const text = leftOut(missing);
    shapes.push(
      words(text, bounds.right - textWidth(text, style.fontSize) - 2, bounds.bottom - corner.height / 2, {
        colour: style.colours.textMuted,
        style,
      }),
    );
  }
  return shapes;
}
