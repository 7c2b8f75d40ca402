import { appError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { fail, ok, type Result } from '../result.ts';
import type { DemandPoints, Inputs, InputValue } from '../scenario/file.ts';
import type { Unit } from '../units/quantity.ts';
import { isUncertainText, parseUncertain } from './uncertainty/notation.ts';
import {
  type HardwareColumn,
  hardwareColumns,
  type Segment,
  segments,
  type Workload,
  workloads,
} from './vocabulary.ts';

export type InputKind = 'number' | 'segment' | 'points' | 'switch';
export type InputGroup = 'global' | 'demand' | 'workloads' | 'hardware' | 'adoption' | 'cost';

/** The values that an input may take; an open end is itself refused. */
export interface InputRange {
  readonly min: number;
  readonly max: number;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

const all = {
  min: Number.NEGATIVE_INFINITY,
  max: Number.POSITIVE_INFINITY,
  minOpen: true,
  maxOpen: true,
} as const;
const above = (min: number): InputRange => ({ ...all, min });
const atLeast = (min: number): InputRange => ({ ...all, min, minOpen: false });
const below = (max: number): InputRange => ({ ...all, max });
const share: InputRange = { min: 0, max: 1, minOpen: false, maxOpen: false };
const shareBelowOne: InputRange = { ...share, maxOpen: true };
const shareAboveZero: InputRange = { ...share, minOpen: true };

/** What a family of inputs has in common, whatever workload, column or segment it is given for. */
interface Family {
  readonly unit: Unit;
  readonly group: InputGroup;
  readonly range: InputRange;
  readonly kind?: InputKind;
}

const globalFamilies = {
  'price.electricity': { unit: 'USD/kWh', group: 'global', range: atLeast(0) },
  'grid.carbon': { unit: 'kgCO2/kWh', group: 'global', range: atLeast(0) },
  'grid.decline': { unit: '1/yr', group: 'global', range: share },
  'finance.discount_rate': { unit: '1/yr', group: 'cost', range: share },
  'compare.netherlands': { unit: 'TWh/yr', group: 'global', range: above(0) },
} as const satisfies Record<string, Family>;

const demandFamilies = {
  points: { unit: 'TWh/yr', group: 'demand', range: above(0), kind: 'points' },
  scale: { unit: '1', group: 'demand', range: above(0) },
  growth_after: { unit: '1/yr', group: 'demand', range: above(-1) },
  inference_share: { unit: '1', group: 'demand', range: share },
} as const satisfies Record<string, Family>;

const reboundFamilies = {
  elasticity: { unit: '1', group: 'demand', range: atLeast(0) },
  reuse: { unit: '1', group: 'demand', range: share },
} as const satisfies Record<string, Family>;

const workloadFamilies = {
  segment: { unit: '1', group: 'workloads', range: all, kind: 'segment' },
  share: { unit: '1', group: 'workloads', range: atLeast(0) },
  macs: { unit: 'MAC/unit', group: 'workloads', range: above(0) },
  weight_bits: { unit: 'bit', group: 'workloads', range: atLeast(0) },
  dynamic_bits: { unit: 'bit/unit', group: 'workloads', range: atLeast(0) },
} as const satisfies Record<string, Family>;

const hardwareFamilies = {
  batch: { unit: 'unit/step', group: 'hardware', range: above(0) },
  mac_energy: { unit: 'pJ/MAC', group: 'hardware', range: atLeast(0) },
  path_energy: { unit: 'pJ/bit', group: 'hardware', range: atLeast(0) },
  resident_fraction: { unit: '1', group: 'hardware', range: share },
  array_bits: { unit: 'bit/server', group: 'hardware', range: atLeast(0) },
  retry_fraction: { unit: '1', group: 'hardware', range: shareBelowOne },
  host_overhead: { unit: '1', group: 'hardware', range: atLeast(0) },
  pue: { unit: '1', group: 'hardware', range: atLeast(1) },
  capex: { unit: 'USD/server', group: 'cost', range: atLeast(0) },
  throughput: { unit: 'unit/s per server', group: 'hardware', range: above(0) },
  rated_power: { unit: 'W/server', group: 'hardware', range: atLeast(0) },
  utilisation: { unit: '1', group: 'cost', range: shareAboveZero },
  life: { unit: 'year', group: 'cost', range: atLeast(1) },
  opex_rate: { unit: '1/yr', group: 'cost', range: atLeast(0) },
  migration: { unit: 'USD/server', group: 'cost', range: atLeast(0) },
  efficiency_gain: { unit: '1/yr', group: 'hardware', range: shareBelowOne },
  throughput_gain: { unit: '1/yr', group: 'hardware', range: above(-1) },
} as const satisfies Record<string, Family>;

/** Only the in-memory column learns: its price falls with what has been shipped. */
const learningFamilies = {
  learning_rate: { unit: '1', group: 'cost', range: shareBelowOne },
  learning_base: { unit: 'TWh/yr', group: 'cost', range: above(0) },
} as const satisfies Record<string, Family>;

const adoptionFamilies = {
  ceiling: { unit: '1', group: 'adoption', range: share },
  start_year: { unit: 'year', group: 'adoption', range: atLeast(2020) },
  p: { unit: '1/yr', group: 'adoption', range: above(0) },
  q: { unit: '1/yr', group: 'adoption', range: atLeast(0) },
  gated: { unit: '1', group: 'adoption', range: share, kind: 'switch' },
  hurdle: { unit: '1', group: 'adoption', range: below(1) },
  gate_width: { unit: '1', group: 'adoption', range: above(0) },
} as const satisfies Record<string, Family>;

export type GlobalInput = keyof typeof globalFamilies;
export type DemandInput = keyof typeof demandFamilies;
export type ReboundInput = keyof typeof reboundFamilies;
export type WorkloadInput = keyof typeof workloadFamilies;
export type HardwareInput = keyof typeof hardwareFamilies | keyof typeof learningFamilies;
export type AdoptionInput = keyof typeof adoptionFamilies;

/** The word for what an input measures, whatever it is given for: `inputs.<quantity>` is its name. */
export type InputQuantity =
  | GlobalInput
  | DemandInput
  | ReboundInput
  | WorkloadInput
  | HardwareInput
  | AdoptionInput;

/** One input of the model: what it measures, for what, in which unit, and the values it may take. */
export interface InputDefinition {
  readonly id: string;
  readonly unit: Unit;
  readonly kind: InputKind;
  readonly group: InputGroup;
  readonly quantity: InputQuantity;
  readonly workload?: Workload;
  readonly column?: HardwareColumn;
  readonly segment?: Segment;
  readonly range: InputRange;
}

type Scope = Pick<InputDefinition, 'workload' | 'column' | 'segment'>;

function* defineFamilies(
  families: Readonly<Record<string, Family>>,
  idOf: (quantity: string) => string,
  scope: Scope = {},
): Generator<InputDefinition> {
  for (const [quantity, { unit, group, range, kind = 'number' }] of Object.entries(families)) {
    yield { id: idOf(quantity), unit, kind, group, quantity: quantity as InputQuantity, ...scope, range };
  }
}

function* defineInputs(): Generator<InputDefinition> {
  for (const segment of segments) {
    yield* defineFamilies(demandFamilies, (quantity) => `demand.${segment}.${quantity}`, { segment });
  }
  yield* defineFamilies(globalFamilies, (quantity) => quantity);
  for (const segment of segments) {
    yield* defineFamilies(reboundFamilies, (quantity) => `rebound.${segment}.${quantity}`, { segment });
  }
  for (const workload of workloads) {
    yield* defineFamilies(workloadFamilies, (quantity) => `workload.${workload}.${quantity}`, { workload });
    for (const column of hardwareColumns) {
      const families = column === 'imc' ? { ...hardwareFamilies, ...learningFamilies } : hardwareFamilies;
      yield* defineFamilies(families, (quantity) => `hardware.${workload}.${column}.${quantity}`, {
        workload,
        column,
      });
    }
    yield* defineFamilies(adoptionFamilies, (quantity) => `adoption.${workload}.${quantity}`, { workload });
  }
}

/** Every input of model version 1 by id, in the order of the catalog: demand, prices, then workload by workload. */
export const inputDefinitions: ReadonlyMap<string, InputDefinition> = new Map(
  Array.from(defineInputs(), (definition) => [definition.id, definition] as const),
);

/** The range as a reader writes it, free of words: `0 ≤ x < 1`, `x > 0`. */
export function describeRange({ min, max, minOpen, maxOpen }: InputRange): string {
  const hasMin = min !== Number.NEGATIVE_INFINITY;
  const hasMax = max !== Number.POSITIVE_INFINITY;
  if (hasMin && hasMax) return `${sign(min)} ${minOpen ? '<' : '≤'} x ${maxOpen ? '<' : '≤'} ${sign(max)}`;
  if (hasMin) return `x ${minOpen ? '>' : '≥'} ${sign(min)}`;
  return hasMax ? `x ${maxOpen ? '<' : '≤'} ${sign(max)}` : 'x';
}

function sign(bound: number): string {
  return bound < 0 ? `\u2212${-bound}` : `${bound}`;
}

/** Whether a number keeps a range. */
export function isInRange(value: number, { min, max, minOpen, maxOpen }: InputRange): boolean {
  return (minOpen ? value > min : value >= min) && (maxOpen ? value < max : value <= max);
}

/** The value of a number that is finite and in its range; otherwise the rule that it broke. */
function checkNumber(place: string, value: unknown, range: InputRange): Result<number> {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return fail(appError('input-not-a-number', place, { value: show(value) }));
  }
  return isInRange(value, range)
    ? ok(value)
    : fail(appError('input-out-of-range', place, { value, range: describeRange(range) }));
}

function show(value: unknown): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number'
      ? String(value)
      : (JSON.stringify(value) ?? String(value));
}

function checkPoints(id: string, value: unknown, range: InputRange): Result<DemandPoints> {
  if (!Array.isArray(value) || value.length === 0) return fail(appError('input-points-malformed', id));
  let before = Number.NEGATIVE_INFINITY;
  for (const [index, point] of value.entries()) {
    const place = `${id}[${index}]`;
    if (!Array.isArray(point) || point.length !== 2) return fail(appError('input-points-malformed', place));
    const [year, terawattHours] = point;
    if (typeof year !== 'number' || !Number.isInteger(year)) {
      return fail(appError('input-points-malformed', place));
    }
    if (year <= before) {
      return fail(appError('input-points-not-rising', place, { value: year, previous: before }));
    }
    const checked = checkNumber(place, terawattHours, range);
    if (!checked.ok) return checked;
    before = year;
  }
  return ok(value as DemandPoints);
}

/** The error for an id that the model does not have, with the nearest one that it has. */
export function unknownInput(id: string, place = id): ReturnType<typeof appError> {
  const known = nearest(id, inputDefinitions.keys());
  return appError('input-unknown', place, { value: id, ...(known === undefined ? {} : { nearest: known }) });
}

/**
 * The value of one input when it keeps the rule of its id; otherwise the rule that it broke. Nothing is clamped. A text
 * where a number belongs is a distribution or a tie and must be well formed; what it means together with the others is
 * `resolveUncertainty`'s to say.
 */
export function checkInput(id: string, value: unknown): Result<InputValue> {
  const definition = inputDefinitions.get(id);
  if (!definition) return fail(unknownInput(id));
  switch (definition.kind) {
    case 'points':
      return checkPoints(id, value, definition.range);
    case 'segment':
      return segments.some((segment) => segment === value)
        ? ok(value as Segment)
        : fail(appError('input-segment-unknown', id, { value: show(value), known: segments.join(', ') }));
    case 'switch':
      return value === 0 || value === 1
        ? ok(value)
        : typeof value === 'number' && Number.isFinite(value)
          ? fail(appError('input-out-of-range', id, { value, range: '{0, 1}' }))
          : checkNumber(id, value, definition.range);
    case 'number':
      return typeof value === 'string' && isUncertainText(value)
        ? checkUncertain(id, value)
        : checkNumber(id, value, definition.range);
  }
}

function checkUncertain(id: string, text: string): Result<InputValue> {
  const parsed = parseUncertain(text, id);
  if (!parsed.ok) return parsed;
  if (parsed.value.kind === 'tie' && !inputDefinitions.has(parsed.value.id)) {
    return fail({ ...unknownInput(parsed.value.id, id), code: 'tie-unknown' });
  }
  return ok(text.trim());
}

/**
 * A whole set of inputs: every id known, none missing, each in its range, and in each segment that has workloads at
 * least one share above zero. Yields the very object where nothing in it had to be tidied up.
 */
export function checkInputs(inputs: Readonly<Record<string, unknown>>): Result<Inputs> {
  const tidied: Record<string, InputValue> = {};
  let fault: Result<never> | undefined;
  for (const { id, kind, range } of inputDefinitions.values()) {
    const value = inputs[id];
    // Nearly all inputs are plain numbers, and a slider has them checked with every step.
    if (kind === 'number' && typeof value === 'number' && Number.isFinite(value) && isInRange(value, range)) {
      continue;
    }
    const checked = value === undefined ? fail(appError('input-missing', id)) : checkInput(id, value);
    if (!checked.ok) {
      fault = checked;
      break;
    }
    if (checked.value !== value) tidied[id] = checked.value;
  }
  // An id that nobody knows is the likelier slip, and is told first.
  if (fault !== undefined || Object.keys(inputs).length !== inputDefinitions.size) {
    const unknown = Object.keys(inputs).find((id) => !inputDefinitions.has(id));
    if (unknown !== undefined) return fail(unknownInput(unknown));
  }
  if (fault !== undefined) return fault;
  const isTidy = Object.keys(tidied).length === 0;
  return checkShares((isTidy ? inputs : { ...inputs, ...tidied }) as Inputs);
}

function checkShares(inputs: Inputs): Result<Inputs> {
  for (const segment of segments) {
    const members = workloads.filter((workload) => inputs[`workload.${workload}.segment`] === segment);
    if (members.length > 0 && members.every((workload) => inputs[`workload.${workload}.share`] === 0)) {
      return fail(
        appError('input-shares-all-zero', segment, {
          value: members.map((workload) => `workload.${workload}.share`).join(', '),
        }),
      );
    }
  }
  return ok(inputs);
}
