import type { XAXisComponentOption, YAXisComponentOption } from 'echarts';
import { formatNumber } from '../units/format.ts';
import type { EfficiencyPoint } from './efficiency-points.ts';
import { axisText, type ChartStyle } from './frame.ts';

/** Nodes that a tick may stand at, nm. */
const nodeTicks = [250, 180, 130, 90, 65, 45, 28, 16, 10, 7, 5, 3, 2];

/** Where a node stands on its axis: each halving is one step to the right. */
export const nodePlace = (nanometres: number): number => -Math.log2(nanometres);

/** The axis of the points' years, one tick each. */
export function yearsAxis(points: readonly EfficiencyPoint[], style: ChartStyle): XAXisComponentOption {
  const years = points.map((point) => point.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return placeAxis({ from: first - 0.6, to: last + 0.6, ticks, write: String, style });
}

/** The axis of the points' process nodes, newer to the right. */
export function nodesAxis(points: readonly EfficiencyPoint[], style: ChartStyle): XAXisComponentOption {
  const nodes = points.flatMap((point) => point.nodeNm ?? []);
  const [coarse, fine] = [Math.max(...nodes), Math.min(...nodes)];
  return placeAxis({
    from: nodePlace(coarse) - 0.3,
    to: nodePlace(fine) + 0.3,
    ticks: nodeTicks.filter((node) => node <= coarse * 1.05 && node >= fine / 1.05).map(nodePlace),
    write: (place) => formatNumber(2 ** -place, { language: style.language }),
    style,
  });
}

function placeAxis(axis: {
  readonly from: number;
  readonly to: number;
  readonly ticks: number[];
  readonly write: (place: number) => string;
  readonly style: ChartStyle;
}): XAXisComponentOption {
  const { from, to, ticks, write, style } = axis;
  const stroke = { color: style.colours.borderControl };
  return {
    type: 'value',
    min: from,
    max: to,
    axisLine: { onZero: false, lineStyle: stroke },
    splitLine: { show: false },
    axisTick: { show: true, length: 4, lineStyle: stroke, customValues: ticks },
    axisLabel: { ...axisText(style), hideOverlap: true, customValues: ticks, formatter: write },
  };
}

/** The log axis of TOPS/W around the heights, ticks at powers of ten, and between them where there are few. */
export function efficiencyAxis(heights: readonly number[], style: ChartStyle): YAXisComponentOption {
  const [low, high] = [Math.min(...heights) * 0.7, Math.max(...heights) * 1.4];
  const decades = Array.from({ length: 12 }, (_, index) => index - 6);
  const isWide = Math.log10(high / low) > 2.2;
  const ticks = decades
    .flatMap((decade) => (isWide ? [1] : [1, 2, 5]).map((step) => step * 10 ** decade))
    .filter((tick) => tick >= low && tick <= high);
  return {
    type: 'log',
    min: low,
    max: high,
    axisLine: { show: false },
    axisTick: { show: false, customValues: ticks },
    splitLine: { lineStyle: { color: style.colours.gridLine, width: 1 } },
    minorSplitLine: { show: false },
    axisLabel: {
      ...axisText(style),
      customValues: ticks,
      formatter: (value: number) => formatNumber(value, { language: style.language, digits: 3 }),
    },
  };
}
