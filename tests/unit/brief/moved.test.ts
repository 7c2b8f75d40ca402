import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causes, explainMoves, fitInputs, movedInputs, moveInput } from '../../../shared/brief/moved.ts';
import { appError } from '../../../shared/errors.ts';
import { type Instance, instanceAt } from '../../../shared/model/explain/address.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import { type Measure, measureModel } from '../../../shared/model/measure.ts';
import { resolveUncertainty } from '../../../shared/model/uncertainty/uncertain-inputs.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { BridgeEnd } from '../../../shared/scenario/bridge.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { valueOf } from '../../helpers/run.ts';
import { variedInputs } from '../../helpers/varied-inputs.ts';

const defaults = defaultInputs();
const year = 2030;
/** Two results, a step on the way to one, a result again. */
const figures = [
  'energy.saved.datacentre@2030',
  'bill.saved.datacentre@2030',
  'workload.llm_decode.imc_work@2030',
  'cost.index.edge@2030',
];

function end(inputs: Inputs): BridgeEnd {
  return { inputs, central: valueOf(resolveUncertainty(inputs)).central };
}

function at(address: string): Instance {
  const instance = instanceAt(address);
  if (instance === undefined) throw new Error(`no number ${address}`);
  return instance;
}

function run(inputs: Inputs, address: string, measure: Measure = measureModel): number {
  return valueOf(measure(inputs, year))(at(address));
}

/** What a brief printed of these inputs. */
function frozen(inputs: Inputs): { at: Instance; was: number }[] {
  return figures.map((address) => ({ at: at(address), was: run(inputs, address) }));
}

/** Another model: a tenth more of everything. */
const tenthMore: Measure = (inputs, until) => {
  const result = measureModel(inputs, until);
  return result.ok ? ok((instance) => result.value(instance) * 1.1) : result;
};

describe('what moved', () => {
  it('is nothing where model, data and scenario are the same', () => {
    const same = ok(end(defaults));
    for (const moved of explainMoves(frozen(defaults), { method: same, data: same, choice: same })) {
      expect(moved.parts).toEqual({ method: 0, data: 0, choice: 0 });
      expect(moved.bridges).toEqual({ data: null, choice: null });
      expect(moved.problem).toBeNull();
    }
  });

  it('is method where the model is another, and nothing else', () => {
    const same = ok(end(defaults));
    const printed = frozen(defaults);
    const moves = [...explainMoves(printed, { method: same, data: same, choice: null }, tenthMore)];
    for (const [index, { parts }] of moves.entries()) {
      const was = printed[index]?.was ?? Number.NaN;
      expect(parts?.method).toBe(was * 1.1 - was);
      expect(parts?.data).toBe(0);
      expect(parts?.choice).toBe(0);
    }
  });

  it('is data where a default is another, and the bridge names that input alone', () => {
    const dearer = { ...defaults, 'price.electricity': 0.2 };
    const ends = { method: ok(end(defaults)), data: ok(end(dearer)), choice: null };
    const [saved, bill] = [...explainMoves(frozen(defaults), ends)];
    expect(saved?.parts?.method).toBe(0);
    expect(bill?.parts?.data).toBe(
      run(dearer, 'bill.saved.datacentre@2030') - run(defaults, 'bill.saved.datacentre@2030'),
    );
    expect(bill?.parts?.data).not.toBe(0);
    expect(bill?.bridges.data?.steps.map(({ key }) => key)).toEqual(['price.electricity']);
    expect(bill?.bridges.choice).toBeNull();
  });

  it('names inputs of a step on the way to a result, and of a result that many inputs move', () => {
    const ids = [...inputDefinitions.values()].filter(
      ({ kind, workload, range }) => kind === 'number' && workload === 'llm_decode' && range.max > 1e3,
    );
    const many = { ...defaults, 'adoption.llm_decode.ceiling': 0.9, 'price.electricity': 0.2 };
    const more = Object.fromEntries(ids.slice(0, 12).map(({ id }) => [id, Number(defaults[id]) * 1.2]));
    const ends = { method: ok(end(defaults)), data: ok(end({ ...many, ...more })), choice: null };
    const [saved, , step] = [...explainMoves(frozen(defaults), ends)];
    expect(step?.parts?.data).not.toBe(0);
    expect(step?.bridges.data?.steps.map(({ key }) => key)).toContain('adoption.llm_decode.ceiling');
    const named = saved?.bridges.data?.steps.filter(({ key }) => inputDefinitions.has(key)) ?? [];
    expect(named.length).toBeGreaterThanOrEqual(5);
    expect(named.map(({ key }) => key)).toContain('adoption.llm_decode.ceiling');
  });

  it('follows an input as it is set, be it a word, a doubt or a tie, and takes numbers apart', () => {
    const same = ok(end(defaults));
    const other = {
      ...defaults,
      'price.electricity': '0.05 to 0.1',
      'workload.vision_camera.segment': 'datacentre',
      'grid.carbon': 0.1,
    };
    const ends = { method: same, data: same, choice: ok(end(other)) };
    const price = moveInput('price.electricity', defaults['price.electricity'] ?? 0, ends);
    expect(price.stages.choice).toBe('0.05 to 0.1');
    expect(price.parts).toBeNull();
    const segment = moveInput('workload.vision_camera.segment', 'edge', ends);
    expect(segment.stages).toEqual({ method: 'edge', data: 'edge', choice: 'datacentre' });
    const carbon = moveInput('grid.carbon', Number(defaults['grid.carbon']), ends);
    expect(carbon.parts).toEqual({ method: 0, data: 0, choice: 0.1 - Number(defaults['grid.carbon']) });
    const tied = ok(end({ ...defaults, 'grid.carbon': '= price.electricity * 2' }));
    const stages = moveInput('grid.carbon', 0, { method: tied, data: tied, choice: null }).stages;
    expect(stages.choice).toBe(Number(defaults['price.electricity']) * 2);
  });

  it('is choice where the scenario of today is another', () => {
    const wanted = { ...defaults, 'adoption.llm_decode.ceiling': 0.9 };
    const ends = { method: ok(end(defaults)), data: ok(end(defaults)), choice: ok(end(wanted)) };
    const [saved] = [...explainMoves(frozen(defaults), ends)];
    expect(saved?.parts?.data).toBe(0);
    expect(saved?.parts?.choice).not.toBe(0);
    expect(saved?.bridges.data).toBeNull();
    expect(saved?.bridges.choice?.steps.map(({ key }) => key)).toEqual(['adoption.llm_decode.ceiling']);
  });

  it('chains the stages: each part is the way from one to the next, and a bridge goes the way of its part', () => {
    fc.assert(
      fc.property(
        variedInputs,
        variedInputs,
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        (a, b, was) => {
          const some = { ...defaults, ...pick(a, 4) };
          const more = { ...some, ...pick(b, 3) };
          const ends = { method: ok(end(defaults)), data: ok(end(some)), choice: ok(end(more)) };
          const printed = figures.map((address) => ({ at: at(address), was }));
          for (const [index, { stages, parts, bridges }] of [...explainMoves(printed, ends)].entries()) {
            if (parts === null) continue;
            const output = figures[index] ?? '';
            expect([stages.method, stages.data, stages.choice]).toEqual([
              run(defaults, output),
              run(some, output),
              run(more, output),
            ]);
            const chain = [was, stages.method, stages.data, stages.choice].map(Number);
            for (const [step, cause] of causes.entries()) {
              expect(parts[cause]).toBe((chain[step + 1] ?? 0) - (chain[step] ?? 0));
            }
            for (const cause of ['data', 'choice'] as const) {
              const bridge = bridges[cause];
              if (bridge === null) continue;
              const sum = bridge.steps.reduce((total, { contribution }) => total + contribution, 0);
              expect(sum + bridge.residual).toBeCloseTo(parts[cause], 8);
              expect(bridge.to - bridge.from).toBe(parts[cause]);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves the other stages standing where one has no result', () => {
    const error = appError('input-out-of-range', 'price.electricity');
    const ends = { method: fail(error), data: ok(end(defaults)), choice: null };
    const [saved] = [...explainMoves(frozen(defaults), ends)];
    expect(saved?.stages.method).toBeNull();
    expect(saved?.stages.choice).toBe(run(defaults, 'energy.saved.datacentre@2030'));
    expect(saved?.parts).toBeNull();
    expect(saved?.problem).toEqual(error);
  });

  it('runs each mixture once, however many figures ask for it', () => {
    let runs = 0;
    const counted: Measure = (inputs, until) => {
      runs += 1;
      return measureModel(inputs, until);
    };
    const some = { ...defaults, 'price.electricity': 0.2, 'grid.carbon': 0.1, 'finance.discount_rate': 0.02 };
    const ends = { method: ok(end(defaults)), data: ok(end(some)), choice: null };
    const printed = Array.from({ length: 50 }, () => frozen(defaults)).flat();
    expect([...explainMoves(printed, ends, counted)]).toHaveLength(200);
    // Eight mixtures of three inputs, and the two ends as stages read them.
    expect(runs).toBeLessThanOrEqual(12);
  });
});

/** A few inputs of a set: numbers alone, so that the shape of the computation stays. */
function pick(inputs: Inputs, count: number): Inputs {
  const ids = [...inputDefinitions.values()].filter(({ kind }) => kind === 'number').map(({ id }) => id);
  const step = Math.floor(ids.length / count);
  const chosen = ids.filter((_, index) => index % step === 7);
  return Object.fromEntries(chosen.map((id) => [id, inputs[id] ?? 0]));
}

describe('inputs of another time', () => {
  it('are fitted to the model: unknown ones left out, new ones at the default, and both are told', () => {
    const { 'price.electricity': price, ...others } = defaults;
    const { inputs, unknown, added } = fitInputs({ ...others, 'price.steam': 3 }, defaults);
    expect(unknown).toEqual(['price.steam']);
    expect(added).toEqual(['price.electricity']);
    expect(inputs).toEqual({ ...others, 'price.electricity': price });
  });

  it('are listed where they differ as they are set, a doubt about the same median too', () => {
    const doubtful = { ...defaults, 'price.electricity': '0.05 to 0.1' };
    expect(movedInputs(defaults, doubtful)).toEqual([
      { id: 'price.electricity', before: defaults['price.electricity'], after: '0.05 to 0.1' },
    ]);
    expect(movedInputs(defaults, { ...defaults })).toEqual([]);
  });
});
