import type { Program } from '../program.ts';
import { blockSize, copyKernel, instructionBytes, kernels } from './operations.ts';
import { bracketCount, siftLayout } from './sift.ts';

/** Draws that a run keeps at a time: whole blocks, and few enough that all outputs stay near the processor. */
export const chunkSize = 2048;

export const wordBytes = 8;
export const blockBytes = wordBytes * blockSize;
export const chunkBytes = wordBytes * chunkSize;
/** The constants of the machine's own instructions stand below this. */
const firstFree = 4096;

/** A number that is the same for all draws: which constant of the program, where it goes, and for how many draws. */
interface PlacedConstant {
  readonly constant: number;
  readonly address: number;
  readonly length: number;
}

/** A program as the machine runs it, and where it keeps what in the memory; all addresses in bytes. */
export interface Assembly {
  /** The numbers of a sifting, and a chunk for what goes into each of its brackets. */
  readonly sift: number;
  readonly kept: number;
  readonly code: number;
  readonly instructions: Int32Array;
  /** Blocks, one for each register. */
  readonly registers: number;
  /** Chunks, one for each output that differs between draws. */
  readonly outputs: number;
  readonly constants: readonly PlacedConstant[];
  readonly end: number;
}

const assemblies = new WeakMap<Program, Assembly>();

/** The program in the machine's instructions; made once. */
export function assemble(program: Program): Assembly {
  const known = assemblies.get(program);
  if (known !== undefined) return known;
  const kept = firstFree + inBlocks(siftLayout.size);
  const code = kept + bracketCount * chunkBytes;
  const instructionCount = program.opcodes.length + program.outputs.length;
  const registers = code + inBlocks(instructionCount * instructionBytes);
  const outputs = registers + program.registerCount * blockBytes;
  const outputCount = program.outputs.reduce((count, { output }) => Math.max(count, output + 1), 0);
  const constants = new ConstantPlaces(outputs + outputCount * chunkBytes);
  const instructions = writeInstructions(program, { registers, outputs }, constants);
  const assembly: Assembly = {
    sift: firstFree,
    kept,
    code,
    instructions,
    registers,
    outputs,
    constants: constants.placed,
    end: constants.end,
  };
  assemblies.set(program, assembly);
  return assembly;
}

const inBlocks = (bytes: number): number => Math.ceil(bytes / blockBytes) * blockBytes;

/** Gives the constants of a program their places: a pair where that is enough, else a block. */
class ConstantPlaces {
  readonly placed: PlacedConstant[] = [];
  readonly #known = { pair: new Map<number, number>(), block: new Map<number, number>() };
  end: number;

  constructor(start: number) {
    this.end = start;
  }

  addressOf(constant: number, kind: 'pair' | 'block'): number {
    const known = this.#known[kind].get(constant);
    if (known !== undefined) return known;
    const address = this.end;
    const length = kind === 'pair' ? 2 : blockSize;
    this.placed.push({ constant, address, length });
    this.#known[kind].set(constant, address);
    this.end += length * wordBytes;
    return address;
  }
}

/** The number of each kernel by its opcode and shape. */
const kernelNumbers = new Map(kernels.map(({ opcode, shape }, number) => [`${opcode} ${shape}`, number]));
/** Per opcode the kernels for operands that all differ between draws, for a fixed second one, and for a fixed first one. */
const kernelsOf = Array.from({ length: kernels.length }, (_, opcode) =>
  (['vectors', 'secondFixed', 'firstFixed'] as const).map((shape) => kernelNumbers.get(`${opcode} ${shape}`)),
);

function writeInstructions(
  program: Program,
  places: { readonly registers: number; readonly outputs: number },
  constants: ConstantPlaces,
): Int32Array {
  const { opcodes: codes, target, first, second, third } = program;
  const words = new Int32Array((codes.length + program.outputs.length) * (instructionBytes / 4));
  const addressOf = (operand: number, kind: 'pair' | 'block'): number =>
    operand < 0 ? constants.addressOf(-1 - operand, kind) : places.registers + operand * blockBytes;
  let at = 0;
  const write = (kernel: number | undefined, result: number, a: number, b: number, c: number): void => {
    if (kernel === undefined) throw new Error('an operation has no kernel');
    words[at] = kernel;
    words[at + 1] = result;
    words[at + 2] = a;
    words[at + 3] = b;
    words[at + 4] = c;
    at += instructionBytes / 4;
  };
  let step = 0;
  for (const { after, register, output } of program.outputs) {
    for (; step <= after; step += 1) {
      const a = first[step] as number;
      const b = second[step] as number;
      const c = third[step] as number;
      const [vectors, secondFixed, firstFixed] = kernelsOf[codes[step] as number] ?? [];
      const kind = secondFixed === undefined ? 'block' : 'pair';
      const kernel = kind === 'block' ? vectors : a < 0 ? firstFixed : b < 0 ? secondFixed : vectors;
      const result = places.registers + (target[step] as number) * blockBytes;
      write(kernel, result, addressOf(a, kind), addressOf(b, kind), kind === 'pair' ? 0 : addressOf(c, kind));
    }
    const source = places.registers + register * blockBytes;
    write(copyKernel, places.outputs + output * chunkBytes, source, 0, 0);
  }
  return words.subarray(0, at);
}
