import { appError } from '../../../../shared/errors.ts';
import { checkInput, describeRange, type InputDefinition } from '../../../../shared/model/inputs.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { isShareInput } from '../../../../shared/units/format.ts';

/** How a field writes its input: the value times `factor`, followed by `suffix` and the rest of the unit. */
export interface FieldScale {
  /** What the model's value is divided by for the field. */
  readonly divisor: number;
  readonly suffix: '' | '%' | 'G' | 'M';
  /** A calendar year: no separator of thousands, no unit. */
  readonly isYear: boolean;
}

/** A field that writes the model's value as it is. */
export const plainField: FieldScale = { divisor: 1, suffix: '', isYear: false };

/**
 * Yields how a field writes an input: shares and yearly rates in per cent, counts of operations and bits in millions
 * or billions, by the size of the default; the same for every value, so that the unit beside it never changes.
 */
export function fieldScaleOf(definition: InputDefinition, standard: number): FieldScale {
  const { id, unit, quantity } = definition;
  if (quantity === 'start_year') return { ...plainField, isYear: true };
  if (isShareInput(id)) return { ...plainField, divisor: 0.01, suffix: '%' };
  if (/^(?:MAC|bit)/u.test(unit)) {
    if (standard >= 1e9) return { ...plainField, divisor: 1e9, suffix: 'G' };
    if (standard >= 1e6) return { ...plainField, divisor: 1e6, suffix: 'M' };
  }
  return plainField;
}

const wholeDigits = 6;

/** Yields a value as the field shows it: six significant digits, separators of thousands, a point. */
export function writeField(value: number, { divisor, isYear }: FieldScale): string {
  const shown = Number((value / divisor).toPrecision(wholeDigits));
  return shown.toLocaleString('en-US', { maximumSignificantDigits: wholeDigits, useGrouping: !isYear });
}

/** What model version 1 does not compute yet: a distribution or a tie, as the scenario file writes them. */
const distribution = /\bto\b|^[a-z]+\s*\(|^=/iu;

/**
 * Reads a number as typed, in the model's unit: full-width digits, separators of thousands, a true minus, `%` and
 * powers of ten are understood. Fails with `input-not-a-number`, or for a distribution or tie with the error that says
 * that they come later; `place` is what the error speaks of.
 */
export function readNumber(text: string, { divisor }: FieldScale, place: string): Result<number> {
  const typed = text.normalize('NFKC').trim().replaceAll('\u2212', '-');
  if (distribution.test(typed)) {
    return fail(appError('input-distribution-unsupported', place, { value: typed }));
  }
  const bare = typed.replace(/\s*%$/u, '');
  const digits = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/u.test(bare) ? bare.replaceAll(',', '') : bare;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(digits)) {
    return fail(appError('input-not-a-number', place, { value: typed }));
  }
  return ok(Number((Number(digits) * (bare === typed ? divisor : 0.01)).toPrecision(15)));
}

/** Reads a number as typed for an input. Fails also with the rule that it broke, in the numbers that the field shows. */
export function readField(text: string, definition: InputDefinition, scale: FieldScale): Result<number> {
  const { id, range } = definition;
  const read = readNumber(text, scale, id);
  if (!read.ok) return read;
  const checked = checkInput(id, read.value);
  if (checked.ok) return read;
  if (checked.error.code !== 'input-out-of-range' || scale.divisor === 1) return checked;
  const end = (bound: number): number => Number((bound / scale.divisor).toPrecision(12));
  const shownRange = describeRange({ ...range, min: end(range.min), max: end(range.max) });
  const unit = scale.suffix === '%' ? '%' : '';
  return fail(
    appError('input-out-of-range', id, {
      value: `${writeField(read.value, scale)}${unit}`,
      range: `${shownRange}${unit}`,
    }),
  );
}
