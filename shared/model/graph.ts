import { type Expression, type Index, type InputReference, partsOf } from './expression.ts';
import { adoptionLayer } from './quantities/adoption.ts';
import { costLayer } from './quantities/cost.ts';
import { demandLayer } from './quantities/demand.ts';
import { fleetLayer } from './quantities/fleet.ts';
import { hardwareLayer } from './quantities/hardware.ts';
import { outcomeLayer } from './quantities/outcome.ts';
import type { Quantity } from './quantities/quantity.ts';
import { workloadLayer } from './quantities/workload.ts';

/** The layers of the model in reading order: each builds on the ones before it, and on the year before. */
export const layers = {
  workload: workloadLayer,
  hardware: hardwareLayer,
  demand: demandLayer,
  cost: costLayer,
  adoption: adoptionLayer,
  fleet: fleetLayer,
  outcome: outcomeLayer,
} as const satisfies Record<string, readonly Quantity[]>;

/** Every quantity of the model, layer by layer. */
export const quantities: readonly Quantity[] = Object.values(layers).flat();

/** The quantities by their ids. */
export const quantityById: ReadonlyMap<string, Quantity> = new Map(
  quantities.map((quantity) => [quantity.id, quantity]),
);

/** A fault in the declarations: which quantity, and what is wrong with it. */
export interface GraphProblem {
  readonly quantity: string;
  readonly problem: string;
}

/**
 * What is wrong with a set of declarations: an id that stands twice, a reference to nothing, an index that the place
 * does not have, the year before asked for without a formula for the first year, a cycle within one year. Empty for a
 * graph that can be computed.
 */
export function checkGraph(declared: readonly Quantity[]): GraphProblem[] {
  const byId = new Map(declared.map((quantity) => [quantity.id, quantity] as const));
  const problems: GraphProblem[] = [];
  const seen = new Set<string>();
  for (const quantity of declared) {
    if (seen.has(quantity.id)) problems.push({ quantity: quantity.id, problem: 'is declared twice' });
    seen.add(quantity.id);
    const at = new Set(quantity.indices);
    for (const problem of checkIndices(quantity.formula, at, byId))
      problems.push({ quantity: quantity.id, problem });
    if (quantity.firstYear) {
      for (const problem of checkIndices(quantity.firstYear, at, byId))
        problems.push({ quantity: quantity.id, problem });
      if (looksBack(quantity.firstYear))
        problems.push({ quantity: quantity.id, problem: 'looks before the first year' });
    } else if (looksBack(quantity.formula)) {
      problems.push({ quantity: quantity.id, problem: 'has no formula for the first year' });
    }
  }
  return [...problems, ...findCycles(byId)];
}

function looksBack(expression: Expression): boolean {
  return (
    (expression.op === 'quantity' && expression.previous === true) || partsOf(expression).some(looksBack)
  );
}

function* checkIndices(
  expression: Expression,
  at: ReadonlySet<Index>,
  byId: ReadonlyMap<string, Quantity>,
): Generator<string> {
  // A workload brings its segment with it.
  const hasSegment = at.has('segment') || at.has('workload');
  const has = (index: Index): boolean => (index === 'segment' ? hasSegment : at.has(index));
  if (expression.op === 'quantity') {
    const target = byId.get(expression.id);
    if (!target) {
      yield `refers to ${expression.id}, which is not declared`;
      return;
    }
    if (expression.column !== undefined && !target.indices.includes('column')) {
      yield `asks for a column of ${expression.id}, which has none`;
    }
    for (const index of target.indices) {
      if (index === 'column' && expression.column !== undefined) continue;
      if (!has(index)) yield `refers to ${expression.id} without its ${index}`;
    }
  } else if (expression.op === 'input') {
    for (const index of indicesOf(expression)) {
      if (!has(index)) yield `refers to ${expression.quantity} without its ${index}`;
    }
  } else if (expression.op === 'year' && !has('year')) {
    yield 'asks for the year without having one';
  } else if (expression.op === 'point' && !(hasSegment && has('year'))) {
    yield 'asks for a demand point without segment and year';
  } else if (expression.op === 'byColumn' && !has('column')) {
    yield 'depends on the column without having one';
  } else if (expression.op === 'sum' && !hasSegment) {
    yield 'sums over the workloads of no segment';
  }
  const within = expression.op === 'sum' ? new Set<Index>([...at, 'workload']) : at;
  for (const part of partsOf(expression)) yield* checkIndices(part, within, byId);
}

/** What a place must have so that a reference to an input means one. */
function indicesOf(reference: InputReference): readonly Index[] {
  switch (reference.family) {
    case 'global':
      return [];
    case 'demand':
    case 'rebound':
      return ['segment'];
    case 'workload':
    case 'adoption':
      return ['workload'];
    case 'hardware':
      return reference.column === undefined ? ['workload', 'column'] : ['workload'];
  }
}

/** What a quantity needs of the same year, by id and column: a cycle may only run through the year before. */
function findCycles(byId: ReadonlyMap<string, Quantity>): GraphProblem[] {
  const problems: GraphProblem[] = [];
  const finished = new Set<string>();
  const open: string[] = [];

  const enter = (id: string, column: string | undefined): void => {
    const quantity = byId.get(id);
    if (!quantity) return;
    const at = quantity.indices.includes('column') ? column : undefined;
    const node = at === undefined ? id : `${id}(${at})`;
    if (finished.has(node)) return;
    if (open.includes(node)) {
      problems.push({
        quantity: id,
        problem: `is part of a cycle: ${[...open.slice(open.indexOf(node)), node].join(' → ')}`,
      });
      return;
    }
    open.push(node);
    for (const formula of [quantity.formula, quantity.firstYear]) if (formula) walk(formula, at);
    open.pop();
    finished.add(node);
  };
  const walk = (expression: Expression, column: string | undefined): void => {
    if (expression.op === 'quantity') {
      if (expression.previous !== true) enter(expression.id, expression.column ?? column);
    } else if (expression.op === 'byColumn' && column !== undefined) {
      walk(column === 'base' ? expression.base : expression.imc, column);
    } else {
      for (const part of partsOf(expression)) walk(part, column);
    }
  };
  for (const quantity of byId.values()) {
    for (const column of quantity.indices.includes('column') ? ['base', 'imc'] : [undefined])
      enter(quantity.id, column);
  }
  return problems;
}
