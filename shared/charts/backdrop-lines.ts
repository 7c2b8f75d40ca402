import type { CustomSeriesOption } from 'echarts';
import type { ChartStyle } from './frame.ts';
import { type Box, leaderOf, type LabelWish, placeLabels, type Stroke } from './label-layout.ts';
import { plotOf } from './plot-labels.ts';
import { textWidth } from './text.ts';

/** A series of forecasts as it stands behind the model's own lines, on a category axis. */
export interface BackdropLine {
  readonly name: string;
  /** Its last figure is no less than the model's: the name keeps to that side of the model's rising line. */
  readonly isAbove: boolean;
  readonly dash: 'solid' | readonly number[];
  readonly points: readonly {
    /** Among the years of the axis. */
    readonly index: number;
    readonly height: number;
    readonly low: number;
    readonly high: number;
  }[];
}

type Point = readonly [x: number, y: number];

const ringPx = 2.5;
const capPx = 3;
/** How far a name may stand from its figure, px: further, it would be read as another's. */
const farthestPx = 30;

/**
 * Yields one series for all of them, since a series costs its share of every frame: lines through the figures, a ring at
 * each, whiskers over ranges, and the name at the last figure. Names keep clear of one another, of the rings and whiskers
 * and, where they can, of the lines and of the upright mark at `horizon` (among the years, -1 for none); a name without
 * room is left to the tooltip.
 */
export function drawBackdrop(
  lines: readonly BackdropLine[],
  horizon: number,
  style: ChartStyle,
): CustomSeriesOption {
  const stroke = style.colours.textMuted;
  const look = { stroke, lineWidth: 1, opacity: 0.6 };
  const fontSize = style.fontSize - 1;
  const points = lines.flatMap((line) => line.points);
  const drawn = ({ fromX, fromY, toX, toY }: Stroke) => ({
    type: 'line' as const,
    shape: { x1: fromX, y1: fromY, x2: toX, y2: toY },
    style: look,
  });
  return {
    type: 'custom',
    name: 'forecasts',
    silent: true,
    z: 1,
    // The axis makes room for what lies highest and lowest; all is drawn with the first.
    data: points.map(({ index, low, high }) => [index, low, high]),
    encode: { x: 0, y: [1, 2] },
    tooltip: { show: false },
    renderItem: (params, api) => {
      if (params.dataIndex !== 0) return null;
      const plot = plotOf(params);
      const at = (index: number, height: number): Point => {
        const [x = 0, y = 0] = api.coord([index, height]);
        return [x, y];
      };
      const placed = lines.map((line) => ({
        ...line,
        corners: line.points.map(({ index, height }) => at(index, height)),
        whiskers: line.points
          .filter(({ low, high }) => high > low)
          .map(({ index, low, high }): Stroke => {
            const [[fromX, fromY], [toX, toY]] = [at(index, low), at(index, high)];
            return { fromX, fromY, toX, toY };
          }),
      }));
      const named = placed.flatMap(
        ({ name, isAbove, corners, whiskers }): (LabelWish & { name: string })[] => {
          const [x, y] = corners.at(-1) ?? [];
          const own = whiskers.find(({ fromX }) => fromX === x);
          return x === undefined || y === undefined
            ? []
            : [
                {
                  name,
                  x,
                  y,
                  reach: ringPx,
                  width: textWidth(name, fontSize),
                  height: style.lineHeight - 1,
                  side: isAbove ? 'upper' : 'lower',
                  ...(own === undefined ? {} : { whisker: { top: own.toY, bottom: own.fromY } }),
                },
              ];
        },
      );
      const taken = placed.flatMap(({ corners, whiskers }): Box[] => [
        ...corners.map(([x, y]) => ({
          left: x - ringPx,
          top: y - ringPx,
          right: x + ringPx,
          bottom: y + ringPx,
        })),
        ...whiskers.map(({ fromX, fromY, toY }) => ({
          left: fromX - capPx,
          top: toY,
          right: fromX + capPx,
          bottom: fromY,
        })),
      ]);
      const [upright] = at(Math.max(0, horizon), 0);
      const strokes: Stroke[] = [
        ...placed.flatMap(({ corners }) =>
          corners.slice(1).map(([toX, toY], index): Stroke => {
            const [fromX, fromY] = corners[index] ?? [toX, toY];
            return { fromX, fromY, toX, toY };
          }),
        ),
        ...(horizon < 0 ? [] : [{ fromX: upright, fromY: plot.top, toX: upright, toY: plot.bottom }]),
      ];
      const boxes = placeLabels(named, { bounds: plot, taken, avoided: [], strokes, farthest: farthestPx });
      return {
        type: 'group',
        children: [
          ...placed.flatMap(({ corners, whiskers, dash }) => [
            {
              type: 'polyline' as const,
              shape: { points: corners.map(([x, y]) => [x, y]) },
              style: { ...look, fill: 'none', ...(dash === 'solid' ? {} : { lineDash: [...dash] }) },
            },
            ...whiskers.flatMap((whisker) => {
              const cap = (x: number, y: number): Stroke => ({
                fromX: x - capPx,
                fromY: y,
                toX: x + capPx,
                toY: y,
              });
              const { fromX, fromY, toX, toY } = whisker;
              return [whisker, cap(fromX, fromY), cap(toX, toY)].map(drawn);
            }),
            ...corners.map(([cx, cy]) => ({
              type: 'circle' as const,
              shape: { cx, cy, r: ringPx },
              style: { stroke, fill: style.colours.surface, lineWidth: 1, opacity: 0.9 },
            })),
          ]),
          ...named.flatMap((wish, index) => {
            const box = boxes[index];
            if (box === null || box === undefined) return [];
            // Widths are told on the wide side: what is left over must not part a name from its ring.
            const isLeft = box.right < wish.x;
            const isRight = box.left > wish.x;
            return [
              ...(box.isLed ? [drawn(leaderOf(wish, box))] : []),
              {
                type: 'text' as const,
                style: {
                  text: wish.name,
                  x: isLeft ? box.right : isRight ? box.left : (box.left + box.right) / 2,
                  y: (box.top + box.bottom) / 2,
                  align: isLeft ? ('right' as const) : isRight ? ('left' as const) : ('center' as const),
                  verticalAlign: 'middle' as const,
                  fill: stroke,
                  fontSize,
                  fontFamily: style.font,
                  // The model's lines run through these names: a halo keeps them apart.
                  stroke: style.colours.surface,
                  lineWidth: 3,
                },
              },
            ];
          }),
        ],
      };
    },
  };
}
