import { appError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { fail, ok, type Result } from '../result.ts';
import { outputIds } from './outputs.ts';
import type { OutputId } from './result.ts';
import { firstYear, lastYear } from './vocabulary.ts';

/** One number of a run: an output in a calendar year. */
export interface OutputAt {
  readonly output: OutputId;
  readonly year: number;
}

/** Writes an output and year as a person names them: `energy.saved.datacentre@2030`. */
export function nameOutputAt({ output, year }: OutputAt): string {
  return `${output}@${year}`;
}

/**
 * Reads `ID@YEAR`, such as `energy.saved.datacentre@2030`. Fails with `output-unknown` (and the nearest name) where the
 * model has no such output, and with `output-year-invalid` where the year is missing or none that a run may have
 * (2020..2060). `place` is what the errors name: the text itself where nothing else is said.
 */
export function parseOutputAt(text: string, place = text): Result<OutputAt> {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  const id = (at === -1 ? trimmed : trimmed.slice(0, at)).trim();
  const yearText = at === -1 ? '' : trimmed.slice(at + 1).trim();
  const year = /^\d{4}$/u.test(yearText) ? Number(yearText) : Number.NaN;
  const hasYear = year >= firstYear && year <= lastYear;
  const output = outputIds.find((known) => known === id);
  if (output === undefined) {
    const known = nearest(id, outputIds);
    const meant = known !== undefined && hasYear ? `${known}@${year}` : known;
    return fail(
      appError('output-unknown', place, { value: id, ...(meant === undefined ? {} : { nearest: meant }) }),
    );
  }
  return hasYear
    ? ok({ output, year })
    : fail(appError('output-year-invalid', place, { value: yearText, range: `${firstYear}–${lastYear}` }));
}
