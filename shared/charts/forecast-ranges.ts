import type { CustomSeriesOption, CustomSeriesRenderItemReturn } from 'echarts';
import { bandOpacity } from '../design/tokens.ts';
import type { ChartStyle } from './frame.ts';
import { isRange, type YearFigure } from './forecast-words.ts';

type Shape = NonNullable<Extract<CustomSeriesRenderItemReturn, { type: 'group' }>>['children'][number];

/** What a range needs to be drawn. */
export interface RangedSeries {
  readonly figures: readonly (YearFigure & { readonly x: number })[];
  readonly colour: string;
  readonly strength: number;
  readonly width: number;
}

/** Whether a series has a range in two years or more, which makes a band; a single one is a whisker. */
export function hasBand(figures: readonly YearFigure[]): boolean {
  return figures.filter(isRange).length > 1;
}

/** Yields a series that draws the ranges: bands over several years at the band's opacity, whiskers of single years. */
export function forecastRanges(series: readonly RangedSeries[], style: ChartStyle): CustomSeriesOption {
  const ranged = series.filter(({ figures }) => figures.some(isRange));
  return {
    type: 'custom',
    name: 'ranges',
    silent: true,
    z: 1,
    animation: false,
    labelLayout: {},
    itemStyle: { color: style.colours.baseline },
    tooltip: { show: false },
    // The highest end is among the data, so that the axis has room for it.
    data: ranged.map(({ figures }) => {
      const top = figures.reduce((best, each) => ((each.high ?? 0) > (best.high ?? 0) ? each : best));
      return [top.x, top.high ?? 0];
    }),
    renderItem: (params, api) => {
      const each = ranged[params.dataIndex];
      if (each === undefined) return null;
      const at = (x: number, y: number): [number, number] => {
        const [left = 0, top = 0] = api.coord([x, y]);
        return [left, top];
      };
      const whole = each.figures.flatMap(({ x, low, high }) =>
        low === null || high === null ? [] : [{ x, low, high }],
      );
      return {
        type: 'group',
        silent: true,
        children:
          whole.length > 1
            ? [
                {
                  type: 'polygon',
                  shape: {
                    points: [
                      ...whole.map(({ x, high }) => at(x, high)),
                      ...whole.toReversed().map(({ x, low }) => at(x, low)),
                    ],
                  },
                  style: { fill: each.colour, opacity: bandOpacity * each.strength },
                },
              ]
            : whole.flatMap(({ x, low, high }) => whisker(at(x, low), at(x, high), each)),
      };
    },
  };
}

function whisker(
  [x, bottom]: readonly [number, number],
  [, top]: readonly [number, number],
  { colour, strength, width }: RangedSeries,
): Shape[] {
  const stroke = (x1: number, y1: number, x2: number, y2: number): Shape => ({
    type: 'line',
    silent: true,
    shape: { x1, y1, x2, y2 },
    style: { stroke: colour, lineWidth: width, opacity: strength },
  });
  return [stroke(x, top, x, bottom), stroke(x - 4, top, x + 4, top), stroke(x - 4, bottom, x + 4, bottom)];
}
