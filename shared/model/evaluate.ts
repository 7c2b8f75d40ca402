import type { Result } from '../result.ts';
import type { Inputs, YearRange } from '../scenario/file.ts';
import type { CostCurve, ModelResult } from './result.ts';
import type { Workload } from './vocabulary.ts';

/** The version of the equations: it changes when a result may change for the same inputs. */
export const modelVersion = '1';

/**
 * One deterministic run: every output for each year of the range, the energy of a unit of service, and warnings. Fails
 * with the first input that is missing, unknown or breaks its rule, with a year range that is not within 2020..2060,
 * or with the first output that is not a finite number.
 */
export function evaluateModel(inputs: Inputs, years: YearRange): Result<ModelResult> {
  throw new Error(`being built: ${Object.keys(inputs).length} ${years.from}`);
}

/**
 * The fleet-average cost of a million units against that workload's adoption ceiling (0, 0.05 … 1), all else as it is,
 * and the part of it that is electricity. Fails as `evaluateModel` does.
 */
export function costCurve(inputs: Inputs, workload: Workload, year: number): Result<CostCurve> {
  throw new Error(`being built: ${Object.keys(inputs).length} ${workload} ${year}`);
}
