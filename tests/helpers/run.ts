import type { AppError } from '../../shared/errors.ts';
import { evaluateModel } from '../../shared/model/evaluate.ts';
import type { ModelResult, OutputId } from '../../shared/model/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Inputs } from '../../shared/scenario/file.ts';

/** The value of a result that is expected to be one. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The error of a result that is expected to fail. */
export function errorOf(result: Result<unknown>): AppError {
  if (result.ok) throw new Error(`expected an error, got ${JSON.stringify(result.value).slice(0, 200)}`);
  return result.error;
}

/** A run over every year that the model has. */
export function runAll(inputs: Inputs): ModelResult {
  return valueOf(evaluateModel(inputs, { from: 2020, to: 2060 }));
}

/** One number of a run. */
export function at(result: ModelResult, id: OutputId, year: number): number {
  const value = result.series[id][result.years.indexOf(year)];
  if (value === undefined) throw new Error(`${id} has no ${year}`);
  return value;
}
