import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalog } from '../../electron/db/build.ts';
import { type Catalog, openCatalog } from '../../electron/db/open.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch, type Dispatch } from '../../electron/services/dispatch.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/i18n/messages.ts';
import { formatNumber, formatQuantity, formatShare } from '../../shared/units/format.ts';
import { makeFolder, removeFolder, temporaryFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';

const folder = makeFolder();
let catalog: Catalog;
let dispatch: Dispatch;

beforeAll(() => {
  const path = join(folder, 'catalog.sqlite');
  const built = buildCatalog(join(projectRoot, 'data'), path);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  const opened = openCatalog(path, { readOnly: true });
  if (!opened.ok) throw new Error(opened.error.code);
  catalog = opened.value;
  dispatch = createDispatch(
    {
      catalog,
      who: 'tester',
      clock: () => new Date('2026-03-04T05:06:07Z'),
      log: (message, detail) => {
        throw new Error(message, { cause: detail });
      },
      version: '0.1.0',
      translate: translateIn,
    },
    { checkOutput: true },
  );
});

afterAll(() => {
  catalog.connection.close();
  removeFolder(folder);
});

type Request = Input<'briefs.export'>;

const request: Request = {
  scenarios: [{ kind: 'named', name: 'baseline' }],
  language: 'en',
  horizonYear: 2030,
  charts: ['energy', 'saving', 'cost-curve', 'joule'],
  paper: 'a4',
  date: '2026-11-22',
  path: null,
};

async function make(changes: Partial<Request> = {}): Promise<{ path: string; bytes: Buffer; pages: number }> {
  const answer = await dispatch('briefs.export', { ...request, ...changes });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const { base64, pages } = answer.value as Output<'briefs.export'>;
  const bytes = Buffer.from(base64 ?? '', 'base64');
  const path = join(temporaryFolder(), 'brief.pdf');
  writeFileSync(path, bytes);
  return { path, bytes, pages };
}

/** Runs a tool of poppler; its complaints about tags that it does not know are not ours. */
function poppler(tool: string, ...words: string[]): string {
  return execFileSync(tool, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function textOf(path: string): string {
  return poppler('pdftotext', '-layout', path, '-').replaceAll(/[\u00a0\u202f]/gu, ' ');
}

/** The text without its line breaks and spacing, so that a sentence is found wherever its lines end. */
function flat(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

async function run(name: string): Promise<Output<'model.run'>> {
  const answer = await dispatch('model.run', { scenario: { kind: 'named', name } });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as Output<'model.run'>;
}

describe.each(['en', 'ja', 'zh'] as const)('the brief in %s', (language: Language) => {
  it('prints the figures that a run yields', async () => {
    const { path } = await make({ language });
    const words = flat(textOf(path));
    const result = await run('baseline');
    const at = result.years.indexOf(2030);
    const figure = (id: string): number => (result.deterministic[id] as number[])[at] ?? Number.NaN;
    for (const segment of ['datacentre', 'edge']) {
      const expected = [
        formatQuantity(figure(`energy.saved.${segment}`), 'TWh/yr', { language }),
        formatQuantity(figure(`power.saved.${segment}`), 'GW', { language }),
        formatQuantity(figure(`carbon.saved.${segment}`), 'MtCO2/yr', { language }),
        formatQuantity(figure(`bill.saved.${segment}`), '1e9 USD/yr', { language }),
        formatNumber(figure(`cost.index.${segment}`), { language, digits: 4 }),
      ];
      for (const each of expected) expect(words).toContain(flat(each));
    }
  });

  it('embeds every font and has every letter', async () => {
    const { path } = await make({
      language,
      scenarios: [{ kind: 'named', name: 'high-adoption' }],
      notes: '× − ₂ ½ ⅓ ● ◆ ■ ◇ ƒ ? 電力 电力',
    });
    const fonts = poppler('pdffonts', path).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+(Inter|NotoSansJP|NotoSansSC)-(Regular|SemiBold|Bold) /u);
      expect(font).toMatch(/ yes yes yes /u);
    }
    const words = flat(textOf(path));
    expect(words).toContain('×−₂½⅓●◆■◇ƒ?電力电力');
    expect(words).not.toContain('\ufffd');
  });

  it('is tagged, titled by its finding, in its language, with its pages numbered', async () => {
    const { path, pages } = await make({ language });
    const facts = poppler('pdfinfo', path);
    expect(facts).toMatch(/^Tagged: +yes$/mu);
    expect(facts).toMatch(/^Title: +.*2030.*465.TWh|^Title: +.*465.TWh.*2030/mu);
    expect(facts).toMatch(/^CreationDate: +Sun Nov 22 00:00:00 2026 UTC$/mu);
    expect(facts).toContain(`Pages:           ${pages}`);
    expect(readFileSync(path, 'latin1')).toMatch(new RegExp(`/Lang ?\\(${language}`, 'u'));
    const last = {
      en: `Page ${pages} of ${pages}`,
      ja: `${pages} / ${pages} ページ`,
      zh: `第 ${pages} 页，共 ${pages} 页`,
    };
    expect(flat(textOf(path))).toContain(flat(last[language]));
  });
});

it('says how sure the saving is, and of an uncertain input its median with P5 to P95', async () => {
  const { path, pages } = await make();
  const words = flat(textOf(path));
  const { uncertain, years, samples } = await run('baseline');
  const band = uncertain?.['energy.saved.datacentre'];
  const share = band?.negative[years.indexOf(2030)] ?? Number.NaN;
  expect(words).toContain(flat(`it is below zero in ${formatShare(share, { language: 'en', digits: 2 })}`));
  expect(words).toContain(flat(`Over ${formatNumber(samples, { language: 'en', digits: 6 })} draws`));
  expect(words).toMatch(/Reboundelasticity·Datacentres0\.3\[0\.09–1\]/u);
  expect(words).not.toContain('pert(');
  // The baseline's doubts are doubts about the defaults: no list of changes, and no page for each of them.
  expect(words).not.toContain('•');
  expect(pages).toBeLessThanOrEqual(6);
});

it('says that there is no band where nothing is drawn', async () => {
  const content = { name: 'Bare', description: '', parent: null, inputs: {}, sources: {} };
  const { path } = await make({ scenarios: [{ kind: 'content', content }] });
  expect(flat(textOf(path))).toContain(flat('no input of this scenario is drawn'));
});

it('is the same bytes for the same request', async () => {
  const first = await make();
  const other = await make({ scenarios: [{ kind: 'named', name: 'high-adoption' }], language: 'ja' });
  const second = await make();
  expect(second.bytes.equals(first.bytes)).toBe(true);
  expect(other.bytes.equals(first.bytes)).toBe(false);
});

it('shows hostile notes and names as they stand', async () => {
  const notes = '#read("/etc/passwd") *[ $ `x` @ref <label> \\ //no comment\n\n= No heading\n- no list';
  const name = 'Hostile #panic("x") *[ $ <b>&amp;';
  const content = {
    name,
    description: '',
    parent: 'baseline',
    inputs: { 'adoption.llm_decode.ceiling': 0.9 },
    sources: {},
  };
  const { path } = await make({
    notes,
    scenarios: [
      { kind: 'content', content },
      { kind: 'named', name: 'baseline' },
    ],
  });
  const text = textOf(path);
  for (const line of [
    '#read("/etc/passwd") *[ $ `x` @ref <label> \\ //no comment',
    '= No heading',
    '- no list',
  ]) {
    expect(text).toContain(line);
  }
  expect(text).not.toContain('root:');
  expect(flat(text)).toContain(flat(name));
});

it('carries the scenarios, their results and every version inside', async () => {
  const { path } = await make({ scenarios: [{ kind: 'named', name: 'high-adoption' }] });
  const target = temporaryFolder();
  poppler('pdfdetach', '-saveall', '-o', target, path);
  const read = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(target, name), 'utf8')) as Record<string, unknown>;
  const result = await run('high-adoption');
  expect(read('result-1.json')).toEqual(result);
  expect(read('scenario-1.scenario.json')).toMatchObject({
    format: 'memwatt-scenario/1',
    parent: null,
    inputs: result.inputs,
  });
  expect(read('versions.json')).toMatchObject({
    program: '0.1.0',
    model: result.model,
    catalog: result.catalog,
  });
});

it('compares several scenarios, each result with its difference to the first', async () => {
  const { path } = await make({
    scenarios: ['baseline', 'high-adoption', 'analog-stalls'].map((name) => ({ kind: 'named', name })),
  });
  const text = flat(textOf(path));
  const series = async (name: string): Promise<number> => {
    const result = await run(name);
    return (
      (result.deterministic['energy.saved.datacentre'] as number[])[result.years.indexOf(2030)] ?? Number.NaN
    );
  };
  const [base, high] = [await series('baseline'), await series('high-adoption')];
  expect(high).toBeGreaterThan(base);
  expect(text).toContain(`+${flat(formatQuantity(high - base, 'TWh/yr', { language: 'en' }))}`);
  expect(text).toContain('high-adoption');
  expect(text).toContain('analog-stalls');
});

it('names the source of a default as a footnote, and marks what a scenario changes', async () => {
  const content = {
    name: 'Own view',
    description: '',
    parent: 'baseline',
    inputs: { 'price.electricity': 0.123 },
    sources: { 'price.electricity': { source: 'Letter of the utility', note: 'read by phone' } },
  };
  const { path } = await make({ scenarios: [{ kind: 'content', content }] });
  const text = flat(textOf(path));
  expect(text).toContain('•Electricityprice');
  expect(text).toContain(flat('default $0.08/kWh'));
  expect(text).toContain(flat('Set in the scenario “Own view”: Letter of the utility. read by phone'));
  expect(text).toContain(flat('International Energy Agency. Key Questions on Energy and AI'));
});

it('takes US Letter and the clock’s day', async () => {
  const { date, ...undated } = request;
  expect(date).toBeDefined();
  const answer = await dispatch('briefs.export', { ...undated, paper: 'us-letter' });
  if (!answer.ok) throw new Error(answer.error.code);
  const path = join(temporaryFolder(), 'letter.pdf');
  writeFileSync(path, Buffer.from((answer.value as Output<'briefs.export'>).base64 ?? '', 'base64'));
  expect(poppler('pdfinfo', path)).toMatch(/612 x 792 pts \(letter\)/u);
  expect(textOf(path)).toContain('4 March 2026');
});

it('writes the file whole, or nothing where it may not', async () => {
  const target = join(temporaryFolder(), 'out.pdf');
  const written = await dispatch('briefs.export', { ...request, path: target });
  expect(written).toMatchObject({ ok: true, value: { path: target, base64: null } });
  expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-');
  const nowhere = join(temporaryFolder(), 'no', 'such', 'folder', 'out.pdf');
  expect(await dispatch('briefs.export', { ...request, path: nowhere })).toMatchObject({
    ok: false,
    error: { code: 'path-not-writable' },
  });
  expect(existsSync(nowhere)).toBe(false);
});

it.each([
  [{ horizonYear: 2200 }, 'years-invalid'],
  [{ scenarios: [{ kind: 'named' as const, name: 'no such' }] }, 'scenario-not-found'],
])('refuses %j', async (changes, code) => {
  expect(await dispatch('briefs.export', { ...request, ...changes })).toMatchObject({
    ok: false,
    error: { code },
  });
});
