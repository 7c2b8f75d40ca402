import type { ModelResult, SegmentOutputId } from '../../../../shared/model/result.ts';
import type { DemandPoints } from '../../../../shared/scenario/file.ts';

/** The results that an analyst asks for first, of the segment that a series drives. */
const headline = [
  'energy.baseline.datacentre',
  'energy.saved.datacentre',
  'power.saved.datacentre',
  'bill.saved.datacentre',
  'cost.index.datacentre',
] as const satisfies readonly SegmentOutputId[];
type Headline = (typeof headline)[number];

/** A figure before and after; null where there is none. */
export interface Change<Key> {
  readonly key: Key;
  readonly before: number | null;
  readonly after: number | null;
}

/** The points of two demands side by side, years rising; a year that only one of them has is missing in the other. */
export function pointChanges(before: DemandPoints, after: DemandPoints): Change<number>[] {
  const [earlier, later] = [new Map(before), new Map(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .toSorted((a, b) => a - b)
    .map((year) => ({ key: year, before: earlier.get(year) ?? null, after: later.get(year) ?? null }));
}

/** The headline results of two runs in a year; the nearest that the runs have where they do not reach it. */
export function resultChanges(
  before: ModelResult,
  after: ModelResult,
  horizonYear: number,
): { readonly year: number; readonly changes: Change<Headline>[] } {
  const { years } = before;
  const year = Math.min(Math.max(horizonYear, years[0] ?? horizonYear), years.at(-1) ?? horizonYear);
  const valueOf = (result: ModelResult, id: Headline): number | null =>
    result.series[id][result.years.indexOf(year)] ?? null;
  return {
    year,
    changes: headline.map((key) => ({ key, before: valueOf(before, key), after: valueOf(after, key) })),
  };
}
