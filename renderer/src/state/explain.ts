import { create } from 'zustand';
import type { ChartPoint } from '../../../shared/charts/chart-model.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import { parseOutputAt } from '../../../shared/model/output-at.ts';
import type { OutputId } from '../../../shared/model/result.ts';

/** Which run is explained: the open scenario with its unsaved changes, or a saved one; and what a chart changed in it. */
interface InRun {
  /** A saved scenario by its id; the draft where it is left out. */
  readonly scenarioId?: string;
  /** Inputs that a point of a chart sets otherwise than the scenario, such as the ceiling along the cost curve. */
  readonly changes?: Readonly<Record<string, number>>;
}

/** What the explain drawer speaks of: one figure of the result at one year, a step on the way to one, or an input. */
export type Explained =
  | (InRun & {
      readonly kind: 'output';
      readonly id: OutputId;
      readonly year: number;
      /** Stays at its year when the horizon year moves: the point of a chart, not a figure of the horizon year. */
      readonly isPinned?: boolean;
    })
  | (InRun & { readonly kind: 'step'; readonly address: string })
  | (InRun & { readonly kind: 'input'; readonly id: string });

interface ExplainState {
  readonly subject: Explained | null;
  /** What was explained before, the last one last: the way back. */
  readonly past: readonly Explained[];
}

const mostPast = 50;

/** The explain drawer; closed while there is nothing to explain. */
export const useExplained = create<ExplainState>()(() => ({ subject: null, past: [] }));

/** Opens the drawer on a figure, or turns the open one to it. */
export function explain(subject: Explained): void {
  const { subject: before, past } = useExplained.getState();
  if (before !== null && JSON.stringify(before) === JSON.stringify(subject)) return;
  useExplained.setState({ subject, past: before === null ? [] : [...past, before].slice(-mostPast) });
}

/** A run of a chart: what it is called, and the saved scenario that it is; the draft where none is named. */
interface NamedRun {
  readonly name: string;
  readonly scenarioId?: string | undefined;
}

/** The runs of a chart in its own order, and what a single one is set against. */
export interface ChartRuns {
  readonly runs: readonly NamedRun[];
  readonly reference?: NamedRun | undefined;
}

/** Yields the run that a point of a chart belongs to. */
export function runOf({ runs, reference }: ChartRuns, { run }: ChartPoint): NamedRun | undefined {
  return run === 'reference' ? reference : runs[run];
}

/** Opens the drawer on a point of a chart; `scenarioId` names the saved scenario that it belongs to, if it is one. */
export function explainPoint({ address, changes }: ChartPoint, scenarioId?: string): void {
  const inRun = {
    ...(scenarioId === undefined ? {} : { scenarioId }),
    ...(changes === undefined ? {} : { changes }),
  };
  if (inputDefinitions.has(address)) {
    explain({ ...inRun, kind: 'input', id: address });
    return;
  }
  const output = parseOutputAt(address);
  if (!output.ok) {
    explain({ ...inRun, kind: 'step', address });
    return;
  }
  const { output: id, year } = output.value;
  explain({ ...inRun, kind: 'output', id, year, isPinned: true });
}

/** Turns the drawer back to what it spoke of before. Does nothing when there is none. */
export function explainBefore(): void {
  const { past } = useExplained.getState();
  const before = past.at(-1);
  if (before !== undefined) useExplained.setState({ subject: before, past: past.slice(0, -1) });
}

/** Closes the drawer. */
export function closeExplained(): void {
  useExplained.setState({ subject: null, past: [] });
}
