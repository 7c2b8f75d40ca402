import {
  CompiledModel,
  type InputSlot,
  instanceNumber,
  type InstanceSlots,
  noPosition,
  notCompiled,
  type Position,
  positionOf,
  segmentPositions,
  type Structure,
  type Target,
} from './compiled-model.ts';
import type { DemandPoint, Expression, InputReference } from './expression.ts';
import { quantities } from './graph.ts';
import type { Quantity } from './quantities/quantity.ts';
import { type Handle, type Phase, TapeBuilder } from './tape-builder.ts';
import {
  firstYear,
  type HardwareColumn,
  hardwareColumns,
  type Segment,
  segments,
  type Workload,
  workloads,
} from './vocabulary.ts';

/** The whole model as a tape. */
export function compileModel(structure: Structure): CompiledModel {
  const compiler = new Compiler(structure);
  for (const quantity of quantities) {
    for (const position of compiler.everyPosition(quantity)) compiler.want(quantity.id, position);
  }
  return compiler.finish();
}

/** Only what the targets need: the cheap way to compute one output often. */
export function compileTargets(structure: Structure, targets: readonly Target[]): CompiledModel {
  const compiler = new Compiler(structure);
  for (const { id, index } of targets) compiler.want(id, positionOf(index, compiler.segmentOf));
  return compiler.finish();
}

/** A declared quantity with the handles of its instances; one without a year has the same ones in both. */
interface Entry {
  readonly quantity: Quantity;
  readonly isYearly: boolean;
  readonly firstYear: Int32Array;
  readonly laterYears: Int32Array;
}

/**
 * Walks the formulas of the wanted quantities, and of all that they need, into the blocks of a tape. One walk for the
 * first year and one for a later year suffice: years differ only in what `carried` and `calendar` handles mean.
 */
class Compiler {
  readonly #builder = new TapeBuilder();
  readonly #structure: Structure;
  /** The segment of each workload, as a position. */
  readonly segmentOf: readonly number[];
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #inputs: InputSlot[] = [];
  readonly #inputHandles = new Map<string, Handle>();
  /** The handles of each reference to an input, so that an id is put together once. */
  readonly #inputNodes = new Map<InputReference, Int32Array>();
  /** What each `carried` handle means: an instance of the year before. */
  readonly #carried: { readonly entry: Entry; readonly instance: number }[] = [];
  readonly #carriedHandles = new Map<string, Handle>();
  /** What each `calendar` handle means: the year (undefined) or a demand point of a segment. */
  readonly #calendar: ({ readonly point: DemandPoint; readonly segment: Segment } | undefined)[] = [];
  readonly #calendarHandles = new Map<string, Handle>();
  readonly #pending: { readonly id: string; readonly position: Position }[] = [];
  #phase: Phase = 'firstYear';

  constructor(structure: Structure) {
    this.#structure = structure;
    this.segmentOf = segmentPositions(structure);
    this.#entries = new Map(
      quantities.map((quantity) => {
        const count = instanceCount(quantity);
        const isYearly = quantity.indices.includes('year');
        const handles = new Int32Array(count).fill(notCompiled);
        return [
          quantity.id,
          { quantity, isYearly, firstYear: handles, laterYears: isYearly ? handles.slice() : handles },
        ];
      }),
    );
  }

  *everyPosition({ indices }: Quantity): Generator<Position> {
    const none = [noPosition];
    for (const workload of indices.includes('workload') ? workloads.keys() : none) {
      const own = workload === noPosition ? none : [this.segmentOf[workload] ?? noPosition];
      for (const segment of indices.includes('segment') ? segments.keys() : own) {
        for (const column of indices.includes('column') ? hardwareColumns.keys() : none) {
          yield { workload, column, segment };
        }
      }
    }
  }

  /** Compiles an instance, and what it carries over from the year before, for the first and for the later years. */
  want(id: string, position: Position): void {
    this.#pending.push({ id, position });
    for (let next = this.#pending.pop(); next; next = this.#pending.pop()) {
      const { workload, column, segment } = next.position;
      for (const phase of ['firstYear', 'laterYears'] as const) {
        this.#enter(phase);
        this.#instance(next.id, workload, column, segment);
      }
    }
  }

  #enter(phase: Phase): void {
    this.#phase = phase;
    this.#builder.enter(phase);
  }

  #entry(id: string): Entry {
    const entry = this.#entries.get(id);
    if (!entry) throw new Error(`the model has no quantity ${id}`);
    return entry;
  }

  /** The handle of an instance in the phase that is being built; compiles it when it is asked for first. */
  #instance(id: string, workload: number, column: number, segment: number): Handle {
    const entry = this.#entry(id);
    const instance = instanceNumber(entry.quantity, workload, column, segment);
    const handles = entry[this.#phase];
    const known = handles[instance];
    if (known === undefined) throw new RangeError(`${id} has no instance ${instance}`);
    if (known !== notCompiled) return known;
    const { formula, firstYear: start = formula } = entry.quantity;
    const handle = this.#emit(this.#phase === 'firstYear' ? start : formula, workload, column, segment);
    handles[instance] = handle;
    return handle;
  }

  #carry(id: string, workload: number, column: number, segment: number): Handle {
    const entry = this.#entry(id);
    const instance = instanceNumber(entry.quantity, workload, column, segment);
    const key = `${id}#${instance}`;
    let handle = this.#carriedHandles.get(key);
    if (handle === undefined) {
      handle = this.#builder.carried(this.#carried.length);
      this.#carriedHandles.set(key, handle);
      this.#carried.push({ entry, instance });
      // What is carried over has to be computed in the year before, be that the first or a later one.
      this.#pending.push({ id, position: { workload, column, segment } });
    }
    return handle;
  }

  #emit(expression: Expression, workload: number, column: number, segment: number): Handle {
    const builder = this.#builder;
    switch (expression.op) {
      case 'constant':
        return builder.constant(expression.value);
      case 'year':
        return this.#calendarHandle('year', undefined);
      case 'point': {
        const word = segments[segment];
        if (word === undefined) throw new RangeError('a demand point belongs to a segment');
        const key = `${expression.which} ${expression.field} ${word}`;
        return this.#calendarHandle(key, { point: expression, segment: word });
      }
      case 'input':
        return this.#input(expression, workload, column, segment);
      case 'quantity': {
        const at = expression.column === undefined ? column : hardwareColumns.indexOf(expression.column);
        return expression.previous
          ? this.#carry(expression.id, workload, at, segment)
          : this.#instance(expression.id, workload, at, segment);
      }
      case 'sum': {
        let total = builder.constant(0);
        for (const member of workloads.keys()) {
          if (this.segmentOf[member] !== segment) continue;
          total = builder.operation('add', total, this.#emit(expression.term, member, column, segment));
        }
        return total;
      }
      case 'negate':
      case 'exp':
      case 'log2':
        return builder.operation(expression.op, this.#emit(expression.term, workload, column, segment));
      case 'clip': {
        const term = this.#emit(expression.term, workload, column, segment);
        const low = this.#emit(expression.low, workload, column, segment);
        return builder.operation('clip', term, low, this.#emit(expression.high, workload, column, segment));
      }
      case 'choose': {
        const left = this.#emit(expression.left, workload, column, segment);
        const right = this.#emit(expression.right, workload, column, segment);
        const test = builder.operation(expression.relation, left, right);
        const then = this.#emit(expression.whenTrue, workload, column, segment);
        return builder.operation(
          'select',
          test,
          then,
          this.#emit(expression.whenFalse, workload, column, segment),
        );
      }
      case 'byColumn': {
        const branch = hardwareColumns[column] === 'base' ? expression.base : expression.imc;
        return this.#emit(branch, workload, column, segment);
      }
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'divide':
      case 'power':
      case 'min':
      case 'max': {
        const [head, ...tail] = expression.terms;
        let left = this.#emit(head, workload, column, segment);
        for (const term of tail) {
          left = builder.operation(expression.op, left, this.#emit(term, workload, column, segment));
        }
        return left;
      }
    }
  }

  #calendarHandle(key: string, meaning: { point: DemandPoint; segment: Segment } | undefined): Handle {
    let handle = this.#calendarHandles.get(key);
    if (handle === undefined) {
      handle = this.#builder.calendar(this.#calendar.length);
      this.#calendarHandles.set(key, handle);
      this.#calendar.push(meaning);
    }
    return handle;
  }

  /** What the calendar handles mean in a year: a constant, or the slot of a demand point's energy. */
  #calendarOf(year: number): Handle[] {
    return this.#calendar.map((meaning) => {
      if (!meaning) return this.#builder.constant(year);
      const { point, segment } = meaning;
      const years = this.#structure.pointYears[segment];
      const anchor = Math.max(
        0,
        years.findLastIndex((pointYear) => pointYear <= year),
      );
      const index = point.which === 'anchor' ? anchor : Math.min(anchor + 1, years.length - 1);
      return point.field === 'year'
        ? this.#builder.constant(years[index] ?? year)
        : this.#inputSlot({ id: `demand.${segment}.points`, point: index });
    });
  }

  #input(node: InputReference, workload: number, column: number, segment: number): Handle {
    let handles = this.#inputNodes.get(node);
    if (!handles) {
      handles = new Int32Array(workloads.length * hardwareColumns.length).fill(notCompiled);
      this.#inputNodes.set(node, handles);
    }
    const at =
      node.family === 'hardware' && node.column !== undefined ? hardwareColumns.indexOf(node.column) : column;
    const instance = inputNumber(node, workload, at, segment);
    const known = handles[instance];
    if (known !== undefined && known !== notCompiled) return known;
    const id = inputId(node, workloads[workload], hardwareColumns[at], segments[segment]);
    const handle = this.#inputSlot({ id });
    handles[instance] = handle;
    return handle;
  }

  #inputSlot(slot: InputSlot): Handle {
    const key = slot.point === undefined ? slot.id : `${slot.id}[${slot.point}]`;
    let handle = this.#inputHandles.get(key);
    if (handle === undefined) {
      handle = this.#builder.input();
      this.#inputHandles.set(key, handle);
      this.#inputs.push(slot);
    }
    return handle;
  }

  finish(): CompiledModel {
    const count = this.#structure.until - firstYear + 1;
    const carriedAfter = (phase: Phase): Handle[] =>
      this.#carried.map(({ entry, instance }) => entry[phase][instance] ?? notCompiled);
    const { tape, place } = this.#builder.finish({
      count,
      carried: { firstYear: carriedAfter('firstYear'), laterYears: carriedAfter('laterYears') },
      calendar: Array.from({ length: count }, (_, year) => this.#calendarOf(firstYear + year)),
    });
    const places = (handles: Int32Array): number[] =>
      Array.from(handles, (handle) => (handle === notCompiled ? notCompiled : place(handle)));
    const instances: Record<string, InstanceSlots> = {};
    for (const [id, entry] of this.#entries) {
      const [first, later] = [places(entry.firstYear), places(entry.laterYears)];
      if (first.some((slot) => slot !== notCompiled)) instances[id] = [first, later];
    }
    return new CompiledModel({ structure: this.#structure, tape, inputs: this.#inputs, instances });
  }
}

function instanceCount({ indices }: Quantity): number {
  return (
    (indices.includes('workload') ? workloads.length : 1) *
    (indices.includes('column') ? hardwareColumns.length : 1) *
    (indices.includes('segment') ? segments.length : 1)
  );
}

/** Which of the inputs that a reference may mean is meant at an instance. */
function inputNumber({ family }: InputReference, workload: number, column: number, segment: number): number {
  switch (family) {
    case 'global':
      return 0;
    case 'demand':
    case 'rebound':
      return segment;
    case 'hardware':
      return workload * hardwareColumns.length + column;
    case 'workload':
    case 'adoption':
      return workload;
  }
}

/** The id of the input that a reference means at an instance. */
export function inputId(
  node: InputReference,
  workload: Workload | undefined,
  column: HardwareColumn | undefined,
  segment: Segment | undefined,
): string {
  switch (node.family) {
    case 'global':
      return node.quantity;
    case 'demand':
    case 'rebound':
      return `${node.family}.${segment}.${node.quantity}`;
    case 'hardware':
      return `hardware.${workload}.${column}.${node.quantity}`;
    case 'workload':
    case 'adoption':
      return `${node.family}.${workload}.${node.quantity}`;
  }
}
