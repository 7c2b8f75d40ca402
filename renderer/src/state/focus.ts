import { create } from 'zustand';
import type { HardwareColumn, Segment, Workload } from '../../../shared/model/vocabulary.ts';

interface Focus {
  /** The workload that the controls and the per-workload charts speak of. */
  readonly workload: Workload;
  readonly column: HardwareColumn;
  readonly segment: Segment;
}

/** What the What-if page is looking at. A point of view, not an edit: it is no part of undo. */
export const useFocus = create<Focus>()(() => ({
  workload: 'llm_decode',
  column: 'imc',
  segment: 'datacentre',
}));

/** Turns the page to another workload, column or segment. */
export function lookAt(view: Partial<Focus>): void {
  useFocus.setState(view);
}
