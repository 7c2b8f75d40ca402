import type { Target } from './compiled-model.ts';
import { type OutputId, segmentQuantities, workloadQuantities } from './result.ts';
import { type Segment, segments, type Workload, workloads } from './vocabulary.ts';

/** Every output of a run: the totals of each segment, then workload by workload. */
export const outputIds: readonly OutputId[] = [
  ...segments.flatMap((segment) => segmentQuantities.map((quantity): OutputId => `${quantity}.${segment}`)),
  ...workloads.flatMap((workload) =>
    workloadQuantities.map((quantity): OutputId => `workload.${workload}.${quantity}`),
  ),
];

/** The quantity of the graph that an output shows, and of which segment or workload. */
export function outputTarget(output: OutputId): Target {
  const [head = '', middle = ''] = output.split('.');
  const tail = output.slice(output.lastIndexOf('.') + 1);
  return head === 'workload'
    ? { id: `workload.${tail}`, index: { workload: middle as Workload } }
    : { id: output.slice(0, output.lastIndexOf('.')), index: { segment: tail as Segment } };
}
