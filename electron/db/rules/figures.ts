import { rungIds } from '../../../shared/catalog/ladder.ts';
import { boundsOfCategory, unitsOfCategory, unitsOfQuantity } from '../../../shared/catalog/units.ts';
import type { Stored } from '../../../shared/catalog/written.ts';
import { fleetLoadFactor } from '../derive/forecasts.ts';
import { selfCheck } from '../derive/hardware.ts';
import { type Fault, fault } from './fault.ts';

/** Parameters without which figures cannot be derived. */
export const neededParameters: ReadonlySet<string> = new Set([...rungIds, fleetLoadFactor]);

interface Span {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** low ≤ value ≤ high, and at least one of the three where the row is nothing without. */
export function spanFaults({ low, value, high }: Span, mayBeEmpty: boolean): Fault[] {
  const given = [low, value, high].filter((figure) => figure !== null);
  return [
    ...(given.length === 0 && !mayBeEmpty ? [fault('value', 'required', 'fault-span-empty')] : []),
    ...(isRising(given) ? [] : [fault('value', 'order', 'fault-span-order')]),
  ];
}

/** Whether no number is below the one before it. */
export function isRising(figures: readonly number[]): boolean {
  return figures.every((figure, index) => index === 0 || figure >= (figures[index - 1] ?? figure));
}

/** A claim that differs from TOPS ÷ W of its own row by more than 5 % says why; one that does not differ says nothing. */
export function claimFlagFaults(device: Stored<'devices'>): Fault[] {
  const { claimFlag, topsPerWattClaimed: claimed } = device;
  const { contradiction, topsPerWattDerived: derived } = selfCheck(device);
  if (contradiction !== null && claimFlag === null) {
    const values = { claimed: claimed ?? '', derived: derived?.toPrecision(3) ?? '' };
    return [fault('claimFlag', 'claim-flag', 'fault-claim-unflagged', values)];
  }
  return contradiction === null && claimFlag !== null
    ? [fault('claimFlag', 'claim-flag', 'fault-claim-flagged')]
    : [];
}

/** The unit of a measurement is one of its quantity. */
export function measurementFaults({ quantity, unit }: Stored<'measurements'>): Fault[] {
  const fitting = unitsOfQuantity[quantity];
  return fitting.includes(unit)
    ? []
    : [fault('unit', 'unit', 'fault-unit', { what: quantity, units: fitting.join(' or ') })];
}

/** The unit of a parameter is one of its category, ratios are in bounds, and a rung of the ladder has its value. */
export function parameterFaults({ id, category, unit, low, value, high }: Stored<'parameters'>): Fault[] {
  const fitting = unitsOfCategory[category];
  const bounds = unit === '1' ? boundsOfCategory[category] : undefined;
  const given = [low, value, high].filter((figure) => figure !== null);
  const isOutside =
    bounds !== undefined && given.some((figure) => figure < bounds.low || figure > bounds.high);
  return [
    ...(fitting.includes(unit)
      ? []
      : [fault('unit', 'unit', 'fault-unit', { what: category, units: fitting.join(' or ') })]),
    ...(isOutside ? [fault('value', 'range', 'fault-bounds', { what: category, ...bounds })] : []),
    ...(neededParameters.has(id) && value === null
      ? [fault('value', 'ladder-incomplete', 'fault-rung', { id })]
      : []),
  ];
}
