import { create } from 'zustand';
import type { SegmentQuantity } from '../../../../shared/model/result.ts';
import { type Step, takeStep } from '../../state/session.ts';

/** The results whose doubt can be taken apart, the one that the program is about first. */
export const analysedQuantities = [
  'energy.saved',
  'energy.total',
  'cost.index',
  'spend.saved',
  'carbon.saved',
  'market',
] as const satisfies readonly SegmentQuantity[];
export type AnalysedQuantity = (typeof analysedQuantities)[number];

interface AnalysisChoice {
  readonly quantity: AnalysedQuantity;
  /** In the result's unit; null for a round figure near the result. */
  readonly threshold: number | null;
  /** The inputs across and upwards of the map; null for those that move the result most. */
  readonly axes: readonly [string | null, string | null];
}

/** Which result is taken apart, and how, for all charts that do so. Every change of it is a step that can be undone. */
export const useAnalysisChoice = create<AnalysisChoice>()(() => ({
  quantity: 'energy.saved',
  threshold: null,
  axes: [null, null],
}));

function choose(after: Partial<AnalysisChoice>, label: Step['label'], gesture?: string): void {
  const before = useAnalysisChoice.getState();
  takeStep(
    () => useAnalysisChoice.setState(after),
    () => useAnalysisChoice.setState(before),
    label,
    gesture,
  );
}

/** Takes another result apart; the threshold was one of the result before. */
export function analyse(quantity: AnalysedQuantity): void {
  if (quantity === useAnalysisChoice.getState().quantity) return;
  choose({ quantity, threshold: null }, (words) => words('model.stepAnalysed'));
}

/** Asks for the probability of more than this; what is typed in one go is one step. */
export function setThreshold(threshold: number | null): void {
  if (threshold === useAnalysisChoice.getState().threshold) return;
  choose({ threshold }, (words) => words('model.stepThreshold'), 'threshold');
}

/** Lays the map over another input. */
export function setMapAxis(place: 0 | 1, input: string | null): void {
  const { axes } = useAnalysisChoice.getState();
  const [x, y] = axes;
  if (axes[place] !== input) {
    choose({ axes: place === 0 ? [input, y] : [x, input] }, (words) => words('model.stepMapAxis'));
  }
}
