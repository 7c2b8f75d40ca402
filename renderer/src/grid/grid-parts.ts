import type { Result } from '../../../shared/result.ts';
import type { Choice, Choices } from './source.ts';

/** What parts inside AG Grid's own popups are given of the grid that they stand in: AG Grid passes it on as its context. */
export interface GridParts {
  /** What stands in a column under the other filters of the moment. */
  readonly choicesOf: (columnId: string) => Promise<Result<Choices>>;
  /** Keeps how choices are called, for the chips that say what is filtered by. */
  readonly noteChoices: (columnId: string, choices: readonly Choice[]) => void;
  /** What was typed into a cell and not taken: its editor opens with it again. */
  readonly draft: {
    current: { readonly id: string; readonly columnId: string; readonly text: string } | null;
  };
}

/** Yields AG Grid's context as what it is. */
export function useGridParts(context: unknown): GridParts {
  // AG Grid hands on whatever it was given, without a type.
  return context as GridParts;
}
