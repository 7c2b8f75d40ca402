import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  seekToCsv,
  seekToText,
  sensitivityToCsv,
  sensitivityToText,
} from '../../electron/cli/sensitivity-report.ts';
import type { Catalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { translateIn } from '../../electron/host/translate.ts';
import type { Dispatch } from '../../electron/services/dispatch.ts';
import type { HostChannel, Input, Output } from '../../shared/contract/index.ts';
import type { ScenarioReference } from '../../shared/contract/model.ts';
import type { SeekFile, SensitivityFile } from '../../shared/contract/sensitivity.ts';
import { appErrorSchema } from '../../shared/errors.ts';
import { languages } from '../../shared/i18n/define.ts';
import { describeSeek } from '../../shared/i18n/describe-seek.ts';
import { openShippedHost } from '../helpers/shipped-host.ts';

let catalog: Catalog;
let dispatch: Dispatch;

beforeAll(() => {
  ({ catalog, dispatch } = openShippedHost());
});

afterAll(() => {
  catalog.close();
});

async function ask<C extends HostChannel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await dispatch(channel, input);
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
  return result.value as Output<C>;
}

async function errorOf(
  channel: HostChannel,
  input: unknown,
): Promise<{ code: string; place?: string | undefined }> {
  const result = await dispatch(channel, input);
  if (result.ok) throw new Error(`${channel} was answered`);
  return appErrorSchema.parse(result.error);
}

/** Three doubts: one with a source of its own, one without, one tied to another. All else as shipped, and certain. */
const doubt: ScenarioReference = {
  kind: 'content',
  content: {
    name: 'In doubt',
    description: '',
    parent: null,
    samples: 500,
    inputs: {
      'price.electricity': 'pert(0.05, 0.08, 0.2)',
      'rebound.datacentre.elasticity': 'uniform(0, 0.6)',
      'hardware.llm_decode.base.path_energy': 'lognormal(24, 3)',
      'hardware.llm_decode.imc.path_energy': '= hardware.llm_decode.base.path_energy * 0.7',
    },
    sources: { 'price.electricity': { source: 'EIA table 5.6', grade: 'secondary', note: 'industrial' } },
  },
};
const output = 'energy.saved.datacentre@2032';

describe('model.sensitivity', () => {
  it('names inputs by id, each with the grade of its evidence, what sets it and what moves along', async () => {
    for (const method of ['tornado', 'sobol', 'rank'] as const) {
      const samples = method === 'sobol' ? 64 : 100;
      const file = await ask('model.sensitivity', { scenario: doubt, output, method, samples, above: 1 });
      expect(file).toMatchObject({
        format: 'memwatt-sensitivity/1',
        method,
        scenario: 'In doubt',
        seed: 1,
        output: { id: 'energy.saved.datacentre', year: 2032, unit: 'TWh/yr' },
      });
      const byId = new Map(file.inputs.map((input) => [input.id, input]));
      expect(byId.size).toBe(3);
      expect(byId.get('price.electricity')).toMatchObject({
        unit: 'USD/kWh',
        given: 'pert(0.05, 0.08, 0.2)',
        grade: 'secondary',
        source: 'EIA table 5.6',
        setBy: 'In doubt',
        followers: [],
      });
      expect(byId.get('hardware.llm_decode.base.path_energy')).toMatchObject({
        grade: 'assumption',
        source: 'assumption',
        followers: ['hardware.llm_decode.imc.path_energy'],
      });
      expect(file.probability?.draws).toBe(method === 'sobol' ? 500 : 100);
      expect(file.probability?.threshold).toBe(1);
    }
  });

  it('tells a central value that is the run’s own', async () => {
    const run = await ask('model.run', { scenario: doubt, samples: 0 });
    const file = await ask('model.sensitivity', { scenario: doubt, output, method: 'tornado' });
    const series = run.deterministic['energy.saved.datacentre'] as number[];
    expect(file.output.central).toBe(series[run.years.indexOf(2032)]);
    for (const { id, central } of file.inputs) expect(central).toBe(run.central[id]);
    expect(file.probability).toBeNull();
  });

  it.each<[string, object, object]>([
    ['an unknown output', { output: 'energy.saved.datacenter@2030' }, { code: 'output-unknown' }],
    ['an output without a year', { output: 'energy.saved.datacentre' }, { code: 'output-year-invalid' }],
    ['an unknown method', { method: 'sobel' }, { code: 'request-invalid' }],
    [
      'an unknown input',
      { inputs: ['price.electricty'] },
      { code: 'input-unknown', place: 'price.electricty' },
    ],
    ['too few rows', { method: 'sobol', samples: 3 }, { code: 'samples-out-of-range' }],
    ['a threshold that is none', { above: null }, { code: 'request-invalid' }],
    ['an unknown scenario', { scenario: { kind: 'named', name: 'baselin' } }, { code: 'scenario-not-found' }],
  ])('%s is refused', async (_, change, error) => {
    const request = { scenario: doubt, output, method: 'tornado', ...change };
    expect(await errorOf('model.sensitivity', request)).toMatchObject(error);
  });
});

describe('model.seek', () => {
  const good = {
    scenario: doubt,
    input: 'adoption.llm_decode.ceiling',
    output,
    target: 1,
    range: [0, 1],
  } as const;

  it('answers with the value, the evidence of the input, and where the scenario stands', async () => {
    const capex = 'hardware.llm_decode.imc.capex';
    const row = listRows(catalog, 'inputs').find(({ id }) => id === capex);
    const file = await ask('model.seek', {
      scenario: doubt,
      input: capex,
      output: 'workload.llm_decode.saving@2030',
      target: 0,
      range: [1e3, 1e7],
    });
    expect(file).toMatchObject({
      format: 'memwatt-seek/1',
      input: { id: capex, grade: row?.grade, source: row?.source, setBy: null, given: row?.value },
      target: { value: 0, input: null },
      answer: { kind: 'found', further: [] },
    });
    const hurdle = await ask('model.seek', {
      scenario: doubt,
      input: capex,
      output: 'workload.llm_decode.saving@2030',
      target: 'adoption.llm_decode.hurdle',
      range: [1e3, 1e7],
    });
    const known = listRows(catalog, 'inputs').find(({ id }) => id === 'adoption.llm_decode.hurdle');
    expect(hurdle.target).toEqual({ value: known?.value, input: 'adoption.llm_decode.hurdle' });
  });

  it.each<[string, object, object]>([
    ['an unknown input', { input: 'adoption.llm_decode.ceilng' }, { code: 'input-unknown' }],
    ['a switch', { input: 'adoption.llm_decode.gated' }, { code: 'input-not-numeric' }],
    ['a target that is an unknown input', { target: 'adoption.llm_decode.hurdl' }, { code: 'input-unknown' }],
    ['a target that is a list of points', { target: 'demand.edge.points' }, { code: 'input-not-numeric' }],
    ['a target that is nothing', { target: null }, { code: 'request-invalid' }],
    ['a range turned round', { range: [1, 0] }, { code: 'range-malformed' }],
    ['a range of three', { range: [0, 1, 2] }, { code: 'request-invalid' }],
    ['a range beyond the rule', { range: [0, 2] }, { code: 'input-out-of-range', place: good.input }],
    ['an unknown output', { output: 'cost@2030' }, { code: 'output-unknown' }],
  ])('%s is refused', async (_, change, error) => {
    expect(await errorOf('model.seek', { ...good, ...change })).toMatchObject(error);
  });
});

describe('what is printed', () => {
  const voices = languages.map((language) => ({ language, translate: translateIn(language) }));

  it('names every input with its evidence, in each language and in CSV, whatever the method', async () => {
    for (const method of ['tornado', 'sobol', 'rank'] as const) {
      const request = { scenario: doubt, output, method, inputs: ['price.electricity'] };
      const file: SensitivityFile = await ask('model.sensitivity', { ...request, above: 0.5 });
      const texts = voices.map((voice) => sensitivityToText(file, voice));
      expect(new Set(texts).size).toBe(3);
      for (const text of texts) {
        expect(text).toContain('price.electricity');
        expect(text).not.toMatch(/\{\{|undefined|NaN/u);
      }
      expect(texts[0]).toContain('Secondary');
      expect(texts[0]).toMatch(/Probability of more than 0\.5 TWh\/yr: [\d.]+%/u);
      const [head = '', first = '', ...more] = sensitivityToCsv(file).trim().split('\r\n');
      expect(head.startsWith('input,unit,given,grade,source,tied,output,year,method,')).toBe(true);
      expect(
        first.startsWith('price.electricity,USD/kWh,"pert(0.05, 0.08, 0.2)",secondary,EIA table 5.6,'),
      ).toBe(true);
      // Of Sobol' indices, the others stand in a row of their own.
      expect(more.map((row) => row.split(',')[0])).toEqual(method === 'sobol' ? ['(2)'] : []);
    }
  });

  it('says plainly that no uncertain input moves a result', async () => {
    const file = await ask('model.sensitivity', {
      scenario: doubt,
      output: 'energy.baseline.edge@2030',
      method: 'sobol',
    });
    expect(sensitivityToText(file, voices[0]!)).toContain('None of the uncertain inputs moves this result.');
  });

  const capex = { input: 'hardware.llm_decode.imc.capex', output: 'workload.llm_decode.saving@2030' };
  const flat = { input: 'grid.carbon', output: 'workload.llm_decode.saving@2030' };
  const answers: [string, Omit<Input<'model.seek'>, 'scenario'>, RegExp][] = [
    [
      'found',
      { ...capex, target: 0, range: [1e3, 1e7] },
      /^With Server price .+ at \$1\d\d,\d+\/server, .+ in 2030 is 0%\.$/u,
    ],
    [
      'unreached',
      { ...capex, target: 0.9999, range: [1e5, 1e6] },
      /^No value of .+ reaches 99\.99%: at its ends, \$100,000\/server and \$1 m\/server, .+ is .+% and \u2212.+%\.$/u,
    ],
    [
      'unreached',
      { ...flat, target: 0.5, range: [0, 1] },
      /does not move .+ throughout the range, and the goal is 50%\.$/u,
    ],
  ];
  it.each(answers)('says «%s» in a sentence of each language', async (kind, request, sentence) => {
    const file: SeekFile = await ask('model.seek', { scenario: doubt, ...request });
    expect(file.answer.kind).toBe(kind);
    const sentences = voices.map(({ language, translate }) => describeSeek(file, translate, language));
    expect(sentences[0]?.[0]).toMatch(sentence);
    expect(sentences[0]?.at(-1)).toMatch(
      /^In the scenario “In doubt” .+ \(evidence: .+\) and the result .+%\.$/u,
    );
    for (const each of sentences) expect(each.join(' ')).not.toMatch(/\{\{|undefined|NaN/u);
    expect(seekToText(file, voices[0]!).split('\n')[0]).toMatch(sentence);
    const rows = seekToCsv(file).trim().split('\r\n');
    expect(rows).toHaveLength(kind === 'found' ? 2 : 4);
    expect(rows[1]?.startsWith(`${kind},${request.input},`)).toBe(true);
  });

  it('says what a leap, an answer everywhere and further values are', async () => {
    const base: SeekFile = await ask('model.seek', {
      scenario: doubt,
      ...capex,
      target: 0,
      range: [1e3, 1e7],
    });
    const point = (value: number, result: number): { value: number; output: number } => ({
      value,
      output: result,
    });
    const kinds: readonly [SeekFile['answer'], RegExp, number][] = [
      [
        { kind: 'jump', left: point(1, -0.5), right: point(2, 0.5) },
        /between \$1\/server and \$2\/server it leaps from \u221250% to 50%/u,
        2,
      ],
      [{ kind: 'everywhere', output: 0 }, /^Any value of .+ will do: .+ is 0% throughout\./u, 2],
      [
        { kind: 'found', found: point(5, 0), further: [point(6, 0), point(7, 0)] },
        /the least of 3 values in the range that meet the goal\. The others: \$6\/server, \$7\/server\./u,
        3,
      ],
      [
        { kind: 'unreached', from: point(1, -1), to: point(9, -1), nearest: point(5, -0.5) },
        /It comes nearest at \$5\/server, with \u221250%\./u,
        3,
      ],
    ];
    for (const [answer, sentence, rows] of kinds) {
      const file = { ...base, answer };
      expect(describeSeek(file, voices[0]!.translate, 'en').join(' ')).toMatch(sentence);
      expect(seekToCsv(file).trim().split('\r\n')).toHaveLength(rows + 1);
      for (const { language, translate } of voices) {
        expect(describeSeek(file, translate, language).join(' ')).not.toMatch(/\{\{|undefined|NaN/u);
      }
    }
  });
});
