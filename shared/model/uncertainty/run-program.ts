import type { Program } from './program.ts';
import type { RunningSummary } from './running-summary.ts';
import { assemble, type Assembly, blockBytes, chunkBytes, wordBytes } from './wasm/assemble.ts';
import { type Machine, vectorMachine } from './wasm/machine.ts';
import { bracketCount, siftLayout } from './wasm/sift.ts';
import { blockSize } from './wasm/operations.ts';

/** The values of a drawn input: those of its root, draw by draw, times a factor. */
export interface DrawnColumn {
  readonly values: Float64Array;
  readonly factor: number;
}

const eachBracket = <T>(make: (bracket: number) => T): T[] =>
  Array.from({ length: bracketCount }, (_, bracket) => make(bracket));

/** Runs a program over chunks of draws, and hands out what its outputs were. */
export class ProgramRun {
  readonly #program: Program;
  readonly #assembly: Assembly;
  /** The program's constants, by their number. */
  readonly #constants: Float64Array;
  readonly #machine: Machine = vectorMachine();

  /** `slots` are those of a finished run at the medians. */
  constructor(program: Program, slots: Float64Array) {
    this.#program = program;
    this.#assembly = assemble(program);
    this.#constants = Float64Array.from(program.constants, (slot) => slots[slot] as number);
  }

  /** Computes the draws from `start` on, a chunk of them at most. Each drawn input of the program has its column. */
  runChunk(columns: readonly DrawnColumn[], start: number, count: number): void {
    const machine = this.#claim();
    const { code, instructions } = this.#assembly;
    for (let done = 0; done < count; done += blockSize) {
      this.#fillInputs(columns, start + done, Math.min(blockSize, count - done));
      machine.exports.run(code, code + instructions.byteLength, wordBytes * done);
    }
  }

  /** The draws of an output in the last chunk: a view that is good until anything else is run. */
  drawsOf(output: number, count: number): Float64Array {
    const from = this.#addressOf(output) / wordBytes;
    return this.#machine.floats.subarray(from, from + count);
  }

  /** Sifts the draws of an output in the last chunk with the brackets of a summary, and adds them to it. */
  sift(output: number, count: number, summary: RunningSummary): void {
    const { sift, kept } = this.#assembly;
    const { floats, ints, exports } = this.#machine;
    const at = sift / wordBytes;
    const next = (sift + siftLayout.next) / 4;
    const pair = (offset: number): number => at + offset / wordBytes;
    const both = (offset: number, value: number): void => {
      floats[pair(offset)] = value;
      floats[pair(offset) + 1] = value;
    };
    both(siftLayout.center, summary.center);
    for (const [bracket, { low, high }] of summary.ends.entries()) {
      both(siftLayout.low + 16 * bracket, low);
      both(siftLayout.high + 16 * bracket, high);
      ints[next + bracket] = kept + bracket * chunkBytes;
    }
    const values = this.#addressOf(output);
    const even = count - (count % 2);
    if (even > 0) exports.sift(values, values + wordBytes * even, sift);
    const total = (offset: number): number => (floats[pair(offset)] ?? 0) + (floats[pair(offset) + 1] ?? 0);
    const counted = (offset: number): number =>
      (ints[(sift + offset) / 4] ?? 0) + (ints[(sift + offset) / 4 + 2] ?? 0);
    summary.add({
      count: even,
      sum: total(siftLayout.sum),
      squares: total(siftLayout.squares),
      negative: counted(siftLayout.negative),
      aboveLow: eachBracket((bracket) => counted(siftLayout.aboveLow + 16 * bracket)),
      inside: eachBracket((bracket) => {
        const start = kept + bracket * chunkBytes;
        return floats.subarray(start / wordBytes, (ints[next + bracket] ?? start) / wordBytes);
      }),
    });
    if (count > even) summary.addOne(this.drawsOf(output, count)[even] as number);
  }

  #addressOf(output: number): number {
    return this.#assembly.outputs + output * chunkBytes;
  }

  #fillInputs(columns: readonly DrawnColumn[], start: number, count: number): void {
    const { floats } = this.#machine;
    for (const [index, register] of this.#program.inputs.entries()) {
      const { values, factor } = columns[index] as DrawnColumn;
      const at = (this.#assembly.registers + register * blockBytes) / wordBytes;
      for (let draw = 0; draw < count; draw += 1) {
        floats[at + draw] = (values[start + draw] as number) * factor;
      }
      // A block that is not full repeats its last draw.
      if (count < blockSize) floats.fill(floats[at + count - 1] as number, at + count, at + blockSize);
    }
  }

  /** The machine, with this run's program in its memory. */
  #claim(): Machine {
    const machine = this.#machine;
    if (machine.owner === this) return machine;
    const { end, code, instructions, constants } = this.#assembly;
    machine.owner = this;
    machine.reserve(end);
    machine.ints.set(instructions, code / instructions.BYTES_PER_ELEMENT);
    for (const { constant, address, length } of constants) {
      const at = address / wordBytes;
      machine.floats.fill(this.#constants[constant] as number, at, at + length);
    }
    return machine;
  }
}
