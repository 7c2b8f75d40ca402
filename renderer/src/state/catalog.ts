import { create } from 'zustand';
import type { Input as InputRow } from '../../../shared/catalog/rows.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';
import { call } from '../api/client.ts';
import { learnAgain } from './catalog-questions.ts';

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
  useCatalog.setState({ status: status.value, ...inputState(inputs.value) });
  return ok(null);
}

function inputState(answer: Output<'catalog.list'>): Pick<CatalogState, 'inputRows' | 'defaults'> {
  const rows = answer.table === 'inputs' ? answer.rows : [];
  return {
    inputRows: new Map(rows.map((row) => [row.id, row])),
    defaults: Object.fromEntries(rows.map((row) => [row.id, row.value])),
  };
}

/** Asks how the catalog stands; those who show it are drawn anew only where something differs. */
export async function refreshStatus(): Promise<Result<CatalogStatus>> {
  const answer = await call('catalog.status', {});
  if (answer.ok && JSON.stringify(answer.value) !== JSON.stringify(useCatalog.getState().status)) {
    useCatalog.setState({ status: answer.value });
  }
  return answer;
}

/**
 * Reads again what the model stands on, after a change of the catalog: the default inputs where they are among what
 * changed, and the answers to what scenarios ask of the catalog's rows. Results follow at once.
 */
export async function refreshModel(hasNewInputs: boolean): Promise<Result<null>> {
  const [learnt, inputs] = await Promise.all([
    learnAgain(),
    hasNewInputs ? call('catalog.list', { table: 'inputs' }) : null,
  ]);
  if (!learnt.ok) return learnt;
  if (inputs !== null && !inputs.ok) return fail(inputs.error);
  if (inputs !== null) useCatalog.setState(inputState(inputs.value));
  // Results are remembered by the defaults that they were worked out with: other answers make other results.
  else if (learnt.value) useCatalog.setState(({ defaults }) => ({ defaults: { ...defaults } }));
  return ok(null);
}
