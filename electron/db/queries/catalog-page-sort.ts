import type { PageColumn } from './catalog-page-columns.ts';
import type { RowSet } from './catalog-page-filter.ts';
import { columnOrder, naturalOrder, type PageTable } from './catalog-page-order.ts';

/** A column that rows are sorted by. What has no value is last in either direction. */
export interface SortColumn {
  readonly column: PageColumn;
  readonly isFalling: boolean;
}

/**
 * The numbers of the rows of a set (of every row, where there is none) sorted by columns, the first before the second;
 * rows that are equal in all stand in the order of the catalog.
 */
export function sortRows(
  page: PageTable,
  sorting: readonly SortColumn[],
  set: RowSet | undefined,
): Int32Array {
  const last = sorting.at(-1);
  if (last === undefined) return inSet(naturalOrder(page), set);
  // From the last column to the first, each sort keeping the order of equals.
  return sorting
    .slice(0, -1)
    .reduceRight((rows, column) => sortStably(page, rows, column), sortByOne(page, last, set));
}

function inSet(rows: Int32Array, set: RowSet | undefined): Int32Array {
  if (set === undefined) return rows;
  const kept = new Int32Array(set.count);
  let at = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const number = rows[index] ?? 0;
    if (set.has[number] === 1) kept[at++] = number;
  }
  return kept.subarray(0, at);
}

function sortByOne(page: PageTable, { column, isFalling }: SortColumn, set: RowSet | undefined): Int32Array {
  const order = columnOrder(page, column);
  const valued = isFalling ? fallingIn(order.rows, order.ends(), set) : inSet(order.rows, set);
  const count = set?.count ?? naturalOrder(page).length;
  if (valued.length === count) return valued;
  const sorted = new Int32Array(count);
  sorted.set(valued);
  sorted.set(withoutValue(page, order.rows, set, count - valued.length), valued.length);
  return sorted;
}

/** The classes of an order from the last to the first, each as it stands. */
function fallingIn(rows: Int32Array, ends: Int32Array, set: RowSet | undefined): Int32Array {
  const falling = new Int32Array(set === undefined ? rows.length : Math.min(set.count, rows.length));
  let at = 0;
  for (let one = ends.length - 1; one >= 0; one -= 1) {
    const end = ends[one] ?? 0;
    for (let index = one === 0 ? 0 : (ends[one - 1] ?? 0); index < end; index += 1) {
      const number = rows[index] ?? 0;
      if (set === undefined || set.has[number] === 1) falling[at++] = number;
    }
  }
  return falling.subarray(0, at);
}

function withoutValue(
  page: PageTable,
  valued: Int32Array,
  set: RowSet | undefined,
  count: number,
): Int32Array {
  const natural = naturalOrder(page);
  const isValued = new Uint8Array(highestOf(natural) + 1);
  for (let index = 0; index < valued.length; index += 1) isValued[valued[index] ?? 0] = 1;
  const rest = new Int32Array(count);
  let at = 0;
  for (let index = 0; index < natural.length && at < count; index += 1) {
    const number = natural[index] ?? 0;
    if (isValued[number] === 0 && (set === undefined || set.has[number] === 1)) rest[at++] = number;
  }
  return rest;
}

function highestOf(numbers: Int32Array): number {
  let highest = 0;
  for (let index = 0; index < numbers.length; index += 1) highest = Math.max(highest, numbers[index] ?? 0);
  return highest;
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
  const key = `${page.table}.${column.id} classes ${page.speaker.language}`;
  return page.shelf.keep(
    key,
    () => {
      const { rows, ends } = columnOrder(page, column);
      const all = ends();
      const classes = new Int32Array(highestOf(naturalOrder(page)) + 1).fill(all.length);
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
