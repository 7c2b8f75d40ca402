import { demandInput } from '../../../shared/catalog/demand-series.ts';
import { drivingSeries } from '../../../shared/catalog/driving-series.ts';
import type { DemandPoints } from '../../../shared/scenario/file.ts';
import type { Workshop } from '../workshop.ts';

/** The ids of the series that the first scenario's demand stands on; where the brief has no scenario, the catalog's own. */
export function drivingForecasts({ subject }: Workshop): string[] {
  const given =
    subject.runs[0]?.run.scenario.inputs[demandInput] ?? subject.rows.rowOf('inputs', demandInput)?.value;
  const points: DemandPoints | undefined = typeof given === 'object' ? given : undefined;
  return drivingSeries(subject.rows.rowsOf('forecasts'), points);
}
