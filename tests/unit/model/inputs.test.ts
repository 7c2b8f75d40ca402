import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costCurve, evaluateModel } from '../../../shared/model/evaluate.ts';
import { checkInput, checkInputs, describeRange, inputDefinitions } from '../../../shared/model/inputs.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { errorOf, valueOf } from '../../helpers/run.ts';

const defaults = defaultInputs();
const years = { from: 2024, to: 2040 };

function refusal(changes: Readonly<Record<string, unknown>>) {
  return errorOf(evaluateModel({ ...defaults, ...changes } as Inputs, years));
}

describe('the inputs of the model', () => {
  it('are 353, every one with a default that keeps its rule', () => {
    expect(inputDefinitions.size).toBe(353);
    expect(Object.keys(defaults).toSorted()).toEqual([...inputDefinitions.keys()].toSorted());
    expect(checkInputs(defaults).ok).toBe(true);
  });

  // The table of the specification: for each family the least and the greatest value, and whether they are allowed.
  it.each([
    ['demand.edge.scale', 'x > 0'],
    ['demand.edge.points', 'x > 0'],
    ['demand.datacentre.growth_after', 'x > −1'],
    ['demand.datacentre.inference_share', '0 ≤ x ≤ 1'],
    ['price.electricity', 'x ≥ 0'],
    ['grid.carbon', 'x ≥ 0'],
    ['grid.decline', '0 ≤ x ≤ 1'],
    ['finance.discount_rate', '0 ≤ x ≤ 1'],
    ['rebound.edge.elasticity', 'x ≥ 0'],
    ['rebound.edge.reuse', '0 ≤ x ≤ 1'],
    ['compare.netherlands', 'x > 0'],
    ['workload.speech.share', 'x ≥ 0'],
    ['workload.speech.macs', 'x > 0'],
    ['workload.speech.weight_bits', 'x ≥ 0'],
    ['workload.speech.dynamic_bits', 'x ≥ 0'],
    ['hardware.speech.base.batch', 'x > 0'],
    ['hardware.speech.imc.mac_energy', 'x ≥ 0'],
    ['hardware.speech.imc.path_energy', 'x ≥ 0'],
    ['hardware.speech.imc.resident_fraction', '0 ≤ x ≤ 1'],
    ['hardware.speech.imc.array_bits', 'x ≥ 0'],
    ['hardware.speech.imc.retry_fraction', '0 ≤ x < 1'],
    ['hardware.speech.imc.host_overhead', 'x ≥ 0'],
    ['hardware.speech.imc.pue', 'x ≥ 1'],
    ['hardware.speech.imc.capex', 'x ≥ 0'],
    ['hardware.speech.imc.throughput', 'x > 0'],
    ['hardware.speech.imc.utilisation', '0 < x ≤ 1'],
    ['hardware.speech.imc.life', 'x ≥ 1'],
    ['hardware.speech.imc.opex_rate', 'x ≥ 0'],
    ['hardware.speech.imc.migration', 'x ≥ 0'],
    ['hardware.speech.imc.rated_power', 'x ≥ 0'],
    ['hardware.speech.imc.efficiency_gain', '0 ≤ x < 1'],
    ['hardware.speech.imc.throughput_gain', 'x > −1'],
    ['hardware.speech.imc.learning_rate', '0 ≤ x < 1'],
    ['hardware.speech.imc.learning_base', 'x > 0'],
    ['adoption.speech.ceiling', '0 ≤ x ≤ 1'],
    ['adoption.speech.start_year', 'x ≥ 2020'],
    ['adoption.speech.p', 'x > 0'],
    ['adoption.speech.q', 'x ≥ 0'],
    ['adoption.speech.hurdle', 'x < 1'],
    ['adoption.speech.gate_width', 'x > 0'],
  ])('%s is %s', (id, range) => {
    expect(describeRange(inputDefinitions.get(id)!.range)).toBe(range);
  });

  it('the digital column does not learn', () => {
    expect(inputDefinitions.has('hardware.speech.base.learning_rate')).toBe(false);
  });

  const numeric = [...inputDefinitions.values()].filter(({ kind }) => kind === 'number');
  const ends = numeric
    .flatMap(({ id, range }) => [
      { id, range, end: range.min, isOpen: range.minOpen },
      { id, range, end: range.max, isOpen: range.maxOpen },
    ])
    .filter(({ end }) => Number.isFinite(end));

  it('takes a closed end of a range', () => {
    expect(numeric).toHaveLength(353 - 2 - 7 - 7);
    const closed = ends.filter(({ isOpen }) => !isOpen);
    expect(closed.length).toBeGreaterThan(100);
    expect(closed.map(({ id, end }) => checkInput(id, end))).toEqual(
      closed.map(({ end }) => ({ ok: true, value: end })),
    );
  });

  it('refuses an open end, with the value and the rule', () => {
    const open = ends.filter(({ isOpen }) => isOpen);
    expect(open.length).toBeGreaterThan(50);
    expect(open.map(({ id, end }) => errorOf(checkInput(id, end)))).toEqual(
      open.map(({ id, end, range }) => ({
        code: 'input-out-of-range',
        place: id,
        values: { value: end, range: describeRange(range) },
      })),
    );
  });

  it('is never changed on the way in: what is accepted is what was given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...numeric), fc.double(), ({ id, range }, value) => {
        const checked = checkInput(id, value);
        const isAllowed =
          Number.isFinite(value) &&
          (range.minOpen ? value > range.min : value >= range.min) &&
          (range.maxOpen ? value < range.max : value <= range.max);
        expect(checked.ok ? checked.value : 'refused').toBe(isAllowed ? value : 'refused');
      }),
    );
  });
});

describe('a run refuses', () => {
  it('a value outside its range', () => {
    expect(refusal({ 'adoption.llm_decode.ceiling': 1.2 })).toEqual({
      code: 'input-out-of-range',
      place: 'adoption.llm_decode.ceiling',
      values: { value: 1.2, range: '0 ≤ x ≤ 1' },
    });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '12', null, true, [1]])(
    '%s where a number belongs',
    (value) => {
      expect(refusal({ 'price.electricity': value })).toMatchObject({
        code: 'input-not-a-number',
        place: 'price.electricity',
      });
    },
  );

  it.each([
    ['0.6 to 0.2', 'distribution-malformed'],
    ['normal(1)', 'distribution-malformed'],
    ['= price.electricity', 'tie-cycle'],
    ['triangle(0, 1, 2)', 'distribution-unknown'],
  ])('the distribution or tie “%s”', (value, code) => {
    expect(refusal({ 'price.electricity': value })).toMatchObject({ code });
  });

  it('an unknown id, with the nearest known one', () => {
    expect(refusal({ 'hardware.llm_decode.imc.mac_enrgy': 1 })).toEqual({
      code: 'input-unknown',
      place: 'hardware.llm_decode.imc.mac_enrgy',
      values: { value: 'hardware.llm_decode.imc.mac_enrgy', nearest: 'hardware.llm_decode.imc.mac_energy' },
    });
  });

  it.each(['constructor', '__proto__x', 'toString'])('the id %s, which every object seems to have', (id) => {
    expect(refusal({ [id]: 1 })).toMatchObject({ code: 'input-unknown', place: id });
  });

  it('a missing input', () => {
    const { 'grid.carbon': _, ...rest } = defaults;
    expect(errorOf(evaluateModel(rest, years))).toEqual({ code: 'input-missing', place: 'grid.carbon' });
  });

  it('a segment whose workloads all have the share zero', () => {
    const edge = ['vision_camera', 'vision_automotive', 'speech'].map((name) => [
      `workload.${name}.share`,
      0,
    ]);
    expect(refusal(Object.fromEntries(edge))).toMatchObject({ code: 'input-shares-all-zero', place: 'edge' });
  });

  it('a segment that does not exist', () => {
    expect(refusal({ 'workload.speech.segment': 'moon' })).toMatchObject({
      code: 'input-segment-unknown',
      values: { value: 'moon', known: 'datacentre, edge' },
    });
  });

  it.each([2, 0.5, -1])('%d for a switch', (value) => {
    expect(refusal({ 'adoption.speech.gated': value })).toMatchObject({ code: 'input-out-of-range' });
  });

  it.each([
    [[], 'input-points-malformed', ''],
    [155, 'input-points-malformed', ''],
    [[[2025]], 'input-points-malformed', '[0]'],
    [[[2025, 155, 1]], 'input-points-malformed', '[0]'],
    [[[2025.5, 155]], 'input-points-malformed', '[0]'],
    [[[2025, Number.NaN]], 'input-not-a-number', '[0]'],
    [[[2025, 0]], 'input-out-of-range', '[0]'],
    [
      [
        [2025, 155],
        [2030, -1],
      ],
      'input-out-of-range',
      '[1]',
    ],
    [
      [
        [2030, 155],
        [2025, 465],
      ],
      'input-points-not-rising',
      '[1]',
    ],
    [
      [
        [2025, 155],
        [2025, 465],
      ],
      'input-points-not-rising',
      '[1]',
    ],
  ])('the demand points %j', (points, code, place) => {
    expect(refusal({ 'demand.edge.points': points })).toMatchObject({
      code,
      place: `demand.edge.points${place}`,
    });
  });

  it.each([
    [2019, 2030],
    [2024, 2061],
    [2031, 2030],
    [2024.5, 2030],
    [Number.NaN, 2030],
  ])('the years %d to %d', (from, to) => {
    expect(errorOf(evaluateModel(defaults, { from, to }))).toMatchObject({
      code: 'years-invalid',
      place: 'years',
    });
  });

  it('inputs that divide by zero, naming the output and the year', () => {
    const free = { 'price.electricity': 0, 'hardware.speech.base.capex': 0 };
    expect(refusal(free)).toEqual({
      code: 'result-not-finite',
      place: expect.stringMatching(/^(workload\.speech|.*\.edge)/),
      values: { year: 2024 },
    });
  });

  it('growth that leaves what a number can hold', () => {
    expect(refusal({ 'demand.edge.growth_after': 1e60 })).toMatchObject({ code: 'result-not-finite' });
  });

  it('the same in the cost curve', () => {
    const broken = { ...defaults, 'adoption.llm_decode.ceiling': -1 };
    expect(errorOf(costCurve(broken, 'llm_decode', 2030))).toMatchObject({ code: 'input-out-of-range' });
    expect(errorOf(costCurve(defaults, 'llm_decode', 2061))).toMatchObject({ code: 'years-invalid' });
    const free = { ...defaults, 'price.electricity': 0, 'hardware.speech.base.capex': 0 };
    expect(errorOf(costCurve(free, 'speech', 2030))).toMatchObject({ code: 'result-not-finite' });
    expect(valueOf(costCurve(free, 'llm_decode', 2030)).cost).toHaveLength(21);
  });
});

describe('a run takes', () => {
  it('a segment without workloads: its demand stays as it is', () => {
    const moved = Object.fromEntries(
      ['vision_camera', 'vision_automotive', 'speech'].map((name) => [
        `workload.${name}.segment`,
        'datacentre',
      ]),
    );
    const { series } = valueOf(evaluateModel({ ...defaults, ...moved }, years));
    expect(series['energy.total.edge']).toEqual(series['energy.baseline.edge']);
    expect(series['cost.index.edge'].every((index) => index === 1)).toBe(true);
  });

  it('a segment without inference, a workload without share: nothing is divided by their zero', () => {
    const idle = { 'demand.edge.inference_share': 0, 'workload.llm_prefill.share': 0 };
    const { series } = valueOf(evaluateModel({ ...defaults, ...idle }, years));
    expect(series['workload.llm_prefill.share_of_stock'].every((share) => share === 0)).toBe(true);
    expect(series['workload.llm_prefill.cost']).toEqual(series['workload.llm_prefill.cost_base']);
    expect(series['cost.index.edge'].every((index) => index === 1)).toBe(true);
    expect(series['energy.saved.edge'].every((saved) => Object.is(saved, 0))).toBe(true);
  });

  it('a discount rate of zero', () => {
    expect(evaluateModel({ ...defaults, 'finance.discount_rate': 0 }, years).ok).toBe(true);
  });
});
