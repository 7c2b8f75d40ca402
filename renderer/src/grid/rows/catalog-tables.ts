import { useCallback, useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { RowOf } from '../../../../shared/catalog/rows.ts';
import { type Table, tables } from '../../../../shared/catalog/vocabularies.ts';
import type { CatalogRows } from '../../../../shared/contract/catalog-rows.ts';
import type { AppError } from '../../../../shared/errors.ts';
import type { Result } from '../../../../shared/result.ts';
import { call } from '../../api/client.ts';

type Loaded =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: CatalogRows }
  | { readonly status: 'failed'; readonly error: AppError };

/** The catalog's tables as far as the window has asked for them: whole, for cards and charts. Rows are read-only here. */
const useTables = create<Partial<Record<Table, Loaded>>>()(() => ({}));

/** The last question about each table: the answer to an earlier one no longer counts. */
const questions = new Map<Table, number>();
let asked = 0;

function settle(answer: Result<CatalogRows>): Loaded {
  return answer.ok ? { status: 'ready', value: answer.value } : { status: 'failed', error: answer.error };
}

/**
 * Asks for tables and tells of all of them at once, so that a page is drawn anew once and not once a table. What was
 * known of a table stays until its answer is there.
 */
async function load(wanted: readonly Table[]): Promise<void> {
  asked += 1;
  const question = asked;
  for (const table of wanted) questions.set(table, question);
  useTables.setState((known) =>
    Object.fromEntries(
      wanted.map((table) => {
        const before = known[table];
        return [table, before?.status === 'ready' ? before : { status: 'loading' }];
      }),
    ),
  );
  const answers = await Promise.all(
    wanted.map(async (table) => [table, settle(await call('catalog.list', { table }))] as const),
  );
  useTables.setState(Object.fromEntries(answers.filter(([table]) => questions.get(table) === question)));
}

function ask(wanted: readonly Table[]): void {
  const unasked = wanted.filter((table) => useTables.getState()[table] === undefined);
  if (unasked.length > 0) void load(unasked);
}

/** Says that tables have changed: those that the window holds are read again, and what is shown follows without a gap. */
export async function forgetTables(changed: readonly Table[]): Promise<void> {
  const held = changed.filter((table) => useTables.getState()[table] !== undefined);
  if (held.length > 0) await load(held);
}

/** Where a table stands, and its rows as the contract gives them. */
export function useTable(table: Table): Loaded & { readonly retry: () => void } {
  const loaded = useTables((state) => state[table]);
  useEffect(() => ask([table]), [table]);
  const retry = useCallback(() => void load([table]), [table]);
  return { ...(loaded ?? { status: 'loading' as const }), retry };
}

/** Finds rows in the tables that have arrived. */
export interface RowFinder {
  /** The rows of a table in the catalog's order; none until the table is there. */
  readonly rowsOf: <T extends Table>(table: T) => readonly RowOf<T>[];
  readonly rowOf: <T extends Table>(table: T, id: string) => RowOf<T> | undefined;
}

/** Yields the rows of the given tables (all of them unless told), which are asked for where they are not there. */
export function useRowFinder(wanted: readonly Table[] = tables): RowFinder {
  const loaded = useTables(
    useShallow((state) =>
      wanted.map((table) => {
        const each = state[table];
        return each?.status === 'ready' ? each.value : undefined;
      }),
    ),
  );
  useEffect(() => ask(wanted), [wanted]);
  return useMemo(() => createRowFinder(loaded.flatMap((each) => each ?? [])), [loaded]);
}

/** Yields a finder of the rows of the given tables; an index by id is made when a table is first asked for one. */
export function createRowFinder(loaded: readonly CatalogRows[]): RowFinder {
  const byTable = new Map<Table, readonly { readonly id: string }[]>(
    loaded.map(({ table, rows }) => [table, rows]),
  );
  const indexes = new Map<Table, ReadonlyMap<string, { readonly id: string }>>();
  const indexOf = (table: Table): ReadonlyMap<string, { readonly id: string }> => {
    const known = indexes.get(table);
    if (known !== undefined) return known;
    const made = new Map((byTable.get(table) ?? []).map((row) => [row.id, row]));
    indexes.set(table, made);
    return made;
  };
  return {
    // The contract ties a table's name to the type of its rows; a map by name cannot say so.
    rowsOf: <T extends Table>(table: T) => (byTable.get(table) ?? []) as readonly RowOf<T>[],
    rowOf: <T extends Table>(table: T, id: string) => indexOf(table).get(id) as RowOf<T> | undefined,
  };
}
