import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import { parseTarget } from '../../../shared/model/explain/address.ts';
import {
  type Explanation,
  type ExplanationNode,
  explainRun,
} from '../../../shared/model/explain/explanation.ts';
import { type ExplanationTree, unfold } from '../../../shared/model/explain/tree.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import { outputIds } from '../../../shared/model/outputs.ts';
import type { ModelResult } from '../../../shared/model/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { variedInputs } from '../../helpers/varied-inputs.ts';

const years = { from: 2020, to: 2040 };

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const explained = (inputs: Inputs): Explanation => must(explainRun(inputs, years));

function nodeOf(explanation: Explanation, key: string): ExplanationNode {
  const node = explanation.nodeAt(key);
  if (node === undefined) throw new Error(`no node ${key}`);
  return node;
}

/** Every node that some outputs rest on, back to 2020, and how far each is from what its parts yield. */
function checkAll(explanation: Explanation, starts: readonly string[]): { seen: number; faults: string[] } {
  const seen = new Set(starts);
  const faults: string[] = [];
  for (const key of seen) {
    const node = nodeOf(explanation, key);
    for (const part of node.parts) seen.add(part.key);
    const again = explanation.recompute(node, (part) => {
      if (!node.parts.some((each) => each.key === part)) throw new Error(`${key} does not show ${part}`);
      return nodeOf(explanation, part).value ?? Number.NaN;
    });
    const isSame =
      again === node.value ||
      (again !== null &&
        node.value !== null &&
        (Object.is(again, node.value) || Math.abs(again - node.value) <= 1e-12 * Math.abs(node.value)));
    if (!isSame) faults.push(`${key}: ${node.value}, of its parts ${again}`);
  }
  return { seen: seen.size, faults };
}

const checkedYears = [2020, 2021, 2024, 2030, 2040];
const everyOutput = outputIds.flatMap((id) => checkedYears.map((year) => `${id}@${year}`));

/** Each output's value in the tree beside the run's own, and what does not recompute. */
function checkRun(inputs: Inputs, result: ModelResult): ReturnType<typeof checkAll> {
  const explanation = explained(inputs);
  const { seen, faults } = checkAll(explanation, everyOutput);
  for (const id of outputIds) {
    for (const year of checkedYears) {
      const { value } = nodeOf(explanation, `${id}@${year}`);
      const shown = result.series[id][year - years.from];
      if (value !== shown) faults.push(`${id}@${year}: ${value}, the run has ${shown}`);
    }
  }
  return { seen, faults };
}

describe('the tree of every output', () => {
  it('shows the value of the run and recomputes to it from its parts, node by node, back to 2020', () => {
    const inputs = defaultInputs();
    const { seen, faults } = checkRun(inputs, must(evaluateModel(inputs, years)));
    expect(faults).toEqual([]);
    expect(seen).toBeGreaterThan(2000);
  });

  it('does so for any inputs', () => {
    fc.assert(
      fc.property(variedInputs, (inputs) => {
        const result = evaluateModel(inputs, years);
        fc.pre(result.ok);
        expect(checkRun(inputs, must(result)).faults).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('does so where inputs are drawn and tied: at the medians', () => {
    const inputs = {
      ...defaultInputs(),
      'adoption.llm_decode.ceiling': '0.1 to 0.5',
      'adoption.llm_prefill.ceiling': '= adoption.llm_decode.ceiling * 0.8',
      'hardware.llm_decode.base.pue': 'triangular(1.05, 1.2, 1.5)',
      'hardware.llm_decode.imc.pue': '= hardware.llm_decode.base.pue',
    };
    expect(checkRun(inputs, must(evaluateModel(inputs, years))).faults).toEqual([]);
  });

  it('ends in inputs and demand points, and never leaves out what a formula calls for', () => {
    const explanation = explained(defaultInputs());
    const leaves = new Set<string>();
    const walk = ({ node, fold, children }: ExplanationTree): void => {
      if (children.length === 0 && fold === null) leaves.add(node.kind);
      children.forEach(walk);
    };
    const tree = unfold(explanation, 'energy.saved.datacentre@2030');
    if (tree === undefined) throw new Error('no tree');
    walk(tree);
    expect([...leaves].toSorted()).toEqual(['input', 'point']);
  });
});

describe('a node', () => {
  const explanation = explained(defaultInputs());

  it('shows each term of a sum over the workloads of its segment', () => {
    const saved = nodeOf(explanation, 'energy.saved.datacentre@2030');
    expect(saved.parts.map(({ key }) => key)).toEqual([
      'workload.llm_decode.saved@2030',
      'workload.llm_prefill.saved@2030',
      'workload.recommendation.saved@2030',
      'workload.vision_datacentre.saved@2030',
    ]);
    const spend = nodeOf(explanation, 'spend.saved.edge@2030');
    expect(spend.parts.map(({ key }) => key)).toEqual([
      'spend.saved.edge@2030#1.vision_camera',
      'spend.saved.edge@2030#1.vision_automotive',
      'spend.saved.edge@2030#1.speech',
    ]);
    const term = nodeOf(explanation, 'spend.saved.edge@2030#1.speech');
    expect(term.kind).toBe('term');
    expect(term.unit).toBe('1e9 USD/yr');
    expect(term.parts.map(({ written }) => written)).toEqual(['work', 'c_base', 'C']);
  });

  it('gives a term that is no part of the whole the unit of its own', () => {
    const index = nodeOf(explanation, 'cost.index.datacentre@2030');
    const term = nodeOf(explanation, 'cost.index.datacentre@2030#1.llm_decode');
    expect(index.unit).toBe('1');
    expect(term.unit).toBe('1e9 USD/yr');
  });

  it('leads to the year before, which unfolds on request, and begins in 2020', () => {
    const stock = nodeOf(explanation, 'workload.llm_decode.imc_work@2030');
    expect(stock.parts).toContainEqual({
      key: 'workload.llm_decode.imc_work@2029',
      written: 'M(y−1)',
      isEarlier: true,
    });
    const start = nodeOf(explanation, 'workload.llm_decode.imc_work@2020');
    expect(start.parts.map(({ written }) => written)).toEqual(['s', 'A']);
  });

  it('shows of a choice what decides it and the branch that holds, not the other', () => {
    const before = nodeOf(explanation, 'energy.baseline.datacentre@2028').parts.map(({ key }) => key);
    expect(before).toContain('demand.datacentre.points[2]');
    expect(before).not.toContain('demand.datacentre.growth_after');
    const after = nodeOf(explanation, 'energy.baseline.datacentre@2035').parts.map(({ key }) => key);
    expect(after).toContain('demand.datacentre.growth_after');
    const gate = nodeOf(explanation, 'workload.llm_decode.gate@2030').parts.map(({ key }) => key);
    expect(gate).toContain('adoption.llm_decode.gated');
  });

  it('takes the columns of a formula from its own column', () => {
    const ofBase = nodeOf(explanation, 'workload.llm_decode.server_price.base@2030');
    expect(ofBase.parts.map(({ key }) => key)).toEqual(['hardware.llm_decode.base.capex']);
    const energy = nodeOf(explanation, 'workload.llm_decode.server_energy.imc');
    expect(energy.parts.map(({ written }) => written)).toEqual([
      'E_device',
      'host_overhead',
      'E_device(base)',
    ]);
  });

  it('follows a workload into the segment that it was moved to', () => {
    const moved = explained({ ...defaultInputs(), 'workload.speech.segment': 'datacentre' });
    expect(nodeOf(moved, 'energy.saved.datacentre@2030').parts).toHaveLength(5);
    const work = nodeOf(moved, 'workload.speech.energy_baseline@2030');
    expect(work.parts.map(({ key }) => key)).toContain('energy.baseline.datacentre@2030');
  });

  it('says how an input is doubted: its distribution with the median, its tie with the factor', () => {
    const doubtful = explained({
      ...defaultInputs(),
      'adoption.llm_decode.ceiling': 'uniform(-0.2, 0.6)',
      'adoption.llm_prefill.ceiling': '= adoption.llm_decode.ceiling * 0.5',
      'adoption.recommendation.ceiling': '= adoption.speech.ceiling',
    });
    const drawn = nodeOf(doubtful, 'adoption.llm_decode.ceiling');
    expect(drawn).toMatchObject({ given: 'uniform(-0.2, 0.6)', doubt: { kind: 'distribution' }, parts: [] });
    // Cut to 0..1: a quarter of the mass is gone, and the median moves from 0.2 to 0.3.
    expect(drawn.value).toBeCloseTo(0.3, 12);
    expect(drawn.kind === 'input' && drawn.doubt?.kind === 'distribution' && drawn.doubt.inRange).toBeCloseTo(
      0.75,
      12,
    );
    const tied = nodeOf(doubtful, 'adoption.llm_prefill.ceiling');
    expect(tied.value).toBeCloseTo(0.15, 12);
    expect(tied).toMatchObject({
      doubt: { kind: 'tie', id: 'adoption.llm_decode.ceiling', factor: 0.5, isDrawn: true },
    });
    expect(tied.parts.map(({ key }) => key)).toEqual(['adoption.llm_decode.ceiling']);
    expect(nodeOf(doubtful, 'adoption.recommendation.ceiling')).toMatchObject({ doubt: { isDrawn: false } });
  });

  it('is there for every input, with the points of a demand as its parts', () => {
    for (const id of inputDefinitions.keys()) expect(nodeOf(explanation, id).kind).toBe('input');
    const points = nodeOf(explanation, 'demand.edge.points');
    expect(points.value).toBeNull();
    expect(points.parts.map(({ written }) => written)).toEqual(['2025', '2030']);
    expect(nodeOf(explanation, 'demand.edge.points[1]')).toMatchObject({
      year: 2030,
      value: 8,
      input: 'demand.edge.points',
    });
  });

  it('keeps its numbers when the model runs again with others', () => {
    const before = nodeOf(explained(defaultInputs()), 'energy.saved.datacentre@2030').value;
    const first = explained(defaultInputs());
    must(evaluateModel({ ...defaultInputs(), 'adoption.llm_decode.ceiling': 0.9 }, years));
    expect(nodeOf(first, 'energy.saved.datacentre@2030').value).toBe(before);
  });

  it('is not there for an address that names nothing, or a year that the run does not have', () => {
    for (const key of [
      'energy.saved.moon@2030',
      'energy.saved.datacentre',
      'energy.saved.datacentre@2041',
      'energy.saved.datacentre@2019',
      'spend.saved.edge@2030#1.llm_decode',
      'spend.saved.edge@2030#2.speech',
      'demand.edge.points[2]',
      'demand.edge.scale[0]',
    ])
      expect(explanation.nodeAt(key)).toBeUndefined();
  });
});

describe('an unfolded tree', () => {
  const explanation = explained(defaultInputs());
  const folds = (tree: ExplanationTree): { folds: Set<string>; size: number } => {
    const found = new Set<string>();
    let size = 0;
    const walk = ({ fold, children }: ExplanationTree): void => {
      size += 1;
      if (fold !== null) found.add(fold);
      children.forEach(walk);
    };
    walk(tree);
    return { folds: found, size };
  };
  const unfolded = (key: string, depth?: number): ExplanationTree => {
    const tree = unfold(explanation, key, depth);
    if (tree === undefined) throw new Error(key);
    return tree;
  };

  it('shows each node once, and what belongs to the year before as an address', () => {
    const whole = folds(unfolded('energy.saved.datacentre@2030'));
    expect([...whole.folds].toSorted()).toEqual(['earlier', 'shown']);
    expect(whole.size).toBeLessThan(1200);
  });

  it('goes as deep as it is asked to', () => {
    expect(unfolded('energy.saved.datacentre@2030', 0).children).toEqual([]);
    const one = unfolded('energy.saved.datacentre@2030', 1);
    expect(one.children.map(({ fold }) => fold)).toEqual(['depth', 'depth', 'depth', 'depth']);
  });

  it('is nothing where there is no such node', () => {
    expect(unfold(explanation, 'energy.saved')).toBeUndefined();
  });
});

describe('what is to be explained', () => {
  const codeOf = (text: string): string => {
    const parsed = parseTarget(text);
    return parsed.ok ? 'ok' : parsed.error.code;
  };

  it('is an output or a step with its year, a step that has none, or an input', () => {
    for (const text of [
      'energy.saved.datacentre@2030',
      ' workload.llm_decode.imc_work@2060 ',
      'workload.llm_decode.device_energy.imc',
      'adoption.llm_decode.ceiling',
    ])
      expect(codeOf(text)).toBe('ok');
  });

  it.each([
    ['energy.saved.datacenter@2030', 'output-unknown', 'energy.saved.datacentre@2030'],
    ['adoption.llm_decode.cieling', 'output-unknown', 'adoption.llm_decode.ceiling'],
    ['xyzzy', 'output-unknown', undefined],
    ['', 'output-unknown', undefined],
    ['@2030', 'output-unknown', undefined],
  ])('«%s» names nothing; the nearest name is offered', (text, code, nearest) => {
    const parsed = parseTarget(text);
    expect(parsed).toMatchObject({ ok: false, error: { code } });
    expect(parsed.ok ? undefined : parsed.error.values?.['nearest']).toBe(nearest);
  });

  it.each(['energy.saved.datacentre', 'energy.saved.datacentre@', 'energy.saved.datacentre@1999'])(
    '«%s» lacks a year that a run may have',
    (text) => expect(codeOf(text)).toBe('output-year-invalid'),
  );

  it.each(['adoption.llm_decode.ceiling@2030', 'workload.llm_decode.device_energy.imc@2030'])(
    '«%s» names a year for what has none',
    (text) => expect(codeOf(text)).toBe('explain-without-year'),
  );
});
