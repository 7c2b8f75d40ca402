import type { PageColumn } from './catalog-page-columns.ts';
import type { RowSet } from './catalog-page-filter.ts';
import {
  columnOrder,
  type KeyGroup,
  keyGroups,
  type PageTable,
  rowCount,
  rowsByKey,
} from './catalog-page-order.ts';

/** What a list of picks offers, with the number of rows that it stands for. */
interface Choice {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

interface Found {
  /** In the order of the column's words, else by name. */
  readonly choices: readonly Choice[];
  /** Rows that have no value. */
  readonly without: number;
}

/**
 * What stands in a column of a set of rows (of every row, where there is none), and how often; of values of which there may be
 * one a row, no more than one above `most`.
 */
export function countChoices(
  page: PageTable,
  column: PageColumn,
  set: RowSet | undefined,
  most: number,
): Found {
  const groups = column.from === 'plain' ? undefined : keyGroups(page, column);
  return groups === undefined ? countValues(page, column, set, most) : countGroups(page, column, groups, set);
}

function countGroups(
  page: PageTable,
  column: PageColumn,
  groups: readonly KeyGroup[],
  set: RowSet | undefined,
): Found {
  const byKey = set === undefined ? [] : rowsByKey(page, column, groups);
  const found = new Map<string, Choice & { readonly rank: number; readonly value: number | null }>();
  let without = 0;
  for (const [at, { shown, count: all }] of groups.entries()) {
    const count = set === undefined ? all : countIn(byKey[at], set);
    if (count > 0 && shown === null) without += count;
    if (count === 0 || shown === null) continue;
    for (const { key, text, rank } of shown.elements) {
      const known = found.get(key)?.count ?? 0;
      found.set(key, { key, name: text, count: count + known, rank, value: shown.value });
    }
  }
  const collator = new Intl.Collator(page.speaker.language, { numeric: true, sensitivity: 'base' });
  const choices = [...found.values()]
    .toSorted(
      (a, b) => (a.value ?? 0) - (b.value ?? 0) || a.rank - b.rank || collator.compare(a.name, b.name),
    )
    .map(({ key, name, count }) => ({ key, name, count }));
  return { choices, without };
}

function countIn(rows: Int32Array | undefined, { has }: RowSet): number {
  let count = 0;
  if (rows === undefined) return count;
  for (let index = 0; index < rows.length; index += 1) count += has[rows[index] ?? 0] ?? 0;
  return count;
}

/** Counts values of which there may be one a row, class by class in the column's order. */
function countValues(page: PageTable, column: PageColumn, set: RowSet | undefined, most: number): Found {
  const { rows, ends } = columnOrder(page, column);
  const heads: { readonly row: number; readonly count: number }[] = [];
  const all = ends();
  let start = 0;
  let counted = 0;
  for (const end of all) {
    const alike = rows.subarray(start, end);
    const count = set === undefined ? alike.length : countIn(alike, set);
    counted += count;
    if (count > 0 && heads.length <= most) heads.push({ row: rows[start] ?? 0, count });
    start = end;
  }
  const { connection, table } = page;
  const texts = new Map(
    connection
      .prepare(`SELECT number, ${column.sql} FROM ${table} WHERE number IN (SELECT value FROM json_each(?))`)
      .raw()
      .all(JSON.stringify(heads.map(({ row }) => row))) as [number, string | number][],
  );
  const choices = heads.map(({ row, count }) => {
    const key = String(texts.get(row) ?? '');
    return { key, name: key, count };
  });
  return { choices, without: (set?.count ?? rowCount(page)) - counted };
}
