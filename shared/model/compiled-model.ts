import { quantityById } from './graph.ts';
import type { Quantity } from './quantities/quantity.ts';
import { slotInHistory, type Tape } from './tape.ts';
import {
  firstYear,
  type HardwareColumn,
  hardwareColumns,
  type Segment,
  segments,
  type Workload,
  workloads,
} from './vocabulary.ts';

/** What the shape of the computation depends on: all else is only numbers in its slots. */
export interface Structure {
  readonly segmentOf: Readonly<Record<Workload, Segment>>;
  readonly pointYears: Readonly<Record<Segment, readonly number[]>>;
  /** The last year that is computed; the first is always 2020. */
  readonly until: number;
}

/** Which instance of a quantity is meant; only the indices that the quantity has are looked at. */
export interface InstanceIndex {
  readonly workload?: Workload;
  readonly column?: HardwareColumn;
  readonly segment?: Segment;
  readonly year?: number;
}

/** A number that the tape takes from the inputs: an input, or the energy of one of its demand points. */
export interface InputSlot {
  readonly id: string;
  readonly point?: number;
}

/** A quantity that a tape is wanted for, in every year. */
export interface Target {
  readonly id: string;
  readonly index: InstanceIndex;
}

/** An index as positions in the vocabularies; −1 for what the instance does not have. */
export interface Position {
  readonly workload: number;
  readonly column: number;
  readonly segment: number;
}

export const noPosition = -1;

/** The segment of each workload, as a position. */
export function segmentPositions({ segmentOf }: Structure): readonly number[] {
  return workloads.map((workload) => segments.indexOf(segmentOf[workload]));
}

/** An index as positions; a workload brings its segment with it. */
export function positionOf(
  { workload, column, segment }: InstanceIndex,
  segmentOf: readonly number[],
): Position {
  const place = workload === undefined ? noPosition : workloads.indexOf(workload);
  return {
    workload: place,
    column: column === undefined ? noPosition : hardwareColumns.indexOf(column),
    segment: segment === undefined ? (segmentOf[place] ?? noPosition) : segments.indexOf(segment),
  };
}

/** The number of an instance among those of its quantity. */
export function instanceNumber(
  { indices }: Quantity,
  workload: number,
  column: number,
  segment: number,
): number {
  let instance = indices.includes('workload') ? workload : 0;
  if (indices.includes('column')) instance = instance * hardwareColumns.length + column;
  return indices.includes('segment') ? instance * segments.length + segment : instance;
}

/**
 * The slots of a quantity's instances in the first and in the later years, as operations of the year see them; −1 for one that
 * the tape does not compute.
 */
export type InstanceSlots = readonly [firstYear: readonly number[], laterYears: readonly number[]];

export const notCompiled = -1;

/** What a compiled model is made of: numbers and names alone, so that it can be written down. */
export interface ModelForm {
  readonly structure: Structure;
  readonly tape: Tape;
  readonly inputs: readonly InputSlot[];
  readonly instances: Readonly<Record<string, InstanceSlots>>;
}

/** A tape with the way in (which input belongs in which slot) and the way out (which slot holds an instance). */
export class CompiledModel {
  readonly form: ModelForm;
  readonly tape: Tape;
  /** In the order of the tape's input slots. */
  readonly inputs: readonly InputSlot[];
  readonly #segmentOf: readonly number[];

  constructor(form: ModelForm) {
    this.form = form;
    this.tape = form.tape;
    this.inputs = form.inputs;
    this.#segmentOf = segmentPositions(form.structure);
  }

  /** The slot of an instance, undefined when this tape does not compute it. */
  readonly instanceOf = (id: string, index: InstanceIndex): number | undefined => {
    const quantity = quantityById.get(id);
    const slots = this.#slotsOf(id, index);
    if (quantity === undefined || slots === undefined) return undefined;
    const year = quantity.indices.includes('year') ? (index.year ?? Number.NaN) - firstYear : 0;
    return year >= 0 && year < this.tape.layout.yearCount ? this.#slotIn(year, slots) : undefined;
  };

  /** The slots of an instance in `count` years from the first on, undefined when this tape does not compute it. */
  slotsOverYears(id: string, index: InstanceIndex, count: number): number[] | undefined {
    const slots = this.#slotsOf(id, index);
    return slots && Array.from({ length: count }, (_, year) => this.#slotIn(year, slots));
  }

  #slotIn(year: number, [first, later]: readonly [number, number]): number {
    return slotInHistory(this.tape, year === 0 ? first : later, year);
  }

  /** The slots of an instance in the first and in a later year. */
  #slotsOf(id: string, index: InstanceIndex): readonly [number, number] | undefined {
    const quantity = quantityById.get(id);
    const slots = this.form.instances[id];
    if (quantity === undefined || slots === undefined) return undefined;
    const { workload, column, segment } = positionOf(index, this.#segmentOf);
    const number = instanceNumber(quantity, workload, column, segment);
    const [first = notCompiled, later = notCompiled] = [slots[0][number], slots[1][number]];
    return first === notCompiled || later === notCompiled ? undefined : [first, later];
  }
}
