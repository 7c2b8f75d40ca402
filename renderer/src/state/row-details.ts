import { create } from 'zustand';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/result.ts';
import { call } from '../api/client.ts';

/** What stands behind a row of the catalog: its citations with their sources, and its links. */
export type RowDetail = Output<'catalog.detail'>;

/** Details that have been asked for, by `table:id`; null while the answer is under way. */
export const useRowDetails = create<{ readonly known: ReadonlyMap<string, Result<RowDetail> | null> }>()(
  () => ({ known: new Map() }),
);

/** Asks for the detail of a row, once; a failed answer is asked for again. */
export async function loadRowDetail(table: Table, id: string): Promise<void> {
  const key = `${table}:${id}`;
  const before = useRowDetails.getState().known.get(key);
  if (before === null || before?.ok === true) return;
  const keep = (answer: Result<RowDetail> | null): void =>
    useRowDetails.setState(({ known }) => ({ known: new Map(known).set(key, answer) }));
  keep(null);
  keep(await call('catalog.detail', { table, id }));
}

/** Lets go of every answer, since the catalog has changed; whoever shows one asks for it again. */
export function forgetRowDetails(): void {
  useRowDetails.setState({ known: new Map() });
}
