import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/i18n/messages.ts';
import { formatNumber, formatQuantity, formatShare } from '../../shared/units/format.ts';
import { type BriefDesk, flat, openBriefDesk, poppler, recipeWith, textIn } from '../helpers/brief-desk.ts';
import { temporaryFolder } from '../helpers/folders.ts';

let desk: BriefDesk;
beforeAll(() => {
  desk = openBriefDesk();
});
afterAll(() => desk.close());

async function defaults(template: string): Promise<OpenRecipe['blocks']> {
  const found = (await desk.ask('briefs.templates', {})).find(({ id }) => id === template);
  return found?.blocks ?? [];
}

const run = (name: string): Promise<Output<'model.run'>> =>
  desk.ask('model.run', { scenario: { kind: 'named', name } });

const own = (
  name: string,
  inputs: Record<string, number>,
  sources = {},
): OpenRecipe['scenarios'][number] => ({
  kind: 'content',
  content: { name, description: '', parent: 'baseline', inputs, sources },
});

it('has four templates, each with its default blocks', async () => {
  const found = await desk.ask('briefs.templates', {});
  expect(found.map(({ id, origin, needs, problem }) => [id, origin, needs, problem])).toEqual([
    ['flash', 'shipped', 'scenarios', null],
    ['scenario', 'shipped', 'scenarios', null],
    ['company', 'shipped', 'company', null],
    ['forecasts', 'shipped', 'forecasts', null],
  ]);
  for (const { blocks } of found) expect(blocks).toContainEqual({ kind: 'disclaimer' });
});

describe.each(['en', 'ja', 'zh'] as const)('the brief in %s', (language: Language) => {
  it('prints the figures that a run yields, whole in the appendix', async () => {
    const { path } = await desk.make(recipeWith({ language, blocks: await defaults('scenario') }));
    const words = flat(textIn(path));
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
        formatNumber(figure(`energy.saved.${segment}`), { language, digits: 17 }),
        formatNumber(figure(`cost.index.${segment}`), { language, digits: 17 }),
      ];
      for (const each of expected) expect(words).toContain(flat(each));
    }
  });

  it('takes one page as a flash and six as a scenario brief', async () => {
    for (const [template, name, count] of [
      ['flash', 'iea-lift-off', 1],
      ['scenario', 'baseline', 6],
      ['scenario', 'iea-lift-off', 6],
      ['scenario', 'high-adoption', 6],
      ['scenario', 'backfire', 6],
    ] as const) {
      const blocks = await defaults(template);
      const scenarios: OpenRecipe['scenarios'] = [{ kind: 'named', name }];
      expect((await desk.make(recipeWith({ template, language, scenarios, blocks }))).pages).toBe(count);
    }
  });

  it('embeds every font and has every letter', async () => {
    const { path } = await desk.make(
      recipeWith({
        language,
        scenarios: [{ kind: 'named', name: 'high-adoption' }],
        blocks: [
          { kind: 'notes', markdown: '× − ₂ ½ ⅓ ● ◆ ■ ◇ ƒ ? 電力 电力 **太い 粗体**' },
          ...(await defaults('scenario')),
        ],
      }),
    );
    const fonts = poppler('pdffonts', path).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+(Inter|NotoSansJP|NotoSansSC)-(Regular|SemiBold|Bold) /u);
      expect(font).toMatch(/ yes yes yes /u);
    }
    const words = flat(textIn(path));
    expect(words).toContain('×−₂½⅓●◆■◇ƒ?電力电力太い粗体');
    expect(words).not.toContain('\ufffd');
  });

  it('is tagged, titled by its finding, in its language, with its pages numbered', async () => {
    const { path, pages } = await desk.make(recipeWith({ language, blocks: await defaults('scenario') }));
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
    expect(flat(textIn(path))).toContain(flat(last[language]));
  });
});

it('says how sure the saving is, and of an uncertain input its median with P5 to P95', async () => {
  const { path } = await desk.make(recipeWith({ blocks: await defaults('scenario') }));
  const words = flat(textIn(path));
  const { uncertain, years, samples } = await run('baseline');
  const band = uncertain?.['energy.saved.datacentre'];
  const share = band?.negative[years.indexOf(2030)] ?? Number.NaN;
  expect(words).toContain(flat(`it is below zero in ${formatShare(share, { language: 'en', digits: 2 })}`));
  expect(words).toContain(flat(`Over ${formatNumber(samples, { language: 'en', digits: 6 })} draws`));
  expect(words).toMatch(/Reboundelasticity·Datacentres0\.3\[0\.09–1\]/u);
  expect(words).not.toContain('pert(');
});

it('says that there is no band where nothing is drawn', async () => {
  const content = { name: 'Bare', description: '', parent: null, inputs: {}, sources: {} };
  const { path } = await desk.make(recipeWith({ scenarios: [{ kind: 'content', content }] }));
  expect(flat(textIn(path))).toContain(flat('no input of this scenario is drawn'));
});

it('is the same bytes for the same recipe, whatever was made between', async () => {
  const recipe = recipeWith({ blocks: await defaults('scenario') });
  const first = await desk.make(recipe);
  const other = await desk.make(
    recipeWith({ scenarios: [{ kind: 'named', name: 'high-adoption' }], language: 'ja' }),
  );
  const second = await desk.make(recipe);
  expect(second.bytes.equals(first.bytes)).toBe(true);
  expect(other.bytes.equals(first.bytes)).toBe(false);
});

it('compares several scenarios, each result with its difference to the first', async () => {
  const { path } = await desk.make(
    recipeWith({
      scenarios: ['baseline', 'high-adoption', 'analog-stalls'].map((name) => ({ kind: 'named', name })),
      blocks: [
        { kind: 'table', table: 'results' },
        { kind: 'table', table: 'inputs' },
      ],
    }),
  );
  const text = flat(textIn(path));
  const saved = async (name: string): Promise<number> => {
    const result = await run(name);
    const series = result.deterministic['energy.saved.datacentre'] as number[];
    return series[result.years.indexOf(2030)] ?? Number.NaN;
  };
  const [base, high] = [await saved('baseline'), await saved('high-adoption')];
  expect(high).toBeGreaterThan(base);
  expect(text).toContain(`+${flat(formatQuantity(high - base, 'TWh/yr', { language: 'en' }))}`);
  expect(text).toContain('high-adoption');
  expect(text).toContain('analog-stalls');
});

it('has of many changed inputs those of the largest effect in the text and the rest in the appendix', async () => {
  const ids = ['llm_decode', 'llm_prefill', 'recommendation', 'vision_datacentre', 'vision_camera', 'speech'];
  const inputs = Object.fromEntries(
    ids.flatMap((id) => [
      [`adoption.${id}.ceiling`, 0.4],
      [`adoption.${id}.hurdle`, 0.2],
    ]),
  );
  const known = new Set(Object.keys((await run('baseline')).inputs));
  const changed = Object.fromEntries(Object.entries(inputs).filter(([id]) => known.has(id)));
  expect(Object.keys(changed).length).toBeGreaterThan(8);
  const scenarios = [own('Many', changed)];
  const blocks = await defaults('scenario');
  const request = { format: 'markdown', standard: 'ua-1', path: null } as const;
  const markdownOf = async (shown: OpenRecipe['blocks']): Promise<string> => {
    const { base64 } = await desk.ask('briefs.export', {
      ...request,
      recipe: recipeWith({ scenarios, blocks: shown }),
    });
    return Buffer.from(base64 ?? '', 'base64').toString('utf8');
  };
  const rowsIn = (text: string): number => [...text.matchAll(/^\| .*(?:ceiling|hurdle) · /gmu)].length;
  const whole = await markdownOf(blocks);
  const [text = '', appendix = ''] = whole.split('## Where the figures come from');
  const inText = text.slice(
    text.indexOf('Changed inputs'),
    text.indexOf('Results in 2030', text.indexOf('Changed inputs')),
  );
  expect(rowsIn(inText)).toBe(5);
  expect(rowsIn(appendix.slice(appendix.indexOf('Further changed inputs')))).toBe(
    Object.keys(changed).length - 5,
  );
  expect(inText).toMatch(/Changed inputs[^]*?\n\| .*LLM decoding/u);
  const bare = await markdownOf(blocks.filter(({ kind }) => kind !== 'appendix'));
  expect(rowsIn(bare.slice(bare.indexOf('Changed inputs'), bare.indexOf('What moved')))).toBe(
    Object.keys(changed).length,
  );
  const { path } = await desk.make(recipeWith({ scenarios, blocks }));
  expect(flat(textIn(path))).toContain(flat('Further changed inputs'));
});

it('names every series of forecasts on paper: in the chart, or in a table behind it', async () => {
  const list = await desk.ask('catalog.list', { table: 'forecasts' });
  const rows = list.table === 'forecasts' ? list.rows : [];
  const forecasts = rows
    .filter(({ scope, unit }) => scope === 'all-data-centres' && unit === 'TWh/yr')
    .map(({ id }) => id);
  const recipe = recipeWith({
    template: 'forecasts',
    scenarios: [],
    forecasts,
    blocks: [{ kind: 'chart', chart: 'forecast' }],
  });
  const text = textIn((await desk.make(recipe)).path);
  expect(text).toMatch(/\d+ more in the table/u);
  expect(text).not.toContain('hover');
  expect(text).toContain('Every figure of the series');
  const few = { ...recipe, forecasts: forecasts.slice(0, 1) };
  expect(textIn((await desk.make(few)).path)).not.toContain('Every figure of the series');
});

it('names the source of a default as a footnote, and marks what a scenario changes', async () => {
  const sources = { 'price.electricity': { source: 'Letter of the utility', note: 'read by phone' } };
  const { path } = await desk.make(
    recipeWith({
      scenarios: [own('Own view', { 'price.electricity': 0.123 }, sources)],
      blocks: [{ kind: 'table', table: 'assumptions' }, { kind: 'changes' }],
    }),
  );
  const text = flat(textIn(path));
  expect(text).toContain('•Electricityprice');
  expect(text).toContain(flat('default $0.08/kWh'));
  expect(text).toContain(flat('Set in the scenario “Own view”: Letter of the utility. read by phone'));
  expect(text).toContain(flat('International Energy Agency. Key Questions on Energy and AI'));
  expect(text).toContain(flat('“Own view” against “baseline”; inputs that differ: 1.'));
});

it('counts the doubts of the baseline as no changes, in a copy of it and in unsaved changes as in itself', async () => {
  const baseline = (await desk.ask('scenarios.list', {})).find(({ name }) => name === 'baseline');
  const { description = '', inputs = {}, sources = {} } = baseline ?? {};
  const copyWith = (changes: Record<string, number | string>): OpenRecipe['scenarios'] => [
    {
      kind: 'content',
      content: { name: 'A copy', description, parent: null, inputs: { ...inputs, ...changes }, sources },
    },
  ];
  const blocks = await defaults('scenario');
  const previous = { kind: 'named', name: 'baseline' } as const;
  const against = async (
    changes: Record<string, number | string>,
  ): Promise<[pages: number, said: unknown]> => {
    const { path, pages } = await desk.make(recipeWith({ scenarios: copyWith(changes), previous, blocks }));
    return [
      pages,
      /“A copy” (?:has the same inputs|against “baseline”; inputs that differ: \d+)/u.exec(textIn(path))?.[0],
    ];
  };
  const elasticity = 'rebound.datacentre.elasticity';
  expect(await against({})).toEqual([6, '“A copy” has the same inputs']);
  expect(await against({ 'price.electricity': 0.123 })).toEqual([
    6,
    '“A copy” against “baseline”; inputs that differ: 1',
  ]);
  const assumptions = recipeWith({
    scenarios: copyWith({ 'price.electricity': 0.123, [elasticity]: 'pert(0, 0.4, 2)' }),
    blocks: [{ kind: 'table', table: 'assumptions' }],
  });
  const marked = textIn((await desk.make(assumptions)).path).match(/^ *• \S+ \S+/gmu);
  expect(marked?.map((each) => each.trim())).toEqual(['• Electricity price', '• Rebound elasticity']);
});

it('says which letters no font of a brief has, and where they stand; the pages are shown', async () => {
  const recipe = recipeWith({
    author: 'สม',
    blocks: [{ kind: 'key-figures' }, { kind: 'notes', markdown: 'Naïve αβγ жук → ✓ 電力 한국 😀' }],
  });
  const request = { recipe, format: 'pdf', standard: 'ua-1', path: null } as const;
  const error = await desk.errorOf('briefs.export', request);
  expect(error).toMatchObject({ code: 'brief-letters-missing', place: 'Author, Notes' });
  expect(String(error.values?.['value']).split(' ').toSorted()).toEqual(['ม', 'ส', '국', '한', '😀']);
  expect(await desk.ask('briefs.preview', { recipe })).toMatchObject({ pages: [{}], refusal: error });
  expect(await desk.errorOf('briefs.export', { ...request, standard: 'a-3a' })).toEqual(error);
  const mended = recipeWith({ blocks: [{ kind: 'notes', markdown: 'Naïve αβγ жук → ✓ 電力' }] });
  expect(await desk.ask('briefs.preview', { recipe: mended })).toMatchObject({ refusal: null });
});

it('takes US Letter and the clock’s day', async () => {
  const request = {
    recipe: recipeWith({ paper: 'us-letter' }),
    format: 'pdf',
    standard: 'ua-1',
    path: null,
  } as const;
  const { base64 } = await desk.ask('briefs.export', request);
  const path = join(temporaryFolder(), 'letter.pdf');
  writeFileSync(path, Buffer.from(base64 ?? '', 'base64'));
  expect(poppler('pdfinfo', path)).toMatch(/612 x 792 pts \(letter\)/u);
  expect(textIn(path)).toContain('4 March 2026');
});

it('writes the file whole, or nothing where it may not', async () => {
  const request = { recipe: recipeWith(), format: 'pdf', standard: 'ua-1' } as const;
  const target = join(temporaryFolder(), 'out.pdf');
  const written = await desk.ask('briefs.export', { ...request, path: target });
  expect(written).toMatchObject({ path: target, base64: null });
  expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-');
  const nowhere = join(temporaryFolder(), 'no', 'such', 'folder', 'out.pdf');
  expect(await desk.errorOf('briefs.export', { ...request, path: nowhere })).toMatchObject({
    code: 'path-not-writable',
  });
  expect(existsSync(nowhere)).toBe(false);
});

it.each([
  [{ horizonYear: 2200 }, 'years-invalid'],
  [{ scenarios: [{ kind: 'named' as const, name: 'no such' }] }, 'scenario-not-found'],
  [{ scenarios: [] }, 'brief-needs-scenario'],
  [{ template: 'flsh' }, 'template-unknown'],
  [{ blocks: [{ kind: 'table' as const, table: 'facts' as const }] }, 'brief-needs-company'],
  [{ blocks: [{ kind: 'chart' as const, chart: 'forecast' as const }] }, 'brief-needs-forecasts'],
  [{ company: 'nobody', blocks: [{ kind: 'table' as const, table: 'facts' as const }] }, 'brief-row-missing'],
  [{ blocks: [{ kind: 'chart' as const, chart: 'bridge' as const }] }, 'brief-needs-second'],
])('answers %j with %s', async (changes, code) => {
  const request = { recipe: recipeWith(changes), format: 'pdf', standard: 'ua-1', path: null } as const;
  expect(await desk.errorOf('briefs.export', request)).toMatchObject({ code });
});
