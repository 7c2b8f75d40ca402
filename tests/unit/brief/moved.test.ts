import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causes, type Evaluate, explainMoves, fitInputs, movedInputs } from '../../../shared/brief/moved.ts';
import { appError } from '../../../shared/errors.ts';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import type { OutputAt } from '../../../shared/model/output-at.ts';
import { outputIds } from '../../../shared/model/outputs.ts';
import type { OutputId } from '../../../shared/model/result.ts';
import { resolveUncertainty } from '../../../shared/model/uncertainty/uncertain-inputs.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { BridgeEnd } from '../../../shared/scenario/bridge.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { valueOf } from '../../helpers/run.ts';
import { variedInputs } from '../../helpers/varied-inputs.ts';

const defaults = defaultInputs();
const outputs: readonly OutputId[] = ['energy.saved.datacentre', 'bill.saved.datacentre', 'cost.index.edge'];
const year = 2030;

function end(inputs: Inputs): BridgeEnd {
  return { inputs, central: valueOf(resolveUncertainty(inputs)).central };
}

function run(inputs: Inputs, output: OutputId, evaluate: Evaluate = evaluateModel): number {
  return valueOf(evaluate(inputs, { from: year, to: year })).series[output][0] ?? Number.NaN;
}

/** What a brief printed of these inputs. */
function frozen(inputs: Inputs): { at: OutputAt; was: number }[] {
  return outputs.map((output) => ({ at: { output, year }, was: run(inputs, output) }));
}

/** Another model: a tenth more of everything. */
const tenthMore: Evaluate = (inputs, years) => {
  const result = evaluateModel(inputs, years);
  if (!result.ok) return result;
  const series = { ...result.value.series };
  for (const id of outputIds) series[id] = series[id].map((value) => value * 1.1);
  return ok({ ...result.value, series });
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
    const figures = frozen(defaults);
    const moves = [...explainMoves(figures, { method: same, data: same, choice: null }, tenthMore)];
    for (const [index, { parts }] of moves.entries()) {
      const was = figures[index]?.was ?? Number.NaN;
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
      run(dearer, 'bill.saved.datacentre') - run(defaults, 'bill.saved.datacentre'),
    );
    expect(bill?.parts?.data).not.toBe(0);
    expect(bill?.bridges.data?.steps.map(({ key }) => key)).toEqual(['price.electricity']);
    expect(bill?.bridges.choice).toBeNull();
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
          const figures = outputs.map((output) => ({ at: { output, year }, was }));
          for (const [index, { stages, parts, bridges }] of [...explainMoves(figures, ends)].entries()) {
            if (parts === null) continue;
            const output = outputs[index] ?? 'energy.saved.datacentre';
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
    expect(saved?.stages.choice).toBe(run(defaults, 'energy.saved.datacentre'));
    expect(saved?.parts).toBeNull();
    expect(saved?.problem).toEqual(error);
  });

  it('runs each mixture once, however many figures ask for it', () => {
    let runs = 0;
    const counted: Evaluate = (inputs, years) => {
      runs += 1;
      return evaluateModel(inputs, years);
    };
    const some = { ...defaults, 'price.electricity': 0.2, 'grid.carbon': 0.1, 'finance.discount_rate': 0.02 };
    const ends = { method: ok(end(defaults)), data: ok(end(some)), choice: null };
    const figures = Array.from({ length: 50 }, () => frozen(defaults)).flat();
    expect([...explainMoves(figures, ends, counted)]).toHaveLength(150);
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
