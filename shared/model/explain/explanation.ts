import { ok, type Result } from '../../result.ts';
import type { DemandPoints, Inputs, InputValue, YearRange } from '../../scenario/file.ts';
import type { Unit } from '../../units/quantity.ts';
import { unitOfExpression } from '../check-units.ts';
import { inputId } from '../compile.ts';
import type { InstanceIndex } from '../compiled-model.ts';
import { prepareRun } from '../evaluate.ts';
import type { DemandPoint, Expression } from '../expression.ts';
import { quantityById } from '../graph.ts';
import { inputDefinitions } from '../inputs.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { renderExpression } from '../render.ts';
import { parseUncertain } from '../uncertainty/notation.ts';
import { firstYear, type Segment, type Workload, workloads } from '../vocabulary.ts';
import { addressOf, instanceAt } from './address.ts';
import { callsOf, evaluateFormula, type Leaf, type Reading, sumsOf } from './formula.ts';

/** One node that another is made of. */
export interface Part {
  /** The key of its node. */
  readonly key: string;
  /** How the formula writes it. */
  readonly written: string;
  /** Whether it belongs to the year before: the way back to 2020 is unfolded a year at a time. */
  readonly isEarlier: boolean;
}

interface NodeOf<Kind extends string> {
  readonly kind: Kind;
  /** The address of the node in its run; for a quantity and an input what `parseTarget` reads. */
  readonly key: string;
  readonly unit: Unit;
  readonly parts: readonly Part[];
}

/** A quantity at an index, or one workload's term of a sum in its formula. */
export interface QuantityNode extends NodeOf<'quantity' | 'term'> {
  readonly quantity: Quantity;
  /** With the segment also where the workload implies it. */
  readonly index: InstanceIndex;
  /** The formula of this instance: that of the first year in the first year. */
  readonly formula: Expression;
  readonly value: number;
}

/** What makes the value of an input doubtful. */
export type Doubt =
  | { readonly kind: 'distribution'; readonly text: string; readonly inRange: number }
  | { readonly kind: 'tie'; readonly id: string; readonly factor: number; readonly isDrawn: boolean };

/** An input: where the formulas end. The value is its median where it is drawn; null where it is no single number. */
export interface InputNode extends NodeOf<'input'> {
  readonly value: number | null;
  /** As it is set: a doubt as its text. */
  readonly given: InputValue;
  readonly doubt: Doubt | null;
}

/** One point of a demand. */
export interface PointNode extends NodeOf<'point'> {
  /** The input that it belongs to. */
  readonly input: string;
  readonly year: number;
  readonly value: number;
}

export type ExplanationNode = QuantityNode | InputNode | PointNode;

/** A run that can say where each of its numbers comes from. */
export interface Explanation {
  readonly years: YearRange;
  /** The node at an address, undefined where this run has none. Nodes are made when they are asked for. */
  readonly nodeAt: (key: string) => ExplanationNode | undefined;
  /** The numbers that a node's formula is read with. */
  readonly reading: Reading;
  /**
   * What a node yields from the values of its parts alone, each by its key: the shown value again, when the tree is
   * whole. Null for an input that is no single number.
   */
  readonly recompute: (node: ExplanationNode, valueOf: (key: string) => number) => number | null;
}

/**
 * Runs the model at the medians and keeps its numbers, so that each can be explained. Fails as `evaluateModel` does, but
 * for results that are no finite number, which can be explained too.
 */
export function explainRun(inputs: Inputs, years: YearRange): Result<Explanation> {
  const prepared = prepareRun(inputs, years);
  if (!prepared.ok) return prepared;
  const { resolved, instanceOf } = prepared.value;
  // The slots are those of the next run as well.
  const slots = prepared.value.slots.slice();
  return ok(
    new RunExplanation({
      inputs,
      central: resolved.central,
      drawn: new Set([...resolved.uncertain, ...resolved.tied].map(({ id }) => id)),
      massOf: new Map(resolved.uncertain.map(({ id, mass }) => [id, mass])),
      years,
      slotValue: (quantity, index) => {
        const slot = instanceOf(quantity.id, index);
        return slot === undefined ? Number.NaN : (slots[slot] ?? Number.NaN) + 0;
      },
    }),
  );
}

interface FinishedRun {
  readonly inputs: Inputs;
  readonly central: Inputs;
  readonly drawn: ReadonlySet<string>;
  /** The share of each distribution that lies in its input's range. */
  readonly massOf: ReadonlyMap<string, number>;
  readonly years: YearRange;
  readonly slotValue: (quantity: Quantity, index: InstanceIndex) => number;
}

class RunExplanation implements Explanation {
  readonly years: YearRange;
  readonly reading: Reading;
  readonly #run: FinishedRun;
  readonly #nodes = new Map<string, ExplanationNode | undefined>();

  constructor(run: FinishedRun) {
    this.#run = run;
    this.years = run.years;
    this.reading = {
      leaf: (leaf, index) => this.#leafValue(leaf, index),
      membersOf: (segment) =>
        workloads.filter((workload) => run.central[`workload.${workload}.segment`] === segment),
      term: (sum, index) => evaluateFormula(sum.term, index, this.reading),
    };
  }

  readonly nodeAt = (key: string): ExplanationNode | undefined => {
    if (!this.#nodes.has(key)) this.#nodes.set(key, this.#make(key));
    return this.#nodes.get(key);
  };

  readonly recompute = (node: ExplanationNode, valueOf: (key: string) => number): number | null => {
    if (node.kind === 'point') return node.value;
    if (node.kind === 'input') {
      return node.doubt?.kind === 'tie' ? valueOf(node.doubt.id) * node.doubt.factor : node.value;
    }
    const sums = sumsOf(node.formula);
    return evaluateFormula(node.formula, node.index, {
      ...this.reading,
      leaf: (leaf, index) => {
        const key = this.#keyOf(leaf, index);
        if (leaf.op !== 'point' || leaf.field === 'energy') return valueOf(key);
        const point = this.nodeAt(key);
        return point?.kind === 'point' ? point.year : Number.NaN;
      },
      term: (sum, index) => valueOf(termKey(node, sums.indexOf(sum), index.workload)),
    });
  };

  #make(key: string): ExplanationNode | undefined {
    if (inputDefinitions.has(key)) return this.#inputNode(key);
    const point = /^(.+)\[(\d+)\]$/u.exec(key);
    if (point) return this.#pointNode(key, point[1] ?? '', Number(point[2]));
    const [address = '', term] = key.split('#');
    const instance = instanceAt(address);
    if (instance === undefined) return undefined;
    const { quantity } = instance;
    const { year = this.years.to } = instance.index;
    if (year < firstYear || year > this.years.to) return undefined;
    const index = this.#withSegment(instance.index);
    const formula = formulaOf(quantity, index, year);
    if (term !== undefined) return this.#termNode(key, quantity, index, formula, term);
    const value = this.#run.slotValue(quantity, index);
    const parts = this.#partsOf(quantity, index, formula);
    return { kind: 'quantity', key, quantity, index, formula, value, unit: quantity.unit, parts };
  }

  #termNode(
    key: string,
    quantity: Quantity,
    index: InstanceIndex,
    formula: Expression,
    term: string,
  ): QuantityNode | undefined {
    const [position, name] = term.split('.');
    const sum = sumsOf(formula)[Number(position) - 1];
    const workload = this.reading.membersOf(index.segment).find((member) => member === name);
    if (sum === undefined || workload === undefined) return undefined;
    const at = { ...index, workload };
    return {
      kind: 'term',
      key,
      quantity,
      index: at,
      formula: sum.term,
      value: this.reading.term(sum, at) + 0,
      unit: unitOfExpression(sum.term) ?? quantity.unit,
      parts: this.#partsOf(quantity, at, sum.term),
    };
  }

  #inputNode(id: string): InputNode | undefined {
    const definition = inputDefinitions.get(id);
    const given = this.#run.inputs[id];
    const central = this.#run.central[id];
    if (definition === undefined || given === undefined) return undefined;
    const doubt = this.#doubtOf(id, given);
    const parts =
      definition.kind === 'points'
        ? (given as DemandPoints).map(([year], index): Part => ({
            key: pointKey(id, index),
            written: String(year),
            isEarlier: false,
          }))
        : doubt?.kind === 'tie'
          ? [{ key: doubt.id, written: doubt.id, isEarlier: false }]
          : [];
    const value = typeof central === 'number' ? central : null;
    return { kind: 'input', key: id, value, unit: definition.unit, given, doubt, parts };
  }

  #doubtOf(id: string, given: InputValue): Doubt | null {
    if (typeof given !== 'string' || inputDefinitions.get(id)?.kind !== 'number') return null;
    const parsed = parseUncertain(given, id);
    if (!parsed.ok || parsed.value.kind === 'query') return null;
    const { massOf, drawn } = this.#run;
    return parsed.value.kind === 'tie'
      ? { ...parsed.value, isDrawn: drawn.has(id) }
      : { kind: 'distribution', text: given, inRange: massOf.get(id) ?? 1 };
  }

  #pointNode(key: string, input: string, position: number): PointNode | undefined {
    const definition = inputDefinitions.get(input);
    const point =
      definition?.kind === 'points' ? (this.#run.inputs[input] as DemandPoints)[position] : undefined;
    if (definition === undefined || point === undefined) return undefined;
    const [year, value] = point;
    return { kind: 'point', key, input, year, value, unit: definition.unit, parts: [] };
  }

  #partsOf(quantity: Quantity, index: InstanceIndex, formula: Expression): Part[] {
    const sums = sumsOf(formula);
    const parts = new Map<string, Part>();
    for (const called of callsOf(formula, index, this.reading)) {
      const part =
        called.kind === 'term'
          ? {
              key: termKey({ quantity, index }, sums.indexOf(called.sum), called.index.workload),
              written: renderExpression(called.sum.term),
              isEarlier: false,
            }
          : {
              key: this.#keyOf(called.leaf, called.index),
              written: renderExpression(called.leaf),
              isEarlier: called.leaf.op === 'quantity' && called.leaf.previous === true,
            };
      if (!parts.has(part.key)) parts.set(part.key, part);
    }
    return [...parts.values()];
  }

  /** The key of the node that a reference means at an index. */
  #keyOf(leaf: Leaf, index: InstanceIndex): string {
    if (leaf.op === 'input') return this.#inputIdOf(leaf, index);
    if (leaf.op === 'point') {
      return pointKey(`demand.${index.segment}.points`, this.#positionOf(leaf, index));
    }
    return addressOf({ quantity: quantityOf(leaf.id), index: referredIndex(leaf, index) });
  }

  #leafValue(leaf: Leaf, index: InstanceIndex): number {
    if (leaf.op === 'input') return this.#run.central[this.#inputIdOf(leaf, index)] as number;
    if (leaf.op === 'point') {
      const points = this.#run.central[`demand.${index.segment}.points`] as DemandPoints;
      const [year, energy] = points[this.#positionOf(leaf, index)] ?? [Number.NaN, Number.NaN];
      return leaf.field === 'year' ? year : energy;
    }
    return this.#run.slotValue(quantityOf(leaf.id), this.#withSegment(referredIndex(leaf, index)));
  }

  #inputIdOf(leaf: Extract<Leaf, { op: 'input' }>, index: InstanceIndex): string {
    const column = leaf.family === 'hardware' ? (leaf.column ?? index.column) : index.column;
    return inputId(leaf, index.workload, column, index.segment);
  }

  /** The last point that is not after the year, or the one that follows it. */
  #positionOf({ which }: DemandPoint, { segment, year = 0 }: InstanceIndex): number {
    const points = this.#run.central[`demand.${segment}.points`] as DemandPoints;
    const anchor = Math.max(
      0,
      points.findLastIndex(([pointYear]) => pointYear <= year),
    );
    return which === 'anchor' ? anchor : Math.min(anchor + 1, points.length - 1);
  }

  #withSegment(index: InstanceIndex): InstanceIndex {
    if (index.segment !== undefined || index.workload === undefined) return index;
    return { ...index, segment: this.#run.central[`workload.${index.workload}.segment`] as Segment };
  }
}

/** The formula by which an instance was computed: of its year, and of its column where the columns differ. */
function formulaOf(quantity: Quantity, { column }: InstanceIndex, year: number): Expression {
  const formula = (year === firstYear ? quantity.firstYear : undefined) ?? quantity.formula;
  return formula.op === 'byColumn' && column !== undefined ? formula[column] : formula;
}

function quantityOf(id: string): Quantity {
  const quantity = quantityById.get(id);
  if (quantity === undefined) throw new Error(`the model has no quantity ${id}`);
  return quantity;
}

function referredIndex(leaf: Extract<Leaf, { op: 'quantity' }>, index: InstanceIndex): InstanceIndex {
  return {
    ...index,
    ...(leaf.column === undefined ? {} : { column: leaf.column }),
    ...(leaf.previous === true && index.year !== undefined ? { year: index.year - 1 } : {}),
  };
}

function pointKey(input: string, position: number): string {
  return `${input}[${position}]`;
}

function termKey(
  instance: { readonly quantity: Quantity; readonly index: InstanceIndex },
  position: number,
  workload: Workload | undefined,
): string {
  return `${addressOf(instance)}#${position + 1}.${workload}`;
}
