/**
 * How fast a page of a table comes out of a catalog with a million macros, and how fast a search finds a term in a hundred
 * thousand texts. `npm run bench -- grid` prints the median and the 95th percentile in milliseconds of many questions drawn
 * at random, and those of the processor's own time, which tells on a machine that others work on. It ends with an error
 * where a bar is missed. GRID_BENCH_CATALOG names a file that is filled already.
 */
import path from 'node:path';
import { buildCatalog } from '../../electron/db/build.ts';
import { type Catalog, openCatalog } from '../../electron/db/open.ts';
import { choicesIn, placeOf, readPage } from '../../electron/db/queries/catalog-page.ts';
import { searchRows } from '../../electron/db/queries/catalog-search.ts';
import { translateIn } from '../../electron/host/translate.ts';
import type { FilterModel } from '../../shared/catalog/filter.ts';
import { type RowQuery, rowQuerySchema } from '../../shared/contract/catalog-page.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';
import { addMacros, seededRandom } from './many-macros.ts';

const pageBar = 150;
const searchBar = 30;
const pageRows = 100;
const rounds = 40;
const many = 1_000_000;
const searched = 100_000;

const random = seededRandom(2026);
const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

/** How long something took by the clock, and of the processor's time, in milliseconds. */
interface Took {
  readonly clock: number;
  readonly processor: number;
}

let missed = 0;
function report(name: string, took: readonly Took[], bar: number | null): void {
  const of = (part: keyof Took): string[] =>
    [0.5, 0.95].map((share) =>
      quantile(
        took.map((each) => each[part]),
        share,
      )
        .toFixed(1)
        .padStart(9),
    );
  const p95 = quantile(
    took.map(({ clock }) => clock),
    0.95,
  );
  const isMissed = bar !== null && p95 > bar;
  missed += Number(isMissed);
  const verdict = bar === null ? '' : isMissed ? `  MISSES ${bar} ms` : `  ≤ ${bar} ms`;
  console.log(
    [name.padEnd(46), ...of('clock'), ...of('processor'), String(took.length).padStart(6), verdict].join(''),
  );
}

function heading(title: string): void {
  const columns = ['median', 'p95', 'cpu', 'cpu p95'].map((column) => column.padStart(9)).join('');
  console.log(`\n${title.padEnd(46)}${columns}${'n'.padStart(6)}  (ms)`);
}

function timed(work: () => unknown): Took {
  const before = process.cpuUsage();
  const started = performance.now();
  work();
  const clock = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1000 };
}

function openFilled(file: string, count: number): Catalog {
  const built = buildCatalog(path.join(projectRoot, 'data'), file);
  if (!built.ok) throw new Error('the catalog cannot be built');
  const filled = openCatalog(file);
  if (!filled.ok) throw new Error('the catalog cannot be opened');
  const took = timed(() => addMacros(filled.value.connection, count, 1));
  console.log(
    `${count.toLocaleString('en')} macros with texts and indices: ${(took.clock / 1000).toFixed(0)} s`,
  );
  filled.value.close();
  const opened = openCatalog(file, { readOnly: true });
  if (!opened.ok) throw new Error('the catalog cannot be opened');
  return opened.value;
}

/** The columns that a person sorts by first: figures, words, links, texts. */
const sorted = [
  'year',
  'nodeNm',
  'topsPerWatt8b',
  'topsPerWatt1b',
  'energyPerMacFj',
  'sustainedPjPerMac',
  'supplyV',
  'arrayRows',
  'boundary',
  'grade',
  'technology',
  'company',
  'source',
  'venue',
  'cell',
  'title',
  'authors',
];

const words = {
  title: ['attention', 'keyword', 'sparsity-aware', 'no. 12', '4711', '画像', '推荐', 'calibration', '22-nm'],
  text: [
    'tanaka',
    'müller',
    'isscc',
    'generated-4711',
    '電力',
    '画像認識',
    '推荐系统',
    '22 nm',
    'edram 2024',
    'iyer',
    'vlsi',
  ],
};

const filters: Readonly<Record<string, () => Partial<RowQuery>>> = {
  'a pick': () =>
    oneOf<() => Partial<RowQuery>>([
      () => picks('venue', oneOf(['ISSCC', 'JSSC', 'DAC'])),
      () => picks('boundary', oneOf(['macro', 'chip', 'system'])),
      () => picks('cell', oneOf(['6T', 'PCM', '']), oneOf(['8T', 'NOR'])),
      () => picks('technology', oneOf(['sram-digital-cim', 'reram-analog', 'pcm-analog'])),
      () => picks('grade', 'secondary', 'derived'),
    ])(),
  'a range': () => {
    const low = 0.01 * 1000 ** random();
    return oneOf([
      filtered('topsPerWatt8b', { kind: 'range', min: low, max: low * (2 + random() * 20) }),
      filtered('year', { kind: 'range', min: 2000 + Math.floor(random() * 24), max: null }),
      filtered('supplyV', { kind: 'range', min: null, max: 0.4 + random() * 0.9 }),
    ]);
  },
  'words in the title': () => filtered('title', { kind: 'text', text: oneOf(words.title) }),
  'a row filter': () => ({ text: oneOf(words.text) }),
};

function filtered(column: string, model: FilterModel): Partial<RowQuery> {
  return { filters: { [column]: model } };
}
function picks(column: string, ...keys: string[]): Partial<RowQuery> {
  return filtered(column, { kind: 'picks', keys });
}
const aSort = (): RowQuery['sort'] => [{ column: oneOf(sorted), direction: oneOf(['asc', 'desc'] as const) }];

const folder = makeFolder();
const large = process.env['GRID_BENCH_CATALOG'];
const file = large ?? path.join(folder, 'large.sqlite');
try {
  const catalog = large === undefined ? openFilled(file, many) : openOrThrow(file);
  const ask = (db: Catalog, query: Partial<RowQuery>, offset: number): Took => {
    const asked = rowQuerySchema.parse({ language: oneOf(['en', 'ja', 'zh'] as const), ...query });
    const input = { table: 'macros' as const, query: asked, offset, limit: pageRows };
    let total = 0;
    const time = timed(() => {
      const page = readPage(db, input, translateIn(asked.language));
      if (!page.ok) throw new Error(JSON.stringify(page.error));
      total = page.value.total;
    });
    if (total === 0) throw new Error(`nothing to show: ${JSON.stringify(query)}`);
    return time;
  };
  const anywhere = (): number => Math.floor(random() * many);
  const repeat = (times: number, work: () => Took): Took[] => Array.from({ length: times }, work);
  /** The first question to a connection that remembers nothing; SQLite's own pages may still be in the system's memory. */
  const cold = (query: () => Partial<RowQuery>): Took => {
    const fresh = openOrThrow(file);
    const time = ask(fresh, query(), Math.floor(random() * 10_000));
    fresh.close();
    return time;
  };

  heading('a page of 100 of 1,000,000 macros');
  report(
    'any offset, as it opens',
    repeat(rounds, () => ask(catalog, {}, anywhere())),
    pageBar,
  );
  report(
    'any offset, year then TOPS/W falling',
    repeat(rounds, () =>
      ask(
        catalog,
        {
          sort: [
            { column: 'year', direction: 'desc' },
            { column: 'topsPerWatt8b', direction: 'desc' },
          ],
        },
        anywhere(),
      ),
    ),
    pageBar,
  );
  report(
    'sorted by any column, either way',
    repeat(rounds * 4, () => ask(catalog, { sort: aSort() }, anywhere())),
    pageBar,
  );
  for (const [name, filter] of Object.entries(filters)) {
    report(
      name,
      repeat(rounds, () => ask(catalog, filter(), Math.floor(random() * 10_000))),
      pageBar,
    );
  }
  for (const [name, filter] of Object.entries(filters)) {
    report(
      `${name}, sorted`,
      repeat(rounds, () => ask(catalog, { ...filter(), sort: aSort() }, Math.floor(random() * 10_000))),
      pageBar,
    );
  }
  const scrolled: Partial<RowQuery> = {
    ...picks('venue', 'ISSCC'),
    sort: [{ column: 'title', direction: 'asc' }],
  };
  report(
    'scrolling on through one question',
    repeat(rounds, () => ask(catalog, scrolled, anywhere() / 4)),
    pageBar,
  );
  const query = rowQuerySchema.parse({ language: 'en', ...picks('venue', 'ISSCC') });
  report(
    'the choices of a column under a filter',
    repeat(rounds, () =>
      timed(() =>
        choicesIn(
          catalog,
          { table: 'macros', column: oneOf(['technology', 'cell', 'source', 'year']), query },
          translateIn('en'),
        ),
      ),
    ),
    pageBar,
  );
  report(
    'the place of a row',
    repeat(rounds, () =>
      timed(() =>
        placeOf(catalog, { table: 'macros', query, id: `generated-${anywhere()}` }, translateIn('en')),
      ),
    ),
    pageBar,
  );

  heading('the first question after a change');
  report(
    'as it opens',
    repeat(8, () => cold(() => ({}))),
    pageBar,
  );
  report(
    'sorted by a column',
    repeat(16, () => cold(() => ({ sort: aSort() }))),
    null,
  );
  for (const [name, filter] of Object.entries(filters)) {
    report(
      name,
      repeat(8, () => cold(filter)),
      null,
    );
    report(
      `${name}, sorted`,
      repeat(8, () => cold(() => ({ ...filter(), sort: aSort() }))),
      null,
    );
  }
  catalog.close();

  const small = openFilled(path.join(folder, 'searched.sqlite'), searched);
  heading('a search in 100,000 texts');
  const terms = (): string =>
    oneOf<() => string>([
      () => `generated-${Math.floor(random() * searched)}`,
      () => `no. ${Math.floor(random() * 5000)}`,
      () => `${Math.floor(random() * 100)} °c`,
      () => oneOf(['電力', 'エヌビディア', '台积电', '后摩', 'corsair', 'mythic', 'トークン当たり']),
      () => `okafor no. ${Math.floor(random() * 5000)}`,
    ])();
  report(
    'terms in at most one text in a hundred',
    repeat(200, () => timed(() => searchRows(small, terms()))),
    searchBar,
  );
  report(
    'terms in many texts',
    repeat(40, () => timed(() => searchRows(small, oneOf(['isscc', '画像', 'nm', 'tops/w'])))),
    null,
  );
  small.close();
} finally {
  removeFolder(folder);
}
if (missed > 0) {
  console.log(`\n${missed} of the bars missed`);
  process.exitCode = 1;
}

function openOrThrow(target: string): Catalog {
  const opened = openCatalog(target, { readOnly: true });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}
