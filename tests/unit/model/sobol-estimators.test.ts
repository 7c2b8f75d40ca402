import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimateSobolIndices,
  type SobolIndices,
} from '../../../shared/model/sensitivity/sobol-estimators.ts';
import { drawUniforms } from '../../../shared/model/uncertainty/streams.ts';

type Model = (x: readonly number[]) => number;

/** The indices of a function of some numbers between 0 and 1, from matrices drawn as the energy model's are. */
function indicesOf(
  model: Model,
  inputs: number,
  samples: number,
  seed = 1,
): ReturnType<typeof estimateSobolIndices> {
  const columns = (stream: string): Float64Array[] =>
    Array.from({ length: inputs }, (_, input) =>
      drawUniforms(seed, `x${input}`, samples, 'latin-hypercube', stream),
    );
  const run = (matrix: readonly Float64Array[]): Float64Array =>
    Float64Array.from({ length: samples }, (_, row) =>
      model(matrix.map((column) => column[row] ?? Number.NaN)),
    );
  const [a, b] = [columns('A'), columns('B')];
  const mixed = a.map((_, input) => run(a.map((column, at) => (at === input ? (b[at] ?? column) : column))));
  return estimateSobolIndices({ a: run(a), b: run(b), mixed }, seed);
}

const firsts = (indices: readonly SobolIndices[]): number[] => indices.map(({ first }) => first.value);
const totals = (indices: readonly SobolIndices[]): number[] => indices.map(({ total }) => total.value);

function expectNear(found: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of found.entries()) {
    expect(Math.abs(value - (expected[index] ?? Number.NaN))).toBeLessThan(tolerance);
  }
}

describe('Sobol’ indices', () => {
  it('of the Ishigami function are those of its analysis', () => {
    // T. Ishigami & T. Homma, "An importance quantification technique in uncertainty analysis for computer models",
    // ISUMA '90 (1990), with a = 7, b = 0.1; each xᵢ uniform between −π and π.
    const [a, b] = [7, 0.1];
    const ishigami: Model = (x) => {
      const [first = 0, second = 0, third = 0] = x.map((share) => Math.PI * (2 * share - 1));
      return Math.sin(first) + a * Math.sin(second) ** 2 + b * third ** 4 * Math.sin(first);
    };
    const variance = a ** 2 / 8 + (b * Math.PI ** 4) / 5 + (b ** 2 * Math.PI ** 8) / 18 + 1 / 2;
    const alone = [(1 + (b * Math.PI ** 4) / 5) ** 2 / 2, a ** 2 / 8, 0];
    const together = (b ** 2 * Math.PI ** 8 * 8) / 225;
    const found = indicesOf(ishigami, 3, 16_384);
    expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.02);
    const first = alone.map((part) => part / variance);
    const total = [first[0]! + together / variance, first[1]!, together / variance];
    expect(first.map((value) => value.toFixed(3))).toEqual(['0.314', '0.442', '0.000']);
    expect(total.map((value) => value.toFixed(3))).toEqual(['0.558', '0.442', '0.244']);
    expectNear(firsts(found.indices), first, 0.02);
    expectNear(totals(found.indices), total, 0.02);
  });

  it('of a sum are the shares of its parts, first and total alike, and add up to one', () => {
    const weights = [1, 2, 3, 0];
    const found = indicesOf((x) => x.reduce((sum, value, at) => sum + weights[at]! * value, 7), 4, 8192);
    const shares = weights.map((weight) => weight ** 2 / 14);
    expectNear(firsts(found.indices), shares, 0.03);
    expectNear(totals(found.indices), shares, 0.03);
    expect(Math.abs(totals(found.indices).reduce((sum, value) => sum + value, 0) - 1)).toBeLessThan(0.04);
    // What does not enter the sum has no part in the variance, to the last digit.
    expect(found.indices[3]?.total).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('of a product are those of its factors', () => {
    // f = Π(1 + cᵢ(2xᵢ − 1)): each factor has mean 1 and variance cᵢ²/3.
    const spreads = [0.9, 0.6, 0.3];
    const found = indicesOf(
      (x) => x.reduce((product, value, at) => product * (1 + spreads[at]! * (2 * value - 1)), 1),
      3,
      8192,
    );
    const own = spreads.map((spread) => spread ** 2 / 3);
    const whole = own.reduce((product, value) => product * (1 + value), 1);
    expect(Math.abs(found.variance / (whole - 1) - 1)).toBeLessThan(0.03);
    expectNear(
      firsts(found.indices),
      own.map((value) => value / (whole - 1)),
      0.03,
    );
    expectNear(
      totals(found.indices),
      own.map((value) => (value * whole) / (1 + value) / (whole - 1)),
      0.03,
    );
  });

  it('are zero where the output does not vary, but for the rounding of its last digits', () => {
    for (const model of [() => 3, () => 0, (x: readonly number[]) => 1e6 + 1e-9 * (x[0] ?? 0)]) {
      const { variance, indices } = indicesOf(model, 2, 256);
      expect(variance).toBe(0);
      expect(indices).toHaveLength(2);
      for (const { first, total } of indices) expect([first, total]).toEqual([none, none]);
    }
  });

  it('carry intervals that hold the truth nineteen times in twenty', () => {
    const truth = [1 / 14, 4 / 14, 9 / 14];
    let [held, tried] = [0, 0];
    for (let seed = 0; seed < 30; seed += 1) {
      const { indices } = indicesOf((x) => x[0]! + 2 * x[1]! + 3 * x[2]!, 3, 256, seed);
      for (const [at, { total }] of indices.entries()) {
        expect(total.low).toBeLessThan(total.value);
        expect(total.high).toBeGreaterThan(total.value);
        tried += 1;
        if (total.low <= truth[at]! && truth[at]! <= total.high) held += 1;
      }
    }
    expect(held / tried).toBeGreaterThan(0.88);
  });

  it('are the same for the same seed, do not mind a shift, nor a scale', () => {
    const model: Model = (x) => x[0]! * (1 + x[1]!);
    const found = indicesOf(model, 2, 128);
    expect(indicesOf(model, 2, 128)).toEqual(found);
    fc.assert(
      fc.property(
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        fc.double({ min: 0.1, max: 1e3, noNaN: true }),
        (shift, scale) => {
          const { indices } = indicesOf((x) => shift + scale * model(x), 2, 128);
          expectNear(firsts(indices), firsts(found.indices), 1e-6);
          expectNear(totals(indices), totals(found.indices), 1e-6);
        },
      ),
      { numRuns: 10, seed: 3 },
    );
  });
});

const none = { value: 0, low: 0, high: 0 };
