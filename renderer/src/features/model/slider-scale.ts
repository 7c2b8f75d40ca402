import type { InputDefinition } from '../../../../shared/model/inputs.ts';
import { isShareInput } from '../../../../shared/units/format.ts';

/** What a slider knows of its input's source: the default and the range around it. */
export interface SourcedRange {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A slider's track: what its ends stand for, and how many steps lie between them. */
export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly isLog: boolean;
  /** Steps from end to end; a position is a number 0..steps. */
  readonly steps: number;
  /** The distance of two steps, on a linear track. */
  readonly step: number;
}

/** More than two decades between the ends: then equal distances are equal factors. */
const logRatio = 100;
const logSteps = 240;
/** About as many steps as the track has pixels. */
const linearSteps = 240;
const digitsOnLog = 3;

/**
 * Yields the track for an input: the sourced range with room on both sides, or the whole of a share; it is stretched
 * so far that the given value lies on it. Null where nothing says how far the track should reach (no range in the
 * source, no bound in the rule, and a default of zero): such an input has a field only.
 */
export function scaleFor(
  definition: InputDefinition,
  sourced: SourcedRange,
  value: number,
): SliderScale | null {
  const { range, unit, quantity } = definition;
  if (quantity === 'start_year') return stretch(linear(2020, 2045, 1), value, definition);
  if (unit === 'year') return stretch(linear(1, Math.max(15, (sourced.high ?? 0) * 2), 1), value, definition);
  if (range.min === 0 && range.max === 1) return stretch(linear(0, 1, 0.005), value, definition);
  const low = Math.min(sourced.low ?? sourced.value, sourced.value);
  const high = Math.max(sourced.high ?? sourced.value, sourced.value);
  if (low === high && low === 0) {
    return isShareInput(definition.id) ? stretch(linear(-0.5, 0.5, 0.005), value, definition) : null;
  }
  if (low > 0 && high / low > logRatio) return stretch(logarithmic(low / 2, high * 2), value, definition);
  const room = low === high ? Math.abs(low) : (high - low) / 2;
  const from = Math.max(low - room, Number.isFinite(range.min) ? range.min : low - room);
  const to = Math.min(high + room, Number.isFinite(range.max) ? range.max : high + room);
  return stretch(linear(from, to, niceStep((to - from) / linearSteps)), value, definition);
}

function linear(min: number, max: number, step: number): SliderScale {
  const from = Math.floor(min / step + 1e-9) * step;
  const steps = Math.max(1, Math.ceil((max - from) / step - 1e-9));
  return { min: tidy(from), max: tidy(from + steps * step), isLog: false, steps, step };
}

function logarithmic(min: number, max: number): SliderScale {
  return { min, max, isLog: true, steps: logSteps, step: 0 };
}

/** A track that a value lies on: the end that it lies beyond moves out to it. */
function stretch(scale: SliderScale, value: number, { range }: InputDefinition): SliderScale {
  const isBelow = value < scale.min;
  const isAbove = value > scale.max;
  if (!isBelow && !isAbove) return scale;
  const min = isBelow ? value : scale.min;
  const max = isAbove ? value : scale.max;
  if (scale.isLog && min > 0) return logarithmic(min, max);
  return linear(min, max, niceStep((Math.min(max, range.max) - Math.max(min, range.min)) / linearSteps));
}

/** The nearest of 1, 2, 5 times a power of ten that is not below the given step. */
function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= step * (1 - 1e-9)) ?? 10;
  return tidy(factor * power);
}

/** A number without the dust that binary fractions leave: 0.30000000000000004 → 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Yields where a value lies on the track, 0..steps, not rounded. */
export function positionOf(scale: SliderScale, value: number): number {
  const { min, max, isLog, steps } = scale;
  const part = isLog ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.min(Math.max(part, 0), 1) * steps;
}

/** Yields the value so many steps of the track away from another. */
export function valueAfter(
  scale: SliderScale,
  value: number,
  steps: number,
  definition: InputDefinition,
): number {
  return valueAt(scale, Math.round(positionOf(scale, value)) + steps, definition);
}

/** Yields the value at a position, as round as the track is fine, and never outside the input's rule. */
export function valueAt(scale: SliderScale, position: number, { range }: InputDefinition): number {
  const { min, max, isLog, steps, step } = scale;
  const part = Math.min(Math.max(position / steps, 0), 1);
  const raw = isLog ? min * (max / min) ** part : min + Math.round(part * steps) * step;
  const value = isLog ? Number(raw.toPrecision(digitsOnLog)) : tidy(raw);
  // An open bound (utilisation > 0) is one step away from its end, not on it.
  if (range.minOpen && value <= range.min) return tidy(range.min + (isLog ? min : step));
  if (range.maxOpen && value >= range.max) return tidy(range.max - step);
  return Math.min(Math.max(value, range.min), range.max);
}
