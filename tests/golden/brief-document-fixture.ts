import { join } from 'node:path';
import { chartToSvg } from '../../electron/brief/charts-to-svg.ts';
import type { WorkbookRun, WorkbookSubject } from '../../electron/brief/outputs/xlsx-subject.ts';
import { buildCatalog } from '../../electron/db/build.ts';
import { type Catalog, openCatalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch } from '../../electron/services/dispatch.ts';
import { resolveReferences } from '../../electron/services/scenario-library.ts';
import type { BriefDocument, DocumentChart, Inline } from '../../shared/brief/document.ts';
import { energyChart } from '../../shared/charts/energy-chart.ts';
import { savingChart } from '../../shared/charts/saving-chart.ts';
import type { ChartModel } from '../../shared/charts/chart-model.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/i18n/messages.ts';
import { evaluateModel } from '../../shared/model/evaluate.ts';
import { modelMoney } from '../../shared/units/money.ts';
import { projectRoot } from '../helpers/project.ts';

/** What a person may type that a program might take for something else. */
export const hostileTexts = [
  '=HYPERLINK("http://evil.example","x")',
  '@SUM(A1:A9)',
  '+1+1',
  '-2',
  '*not strong* _nor_ `code` [no](link) | no cell',
  '<script>alert(1)</script> &amp; <b>',
  '# no heading',
  '1. no list',
  '~~kept~~ \\ ![x](y)',
  '電力 “quoted” 电力 × − ₂ ½',
  'https://example.org/auto_link_?a=1&b=2',
  '[^1]: no note',
] as const;

const text = (said: string): Inline => ({ kind: 'text', text: said });

export function openTestCatalog(folder: string): Catalog {
  const path = join(folder, 'catalog.sqlite');
  const built = buildCatalog(join(projectRoot, 'data'), path);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  const opened = openCatalog(path, { readOnly: true });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** Shipped scenarios, run over their own years, with their bands. */
export async function runsOf(catalog: Catalog, names: readonly string[]): Promise<WorkbookRun[]> {
  const references = names.map((name) => ({ kind: 'named' as const, name }));
  const resolved = resolveReferences(catalog, references);
  if (!resolved.ok) throw new Error(resolved.error.code);
  const dispatch = createDispatch({
    catalog,
    who: 'tester',
    clock: () => new Date('2026-11-22T00:00:00Z'),
    log: (message, detail) => {
      throw new Error(message, { cause: detail });
    },
    version: '0.1.0',
    translate: translateIn,
  });
  const runs: WorkbookRun[] = [];
  for (const [index, scenario] of resolved.value.entries()) {
    const result = evaluateModel(scenario.inputs, scenario.years);
    if (!result.ok) throw new Error(result.error.code);
    const answer = await dispatch('model.run', { scenario: references[index], samples: 500 });
    if (!answer.ok) throw new Error(answer.error.code);
    const { uncertain } = answer.value as Output<'model.run'>;
    runs.push({ name: scenario.name, scenario, result: result.value, bands: uncertain });
  }
  return runs;
}

function asDocumentChart(model: ChartModel, language: Language): DocumentChart {
  const size = { width: 640, height: 228 };
  const { columns, rows } = model.table;
  return {
    kind: 'chart',
    chart: 'energy',
    title: model.title,
    level: 2,
    subtitle: model.subtitle,
    source: model.source,
    description: model.description,
    svg: chartToSvg(model, size, language),
    ...size,
    table: {
      columns: columns.map(({ label, unit }) => ({ label, unit: unit ?? '' })),
      rows: rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
    },
  };
}

/** A document with every kind of block and piece of text, over real results, and with hostile words in every place. */
export function fixtureSubject(
  catalog: Catalog,
  runs: readonly WorkbookRun[],
  language: Language,
): WorkbookSubject {
  const translate = translateIn(language);
  const data = {
    translate,
    language,
    theme: 'light',
    size: 'brief',
    runs,
    segment: 'datacentre',
    horizonYear: 2030,
  } as const;
  const charts = [energyChart(data), savingChart(data)].map((model) => asDocumentChart(model, language));
  const hostile = hostileTexts.map(text);
  const words = {
    en: { heading: 'What the saving rests on', body: 'Electricity saved is ', contents: 'Contents' },
    ja: { heading: '節約の前提', body: '節約される電力量は', contents: '目次' },
    zh: { heading: '节省的依据', body: '节省的电量为 ', contents: '目录' },
  }[language];
  const figure: Inline = { kind: 'figure', text: '12.3 TWh/yr', entry: 0 };
  const document: BriefDocument = {
    contract: 1,
    template: 'scenario',
    language,
    paper: 'a4',
    date: { year: 2026, month: 11, day: 22 },
    dateText: { en: '22 November 2026', ja: '2026年11月22日', zh: '2026年11月22日' }[language],
    title: charts[0]?.title ?? '',
    description: 'A finding.',
    author: 'A. Analyst',
    kicker: translate('briefs.pdfKicker', { year: 2030 }),
    subject: translate('briefs.pdfScenarioLine', { names: runs.map((run) => run.name).join(', ') }),
    versions: 'Catalog 1 · model 1 · Memwatt 0.1.0',
    house: { name: 'Memwatt', logo: null, accent: '#0b6e68', ink: '#16202c' },
    words: { page: translate('briefs.pdfPage', { page: '<page>', pages: '<pages>' }) },
    blocks: [
      { kind: 'contents', title: words.contents },
      {
        kind: 'key-figures',
        rows: [
          { label: 'Data centres', items: [{ label: 'saved', value: [figure], note: 'P5–P95: 1–20' }] },
          { label: 'Edge', items: [{ label: 'saved', value: [text('0.2 TWh/yr')], note: '' }] },
        ],
        note: 'Counted apart.',
      },
      { kind: 'heading', level: 1, text: words.heading },
      {
        kind: 'paragraph',
        tone: 'normal',
        content: [
          text(words.body),
          figure,
          { kind: 'source', source: 0 },
          text('. '),
          { kind: 'strong', content: [text('Strong'), { kind: 'emphasis', content: [text(' and both')] }] },
          { kind: 'struck', content: [text('gone')] },
          { kind: 'quiet', content: [text('aside')] },
          { kind: 'code', text: 'a`b``c' },
          { kind: 'link', url: 'https://example.org/a_(b)?c=d&e', content: [text('a [link]')] },
          { kind: 'break' },
          { kind: 'grade', grade: 'primary', shape: '●', name: 'primary' },
          { kind: 'source', source: 1 },
          { kind: 'source', source: 0 },
        ],
      },
      ...hostile.map((piece) => ({ kind: 'paragraph' as const, tone: 'muted' as const, content: [piece] })),
      { kind: 'heading', level: 2, text: hostileTexts[4] },
      ...charts,
      {
        kind: 'list',
        ordered: true,
        items: [
          [{ kind: 'paragraph', tone: 'normal', content: [text('one')] }],
          [
            { kind: 'paragraph', tone: 'normal', content: [text('two')] },
            {
              kind: 'list',
              ordered: false,
              items: [[{ kind: 'paragraph', tone: 'normal', content: [text('inner')] }]],
            },
          ],
        ],
      },
      { kind: 'quote', blocks: [{ kind: 'paragraph', tone: 'normal', content: [text('quoted')] }] },
      { kind: 'code', text: 'let a = `b`;\n```\nfenced' },
      { kind: 'rule' },
      {
        kind: 'table',
        caption: 'Rows with | bars',
        level: 2,
        columns: [
          { label: 'Name | of', align: 'start', weight: 2 },
          { label: 'Value', align: 'end', weight: 1 },
        ],
        rows: [
          { cells: [[text('Group')], []], isHead: true },
          ...hostile.map((piece) => ({ cells: [[piece], [figure]] })),
          ...Array.from({ length: 60 }, (_, row) => ({
            cells: [[text(`Row ${row}`), { kind: 'source', source: 1 } as const], [text(String(row))]],
          })),
        ],
        note: [text('Under the table.')],
      },
      { kind: 'page-break' },
      {
        kind: 'appendix',
        title: 'Appendix',
        lead: 'Where each figure comes from.',
        sources: 'Sources',
        tables: [],
      },
    ],
    parts: [],
    keywords: ['memwatt-frozen/1'],
    sources: [
      {
        text: 'International Energy Agency. Energy and AI. 2025.',
        url: 'https://www.iea.org/reports/energy-and-ai',
      },
      { text: 'Own estimate *of* the analyst.', url: '' },
    ],
    figures: [
      {
        address: 'energy.saved.datacentre@2030',
        scenario: runs[0]?.name ?? '',
        name: 'Electricity saved · Data centres',
        value: '12.345678 TWh/yr',
        formula: 'Σ saved(w)',
        applied: '1.2 + 11.1',
        operands: [{ name: 'saved · LLM decoding', value: '1.2 TWh/yr' }],
        inputs: [
          { name: 'Electricity price', value: '$0.08/kWh', grade: 'primary', shape: '●', source: 0 },
          { name: 'Rebound elasticity', value: '0.3', grade: 'assumption', shape: '◇', source: null },
        ],
        more: 3,
        conversion: null,
      },
    ],
    attachments: [
      { name: 'recipe.json', description: 'The recipe', mime: 'application/json', content: '{}\n' },
      {
        name: 'scenario-1.scenario.json',
        description: 'Scenario',
        mime: 'application/json',
        content: '{"name":"baseline"}\n',
      },
    ],
  };
  return {
    document,
    runs,
    money: modelMoney,
    horizonYear: 2030,
    inputs: listRows(catalog, 'inputs'),
    sources: listRows(catalog, 'sources'),
    language,
    translate,
  };
}
