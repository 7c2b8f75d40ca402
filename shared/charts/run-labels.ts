import type { CustomSeriesOption } from 'echarts';
import { type ChartStyle, runColour } from './frame.ts';
import { plotLabels } from './plot-labels.ts';
import { shortenName, widestLine } from './text.ts';

/** So many runs are named by labels of several lines, and their lines are solid; more need a column of single lines. */
export const fewRuns = 4;

/** The line of the run at `index` among several: solid for the first four, dashed for the others. */
export function runDash(index: number): 'solid' | [number, number] {
  return index < fewRuns ? 'solid' : [7, 3];
}

/** A run's line at the right edge of the plot: where it ends, and what it is called there. */
export interface RunLabel {
  readonly index: number;
  readonly name: string;
  readonly at: number;
  readonly figure: string;
}

const longestName = 22;

/** A column of one line for each of many runs: its number, name and figure, moved apart; and the room that it needs, px. */
export function runLabelColumn(
  runs: readonly RunLabel[],
  style: ChartStyle,
): { readonly series: CustomSeriesOption; readonly room: number } {
  const column = runs.map(({ index, name, at, figure }) => ({
    at,
    text: `${index + 1}  ${shortenName(name, longestName)}  ${figure}`,
    colour: runColour(style, index),
  }));
  const room = widestLine(
    column.map(({ text }) => text),
    style.fontSize,
  );
  return { series: plotLabels({ labels: [], column, style }), room: Math.ceil(room) + 18 };
}
