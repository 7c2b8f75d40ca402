import { describe, expect, it } from 'vitest';
import { checkUnits } from '../../../shared/model/check-units.ts';
import { compileModel, compileTargets } from '../../../shared/model/compile.ts';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import { type Expression, partsOf } from '../../../shared/model/expression.ts';
import { checkGraph, layers, quantities } from '../../../shared/model/graph.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import {
  add,
  calendarYear,
  constant,
  convert,
  exp,
  lastYears,
  multiply,
  ofHardware,
  ofWorkload,
  one,
  the,
} from '../../../shared/model/notation.ts';
import { outputIds, outputTarget } from '../../../shared/model/outputs.ts';
import type { Quantity } from '../../../shared/model/quantities/quantity.ts';
import { renderExpression, renderQuantity } from '../../../shared/model/render.ts';
import { runTape, createSlots } from '../../../shared/model/tape.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { referenceUnitEnergy } from '../../helpers/reference-model.ts';
import { valueOf } from '../../helpers/run.ts';

const planted = (changes: Partial<Quantity>): Quantity => ({
  id: 'planted',
  symbol: 'X',
  unit: '1',
  indices: ['workload', 'year'],
  definition: 'A quantity with a fault.',
  formula: one,
  ...changes,
});

const problemsWith = (...faulty: Quantity[]): string[] =>
  checkGraph([...quantities, ...faulty]).map(({ quantity, problem }) => `${quantity} ${problem}`);

describe('the graph of quantities', () => {
  it('has no fault', () => {
    expect(checkGraph(quantities)).toEqual([]);
  });

  it('states every quantity in a sentence', () => {
    const unstated = quantities.filter(({ definition }) => !/^[A-Z1].*\.$/.test(definition));
    expect(unstated).toEqual([]);
    expect(new Set(quantities.map(({ symbol }) => symbol)).size).toBe(quantities.length);
  });

  it('yields every output', () => {
    const ids = new Set(quantities.map(({ id }) => id));
    expect(outputIds.filter((output) => !ids.has(outputTarget(output).id))).toEqual([]);
  });

  it('uses every input, but for the two that only a warning looks at', () => {
    const used = new Set<string>();
    const collect = (expression: Expression): void => {
      if (expression.op === 'input') used.add(expression.quantity);
      if (expression.op === 'point') used.add('points');
      for (const part of partsOf(expression)) collect(part);
    };
    for (const { formula, firstYear } of quantities)
      for (const tree of [formula, firstYear]) if (tree) collect(tree);
    const unused = new Set(
      [...inputDefinitions.values()].map(({ quantity }) => quantity).filter((word) => !used.has(word)),
    );
    expect([...unused].toSorted()).toEqual(['array_bits', 'rated_power', 'segment']);
  });

  it('finds a reference to nothing', () => {
    expect(problemsWith(planted({ formula: the('nothing') }))).toEqual([
      'planted refers to nothing, which is not declared',
    ]);
  });

  it('finds an id that stands twice', () => {
    expect(problemsWith(planted({ id: 'gate' }))).toEqual(['gate is declared twice']);
  });

  it('finds an index that the place does not have', () => {
    expect(problemsWith(planted({ formula: the('device_energy') }))).toEqual([
      'planted refers to device_energy without its column',
    ]);
    expect(problemsWith(planted({ formula: ofHardware('pue') }))).toEqual([
      'planted refers to pue without its column',
    ]);
    expect(problemsWith(planted({ indices: ['segment', 'year'], formula: the('gate') }))).toEqual([
      'planted refers to gate without its workload',
    ]);
    expect(problemsWith(planted({ indices: ['workload'], formula: the('gate') }))).toEqual([
      'planted refers to gate without its year',
    ]);
    expect(problemsWith(planted({ indices: ['workload'], formula: calendarYear }))).toEqual([
      'planted asks for the year without having one',
    ]);
    expect(problemsWith(planted({ formula: the('gate', 'imc') }))).toEqual([
      'planted asks for a column of gate, which has none',
    ]);
  });

  it('finds a year before the first', () => {
    expect(problemsWith(planted({ formula: lastYears('gate') }))).toEqual([
      'planted has no formula for the first year',
    ]);
    expect(problemsWith(planted({ formula: lastYears('gate'), firstYear: lastYears('gate') }))).toEqual([
      'planted looks before the first year',
    ]);
  });

  it('finds a cycle within a year, and takes one through the year before', () => {
    const self = planted({ formula: add(the('planted'), one) });
    expect(problemsWith(self)).toEqual(['planted is part of a cycle: planted → planted']);
    expect(problemsWith(planted({ formula: add(lastYears('planted'), one), firstYear: one }))).toEqual([]);
    const pair = [
      planted({ id: 'left', symbol: 'l', formula: the('right') }),
      planted({ id: 'right', symbol: 'r', formula: the('left') }),
    ];
    expect(problemsWith(...pair)).toEqual(['left is part of a cycle: left → right → left']);
  });
});

describe('the units of the graph', () => {
  it('agree, formula by formula', () => {
    expect(checkUnits(quantities)).toEqual([]);
  });

  const faultsOf = (changes: Partial<Quantity>): string[] =>
    checkUnits([...quantities, planted({ indices: ['workload', 'column'], ...changes })]).map(
      ({ problem }) => problem,
    );

  it('finds terms that cannot be added', () => {
    expect(
      faultsOf({ formula: add(the('device_energy'), ofHardware('mac_energy')), unit: 'J/unit' }),
    ).toEqual(['adds J·unit^-1 and MAC^-1·pJ']);
  });

  it('finds a forgotten conversion', () => {
    expect(
      faultsOf({ formula: multiply(ofWorkload('macs'), ofHardware('mac_energy')), unit: 'J/unit' }),
    ).toEqual(['yields pJ·unit^-1, declared is J/unit']);
  });

  it('finds a conversion by the wrong number', () => {
    const wrong: Expression = { op: 'constant', value: 1e-9, unit: 'J/pJ', conversion: true };
    expect(faultsOf({ formula: wrong })).toContain('converts by 1e-9 where J/pJ is 1e-12');
    expect(convert('J/pJ').value).toBe(1e-12);
  });

  it('finds an exponent with a unit', () => {
    expect(faultsOf({ formula: exp(ofHardware('life')) })).toEqual(['the argument of exp has the unit yr']);
  });
});

describe('a rendered formula', () => {
  const textOf = (id: string): string => renderQuantity(quantities.find((quantity) => quantity.id === id)!);

  it('reads like the methodology', () => {
    expect(textOf('weight_energy_per_unit')).toBe(
      'E_weights = weight_bits / batch · path_energy · (1 − resident_fraction) · 1e-12',
    );
    expect(textOf('facility_energy')).toBe('E_facility = E_facility0 · (1 − efficiency_gain)^(y − 2025)');
    expect(textOf('imc_work')).toBe('M = k · M(y−1) + s · A; in 2020: s · A');
    expect(textOf('gate')).toBe('gate = 1 if gated = 0, else 1 / (1 + exp((hurdle − saving) / gate_width))');
    expect(textOf('workload.rho')).toBe('rho = E_facility(imc) / E_facility(base)');
    expect(textOf('energy.saved')).toBe('energy.saved = Σ_w(saved)');
    expect(textOf('workload.saved')).toBe('saved = (Q − E) · (1 − reuse) if E < Q, else Q − E');
  });

  it('puts parentheses where the tree would otherwise read differently', () => {
    const a = constant(2);
    expect(renderExpression({ op: 'subtract', terms: [a, { op: 'subtract', terms: [a, a] }] })).toBe(
      '2 − (2 − 2)',
    );
    expect(renderExpression({ op: 'subtract', terms: [{ op: 'subtract', terms: [a, a] }, a] })).toBe(
      '2 − 2 − 2',
    );
    expect(renderExpression({ op: 'divide', terms: [a, multiply(a, a)] })).toBe('2 / (2 · 2)');
    expect(renderExpression(multiply(add(a, a), a))).toBe('(2 + 2) · 2');
    expect(renderExpression({ op: 'power', terms: [{ op: 'negate', term: a }, a] })).toBe('(−2)^2');
  });

  it('exists for every quantity, and never shows an object', () => {
    for (const quantity of quantities) expect(renderQuantity(quantity)).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('a compiled model', () => {
  const inputs = defaultInputs();
  const structure = {
    segmentOf: {
      llm_decode: 'datacentre',
      llm_prefill: 'datacentre',
      recommendation: 'datacentre',
      vision_datacentre: 'datacentre',
      vision_camera: 'edge',
      vision_automotive: 'edge',
      speech: 'edge',
    },
    pointYears: {
      datacentre: (inputs['demand.datacentre.points'] as [number, number][]).map(([year]) => year),
      edge: (inputs['demand.edge.points'] as [number, number][]).map(([year]) => year),
    },
    until: 2030,
  } as const;

  it('has a slot for every quantity at every index, and holds its value there', () => {
    const model = compileModel(structure);
    const slots = createSlots(model.tape);
    for (const [position, { id, point }] of model.inputs.entries()) {
      const value = inputs[id];
      slots[model.tape.layout.inputs + position] =
        point === undefined ? (value as number) : (value as [number, number][])[point]![1];
    }
    runTape(model.tape, slots);
    const read = (id: string, index: Parameters<typeof model.instanceOf>[1]) =>
      slots[model.instanceOf(id, index)!];
    expect(read('device_energy', { workload: 'speech', column: 'imc' })).toBeCloseTo(
      referenceUnitEnergy(inputs, 'speech', 'imc').device,
      15,
    );
    const run = valueOf(evaluateModel(inputs, { from: 2020, to: 2030 }));
    for (const year of run.years) {
      const cost = run.series['workload.speech.cost'][year - 2020];
      expect(read('workload.cost', { workload: 'speech', year })).toBe(cost);
    }
    // What a year carries over is what the year before held.
    for (const year of run.years.slice(1)) {
      const before = { workload: 'speech', year: year - 1 } as const;
      const shipped = read('workload.share_of_sales', before)! * read('new_capacity', before)!;
      expect(read('shipped_capacity', { workload: 'speech', year })).toBeCloseTo(
        read('shipped_capacity', before)! + shipped,
        14,
      );
    }
    const missing = quantities.filter(({ id, indices }) => {
      const slot = model.instanceOf(id, {
        ...(indices.includes('workload') ? { workload: 'llm_decode' } : {}),
        ...(indices.includes('column') ? { column: 'base' } : {}),
        ...(indices.includes('segment') ? { segment: 'datacentre' } : {}),
        ...(indices.includes('year') ? { year: 2027 } : {}),
      });
      return !Number.isFinite(slots[slot ?? -1] ?? Number.NaN);
    });
    expect(missing).toEqual([]);
  });

  it('knows no instance outside its years, and none that it does not compute', () => {
    const model = compileTargets(structure, [{ id: 'workload.rho', index: { workload: 'speech' } }]);
    expect(model.instanceOf('workload.rho', { workload: 'speech', year: 2030 })).toBeTypeOf('number');
    expect(model.instanceOf('workload.rho', { workload: 'speech', year: 2031 })).toBeUndefined();
    expect(model.instanceOf('workload.rho', { workload: 'llm_decode', year: 2030 })).toBeUndefined();
    expect(model.instanceOf('workload.cost', { workload: 'speech', year: 2030 })).toBeUndefined();
    expect(model.instanceOf('nothing', {})).toBeUndefined();
    expect(model.inputs.length).toBeLessThan(30);
  });

  it('keeps the layers apart by file and the ids unique', () => {
    expect(Object.values(layers).flat()).toHaveLength(quantities.length);
  });
});
