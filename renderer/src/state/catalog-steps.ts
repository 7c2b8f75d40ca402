import type { Edited, HistoryEntry } from '../../../shared/contract/catalog-edit.ts';
import type { Result } from '../../../shared/result.ts';
import { call } from '../api/client.ts';
import { reportError } from '../ui/notify.tsx';
import { followEdit } from './catalog-follow.ts';
import { describeEntry } from './entry-words.ts';
import { usePreferences } from './preferences.ts';
import { recordStep, type Step, type StepOutcome } from './session.ts';

/** Yields an entry of the catalog's history; null where it cannot be read. */
export async function readEntry(entry: number): Promise<HistoryEntry | null> {
  const answer = await call('catalog.history', { before: entry + 1, limit: 1 });
  const found = answer.ok ? answer.value.entries[0] : undefined;
  return found?.entry === entry ? found : null;
}

/** What an answer of the door means for a step: what was overtaken or is no longer there can never be taken again. */
async function outcomeOf(result: Result<Edited>): Promise<StepOutcome> {
  if (result.ok) {
    await followEdit(result.value);
    return 'done';
  }
  reportError(result.error);
  const isOver = ['undo-overtaken', 'undo-none', 'redo-none', 'row-not-found'].includes(result.error.code);
  return isOver ? 'never' : 'later';
}

/** Takes an entry of the history back. */
export async function undoEntry(entry: number): Promise<StepOutcome> {
  return outcomeOf(await call('catalog.undo', { entry }));
}

/** Does again what was undone last, where that is the entry meant; another one is left alone. */
export async function redoEntry(): Promise<StepOutcome> {
  return outcomeOf(await call('catalog.redo', {}));
}

/** Yields an entry of the history as a step of the window. */
export function stepOf(entry: HistoryEntry): Step {
  return {
    label: (translate) => describeEntry(entry, { translate, language: usePreferences.getState().language }),
    undo: () => undoEntry(entry.entry),
    redo: redoEntry,
  };
}

/** Records what this window has just written as a step of its own: undo takes it back among all the others. */
export async function recordEdit({ entry }: Edited): Promise<void> {
  if (entry === null) return;
  const written = await readEntry(entry);
  if (written !== null) recordStep(stepOf(written));
}
