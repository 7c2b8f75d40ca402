import { useLanguage, useTranslate } from '../i18n.ts';
import { notify } from '../ui/notify.tsx';
import { mayEdit } from './catalog-edits.ts';
import { doAgain, takeBack } from './catalog-steps.ts';
import { describeEntry } from './entry-words.ts';
import { useHistorySteps } from './history-steps.ts';
import { usePreferences } from './preferences.ts';
import { redo, undo, useSession } from './session.ts';
import { inTurn } from './turns.ts';

/**
 * Takes back what was done last in this window: a change of the draft, a scenario, an edit of the catalog. Where the window
 * has done nothing (any more), the last edit that the catalog remembers; that is then said, with the way forth again.
 */
export function undoLast(): Promise<void> {
  return inTurn(async () => {
    if (useSession.getState().past.length > 0) return undo();
    const entry = useHistorySteps.getState().undo;
    if (entry === null || !mayEdit() || !(await takeBack(entry.entry))) return undefined;
    const { language } = usePreferences.getState();
    notify((translate) =>
      translate('catalog.edit.undone', { step: describeEntry(entry, { translate, language }) }),
    );
    return undefined;
  });
}

/** Does again what was taken back last; in a window that has done nothing yet, what the catalog remembers as undone last. */
export function redoLast(): Promise<void> {
  return inTurn(async () => {
    const { past, future } = useSession.getState();
    if (future.length > 0) return redo();
    const entry = useHistorySteps.getState().redo;
    if (past.length > 0 || entry === null || !mayEdit()) return undefined;
    await doAgain(entry.entry);
    return undefined;
  });
}

/** Yields in words what `undoLast` and `redoLast` would do; undefined where there is nothing. */
export function useUndoWords(): { readonly undo: string | undefined; readonly redo: string | undefined } {
  const translate = useTranslate();
  const language = useLanguage();
  // The words, not the steps: every move of a drag makes a new step with the same words.
  const past = useSession((session) => session.past.at(-1)?.label(translate));
  const future = useSession((session) => session.future[0]?.label(translate));
  const hasPast = useSession((session) => session.past.length > 0);
  const history = useHistorySteps();
  const words = (entry: typeof history.undo): string | undefined =>
    entry === null ? undefined : describeEntry(entry, { translate, language });
  return {
    undo: past ?? words(history.undo),
    redo: future ?? (hasPast ? undefined : words(history.redo)),
  };
}
