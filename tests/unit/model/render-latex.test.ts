import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../shared/model/explain/address.ts';
import { type Explanation, explainRun } from '../../../shared/model/explain/explanation.ts';
import type { InstanceIndex } from '../../../shared/model/compiled-model.ts';
import type { Expression } from '../../../shared/model/expression.ts';
import { quantities } from '../../../shared/model/graph.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import { add, constant, multiply, negate, power, subtract, the } from '../../../shared/model/notation.ts';
import type { Quantity } from '../../../shared/model/quantities/quantity.ts';
import { latexNumber, renderEquation, renderLatex, symbolAt } from '../../../shared/model/render-latex.ts';
import { firstYear, hardwareColumns, segments, workloads } from '../../../shared/model/vocabulary.ts';
import type { DemandPoints, Inputs } from '../../../shared/scenario/file.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { type LatexNames, workOut } from '../../helpers/latex-reader.ts';
import { valueOf } from '../../helpers/run.ts';
import { variedInputs } from '../../helpers/varied-inputs.ts';

const equations = new Map(quantities.map((quantity) => [quantity.id, renderEquation(quantity)]));
const quantityByName = new Map(
  quantities.map((quantity) => [symbolAt({ ...quantity, indices: [] }), quantity]),
);
const inputIds = new Map(
  [...inputDefinitions.values()].map(({ id, quantity, workload, column, segment }) => [
    [quantity, workload, column, segment].join(' '),
    id,
  ]),
);

/** The names of a formula at one place of a run, as the page's section on reading tells them. */
function namesAt(inputs: Inputs, run: Explanation, index: InstanceIndex): LatexNames {
  const segment =
    index.segment ?? segments.find((each) => each === inputs[`workload.${index.workload}.segment`]);
  const points = (inputs[`demand.${segment}.points`] ?? []) as DemandPoints;
  const year = index.year ?? Number.NaN;
  const anchor = Math.max(0, points.filter(([pointYear]) => pointYear <= year).length - 1);
  const [yearA, energyA] = points[anchor] ?? [Number.NaN, Number.NaN];
  const [yearB, energyB] = points[anchor + 1] ?? [yearA, energyA];
  const plain: Readonly<Record<string, number>> = {
    y: year,
    'y_{a}': yearA,
    'D_{a}': energyA,
    'y_{b}': yearB,
    'D_{b}': energyB,
  };
  const inputNamed = (word: string, column: string | undefined): number => {
    const places = [
      [word, '', '', ''],
      [word, index.workload, '', ''],
      [word, index.workload, column, ''],
      [word, '', '', segment],
    ];
    const ids = places.map((place) => inputIds.get(place.join(' ')));
    const id = ids.find((each) => each !== undefined);
    const value = id === undefined ? undefined : inputs[id];
    if (typeof value !== 'number') throw new Error(`no input ${word}`);
    return value;
  };
  return {
    column: index.column,
    valueOf: (name, at) => {
      const known = plain[name];
      if (known !== undefined) return known;
      const column = hardwareColumns.find((each) => at.includes(each)) ?? index.column;
      const [, word] = /^\\mathsf\{(.*)\}$/u.exec(name) ?? [];
      if (word !== undefined)
        return inputNamed(word.replaceAll(String.raw`\_`, '_').replaceAll('{.}', '.'), column);
      const quantity = quantityByName.get(name);
      if (quantity === undefined) throw new Error(`no quantity ${name}`);
      const then = at.includes('y-1') ? year - 1 : year;
      // A case that does not hold may speak of the year before the first.
      if (then < firstYear) return Number.NaN;
      const instance = {
        ...index,
        ...(column === undefined ? {} : { column }),
        ...(segment === undefined ? {} : { segment }),
        year: then,
      };
      const node = run.nodeAt(addressOf({ quantity, index: instance }));
      if (typeof node?.value !== 'number') throw new Error(`no value of ${name}`);
      return node.value;
    },
    perWorkload: (read) =>
      workloads
        .filter((workload) => inputs[`workload.${workload}.segment`] === segment)
        .map((workload) => read(namesAt(inputs, run, { ...index, workload }))),
  };
}

function* placesOf({ indices }: Quantity, years: readonly number[]): Generator<InstanceIndex> {
  for (const workload of indices.includes('workload') ? workloads : [undefined])
    for (const column of indices.includes('column') ? hardwareColumns : [undefined])
      for (const segment of indices.includes('segment') ? segments : [undefined])
        for (const year of indices.includes('year') ? years : [undefined])
          yield {
            ...(workload === undefined ? {} : { workload }),
            ...(column === undefined ? {} : { column }),
            ...(segment === undefined ? {} : { segment }),
            ...(year === undefined ? {} : { year }),
          };
}

/** Every number of a run that its typeset formula does not come to, worked out from the numbers beside it. */
function disagreements(inputs: Inputs, years: readonly number[]): string[] {
  const run = valueOf(explainRun(inputs, { from: 2020, to: Math.max(...years) }));
  return quantities.flatMap((quantity) =>
    [...placesOf(quantity, years)].flatMap((index) => {
      const address = addressOf({ quantity, index });
      const computed = run.nodeAt(address)?.value ?? Number.NaN;
      const byHand = workOut(equations.get(quantity.id) ?? '', namesAt(inputs, run, index));
      const isSame = Object.is(computed, byHand) || Math.abs(byHand - computed) <= 1e-12 * Math.abs(computed);
      return isSame || byHand === computed ? [] : [`${address}: ${byHand} by hand, ${computed} computed`];
    }),
  );
}

describe('a typeset equation', () => {
  const years = [2020, 2021, 2025, 2029, 2038];

  it('comes to what the model computes, each of them at the defaults', () => {
    expect(disagreements(defaultInputs(), years)).toEqual([]);
  });

  it('comes to what the model computes for other inputs', () => {
    fc.assert(
      fc.property(variedInputs, (inputs) => {
        expect(disagreements(inputs, [2020, 2031])).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('reads as the page shows it', () => {
    expect(equations.get('facility_energy')).toBe(
      String.raw`E_{\mathrm{facility}}(w,h,y) = E_{\mathrm{facility},0} \cdot (1 - \mathsf{efficiency\_gain})^{y - 2025}`,
    );
    expect(equations.get('imc_work')).toBe(
      String.raw`M(w,y) = \begin{cases} s \cdot A & \text{if } y = 2020 \\ k \cdot M(y-1) + s \cdot A & \text{if } y \gt 2020 \end{cases}`,
    );
    expect(equations.get('spend')).toBe(String.raw`\mathrm{spend}_{g}(y) = \sum_{w \in g} \mathrm{spend}`);
  });

  it('names every quantity apart', () => {
    expect(quantityByName.size).toBe(quantities.length);
  });
});

describe('a typeset expression', () => {
  const a = constant(2);

  it.each<[string, Expression]>([
    ['2 - (2 - 2)', subtract(a, subtract(a, a))],
    ['2 - 2 - 2', subtract(subtract(a, a), a)],
    [String.raw`(2 + 2) \cdot 2`, multiply(add(a, a), a)],
    ['(-2)^{2}', power(negate(a), a)],
    ['2 - (-2)', subtract(a, negate(a))],
    [String.raw`2 \cdot (-3)`, multiply(a, constant(-3))],
    [String.raw`(10^{7})^{2}`, power(constant(1e7), a)],
    [String.raw`(2 \cdot 2)^{-2}`, power(multiply(a, a), negate(a))],
    [String.raw`\tau^{\rho}`, power(the('market_age'), the('workload.rho'))],
    [String.raw`2^{2 / (2 \cdot 2)}`, power(a, { op: 'divide', terms: [a, multiply(a, a)] })],
    [String.raw`\frac{2}{2 \cdot 2}`, { op: 'divide', terms: [a, a, a] }],
    [String.raw`\left(\frac{2}{2}\right)^{2}`, power({ op: 'divide', terms: [a, a] }, a)],
  ])('has the parentheses it needs: %s', (latex, expression) => {
    expect(renderLatex(expression)).toBe(latex);
  });

  it.each([
    [0, '0'],
    [0.05, '0.05'],
    [8760, '8760'],
    [280_000, '280000'],
    [1e-12, '10^{-12}'],
    [3.6e15, String.raw`3.6 \times 10^{15}`],
    [1e6, '10^{6}'],
    [-2.5e-7, String.raw`-2.5 \times 10^{-7}`],
  ])('writes %d as %s', (value, latex) => {
    expect(latexNumber(value)).toBe(latex);
  });
});

describe('the reader of LaTeX', () => {
  const names: LatexNames = { column: undefined, perWorkload: () => [], valueOf: () => Number.NaN };

  it.each([
    ['x = 2 + 3 \\cdot 2^{2}', 14],
    ['x = -(1 - 3) - 1', 1],
    ['x = \\frac{1}{2} / 2', 0.25],
    ['x = \\min(\\max(5,\\, 0),\\, 1)', 1],
    ['x = \\begin{cases} 1 & \\text{if } 2 \\lt 1 \\\\ 4 & \\text{otherwise} \\end{cases}', 4],
  ])('works out %s', (equation, value) => {
    expect(workOut(equation, names)).toBe(value);
  });

  it.each([
    ['x = 1 +', 'a name expected'],
    ['x = (1', ') expected'],
    ['x = 1 2', 'left over: 2'],
    [String.raw`x = \frac{1}`, '{ expected'],
    [String.raw`x = \sqrt{2}`, 'a name expected'],
  ])('refuses %s', (equation, message) => {
    expect(() => workOut(equation, names)).toThrow(message);
  });
});
