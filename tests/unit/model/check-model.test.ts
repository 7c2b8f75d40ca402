import { describe, expect, it } from 'vitest';
import { checkModel, demandSoundModel } from '../../../shared/model/check-model.ts';
import type { Expression } from '../../../shared/model/expression.ts';
import { quantities } from '../../../shared/model/graph.ts';
import {
  byColumn,
  choose,
  clip,
  constant,
  divide,
  isEqual,
  isLess,
  log2,
  min,
  negate,
  ofGlobal,
  ofHardware,
  one,
  power,
  sum,
  the,
  zero,
} from '../../../shared/model/notation.ts';
import type { Quantity } from '../../../shared/model/quantities/quantity.ts';
import { equalDimensions, parseUnit } from '../../../shared/units/dimension.ts';
import { units } from '../../../shared/units/quantity.ts';

const planted = (formula: Expression, changes: Partial<Quantity> = {}): Quantity => ({
  id: 'planted',
  symbol: 'X',
  unit: '1',
  indices: ['workload', 'column', 'year'],
  definition: 'A quantity with a fault.',
  formula,
  ...changes,
});

const faultsOf = (quantity: Quantity): string[] =>
  checkModel([...quantities, quantity]).map(({ problem }) => problem);

const energy = the('device_energy');
const price = ofHardware('capex');

describe('a sound model', () => {
  it('is what is shipped', () => {
    expect(checkModel(quantities)).toEqual([]);
    expect(() => demandSoundModel()).not.toThrow();
  });

  it('is demanded by whoever builds: the error names the quantity and its fault', () => {
    expect(() => demandSoundModel([...quantities, planted(energy)])).toThrow(
      'planted yields J·unit^-1, declared is 1',
    );
    expect(() => demandSoundModel([...quantities, planted(the('nothing'))])).toThrow(
      'planted refers to nothing, which is not declared',
    );
  });
});

describe('a wrong unit', () => {
  it.each(quantities.map(({ id }) => id))('is found wherever it is declared: %s', (id) => {
    const own = quantities.find((quantity) => quantity.id === id)!;
    const others = units.filter((unit) => !equalDimensions(parseUnit(unit), parseUnit(own.unit)));
    expect(others.length).toBeGreaterThan(15);
    const missed = others.filter((unit) => {
      const changed = quantities.map((quantity) => (quantity.id === id ? { ...quantity, unit } : quantity));
      return !checkModel(changed).some(({ quantity }) => quantity === id);
    });
    expect(missed).toEqual([]);
  });

  it.each<[string, Expression, string]>([
    ['a minimum', min(energy, price), 'mins J·unit^-1 and USD·server^-1'],
    ['a clip', clip(energy, zero, one), 'clips J·unit^-1 and 1'],
    ['a comparison', choose(isLess(energy, price), one, zero), 'compares J·unit^-1 and USD·server^-1'],
    ['a test for zero', choose(isEqual(energy, zero), one, zero), 'compares J·unit^-1 and 1'],
    [
      'two branches',
      choose(isEqual(one, zero), energy, price),
      'chooses between J·unit^-1 and USD·server^-1',
    ],
    ['two columns', byColumn({ base: energy, imc: price }), 'chooses between J·unit^-1 and USD·server^-1'],
    ['a logarithm', log2(energy), 'the argument of log2 has the unit J·unit^-1'],
    ['the base of a power', power(energy, one), 'the base of a power has the unit J·unit^-1'],
    ['an exponent', power(one, ofHardware('life')), 'the exponent of a power has the unit yr'],
    [
      'a quotient',
      divide(energy, ofGlobal('price.electricity')),
      'yields J·USD^-1·kWh·unit^-1, declared is 1',
    ],
    ['a sign', negate(energy), 'yields J·unit^-1, declared is 1'],
    ['a number', constant(1, 'GW'), 'yields GW, declared is 1'],
  ])('is found in %s', (_, formula, fault) => {
    expect(faultsOf(planted(formula))).toContain(fault);
  });

  it('is found in a sum, and in the formula of the first year', () => {
    const perSegment = { indices: ['segment', 'year'] } as const;
    expect(faultsOf(planted(sum(the('workload.saved')), perSegment))).toEqual([
      'yields TWh·yr^-1, declared is 1',
    ]);
    expect(faultsOf(planted(one, { firstYear: energy }))).toEqual(['yields J·unit^-1, declared is 1']);
  });
});
