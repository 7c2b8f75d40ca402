import { create } from 'zustand';
import type { Input as InputRow } from '../../../shared/catalog/rows.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';
import { call } from '../api/client.ts';

export type CatalogStatus = Output<'catalog.status'>;

interface CatalogState {
  readonly status: CatalogStatus | null;
  /** The catalog's default inputs by id, with range, unit, grade, source and note. */
  readonly inputRows: ReadonlyMap<string, InputRow>;
  /** The same as values only, as the model takes them. */
  readonly defaults: Inputs;
}

/** What the window needs of the catalog at all times; loaded once, before the first page is drawn. */
export const useCatalog = create<CatalogState>()(() => ({
  status: null,
  inputRows: new Map(),
  defaults: {},
}));

/** Loads the catalog's state and its default inputs into the window. */
export async function loadCatalog(): Promise<Result<null>> {
  const [status, inputs] = await Promise.all([
    call('catalog.status', {}),
    call('catalog.list', { table: 'inputs' }),
  ]);
  if (!status.ok) return fail(status.error);
  if (!inputs.ok) return fail(inputs.error);
  const rows = inputs.value.table === 'inputs' ? inputs.value.rows : [];
  useCatalog.setState({
    status: status.value,
    inputRows: new Map(rows.map((row) => [row.id, row])),
    defaults: Object.fromEntries(rows.map((row) => [row.id, row.value])),
  });
  return ok(null);
}
