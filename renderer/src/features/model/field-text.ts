import { appError } from '../../../../shared/errors.ts';
import { checkInput, describeRange, type InputDefinition } from '../../../../shared/model/inputs.ts';
import {
  isUncertainText,
  parseUncertain,
  writeUncertain,
} from '../../../../shared/model/uncertainty/notation.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { isShareInput } from '../../../../shared/units/format.ts';
import type { Spread } from '../../../../shared/model/uncertainty/spread.ts';

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

/**
 * Reads a number as typed, in the model's unit: full-width digits, separators of thousands, a true minus, `%` and
 * powers of ten are understood. Fails with `input-not-a-number`; `place` is what the error speaks of.
 */
export function readNumber(text: string, { divisor }: FieldScale, place: string): Result<number> {
  const typed = plainText(text);
  const bare = typed.replace(/\s*%$/u, '');
  const digits = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/u.test(bare) ? bare.replaceAll(',', '') : bare;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(digits)) {
    return fail(appError('input-not-a-number', place, { value: typed }));
  }
  return ok(Number((Number(digits) * (bare === typed ? divisor : 0.01)).toPrecision(15)));
}

/** What was typed, with full-width characters and a true minus brought to their plain forms. */
function plainText(text: string): string {
  return text.normalize('NFKC').trim().replaceAll('\u2212', '-');
}

const spreadDigits = 3;
const thousands = [
  { from: 1e9, of: 1e9, mark: 'G' },
  { from: 1e6, of: 1e6, mark: 'M' },
  { from: 1e4, of: 1e3, mark: 'k' },
] as const;

/**
 * Yields the draws of an input in as little room as a field has: the median, and P5 to P95 in brackets, three digits
 * each and large ones in thousands (100k) – «25 [10–50]». A tied input begins with «=».
 */
export function writeSpread({ median, low, high, tiedTo }: Spread, scale: FieldScale): string {
  const short = (value: number): string => {
    const shown = Number((value / scale.divisor).toPrecision(scale.isYear ? wholeDigits : spreadDigits));
    const size = Math.abs(shown);
    const step = scale.isYear ? undefined : thousands.find(({ from }) => size >= from);
    const written = (step === undefined ? shown : shown / step.of).toLocaleString('en-US', {
      maximumSignificantDigits: wholeDigits,
      useGrouping: false,
    });
    return `${written.replace('-', '\u2212')}${step?.mark ?? ''}`;
  };
  const [from, middle, upTo] = [low, median, high].map(short);
  // Between negative numbers a dash would read as a minus.
  const range = from === upTo ? '' : ` [${from}${low < 0 ? '…' : '–'}${upTo}]`;
  return `${tiedTo === null ? '' : '= '}${middle}${range}`;
}

/** Yields a value as the field shows it; a distribution with its figures in the field's own unit. */
export function writeFieldValue(value: number | string, scale: FieldScale): string {
  if (typeof value === 'number') return writeField(value, scale);
  const parsed = parseUncertain(value, '');
  return parsed.ok ? writeUncertain(parsed.value, scale.divisor) : value;
}

/**
 * Reads what is typed for an input: a number, or a distribution or tie in the field's own unit. Fails also with the rule
 * that it broke, in the numbers that the field shows.
 */
export function readField(
  text: string,
  definition: InputDefinition,
  scale: FieldScale,
): Result<number | string> {
  const { id, range } = definition;
  const typed = plainText(text).replaceAll('%', '');
  if (isUncertainText(typed)) {
    const parsed = parseUncertain(typed, id);
    if (!parsed.ok) return parsed;
    const written = writeUncertain(parsed.value, 1 / scale.divisor);
    const checked = checkInput(id, written);
    return checked.ok ? ok(written) : checked;
  }
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
