import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Connection } from '../driver.ts';
import { foldName } from '../../../shared/scenario/names.ts';
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
 * that are equal in it are one class: `ends` holds where each class ends in `rows`. `missing` are the rows without a value.
 */
export interface ColumnOrder {
  readonly rows: Int32Array;
  readonly ends: () => Int32Array;
  readonly missing: () => Int32Array;
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
  return toNumbers(connection.prepare(sql).pluck().all() as number[]);
}

/** In a loop: a typed array takes ten times as long to read a list by itself. */
function toNumbers(list: readonly number[]): Int32Array {
  const numbers = new Int32Array(list.length);
  for (let at = 0; at < list.length; at += 1) numbers[at] = list[at] ?? 0;
  return numbers;
}

/** How many rows a table has. */
export function rowCount({ connection, table, shelf }: PageTable): number {
  return shelf.keep(`${table} count`, () =>
    Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
  );
}

/** The highest number of a table's rows. */
export function highestNumber({ connection, table, shelf }: PageTable): number {
  return shelf.keep(`${table} highest`, () =>
    Number(connection.prepare(`SELECT coalesce(max(number), 0) FROM ${table}`).pluck().get()),
  );
}

/** The order of a column; read once until the catalog changes. */
export function columnOrder(page: PageTable, column: PageColumn): ColumnOrder {
  const { table, shelf, speaker } = page;
  // Figures stand in one order in every language.
  const language = column.from === 'plain' ? '' : speaker.language;
  return shelf.keep(
    `${table}.${column.id} order ${language}`,
    () => {
      const groups = column.from === 'plain' ? undefined : keyGroups(page, column);
      return groups === undefined ? plainOrder(page, column) : groupedOrder(page, column, groups);
    },
    ({ rows }) => rows.byteLength * 2,
  );
}

/** Rows as an index has them: of figures, and of texts of which there may be one a row. */
function plainOrder({ connection, table }: PageTable, { sql, from }: PageColumn): ColumnOrder {
  const missing = once(() =>
    numbersOf(connection, `SELECT number FROM ${table} WHERE ${sql} IS NULL ORDER BY position`),
  );
  // Without a condition the index alone is read; what has no value stands first in it.
  const all = numbersOf(connection, `SELECT number FROM ${table} ORDER BY ${sql}, position`);
  const without = Number(
    connection.prepare(`SELECT count(*) FROM ${table} WHERE ${sql} IS NULL`).pluck().get(),
  );
  const rows = all.subarray(without);
  const read = (query: string): number[] => connection.prepare(query).pluck().all() as number[];
  const ends = once(() =>
    from === 'plain'
      ? classEnds(read(`SELECT ${sql} FROM ${table} ORDER BY ${sql}, position`).slice(without))
      : // The limit keeps SQLite from folding the two into one, which would fold every text anew.
        sums(
          read(
            `SELECT count(*) FROM (SELECT ${sql} AS k FROM ${table} ORDER BY k LIMIT -1 OFFSET ${without}) GROUP BY k`,
          ),
        ),
  );
  return { rows, ends, missing };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function classEnds(sorted: readonly (number | string)[]): Int32Array {
  const ends = new Int32Array(sorted.length);
  let classes = 0;
  for (let at = 1; at <= sorted.length; at += 1) if (sorted[at] !== sorted[at - 1]) ends[classes++] = at;
  return ends.subarray(0, classes);
}

function sums(counts: readonly number[]): Int32Array {
  const ends = new Int32Array(counts.length);
  let end = 0;
  for (let at = 0; at < counts.length; at += 1) ends[at] = end += counts[at] ?? 0;
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
  let alike: Int32Array[] = [];
  for (const [place, group] of valued.entries()) {
    alike.push(group.rows);
    const next = valued[place + 1];
    if (next !== undefined && compare(group.shown, next.shown) === 0) continue;
    const together = inNaturalOrder(page, alike);
    rows.set(together, at);
    at += together.length;
    ends.push(at);
    alike = [];
  }
  const all = Int32Array.from(ends);
  const without = groups.flatMap(({ shown }, place) =>
    shown === null ? [byKey[place] ?? new Int32Array()] : [],
  );
  return { rows, ends: () => all, missing: once(() => inNaturalOrder(page, without)) };
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

/** Lists of rows, each in the order of the catalog, as one that is in it too. */
function inNaturalOrder(page: PageTable, lists: readonly Int32Array[]): Int32Array {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  const natural = naturalOrder(page);
  const places = page.shelf.keep(
    `${page.table} places`,
    () => {
      const made = new Int32Array(highestNumber(page) + 1);
      for (let place = 0; place < natural.length; place += 1) made[natural[place] ?? 0] = place;
      return made;
    },
    bytesOf,
  );
  const together = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) for (const number of list) together[at++] = places[number] ?? 0;
  return together.sort().map((place) => natural[place] ?? 0);
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
