import { create } from 'zustand';
import type { HistoryEntry } from '../../../shared/contract/catalog-edit.ts';
import { call } from '../api/client.ts';

interface HistorySteps {
  /** The entry that the catalog would take back, whoever wrote it and when; null where there is none. */
  readonly undo: HistoryEntry | null;
  /** The entry that it would do again. */
  readonly redo: HistoryEntry | null;
}

/** What the catalog's own history can take back or do again: it outlives the window's steps. */
export const useHistorySteps = create<HistorySteps>()(() => ({ undo: null, redo: null }));

/** Yields an entry of the catalog's history; null where it cannot be read. */
export async function readEntry(entry: number): Promise<HistoryEntry | null> {
  const answer = await call('catalog.history', { before: entry + 1, limit: 1 });
  const found = answer.ok ? answer.value.entries[0] : undefined;
  return found?.entry === entry ? found : null;
}

/** Asks the catalog again what it could take back and do again. */
export async function refreshHistorySteps(): Promise<void> {
  const answer = await call('catalog.history', { limit: 1 });
  if (!answer.ok) return;
  const { undo, redo, entries } = answer.value;
  const whole = async (step: typeof undo): Promise<HistoryEntry | null> =>
    step === null ? null : (entries.find(({ entry }) => entry === step.entry) ?? readEntry(step.entry));
  useHistorySteps.setState({ undo: await whole(undo), redo: await whole(redo) });
}
