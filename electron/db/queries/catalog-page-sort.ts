import type { PageColumn } from './catalog-page-columns.ts';
import type { RowSet } from './catalog-page-filter.ts';
import {
  type ColumnOrder,
  columnOrder,
  highestNumber,
  naturalOrder,
  type PageTable,
  rowCount,
} from './catalog-page-order.ts';

/** A column that rows are sorted by. What has no value is last in either direction. */
export interface SortColumn {
  readonly column: PageColumn;
  readonly isFalling: boolean;
}

/** The numbers of rows in their order. */
export interface RowList {
  readonly length: number;
  /** Those from `start` to before `end`; fewer where the list ends before. */
  readonly slice: (start: number, end: number) => Int32Array;
  /** What is kept of it in memory, beside the orders of its columns. */
  readonly bytes: number;
}

const listOf = (rows: Int32Array, bytes = rows.byteLength): RowList => ({
  length: rows.length,
  slice: (start, end) => rows.slice(start, end),
  bytes,
});

/**
 * The rows of a set (every row, where there is none) sorted by columns, the first before the second; rows that are equal in
 * all stand in the order of the catalog.
 */
export function sortRows(page: PageTable, sorting: readonly SortColumn[], set: RowSet | undefined): RowList {
  const last = sorting.at(-1);
  if (last === undefined) {
    const natural = naturalOrder(page);
    return set === undefined ? listOf(natural, 0) : listOf(inSet(natural, set));
  }
  if (sorting.length === 1 && set === undefined) return wholeOrder(columnOrder(page, last.column), last);
  // From the last column to the first, each sort keeping the order of equals.
  return listOf(
    sorting
      .slice(0, -1)
      .reduceRight((rows, column) => sortStably(page, rows, column), sortByOne(page, last, set)),
  );
}

/** Every row in the order of one column: read where it is asked for, nothing is laid out. */
function wholeOrder({ rows, ends, missing }: ColumnOrder, { isFalling }: SortColumn): RowList {
  const part = (start: number, end: number): Int32Array =>
    isFalling ? fallingPart(rows, ends(), start, end) : rows.slice(start, end);
  return {
    length: rows.length + missing().length,
    slice: (start, end) => {
      const valued = part(Math.min(start, rows.length), Math.min(end, rows.length));
      if (end <= rows.length) return valued;
      const rest = missing().slice(Math.max(0, start - rows.length), end - rows.length);
      const both = new Int32Array(valued.length + rest.length);
      both.set(valued);
      both.set(rest, valued.length);
      return both;
    },
    bytes: 0,
  };
}

/** A part of an order with its classes from the last to the first, each as it stands. */
function fallingPart(rows: Int32Array, ends: Int32Array, start: number, end: number): Int32Array {
  const part = new Int32Array(Math.max(0, end - start));
  let at = 0;
  let one = start < rows.length ? classAt(ends, rows.length - 1 - start) : -1;
  for (; one >= 0 && at < part.length; one -= 1) {
    const [from, to] = [one === 0 ? 0 : (ends[one - 1] ?? 0), ends[one] ?? 0];
    // Rows of later classes stand before this one.
    const skipped = Math.max(0, start + at - (rows.length - to));
    for (let index = from + skipped; index < to && at < part.length; index += 1)
      part[at++] = rows[index] ?? 0;
  }
  return part.subarray(0, at);
}

/** The class that a place of an order is in. */
function classAt(ends: Int32Array, place: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function inSet(rows: Int32Array, { has, count }: RowSet): Int32Array {
  const kept = new Int32Array(Math.min(count, rows.length));
  let at = 0;
  for (let index = 0; index < rows.length && at < count; index += 1) {
    const number = rows[index] ?? 0;
    if (has[number] === 1) kept[at++] = number;
  }
  return kept.subarray(0, at);
}

function sortByOne(page: PageTable, { column, isFalling }: SortColumn, set: RowSet | undefined): Int32Array {
  const { rows, ends, missing } = columnOrder(page, column);
  const count = set?.count ?? rowCount(page);
  const falling = isFalling ? fallingPart(rows, ends(), 0, rows.length) : rows;
  const valued = set === undefined ? falling : inSet(falling, set);
  if (valued.length === count) return valued;
  const sorted = new Int32Array(count);
  sorted.set(valued);
  sorted.set(set === undefined ? missing() : inSet(missing(), set), valued.length);
  return sorted;
}

/** Sorts rows by the classes of a column, counting them: equals keep their order. */
function sortStably(page: PageTable, rows: Int32Array, { column, isFalling }: SortColumn): Int32Array {
  const { classes, count } = classesOf(page, column);
  const classOf = (number: number): number => {
    const rising = classes[number] ?? count;
    return rising === count || !isFalling ? rising : count - 1 - rising;
  };
  const starts = new Int32Array(count + 2);
  for (let index = 0; index < rows.length; index += 1) {
    const next = classOf(rows[index] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let one = 1; one < starts.length; one += 1) starts[one] = (starts[one] ?? 0) + (starts[one - 1] ?? 0);
  const sorted = new Int32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const number = rows[index] ?? 0;
    const one = classOf(number);
    const at = starts[one] ?? 0;
    sorted[at] = number;
    starts[one] = at + 1;
  }
  return sorted;
}

/** The class of each row in a column, by number; `count` for a row without a value. */
function classesOf(page: PageTable, column: PageColumn): { classes: Int32Array; count: number } {
  const language = column.from === 'plain' ? '' : page.speaker.language;
  return page.shelf.keep(
    `${page.table}.${column.id} classes ${language}`,
    () => {
      const { rows, ends } = columnOrder(page, column);
      const all = ends();
      const classes = new Int32Array(highestNumber(page) + 1).fill(all.length);
      let one = 0;
      for (let index = 0; index < rows.length; index += 1) {
        while (index >= (all[one] ?? rows.length)) one += 1;
        classes[rows[index] ?? 0] = one;
      }
      return { classes, count: all.length };
    },
    ({ classes }) => classes.byteLength,
  );
}
