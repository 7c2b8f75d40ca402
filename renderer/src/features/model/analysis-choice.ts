import { create } from 'zustand';
import type { SegmentQuantity } from '../../../../shared/model/result.ts';

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

/** Which result is taken apart, for all charts that do so. A point of view, not an edit: it is no part of undo. */
export const useAnalysisChoice = create<AnalysisChoice>()(() => ({
  quantity: 'energy.saved',
  threshold: null,
  axes: [null, null],
}));

/** Takes another result apart; the threshold was one of the result before. */
export function analyse(quantity: AnalysedQuantity): void {
  useAnalysisChoice.setState({ quantity, threshold: null });
}

/** Asks for the probability of more than this. */
export function setThreshold(threshold: number | null): void {
  useAnalysisChoice.setState({ threshold });
}

/** Lays the map over another input. */
export function setMapAxis(place: 0 | 1, input: string | null): void {
  useAnalysisChoice.setState(({ axes: [x, y] }) => ({ axes: place === 0 ? [input, y] : [x, input] }));
}
