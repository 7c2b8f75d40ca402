import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Catalog, prepareCatalog } from '../../electron/db/open.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch, type Dispatch } from '../../electron/services/dispatch.ts';
import { shippedTemplates } from '../../shared/brief/recipe.ts';
import { tables } from '../../shared/catalog/vocabularies.ts';
import {
  type Channel,
  contract,
  type HostChannel,
  hostContract,
  type Input,
  type Output,
} from '../../shared/contract/index.ts';
import type { Change } from '../../shared/contract/catalog-edit.ts';
import { appErrorSchema } from '../../shared/errors.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { plainPdf } from '../helpers/plain-pdf.ts';
import { projectRoot } from '../helpers/project.ts';

let folder: string;
let catalog: Catalog;
let dispatch: Dispatch;
const logged: string[] = [];

beforeAll(() => {
  folder = makeFolder();
  const opened = prepareCatalog(
    path.join(folder, 'catalog.sqlite'),
    path.join(projectRoot, 'out', 'catalog.sqlite'),
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  catalog = opened.value;
  dispatch = createDispatch(
    {
      catalog,
      who: 'tester',
      clock: () => new Date('2026-11-22T12:00:00Z'),
      log: (message, detail) => logged.push(`${message} ${String(detail)}`),
      version: '0.0.0-test',
      translate: translateIn,
    },
    { checkOutput: true },
  );
});

afterAll(() => {
  catalog.close();
  removeFolder(folder);
});

async function ask<C extends HostChannel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await dispatch(channel, input);
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}; ${logged.join('\n')}`);
  return result.value as Output<C>;
}

async function errorOf(
  channel: string,
  input: unknown,
): Promise<{ code: string; place?: string | undefined }> {
  const result = await dispatch(channel, input);
  if (result.ok) throw new Error(`${channel} was answered`);
  return appErrorSchema.parse(result.error);
}

const content = {
  name: 'Dear power',
  description: 'electricity at double the price',
  parent: 'baseline',
  inputs: { 'price.electricity': 0.16 },
  sources: { 'price.electricity': { source: 'assumption', note: 'own view' } },
};

describe('the way in', () => {
  it.each([
    '',
    'no.such',
    'model',
    'model.run ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'shell.about',
  ])('has no channel “%s”', async (channel) => {
    expect(await errorOf(channel, {})).toEqual({ code: 'channel-unknown', place: channel });
  });

  it.each(Object.keys(hostContract))('%s refuses what is no request and names the place', async (channel) => {
    for (const input of [undefined, null, 7, 'text', [], { ['__proto__x']: 1, unknown: true }]) {
      const error = await errorOf(channel, input);
      expect(error.code).toBe('request-invalid');
      expect(error.place).toMatch(new RegExp(`^${channel}`, 'u'));
    }
  });

  it('names the path of a wrong value deep inside', async () => {
    const wrong = {
      scenario: { kind: 'content', content: { ...content, inputs: { 'price.electricity': Number.NaN } } },
    };
    expect(await errorOf('model.run', wrong)).toMatchObject({
      code: 'request-invalid',
      place: expect.stringContaining('scenario.content.inputs.price.electricity'),
    });
  });

  it('logs a fault whole and answers with its number', async () => {
    const broken = createDispatch({
      catalog,
      who: 'tester',
      clock: () => {
        throw new Error('the clock has stopped');
      },
      log: (message, detail) => logged.push(`${message} ${String(detail)}`),
      version: '0',
      translate: translateIn,
    });
    const result = await broken('scenarios.save', { content: { ...content, name: 'Never saved' } });
    expect(result).toMatchObject({ ok: false, error: { code: 'internal', place: 'scenarios.save' } });
    const id = result.ok ? '' : String(result.error.values?.['id']);
    expect(logged.some((line) => line.includes(id) && line.includes('the clock has stopped'))).toBe(true);
    expect((await ask('scenarios.list', {})).map(({ name }) => name)).not.toContain('Never saved');
  });
});

describe('every channel answers on a real catalog', () => {
  const covered = new Set<Channel>();
  const sure = async <C extends HostChannel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    covered.add(channel);
    return ask(channel, input);
  };

  it('catalog.status', async () => {
    const status = await sure('catalog.status', {});
    expect(status.path).toBe(path.join(folder, 'catalog.sqlite'));
    expect(status.counts.companies).toBeGreaterThanOrEqual(9);
    expect(status.counts.devices).toBeGreaterThanOrEqual(20);
  });

  it.each(tables)('catalog.list and catalog.detail: %s', async (table) => {
    const list = await sure('catalog.list', { table });
    expect(list.table).toBe(table);
    expect(list.rows).toHaveLength((await ask('catalog.status', {})).counts[table]);
    expect(list.rows.length).toBeGreaterThan(0);
    const first = list.rows[0]!;
    const detail = await sure('catalog.detail', { table, id: first.id });
    expect(detail).toMatchObject({ table, id: first.id });
    expect(await errorOf('catalog.detail', { table, id: 'nothing-of-this-name' })).toMatchObject({
      code: 'row-not-found',
    });
  });

  it('catalog.search', async () => {
    const found = await sure('catalog.search', { text: 'axelera' });
    expect(found[0]).toMatchObject({ table: 'companies', name: 'Axelera AI' });
  });

  it.each(tables)('catalog.export: %s, page by page', async (table) => {
    const count = (await ask('catalog.status', {})).counts[table];
    const first = await sure('catalog.export', { table, limit: count - 1 });
    expect(first.rows).toHaveLength(count - 1);
    const last = await sure('catalog.export', { table, after: first.next });
    expect(last).toMatchObject({ rows: [{ layer: { layer: 'shipped' } }], next: null });
    const ids = [...first.rows, ...last.rows].map(({ row }) => row['id']);
    expect(new Set(ids).size).toBe(count);
    expect((await sure('catalog.export', { table, id: String(ids[0]) })).rows).toEqual(
      first.rows.slice(0, 1),
    );
  });

  it('catalog.check finds no row that breaks a rule', async () => {
    const check = await sure('catalog.check', {});
    expect(check.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('scenarios: save, list, rename, remove, restore', async () => {
    const saved = await sure('scenarios.save', { content });
    expect(saved).toMatchObject({ ...content, origin: 'own', updatedAt: '2026-11-22T12:00:00.000Z' });
    expect(await errorOf('scenarios.save', { content })).toMatchObject({ code: 'scenario-name-taken' });
    const renamed = await sure('scenarios.rename', { id: saved.id, name: 'Dearer power' });
    expect(renamed).toMatchObject({ id: saved.id, name: 'Dearer power', inputs: content.inputs });
    await sure('scenarios.remove', { id: saved.id });
    expect((await sure('scenarios.list', {})).map(({ id }) => id)).not.toContain(saved.id);
    expect(await sure('scenarios.restore', { id: saved.id })).toMatchObject({
      id: saved.id,
      name: 'Dearer power',
    });
    const listed = (await sure('scenarios.list', {})).find(({ id }) => id === saved.id);
    expect(listed).toMatchObject({ name: 'Dearer power', inputs: content.inputs, sources: content.sources });
  });

  it('scenarios: lock, history, undo, redo, removed', async () => {
    const saved = await sure('scenarios.save', { content: { ...content, name: 'Kept' }, note: 'why' });
    const locked = await sure('scenarios.lock', { id: saved.id, locked: true });
    expect(locked).toMatchObject({ locked: true, updatedAt: saved.updatedAt });
    for (const [channel, input] of [
      ['scenarios.save', { id: saved.id, content }],
      ['scenarios.rename', { id: saved.id, name: 'Other' }],
      ['scenarios.remove', { id: saved.id }],
    ] as const) {
      expect(await errorOf(channel, input)).toEqual({ code: 'scenario-locked', place: 'Kept' });
    }
    await sure('scenarios.undo', { step: locked.step ?? 0 });
    const removed = await sure('scenarios.remove', { id: saved.id });
    expect((await sure('scenarios.removed', {})).map(({ id }) => id)).toContain(saved.id);
    await sure('scenarios.undo', { step: removed.step ?? 0 });
    await sure('scenarios.redo', { step: removed.step ?? 0 });
    expect((await sure('scenarios.list', {})).map(({ id }) => id)).not.toContain(saved.id);
    const { versions, hasMore } = await sure('scenarios.history', { id: saved.id });
    expect(versions.map(({ kind }) => kind)).toEqual(['redo', 'undo', 'remove', 'undo', 'lock', 'create']);
    expect(versions.at(-1)).toMatchObject({
      note: 'why',
      who: 'tester',
      before: null,
      after: { name: 'Kept' },
    });
    expect(hasMore).toBe(false);
  });

  it('scenarios.import takes several in as one step, parents from among themselves, or none at all', async () => {
    const before = await ask('scenarios.list', {});
    const parent = { content: { ...content, name: 'Upper', parent: 'baseline' } };
    const child = { content: { ...content, name: 'Lower', parent: 'Upper', inputs: {} } };
    const spoilt = { content: { ...content, name: 'Spoilt', parent: 'nobody' } };
    expect(await errorOf('scenarios.import', { scenarios: [parent, child, spoilt] })).toMatchObject({
      code: 'scenario-parent-missing',
    });
    expect(await ask('scenarios.list', {})).toEqual(before);
    const { step, ids } = await sure('scenarios.import', { scenarios: [parent, child] });
    const listed = await ask('scenarios.list', {});
    expect(ids.map((id) => listed.find((each) => each.id === id)?.parent)).toEqual(['baseline', 'Upper']);
    await sure('scenarios.undo', { step: step ?? 0 });
    expect(await ask('scenarios.list', {})).toEqual(before);
  });

  it('scenarios: shipped ones stay as they are', async () => {
    const baseline = (await ask('scenarios.list', {})).find(({ name }) => name === 'baseline')!;
    expect(baseline.origin).toBe('shipped');
    const id = baseline.id;
    expect(await errorOf('scenarios.save', { id, content })).toMatchObject({ code: 'scenario-read-only' });
    expect(await errorOf('scenarios.rename', { id, name: 'mine' })).toMatchObject({
      code: 'scenario-read-only',
    });
    expect(await errorOf('scenarios.remove', { id })).toMatchObject({ code: 'scenario-read-only' });
  });

  it.each([
    ['an unknown input', { inputs: { 'price.electricty': 1 } }, 'input-unknown'],
    ['a value out of range', { inputs: { 'rebound.edge.reuse': 1.5 } }, 'input-out-of-range'],
    ['a text for a number', { inputs: { 'price.electricity': 'dear' } }, 'input-not-a-number'],
    ['a malformed distribution', { inputs: { 'price.electricity': '0.2 to 0.1' } }, 'distribution-malformed'],
    [
      'a question that no row answers',
      {
        inputs: {
          'price.electricity': 'data(parameters.value where category = electricity-price and value > 900)',
        },
      },
      'query-no-rows',
    ],
    ['a tie to nothing', { inputs: { 'price.electricity': '= grid.carbn' } }, 'tie-unknown'],
    ['a missing parent', { parent: 'nobody' }, 'scenario-parent-missing'],
    ['itself as parent', { parent: 'Bad' }, 'scenario-parent-cycle'],
    ['years the wrong way round', { years: { from: 2040, to: 2030 } }, 'years-invalid'],
    ['shares that sum to nothing', { inputs: zeroShares() }, 'input-shares-all-zero'],
  ])('nothing is stored of a scenario with %s', async (_name, change, code) => {
    const before = await ask('scenarios.list', {});
    const bad = { ...content, name: 'Bad', ...change };
    expect(await errorOf('scenarios.save', { content: bad })).toMatchObject({ code });
    expect(await ask('scenarios.list', {})).toEqual(before);
  });

  it('model.run yields memwatt-result/1, whole', async () => {
    const result = await sure('model.run', { scenario: { kind: 'named', name: 'baseline' } });
    expect(result.years).toEqual(Array.from({ length: 17 }, (_, index) => 2024 + index));
    expect(Object.keys(result.inputs)).toHaveLength((await ask('catalog.status', {})).counts.inputs);
    const doubts = Object.keys(result.central);
    expect(doubts.length).toBeGreaterThanOrEqual(20);
    for (const id of doubts) expect(result.inputs[id]).toEqual(expect.any(String));
    const band = result.uncertain?.['energy.saved.datacentre'];
    const whole = { p25: expect.any(Array), p50: expect.any(Array), p75: expect.any(Array) };
    const rest = { mean: expect.any(Array), se: expect.any(Array), negative: expect.any(Array) };
    expect(band).toEqual({ p5: expect.any(Array), ...whole, p95: expect.any(Array), ...rest });
    for (const series of Object.values(band ?? {})) expect(series).toHaveLength(17);
    const single = await sure('model.run', { scenario: { kind: 'named', name: 'baseline' }, samples: 0 });
    expect(single).not.toHaveProperty('uncertain');
    expect(single.deterministic).toEqual(result.deterministic);
    for (const segment of ['datacentre', 'edge']) {
      for (const quantity of segmentKeys) {
        expect(result.deterministic[`${quantity}.${segment}`]).toHaveLength(17);
      }
    }
    const byWorkload = result.deterministic['workload'] as Record<string, Record<string, unknown>>;
    expect(Object.keys(byWorkload)).toHaveLength(7);
    for (const workload of Object.values(byWorkload)) {
      for (const key of workloadKeys) expect(workload[key]).toHaveLength(17);
      const unit = { mac: expect.any(Number), weights: expect.any(Number), dynamic: expect.any(Number) };
      const sums = {
        device: expect.any(Number),
        facility: expect.any(Number),
        server_power: expect.any(Number),
      };
      expect(workload['unit_energy']).toEqual({ base: { ...unit, ...sums }, imc: { ...unit, ...sums } });
    }
  });

  it('model.run takes a file and a content, and a file’s parents from beside it', async () => {
    const child = JSON.stringify({
      format: 'memwatt-scenario/1',
      name: 'child',
      description: '',
      parent: 'elder',
      inputs: {},
    });
    const elder = JSON.stringify({
      format: 'memwatt-scenario/1',
      name: 'elder',
      description: '',
      parent: 'baseline',
      inputs: { 'price.electricity': 0.5 },
    });
    const relatives = [{ text: elder, place: 'elder.json' }];
    const result = await ask('model.run', {
      scenario: { kind: 'file', text: child, place: 'child.json', relatives },
    });
    expect(result.inputs['price.electricity']).toBe(0.5);
    expect(
      await errorOf('model.run', { scenario: { kind: 'file', text: child, place: 'child.json' } }),
    ).toMatchObject({
      code: 'scenario-parent-missing',
    });
    const own = await ask('model.run', {
      scenario: { kind: 'content', content: { ...content, name: 'unsaved' } },
    });
    expect(own.inputs['price.electricity']).toBe(0.16);
  });

  it('model.run answers a question to the catalog with its rows, and the file keeps the question', async () => {
    const id = 'hardware.llm_decode.imc.mac_energy';
    const question = 'data(macros.topsPerWatt8b where technology = sram-digital-cim and boundary = macro)';
    const asking = { ...content, name: 'Published macros', inputs: { [id]: question } };
    const result = await sure('model.run', { scenario: { kind: 'content', content: asking } });
    const rows = result.drawnFrom?.[id]?.rows ?? [];
    expect(result.drawnFrom).toEqual({ [id]: { query: question, rows } });
    const listed = await ask('catalog.list', { table: 'macros' });
    const wanted = listed.table === 'macros' ? listed.rows : [];
    expect(rows).toEqual(
      wanted
        .filter(({ technology, boundary }) => technology === 'sram-digital-cim' && boundary === 'macro')
        .map((row) => `macros:${row.id}`),
    );
    expect(rows.length).toBeGreaterThan(5);
    // The catalog's own derivation, by another way: a card that decodes.
    const energies = rows.map(
      (row) => wanted.find((macro) => row === `macros:${macro.id}`)?.sustainedPjPerMac,
    );
    expect(result.inputs[id]).toBe(`data(${energies.join(', ')})`);
    // The figures alone, without the catalog, give the same bands.
    const offline = { ...asking, inputs: { [id]: result.inputs[id] ?? '' } };
    const again = await sure('model.run', { scenario: { kind: 'content', content: offline } });
    expect(again).not.toHaveProperty('drawnFrom');
    expect(again.uncertain).toEqual(result.uncertain);
    const saved = await sure('scenarios.save', { content: asking });
    expect(saved.inputs[id]).toBe(question);
    await sure('scenarios.remove', { id: saved.id });
  });

  it('catalog.draw answers each question for itself', async () => {
    const { answers } = await sure('catalog.draw', {
      questions: [
        { input: 'hardware.llm_decode.base.pue', text: 'data(parameters.value where category = pue)' },
        { input: 'hardware.llm_decode.base.pue', text: 'data(parameters.value where category = peu)' },
        { input: 'hardware.llm_decode.base.peu', text: 'data(parameters.value)' },
        { input: 'hardware.llm_decode.base.pue', text: '1 to 2' },
      ],
    });
    expect(answers[0]).toMatchObject({
      ok: true,
      value: { rows: expect.arrayContaining(['parameters:pue-google-2025']) },
    });
    expect(answers.slice(1)).toMatchObject([
      { ok: false, error: { code: 'query-word-unknown', values: { nearest: 'pue' } } },
      { ok: false, error: { code: 'input-unknown', values: { nearest: 'hardware.llm_decode.base.pue' } } },
      { ok: false, error: { code: 'distribution-malformed' } },
    ]);
  });

  it('model.run finds a circle of parents', async () => {
    const file = (name: string, parent: string): string =>
      JSON.stringify({ format: 'memwatt-scenario/1', name, description: '', parent, inputs: {} });
    const relatives = [{ text: file('b', 'a'), place: 'b.json' }];
    expect(
      await errorOf('model.run', {
        scenario: { kind: 'file', text: file('a', 'b'), place: 'a.json', relatives },
      }),
    ).toMatchObject({ code: 'scenario-parent-cycle' });
  });

  it('model.explain leads from a number to what it is made of', async () => {
    const { root, check } = await sure('model.explain', {
      scenario: { kind: 'named', name: 'baseline' },
      target: 'energy.saved.datacentre@2030',
    });
    expect(root.children).toHaveLength(4);
    expect(check.deviation).toBeLessThanOrEqual(1e-12);
  });

  it('model.bridge takes the difference of two scenarios apart', async () => {
    const bridge = await sure('model.bridge', {
      scenarios: [
        { kind: 'named', name: 'baseline' },
        { kind: 'named', name: 'high-adoption' },
      ],
      output: 'energy.saved.datacentre@2030',
    });
    const moved = bridge.steps.reduce((sum, { contribution }) => sum + contribution, bridge.residual);
    expect(bridge.from + moved).toBeCloseTo(bridge.to, 12);
    expect(bridge.idle).toContain('adoption.speech.ceiling');
  });

  it('model.sensitivity and model.seek name inputs by id, with the grade of their evidence', async () => {
    const scenario = {
      kind: 'content' as const,
      content: { ...content, inputs: { 'price.electricity': 'uniform(0.05, 0.2)' } },
    };
    const output = 'energy.saved.datacentre@2030';
    const { inputs } = await sure('model.sensitivity', {
      scenario,
      output,
      method: 'tornado',
      inputs: ['price.electricity'],
    });
    expect(inputs).toMatchObject([{ id: 'price.electricity', grade: 'assumption', setBy: 'Dear power' }]);
    const input = 'adoption.llm_decode.ceiling';
    const { answer } = await sure('model.seek', { scenario, input, output, target: 1e6, range: [0, 1] });
    expect(answer.kind).toBe('unreached');
  });

  it('model.deviceEnergy brings a device down to a card in service', async () => {
    const { pjPerMac, pjPerMacAtBoundary, steps } = await sure('model.deviceEnergy', {
      table: 'devices',
      id: 'axelera-metis',
      service: 'decode',
      inputBits: 8,
      weightBits: 8,
    });
    expect(steps.at(-1)?.to).toBe('sustained');
    expect(pjPerMac.low).toBeGreaterThan(pjPerMacAtBoundary);
  });

  it('model.compareWorkbook sets them side by side in a workbook', async () => {
    const scenarios = [
      { kind: 'named' as const, name: 'baseline' },
      { kind: 'content' as const, content: { ...content, name: 'dear', years: { from: 2028, to: 2045 } } },
    ];
    const { base64, bytes } = await sure('model.compareWorkbook', { scenarios, horizonYear: 2030 });
    const file = Buffer.from(base64, 'base64');
    expect(file.byteLength).toBe(bytes);
    expect(file.subarray(0, 2).toString('latin1')).toBe('PK');
    expect(
      await errorOf('model.compareWorkbook', { scenarios: scenarios.slice(1), horizonYear: 2030 }),
    ).toMatchObject({
      code: 'request-invalid',
    });
  });

  it('model.compare sets the differing inputs and every segment result side by side', async () => {
    const comparison = await sure('model.compare', {
      scenarios: [
        { kind: 'named', name: 'baseline' },
        { kind: 'content', content: { ...content, name: 'dear', years: { from: 2028, to: 2045 } } },
      ],
    });
    expect(comparison.scenarios).toEqual(['baseline', 'dear']);
    expect(comparison.years).toEqual(Array.from({ length: 22 }, (_, index) => 2024 + index));
    expect(comparison.differingInputs).toEqual([
      { id: 'price.electricity', unit: 'USD/kWh', values: ['0.06 to 0.107', 0.16] },
    ]);
    expect(comparison.results.map(({ id }) => id)).toEqual(
      expect.arrayContaining(segmentKeys.flatMap((key) => [`${key}.datacentre`, `${key}.edge`])),
    );
    const alone = await ask('model.run', { scenario: { kind: 'named', name: 'baseline' } });
    const saved = comparison.results.find(({ id }) => id === 'energy.saved.datacentre');
    expect(saved?.unit).toBe('TWh/yr');
    expect(saved?.series[0]?.slice(0, 17)).toEqual(alone.deterministic['energy.saved.datacentre']);
  });

  it('briefs.export comes back as bytes where no path is given, and refuses a path that cannot be written', async () => {
    const brief = {
      recipe: {
        format: 'memwatt-brief/1' as const,
        template: 'scenario',
        scenarios: [{ kind: 'named' as const, name: 'baseline' }],
        language: 'en' as const,
        horizonYear: 2030,
        paper: 'a4' as const,
        blocks: [{ kind: 'chart' as const, chart: 'energy' as const }],
      },
      format: 'pdf' as const,
      standard: 'ua-1' as const,
      date: '2026-11-22',
    };
    const exported = await sure('briefs.export', { ...brief, path: null });
    const bytes = Buffer.from(exported.base64 ?? '', 'base64');
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(bytes).toHaveLength(exported.bytes);
    const place = path.join(folder, 'missing', 'b.pdf');
    expect(await errorOf('briefs.export', { ...brief, path: place })).toMatchObject({
      code: 'path-not-writable',
    });
    expect(await errorOf('briefs.export', { ...brief, path: folder })).toMatchObject({
      code: 'path-not-writable',
    });
  });

  it('briefs.preview shows the pages of what each of briefs.templates begins with', async () => {
    const templates = await sure('briefs.templates', {});
    expect(templates.map(({ id, problem }) => [id, problem])).toEqual(
      shippedTemplates.map((id) => [id, null]),
    );
    const { pages, blockPages } = await sure('briefs.preview', {
      recipe: {
        format: 'memwatt-brief/1',
        template: 'scenario',
        language: 'zh',
        paper: 'us-letter',
        horizonYear: 2035,
        scenarios: [{ kind: 'named', name: 'baseline' }],
        blocks: [{ kind: 'key-figures' }, { kind: 'page-break' }, { kind: 'method' }],
      },
      date: '2026-11-22',
    });
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [612, 792],
      [612, 792],
    ]);
    expect(blockPages).toEqual([0, expect.anything(), 1]);
    expect(pages[0]?.svg).toMatch(/^<svg /u);
    expect(pages[0]?.svg).not.toMatch(/<script/iu);
  });

  it('briefs.reopen reads what briefs.export has written, and refuses what it has not', async () => {
    const recipe = {
      format: 'memwatt-brief/1' as const,
      template: 'scenario',
      language: 'en' as const,
      paper: 'a4' as const,
      horizonYear: 2030,
      scenarios: [{ kind: 'named' as const, name: 'baseline' }],
      blocks: [{ kind: 'key-figures' as const }],
    };
    const exported = await sure('briefs.export', {
      recipe,
      format: 'pdf',
      standard: 'ua-1',
      date: '2026-11-22',
      path: null,
    });
    const reopened = await sure('briefs.reopen', { pdf: exported.base64 ?? '', name: 'b.pdf' });
    expect(reopened.scenarios.map(({ name }) => name)).toEqual(['baseline']);
    const text = Buffer.from('no PDF').toString('base64');
    expect(await errorOf('briefs.reopen', { pdf: text, name: 'b.pdf' })).toMatchObject({ place: 'b.pdf' });
  });

  it('briefs that are kept, from the first save to the way back', async () => {
    const recipe = {
      format: 'memwatt-brief/1' as const,
      template: 'flash',
      language: 'en' as const,
      paper: 'a4' as const,
      horizonYear: 2030,
      scenarios: [{ kind: 'named' as const, name: 'baseline' }],
      blocks: [{ kind: 'key-figures' as const }],
    };
    const { id } = await sure('briefs.save', { name: ' Weekly ', recipe });
    expect(await sure('briefs.rename', { id, name: 'Monthly' })).toMatchObject({
      id,
      name: 'Monthly',
      recipe,
    });
    expect(await sure('briefs.remove', { id })).toEqual({ id, name: 'Monthly' });
    expect(await sure('briefs.list', {})).toEqual([]);
    const restored = await sure('briefs.restore', { id });
    expect(await sure('briefs.list', {})).toEqual([restored]);
    expect(await errorOf('briefs.save', { name: 'x', recipe: { ...recipe, blocks: [] } })).toMatchObject({
      code: 'request-invalid',
    });
  });

  it('changes of the catalog, one after the other', async () => {
    const [device] = (await ask('catalog.list', { table: 'devices' })).rows;
    const id = device?.id ?? '';
    const change = (note: string, seen: string): Change => ({
      kind: 'annotate',
      table: 'devices',
      id,
      annotation: { note, tags: [] },
      seen: { note: seen, tags: [] },
    });
    expect((await sure('catalog.try', { changes: [change('a', 'b')] })).problems).toHaveLength(1);
    const { entry } = await sure('catalog.edit', { changes: [change('a', '')] });
    expect(
      (await sure('catalog.history', { table: 'devices', id })).entries.map((each) => each.entry),
    ).toEqual([entry]);
    expect((await sure('catalog.undo', {})).rows).toEqual([{ table: 'devices', id }]);
    expect((await sure('catalog.redo', {})).rows).toEqual([{ table: 'devices', id }]);
    expect((await sure('catalog.restore', { table: 'devices', id, entry: 0 })).tables).toEqual(['devices']);
    expect(await sure('catalog.conflicts', {})).toEqual([]);
    const decisions = [{ table: 'devices' as const, id, field: null, keep: 'mine' as const }];
    expect((await sure('catalog.decide', { decisions })).entry).toBeNull();
  });

  it('pages of a table, and views of it', async () => {
    const asked = { table: 'devices' as const, query: { language: 'en' as const } };
    const { page, total, all } = await sure('catalog.page', { ...asked, offset: 1, limit: 2 });
    expect([page.rows.length, total]).toEqual([2, all]);
    expect(await sure('catalog.place', { ...asked, id: page.rows[0]?.id ?? '' })).toEqual({ place: 1 });
    expect((await sure('catalog.choices', { ...asked, column: 'boundary' })).choices.length).toBeGreaterThan(
      1,
    );
    const { id } = await sure('catalog.saveView', { table: 'devices', name: 'Mine', state: '{}' });
    expect((await sure('catalog.views', { table: 'devices' })).map(({ name }) => name)).toEqual(['Mine']);
    expect(await sure('catalog.removeView', { id })).toEqual({ id });
  });

  it('documents beside a source', async () => {
    const [source] = (await ask('catalog.list', { table: 'sources' })).rows;
    const of = { source: source?.id ?? '' };
    const bytes = Buffer.from('the page').toString('base64');
    const { id } = await sure('catalog.archive', {
      ...of,
      name: 'page.txt',
      mediaType: 'text/plain',
      content: bytes,
    });
    expect((await sure('catalog.archives', of)).map((archive) => archive.id)).toEqual([id]);
    expect((await sure('catalog.archived', { id })).content).toBe(bytes);
    const paper = await sure('catalog.archive', {
      ...of,
      name: 'paper.pdf',
      mediaType: 'application/pdf',
      content: plainPdf([['Title'], ['Table 3. Power', '700 W']]).toString('base64'),
    });
    expect(await sure('catalog.archivedPages', { id: paper.id })).toEqual({
      pages: ['Title', 'Table 3. Power\n700 W'],
    });
    expect(await errorOf('catalog.archivedPages', { id })).toMatchObject({
      code: 'archive-unreadable',
      place: 'page.txt',
    });
    expect((await sure('catalog.removeArchive', { id: paper.id })).id).toBe(paper.id);
    expect((await sure('catalog.removeArchive', { id })).id).toBe(id);
    expect((await sure('catalog.restoreArchive', { id })).id).toBe(id);
    expect((await sure('catalog.unarchived', {})).map((row) => row.source)).not.toContain(of.source);
  });

  it('and none has been left out', () => {
    expect([...covered].sort()).toEqual(Object.keys(hostContract).sort());
    expect(Object.keys(contract).length).toBeGreaterThan(covered.size);
  });
});

const segmentKeys = [
  'energy.total',
  'energy.saved',
  'energy.gross',
  'power.saved',
  'carbon.saved',
  'bill.saved',
  'spend',
  'spend.saved',
  'cost.index',
  'market',
  'netherlands',
];

const workloadKeys = [
  'share_of_stock',
  'share_of_sales',
  'learning',
  'cost_base',
  'cost_imc',
  'cost',
  'saving',
  'energy',
  'gross',
  'saved',
  'rho',
  'work',
  'spend',
  'servers_imc',
  'market',
  'market_total',
];

function zeroShares(): Record<string, number> {
  return Object.fromEntries(
    ['vision_camera', 'vision_automotive', 'speech'].map((workload) => [`workload.${workload}.share`, 0]),
  );
}
