/**
 * How long briefs take: six pages with four charts in a fresh process and in one that has made some, beside Chromium
 * printing the same content in the same run; sixty pages with 2,000 rows and the memory they take; a preview after one
 * changed letter. `npm run bench -- brief`. Bars: ≤ 1 s cold, ≤ 300 ms warm, ≤ 5 s and ≤ 600 MB, ≤ 300 ms.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import { longNotes } from '../helpers/long-brief.ts';

type Export = Input<'briefs.export'>;

const date = '2026-11-22';
/** Two pages of the analyst's own words. */
const prose = Array.from(
  { length: 15 },
  (_, index) =>
    `**${index + 1}.** ${'Servers are replaced slowly, and a cheaper service is used more; neither is a property of a chip. '.repeat(4)}`,
).join('\n\n');

const figure: OpenRecipe['blocks'] = [
  { kind: 'key-figures' },
  { kind: 'key-messages' },
  { kind: 'notes', markdown: `What [[energy.saved.datacentre@2030]] rests on.\n\n${prose}` },
  { kind: 'chart', chart: 'energy' },
  { kind: 'chart', chart: 'saving' },
  { kind: 'chart', chart: 'cost-curve' },
  { kind: 'chart', chart: 'joule' },
  { kind: 'table', table: 'results' },
  { kind: 'table', table: 'years' },
  { kind: 'table', table: 'assumptions' },
  { kind: 'changes' },
  { kind: 'method' },
  { kind: 'grades' },
  { kind: 'disclaimer' },
];

function recipeOf(blocks: OpenRecipe['blocks']): OpenRecipe {
  return {
    format: 'memwatt-brief/1',
    template: 'scenario',
    language: 'en',
    paper: 'a4',
    horizonYear: 2030,
    scenarios: [{ kind: 'named', name: 'baseline' }],
    blocks,
  };
}

const short = recipeOf(figure);
/** The same of a scenario without a doubt: nothing is drawn. */
const certain: OpenRecipe = {
  ...short,
  scenarios: [
    {
      kind: 'content',
      content: { name: 'Certain', description: '', parent: null, inputs: {}, sources: {} },
    },
  ],
};
const long = recipeOf([...figure, ...longNotes(2000)]);
const recipes: Readonly<Record<string, OpenRecipe>> = { short, certain, long };
const requestOf = (recipe: OpenRecipe): Export => ({
  recipe,
  format: 'pdf',
  standard: 'ua-1',
  date,
  path: null,
});

/** The services over the shipped catalog, loaded when they are asked for: a cold brief pays for them. */
async function openServices(): Promise<{
  readonly makePdf: (recipe: OpenRecipe) => Promise<Output<'briefs.export'>>;
  readonly preview: (recipe: OpenRecipe) => Promise<Output<'briefs.preview'>>;
  readonly html: () => Promise<string>;
}> {
  const [{ openCatalog }, { translateIn }, { createDispatch }] = await Promise.all([
    import('../../electron/db/open.ts'),
    import('../../electron/host/translate.ts'),
    import('../../electron/services/dispatch.ts'),
  ]);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const opened = openCatalog(join(root, 'out', 'catalog.sqlite'), { readOnly: true });
  if (!opened.ok) throw new Error(opened.error.code);
  const context = {
    catalog: opened.value,
    who: 'bench',
    clock: () => new Date(`${date}T12:00:00Z`),
    log: console.error,
    version: '0.1.0',
    translate: translateIn,
  };
  const dispatch = createDispatch(context);
  const ask = async (channel: string, input: unknown): Promise<unknown> => {
    const answer = await dispatch(channel, input);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };
  return {
    makePdf: async (recipe) => (await ask('briefs.export', requestOf(recipe))) as Output<'briefs.export'>,
    preview: async (recipe) => (await ask('briefs.preview', { recipe, date })) as Output<'briefs.preview'>,
    html: async () => {
      const [{ prepareBrief }, { readTemplate }, { documentToHtml }] = await Promise.all([
        import('../../electron/services/briefs-document.ts'),
        import('../../electron/brief/template-folder.ts'),
        import('./brief-html.ts'),
      ]);
      const template = readTemplate(short.template, undefined);
      if (!template.ok) throw new Error(template.error.code);
      const prepared = prepareBrief(context, short, date, template.value);
      if (!prepared.ok) throw new Error(prepared.error.code);
      return documentToHtml({ ...prepared.value.document, attachments: [], keywords: [] });
    },
  };
}

/**
 * A fresh process makes one brief as the app's own process for briefs does: the built host, told over a channel which
 * catalog to open and what to make; and says how long it took, on the clock and of the processor, and its memory.
 */
async function child(recipe: OpenRecipe): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const started = performance.now();
  let order: (event: { data: unknown }) => void = () => undefined;
  const answered = new Promise<Output<'briefs.export'>>((resolve, reject) => {
    const parentPort = {
      on: (_event: 'message', receive: typeof order) => {
        order = receive;
      },
      postMessage: (report: { kind: string; result?: { ok: boolean; value: Output<'briefs.export'> } }) => {
        if (report.kind === 'ready') {
          const input = requestOf(recipe);
          order({ data: { kind: 'call', id: 1, channel: 'briefs.export', input } });
        } else if (report.result?.ok === true) resolve(report.result.value);
        else if (report.kind !== 'progress') reject(new Error(JSON.stringify(report)));
      },
    };
    Object.assign(process, { parentPort });
  });
  await import(pathToFileURL(join(root, 'out', 'main', 'host.js')).href);
  const catalog = join(root, 'out', 'catalog.sqlite');
  const log = join(tmpdir(), 'memwatt-bench.log');
  const opening = { catalog, shipped: catalog, log, version: '0.1.0', checkOutput: false, readOnly: true };
  order({ data: { kind: 'open', ...opening } });
  const { pages, bytes } = await answered;
  const milliseconds = performance.now() - started;
  const { user, system } = process.cpuUsage();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const processor = (user + system) / 1000;
  process.stdout.write(JSON.stringify({ pages, bytes, milliseconds, processor, megabytes }));
  process.exit(0);
}

interface ColdRun {
  readonly pages: number;
  readonly milliseconds: number;
  /** Milliseconds of processor time, Node's own start with them. */
  readonly processor: number;
  readonly megabytes: number;
  /** The whole process, from before Node begins. */
  readonly whole: number;
}

function runCold(kind: string): ColdRun {
  const started = performance.now();
  const { stdout, status, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), kind], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return { ...(JSON.parse(stdout) as Omit<ColdRun, 'whole'>), whole: performance.now() - started };
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);
  return `median ${at(0.5)} ms, least ${at(0)} ms`;
}

async function timed(rounds: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await work(round);
    times.push(performance.now() - started);
  }
  return times;
}

async function parent(): Promise<void> {
  const { launchChromium } = await import('../helpers/serve-app.ts');
  const { makeFolder, removeFolder } = await import('../helpers/folders.ts');
  const say = (what: string, figures: string): void => console.log(`${what.padEnd(52)}${figures}`);
  const { makePdf, preview, html } = await openServices();

  const cold = Array.from({ length: 7 }, () => runCold('short'));
  say('pages of the short brief', String(cold[0]?.pages));
  say('cold: host loaded, catalog opened, brief made', quantiles(cold.map((run) => run.milliseconds)));
  say('cold: the whole process', quantiles(cold.map((run) => run.whole)));
  say('cold: its processor time', quantiles(cold.map((run) => run.processor)));
  const certainly = Array.from({ length: 7 }, () => runCold('certain'));
  say('cold, of a scenario that draws nothing', quantiles(certainly.map((run) => run.milliseconds)));
  say('cold, of a scenario that draws nothing: processor', quantiles(certainly.map((run) => run.processor)));
  await makePdf(short);
  say('warm', quantiles(await timed(15, () => makePdf(short))));
  // The analyst writes: each brief has other words, so that nothing of the page is remembered.
  const written = (round: number): OpenRecipe =>
    recipeOf(
      figure.map((block) =>
        block.kind === 'notes' ? { ...block, markdown: `${block.markdown} ${'x'.repeat(round + 1)}` } : block,
      ),
    );
  say('warm, its notes changed', quantiles(await timed(15, (round) => makePdf(written(round)))));
  await preview(short);
  say(
    'preview after one changed letter',
    quantiles(await timed(15, (round) => preview(written(100 + round)))),
  );

  const folder = makeFolder();
  const page = join(folder, 'brief.html');
  writeFileSync(page, await html());
  const print = async (browser: Awaited<ReturnType<typeof launchChromium>>): Promise<void> => {
    const tab = await browser.newPage();
    await tab.goto(`file://${page}`);
    await tab.pdf({ path: join(folder, 'brief.pdf'), format: 'A4', tagged: true, outline: true });
    await tab.close();
  };
  const chromiumCold = await timed(5, async () => {
    const browser = await launchChromium();
    await print(browser);
    await browser.close();
  });
  say('Chromium printing the same content, cold', quantiles(chromiumCold));
  const browser = await launchChromium();
  await print(browser);
  say('Chromium printing the same content, warm', quantiles(await timed(9, () => print(browser))));
  const printed = readFileSync(join(folder, 'brief.pdf'), 'latin1').match(/\/Type \/Page\b/gu)?.length;
  say('pages that Chromium made of it', String(printed));
  await browser.close();
  removeFolder(folder);

  const large = Array.from({ length: 3 }, () => runCold('long'));
  say('pages of the long brief, 2,000 rows', String(large[0]?.pages));
  say('long, in a fresh process', quantiles(large.map((run) => run.milliseconds)));
  say('long: its processor time', quantiles(large.map((run) => run.processor)));
  say('memory of that process', `${Math.max(...large.map((run) => run.megabytes)).toFixed(0)} MB`);
}

const kind = process.argv[2];
const asked = recipes[kind ?? ''];
await (asked === undefined ? parent() : child(asked));
