import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import { outputIds } from '../../../shared/model/outputs.ts';
import type { OutputId } from '../../../shared/model/result.ts';
import { segments, workloads } from '../../../shared/model/vocabulary.ts';
import type { DemandPoints, Inputs, InputValue } from '../../../shared/scenario/file.ts';
import { outputUnit } from '../../../shared/units/quantity.ts';
import { runAll, valueOf } from '../../helpers/run.ts';
import { variedInputs } from '../../helpers/varied-inputs.ts';

const runs = { numRuns: 60, seed: 2 };

/** The inputs with one quantity of every workload, column or segment set alike. */
function withAll(inputs: Inputs, pattern: RegExp, value: (id: string) => InputValue): Inputs {
  return Object.fromEntries(
    Object.entries(inputs).map(([id, own]) => [id, pattern.test(id) ? value(id) : own]),
  );
}

/** How far a number is off, relative to what it should be or to the size of what it was computed from. */
function deviation(actual: number, expected: number, size = 0): number {
  const difference = Math.abs(actual - expected);
  return difference === 0 ? 0 : difference / Math.max(Math.abs(expected), size);
}

const rounding = 1e-9;

describe('whatever the inputs', () => {
  it('a ceiling of zero saves nothing and leaves the cost index at one', () => {
    fc.assert(
      fc.property(variedInputs, (inputs) => {
        const { series } = runAll(withAll(inputs, /^adoption\..*\.ceiling$/, () => 0));
        for (const segment of segments) {
          expect(series[`energy.saved.${segment}`].every((saved) => saved === 0)).toBe(true);
          expect(series[`energy.gross.${segment}`].every((saved) => saved === 0)).toBe(true);
          for (const index of series[`cost.index.${segment}`])
            expect(deviation(index, 1, 1)).toBeLessThanOrEqual(rounding);
        }
      }),
      runs,
    );
  });

  it('hardware that is the same in both columns saves nothing without rebound', () => {
    fc.assert(
      fc.property(variedInputs, (inputs) => {
        let alike = withAll(
          inputs,
          /^hardware\..*\.imc\./,
          (id) => inputs[id.replace('.imc.', '.base.')] ?? inputs[id]!,
        );
        alike = withAll(alike, /\.learning_rate$|\.elasticity$/, () => 0);
        const { series } = runAll(alike);
        for (const segment of segments) {
          for (const [index, saved] of series[`energy.saved.${segment}`].entries()) {
            expect(deviation(saved, 0, series[`energy.baseline.${segment}`][index])).toBeLessThanOrEqual(
              rounding,
            );
          }
        }
      }),
      runs,
    );
  });

  it('a higher ceiling never saves less, ungated, without learning and rebound, where the in-memory server takes less', () => {
    fc.assert(
      fc.property(variedInputs, fc.constantFrom(...workloads), (inputs, workload) => {
        const open = withAll(
          inputs,
          /\.learning_rate$|\.elasticity$|\.gated$|^hardware\..*\.efficiency_gain$/,
          () => 0,
        );
        const below = runAll({ ...open, [`adoption.${workload}.ceiling`]: 0.3 });
        const above = runAll({ ...open, [`adoption.${workload}.ceiling`]: 0.6 });
        fc.pre(below.series[`workload.${workload}.rho`].every((rho) => rho < 1));
        const low = below.series[`workload.${workload}.saved`];
        const size = Math.max(...below.series[`workload.${workload}.energy_baseline`]);
        for (const [index, saved] of above.series[`workload.${workload}.saved`].entries()) {
          expect(saved).toBeGreaterThanOrEqual(low[index]! - 1e-12 * size);
        }
      }),
      runs,
    );
  });

  it('the workloads of a segment add up to the segment', () => {
    fc.assert(
      fc.property(variedInputs, (inputs) => {
        const { series, years } = runAll(inputs);
        for (const segment of segments) {
          const members = workloads.filter((workload) => inputs[`workload.${workload}.segment`] === segment);
          const total = (
            quantity: 'saved' | 'gross' | 'spend' | 'market' | 'energy_baseline',
            index: number,
          ): number =>
            members.reduce((sum, workload) => sum + series[`workload.${workload}.${quantity}`][index]!, 0);
          for (const index of years.keys()) {
            const demand = series[`energy.baseline.${segment}`][index]!;
            expect(
              deviation(series[`energy.saved.${segment}`][index]!, total('saved', index), demand),
            ).toBeLessThanOrEqual(rounding);
            expect(
              deviation(series[`energy.gross.${segment}`][index]!, total('gross', index), demand),
            ).toBeLessThanOrEqual(rounding);
            expect(deviation(series[`spend.${segment}`][index]!, total('spend', index))).toBeLessThanOrEqual(
              rounding,
            );
            expect(
              deviation(series[`market.${segment}`][index]!, total('market', index)),
            ).toBeLessThanOrEqual(rounding);
            const inference =
              members.length === 0 ? 0 : demand * (inputs[`demand.${segment}.inference_share`] as number);
            expect(deviation(total('energy_baseline', index), inference)).toBeLessThanOrEqual(rounding);
          }
        }
      }),
      runs,
    );
  });

  it('the order in which the inputs are written does not matter', () => {
    fc.assert(
      fc.property(variedInputs, (inputs) => {
        const reversed = Object.fromEntries(Object.entries(inputs).toReversed());
        expect(runAll(reversed)).toEqual(runAll(inputs));
      }),
      { ...runs, numRuns: 20 },
    );
  });

  const energies = outputIds.filter((id) => outputUnit(id) === 'TWh/yr');

  /** How far the worst TWh of the scaled run is off. */
  function worstDeviation(inputs: Inputs, scaled: Inputs, factor: number): number {
    const before = runAll(inputs);
    const after = runAll(scaled);
    const deviations = energies.flatMap((id) => {
      const size = 1e-3 * factor * Math.max(...before.series[baselineOf(id)].map(Math.abs));
      return before.series[id].map((value, index) =>
        deviation(after.series[id][index]!, factor * value, size),
      );
    });
    return Math.max(...deviations);
  }
  function baselineOf(id: OutputId): OutputId {
    const tail = id.slice(id.lastIndexOf('.') + 1);
    return id.startsWith('workload.')
      ? (id.replace(/[a-z_]+$/, 'energy_baseline') as OutputId)
      : `energy.baseline.${tail as 'datacentre' | 'edge'}`;
  }
  const scaleDemand = (inputs: Inputs, factor: number): Inputs =>
    withAll(inputs, /^demand\..*\.points$/, (id) =>
      (inputs[id] as DemandPoints).map(([year, energy]) => [year, energy * factor] as const),
    );

  it('without learning, demand scaled by a factor scales every TWh by it', () => {
    fc.assert(
      fc.property(variedInputs, fc.double({ min: 0.1, max: 10, noNaN: true }), (inputs, factor) => {
        const fixed = withAll(inputs, /\.learning_rate$/, () => 0);
        expect(worstDeviation(fixed, scaleDemand(fixed, factor), factor)).toBeLessThanOrEqual(rounding);
      }),
      runs,
    );
  });

  it('with learning too, when what was shipped before is scaled along', () => {
    fc.assert(
      fc.property(variedInputs, fc.double({ min: 0.1, max: 10, noNaN: true }), (inputs, factor) => {
        const scaled = withAll(
          scaleDemand(inputs, factor),
          /\.learning_base$/,
          (id) => (inputs[id] as number) * factor,
        );
        expect(worstDeviation(inputs, scaled, factor)).toBeLessThanOrEqual(rounding);
      }),
      runs,
    );
  });

  it('the share of the stock lies between 0 and 1, and electricity is a part of the cost', () => {
    fc.assert(
      fc.property(variedInputs, (inputs) => {
        const { series } = runAll(inputs);
        for (const workload of workloads) {
          const costs = series[`workload.${workload}.cost`];
          for (const [index, share] of series[`workload.${workload}.share_of_stock`].entries()) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1 + 1e-12);
            const electricity = series[`workload.${workload}.cost_energy`][index]!;
            expect(electricity).toBeGreaterThanOrEqual(0);
            expect(electricity).toBeLessThanOrEqual(costs[index]! * (1 + 1e-12));
          }
        }
      }),
      runs,
    );
  });

  it('a year’s numbers do not depend on the years asked for', () => {
    fc.assert(
      fc.property(
        variedInputs,
        fc.integer({ min: 2020, max: 2060 }),
        fc.integer({ min: 0, max: 40 }),
        (inputs, from, span) => {
          const to = Math.min(2060, from + span);
          const all = runAll(inputs);
          const some = valueOf(evaluateModel(inputs, { from, to }));
          expect(some.years).toEqual(all.years.slice(from - 2020, to - 2019));
          for (const id of outputIds)
            expect(some.series[id]).toEqual(all.series[id].slice(from - 2020, to - 2019));
        },
      ),
      { ...runs, numRuns: 30 },
    );
  });
});
