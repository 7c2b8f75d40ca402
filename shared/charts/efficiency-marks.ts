import type { CustomSeriesOption, CustomSeriesRenderItemReturn } from 'echarts';
import type { Boundary } from '../catalog/vocabularies.ts';
import { groupColour, groupShapes, shapeCorners } from './efficiency-groups.ts';
import type { EfficiencyPoint } from './efficiency-points.ts';
import type { ChartStyle } from './frame.ts';
import type { Theme } from '../design/tokens.ts';

/** A point, placed on the axes, with how loudly it speaks. */
export interface PlacedPoint {
  readonly point: EfficiencyPoint;
  readonly x: number;
  readonly y: number;
  /** `context` is there to be seen past, `chosen` is the one that was asked for. */
  readonly voice: 'plain' | 'context' | 'spoken' | 'chosen';
  /** Whether its way down the boundary ladder is drawn at all times, not only under the pointer. */
  readonly hasLadder: boolean;
}

/** How much of a mark is filled: the whole for a chip and all above, nothing for a macro. */
export const boundaryFill = {
  macro: 0,
  core: 0.4,
  chip: 1,
  card: 1,
  system: 1,
} as const satisfies Readonly<Record<Boundary, number>>;

type Shape = NonNullable<Extract<CustomSeriesRenderItemReturn, { type: 'group' }>>['children'][number];

const radius = { macro: 3.4, device: 4.6, chosen: 6 } as const;

/** Radius of a point's mark, px. */
export function markRadius({ point, voice }: PlacedPoint): number {
  if (voice === 'chosen') return radius.chosen;
  return point.table === 'macros' ? radius.macro : radius.device;
}

/**
 * The marks of the map, and over each, while the pointer is on it or it is chosen, what the boundary ladder makes of it: the
 * way down from the published figure to a card in service, and the range there.
 */
export function efficiencyMarks(
  placed: readonly PlacedPoint[],
  style: ChartStyle,
  theme: Theme,
): CustomSeriesOption {
  return {
    type: 'custom',
    name: 'points',
    z: 3,
    data: placed.map(({ point, x, y }) => ({ name: point.key, value: [x, y] })),
    renderItem: (params, api) => {
      const each = placed[params.dataIndex];
      if (each === undefined) return null;
      const [x = 0, y = 0] = api.coord([each.x, each.y]);
      const heightOf = (value: number): number => api.coord([each.x, value])[1] ?? 0;
      return {
        type: 'group',
        children: [
          ...ladderShapes(each, x, y, heightOf, groupColour(each.point.group, theme)),
          markShape(each, x, y, style, theme),
        ],
      };
    },
    labelLayout: {},
  };
}

function ladderShapes(
  { point, hasLadder }: PlacedPoint,
  x: number,
  y: number,
  heightOf: (value: number) => number,
  colour: string,
): Shape[] {
  if (point.sustained === null) return [];
  const shown = hasLadder ? 1 : 0;
  const [low, high] = [heightOf(point.sustained.low), heightOf(point.sustained.high)];
  const top = heightOf(point.published);
  const stroke = (fromX: number, fromY: number, toX: number, toY: number, dash?: number[]): Shape => ({
    type: 'line',
    silent: true,
    z2: 20,
    shape: { x1: fromX, y1: fromY, x2: toX, y2: toY },
    style: { stroke: colour, lineWidth: dash === undefined ? 2 : 1.2, opacity: shown, lineDash: dash ?? [] },
    emphasis: { style: { opacity: 1 } },
  });
  return [
    // In service the mark stands in its range already; the way down to it would leave the plot.
    ...(top < high - 2 && Math.abs(top - y) < 1 ? [stroke(x, top, x, high, [3, 3])] : []),
    stroke(x, high, x, low),
    stroke(x - 4, high, x + 4, high),
    stroke(x - 4, low, x + 4, low),
  ];
}

function markShape(each: PlacedPoint, x: number, y: number, style: ChartStyle, theme: Theme): Shape {
  const { point, voice } = each;
  const isContext = voice === 'context';
  const colour = isContext ? style.colours.borderControl : groupColour(point.group, theme);
  const filled = boundaryFill[point.boundary];
  const size = markRadius(each);
  const corners = shapeCorners(groupShapes[point.group]);
  const look = {
    style: {
      fill: filled === 0 ? style.colours.surface : colour,
      // The rim is full in any case: a hollow mark must be as plain as a filled one.
      fillOpacity: filled === 0 ? (isContext ? 0 : 0.5) : filled,
      stroke: colour,
      lineWidth: 1.4,
      opacity: isContext ? 0.35 : 0.95,
    },
    emphasis: { style: { lineWidth: 2.6, opacity: 1 } },
    z2: isContext ? 0 : voice === 'plain' ? (point.table === 'macros' ? 2 : 6) : 10,
  };
  if (corners === null) return { type: 'circle', shape: { cx: x, cy: y, r: size }, ...look };
  return {
    type: 'polygon',
    shape: { points: corners.map(([dx, dy]) => [x + dx * size, y + dy * size]) },
    ...look,
  };
}
