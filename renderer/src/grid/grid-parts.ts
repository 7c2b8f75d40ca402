import type { Result } from '../../../shared/result.ts';
import type { Choice, Choices, GridRow } from './source.ts';

interface CellDraft {
  /** The row as it stood when the person began to type. */
  readonly held: GridRow<object>;
  readonly columnId: string;
  readonly text: string;
}

/** Yields what keeps the text of one cell that was not taken. */
export function createDraftKeeper(): Pick<GridParts, 'keepDraft' | 'takeDraft'> {
  let kept: CellDraft | null = null;
  return {
    keepDraft: (draft) => {
      kept = draft;
    },
    takeDraft: (id, columnId) => {
      const draft = kept?.held.id === id && kept.columnId === columnId ? kept : null;
      kept = null;
      return draft;
    },
  };
}

/** What parts inside AG Grid's own popups are given of the grid that they stand in: AG Grid passes it on as its context. */
export interface GridParts {
  /** What stands in a column under the other filters of the moment. */
  readonly choicesOf: (columnId: string) => Promise<Result<Choices>>;
  /** Keeps how choices are called, for the chips that say what is filtered by. */
  readonly noteChoices: (columnId: string, choices: readonly Choice[]) => void;
  /** Keeps what was typed into a cell and not taken, for the editor that opens on it next. */
  readonly keepDraft: (draft: CellDraft) => void;
  /** Yields what was kept for a cell, once; null where nothing was. */
  readonly takeDraft: (id: string, columnId: string) => CellDraft | null;
}

/** Yields AG Grid's context as what it is. */
export function useGridParts(context: unknown): GridParts {
  // AG Grid hands on whatever it was given, without a type.
  return context as GridParts;
}
