import { CompiledModel, type ModelForm } from './compiled-model.ts';
import stored from './stored-model.json' with { type: 'json' };
import type { Operations, Tape } from './tape.ts';

/** What `compileModel` makes of the default structure, as it is written down: arrays of numbers become lists. */
type Written<T> = T extends Float64Array | Int32Array | Uint8Array
  ? number[]
  : T extends object
    ? { [Key in keyof T]: Written<T[Key]> }
    : T;

/** The written form of a compiled model, for `stored-model.json`. */
export function writeModel({ form }: CompiledModel): string {
  return `${JSON.stringify(form, (_, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value))}\n`;
}

function readOperations({ opcodes, first, second, third }: Written<Operations>): Operations {
  return {
    opcodes: new Uint8Array(opcodes),
    first: new Int32Array(first),
    second: new Int32Array(second),
    third: new Int32Array(third),
  };
}

function readTape(tape: Written<Tape>): Tape {
  return {
    constants: new Float64Array(tape.constants),
    fixed: readOperations(tape.fixed),
    firstYear: readOperations(tape.firstYear),
    laterYears: readOperations(tape.laterYears),
    carriedFrom: {
      firstYear: new Int32Array(tape.carriedFrom.firstYear),
      laterYears: new Int32Array(tape.carriedFrom.laterYears),
    },
    calendarFrom: new Int32Array(tape.calendarFrom),
    layout: tape.layout,
  };
}

/**
 * The compiled model of a structure, given as its JSON, when it is that of the default inputs up to 2040: what compiling it
 * would yield, kept because a first compilation takes longer than all else of a first run. A test holds the file against
 * the compiler, `npm run golden` renews it; without it everything would only start later.
 */
export function storedModel(structure: string): CompiledModel | undefined {
  if (structure !== JSON.stringify(stored.structure)) return undefined;
  const { structure: ownStructure, tape, inputs, instances } = stored;
  // The file has been written from this very type; the test that compares it is what checks it.
  const form = { structure: ownStructure, inputs, instances } as unknown as Omit<ModelForm, 'tape'>;
  return new CompiledModel({ ...form, tape: readTape(tape) });
}
