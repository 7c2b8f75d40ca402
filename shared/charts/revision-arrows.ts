import type { CustomSeriesOption, CustomSeriesRenderItemReturn } from 'echarts';
import type { ChartStyle } from './frame.ts';
import type { Revision } from './revisions.ts';

type Shape = NonNullable<Extract<CustomSeriesRenderItemReturn, { type: 'group' }>>['children'][number];

/** A small head in the middle of each step, pointing to the later publication. */
export function revisionArrows(revisions: readonly Revision[], style: ChartStyle): CustomSeriesOption {
  const pairs = revisions.flatMap(({ steps, colour }) =>
    steps.slice(1).flatMap((to, index) => {
      const from = steps[index];
      return from === undefined ? [] : [{ from, to, colour }];
    }),
  );
  return {
    type: 'custom',
    name: 'arrows',
    silent: true,
    z: 2,
    animation: false,
    labelLayout: {},
    itemStyle: { color: style.colours.baseline },
    tooltip: { show: false },
    data: pairs.map(({ to }) => [to.at, to.height]),
    renderItem: (params, api) => {
      const pair = pairs[params.dataIndex];
      if (pair === undefined) return null;
      const [fromX = 0, fromY = 0] = api.coord([pair.from.at, pair.from.height]);
      const [toX = 0, toY = 0] = api.coord([pair.to.at, pair.to.height]);
      const length = Math.hypot(toX - fromX, toY - fromY);
      const children: Shape[] =
        length < 24
          ? []
          : [
              {
                type: 'polygon',
                silent: true,
                shape: { points: arrowHead([fromX, fromY], [toX, toY]) },
                style: { fill: pair.colour },
              },
            ];
      return { type: 'group', silent: true, children };
    },
  };
}

/** The corners of an arrow's head, 8 px long, whose middle is the middle of the way from one point to the other. */
export function arrowHead(
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): [number, number][] {
  const angle = Math.atan2(toY - fromY, toX - fromX);
  const [x, y] = [(fromX + toX) / 2, (fromY + toY) / 2];
  const corner = (along: number, across: number): [number, number] => [
    x + along * Math.cos(angle) - across * Math.sin(angle),
    y + along * Math.sin(angle) + across * Math.cos(angle),
  ];
  return [corner(4, 0), corner(-4, 3.5), corner(-4, -3.5)];
}
