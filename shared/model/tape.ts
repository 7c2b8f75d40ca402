/** The operations of the tape. `select` takes its second operand where the first is not zero, else the third. */
export const opcodes = {
  add: 0,
  subtract: 1,
  multiply: 2,
  divide: 3,
  power: 4,
  min: 5,
  max: 6,
  negate: 7,
  exp: 8,
  log2: 9,
  clip: 10,
  less: 11,
  equal: 12,
  select: 13,
} as const;

/** Operations in an order in which each finds its operands computed; `first`, `second`, `third` are slots. */
export interface Operations {
  readonly opcodes: Uint8Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly third: Int32Array;
}

/**
 * A model flattened to operations on slots, one slot per number. Slots are laid out as
 * `constants | inputs | fixed | carried | calendar | year | history`:
 * - `fixed` results are the same in every year and computed once;
 * - `year` holds the results of the year that is being computed, `history` a copy of them for each year;
 * - `carried` holds what a year takes over from the one before, `calendar` the numbers of the year itself.
 */
export interface Tape {
  readonly constants: Float64Array;
  readonly fixed: Operations;
  readonly firstYear: Operations;
  readonly laterYears: Operations;
  /** Where each carried number is found after the first year, and after a later one. */
  readonly carriedFrom: { readonly firstYear: Int32Array; readonly laterYears: Int32Array };
  /** Where each number of the calendar is found: years × numbers. */
  readonly calendarFrom: Int32Array;
  readonly layout: Layout;
}

/** Where each part of the slots starts, and how many years of how many results the history holds. */
export interface Layout {
  readonly inputs: number;
  readonly fixed: number;
  readonly carried: number;
  readonly calendar: number;
  readonly year: number;
  readonly history: number;
  readonly yearLength: number;
  readonly yearCount: number;
}

/** Where a finished run has left a number that an operation of a year (0 the first) finds in a slot. */
export function slotInHistory(tape: Tape, slot: number, year: number): number {
  const { layout, carriedFrom, calendarFrom } = tape;
  if (slot < layout.carried || slot >= layout.history) return slot;
  if (slot >= layout.year) return layout.history + year * layout.yearLength + slot - layout.year;
  if (slot >= layout.calendar) {
    return calendarFrom[year * (layout.year - layout.calendar) + slot - layout.calendar] as number;
  }
  const sources = year === 1 ? carriedFrom.firstYear : carriedFrom.laterYears;
  return slotInHistory(tape, sources[slot - layout.carried] as number, year - 1);
}

/** The slots that a tape is run in, its constants filled in. */
export function createSlots(tape: Tape): Float64Array {
  const { history, yearLength, yearCount } = tape.layout;
  const slots = new Float64Array(history + yearLength * yearCount);
  slots.set(tape.constants);
  return slots;
}

/** What one operation yields. */
export function applyOpcode(opcode: number, a: number, b: number, c: number): number {
  switch (opcode) {
    case opcodes.add:
      return a + b;
    case opcodes.subtract:
      return a - b;
    case opcodes.multiply:
      return a * b;
    case opcodes.divide:
      return a / b;
    case opcodes.power:
      return a ** b;
    case opcodes.min:
      return Math.min(a, b);
    case opcodes.max:
      return Math.max(a, b);
    case opcodes.negate:
      return -a;
    case opcodes.exp:
      return Math.exp(a);
    case opcodes.log2:
      return Math.log2(a);
    case opcodes.clip:
      return Math.min(Math.max(a, b), c);
    case opcodes.less:
      return a < b ? 1 : 0;
    case opcodes.equal:
      return a === b ? 1 : 0;
    default:
      return a === 0 ? c : b;
  }
}

/** Runs operations over the slots; their results go to consecutive slots from `start` on. */
function runOperations(
  { opcodes: codes, first, second, third }: Operations,
  slots: Float64Array,
  start: number,
): void {
  // The arrays are of one length and hold only slots of this tape, so that no read misses.
  for (let step = 0; step < codes.length; step += 1) {
    const a = slots[first[step] as number] as number;
    const b = slots[second[step] as number] as number;
    let result: number;
    switch (codes[step] as number) {
      case opcodes.add:
        result = a + b;
        break;
      case opcodes.subtract:
        result = a - b;
        break;
      case opcodes.multiply:
        result = a * b;
        break;
      case opcodes.divide:
        result = a / b;
        break;
      default:
        result = applyOpcode(codes[step] as number, a, b, slots[third[step] as number] as number);
    }
    slots[start + step] = result;
  }
}

/** Runs the tape over slots whose constants and inputs are filled in: year by year, all results kept in the history. */
export function runTape(tape: Tape, slots: Float64Array): void {
  const { layout, carriedFrom, calendarFrom } = tape;
  const calendarCount = layout.year - layout.calendar;
  runOperations(tape.fixed, slots, layout.fixed);
  for (let year = 0; year < layout.yearCount; year += 1) {
    if (year > 0) {
      const sources = year === 1 ? carriedFrom.firstYear : carriedFrom.laterYears;
      for (let position = 0; position < sources.length; position += 1) {
        slots[layout.carried + position] = slots[sources[position] as number] as number;
      }
    }
    for (let position = 0; position < calendarCount; position += 1) {
      slots[layout.calendar + position] = slots[
        calendarFrom[year * calendarCount + position] as number
      ] as number;
    }
    runOperations(year === 0 ? tape.firstYear : tape.laterYears, slots, layout.year);
    slots.copyWithin(layout.history + year * layout.yearLength, layout.year, layout.year + layout.yearLength);
  }
}
