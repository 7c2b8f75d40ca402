import type { LineSeriesOption } from 'echarts';

/** The 5th and 95th percentiles of a run's draws, year by year. */
export interface Band {
  readonly p5: readonly number[];
  readonly p95: readonly number[];
  /** The inputs have changed since these draws were made. */
  readonly isStale: boolean;
}

/** How much of a line's colour its band has, as the style guide sets it; less where it is out of date. */
const bandOpacity = 0.18;
const staleOpacity = 0.08;

/**
 * Two silent series that fill the room between the percentiles with a line's own colour: an invisible one up to the lower
 * bound and, stacked on it whatever the signs, one of the difference.
 */
export function bandSeries(band: Band, colour: string): LineSeriesOption[] {
  const common = {
    type: 'line',
    stack: 'band',
    stackStrategy: 'all',
    silent: true,
    showSymbol: false,
    lineStyle: { width: 0, opacity: 0 },
    itemStyle: { color: colour },
    emphasis: { disabled: true },
    tooltip: { show: false },
    z: 1,
  } as const satisfies LineSeriesOption;
  return [
    { ...common, data: [...band.p5] },
    {
      ...common,
      data: band.p95.map((high, index) => high - (band.p5[index] ?? high)),
      areaStyle: { color: colour, opacity: band.isStale ? staleOpacity : bandOpacity },
    },
  ];
}
