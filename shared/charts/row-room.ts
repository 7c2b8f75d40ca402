import { type ChartStyle, rowNameWidth } from './frame.ts';
import { breakLines } from './text.ts';

/**
 * How much room the rows of a chart of bars have: so many rows; a plot of some height, px, of which what stands above and
 * below the rows is taken; or as much as all of them need, each name in one line.
 */
export type RowRoom =
  | { readonly kind: 'rows'; readonly count: number }
  | { readonly kind: 'height'; readonly height: number }
  | { readonly kind: 'all' };

/** The axis below the rows with the plot's own edge, px. */
const below = 26;
/** Between the names of two rows, px. */
const gap = 2;
/** A bar with air about it, px. */
const leastRow = 18;
/** A chart of fewer is none. */
const fewestRows = 3;

/** How high each row of these names is where all are as high, px. */
function rowHeight(names: readonly string[], room: RowRoom, style: ChartStyle): number {
  const width = rowNameWidth(rowWidth(room), style);
  const lines = Math.max(1, ...names.map((name) => breakLines(name, width, style.fontSize).length));
  return Math.max(leastRow, lines * (style.lineHeight - 1) + gap);
}

/** How wide the names are set. */
export function rowWidth(room: RowRoom): 'long' | 'whole' {
  return room.kind === 'all' ? 'whole' : 'long';
}

/** Yields how many of the rows, from the top, have room with their names whole; `above` is what stands over them, px. */
export function rowsThatFit(
  names: readonly string[],
  room: RowRoom,
  { style, above }: { readonly style: ChartStyle; readonly above: number },
): number {
  if (room.kind === 'all') return names.length;
  if (room.kind === 'rows') return Math.min(room.count, names.length);
  let count = Math.min(fewestRows, names.length);
  while (
    count < names.length &&
    (count + 1) * rowHeight(names.slice(0, count + 1), room, style) + above + below <= room.height
  ) {
    count += 1;
  }
  return count;
}

/** Yields the height that a plot of these rows needs, px. */
export function heightOfRows(
  names: readonly string[],
  room: RowRoom,
  { style, above }: { readonly style: ChartStyle; readonly above: number },
): number {
  return names.length * rowHeight(names, room, style) + above + below;
}
