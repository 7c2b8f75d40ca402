import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../electron/db/open.ts';
import type { Dispatch } from '../../electron/services/dispatch.ts';
import type { ExplainedNode, ExplanationFile } from '../../shared/contract/explanation.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { appErrorSchema } from '../../shared/errors.ts';
import { openShippedHost } from '../helpers/shipped-host.ts';

let catalog: Catalog;
let dispatch: Dispatch;

beforeAll(() => {
  ({ catalog, dispatch } = openShippedHost());
});
afterAll(() => catalog.close());

type Request = Omit<Input<'model.explain'>, 'scenario'> & {
  readonly scenario?: Input<'model.explain'>['scenario'];
};

async function explain(request: Request): Promise<ExplanationFile> {
  const answer = await dispatch('model.explain', {
    scenario: { kind: 'named', name: 'baseline' },
    ...request,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as ExplanationFile;
}

async function errorOf(request: Request): Promise<ReturnType<typeof appErrorSchema.parse>> {
  const answer = await dispatch('model.explain', {
    scenario: { kind: 'named', name: 'baseline' },
    ...request,
  });
  if (answer.ok) throw new Error('it was explained');
  return appErrorSchema.parse(answer.error);
}

function* nodesOf(node: ExplainedNode): Generator<ExplainedNode> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}

const inputsOf = ({ root }: ExplanationFile): ExplainedNode[] =>
  [...nodesOf(root)].filter(({ input }) => input !== null);

describe('an explanation', () => {
  it('has the value of the run, reaches its inputs, and recomputes', async () => {
    const file = await explain({ target: 'energy.saved.datacentre@2030' });
    const named = { scenario: { kind: 'named', name: 'baseline' }, samples: 0 };
    const run = (await dispatch('model.run', named)) as { ok: true; value: Output<'model.run'> };
    const { years, deterministic } = run.value;
    const series = deterministic['energy.saved.datacentre'] as number[];
    expect(file.root.value).toBe(series[years.indexOf(2030)]);
    expect(file.check.nodes).toBe([...nodesOf(file.root)].length);
    expect(file.check.deviation).toBeLessThanOrEqual(1e-12);
    const ids = inputsOf(file).map(({ key }) => key);
    expect(ids).toContain('hardware.llm_decode.imc.mac_energy');
    expect(ids).toContain('demand.datacentre.points[2]');
  });

  it('leads from each input to its row, the rows that this rests on, and a source for every one of them', async () => {
    const file = await explain({ target: 'energy.saved.datacentre@2030' });
    const sources = new Map(file.sources.map((source) => [source.id, source]));
    const evidence = inputsOf(file).flatMap(({ input }) => input?.row ?? []);
    expect(evidence.length).toBeGreaterThan(100);
    for (const row of evidence) {
      expect(sources.get(row.source)?.title).toBeTruthy();
      for (const below of row.basedOn) expect(sources.get(below.source)?.publisher).toBeTruthy();
    }
    const mac = inputsOf(file).find(({ key }) => key === 'hardware.llm_decode.imc.mac_energy');
    expect(mac?.input?.row).toMatchObject({
      table: 'inputs',
      id: 'hardware.llm_decode.imc.mac_energy',
      basedOn: expect.arrayContaining([
        expect.objectContaining({ table: 'parameters', id: 'ladder.card-sustained-decode' }),
      ]),
    });
    expect(new Set(file.sources.map(({ id }) => id)).size).toBe(file.sources.length);
  });

  it('marks what a scenario sets, with its own source, the distribution with its median, and the tie', async () => {
    const content = {
      name: 'Doubts',
      description: '',
      parent: 'baseline',
      inputs: {
        'adoption.llm_decode.ceiling': '0.2 to 0.6',
        'adoption.llm_prefill.ceiling': '= adoption.llm_decode.ceiling * 0.5',
        'price.electricity': 0.12,
      },
      sources: { 'price.electricity': { source: 'own tariff', grade: 'primary' as const, note: 'contract' } },
    };
    const scenario = { kind: 'content' as const, content };
    const file = await explain({ scenario, target: 'bill.saved.datacentre@2030' });
    const at = (key: string): ExplainedNode => {
      const found = inputsOf(file).find((node) => node.key === key);
      if (found === undefined) throw new Error(key);
      return found;
    };
    const drawn = at('adoption.llm_decode.ceiling');
    expect(drawn.input).toMatchObject({ distribution: '0.2 to 0.6', setBy: 'Doubts', tie: null });
    // The log-normal's median is the geometric mean of its ends; a trace above 1 is cut off.
    expect(drawn.value).toBeCloseTo(Math.sqrt(0.2 * 0.6), 2);
    expect(drawn.input?.inRange).toBeGreaterThan(0.99);
    expect(drawn.input?.inRange).toBeLessThan(1);
    const tied = at('adoption.llm_prefill.ceiling');
    expect(tied.input?.tie).toEqual({ id: 'adoption.llm_decode.ceiling', factor: 0.5 });
    expect(tied.children.map(({ key }) => key)).toEqual(['adoption.llm_decode.ceiling']);
    expect(at('price.electricity').input).toMatchObject({
      given: 0.12,
      setBy: 'Doubts',
      ownSource: { source: 'own tariff', grade: 'primary', note: 'contract' },
      row: { default: 0.08 },
    });
    expect(at('demand.datacentre.scale').input).toMatchObject({
      setBy: 'baseline',
      ownSource: { source: 'iea-energy-and-ai-2025' },
    });
    expect(at('workload.llm_decode.macs').input).toMatchObject({ setBy: null, ownSource: null });
  });

  it('is there for an input alone, a step, a year that the scenario does not show, and as deep as asked', async () => {
    const input = await explain({ target: 'demand.edge.points' });
    expect(input.root).toMatchObject({ kind: 'input', value: null, unit: 'TWh/yr' });
    expect(input.root.children).toHaveLength(2);
    const step = await explain({ target: 'workload.llm_decode.imc_work@2029', depth: 1 });
    expect(step.root.children.map(({ fold }) => fold)).toContain('earlier');
    expect((await explain({ target: 'cost.index.edge@2060', depth: 0 })).root).toMatchObject({
      fold: 'depth',
      children: [],
    });
    expect((await explain({ target: 'cost.index.edge@2020', depth: 0 })).root.value).toBeGreaterThan(0);
  });

  it('speaks the language that it is asked in', async () => {
    const names = await Promise.all(
      (['en', 'ja', 'zh'] as const).map(
        async (language) =>
          (await explain({ target: 'workload.llm_decode.gate@2030', language, depth: 0 })).root.name,
      ),
    );
    expect(names).toEqual([
      'Gate of cost · LLM decoding',
      'コストの関門 · LLMデコード',
      '成本门槛 · LLM 解码',
    ]);
  });
});

describe('what cannot be explained', () => {
  it.each([
    ['energy.saved.datacenter@2030', 'output-unknown'],
    ['energy.saved.datacentre', 'output-year-invalid'],
    ['energy.saved.datacentre@2061', 'output-year-invalid'],
    ['price.electricity@2030', 'explain-without-year'],
    ['price.electricty', 'output-unknown'],
    ['__proto__', 'output-unknown'],
  ])('«%s» is refused: %s', async (target, code) => {
    expect(await errorOf({ target })).toMatchObject({ code, place: target });
  });

  it('a scenario that is not there is said before all else', async () => {
    const scenario = { kind: 'named' as const, name: 'basline' };
    expect(await errorOf({ scenario, target: 'energy.saved.datacentre@2030' })).toMatchObject({
      code: 'scenario-not-found',
      values: { nearest: 'baseline' },
    });
  });

  it('a number that is none is named with its year', async () => {
    const content = {
      name: 'Too much',
      description: '',
      parent: 'baseline',
      inputs: { 'workload.llm_decode.macs': 1e308, 'hardware.llm_decode.base.mac_energy': 1e308 },
      sources: {},
    };
    expect(
      await errorOf({ scenario: { kind: 'content', content }, target: 'workload.llm_decode.rho@2030' }),
    ).toMatchObject({ code: 'result-not-finite', values: { year: 2030 } });
  });
});
