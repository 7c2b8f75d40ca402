import { applyOpcode, type Layout, opcodes, type Operations, type Tape } from './tape.ts';

type Operator = keyof typeof opcodes;

/**
 * Where a value comes from while the tape grows. A handle is a position in one of these stores: nobody knows yet how
 * long each will be. `fixed` results are the same in every year; `yearly` ones belong to the year that is being built;
 * `carried` is a value of the year before and `calendar` a number of the year itself.
 */
const kinds = ['constant', 'input', 'fixed', 'yearly', 'carried', 'calendar'] as const;
const kindCount = kinds.length;
const kind = {
  constant: 0,
  input: 1,
  fixed: 2,
  yearly: 3,
  carried: 4,
  calendar: 5,
} as const satisfies Record<(typeof kinds)[number], number>;

/** A value of a tape that is being built. */
export type Handle = number;

/** Which of the two kinds of year is being built. */
export type Phase = 'firstYear' | 'laterYears';

/** How many handles the key of a repeated operation leaves room for. */
const handleRoom = 2 ** 22;

/** Operations as they grow, with those already there by what they do. */
class Block {
  readonly opcodes: number[] = [];
  readonly operands: Handle[] = [];
  readonly known = new Map<number, Handle>();
}

/** What a finished tape has to be told of its years: what `carried` and `calendar` handles mean in them. */
interface Years {
  readonly count: number;
  readonly carried: Readonly<Record<Phase, readonly Handle[]>>;
  /** Years × numbers of the calendar. */
  readonly calendar: readonly (readonly Handle[])[];
}

/**
 * Grows the operations of a tape. Computes at once what only depends on constants, keeps apart what is the same in
 * every year, computes nothing twice, and drops what changes nothing.
 */
export class TapeBuilder {
  readonly #fixed = new Block();
  readonly #phases = { firstYear: new Block(), laterYears: new Block() };
  #block = this.#phases.firstYear;
  readonly #constants: number[] = [];
  readonly #constantHandles = new Map<number, Handle>();
  #inputCount = 0;

  /** Says for which year the operations that follow are. */
  enter(phase: Phase): void {
    this.#block = this.#phases[phase];
  }

  constant(value: number): Handle {
    let handle = this.#constantHandles.get(value);
    if (handle === undefined) {
      handle = this.#constants.length * kindCount + kind.constant;
      this.#constants.push(value);
      this.#constantHandles.set(value, handle);
    }
    return handle;
  }

  input(): Handle {
    this.#inputCount += 1;
    return (this.#inputCount - 1) * kindCount + kind.input;
  }

  /** The handle of the nth value that is carried over from the year before. */
  carried(position: number): Handle {
    return position * kindCount + kind.carried;
  }

  /** The handle of the nth number of the year itself. */
  calendar(position: number): Handle {
    return position * kindCount + kind.calendar;
  }

  operation(operator: Operator, first: Handle, second: Handle = first, third: Handle = first): Handle {
    const a = this.#constantValue(first);
    const b = this.#constantValue(second);
    const c = this.#constantValue(third);
    const opcode = opcodes[operator];
    if (a !== undefined && b !== undefined && c !== undefined)
      return this.constant(applyOpcode(opcode, a, b, c));
    const same = unchanged(operator, a, b);
    if (same !== undefined) return same === 'first' ? first : second;
    const isFixed = isTimeless(first) && isTimeless(second) && isTimeless(third);
    const block = isFixed ? this.#fixed : this.#block;
    // Operations of up to two operands are recognised when they come again; clip and select are rare and never repeat.
    const key = third === first ? (first * handleRoom + second) * 16 + opcode : undefined;
    const before = key === undefined ? undefined : block.known.get(key);
    if (before !== undefined) return before;
    const handle = block.opcodes.length * kindCount + (isFixed ? kind.fixed : kind.yearly);
    block.opcodes.push(opcode);
    block.operands.push(first, second, third);
    if (key !== undefined) block.known.set(key, handle);
    return handle;
  }

  #constantValue(handle: Handle): number | undefined {
    return handle % kindCount === kind.constant ? this.#constants[Math.floor(handle / kindCount)] : undefined;
  }

  /** Lays the operations out as one tape. `place` leads from a handle to its slot, as an operation of its year sees it. */
  finish(years: Years): { tape: Tape; place: (handle: Handle) => number } {
    const { firstYear, laterYears } = this.#phases;
    const layout = this.#layOut(years);
    const starts = [0, layout.inputs, layout.fixed, layout.year, layout.carried, layout.calendar];
    const place = (handle: Handle): number =>
      (starts[handle % kindCount] ?? 0) + Math.floor(handle / kindCount);
    const tape: Tape = {
      constants: Float64Array.from(this.#constants),
      fixed: settle(this.#fixed, place),
      firstYear: settle(firstYear, place),
      laterYears: settle(laterYears, place),
      carriedFrom: {
        firstYear: Int32Array.from(years.carried.firstYear, place),
        laterYears: Int32Array.from(years.carried.laterYears, place),
      },
      calendarFrom: Int32Array.from(years.calendar.flat(), place),
      layout,
    };
    return { tape, place };
  }

  #layOut({ count, carried, calendar }: Years): Layout {
    const { firstYear, laterYears } = this.#phases;
    const yearLength = Math.max(firstYear.opcodes.length, laterYears.opcodes.length);
    const inputs = this.#constants.length;
    const fixed = inputs + this.#inputCount;
    const carriedStart = fixed + this.#fixed.opcodes.length;
    const calendarStart = carriedStart + carried.laterYears.length;
    const year = calendarStart + (calendar[0]?.length ?? 0);
    return {
      inputs,
      fixed,
      carried: carriedStart,
      calendar: calendarStart,
      year,
      history: year + yearLength,
      yearLength,
      yearCount: count,
    };
  }
}

/** A grown block with its operands turned into slots. */
function settle({ opcodes: codes, operands }: Block, place: (handle: Handle) => number): Operations {
  const operandsAt = (offset: number): Int32Array => {
    const slots = new Int32Array(codes.length);
    for (let step = 0; step < codes.length; step += 1) slots[step] = place(operands[3 * step + offset] ?? 0);
    return slots;
  };
  return {
    opcodes: Uint8Array.from(codes),
    first: operandsAt(0),
    second: operandsAt(1),
    third: operandsAt(2),
  };
}

function isTimeless(handle: Handle): boolean {
  return handle % kindCount <= kind.fixed;
}

/** Which operand an operation only repeats: x + 0, 0 + x, x − 0, x · 1, 1 · x, x / 1, x ^ 1. */
function unchanged(
  operator: Operator,
  a: number | undefined,
  b: number | undefined,
): 'first' | 'second' | undefined {
  const isSum = operator === 'add' || operator === 'subtract';
  const isProduct = operator === 'multiply' || operator === 'divide' || operator === 'power';
  if ((isSum && b === 0) || (isProduct && b === 1)) return 'first';
  return (operator === 'add' && a === 0) || (operator === 'multiply' && a === 1) ? 'second' : undefined;
}
