import {
  conversionFactor,
  type Dimension,
  describeDimension,
  equalDimensions,
  multiplyDimensions,
  parseUnit,
} from '../units/dimension.ts';
import { type Unit, units } from '../units/quantity.ts';
import type { Expression } from './expression.ts';
import { type GraphProblem, quantities } from './graph.ts';
import { inputDefinitions } from './inputs.ts';
import type { Quantity } from './quantities/quantity.ts';

/**
 * What is wrong with the units of a set of declarations: terms added that do not measure the same, an exponent or
 * logarithm of something with a unit, a conversion by the wrong number, a formula that does not yield the declared unit.
 * Units are compared atom by atom, so that J for kWh is a fault just as J for USD is.
 */
export function checkUnits(declared: readonly Quantity[]): GraphProblem[] {
  const unitOf = new Map(declared.map((quantity) => [quantity.id, parseUnit(quantity.unit)] as const));
  const problems: GraphProblem[] = [];
  for (const quantity of declared) {
    for (const formula of [quantity.formula, quantity.firstYear]) {
      if (!formula) continue;
      const faults: string[] = [];
      const dimension = dimensionOf(formula, unitOf, (fault) => faults.push(fault));
      if (faults.length === 0 && !equalDimensions(dimension, parseUnit(quantity.unit))) {
        faults.push(`yields ${describeDimension(dimension)}, declared is ${quantity.unit}`);
      }
      problems.push(...faults.map((problem) => ({ quantity: quantity.id, problem })));
    }
  }
  return problems;
}

const quantityUnits = new Map(quantities.map(({ id, unit }) => [id, parseUnit(unit)] as const));

/** The unit that an expression of the graph yields, in the words of the unit list; undefined where it has none. */
export function unitOfExpression(expression: Expression): Unit | undefined {
  const dimension = dimensionOf(expression, quantityUnits, () => undefined);
  return units.find((unit) => equalDimensions(parseUnit(unit), dimension));
}

const inputUnits = new Map(
  Array.from(inputDefinitions.values(), ({ quantity, unit }) => [quantity, parseUnit(unit)] as const),
);

function dimensionOf(
  expression: Expression,
  unitOf: ReadonlyMap<string, Dimension>,
  report: (fault: string) => void,
): Dimension {
  const of = (part: Expression): Dimension => dimensionOf(part, unitOf, report);
  const alike = (parts: readonly Expression[], what: string): Dimension => {
    const [first = {}, ...rest] = parts.map(of);
    for (const other of rest) {
      if (!equalDimensions(first, other)) {
        report(`${what} ${describeDimension(first)} and ${describeDimension(other)}`);
      }
    }
    return first;
  };
  const plain = (part: Expression, what: string): Dimension => {
    const dimension = of(part);
    if (!equalDimensions(dimension, {})) report(`${what} has the unit ${describeDimension(dimension)}`);
    return {};
  };
  switch (expression.op) {
    case 'constant': {
      const isCount = expression.value === 1;
      if (expression.conversion && !isCount && conversionFactor(expression.unit) !== expression.value) {
        report(
          `converts by ${expression.value} where ${expression.unit} is ${conversionFactor(expression.unit)}`,
        );
      }
      return parseUnit(expression.unit);
    }
    case 'input':
      return inputUnits.get(expression.quantity) ?? {};
    case 'quantity':
      return unitOf.get(expression.id) ?? {};
    case 'year':
      return parseUnit('yr');
    case 'point':
      return parseUnit(expression.field === 'year' ? 'yr' : 'TWh/yr');
    case 'sum':
    case 'negate':
      return of(expression.term);
    case 'add':
    case 'subtract':
    case 'min':
    case 'max':
      return alike(expression.terms, `${expression.op}s`);
    case 'multiply':
      return expression.terms.map(of).reduce((product, factor) => multiplyDimensions(product, factor));
    case 'divide':
      return expression.terms
        .map(of)
        .reduce((dividend, divisor) => multiplyDimensions(dividend, divisor, -1));
    case 'power':
      plain(expression.terms[0], 'the base of a power');
      return plain(expression.terms[1], 'the exponent of a power');
    case 'exp':
    case 'log2':
      return plain(expression.term, `the argument of ${expression.op}`);
    case 'clip':
      return alike([expression.term, expression.low, expression.high], 'clips');
    case 'choose':
      alike([expression.left, expression.right], 'compares');
      return alike([expression.whenTrue, expression.whenFalse], 'chooses between');
    case 'byColumn':
      return alike([expression.base, expression.imc], 'chooses between');
  }
}
