import { applyOpcode, opcodes, type Operations, slotInHistory, type Tape } from '../tape.ts';

/** A number of the flattened tape: a slot before the yearly ones, or an operation of a year. */
type Node = number;

/**
 * A tape specialised to the inputs that are drawn: one straight list of the operations whose results may differ between
 * draws, over all years, in registers that are given on as soon as nobody reads them any more. What no draw changes is
 * read from the slots of a run at the medians, so that a program stays good while only numbers change.
 */
export interface Program {
  readonly opcodes: Uint8Array;
  /** The registers of the results. */
  readonly target: Int32Array;
  /** Where the operands are found: registers, or constants, the first as −1, the second as −2. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly third: Int32Array;
  /** The slots of the numbers that no draw changes. */
  readonly constants: readonly number[];
  /** The register of each drawn input, in the order in which they were named. */
  readonly inputs: readonly number[];
  /** After which operation (−1: at the start) which wanted number stands in which register; in the order of operations. */
  readonly outputs: readonly { readonly after: number; readonly register: number; readonly output: number }[];
  /** Wanted numbers that no draw changes, and the slot of each. */
  readonly fixed: readonly { readonly output: number; readonly slot: number }[];
  readonly registerCount: number;
}

/** The operations of a tape, year after year, with operands that name each other directly. */
class FlatTape {
  readonly tape: Tape;
  readonly globalCount: number;
  readonly nodeCount: number;

  constructor(tape: Tape) {
    this.tape = tape;
    const { carried, yearLength, yearCount } = tape.layout;
    this.globalCount = carried;
    this.nodeCount = carried + yearLength * yearCount;
  }

  /** The node of a slot as an operation of a year sees it. */
  resolve(slot: number, year: number): Node {
    const { carried, history } = this.tape.layout;
    const found = slotInHistory(this.tape, slot, year);
    return found < carried ? found : this.globalCount + found - history;
  }

  /** Where a finished run has left the number of a node. */
  slotOf(node: Node): number {
    return node < this.globalCount ? node : this.tape.layout.history + node - this.globalCount;
  }

  /** Calls back for every operation in an order in which operands come first. */
  forEach(visit: (node: Node, opcode: number, first: Node, second: Node, third: Node) => void): void {
    const { fixed, firstYear, laterYears, layout } = this.tape;
    const run = (operations: Operations, start: Node, year: number): void => {
      for (let step = 0; step < operations.opcodes.length; step += 1) {
        visit(
          start + step,
          operations.opcodes[step] as number,
          this.resolve(operations.first[step] as number, year),
          this.resolve(operations.second[step] as number, year),
          this.resolve(operations.third[step] as number, year),
        );
      }
    };
    run(fixed, layout.fixed, 0);
    for (let year = 0; year < layout.yearCount; year += 1) {
      run(year === 0 ? firstYear : laterYears, this.globalCount + year * layout.yearLength, year);
    }
  }
}

/** Operations side by side: opcode, result and three operands of each. */
interface OperationList {
  readonly opcodes: readonly number[];
  readonly nodes: readonly Node[];
  readonly operands: readonly Node[];
}

/**
 * Specialises a tape. `drawn` are the input slots (from 0) that differ between draws, `outputs` the slots of the wanted
 * numbers.
 */
export function specialise(tape: Tape, drawn: readonly number[], outputs: readonly number[]): Program {
  const flat = new FlatTape(tape);
  const differs = new Uint8Array(flat.nodeCount);
  for (const position of drawn) differs[tape.layout.inputs + position] = 1;
  const wanted = outputs.map((slot) => flat.resolve(slot, 0));
  const operations = neededOperations(differingOperations(flat, differs), wanted, flat.nodeCount);
  return assignRegisters(operations, wanted, { flat, differs, drawn });
}

/** Marks what differs between draws, and lists the operations that make it. */
function differingOperations(flat: FlatTape, differs: Uint8Array): OperationList {
  const list = { opcodes: [] as number[], nodes: [] as Node[], operands: [] as Node[] };
  const powers = new Map<Node, { exponent: number; node: Node }>();
  /** Numbers that stand whatever the inputs are, such as the years between two; NaN for all others. */
  const settled = new Float64Array(flat.nodeCount).fill(Number.NaN);
  settled.set(flat.tape.constants);
  flat.forEach((node, opcode, first, second, third) => {
    const a = first;
    const b = operandCount(opcode) > 1 ? second : first;
    const c = operandCount(opcode) > 2 ? third : first;
    if (differs[a] !== 1 && differs[b] !== 1 && differs[c] !== 1) {
      const values = [settled[a], settled[b], settled[c]] as [number, number, number];
      if (!values.some(Number.isNaN)) settled[node] = applyOpcode(opcode, ...values);
      return;
    }
    differs[node] = 1;
    list.nodes.push(node);
    const exponent = opcode === opcodes.power ? (settled[b] as number) : Number.NaN;
    const before = powers.get(a);
    if (Number.isInteger(exponent)) powers.set(a, { exponent, node });
    // Growth over the years: x^(n+1) is x^n · x, which costs a fortieth of a power.
    if (before !== undefined && exponent === before.exponent + 1) {
      list.opcodes.push(opcodes.multiply);
      list.operands.push(before.node, a, a);
    } else {
      list.opcodes.push(opcode);
      list.operands.push(a, b, c);
    }
  });
  return list;
}

function operandCount(opcode: number): 1 | 2 | 3 {
  switch (opcode) {
    case opcodes.negate:
    case opcodes.exp:
    case opcodes.log2:
      return 1;
    case opcodes.clip:
    case opcodes.select:
      return 3;
    default:
      return 2;
  }
}

/** Leaves out what no wanted number is made from. */
function neededOperations(list: OperationList, wanted: readonly Node[], nodeCount: number): OperationList {
  const isNeeded = new Uint8Array(nodeCount);
  for (const node of wanted) isNeeded[node] = 1;
  const kept: number[] = [];
  for (let step = list.nodes.length - 1; step >= 0; step -= 1) {
    if (isNeeded[list.nodes[step] as Node] !== 1) continue;
    kept.push(step);
    for (let operand = 0; operand < 3; operand += 1) isNeeded[list.operands[3 * step + operand] as Node] = 1;
  }
  kept.reverse();
  return {
    opcodes: kept.map((step) => list.opcodes[step] as number),
    nodes: kept.map((step) => list.nodes[step] as Node),
    operands: kept.flatMap((step) => list.operands.slice(3 * step, 3 * step + 3)),
  };
}

/** No register has been given yet. */
const none = -1;

/** Gives every number a register, and takes it back after its last reader. */
function assignRegisters(
  list: OperationList,
  wanted: readonly Node[],
  { flat, differs, drawn }: { flat: FlatTape; differs: Uint8Array; drawn: readonly number[] },
): Program {
  const count = list.nodes.length;
  const lastUse = new Int32Array(flat.nodeCount).fill(none);
  for (let place = 0; place < 3 * count; place += 1) {
    lastUse[list.operands[place] as Node] = Math.floor(place / 3);
  }
  const registers = new Int32Array(flat.nodeCount).fill(none);
  const constants: number[] = [];
  const free: number[] = [];
  let registerCount = 0;
  const inputs = drawn.map((position) => {
    registers[flat.tape.layout.inputs + position] = registerCount;
    registerCount += 1;
    return registerCount - 1;
  });
  const places = new Map<Node, number>();
  const operandOf = (node: Node): number => {
    if (differs[node] === 1) return registers[node] as number;
    let place = places.get(node);
    if (place === undefined) {
      constants.push(flat.slotOf(node));
      place = -constants.length;
      places.set(node, place);
    }
    return place;
  };
  // Drawn inputs keep their register: other operations of the block may still read them.
  const isGivenOn = (node: Node): boolean => differs[node] === 1 && !isInput(node);
  const isInput = (node: Node): boolean => node >= flat.tape.layout.inputs && node < flat.tape.layout.fixed;

  const outputsOf = new Map<Node, number[]>();
  for (const [output, node] of wanted.entries()) {
    const known = outputsOf.get(node);
    if (known === undefined) outputsOf.set(node, [output]);
    else known.push(output);
  }
  const outputs: { after: number; register: number; output: number }[] = [];
  const emit = (node: Node, after: number): void => {
    for (const output of outputsOf.get(node) ?? []) {
      outputs.push({ after, register: registers[node] as number, output });
    }
  };
  for (const position of drawn) emit(flat.tape.layout.inputs + position, -1);

  const [target, first, second, third] = [0, 1, 2, 3].map(() => new Int32Array(count)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (let step = 0; step < count; step += 1) {
    const node = list.nodes[step] as Node;
    const a = list.operands[3 * step] as Node;
    const b = list.operands[3 * step + 1] as Node;
    const c = list.operands[3 * step + 2] as Node;
    first[step] = operandOf(a);
    second[step] = operandOf(b);
    third[step] = operandOf(c);
    // What is read here for the last time gives its register to the result: element by element it is read first.
    if (lastUse[a] === step && isGivenOn(a)) free.push(registers[a] as number);
    if (b !== a && lastUse[b] === step && isGivenOn(b)) free.push(registers[b] as number);
    if (c !== a && c !== b && lastUse[c] === step && isGivenOn(c)) free.push(registers[c] as number);
    let register = free.pop();
    if (register === undefined) {
      register = registerCount;
      registerCount += 1;
    }
    registers[node] = register;
    target[step] = register;
    emit(node, step);
    if (lastUse[node] === none) free.push(register);
  }
  return {
    opcodes: Uint8Array.from(list.opcodes),
    target,
    first,
    second,
    third,
    constants,
    inputs,
    outputs,
    fixed: wanted.flatMap((node, output) =>
      differs[node] === 1 ? [] : [{ output, slot: flat.slotOf(node) }],
    ),
    registerCount,
  };
}
