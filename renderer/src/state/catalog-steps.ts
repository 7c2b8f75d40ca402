import type { Edited, HistoryEntry } from '../../../shared/contract/catalog-edit.ts';
import { appError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import { call } from '../api/client.ts';
import { reportError } from '../ui/notify.tsx';
import { followEdit } from './catalog-follow.ts';
import { describeEntry } from './entry-words.ts';
import { readEntry } from './history-steps.ts';
import { usePreferences } from './preferences.ts';
import { recordStep, type Step, type StepOutcome, useSession } from './session.ts';

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

/** Does an undone entry again. The catalog does again what was undone last: where that is another entry by now, nothing is done. */
export async function redoEntry(entry: number): Promise<StepOutcome> {
  const history = await call('catalog.history', { limit: 1 });
  if (!history.ok) {
    reportError(history.error);
    return 'later';
  }
  if (history.value.redo?.entry !== entry) {
    reportError(appError('redo-none'));
    return 'never';
  }
  return outcomeOf(await call('catalog.redo', {}));
}

/** Yields an entry of the history as a step of the window. */
export function stepOf(entry: HistoryEntry): Step {
  return {
    label: (translate) => describeEntry(entry, { translate, language: usePreferences.getState().language }),
    entry: entry.entry,
    undo: () => undoEntry(entry.entry),
    redo: () => redoEntry(entry.entry),
  };
}

/** Records what this window has just written as a step of its own: undo takes it back among all the others. */
export async function recordEdit({ entry }: Edited): Promise<void> {
  if (entry === null) return;
  const written = await readEntry(entry);
  if (written !== null) recordStep(stepOf(written));
}

/**
 * Takes any entry of the history back, out of its turn. It is then the step that redo does again, and no longer one that
 * undo would take back.
 */
export async function takeBack(entry: number): Promise<boolean> {
  const [written, outcome] = [await readEntry(entry), await undoEntry(entry)];
  if (outcome === 'later') return false;
  useSession.setState(({ past, future }) => ({
    past: past.filter((step) => step.entry !== entry),
    future: outcome === 'done' && written !== null ? [stepOf(written), ...future] : future,
  }));
  return outcome === 'done';
}

/** Does an entry again that was undone before this window was opened; it is then this window's last step. */
export async function doAgain(entry: number): Promise<boolean> {
  const written = await readEntry(entry);
  if ((await redoEntry(entry)) !== 'done') return false;
  if (written !== null) recordStep(stepOf(written));
  return true;
}
