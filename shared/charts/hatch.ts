import type { CustomSeriesOption } from 'echarts';

const gapPx = 6;

/**
 * Fills the room between a line and the zero of its axis with slanted hairlines, over a faint ground: a part of a whole, told
 * apart from it without colour. `points` are in the units of the axes, from left to right.
 */
export function hatchBelow(
  points: readonly (readonly [number, number])[],
  { colour, opacity }: { readonly colour: string; readonly opacity: number },
): CustomSeriesOption {
  return {
    type: 'custom',
    name: 'hatch',
    silent: true,
    z: 1,
    tooltip: { show: false },
    data: [[0, 0]],
    renderItem: (_params, api) => {
      const above = points.map(([x, y]): [number, number] => {
        const [left = 0, top = 0] = api.coord([x, y]);
        return [left, top];
      });
      const [first, last] = [above[0], above.at(-1)];
      if (first === undefined || last === undefined) return null;
      const [, zero = 0] = api.coord([0, 0]);
      const outline = [...above, [last[0], zero], [first[0], zero]] as [number, number][];
      const top = Math.min(zero, ...above.map(([, y]) => y));
      const height = Math.max(zero, ...above.map(([, y]) => y)) - top;
      const count = Math.ceil((last[0] - first[0] + height) / gapPx);
      return {
        type: 'group',
        children: [
          { type: 'polygon', shape: { points: outline }, style: { fill: colour, opacity } },
          {
            type: 'group',
            clipPath: { type: 'polygon', shape: { points: outline } },
            children: Array.from({ length: count }, (_, index) => {
              const x = first[0] + index * gapPx;
              return {
                type: 'line' as const,
                shape: { x1: x, y1: top, x2: x - height, y2: top + height },
                style: { stroke: colour, lineWidth: 1, opacity: 0.7 },
              };
            }),
          },
        ],
      };
    },
  };
}
