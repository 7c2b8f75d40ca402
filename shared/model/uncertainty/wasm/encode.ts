/** Encoded instructions (WebAssembly core specification 2.0, chapter 5, https://www.w3.org/TR/wasm-core-2/). */
export type Code = readonly number[];

export const i32 = 0x7f;
export const f64 = 0x7c;
export const v128 = 0x7b;
type ValueType = typeof i32 | typeof f64 | typeof v128;

/** What a function takes and yields. */
interface Signature {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

/** A variable of a function. */
export interface Local {
  readonly get: Code;
  readonly set: (value: Code) => Code;
}

/** A function as it grows: its instructions, in order, and its variables. */
export class FunctionBuilder {
  readonly signature: Signature;
  readonly #locals: ValueType[] = [];
  readonly #body: number[] = [];

  constructor(parameters: readonly ValueType[], results: readonly ValueType[] = []) {
    this.signature = { parameters, results };
  }

  parameter(index: number): Local {
    return localAt(index);
  }

  /** A new variable, set to what the code yields. */
  let(type: ValueType, value: Code): Local {
    this.#locals.push(type);
    const local = localAt(this.signature.parameters.length + this.#locals.length - 1);
    this.emit(local.set(value));
    return local;
  }

  /** A vector that is read more than once. */
  vector(value: Code): Local {
    return this.let(v128, value);
  }

  emit(...codes: readonly Code[]): void {
    for (const code of codes) this.#body.push(...code);
  }

  /** The function as the code section holds it. */
  encode(): Code {
    const locals = this.#locals.flatMap((type) => [1, type]);
    const bytes = [...unsigned(this.#locals.length), ...locals, ...this.#body, 0x0b];
    return [...unsigned(bytes.length), ...bytes];
  }
}

function localAt(index: number): Local {
  return {
    get: [0x20, ...unsigned(index)],
    set: (value) => [...value, 0x21, ...unsigned(index)],
  };
}

/** LEB128 without sign. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return bytes;
}

/** LEB128 of 32 bits with sign. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 127;
    rest >>= 7;
    const isLast = (rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0);
    bytes.push(isLast ? low : low + 128);
    if (isLast) return bytes;
  }
}

/**
 * The vectors that instructions name, both lanes alike. They stand at the start of the memory: read from there, one costs a
 * quarter of what the engine makes of a constant in the code.
 */
export const pool: bigint[] = [];

function fromPool(bits: bigint): Code {
  const known = pool.indexOf(bits);
  if (known === -1) pool.push(bits);
  const address = 16 * (known === -1 ? pool.length - 1 : known);
  return [0x41, 0, 0xfd, 0, 4, ...unsigned(address)];
}

const plain =
  (opcode: number) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), opcode];
const vector =
  (opcode: number) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), 0xfd, ...unsigned(opcode)];

/** Numbers of 32 bits, mostly addresses. */
export const int = {
  constant: (value: number): Code => [0x41, ...signed(value)],
  add: plain(0x6a),
  subtract: plain(0x6b),
  shiftLeft: plain(0x74),
  isLess: plain(0x49),
  load: (address: Code, offset = 0): Code => [...address, 0x28, 2, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    0x36,
    2,
    ...unsigned(offset),
  ],
} as const;

/** Pairs of numbers of 64 bits; a comparison yields all bits or none of a lane. */
export const pair = {
  load: (address: Code, offset = 0): Code => [...address, 0xfd, 0, 4, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    0xfd,
    11,
    4,
    ...unsigned(offset),
  ],
  /** One number in both lanes. */
  both: (value: number): Code =>
    fromPool(BigInt.asUintN(64, new BigInt64Array(Float64Array.of(value).buffer)[0] ?? 0n)),
  /** The same 64 bits in both lanes. */
  bits: (value: bigint): Code => fromPool(value),
  equal: vector(0x47),
  less: vector(0x49),
  greater: vector(0x4a),
  and: vector(0x4e),
  or: vector(0x50),
  xor: vector(0x51),
  /** The bits of the first where the third has ones, else those of the second. */
  choose: vector(0x52),
  hasAny: vector(0x53),
  hasBoth: vector(0xc3),
  shiftLeft: vector(0xcb),
  shiftRight: vector(0xcd),
  addBits: vector(0xce),
  subtractBits: vector(0xd1),
  truncate: vector(0x7a),
  absolute: vector(0xec),
  negate: vector(0xed),
  add: vector(0xf0),
  subtract: vector(0xf1),
  multiply: vector(0xf2),
  divide: vector(0xf3),
  min: vector(0xf4),
  max: vector(0xf5),
  lane: (value: Code, lane: 0 | 1): Code => [...value, 0xfd, 0x21, lane],
  withLane: (value: Code, lane: 0 | 1, number: Code): Code => [...value, ...number, 0xfd, 0x22, lane],
  /** The low 32 bits of a lane. */
  laneInt: (value: Code, lane: 0 | 1): Code => [...value, 0xfd, 0x1b, 2 * lane],
} as const;

export const storeFloat = (address: Code, value: Code): Code => [...address, ...value, 0x39, 3, 0];
export const call = (index: number, ...operands: readonly Code[]): Code => [
  ...operands.flat(),
  0x10,
  ...unsigned(index),
];
/** Runs the body again and again while the condition that follows it holds. */
export const loop = (body: Code, again: Code): Code => [0x03, 0x40, ...body, ...again, 0x0d, 0, 0x0b];
export const when = (condition: Code, body: Code): Code => [...condition, 0x04, 0x40, ...body, 0x0b];

/** Runs the case of a number: 0 the first. */
export function dispatch(number: Code, cases: readonly Code[]): Code {
  const open = cases.flatMap(() => [0x02, 0x40]);
  const table = [0x0e, ...unsigned(cases.length - 1), ...cases.flatMap((_, index) => unsigned(index))];
  // After its case a branch leaves the outermost block.
  const bodies = cases.flatMap((body, index) => [0x0b, ...body, 0x0c, ...unsigned(cases.length - 1 - index)]);
  return [0x02, 0x40, ...open, ...number, ...table, ...bodies, 0x0b];
}

const section = (id: number, items: readonly Code[]): Code => {
  const bytes = [...unsigned(items.length), ...items.flat()];
  return [id, ...unsigned(bytes.length), ...bytes];
};
const name = (text: string): Code => [text.length, ...Array.from(text, (letter) => letter.charCodeAt(0))];

/** What every module begins with: its name and version. */
const header: Code = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** A function that the module calls and does not hold. */
interface Import {
  readonly name: string;
  readonly signature: Signature;
}

/**
 * The bytes of a module that works in a memory it is given (`env.memory`). Imported functions come first in the numbering;
 * `exported` names functions by their number.
 */
export function encodeModule(
  imports: readonly Import[],
  functions: readonly FunctionBuilder[],
  exported: Readonly<Record<string, number>>,
): Uint8Array<ArrayBuffer> {
  const signatures = [...imports, ...functions].map(({ signature: { parameters, results } }) => [
    0x60,
    ...unsigned(parameters.length),
    ...parameters,
    ...unsigned(results.length),
    ...results,
  ]);
  return Uint8Array.from([
    ...header,
    ...section(1, signatures),
    ...section(2, [
      [...name('env'), ...name('memory'), 0x02, 0x00, 0],
      ...imports.map((each, index) => [...name('env'), ...name(each.name), 0x00, ...unsigned(index)]),
    ]),
    ...section(
      3,
      functions.map((_, index) => unsigned(imports.length + index)),
    ),
    ...section(
      7,
      Object.entries(exported).map(([text, index]) => [...name(text), 0x00, ...unsigned(index)]),
    ),
    ...section(
      10,
      functions.map((each) => each.encode()),
    ),
  ]);
}
