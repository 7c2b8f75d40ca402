import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { Inputs } from '../../../../shared/scenario/file.ts';
import { useCatalog } from '../../state/catalog.ts';

/**
 * Yields from where to where an input goes on a map: over the range that its source spans, widened to hold the value it has;
 * without such a range from a third to three times the value, within what the input allows. Null for an input that is no number.
 */
export function mapRange(id: string, central: Inputs): readonly [number, number] | null {
  const definition = inputDefinitions.get(id);
  const value = central[id];
  if (definition === undefined || definition.kind !== 'number' || typeof value !== 'number') return null;
  const row = useCatalog.getState().inputRows.get(id);
  const low = row?.low ?? (value > 0 ? value / 3 : value - 1);
  const high = row?.high ?? (value > 0 ? value * 3 : value + 1);
  const { min, max, minOpen, maxOpen } = definition.range;
  const from = Math.max(Math.min(low, value), minOpen ? Number.NEGATIVE_INFINITY : min);
  const to = Math.min(Math.max(high, value), maxOpen ? Number.POSITIVE_INFINITY : max);
  // An end that is itself refused, or a span that is none, leaves no map.
  return from < to && !(minOpen && from <= min) && !(maxOpen && to >= max) ? [from, to] : null;
}
