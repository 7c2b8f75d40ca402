import { describe, expect, it } from 'vitest';
import {
  type Exportable,
  largestFile,
  readScenarioFile,
  writeScenarioFile,
} from '../../../shared/scenario/bundle.ts';
import type { ScenarioFile } from '../../../shared/scenario/file.ts';
import {
  type ImportAction,
  type ImportChoice,
  type KnownScenario,
  planImport,
} from '../../../shared/scenario/import-plan.ts';
import { keepResults } from '../../../shared/scenario/rebase.ts';
import { resolveScenario } from '../../../shared/scenario/resolve.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { errorOf, valueOf } from '../../helpers/run.ts';

const defaults = defaultInputs();
const scenario = (name: string, more: Partial<ScenarioFile> = {}): ScenarioFile => ({
  format: 'memwatt-scenario/1',
  name,
  description: '',
  parent: null,
  inputs: {},
  sources: {},
  ...more,
});
const own = (name: string, more: Partial<ScenarioFile> = {}): Exportable & KnownScenario => ({
  ...scenario(name, more),
  id: `id of ${name}`,
  origin: 'own',
  locked: false,
});
const shipped = (name: string): Exportable & KnownScenario => ({ ...own(name), origin: 'shipped' });
const library = (...scenarios: (Exportable & KnownScenario)[]) =>
  new Map(scenarios.map((each) => [each.name, each]));
const bundle = (...scenarios: unknown[]): string =>
  JSON.stringify({ format: 'memwatt-scenarios/1', scenarios });

describe('a file of scenarios', () => {
  const known = library(
    shipped('baseline'),
    own('upper', { parent: 'baseline', inputs: { 'price.electricity': 0.1 } }),
    own('lower', { parent: 'upper', inputs: { 'grid.carbon': 0.2 } }),
    own('alone', { parent: 'baseline', description: 'x' }),
  );

  it('of one scenario on a shipped one is a scenario file', () => {
    const { text, extension, count } = writeScenarioFile(['alone'], known);
    expect([extension, count]).toEqual(['scenario.json', 1]);
    expect(JSON.parse(text)).toEqual(scenario('alone', { parent: 'baseline', description: 'x' }));
  });

  it('carries the own parents along, first, and comes back as it was', () => {
    const { text, extension } = writeScenarioFile(['lower', 'alone'], known);
    expect(extension).toBe('scenarios.json');
    const read = valueOf(readScenarioFile(text, 'f'));
    expect(read.wanted).toEqual(['lower', 'alone']);
    const files = read.scenarios.map(({ file }) => valueOf(file));
    expect(files.map(({ name }) => name)).toEqual(['upper', 'lower', 'alone']);
    for (const file of files) {
      const { origin: _origin, id: _id, locked: _locked, ...content } = known.get(file.name) ?? own('none');
      expect(file).toEqual(content);
    }
  });

  it.each([
    ['no JSON', '{', 'scenario-json-invalid'],
    ['another format', '{"format":"other/1"}', 'scenario-format-unknown'],
    ['a list', '[]', 'scenario-value-type'],
    ['no scenario', bundle(), 'scenario-bundle-empty'],
    ['scenarios that are no list', '{"format":"memwatt-scenarios/1","scenarios":{}}', 'scenario-value-type'],
    [
      'a key that nobody knows',
      '{"format":"memwatt-scenarios/1","scenarios":[],"x":1}',
      'scenario-key-unknown',
    ],
    ['one name twice', bundle(scenario('a'), scenario('Ａ')), 'scenario-name-twice'],
    [
      'a wish for what it does not hold',
      `{"format":"memwatt-scenarios/1","wanted":["b"],"scenarios":[${JSON.stringify(scenario('a'))}]}`,
      'scenario-not-found',
    ],
    ['too many bytes', ' '.repeat(largestFile + 1), 'scenario-file-too-large'],
    [
      'too many scenarios',
      bundle(...Array.from({ length: 201 }, (_, index) => scenario(`s${index}`))),
      'scenario-file-too-large',
    ],
    ['nesting without end', '['.repeat(100_000), 'scenario-json-invalid'],
  ])('with %s is refused as a whole', (_, text, code) => {
    expect(errorOf(readScenarioFile(text, 'f'))).toMatchObject({ code });
  });

  it('tells the fault of each of its scenarios with its place', () => {
    const text = bundle(
      scenario('fine'),
      { ...scenario('typo'), inputs: { 'price.electrcity': 1 } },
      { ...scenario('broken'), inputs: { 'rebound.edge.reuse': 2 } },
    );
    const { scenarios } = valueOf(readScenarioFile(text, 'f.json'));
    expect(scenarios.map(({ file }) => file.ok)).toEqual([true, false, false]);
    expect(scenarios.slice(1).map(({ file }) => errorOf(file))).toMatchObject([
      {
        code: 'input-unknown',
        place: 'f.json: scenarios[1]: inputs.price.electrcity',
        values: { nearest: 'price.electricity' },
      },
      { code: 'input-out-of-range', place: 'f.json: scenarios[2]: inputs.rebound.edge.reuse' },
    ]);
  });

  it('does not change what names on an object’s prototype mean', () => {
    const text = '{"format":"memwatt-scenario/1","name":"x","inputs":{"__proto__":1},"__proto__":{"a":1}}';
    const [read] = valueOf(readScenarioFile(text, 'f')).scenarios;
    expect(read?.file).toMatchObject({ ok: false, error: { code: 'scenario-key-unknown' } });
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });
});

describe('the plan of an import', () => {
  const known = [
    shipped('baseline'),
    own('upper', { parent: 'baseline', inputs: { 'price.electricity': 0.1 } }),
  ];
  const plan = (text: string, choose: Record<string, ImportChoice> = {}, ground = known) => {
    const file = valueOf(readScenarioFile(text, 'f'));
    const keys = planImport([file], new Map(), { known: ground, defaults }).items;
    const choices = new Map(
      keys.flatMap(({ key, name }): [string, ImportChoice][] => {
        const choice = choose[name];
        return choice === undefined ? [] : [[key, choice]];
      }),
    );
    return planImport([file], choices, { known: ground, defaults });
  };
  const actionsOf = (items: ReturnType<typeof plan>['items']): ImportAction[] =>
    items.map(({ action }) => action);

  it('adds what is new, skips what is the same, renames what has a taken name', () => {
    const { items, writes, isSound } = plan(
      bundle(
        scenario('upper', { parent: 'baseline', inputs: { 'price.electricity': 0.1 } }),
        scenario('new one'),
        scenario('Baseline', { description: 'mine' }),
      ),
    );
    expect(items.map(({ status }) => status)).toEqual(['same', 'new', 'taken']);
    expect(actionsOf(items)).toEqual(['skip', 'add', 'rename']);
    expect(items[2]?.actions).toEqual(['rename', 'skip']);
    expect(writes.map(({ content }) => content.name)).toEqual(['new one', 'Baseline (2)']);
    expect(isSound).toBe(true);
  });

  it('takes the children of a renamed parent along, parents first', () => {
    const { writes } = plan(bundle(scenario('child', { parent: 'Upper' }), scenario('upper', { seed: 3 })));
    expect(writes.map(({ content }) => [content.name, content.parent])).toEqual([
      ['upper (2)', null],
      ['child', 'upper (2)'],
    ]);
  });

  it('leaves the children of a skipped parent to the one in the catalog, and replaces where that is wished', () => {
    const text = bundle(scenario('upper', { seed: 3 }), scenario('child', { parent: 'upper' }));
    const skipped = plan(text, { upper: { action: 'skip' } });
    expect(skipped.writes.map(({ content }) => [content.name, content.parent])).toEqual([['child', 'upper']]);
    const replaced = plan(text, { upper: { action: 'replace' } });
    expect(replaced.writes[0]).toMatchObject({ replace: 'id of upper', content: { name: 'upper', seed: 3 } });
  });

  it('does not offer to replace what is locked or shipped', () => {
    const locked = [{ ...own('upper'), locked: true }];
    const { items } = plan(JSON.stringify(scenario('upper', { seed: 3 })), {}, locked);
    expect(items[0]?.actions).toEqual(['rename', 'skip']);
  });

  it.each([
    ['a parent that is nowhere', scenario('x', { parent: 'upperr' }), {}, 'scenario-parent-missing'],
    ['itself as parent', scenario('x', { parent: 'x' }), {}, 'scenario-parent-cycle'],
    [
      'a wished name that is taken',
      scenario('x'),
      { x: { action: 'rename', name: 'UPPER' } },
      'scenario-name-taken',
    ],
    ['an empty wished name', scenario('x'), { x: { action: 'rename', name: ' ' } }, 'scenario-name-empty'],
  ] as const)('names %s, and is not sound', (_, file, choose, code) => {
    const { items, isSound } = plan(JSON.stringify(file), choose);
    expect(items[0]?.problem).toMatchObject({ code });
    expect(isSound).toBe(false);
  });

  it('is sound again once a broken one is skipped, and never with nothing to do', () => {
    const text = bundle(scenario('fine'), { ...scenario('typo'), inputs: { nonsense: 1 } });
    expect(plan(text).isSound).toBe(false);
    expect(plan(text, { 'f: scenarios[1]': { action: 'skip' } }).isSound).toBe(true);
    expect(plan(bundle(scenario('fine')), { fine: { action: 'skip' } }).isSound).toBe(false);
  });
});

describe('another parent with the same results', () => {
  const files = new Map(
    [
      scenario('root', { inputs: { 'price.electricity': 0.05 }, seed: 9 }),
      scenario('a', { parent: 'root', inputs: { 'grid.carbon': 0.1 } }),
      scenario('b', { inputs: { 'grid.carbon': 0.9, 'grid.decline': 0.02 }, samples: 500 }),
      scenario('x', { parent: 'a', inputs: { 'rebound.edge.reuse': 0.2 } }),
    ].map((file) => [file.name, file]),
  );

  it.each(['b', 'root', null])('resolves to the same under %s', (parent) => {
    const x = files.get('x') ?? scenario('none');
    const moved = valueOf(keepResults(x, parent, files, defaults));
    expect(moved.parent).toBe(parent);
    const now = valueOf(resolveScenario(x, files, defaults));
    const then = valueOf(resolveScenario(moved, files, defaults));
    expect(then).toMatchObject({
      inputs: now.inputs,
      years: now.years,
      seed: now.seed,
      samples: now.samples,
    });
  });

  it('says no more than it must, and fails on a circle', () => {
    const x = files.get('x') ?? scenario('none');
    expect(valueOf(keepResults(x, 'root', files, defaults)).inputs).toEqual({
      'grid.carbon': 0.1,
      'rebound.edge.reuse': 0.2,
    });
    const root = files.get('root') ?? scenario('none');
    expect(errorOf(keepResults(root, 'x', files, defaults)).code).toBe('scenario-parent-cycle');
  });
});
