import { type Segment, type Workload, workloads } from '../../shared/model/vocabulary.ts';
import type { Workshop } from './workshop.ts';

/** The workload of a segment that takes the most electricity in the horizon year of the first scenario. */
export function largestWorkload({ subject }: Workshop, segment: Segment): Workload {
  const run = subject.runs[0]?.run;
  const demand = (workload: Workload): number =>
    run?.valueAt(`workload.${workload}.energy_baseline`, subject.recipe.horizonYear) ?? 0;
  return (
    workloads
      .filter((workload) => run?.scenario.central[`workload.${workload}.segment`] === segment)
      .toSorted((a, b) => demand(b) - demand(a))[0] ?? 'llm_decode'
  );
}
