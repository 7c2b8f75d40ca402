import type { PreparedRun } from '../evaluate.ts';
import type { PairedOptions } from './paired.ts';
import { programFor } from './program-cache.ts';
import { type DrawnColumn, ProgramRun } from './run-program.ts';
import { columnsOf } from './sample-model.ts';
import { chunkSize } from './wasm/assemble.ts';

/** One of several scenarios that are drawn together: its program, its draws, and what no draw changes. */
export class PairedArm {
  readonly #run: ProgramRun;
  readonly #columns: readonly DrawnColumn[];
  readonly #drawn: readonly number[];
  readonly #differs: Uint8Array;
  /** At the medians; valid when the slots of the run are not. */
  readonly #fixed: Float64Array;
  readonly #plain = new Float64Array(chunkSize);

  /** Takes what it needs of a run at the medians: the next run of the same structure may overwrite it. */
  constructor({ tape, slots, outputSlot, ...prepared }: PreparedRun, { wanted, ...options }: PairedOptions) {
    const columns = columnsOf({ tape, slots, outputSlot, ...prepared }, options);
    const wantedSlots = wanted.map(({ output, year }) => outputSlot(output, year));
    const positions = columns.map(({ position }) => position);
    const program = programFor(tape, positions, wantedSlots);
    this.#columns = columns;
    this.#run = new ProgramRun(program, slots);
    this.#fixed = Float64Array.from(wantedSlots, (slot) => (slots[slot] as number) + 0);
    this.#drawn = program.outputs.map(({ output }) => output);
    this.#differs = new Uint8Array(wanted.length);
    for (const number of this.#drawn) this.#differs[number] = 1;
  }

  /** Whether any draw changes a wanted number. */
  differs(number: number): boolean {
    return this.#differs[number] === 1;
  }

  /** The wanted number at the medians; what it always is where no draw changes it. */
  fixed(number: number): number {
    return this.#fixed[number] as number;
  }

  /** Computes some draws; yields the wanted number that one of them led out of the numbers, null where none did. */
  runChunk(start: number, count: number): number | null {
    this.#run.runChunk(this.#columns, start, count);
    for (const number of this.#drawn) {
      let sum = 0;
      for (const value of this.#run.drawsOf(number, count)) sum += value;
      if (!Number.isFinite(sum)) return number;
    }
    return null;
  }

  /** The draws of a wanted number in the last chunk; to be read before anything else is run. */
  drawsOf(number: number, count: number): Float64Array {
    return this.differs(number)
      ? this.#run.drawsOf(number, count)
      : this.#plain.subarray(0, count).fill(this.fixed(number));
  }
}
