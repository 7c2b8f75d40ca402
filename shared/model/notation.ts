import { conversionFactor } from '../units/dimension.ts';
import type {
  Choose,
  Constant,
  Expression,
  InputReference,
  Operation,
  QuantityReference,
} from './expression.ts';
import type {
  AdoptionInput,
  DemandInput,
  GlobalInput,
  HardwareInput,
  ReboundInput,
  WorkloadInput,
} from './inputs.ts';
import { type HardwareColumn, referenceYear } from './vocabulary.ts';

/** The words that the declarations of quantities are written in: each builds one node of a formula's tree. */

type Terms = Operation['terms'];

export const add = (...terms: Terms): Expression => ({ op: 'add', terms });
export const subtract = (...terms: Terms): Expression => ({ op: 'subtract', terms });
export const multiply = (...terms: Terms): Expression => ({ op: 'multiply', terms });
export const divide = (...terms: Terms): Expression => ({ op: 'divide', terms });
export const power = (base: Expression, exponent: Expression): Expression => ({
  op: 'power',
  terms: [base, exponent],
});
export const min = (...terms: Terms): Expression => ({ op: 'min', terms });
export const negate = (term: Expression): Expression => ({ op: 'negate', term });
export const exp = (term: Expression): Expression => ({ op: 'exp', term });
export const log2 = (term: Expression): Expression => ({ op: 'log2', term });
export const clip = (term: Expression, low: Expression, high: Expression): Expression => ({
  op: 'clip',
  term,
  low,
  high,
});
export const sum = (term: Expression): Expression => ({ op: 'sum', term });
export const byColumn = (columns: { base: Expression; imc: Expression }): Expression => ({
  op: 'byColumn',
  ...columns,
});

type Comparison = Pick<Choose, 'left' | 'relation' | 'right'>;
export const isLess = (left: Expression, right: Expression): Comparison => ({
  left,
  relation: 'less',
  right,
});
export const isEqual = (left: Expression, right: Expression): Comparison => ({
  left,
  relation: 'equal',
  right,
});
export const choose = (comparison: Comparison, whenTrue: Expression, whenFalse: Expression): Expression => ({
  op: 'choose',
  ...comparison,
  whenTrue,
  whenFalse,
});

/** A number of the formula itself, with its unit. */
export const constant = (value: number, unit = '1'): Constant => ({ op: 'constant', value, unit });
export const one = constant(1);
export const zero = constant(0);
export const noWork = constant(0, 'TWh/yr');
export const noSpend = constant(0, '1e9 USD/yr');

/** The factor that carries one unit into another: `convert('J/pJ')` is 1e-12. */
export const convert = (unit: string): Constant => ({
  op: 'constant',
  value: conversionFactor(unit),
  unit,
  conversion: true,
});

/** Says in what a count is meant (`counted('1/step')`: once each step); it never changes the number. */
export const counted = (unit: string): Constant => ({ op: 'constant', value: 1, unit, conversion: true });

export const ofGlobal = (quantity: GlobalInput): InputReference => ({
  op: 'input',
  family: 'global',
  quantity,
});
export const ofDemand = (quantity: DemandInput): InputReference => ({
  op: 'input',
  family: 'demand',
  quantity,
});
export const ofRebound = (quantity: ReboundInput): InputReference => ({
  op: 'input',
  family: 'rebound',
  quantity,
});
export const ofWorkload = (quantity: WorkloadInput): InputReference => ({
  op: 'input',
  family: 'workload',
  quantity,
});
export const ofAdoption = (quantity: AdoptionInput): InputReference => ({
  op: 'input',
  family: 'adoption',
  quantity,
});
export const ofHardware = (quantity: HardwareInput, column?: HardwareColumn): InputReference => ({
  op: 'input',
  family: 'hardware',
  quantity,
  ...(column === undefined ? {} : { column }),
});

/** Another quantity at the same index, or in a fixed hardware column. */
export const the = (id: string, column?: HardwareColumn): QuantityReference => ({
  op: 'quantity',
  id,
  ...(column === undefined ? {} : { column }),
});

/** Another quantity in the year before. */
export const lastYears = (id: string, column?: HardwareColumn): QuantityReference => ({
  ...the(id, column),
  previous: true,
});

export const calendarYear: Expression = { op: 'year' };
export const demandPoint = (which: 'anchor' | 'next', field: 'year' | 'energy'): Expression => ({
  op: 'point',
  which,
  field,
});

/** A number of years as the exponent of a yearly rate. */
const timesAYear = counted('1/yr');
/** A yearly rate as what one year adds. */
const inOneYear = counted('yr');

/** (1 + rate)^years, for a rate in 1/yr that is added every year. */
export const growing = (rate: Expression, years: Expression): Expression =>
  power(add(one, multiply(rate, inOneYear)), multiply(years, timesAYear));

/** (1 − rate)^years, for a rate in 1/yr that is taken away every year. */
export const declining = (rate: Expression, years: Expression): Expression =>
  power(subtract(one, multiply(rate, inOneYear)), multiply(years, timesAYear));

/** Years from the reference year, negative before it. */
export const sinceReference: Expression = subtract(calendarYear, constant(referenceYear, 'yr'));
