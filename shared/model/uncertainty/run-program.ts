import { applyOpcode, opcodes } from '../tape.ts';
import type { Program } from './program.ts';

/** Draws that are computed together: few enough that all registers stay in the cache. */
export const blockSize = 128;

/** Runs a program over blocks of draws; keeps its registers from one block to the next. */
export class ProgramRun {
  readonly #program: Program;
  readonly #registers: readonly Float64Array[];

  /** `slots` are those of a finished run at the medians. */
  constructor(program: Program, slots: Float64Array) {
    this.#program = program;
    const memory = new Float64Array(program.registerCount * blockSize);
    this.#registers = Array.from({ length: program.registerCount }, (_, register) =>
      memory.subarray(register * blockSize, (register + 1) * blockSize),
    );
    for (const { register, slot } of program.constants) this.#register(register).fill(slots[slot] as number);
  }

  #register(register: number): Float64Array {
    return this.#registers[register] as Float64Array;
  }

  /**
   * Computes the draws from `start` on, at most `blockSize` of them: reads each drawn input's values and writes each
   * wanted number that differs into its series.
   */
  runBlock(
    draws: readonly Float64Array[],
    series: readonly Float64Array[],
    start: number,
    count: number,
  ): void {
    const { opcodes: codes, target, first, second, third, inputs, outputs } = this.#program;
    for (const [index, register] of inputs.entries()) {
      this.#register(register).set((draws[index] as Float64Array).subarray(start, start + count));
    }
    let step = 0;
    for (const { after, register, output } of outputs) {
      for (; step <= after; step += 1) {
        runOperation(
          codes[step] as number,
          this.#register(target[step] as number),
          this.#register(first[step] as number),
          this.#register(second[step] as number),
          this.#register(third[step] as number),
        );
      }
      const values = this.#register(register);
      (series[output] as Float64Array).set(count === blockSize ? values : values.subarray(0, count), start);
    }
  }
}

/** One operation over a whole block. The common ones have loops of their own, which the engine turns into straight code. */
function runOperation(
  opcode: number,
  target: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
): void {
  switch (opcode) {
    case opcodes.add:
      for (let i = 0; i < blockSize; i += 1) target[i] = (a[i] as number) + (b[i] as number);
      return;
    case opcodes.subtract:
      for (let i = 0; i < blockSize; i += 1) target[i] = (a[i] as number) - (b[i] as number);
      return;
    case opcodes.multiply:
      for (let i = 0; i < blockSize; i += 1) target[i] = (a[i] as number) * (b[i] as number);
      return;
    case opcodes.divide:
      for (let i = 0; i < blockSize; i += 1) target[i] = (a[i] as number) / (b[i] as number);
      return;
    case opcodes.power:
      for (let i = 0; i < blockSize; i += 1) target[i] = (a[i] as number) ** (b[i] as number);
      return;
    case opcodes.exp:
      for (let i = 0; i < blockSize; i += 1) target[i] = Math.exp(a[i] as number);
      return;
    case opcodes.select:
      for (let i = 0; i < blockSize; i += 1) target[i] = (a[i] === 0 ? c[i] : b[i]) as number;
      return;
    case opcodes.equal:
      for (let i = 0; i < blockSize; i += 1) target[i] = a[i] === b[i] ? 1 : 0;
      return;
    case opcodes.less:
      for (let i = 0; i < blockSize; i += 1) target[i] = (a[i] as number) < (b[i] as number) ? 1 : 0;
      return;
    case opcodes.min:
      for (let i = 0; i < blockSize; i += 1) target[i] = Math.min(a[i] as number, b[i] as number);
      return;
    default:
      for (let i = 0; i < blockSize; i += 1) {
        target[i] = applyOpcode(opcode, a[i] as number, b[i] as number, c[i] as number);
      }
  }
}
