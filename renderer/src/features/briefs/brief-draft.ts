import { create } from 'zustand';
import type { BriefChart } from '../../../../shared/brief/recipe.ts';
import type { Language } from '../../../../shared/i18n/messages.ts';

export type Paper = 'a4' | 'us-letter';

/** When a brief was last exported from this window, and what came out. */
export interface LastExport {
  readonly at: Date;
  readonly pages: number;
  readonly bytes: number;
  readonly path: string | null;
}

interface BriefDraft {
  /** Ids of scenarios in the order of printing; `unsavedChoice` is the open one with its unsaved changes. */
  readonly scenarios: readonly string[];
  /** Null follows the window. */
  readonly language: Language | null;
  readonly paper: Paper;
  readonly charts: readonly BriefChart[];
  readonly notes: string;
  readonly last: LastExport | null;
}

/** Stands for the open scenario with its unsaved changes in a choice of scenarios. */
export const unsavedChoice = 'unsaved changes';
export const mostScenarios = 4;
export const longestNotes = 8000;
/** The charts that the page offers, in the order of printing. */
export const offeredCharts = [
  'energy',
  'saving',
  'cost-curve',
  'joule',
] as const satisfies readonly BriefChart[];

/** The brief being put together; it stays while the person looks at other pages. */
export const useBriefDraft = create<BriefDraft>()(() => ({
  scenarios: [],
  language: null,
  paper: 'a4',
  charts: offeredCharts,
  notes: '',
  last: null,
}));
