import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import type { OutputAt } from '../../../shared/model/output-at.ts';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import { resolveUncertainty } from '../../../shared/model/uncertainty/uncertain-inputs.ts';
import { bridgeBetween, mostSteps } from '../../../shared/scenario/bridge.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { presets, resolvePreset } from '../../helpers/presets.ts';
import { valueOf } from '../../helpers/run.ts';
import { variedInputs } from '../../helpers/varied-inputs.ts';

const saved: OutputAt = { output: 'energy.saved.datacentre', year: 2030 };
const defaults = defaultInputs();

function side(inputs: Inputs) {
  return { inputs, central: valueOf(resolveUncertainty(inputs)).central };
}

function run(inputs: Inputs, { output, year }: OutputAt = saved): number {
  return valueOf(evaluateModel(inputs, { from: year, to: year })).series[output][0] ?? Number.NaN;
}

/** The defaults with every number of two workloads a little higher: far more inputs than steps. */
function lifted(): Inputs {
  const ids = [...inputDefinitions.values()].filter(
    ({ kind, workload, range }) =>
      kind === 'number' && ['llm_decode', 'vision_datacentre'].includes(workload ?? '') && range.max > 1e3,
  );
  return {
    ...defaults,
    'price.electricity': 0.2,
    'finance.discount_rate': 0.02,
    'adoption.llm_decode.ceiling': 0.9,
    ...Object.fromEntries(ids.map(({ id }) => [id, Number(defaults[id]) * 1.1])),
  };
}

describe('the bridge between two scenarios', () => {
  it('gives an input that alone differs the whole difference', () => {
    const other = { ...defaults, 'price.electricity': 0.2 };
    const bridge = valueOf(
      bridgeBetween(side(defaults), side(other), { ...saved, output: 'bill.saved.datacentre' }),
    );
    expect(bridge.steps).toHaveLength(1);
    expect(bridge.steps[0]?.key).toBe('price.electricity');
    expect(bridge.steps[0]?.contribution).toBeCloseTo(bridge.to - bridge.from, 12);
  });

  it('agrees with the definition, worked out over every order', () => {
    const from = { ...defaults, 'demand.datacentre.scale': 1, 'price.electricity': 0.1 };
    const to = { ...from, 'demand.datacentre.scale': 2, 'price.electricity': 0.3 };
    const at: OutputAt = { output: 'bill.saved.edge', year: 2030 };
    const edge = { from: { ...from, 'demand.edge.scale': 1 }, to: { ...to, 'demand.edge.scale': 2 } };
    const bridge = valueOf(bridgeBetween(side(edge.from), side(edge.to), at));
    const both = (a: Inputs, b: Inputs, ids: readonly string[]): Inputs => ({
      ...a,
      ...Object.fromEntries(ids.map((id) => [id, b[id] as number])),
    });
    const value = (ids: readonly string[]): number => run(both(edge.from, edge.to, ids), at);
    // The definition of Shapley, by hand, over all six orders of three inputs.
    const ids = ['demand.datacentre.scale', 'demand.edge.scale', 'price.electricity'];
    const orders = ids.flatMap((a) =>
      ids.filter((b) => b !== a).map((b) => [a, b, ids.find((c) => c !== a && c !== b) ?? '']),
    );
    for (const id of ids) {
      const mean =
        orders
          .map((order) => {
            const before = order.slice(0, order.indexOf(id));
            return value([...before, id]) - value(before);
          })
          .reduce((sum, each) => sum + each, 0) / orders.length;
      const step = bridge.steps.find(({ key }) => key === id);
      expect(step?.contribution ?? 0).toBeCloseTo(mean, 12);
    }
    expect(bridge.idle).toEqual(['demand.datacentre.scale']);
  });

  it('adds up to the difference, is turned round by exchanging the ends, and has at most ten steps', () => {
    fc.assert(
      fc.property(
        variedInputs,
        variedInputs,
        fc.constantFrom(saved, { output: 'cost.index.datacentre', year: 2035 } as const),
        (a, b, at) => {
          const there = valueOf(bridgeBetween(side(a), side(b), at));
          const back = valueOf(bridgeBetween(side(b), side(a), at));
          const size = Math.max(
            Math.abs(there.from),
            Math.abs(there.to),
            ...there.steps.map((step) => Math.abs(step.contribution)),
          );
          expect(Math.abs(there.residual)).toBeLessThanOrEqual(1e-9 * size);
          expect(there.steps.length).toBeLessThanOrEqual(mostSteps);
          for (const step of there.steps) {
            const other = back.steps.find(({ key }) => key === step.key);
            expect(Math.abs((other?.contribution ?? Number.NaN) + step.contribution)).toBeLessThanOrEqual(
              1e-9 * size,
            );
          }
          const ids = there.steps.flatMap((step) => step.ids);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: 4 },
    );
  });

  it('names the inputs that do most, and takes the others together by group', () => {
    const [from, to] = [defaults, lifted()];
    const bridge = valueOf(bridgeBetween(side(from), side(to), saved));
    const singles = bridge.steps.filter(({ key }) => inputDefinitions.has(key));
    const groups = bridge.steps.filter(({ key }) => !inputDefinitions.has(key));
    expect(bridge.steps).toHaveLength(mostSteps);
    expect(groups.length).toBeGreaterThan(0);
    for (const { key, ids } of groups) {
      expect(ids.length).toBeGreaterThan(1);
      expect(new Set(ids.map((id) => inputDefinitions.get(id)?.group))).toEqual(new Set([key]));
    }
    // No input that is taken together does more, alone, than one of its group that is named.
    const alone = (id: string): number =>
      Math.abs(
        run({ ...from, [id]: to[id] ?? 0 }) - run(from) + (run(to) - run({ ...to, [id]: from[id] ?? 0 })),
      );
    expect(singles.length).toBeGreaterThanOrEqual(4);
    for (const { key, ids } of groups) {
      const named = singles.filter((single) => inputDefinitions.get(single.key)?.group === key);
      const least = Math.min(...named.map((single) => alone(single.key)));
      for (const id of ids) expect(alone(id)).toBeLessThanOrEqual(least);
    }
  });

  it('moves what is tied with the input it hangs on', () => {
    const tied = {
      ...defaults,
      'hardware.llm_prefill.imc.mac_energy': '= hardware.llm_decode.imc.mac_energy * 0.8',
      'hardware.llm_decode.imc.mac_energy': 2,
    };
    const bridge = valueOf(
      bridgeBetween(side(tied), side({ ...tied, 'hardware.llm_decode.imc.mac_energy': 1 }), saved),
    );
    expect(bridge.steps).toEqual([
      {
        key: 'hardware.llm_decode.imc.mac_energy',
        ids: ['hardware.llm_decode.imc.mac_energy', 'hardware.llm_prefill.imc.mac_energy'],
        contribution: bridge.to - bridge.from,
      },
    ]);
  });

  it('has no step between a scenario and itself, and goes between every two presets', () => {
    const names = [...presets.keys()];
    for (const a of names) {
      for (const b of names) {
        const [from, to] = [resolvePreset(a), resolvePreset(b)];
        const bridge = valueOf(bridgeBetween(from, to, saved));
        expect(bridge.from).toBe(run(from.inputs));
        expect(bridge.to).toBe(run(to.inputs));
        expect(bridge.steps.length + bridge.idle.length > 0).toBe(a !== b);
      }
    }
  });

  it('names the exchange after which the model has no result', () => {
    const shares = [...inputDefinitions.keys()].filter((id) => /^workload\..*\.share$/u.test(id));
    const ofCentre = shares.filter((id) => defaults[id.replace('.share', '.segment')] === 'datacentre');
    const [first = '', second = ''] = ofCentre;
    const zero = Object.fromEntries(ofCentre.map((id) => [id, 0]));
    const from = { ...defaults, ...zero, [first]: 1 };
    const to = { ...defaults, ...zero, [second]: 1 };
    expect(bridgeBetween(side(from), side(to), saved)).toMatchObject({
      ok: false,
      error: { code: 'bridge-undefined', values: { detail: first } },
    });
  });
});
