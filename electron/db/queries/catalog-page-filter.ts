import { type FilterModel, noValueKey } from '../../../shared/catalog/filter.ts';
import { appError } from '../../../shared/errors.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import { foldName } from '../../../shared/scenario/names.ts';
import type { PageColumn, Shown } from './catalog-page-columns.ts';
import { highestNumber, keyGroups, type PageTable, personKeys } from './catalog-page-order.ts';
import { rowsNamed, rowsWithText } from './catalog-search.ts';

/** A set of rows by number: 1 where a row is in it. */
export interface RowSet {
  readonly has: Uint8Array;
  readonly count: number;
}

const kinds = { figure: ['range', 'picks'], text: ['text', 'picks'] } as const;

/** What speaks against filtering a column in this way: a range of words, a text in figures; null where nothing does. */
export function filterFault(page: PageTable, column: PageColumn, model: FilterModel): Result<null> {
  const known: readonly string[] = kinds[column.kind];
  return known.includes(model.kind)
    ? ok(null)
    : fail(
        appError('filter-kind', `${page.table}: ${column.id}`, {
          found: model.kind,
          known: known.join(', '),
        }),
      );
}

/** The rows that pass a filter of a column. */
export function filterRows(page: PageTable, column: PageColumn, model: FilterModel): RowSet {
  const { table, shelf, speaker } = page;
  const key = `${table}.${column.id} filter ${speaker.language} ${JSON.stringify(model)}`;
  return shelf.keep(
    key,
    () => toSet(page, filteredNumbers(page, column, model)),
    ({ has }) => has.byteLength,
  );
}

/** The rows that have every word of a text in their names or texts, in any language; undefined where it has no word. */
export function textRows(page: PageTable, text: string): RowSet | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  const { table, shelf, connection } = page;
  return shelf.keep(
    `${table} text ${JSON.stringify(words)}`,
    () => toSet(page, rowsWithText(connection, words, table)),
    ({ has }) => has.byteLength,
  );
}

/** The rows that are in every one of the sets; undefined for no set, which is every row. */
export function inAll(sets: readonly RowSet[]): RowSet | undefined {
  const [first, ...others] = sets;
  if (first === undefined || others.length === 0) return first;
  const has = new Uint8Array(first.has.length);
  let count = 0;
  for (let number = 0; number < has.length; number += 1) {
    if (first.has[number] === 0 || others.some((other) => other.has[number] === 0)) continue;
    has[number] = 1;
    count += 1;
  }
  return { has, count };
}

function toSet(page: PageTable, numbers: ArrayLike<number>): RowSet {
  const has = new Uint8Array(highestNumber(page) + 1);
  let count = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    count += 1 - (has[number] ?? 0);
    has[number] = 1;
  }
  return { has, count };
}

function wordsOf(text: string): string[] {
  return foldName(text)
    .split(' ')
    .filter((word) => word !== '');
}

function filteredNumbers(page: PageTable, column: PageColumn, model: FilterModel): ArrayLike<number> {
  if (model.kind === 'range' && column.from === 'plain') return rowsInRange(page, column, model);
  const groups = column.from === 'plain' ? undefined : keyGroups(page, column);
  if (groups !== undefined) {
    const passes = passing(model, column);
    const keys = groups.filter(({ shown }) => passes(shown)).map(({ key }) => key);
    return rowsOfKeys(page, column, keys);
  }
  if (model.kind === 'picks') return rowsOfPicks(page, column, model.keys);
  return model.kind === 'text' ? rowsWithWords(page, column, wordsOf(model.text)) : [];
}

/** Whether what a key shows passes a filter; a row without a value only does where its absence was picked. */
function passing(model: FilterModel, column: PageColumn): (shown: Shown | null) => boolean {
  switch (model.kind) {
    case 'text': {
      const words = wordsOf(model.text);
      return (shown) => {
        const text = shown === null ? '' : foldName(shown.text);
        return shown !== null && words.every((word) => text.includes(word));
      };
    }
    case 'range':
      return (shown) => {
        const value = shown?.value ?? null;
        if (value === null) return false;
        return (model.min === null || value >= model.min) && (model.max === null || value <= model.max);
      };
    case 'picks': {
      const keys = new Set(column.from === 'folded' ? model.keys.map(foldName) : model.keys);
      return (shown) =>
        shown === null ? keys.has(noValueKey) : shown.elements.some(({ key }) => keys.has(key));
    }
  }
}

const numbers = (page: PageTable, where: string, ...values: unknown[]): number[] =>
  page.connection
    .prepare(`SELECT number FROM ${page.table} WHERE ${where}`)
    .pluck()
    .all(...values) as number[];

function rowsInRange(
  page: PageTable,
  { sql }: PageColumn,
  { min, max }: { readonly min: number | null; readonly max: number | null },
): number[] {
  const bounds = [
    ...(min === null ? [] : [[`${sql} >= ?`, min] as const]),
    ...(max === null ? [] : [[`${sql} <= ?`, max] as const]),
  ];
  const where = bounds.length === 0 ? `${sql} IS NOT NULL` : bounds.map(([bound]) => bound).join(' AND ');
  return numbers(page, where, ...bounds.map(([, value]) => value));
}

function rowsOfKeys(
  page: PageTable,
  column: PageColumn,
  keys: readonly (string | number | null)[],
): ArrayLike<number> {
  if (column.from === 'person') {
    const wanted = new Set(keys);
    return [...personKeys(page, column)].flatMap(([number, key]) => (wanted.has(key) ? [number] : []));
  }
  const named = keys.filter((key) => key !== null);
  const found =
    named.length === 0
      ? []
      : numbers(page, `${column.sql} IN (SELECT value FROM json_each(?))`, JSON.stringify(named));
  return named.length === keys.length ? found : [...found, ...numbers(page, `${column.sql} IS NULL`)];
}

/** Picks of figures, or of a text of which every row has another. */
function rowsOfPicks(page: PageTable, column: PageColumn, picks: readonly string[]): ArrayLike<number> {
  const keys = picks
    .filter((key) => key !== noValueKey)
    .map((key) => (column.kind === 'figure' ? Number(key) : foldName(key)));
  return rowsOfKeys(page, column, picks.includes(noValueKey) ? [...keys, null] : keys);
}

/** Up to here it is quicker to look rows up than to read a whole index. */
const fewRows = 20_000;

/** Rows of a text of which every row has another: those that the full text has, looked at one by one where they are few. */
function rowsWithWords(
  page: PageTable,
  { sql, isSearched, isName }: PageColumn,
  words: readonly string[],
): number[] {
  const { connection, table } = page;
  const named = isName ? rowsNamed(connection, words, table) : undefined;
  if (named !== undefined) return named;
  const where = words.map(() => `instr(${sql}, ?) > 0`).join(' AND ');
  if (isSearched) {
    const candidates = rowsWithText(connection, words, table);
    if (candidates.length <= fewRows) {
      return numbers(
        page,
        `number IN (SELECT value FROM json_each(?)) AND ${where}`,
        JSON.stringify(candidates),
        ...words,
      );
    }
  }
  return numbers(page, where, ...words);
}
