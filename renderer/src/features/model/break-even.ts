import type { ModelResult, OutputId } from '../../../../shared/model/result.ts';
import { type Workload, workloads } from '../../../../shared/model/vocabulary.ts';
import type { Inputs } from '../../../../shared/scenario/file.ts';

/** What a result is where nothing is won and nothing lost: an index of cost is 1 there, all else 0. */
export function evenValue(id: OutputId): number {
  return id.startsWith('cost.index') ? 1 : 0;
}

/** Whether a result stands on the good side of breaking even: an index of cost below 1, all else above 0. */
function isGain(id: OutputId, value: number): boolean {
  return id.startsWith('cost.index') ? value < 1 : value > 0;
}

/** The first year of a run in which a result is a gain; null where there is none. */
export function firstGain(result: ModelResult, id: OutputId): number | null {
  const place = result.series[id].findIndex((value) => isGain(id, value));
  return result.years[place] ?? null;
}

/** When a workload's buyers gain as much as they ask for. */
export interface HurdleYear {
  readonly workload: Workload;
  /** The least saving that moves half of the buyers, and the saving at the asked year: shares of the cost. */
  readonly hurdle: number;
  readonly saving: number;
  /** The first year with saving ≥ hurdle; null where the run has none. */
  readonly first: number | null;
  /** The greatest saving of the run and its year, for a workload that never gets there. */
  readonly best: { readonly saving: number; readonly year: number };
}

/**
 * Yields the break-even year of each workload that a result speaks of (those of its segment, or the one it is of): the first
 * year in which its buyers' saving reaches their hurdle.
 */
export function hurdleYears(
  { result, central }: { readonly result: ModelResult; readonly central: Inputs },
  id: OutputId,
  year: number,
): readonly HurdleYear[] {
  const tail = id.slice(id.lastIndexOf('.') + 1);
  const own = workloads.filter((workload) =>
    id.startsWith('workload.')
      ? id.startsWith(`workload.${workload}.`)
      : central[`workload.${workload}.segment`] === tail,
  );
  return own.map((workload): HurdleYear => {
    const series = result.series[`workload.${workload}.saving`];
    const hurdle = Number(central[`adoption.${workload}.hurdle`]);
    const first = result.years[series.findIndex((saving) => saving >= hurdle)] ?? null;
    const best = Math.max(...series);
    return {
      workload,
      hurdle,
      saving: series[result.years.indexOf(year)] ?? Number.NaN,
      first,
      best: { saving: best, year: result.years[series.indexOf(best)] ?? year },
    };
  });
}
