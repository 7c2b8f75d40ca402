import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutputAt } from '../../../shared/model/output-at.ts';
import { findRoot } from '../../../shared/model/sensitivity/find-root.ts';
import { findCrossings, findDips, scanRange } from '../../../shared/model/sensitivity/scan.ts';
import {
  seekInput,
  type SeekAnswer,
  type SeekRequest,
  type SeekResult,
} from '../../../shared/model/sensitivity/seek.ts';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import type { OutputId } from '../../../shared/model/result.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { errorOf, valueOf } from '../../helpers/run.ts';

const defaults = defaultInputs();
const years = { from: 2024, to: 2040 };
const saved: OutputAt = { output: 'energy.saved.datacentre', year: 2032 };
const saving: OutputAt = { output: 'workload.llm_decode.saving', year: 2030 };

const runWith = (inputs: Inputs, { output, year }: OutputAt): number =>
  valueOf(evaluateModel(inputs, { from: year, to: year })).series[output][0] ?? Number.NaN;

type Asked = Pick<SeekRequest, 'input' | 'at' | 'range'> & { target: number | SeekRequest['target'] };

function request({ target, ...asked }: Asked): SeekRequest {
  return { ...asked, target: typeof target === 'number' ? { value: target } : target };
}
const seek = (asked: Asked, inputs: Inputs = defaults): SeekResult =>
  valueOf(seekInput(inputs, years, request(asked)));

function found(asked: Asked, inputs: Inputs = defaults): Extract<SeekAnswer, { kind: 'found' }> {
  const { answer } = seek(asked, inputs);
  if (answer.kind !== 'found') throw new Error(JSON.stringify(answer));
  return answer;
}

describe('a goal', () => {
  it('that some value meets is met: the found one reproduces it to 1e-9', () => {
    const cases: readonly [input: string, range: readonly [number, number], output: OutputId][] = [
      ['adoption.llm_prefill.ceiling', [0, 1], 'energy.saved.datacentre'],
      ['price.electricity', [0.01, 1], 'bill.saved.datacentre'],
      ['hardware.llm_decode.imc.capex', [1e3, 1e7], 'workload.llm_decode.cost'],
      ['hardware.llm_decode.imc.throughput', [100, 1e6], 'workload.llm_decode.saving'],
      ['rebound.datacentre.elasticity', [0, 3], 'energy.saved.datacentre'],
      ['adoption.llm_decode.start_year', [2020, 2040], 'workload.llm_decode.share_of_stock'],
      ['demand.datacentre.growth_after', [-0.5, 0.5], 'energy.baseline.datacentre'],
      ['finance.discount_rate', [0, 0.5], 'workload.speech.cost_imc'],
      ['hardware.llm_prefill.imc.mac_energy', [0, 20], 'workload.llm_prefill.rho'],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 2027, max: 2040 }),
        ([input, range, output], share, year) => {
          const at = { output, year };
          const target = runWith({ ...defaults, [input]: range[0] + share * (range[1] - range[0]) }, at);
          const { answer } = seek({ input, at, target, range });
          if (answer.kind === 'jump' || answer.kind === 'unreached') {
            throw new Error(JSON.stringify({ input, at, target, answer }));
          }
          // Where the output is flat, such as before a start year, every value may do.
          const points =
            answer.kind === 'found'
              ? [answer.found, ...answer.further]
              : range.map((value) => ({ value, output: answer.output }));
          for (const { value, output: reached } of points) {
            expect(value).toBeGreaterThanOrEqual(range[0]);
            expect(value).toBeLessThanOrEqual(range[1]);
            const again = runWith({ ...defaults, [input]: value }, at);
            expect(Math.abs(again - target)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(target), 1e-3));
            expect(Math.abs(reached - again)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(target), 1e-3));
          }
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });

  it('of a linear relation is found where a division says it lies', () => {
    const carbon: OutputAt = { output: 'carbon.saved.datacentre', year: 2032 };
    const perUnit = runWith({ ...defaults, 'grid.carbon': 1 }, carbon);
    const answer = found({ input: 'grid.carbon', at: carbon, target: 0.2 * perUnit, range: [0, 2] });
    expect(answer.found.value).toBeCloseTo(0.2, 12);
    expect(answer.further).toEqual([]);
  });

  it('that the ends meet is found at the ends', () => {
    for (const end of [0.1, 0.7]) {
      const target = runWith(
        { ...defaults, 'grid.carbon': end },
        { ...saved, output: 'carbon.saved.datacentre' },
      );
      const answer = found({
        input: 'grid.carbon',
        at: { ...saved, output: 'carbon.saved.datacentre' },
        target,
        range: [0.1, 0.7],
      });
      expect(answer.found.value).toBe(end);
    }
  });

  it('that no value meets says what the output is at the ends, and where it comes nearest', () => {
    const input = 'adoption.llm_decode.ceiling';
    const { target, answer } = seek({ input, at: saved, target: 1e4, range: [0, 1] });
    expect(target).toBe(1e4);
    if (answer.kind !== 'unreached') throw new Error(answer.kind);
    expect([answer.from.value, answer.to.value]).toEqual([0, 1]);
    for (const { value, output } of [answer.from, answer.to, answer.nearest]) {
      expect(output).toBeCloseTo(runWith({ ...defaults, [input]: value }, saved), 9);
      expect(output).toBeLessThanOrEqual(answer.nearest.output);
    }
  });

  it('of an output that the input does not move is met everywhere or nowhere', () => {
    const flat: Pick<Asked, 'input' | 'at' | 'range'> = { input: 'grid.carbon', at: saved, range: [0, 1] };
    const value = runWith(defaults, saved);
    const reached = seek({ ...flat, target: value }).answer;
    if (reached.kind !== 'everywhere') throw new Error(reached.kind);
    expect(reached.output).toBeCloseTo(value, 12);
    const { answer } = seek({ ...flat, target: value + 1 });
    if (answer.kind !== 'unreached') throw new Error(answer.kind);
    expect(answer.from.output).toBe(answer.to.output);
  });

  it('that several values meet is answered with the least, and the others beside it', () => {
    // With a strong rebound a higher ceiling first saves more and then less: its top lies between two ceilings alike.
    const inputs = { ...defaults, 'rebound.datacentre.elasticity': 1.5 };
    const hump = {
      input: 'adoption.llm_decode.ceiling',
      at: { ...saved, year: 2030 },
      range: [0, 1],
    } as const;
    const valueAt = (ceiling: number): number => runWith({ ...inputs, [hump.input]: ceiling }, hump.at);
    const { answer: unreached } = seek({ ...hump, target: 10 }, inputs);
    if (unreached.kind !== 'unreached') throw new Error(unreached.kind);
    const top = unreached.nearest;
    expect(top.value).toBeGreaterThan(0.5);
    expect(top.value).toBeLessThan(0.95);

    const apart = found({ ...hump, target: valueAt(0.6) }, inputs);
    expect(apart.found.value).toBeCloseTo(0.6, 6);
    expect(apart.further).toHaveLength(1);
    expect(apart.further[0]?.value).toBeGreaterThan(top.value);

    // The top itself, by thirds: no point of the first look at the range lies as high.
    let [left, right] = [0.5, 0.95];
    while (right - left > 1e-9) {
      const third = (right - left) / 3;
      if (valueAt(left + third) < valueAt(right - third)) left += third;
      else right -= third;
    }
    expect(top.value).toBeCloseTo(left, 6);
    expect(valueAt(Math.round(256 * left) / 256)).toBeLessThan(top.output - 1e-8 * Math.abs(top.output));

    // Both crossings between two neighbouring points of that first look: only a closer one finds them.
    const target = top.output - 1e-8 * Math.abs(top.output);
    const close = found({ ...hump, target }, inputs);
    expect(close.further).toHaveLength(1);
    expect(close.found.value).toBeLessThan(top.value);
    expect(close.further[0]?.value).toBeGreaterThan(top.value);
    for (const { value, output } of [close.found, ...close.further]) {
      expect(Math.abs(value - top.value)).toBeLessThan(0.001);
      expect(Math.abs(output - target)).toBeLessThan(1e-9);
    }
    expect(seek({ ...hump, target: top.output + 1e-6 * Math.abs(top.output) }, inputs).answer.kind).toBe(
      'unreached',
    );
  });

  it('that the output only leaps over is answered with the two sides of the leap', () => {
    // The share of the stock is the same however little work there is, and zero where there is none.
    const input = 'demand.datacentre.inference_share';
    const at: OutputAt = { output: 'workload.llm_prefill.share_of_stock', year: 2035 };
    const whole = runWith(defaults, at);
    const { target, answer } = seek({ input, at, target: whole / 2, range: [0, 1] });
    expect(target).toBe(whole / 2);
    if (answer.kind !== 'jump') throw new Error(JSON.stringify(answer));
    expect(answer.left).toEqual({ value: 0, output: 0 });
    expect(answer.right.value).toBeGreaterThan(0);
    expect(answer.right.value).toBeLessThan(1e-15);
    expect(answer.right.output).toBeCloseTo(runWith({ ...defaults, [input]: answer.right.value }, at), 12);
    expect(answer.right.output).toBeGreaterThan(whole / 2);
  });

  it('takes an uncertain input at any value, its ties along, and all other doubts at their medians', () => {
    const inputs = {
      ...defaults,
      'hardware.llm_decode.imc.capex': '50000 to 400000',
      'hardware.llm_prefill.imc.capex': '= hardware.llm_decode.imc.capex * 2',
      'hardware.recommendation.imc.capex': '= hardware.llm_prefill.imc.capex * 0.5',
      'price.electricity': 'pert(0.05, 0.08, 0.2)',
    };
    const at: OutputAt = { output: 'workload.recommendation.cost_imc', year: 2030 };
    const expected = runWith({ ...inputs, 'hardware.llm_decode.imc.capex': 123_456 }, at);
    // The middle of the chain moves what hangs on it, and leaves what it hung on.
    for (const [input, value] of [
      ['hardware.llm_decode.imc.capex', 123_456],
      ['hardware.llm_prefill.imc.capex', 246_912],
    ] as const) {
      const answer = found({ input, at, target: expected, range: [1000, 1e6] }, inputs);
      expect(answer.found.value / value).toBeCloseTo(1, 9);
    }
  });
});

describe('break-even', () => {
  const capex = { input: 'hardware.llm_decode.imc.capex', at: saving, range: [1e3, 1e7] } as const;

  it('is where the saving is zero, or reaches the hurdle', () => {
    const zero = found({ ...capex, target: 0 });
    expect(Math.abs(runWith({ ...defaults, [capex.input]: zero.found.value }, saving))).toBeLessThan(1e-9);
    const hurdle = 'adoption.llm_decode.hurdle';
    const { target, answer } = seek({ ...capex, target: { input: hurdle } });
    expect(target).toBe(defaults[hurdle]);
    if (answer.kind !== 'found') throw new Error(answer.kind);
    expect(answer.found.output).toBeCloseTo(Number(defaults[hurdle]), 9);
    expect(answer.found.value).toBeLessThan(zero.found.value);
  });

  it('moves its target along when the hurdle itself is sought, or tied to what is sought', () => {
    const hurdle = 'adoption.llm_decode.hurdle';
    const own = seek({ input: hurdle, at: saving, target: { input: hurdle }, range: [-1, 0.9] });
    if (own.answer.kind !== 'found') throw new Error(own.answer.kind);
    expect(own.target).toBe(own.answer.found.value);
    expect(own.answer.found.output).toBeCloseTo(own.target, 9);
    const tied = { ...defaults, [hurdle]: '= adoption.llm_prefill.hurdle * 0.5' };
    const other = seek(
      { input: 'adoption.llm_prefill.hurdle', at: saving, target: { input: hurdle }, range: [-1, 0.9] },
      tied,
    );
    if (other.answer.kind !== 'found') throw new Error(other.answer.kind);
    expect(other.target).toBeCloseTo(other.answer.found.value * 0.5, 12);
    expect(other.answer.found.output).toBeCloseTo(other.target, 9);
  });
});

describe('what cannot be sought', () => {
  const good: Asked = { input: 'adoption.llm_decode.ceiling', at: saved, target: 1, range: [0, 1] };
  const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
  it.each<[string, Partial<Asked>, object]>([
    [
      'an unknown input',
      { input: 'adoption.llm_decode.ceilng' },
      { code: 'input-unknown', values: { nearest: 'adoption.llm_decode.ceiling' } },
    ],
    [
      'an input that is a list of points',
      { input: 'demand.datacentre.points' },
      {
        code: 'input-not-numeric',
        place: 'demand.datacentre.points',
        values: { nearest: 'demand.datacentre.scale' },
      },
    ],
    ['a switch', { input: 'adoption.llm_decode.gated' }, { code: 'input-not-numeric' }],
    ['a segment', { input: 'workload.speech.segment' }, { code: 'input-not-numeric' }],
    ['a range turned round', { range: [1, 0] }, { code: 'range-malformed', values: { value: '1:0' } }],
    ['a range of one value', { range: [0.5, 0.5] }, { code: 'range-malformed' }],
    ['a range without an end', { range: [0, infinity] }, { code: 'range-malformed' }],
    ['a range that is none', { range: [nan, 1] }, { code: 'range-malformed' }],
    [
      'a range that leaves the input’s rule',
      { range: [0, 1.5] },
      { code: 'input-out-of-range', place: 'adoption.llm_decode.ceiling', values: { value: 1.5 } },
    ],
    [
      'an end that the rule leaves out',
      { input: 'hardware.llm_decode.imc.throughput', range: [0, 10] },
      { code: 'input-out-of-range', values: { value: 0, range: 'x > 0' } },
    ],
    ['a target that is no number', { target: nan }, { code: 'number-malformed' }],
  ])('%s is refused', (_, change, error) => {
    expect(errorOf(seekInput(defaults, years, request({ ...good, ...change })))).toMatchObject(error);
  });

  it('a range over which a tied input would leave its own rule is refused', () => {
    const inputs = { ...defaults, 'adoption.llm_decode.ceiling': '= workload.llm_decode.macs * 0.1' };
    const asked = request({ input: 'workload.llm_decode.macs', at: saved, target: 1, range: [1, 20] });
    expect(errorOf(seekInput({ ...inputs, 'workload.llm_decode.macs': 5 }, years, asked))).toMatchObject({
      code: 'tie-out-of-range',
      place: 'adoption.llm_decode.ceiling',
    });
  });

  it('a range in which the output leaves the numbers is refused, with the value that does it', () => {
    const free = {
      ...defaults,
      'hardware.llm_decode.base.capex': 0,
      'hardware.llm_decode.base.migration': 0,
    };
    const asked = request({ input: 'price.electricity', at: saving, target: 0, range: [0, 1] });
    expect(errorOf(seekInput(free, years, asked))).toEqual({
      code: 'result-not-finite',
      place: 'workload.llm_decode.saving@2030 (price.electricity = 0)',
      values: { year: 2030 },
    });
  });

  it('ends when it is told to, while it scans and while it narrows down', () => {
    for (const stopAt of [1, 5]) {
      let asked = 0;
      const shouldStop = (): boolean => ++asked >= stopAt;
      const target = runWith({ ...defaults, [good.input]: 0.3 }, saved);
      expect(errorOf(seekInput(defaults, years, { ...request({ ...good, target }), shouldStop }))).toEqual({
        code: 'cancelled',
      });
      expect(asked).toBe(stopAt);
    }
  });
});

describe('root finding', () => {
  it('finds the root of whatever rises or falls, to the last digits, in no endless number of steps', () => {
    let most = 0;
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        fc.constantFrom<(x: number) => number>(
          (x) => x,
          (x) => x ** 3,
          Math.expm1,
          Math.atan,
          Math.cbrt,
        ),
        (root, width, shape) => {
          let steps = 0;
          const f = (x: number): number => {
            steps += 1;
            return shape((x - root) / width);
          };
          const [best] = findRoot(f, { x: -51, value: f(-51) }, { x: 51, value: f(51) });
          most = Math.max(most, steps);
          // The flat foot of a cube hides its root behind an underflow.
          const isFlat = shape(1e-3) < 1e-8;
          expect(Math.abs(best.x - root)).toBeLessThan(isFlat ? 1e-4 : 1e-12 * Math.max(1, Math.abs(root)));
        },
      ),
      { seed: 6, numRuns: 500 },
    );
    expect(most).toBeLessThan(400);
  });

  it('finds √2, whichever side comes first, and stops at an exact root', () => {
    const f = (x: number): number => x * x - 2;
    expect(findRoot(f, { x: 0, value: -2 }, { x: 2, value: 2 })[0].x).toBeCloseTo(Math.SQRT2, 15);
    expect(findRoot(f, { x: 2, value: 2 }, { x: 0, value: -2 })[0].x).toBeCloseTo(Math.SQRT2, 15);
    expect(findRoot((x) => x - 1, { x: 0, value: -1 }, { x: 3, value: 2 })[0]).toEqual({ x: 1, value: 0 });
  });

  it('ends at once where the function is not a number', () => {
    let steps = 0;
    const f = (): number => {
      steps += 1;
      return Number.NaN;
    };
    findRoot(f, { x: 0, value: -1 }, { x: 1, value: 1 });
    expect(steps).toBe(1);
  });
});

describe('a look at a range', () => {
  it('rises without doubles from end to end, whatever the ends', () => {
    const end = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(end, end, (first, second) => {
        fc.pre(first < second);
        const values = scanRange(first, second);
        expect(values[0]).toBe(first + 0);
        expect(values.at(-1)).toBe(second + 0);
        for (let point = 1; point < values.length; point += 1) {
          expect(values[point]! > values[point - 1]!).toBe(true);
        }
      }),
    );
    expect(scanRange(0, 1)).toHaveLength(257);
    expect(scanRange(1, 1e6).filter((value) => value < 1000).length).toBeGreaterThan(100);
  });

  it('sees changes of sign, zeros once, and dips', () => {
    expect(findCrossings([1, 2, -1, -2, 3])).toEqual([
      { left: 1, right: 2 },
      { left: 3, right: 4 },
    ]);
    expect(findCrossings([0, 0, 1, 0, -1])).toEqual([
      { left: 0, right: 0 },
      { left: 3, right: 3 },
    ]);
    expect(findCrossings([1, 2])).toEqual([]);
    expect(findDips([5, 2, 3, 1, 4])).toEqual([1, 3]);
    expect(findDips([-5, -2, -3])).toEqual([1]);
    expect(findDips([1, 2, 3])).toEqual([]);
  });
});
