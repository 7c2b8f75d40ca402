import type { Inline } from '../../shared/brief/document.ts';

/** A number of one run: of a result or a step at a year, or an input by its id. */
export interface FigureAt {
  /** The place of the run among the brief's; the number of runs for the previous scenario. */
  readonly run: number;
  readonly address: string;
}

/** What a figure of the brief is, so that it can be explained in the appendix. */
export type FigureSubject =
  | ({ readonly kind: 'address' } & FigureAt)
  /** One number over, or less, another of the same run. */
  | {
      readonly kind: 'ratio' | 'difference';
      readonly run: number;
      readonly of: string;
      readonly to: string;
    }
  /** What the draws say of an output: P5, P95 and the share of them below zero. */
  | { readonly kind: 'draws'; readonly run: number; readonly address: string };

/** Gathers the figures of a document, each once, in the order in which they are first met. */
export class FigureRegister {
  readonly #subjects: FigureSubject[] = [];
  readonly #numbers = new Map<string, number>();

  get all(): readonly FigureSubject[] {
    return this.#subjects;
  }

  /** A figure in running text, under the words that show it. */
  figure(subject: FigureSubject, text: string): Inline {
    const key = JSON.stringify(subject);
    const known = this.#numbers.get(key);
    const entry = known ?? this.#subjects.push(subject) - 1;
    if (known === undefined) this.#numbers.set(key, entry);
    return { kind: 'figure', text, entry };
  }
}
