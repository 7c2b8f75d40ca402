import { create } from 'zustand';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Evidence, Fields } from '../../../shared/contract/catalog-edit.ts';

/** A field of a row that is to be set: what the person saw in it, and what they typed. */
export interface CellChange {
  readonly id: string;
  readonly field: string;
  /** A localised text may be given in one language: `{ ja: '…' }`. */
  readonly value: unknown;
  readonly seen: unknown;
}

/** What the new figures rest on; a source that is not in the catalog yet comes with its row. */
export interface EvidenceGiven {
  readonly evidence: Evidence;
  readonly newSource: Fields | null;
}

/** A place that has changed while the person was at it: what they saw, what stands there now, what they want. */
export interface Clash {
  readonly id: string;
  readonly field: string;
  readonly seen: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  /** Who changed it and when; null where the history does not say. */
  readonly by: { readonly who: string; readonly at: string } | null;
}

export type Keep = 'theirs' | 'mine';

interface EvidenceQuestion {
  readonly kind: 'evidence';
  readonly table: Table;
  readonly figures: readonly CellChange[];
  readonly answer: (given: EvidenceGiven | null) => void;
}
interface ClashQuestion {
  readonly kind: 'clash';
  readonly table: Table;
  readonly clashes: readonly Clash[];
  /** One word for each clash, in their order. */
  readonly answer: (kept: readonly Keep[] | null) => void;
}
interface RowQuestion {
  readonly kind: 'row';
  readonly table: Table;
  /** What the new row begins with. */
  readonly template: Fields;
  /** The id of the row once it is written; null when the person called it off. */
  readonly answer: (id: string | null) => void;
}
export type EditQuestion = EvidenceQuestion | ClashQuestion | RowQuestion;

/** What the window asks the person before it writes into the catalog; a question at a time. */
export const useEditQuestion = create<{ readonly question: EditQuestion | null }>()(() => ({
  question: null,
}));

function put<Answer>(
  makeQuestion: (answer: (given: Answer | null) => void) => EditQuestion,
): Promise<Answer | null> {
  const { question } = useEditQuestion.getState();
  // A question that another one pushes aside is answered by nothing.
  question?.answer(null);
  return new Promise((resolve) => {
    useEditQuestion.setState({
      question: makeQuestion((given) => {
        useEditQuestion.setState({ question: null });
        resolve(given);
      }),
    });
  });
}

/** Asks what new figures rest on; null when the person calls it off. */
export function askEvidence(table: Table, figures: readonly CellChange[]): Promise<EvidenceGiven | null> {
  return put((answer) => ({ kind: 'evidence', table, figures, answer }));
}

/** Asks what is to stand where another has changed the same places; null when the person calls it off. */
export function askClash(table: Table, clashes: readonly Clash[]): Promise<readonly Keep[] | null> {
  return put((answer) => ({ kind: 'clash', table, clashes, answer }));
}

/** Asks for a new row of a table; yields its id once it is written, null when the person calls it off. */
export function askRow(table: Table, template: Fields): Promise<string | null> {
  return put((answer) => ({ kind: 'row', table, template, answer }));
}
