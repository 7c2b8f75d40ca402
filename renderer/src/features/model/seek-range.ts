import { type InputRange, inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { Inputs } from '../../../../shared/scenario/file.ts';
import { mapRange } from './map-range.ts';

type Range = readonly [from: number, to: number];

/** Beside an end that the rule excludes, as a part of the range. */
const besideEnd = 1e-6;
/** How far beyond the sourced range a search goes where the rule sets no end. */
const farther = 10;

/**
 * Yields where a search for an input looks first: over the range that its source spans, widened to hold the value it has,
 * and off an end that the rule excludes. Null for an input that is no number.
 */
export function firstRange(id: string, central: Inputs): Range | null {
  const mapped = mapRange(id, central);
  if (mapped !== null) return mapped;
  return widestRange(id, central);
}

/** Yields all that the input's rule allows; ten times the value's reach where it sets no end. */
export function widestRange(id: string, central: Inputs): Range | null {
  const definition = inputDefinitions.get(id);
  const value = central[id];
  if (definition === undefined || definition.kind !== 'number' || typeof value !== 'number') return null;
  const { range } = definition;
  const reach = Math.max(Math.abs(value), 1e-9) * farther;
  const open = {
    from: Number.isFinite(range.min) ? range.min : value - reach,
    to: Number.isFinite(range.max) ? range.max : value + reach,
  };
  const inside = (open.to - open.from) * besideEnd;
  const from = isOpenAt(range, 'min') ? open.from + inside : open.from;
  const to = isOpenAt(range, 'max') ? open.to - inside : open.to;
  return from < to ? [from, to] : null;
}

function isOpenAt(range: InputRange, end: 'min' | 'max'): boolean {
  return end === 'min'
    ? range.minOpen && Number.isFinite(range.min)
    : range.maxOpen && Number.isFinite(range.max);
}
