import { encodeModule, f64, type FunctionBuilder, pool } from './encode.ts';
import { copyFunction, imported, kernels, runFunction } from './operations.ts';
import { siftFunction } from './sift.ts';

/** What of WebAssembly is used here; engines have far more. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => {
    readonly buffer: ArrayBuffer;
    grow: (pages: number) => number;
  };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: { env: Record<string, unknown> },
  ) => { readonly exports: unknown };
};

const pageBytes = 65_536;

/** The functions of the module, as `operations.ts` and `sift.ts` describe them; all numbers are addresses in its memory. */
interface Exports {
  readonly run: (from: number, to: number, shift: number) => void;
  readonly sift: (values: number, end: number, numbers: number) => void;
}

/**
 * Arithmetic on pairs of draws: a module that is put together when it is first asked for, and the one memory that all runs
 * share, since they are synchronous. Whoever finds that another has used the memory since has to fill it again.
 */
class Machine {
  readonly #memory = new WebAssembly.Memory({ initial: 1 });
  readonly exports: Exports;
  /** Who has filled the memory. */
  owner: object | undefined;
  bytes = new Uint8Array();
  floats = new Float64Array();
  ints = new Int32Array();

  constructor() {
    const unary = { parameters: [f64], results: [f64] } as const;
    const binary = { parameters: [f64, f64], results: [f64] } as const;
    const imports = [
      { name: 'exp', signature: unary },
      { name: 'power', signature: binary },
      { name: 'log2', signature: unary },
    ];
    const firstKernel = Object.keys(imported).length;
    const functions: FunctionBuilder[] = [
      ...kernels.map(({ body }) => body),
      copyFunction(),
      runFunction(firstKernel),
      siftFunction(),
    ];
    const last = firstKernel + functions.length - 1;
    const module = new WebAssembly.Module(encodeModule(imports, functions, { run: last - 1, sift: last }));
    const { exports } = new WebAssembly.Instance(module, {
      env: {
        memory: this.#memory,
        exp: Math.exp,
        power: (base: number, exponent: number) => base ** exponent,
        log2: Math.log2,
      },
    });
    this.exports = exports as Exports;
    this.#look();
    new BigUint64Array(this.#memory.buffer).set(pool.flatMap((bits) => [bits, bits]));
  }

  /** Makes sure that the memory has this many bytes. */
  reserve(bytes: number): void {
    const missing = bytes - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / pageBytes));
    if (this.bytes.buffer !== this.#memory.buffer) this.#look();
  }

  #look(): void {
    const { buffer } = this.#memory;
    this.bytes = new Uint8Array(buffer);
    this.floats = new Float64Array(buffer);
    this.ints = new Int32Array(buffer);
  }
}

let machine: Machine | undefined;

/** The machine of this thread. */
export function vectorMachine(): Machine {
  machine ??= new Machine();
  return machine;
}
export type { Machine };
