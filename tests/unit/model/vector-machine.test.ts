import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOpcode, opcodes } from '../../../shared/model/tape.ts';
import type { Program } from '../../../shared/model/uncertainty/program.ts';
import { ProgramRun } from '../../../shared/model/uncertainty/run-program.ts';

type Operands = readonly [number, number, number];

/** What the machine makes of one operation over draws of its operands; a fixed operand is that of the first draw. */
function work(opcode: number, draws: readonly Operands[], isFixed = [false, false, false]): number[] {
  const places = isFixed.map((fixed, index) => (fixed ? -1 - index : index));
  const program: Program = {
    opcodes: Uint8Array.of(opcode),
    target: Int32Array.of(3),
    first: Int32Array.of(places[0] as number),
    second: Int32Array.of(places[1] as number),
    third: Int32Array.of(places[2] as number),
    constants: [0, 1, 2],
    inputs: [0, 1, 2],
    outputs: [{ after: 0, register: 3, output: 0 }],
    fixed: [],
    registerCount: 4,
  };
  const run = new ProgramRun(program, Float64Array.from(draws[0] ?? []));
  const columns = [0, 1, 2].map((at) => ({
    values: Float64Array.from(draws, (operands) => operands[at] as number),
    factor: 1,
  }));
  run.runChunk(columns, 0, draws.length);
  return [...run.drawsOf(0, draws.length)];
}

/** How many numbers lie between two. */
function distance(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  const [first = 0n, second = 0n] = new BigInt64Array(Float64Array.of(a, b).buffer);
  return Math.abs(Number(first - second));
}

const shapes = [
  [false, false, false],
  [true, false, false],
  [false, true, false],
];
/** Also what no run of the model should come to: zeros, infinities, what is not a number. */
const anyDraws = fc.array(fc.tuple(fc.double(), fc.double(), fc.double()), { minLength: 1, maxLength: 300 });

describe('the machine that runs draws', () => {
  it.each(Object.entries(opcodes).filter(([name]) => name !== 'power' && name !== 'exp'))(
    'does %s as a run of the tape does, to the bit',
    (_, opcode) => {
      fc.assert(
        fc.property(anyDraws, fc.constantFrom(...shapes), (draws, isFixed) => {
          const found = work(opcode, draws, isFixed);
          for (const [index, value] of found.entries()) {
            const at = (place: 0 | 1 | 2): number => draws[isFixed[place] ? 0 : index]?.[place] ?? Number.NaN;
            expect(value).toBe(applyOpcode(opcode, at(0), at(1), at(2)));
          }
        }),
      );
    },
  );

  it('raises e within one unit in the last place', () => {
    fc.assert(
      fc.property(anyDraws, (draws) => {
        const wide = draws.flatMap<Operands>(([x]) => [
          [x, 0, 0],
          [(x % 750) + 0, 0, 0],
        ]);
        for (const [index, value] of work(opcodes.exp, wide).entries()) {
          expect(distance(value, Math.exp(wide[index]?.[0] ?? 0))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('raises to a power within 3 · (1 + |y · ln x|) units in the last place', () => {
    const base = fc.oneof(fc.double(), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));
    const exponent = fc.oneof(fc.double(), fc.double({ min: -20, max: 20, noNaN: true }), fc.integer());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(base, exponent, fc.constant(0)), { minLength: 1, maxLength: 300 }),
        (draws) => {
          for (const [index, value] of work(opcodes.power, draws).entries()) {
            const [x, y] = draws[index] ?? [0, 0];
            const most = 3 * (1 + Math.min(700, Math.abs(y * Math.log(Math.abs(x))) || 0));
            expect(distance(value, x ** y)).toBeLessThanOrEqual(most);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is not confused by another run in between', () => {
    const draws: Operands[] = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    const both = [opcodes.add, opcodes.multiply].map(
      (opcode) => () => work(opcode, draws).map((value) => value),
    );
    expect(both.map((run) => run())).toEqual([
      [3, 9],
      [2, 20],
    ]);
  });
});
