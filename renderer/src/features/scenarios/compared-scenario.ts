import type { AppError } from '../../../../shared/errors.ts';
import type { ModelResult } from '../../../../shared/model/result.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';

/** One column of the comparison: a scenario with its run, or with the reason why there is none. */
export interface ComparedScenario {
  readonly id: string;
  readonly name: string;
  /** Its place among the runs that can be drawn: the colour and number of its line. Null without a run. */
  readonly line: number | null;
  readonly resolved: ResolvedScenario | null;
  readonly result: ModelResult | null;
  readonly error: AppError | null;
}
