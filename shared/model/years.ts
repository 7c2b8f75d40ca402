import { type AppError, appError } from '../errors.ts';
import type { YearRange } from '../scenario/file.ts';
import { firstYear, lastYear } from './vocabulary.ts';

/** The error for a range that no run may have: years that are not whole, not in order or not within 2020..2060. */
export function checkYears({ from, to }: YearRange, place = 'years'): AppError | undefined {
  const isValid =
    Number.isInteger(from) && Number.isInteger(to) && firstYear <= from && from <= to && to <= lastYear;
  return isValid
    ? undefined
    : appError('years-invalid', place, { value: `${from}–${to}`, range: `${firstYear}–${lastYear}` });
}
