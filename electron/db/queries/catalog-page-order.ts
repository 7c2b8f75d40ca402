import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Connection } from '../driver.ts';
import { foldName } from '../names.ts';
import type { Shelf } from './catalog-page-cache.ts';
import type { PageColumn, PageSpeaker, Shown } from './catalog-page-columns.ts';

/** A key of a column, what its rows show, and how many they are. */
export interface KeyGroup {
  readonly key: string | number | null;
  readonly count: number;
  /** Null for rows that have no value. */
  readonly shown: Shown | null;
}

/**
 * The rows of a column that have a value, by number, in its rising order; equal ones in the order of the catalog. Rows
 * that are equal in it are one class: `ends` holds where each class ends in `rows`.
 */
export interface ColumnOrder {
  readonly rows: Int32Array;
  readonly ends: () => Int32Array;
}

/** Where a table's rows are read from, and what was read is kept. */
export interface PageTable {
  readonly connection: Connection;
  readonly table: Table;
  readonly shelf: Shelf;
  readonly speaker: PageSpeaker;
}

/** So many different texts are sorted as the language has it; more by the characters of their folded form. */
const mostCollated = 5000;

const bytesOf = (values: Int32Array): number => values.byteLength;

/** The keys of a column's rows with their counts; undefined where a folded text has too many different ones. */
export function keyGroups(page: PageTable, column: PageColumn): readonly KeyGroup[] | undefined {
  const { connection, table, shelf, speaker } = page;
  return shelf.keep(`${table}.${column.id} groups ${speaker.language}`, () => {
    const counted =
      column.from === 'person'
        ? countOf(personKeys(page, column).values())
        : (connection
            .prepare(
              `SELECT ${column.sql} AS k, count(*) FROM ${table} GROUP BY k ORDER BY k ${column.from === 'folded' ? `LIMIT ${mostCollated + 2}` : ''}`,
            )
            .raw()
            .all() as [string | number | null, number][]);
    if (column.from === 'folded' && counted.length > mostCollated) return undefined;
    return counted.map(([key, count]) => ({
      key,
      count,
      shown: key === null ? null : column.show(key, speaker),
    }));
  });
}

function countOf(keys: Iterable<string | null>): [string | null, number][] {
  const counts = new Map<string | null, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts];
}

/** What each row has in a column of the person's layer, by the row's number, in the order of the catalog. */
export function personKeys(page: PageTable, column: PageColumn): ReadonlyMap<number, string | null> {
  const { connection, table, shelf } = page;
  return shelf.keep(`${table}.${column.id} person`, () => {
    const field = { '@layer': 'kind', '@tags': 'tags', '@note': 'note' }[column.id] ?? 'note';
    const touched = new Map(
      connection
        .prepare(
          `SELECT number, changes.${field} FROM changes JOIN ${table} ON ${table}.id = row_id WHERE table_name = ?`,
        )
        .raw()
        .all(table) as [number, string][],
    );
    const untouched = column.id === '@layer' ? 'shipped' : null;
    const keys = new Map<number, string | null>();
    for (const number of naturalOrder(page)) keys.set(number, touched.get(number) ?? untouched);
    return keys;
  });
}

/** The numbers of all rows in the order of the catalog. */
export function naturalOrder({ connection, table, shelf }: PageTable): Int32Array {
  return shelf.keep(
    `${table} natural`,
    () => numbersOf(connection, `SELECT number FROM ${table} ORDER BY position, number`),
    bytesOf,
  );
}

function numbersOf(connection: Connection, sql: string): Int32Array {
  return Int32Array.from(connection.prepare(sql).pluck().all() as number[]);
}

/** The order of a column; read once until the catalog changes. */
export function columnOrder(page: PageTable, column: PageColumn): ColumnOrder {
  const { table, shelf, speaker } = page;
  return shelf.keep(
    `${table}.${column.id} order ${speaker.language}`,
    () => {
      if (column.from === 'plain') return figureOrder(page, column);
      const groups = keyGroups(page, column);
      return groups === undefined ? foldedOrder(page, column) : groupedOrder(page, column, groups);
    },
    ({ rows }) => rows.byteLength * 2,
  );
}

function figureOrder({ connection, table }: PageTable, { sql }: PageColumn): ColumnOrder {
  const from = `FROM ${table} WHERE ${sql} IS NOT NULL ORDER BY ${sql}, position`;
  let ends: Int32Array | null = null;
  return {
    rows: numbersOf(connection, `SELECT number ${from}`),
    ends: () => (ends ??= classEnds(connection.prepare(`SELECT ${sql} ${from}`).pluck().all() as number[])),
  };
}

function foldedOrder({ connection, table }: PageTable, { sql }: PageColumn): ColumnOrder {
  let ends: Int32Array | null = null;
  return {
    rows: numbersOf(
      connection,
      `SELECT number FROM ${table} WHERE ${sql} IS NOT NULL ORDER BY ${sql}, position`,
    ),
    ends: () =>
      (ends ??= sums(
        connection
          .prepare(`SELECT count(*) FROM ${table} WHERE ${sql} IS NOT NULL GROUP BY ${sql} ORDER BY ${sql}`)
          .pluck()
          .all() as number[],
      )),
  };
}

function classEnds(sorted: readonly (number | string)[]): Int32Array {
  const ends: number[] = [];
  for (let at = 1; at <= sorted.length; at += 1) if (sorted[at] !== sorted[at - 1]) ends.push(at);
  return Int32Array.from(ends);
}

function sums(counts: readonly number[]): Int32Array {
  const ends = new Int32Array(counts.length);
  let end = 0;
  for (const [at, count] of counts.entries()) ends[at] = end += count;
  return ends;
}

/** Rows of few keys: each key's rows as SQL has them, put in the order in which the keys are read. */
function groupedOrder(page: PageTable, column: PageColumn, groups: readonly KeyGroup[]): ColumnOrder {
  const byKey = rowsByKey(page, column, groups);
  const compare = comparison(page.speaker.language, groups.length);
  const valued = groups
    .flatMap(({ shown }, at) => (shown === null ? [] : [{ shown, rows: byKey[at] ?? new Int32Array() }]))
    .toSorted((a, b) => compare(a.shown, b.shown));
  const rows = new Int32Array(valued.reduce((sum, group) => sum + group.rows.length, 0));
  const ends: number[] = [];
  let at = 0;
  for (let first = 0; first < valued.length;) {
    let next = first + 1;
    const head = valued[first]?.shown;
    while (next < valued.length && head !== undefined && compare(head, valued[next]?.shown ?? head) === 0) {
      next += 1;
    }
    const alike = valued.slice(first, next).map((group) => group.rows);
    const together = alike.length === 1 ? (alike[0] ?? new Int32Array()) : inNaturalOrder(page, alike);
    rows.set(together, at);
    at += together.length;
    ends.push(at);
    first = next;
  }
  const all = Int32Array.from(ends);
  return { rows, ends: () => all };
}

/** The rows of each of a column's keys, in the order of the catalog. */
export function rowsByKey(
  page: PageTable,
  column: PageColumn,
  groups: readonly KeyGroup[],
): readonly Int32Array[] {
  const { connection, table, shelf } = page;
  const rows = shelf.keep(
    `${table}.${column.id} by key ${column.sql}`,
    () =>
      column.from === 'person'
        ? personRows(page, column, groups)
        : numbersOf(connection, `SELECT number FROM ${table} ORDER BY ${column.sql}, position`),
    bytesOf,
  );
  let end = 0;
  return groups.map(({ count }) => rows.subarray(end, (end += count)));
}

function personRows(page: PageTable, column: PageColumn, groups: readonly KeyGroup[]): Int32Array {
  const lists = new Map<string | number | null, number[]>(groups.map(({ key }) => [key, []]));
  for (const [number, key] of personKeys(page, column)) lists.get(key)?.push(number);
  return Int32Array.from([...lists.values()].flat());
}

/** Several lists of rows as one in the order of the catalog. */
function inNaturalOrder(page: PageTable, lists: readonly Int32Array[]): Int32Array {
  const wanted = new Set<number>();
  for (const list of lists) for (const number of list) wanted.add(number);
  return naturalOrder(page).filter((number) => wanted.has(number));
}

/** The order of what two keys show: by figure, by place in the vocabulary, by text as the language has it. */
function comparison(language: string, keys: number): (a: Shown, b: Shown) => number {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const compareTexts =
    keys <= mostCollated
      ? (a: string, b: string): number => collator.compare(a, b)
      : (a: string, b: string): number => {
          const [left, right] = [foldName(a), foldName(b)];
          return left < right ? -1 : Number(left > right);
        };
  return (a, b) => {
    if (a.value !== null && b.value !== null) return a.value - b.value;
    if (a.value !== null || b.value !== null) return a.value === null ? 1 : -1;
    return a.rank - b.rank || compareTexts(a.text, b.text);
  };
}
