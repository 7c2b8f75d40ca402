import type { CustomSeriesOption } from 'echarts';
import type { ChartCell, ChartContext, ChartPoint, ChartTable } from './chart-model.ts';
import type { TooltipLine } from './frame.ts';
import { formatNumber, formatRange } from '../units/format.ts';

/** The 5th and 95th percentiles of a run's draws, year by year, in the unit of its line. */
export interface Band {
  readonly p5: readonly number[];
  readonly p95: readonly number[];
  readonly samples: number;
  /** The inputs have changed since these draws were made. */
  readonly isStale: boolean;
}

/** How much of a line's colour its band has, as the style guide sets it; less where it is out of date. */
const bandOpacity = 0.18;
const staleOpacity = 0.08;

/** A silent series that fills the room between the percentiles, over a category axis, with a line's own colour. */
export function bandSeries(band: Band, colour: string): CustomSeriesOption[] {
  const { p5, p95 } = band;
  return [
    {
      type: 'custom',
      name: 'band',
      silent: true,
      z: 1,
      // The axis makes room for all of it; it is drawn with the first.
      data: p5.map((low, index) => [index, low, p95[index] ?? low]),
      encode: { x: 0, y: [1, 2] },
      tooltip: { show: false },
      renderItem: (params, api) => {
        if (params.dataIndex !== 0) return null;
        const at = (index: number, value: number): [number, number] => {
          const [x = 0, y = 0] = api.coord([index, value]);
          return [x, y];
        };
        const low = p5.map((value, index) => at(index, value));
        const high = p95.map((value, index) => at(index, value));
        return {
          type: 'polygon',
          shape: { points: [...low, ...high.toReversed()] },
          style: { fill: colour, opacity: band.isStale ? staleOpacity : bandOpacity },
        };
      },
    },
  ];
}

/** Yields what the subtitle says of the band, and of the years in which the line at the medians leaves it. */
export function bandWords(
  band: Band,
  line: readonly number[],
  years: readonly number[],
  { translate, language }: Pick<ChartContext, 'translate' | 'language'>,
): string {
  const words = translate('charts.band', { count: formatNumber(band.samples, { language }) });
  const outside = years.filter((_, index) => {
    const value = line[index] ?? 0;
    return value < (band.p5[index] ?? value) || value > (band.p95[index] ?? value);
  });
  return outside.length === 0
    ? words
    : `${words}${translate('charts.bandLeft', { from: outside[0] ?? '', to: outside.at(-1) ?? '' })}`;
}

/** Yields the band of one year as a line of the tooltip; `say` writes a figure of the line with its unit. */
export function bandTooltip(band: Band, index: number, say: (value: number) => string): TooltipLine {
  return {
    colour: 'transparent',
    name: 'P5–P95',
    figure: formatRange(say(band.p5[index] ?? 0), say(band.p95[index] ?? 0)),
  };
}

/** The columns of the chart's table that hold the band, in the unit of its line. */
export function bandColumns(unit: string): ChartTable['columns'] {
  return [
    { key: 'p5', label: 'P5', unit },
    { key: 'p95', label: 'P95', unit },
  ];
}

/** Yields what the cells of these columns are about: the run's own result of the year. Null for any other column. */
export function bandPoint(column: string, address: string): ChartPoint | null {
  return column === 'p5' || column === 'p95' ? { run: 0, address, isAbout: true } : null;
}

/** Yields the cells of these columns in one year. */
export function bandCells(band: Band, index: number): Record<string, ChartCell> {
  return { p5: band.p5[index] ?? null, p95: band.p95[index] ?? null };
}
