import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FrozenBrief } from '../../electron/brief/frozen/attach.ts';
import { readFrozenBrief } from '../../electron/brief/frozen/read.ts';
import { reopen } from '../../electron/services/briefs-reopen.ts';
import { translateIn } from '../../electron/host/translate.ts';
import type { Progress } from '../../electron/services/handlers.ts';
import { digestKeyword, manifestName } from '../../shared/brief/frozen.ts';
import { measureModel } from '../../shared/model/measure.ts';
import type { Reopened } from '../../shared/contract/briefs-reopen.ts';
import type { ScenarioReference } from '../../shared/contract/model.ts';
import {
  hasMoved,
  moneyOfPages,
  movedBy,
  reopenedValue,
  reopenedVerdict,
} from '../../shared/i18n/reopened-words.ts';
import { evaluateModel } from '../../shared/model/evaluate.ts';
import { outputIds } from '../../shared/model/outputs.ts';
import { ok } from '../../shared/result.ts';
import { flat, textIn } from '../helpers/brief-desk.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { type FrozenHost, openFrozenHost } from '../helpers/frozen-host.ts';
import { packPdf } from '../helpers/pack-pdf.ts';
import { errorOf, valueOf } from '../helpers/run.ts';

let folder: string;
let host: FrozenHost;

beforeEach(() => {
  folder = makeFolder();
  host = openFrozenHost(folder);
});
afterEach(() => {
  host.catalog.close();
  removeFolder(folder);
});

const baseline: ScenarioReference = { kind: 'named', name: 'baseline' };
const saved = 'energy.saved.datacentre@2030';

function pack({ attachments, keywords }: FrozenBrief): string {
  return Buffer.from(packPdf(attachments, keywords)).toString('base64');
}

async function reopenPdf(pdf: string): Promise<Reopened> {
  return host.ask('briefs.reopen', { pdf, name: 'brief.pdf' });
}

function figureOf({ figures }: Reopened, address = saved): Reopened['figures'][number] {
  const found = figures.find((figure) => figure.address === address && figure.statistic === 'central');
  if (found === undefined) throw new Error(`no figure ${address}`);
  return found;
}

async function saveOwn(ceiling: number, id?: string): Promise<string> {
  const { id: given } = await host.ask('scenarios.save', {
    ...(id === undefined ? {} : { id }),
    content: {
      name: 'Own view',
      description: '',
      parent: 'baseline',
      inputs: { 'adoption.llm_decode.ceiling': ceiling },
      sources: { 'adoption.llm_decode.ceiling': { source: 'Letter', note: `read as ${ceiling}` } },
    },
  });
  return given;
}

async function setPrice(price: number): Promise<void> {
  const list = await host.ask('catalog.list', { table: 'inputs' });
  const row = list.table === 'inputs' ? list.rows.find(({ id }) => id === 'price.electricity') : undefined;
  await host.ask('catalog.edit', {
    changes: [
      {
        kind: 'set',
        table: 'inputs',
        id: 'price.electricity',
        fields: { value: price },
        seen: { value: row?.value },
        evidence: { value: { source: 'assumption', locator: 'p. 4', grade: 'assumption', note: 'argued' } },
      },
    ],
  });
}

describe('a brief that is reopened where nothing has changed', () => {
  it('yields the same results to the bit, draws included, and says what was checked', async () => {
    const frozen = await host.freezeScenarios([baseline, { kind: 'named', name: 'high-adoption' }], [saved]);
    const reopened = await reopenPdf(pack(frozen));
    expect(reopened.scenarios.map(({ name, today }) => [name, today.state])).toEqual([
      ['baseline', 'same'],
      ['high-adoption', 'same'],
    ]);
    for (const { reproduced, inputs, problem } of reopened.scenarios) {
      expect(problem).toBeNull();
      expect(inputs).toEqual([]);
      expect(reproduced?.differing).toBe(0);
      // Each series of each year, and the eight numbers of each band.
      expect(reproduced?.numbers).toBeGreaterThan(5000);
    }
    for (const { was, stages, parts, problem } of reopened.figures) {
      expect(problem).toBeNull();
      expect(stages).toEqual({ method: was, data: was, choice: was });
      expect(parts).toEqual({ method: 0, data: 0, choice: 0 });
    }
    expect(reopened.figures.some(({ statistic }) => statistic === 'p95')).toBe(true);
    expect(figureOf(reopened).isPrinted).toBe(true);
    expect(reopened.attachments.count).toBe(frozen.attachments.length - 1);
    expect(reopened.now.catalog).toBe(reopened.was.catalog);
    expect(reopened.recipe?.scenarios).toEqual([baseline, { kind: 'named', name: 'high-adoption' }]);
  });

  it('freezes to the same bytes twice, with every parent as a file of its own name', async () => {
    await saveOwn(0.8);
    const own: ScenarioReference = { kind: 'named', name: 'Own view' };
    const [first, second] = [await host.freezeScenarios([own]), await host.freezeScenarios([own])];
    expect(second).toEqual(first);
    const names = first.attachments.map(({ name }) => name);
    expect(names).toContain('Own view.scenario.json');
    expect(names).toContain('baseline.scenario.json');
  });
});

describe('a brief in another money', () => {
  it('says what its rate was and is, and what that alone does to its amounts', async () => {
    const { base64 } = await host.ask('briefs.export', {
      recipe: {
        format: 'memwatt-brief/1',
        template: 'flash',
        language: 'en',
        paper: 'a4',
        horizonYear: 2030,
        scenarios: [baseline],
        blocks: [{ kind: 'key-figures' }, { kind: 'method' }],
        money: { currency: 'EUR', basis: 'nominal' },
      },
      format: 'pdf',
      standard: 'ua-1',
      path: null,
    });
    const unmoved = await reopenPdf(base64 ?? '');
    expect(unmoved.money).toMatchObject({ factor: 1, year: 2030, was: { currency: 'EUR' } });
    expect(unmoved.money?.now).toEqual(unmoved.money?.was);
    const words = { translate: translateIn('en'), language: 'en' } as const;
    expect(reopenedVerdict(unmoved, words).text.join(' ')).toContain('today it is worth as much');
    const billOf = (brief: typeof unmoved): string => {
      const figure = brief.figures.find(
        ({ address, statistic }) => address === 'bill.saved.datacentre@2030' && statistic === 'central',
      );
      return figure === undefined
        ? ''
        : reopenedValue(figure, figure.was, { ...words, money: moneyOfPages(brief) });
    };
    const path = join(folder, 'euros.pdf');
    writeFileSync(path, Buffer.from(base64 ?? '', 'base64'));
    expect(billOf(unmoved)).toMatch(/^€/u);
    expect(flat(textIn(path))).toContain(flat(billOf(unmoved)));

    const rate = unmoved.money?.was.rate;
    if (rate === null || rate === undefined) throw new Error('no rate');
    const evidence = { source: 'assumption', locator: 'p. 4', grade: 'assumption', note: 'argued' } as const;
    await host.ask('catalog.edit', {
      changes: [
        {
          kind: 'set',
          table: 'rates',
          id: rate.id,
          fields: { usdPerUnit: rate.usdPerUnit * 1.25 },
          seen: { usdPerUnit: rate.usdPerUnit },
          evidence: { usdPerUnit: evidence },
        },
      ],
    });
    const moved = await reopenPdf(base64 ?? '');
    expect(moved.money?.factor).toBeCloseTo(0.8, 12);
    expect(moved.figures.filter(hasMoved)).toEqual([]);
    expect(billOf(moved)).toBe(billOf(unmoved));
    expect(reopenedVerdict(moved, words).text.join(' ')).toMatch(
      /1 EUR = 1\.131 USD .* 1 EUR = 1\.41\d* USD .* every amount of 2030 changes by −20%/u,
    );
  });
});

describe('what moved is named', () => {
  it('data: a default that was changed, alone, with old and new value and their sources', async () => {
    const bare = { name: 'Bare', description: '', parent: null, inputs: {}, sources: {} };
    await host.ask('scenarios.save', { content: bare });
    const pdf = pack(
      await host.freezeScenarios([{ kind: 'named', name: 'Bare' }], ['bill.saved.datacentre@2030']),
    );
    await setPrice(0.15);
    const reopened = await reopenPdf(pdf);
    const bill = figureOf(reopened, 'bill.saved.datacentre@2030');
    expect(bill.parts?.method).toBe(0);
    expect(bill.parts?.choice).toBe(0);
    expect(bill.parts?.data).not.toBe(0);
    expect(bill.bridges.data?.steps.map(({ key }) => key)).toEqual(['price.electricity']);
    const [input, ...others] = reopened.scenarios[0]?.inputs ?? [];
    expect(others).toEqual([]);
    expect(input).toMatchObject({ id: 'price.electricity', cause: 'data', after: 0.15 });
    expect(input?.from).toMatchObject({ kind: 'default' });
    expect(input?.from.source).not.toBe('');
    expect(input?.to).toMatchObject({ kind: 'default', locator: 'p. 4', grade: 'assumption' });
    // The frozen inputs themselves still give what they gave.
    expect(reopened.scenarios[0]?.reproduced?.differing).toBe(0);
  });

  it('choice: a scenario that was edited since', async () => {
    const id = await saveOwn(0.5);
    const pdf = pack(await host.freezeScenarios([{ kind: 'named', name: 'Own view' }]));
    await saveOwn(0.9, id);
    const reopened = await reopenPdf(pdf);
    const figure = figureOf(reopened);
    expect(figure.parts).toMatchObject({ method: 0, data: 0 });
    expect(figure.parts?.choice).not.toBe(0);
    expect(figure.bridges.choice?.steps.map(({ key }) => key)).toEqual(['adoption.llm_decode.ceiling']);
    expect(reopened.scenarios[0]?.today).toMatchObject({ state: 'changed', name: 'Own view' });
    expect(reopened.scenarios[0]?.inputs).toMatchObject([
      {
        id: 'adoption.llm_decode.ceiling',
        cause: 'choice',
        before: 0.5,
        after: 0.9,
        from: { kind: 'scenario', scenario: 'Own view', source: 'Letter', locator: 'read as 0.5' },
        to: { kind: 'scenario', scenario: 'Own view', source: 'Letter', locator: 'read as 0.9' },
      },
    ]);
  });

  it('method: another model over the same inputs', async () => {
    const frozen = await host.freezeScenarios([baseline]);
    const restored = valueOf(
      await readFrozenBrief(packPdf(frozen.attachments, frozen.keywords), 'brief.pdf'),
    );
    const reports: Progress[] = [];
    const context = { ...host.context, report: (progress: Progress) => reports.push(progress) };
    const reopened = await reopen(context, restored, {
      evaluate: (inputs, years) => {
        const run = valueOf(evaluateModel(inputs, years));
        const series = { ...run.series };
        for (const id of outputIds) series[id] = run.series[id].map((value) => value * 2);
        return ok({ ...run, series });
      },
      measure: (inputs, year) => {
        const read = valueOf(measureModel(inputs, year));
        return ok((instance) => read(instance) * 2);
      },
    });
    // How far it is was said after each figure.
    const total = reopened.figures.length;
    expect(reports).toEqual(Array.from({ length: total + 1 }, (_, done) => ({ done, total })));
    const figure = figureOf(reopened);
    expect(figure.parts).toEqual({ method: figure.was, data: 0, choice: 0 });
    expect(reopened.scenarios[0]?.inputs).toEqual([]);
    expect(reopened.scenarios[0]?.reproduced?.differing).toBeGreaterThan(100);
  });

  it('a step on the way to a result, and an input that a page prints, as figures of their own', async () => {
    const bare = { name: 'Bare', description: '', parent: null, inputs: {}, sources: {} };
    await host.ask('scenarios.save', { content: bare });
    const step = 'workload.llm_decode.imc_work@2030';
    const printed = ['workload.llm_decode.facility_energy.imc@2030', step, 'price.electricity'];
    const pdf = pack(await host.freezeScenarios([{ kind: 'named', name: 'Bare' }], printed));
    const before = await reopenPdf(pdf);
    for (const address of printed) {
      expect(figureOf(before, address)).toMatchObject({ isPrinted: true, problem: null });
      expect(hasMoved(figureOf(before, address))).toBe(false);
    }
    await setPrice(0.15);
    const after = await reopenPdf(pdf);
    const price = figureOf(after, 'price.electricity');
    expect(movedBy(price)).toEqual(['data']);
    expect(price).toMatchObject({ year: null, unit: 'USD/kWh', stages: { choice: 0.15 } });
    expect(price.parts?.data).toBe(0.15 - Number(price.was));
    const moved = figureOf(after, step);
    expect(movedBy(moved)).toEqual(['data']);
    expect(moved.bridges.data?.steps.map(({ key }) => key)).toEqual(['price.electricity']);
  });

  it('a scenario that was renamed, and one that is gone', async () => {
    const id = await saveOwn(0.5);
    const pdf = pack(await host.freezeScenarios([{ kind: 'named', name: 'Own view' }]));
    await host.ask('scenarios.rename', { id, name: 'Our view' });
    expect((await reopenPdf(pdf)).scenarios[0]?.today).toMatchObject({ state: 'renamed', name: 'Our view' });
    await host.ask('scenarios.remove', { id });
    const gone = await reopenPdf(pdf);
    expect(gone.scenarios[0]?.today).toEqual({ state: 'gone', name: null, settings: null });
    expect(figureOf(gone).parts).toEqual({ method: 0, data: 0, choice: 0 });
    // The composer gets it as the brief carries it.
    expect(gone.recipe?.scenarios[0]).toMatchObject({ kind: 'content', content: { name: 'Own view' } });
  });

  it('an input that the model does not know, and one that it has since', async () => {
    const frozen = await host.freezeScenarios([baseline]);
    const reopened = await reopenPdf(
      pack(
        rewrite(frozen, (name, content) => {
          if (name !== 'resolved-1.json') return content;
          const file = JSON.parse(content) as { inputs: Record<string, unknown> };
          const { 'price.electricity': price, ...inputs } = file.inputs;
          return JSON.stringify({ ...file, inputs: { ...inputs, 'price.steam': price } });
        }),
      ),
    );
    expect(reopened.scenarios[0]).toMatchObject({
      unknownInputs: ['price.steam'],
      newInputs: ['price.electricity'],
    });
    expect(figureOf(reopened).problem).toBeNull();
  });

  it('a branch of the frozen scenario that gives the frozen results, whatever the catalog says since', async () => {
    await saveOwn(0.5);
    const pdf = pack(await host.freezeScenarios([{ kind: 'named', name: 'Own view' }]));
    await setPrice(0.15);
    const [scenario] = (await reopenPdf(pdf)).scenarios;
    if (scenario === undefined) throw new Error('no scenario');
    expect(scenario.branch.inputs).toHaveProperty(['price.electricity']);
    const run = await host.ask('model.run', {
      scenario: { kind: 'content', content: { ...scenario.branch, name: 'Back' } },
      samples: 0,
    });
    const series = run.deterministic['energy.saved.datacentre'] as number[];
    expect(series[run.years.indexOf(2030)]).toBe(figureOf(await reopenPdf(pdf)).was);
  });
});

/** The same brief with other contents and a manifest that agrees with them: what a program could have written. */
function rewrite(frozen: FrozenBrief, change: (name: string, content: string) => string): FrozenBrief {
  const digest = (content: string): string => createHash('sha256').update(content).digest('hex');
  const files = frozen.attachments.map(({ content, ...rest }) => ({
    ...rest,
    content: change(rest.name, content),
  }));
  const attachments = files.map((file) => {
    if (file.name !== manifestName) return file;
    const manifest = JSON.parse(file.content) as { attachments: { name: string }[] };
    const listed = manifest.attachments.map((each) => {
      const content = files.find(({ name }) => name === each.name)?.content ?? '';
      return { ...each, bytes: Buffer.byteLength(content), sha256: digest(content) };
    });
    return { ...file, content: JSON.stringify({ ...manifest, attachments: listed }) };
  });
  const manifest = attachments.find(({ name }) => name === manifestName)?.content ?? '';
  return { attachments, keywords: [digestKeyword(digest(manifest))] };
}

describe('a PDF that is refused', () => {
  const refuse = async (bytes: Uint8Array): Promise<ReturnType<typeof errorOf>> =>
    errorOf(await readFrozenBrief(bytes, 'brief.pdf'));

  it('is altered: a byte of one file, by its name', async () => {
    const { attachments, keywords } = await host.freezeScenarios([baseline]);
    for (const name of ['result-1.json', 'baseline.scenario.json', manifestName]) {
      const altered = attachments.map((file) =>
        file.name === name ? { ...file, content: flip(file.content) } : file,
      );
      expect(await refuse(packPdf(altered, keywords))).toEqual({
        code: 'brief-attachment-altered',
        place: 'brief.pdf',
        values: { name },
      });
    }
  });

  it('lacks a file, or its key words', async () => {
    const { attachments, keywords } = await host.freezeScenarios([baseline]);
    const without = attachments.filter(({ name }) => name !== 'figures.json');
    expect(await refuse(packPdf(without, keywords))).toMatchObject({
      code: 'brief-attachment-missing',
      values: { name: 'figures.json' },
    });
    expect(await refuse(packPdf(attachments, []))).toMatchObject({
      code: 'brief-attachment-altered',
      values: { name: manifestName },
    });
  });

  it('is of a later program', async () => {
    const later = { name: manifestName, content: '{"format":"memwatt-frozen/2"}' };
    expect(await refuse(packPdf([later], []))).toMatchObject({
      code: 'brief-format-newer',
      values: { found: 'memwatt-frozen/2', known: 'memwatt-frozen/1' },
    });
  });

  it('is no PDF, no brief, damaged, or too large', async () => {
    const text = new TextEncoder();
    expect(await refuse(new Uint8Array(0))).toMatchObject({ code: 'brief-not-pdf' });
    expect(await refuse(text.encode('{"format":"memwatt-frozen/1"}'))).toMatchObject({
      code: 'brief-not-pdf',
    });
    expect(await refuse(packPdf([], []))).toMatchObject({ code: 'brief-not-ours' });
    expect(await refuse(text.encode('%PDF-1.7\nnothing more'))).toMatchObject({ code: 'brief-damaged' });
    const huge = new Uint8Array(49_000_000);
    huge.set(text.encode('%PDF-1.7\n'));
    expect(await refuse(huge)).toMatchObject({ code: 'brief-too-large' });
  });
});

/** Another last digit in place of one: JSON stays JSON. */
function flip(content: string): string {
  const at = content.lastIndexOf('0', content.length - 20);
  return `${content.slice(0, at)}1${content.slice(at + 1)}`;
}
