import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputIds } from '../../../shared/model/outputs.ts';
import { hardwareColumns, workloads } from '../../../shared/model/vocabulary.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { referenceModel, referenceUnitEnergy } from '../../helpers/reference-model.ts';
import { runAll } from '../../helpers/run.ts';
import { variedInputs } from '../../helpers/varied-inputs.ts';

/**
 * What a difference of large numbers may be off by: a saving is Q − E, and where it is a millionth of Q six of the
 * sixteen digits are gone before anyone has made a mistake.
 */
function sizeOf(id: string, reference: Record<string, number[]>, inputs: Inputs): number {
  const largest = (other: string): number => Math.max(...reference[other]!.map(Math.abs));
  const segment = id.slice(id.lastIndexOf('.') + 1);
  if (/^(energy|power)\.|^netherlands/.test(id)) return largest(`energy.baseline.${segment}`);
  if (id.startsWith('carbon'))
    return largest(`energy.baseline.${segment}`) * (inputs['grid.carbon'] as number);
  if (id.startsWith('bill'))
    return largest(`energy.baseline.${segment}`) * (inputs['price.electricity'] as number);
  if (id.startsWith('spend.saved')) return largest(`spend.${segment}`);
  if (id.endsWith('.saving')) return 1;
  const workload = id.slice(0, id.lastIndexOf('.'));
  return /\.(saved|gross)$/.test(id) ? largest(`${workload}.energy_baseline`) : largest(id);
}

function expectAgreement(inputs: Inputs): void {
  const reference = referenceModel(inputs, 2060);
  const { series, unitEnergy, years } = runAll(inputs);
  for (const id of outputIds) {
    const slack = 1e-12 * sizeOf(id, reference, inputs);
    for (const [index, value] of series[id].entries()) {
      const expected = reference[id]![index]!;
      const difference = Math.abs(value - expected);
      if (difference > 1e-9 * Math.abs(expected) + slack) {
        throw new Error(`${id}@${years[index]} is ${value}, by the specification ${expected}`);
      }
    }
  }
  for (const workload of workloads) {
    for (const column of hardwareColumns) {
      const expected = referenceUnitEnergy(inputs, workload, column);
      for (const [part, joules] of Object.entries(expected)) {
        const value = unitEnergy[workload][column][part as keyof typeof expected];
        expect(Math.abs(value - joules)).toBeLessThanOrEqual(1e-9 * joules);
      }
    }
  }
}

describe('the compiled model and the specification as plain loops', () => {
  it('agree on every output of the default run to 1e-9, without any slack', () => {
    const inputs = defaultInputs();
    const reference = referenceModel(inputs, 2060);
    const { series } = runAll(inputs);
    expect(Object.keys(series).toSorted()).toEqual(Object.keys(reference).toSorted());
    for (const id of outputIds) {
      for (const [index, value] of series[id].entries()) {
        const expected = reference[id]![index]!;
        expect(Math.abs(value - expected), `${id}[${index}]`).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
      }
    }
  });

  it('agree on every output of inputs drawn at random', () => {
    fc.assert(fc.property(variedInputs, expectAgreement), { numRuns: 150, seed: 1 });
  });
});
