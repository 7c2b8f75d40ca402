import { create } from 'zustand';
import type { IncomingText } from '../ui/read-incoming.ts';

/** What a person is asked about scenarios, in a dialog over whatever page they are on. */
export type ScenarioQuestion =
  | { readonly kind: 'import'; readonly files: readonly IncomingText[] }
  | { readonly kind: 'history'; readonly id: string }
  | { readonly kind: 'about'; readonly id: string }
  | { readonly kind: 'parent'; readonly id: string; readonly parent?: string | null }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'removed' };

/** The question that is open, if any. */
export const useScenarioQuestion = create<{ readonly question: ScenarioQuestion | null }>()(() => ({
  question: null,
}));

/** Opens a question in the place of the one before. */
export function askAboutScenario(question: ScenarioQuestion): void {
  useScenarioQuestion.setState({ question });
}

/** Closes the question that is open. */
export function closeScenarioQuestion(): void {
  useScenarioQuestion.setState({ question: null });
}
