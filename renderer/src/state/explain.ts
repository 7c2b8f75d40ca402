import { create } from 'zustand';
import type { OutputId } from '../../../shared/model/result.ts';

/** What the explain drawer speaks of: one figure of the result at one year, or one input. */
export type Explained =
  | { readonly kind: 'output'; readonly id: OutputId; readonly year: number }
  | { readonly kind: 'input'; readonly id: string };

/** The explain drawer; closed while there is nothing to explain. */
export const useExplained = create<{ readonly subject: Explained | null }>()(() => ({ subject: null }));

/** Opens the drawer on a figure. */
export function explain(subject: Explained): void {
  useExplained.setState({ subject });
}

/** Closes the drawer. */
export function closeExplained(): void {
  useExplained.setState({ subject: null });
}
