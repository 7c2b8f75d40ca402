import type { BriefBlock } from '../../../../shared/brief/recipe.ts';
import type { SegmentQuantity } from '../../../../shared/model/result.ts';
import type { Segment, Workload } from '../../../../shared/model/vocabulary.ts';
import type { ChartKind } from '../../state/chart-choice.ts';

/** What a chart speaks of where it stands. */
export interface ChartView {
  readonly segment: Segment;
  readonly workload: Workload;
  /** The result that tornado, distribution and their like are about. */
  readonly quantity: SegmentQuantity;
}

/** Yields the part of a brief that is the same chart; null for those that a brief does not carry. */
export function chartBlock(
  kind: ChartKind,
  { segment, workload, quantity }: ChartView,
): Extract<BriefBlock, { kind: 'chart' }> | null {
  switch (kind) {
    case 'energy':
    case 'adoption':
      return { kind: 'chart', chart: kind, segment };
    case 'energy.saved':
      return { kind: 'chart', chart: 'saving', segment };
    case 'cost-curve':
    case 'joule':
      return { kind: 'chart', chart: kind, workload };
    case 'tornado':
    case 'distribution':
      return { kind: 'chart', chart: kind, segment, quantity };
    case 'sobol':
    case 'map':
      return null;
    default:
      return { kind: 'chart', chart: 'outcome', segment, quantity: kind };
  }
}
