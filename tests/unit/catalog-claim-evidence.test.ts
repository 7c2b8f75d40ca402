import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { compareClaim, isEvidence } from '../../shared/catalog/claim-evidence.ts';
import { contradictions, deviceEvidence } from '../../shared/catalog/claim-evidence-device.ts';
import type { EvidenceRows } from '../../shared/catalog/claim-evidence-figures.ts';
import { readClaim } from '../../shared/catalog/claim-evidence-reading.ts';
import { compareSpans, spanOf } from '../../shared/catalog/claim-evidence-span.ts';
import { measureOf } from '../../shared/catalog/claim-evidence-units.ts';
import {
  contradictionSentence,
  differenceText,
  mismatchText,
  sentenceOf,
  spanText,
} from '../../shared/catalog/claim-evidence-words.ts';
import type { Claim, Device, RowOf } from '../../shared/catalog/rows.ts';
import {
  forecastUnits,
  measurementUnits,
  parameterUnits,
  type Table,
} from '../../shared/catalog/vocabularies.ts';
import { languages } from '../../shared/i18n/define.ts';
import { openShippedHost } from '../helpers/shipped-host.ts';

let catalog: Catalog;
let rows: EvidenceRows;

/** The catalog's rows, some of them set otherwise. */
function withRows(instead: { readonly [T in Table]?: readonly RowOf<T>[] }): EvidenceRows {
  const rowsOf = <T extends Table>(table: T): readonly RowOf<T>[] => instead[table] ?? rows.rowsOf(table);
  return { rowsOf, rowOf: (table, id) => rowsOf(table).find((each) => each.id === id) };
}

beforeAll(() => {
  catalog = openShippedHost().catalog;
  const known = new Map<Table, readonly { readonly id: string }[]>();
  const rowsOf = <T extends Table>(table: T): readonly RowOf<T>[] => {
    const there = known.get(table) ?? listRows(catalog, table);
    known.set(table, there);
    return there as readonly RowOf<T>[];
  };
  rows = { rowsOf, rowOf: (table, id) => rowsOf(table).find((each) => each.id === id) };
});
afterAll(() => catalog.close());

function row<T extends Table>(table: T, id: string): RowOf<T> {
  const found = rows.rowOf(table, id);
  if (found === undefined) throw new Error(`${table} has no ${id}`);
  return found;
}
const claim = (id: string, more: Partial<Claim> = {}): Claim => ({ ...row('claims', id), ...more });
const compared = (id: string, more: Partial<Claim> = {}) => {
  const comparison = compareClaim(claim(id, more), rows);
  if (comparison === null) throw new Error(`${id} has no number`);
  return comparison;
};
const device = (id: string, more: Partial<Device> = {}): Device => ({ ...row('devices', id), ...more });

describe('spans', () => {
  type Ends = readonly [low: number | null, central: number | null, high: number | null];
  const span = (ends: Ends) => {
    const made = spanOf(...ends);
    if (made === null) throw new Error('no span');
    return made;
  };

  it.each<[string, Ends, Ends, 'agrees' | 'overlaps']>([
    ['a point in a range', [null, 5, null], [4, null, 6], 'agrees'],
    ['a range around a point', [4, null, 6], [null, 5, null], 'agrees'],
    ['points within 5 %', [null, 100, null], [null, 104, null], 'agrees'],
    ['a point above «at least»', [null, 20, null], [14, null, null], 'agrees'],
    ['ranges that share a part', [4, null, 6], [5, null, 8], 'overlaps'],
  ])('%s', (_name, one, other, kind) => {
    expect(compareSpans(span(one), span(other))).toEqual({ kind });
  });

  it.each<[string, Ends, Ends, 'higher' | 'lower', number]>([
    ['points that are further apart', [null, 106, null], [null, 100, null], 'higher', 1.06],
    ['ranges apart, by their nearest ends', [1, null, 2], [6, null, 9], 'lower', 3],
    ['ranges apart with middles, by those', [1, 2, 3], [6, 8, 9], 'lower', 4],
    ['a point above «at most»', [null, 9, null], [null, null, 3], 'higher', 3],
    ['a point below «at least»', [null, 7, null], [14, null, null], 'lower', 2],
  ])('%s', (_name, one, other, kind, factor) => {
    const difference = compareSpans(span(one), span(other));
    expect(difference).toEqual({ kind, factor: expect.closeTo(factor, 12) });
  });

  it('are none without a number', () => {
    expect(spanOf(null, null, null)).toBeNull();
  });
});

describe('what a claim is about, by its metric', () => {
  const read = (metric: string, unit = 'TWh/yr', date = '2025-05') =>
    readClaim({ metric, unit, date }, ['World', 'United States', 'China', 'Japan', 'European Union']);

  it.each([
    ['electricity of AI servers in 2027', 'ai-servers', 'World', 2027],
    [
      'electricity of data centres, AI and crypto-currencies in 2026',
      'data-centres-ai-and-crypto',
      'World',
      2026,
    ],
    ['electricity of data centers in the United States in 2030', 'all-data-centres', 'United States', 2030],
    ['electricity of AI-focused data centres in Japan in 2030', 'ai-focused-data-centres', 'Japan', 2030],
    ['electricity of data centres today', 'all-data-centres', 'World', 2025],
    ['2030年の米国の全データセンターの電力', 'all-data-centres', 'United States', 2030],
    ['2030 年中国数据中心用电量', 'all-data-centres', 'China', 2030],
    ['increase of the electricity of data centres to 2030', 'data-centres-increment', 'World', 2030],
    ['increase of the electricity of AI chips to 2030', null, 'World', 2030],
    ['electricity of data centres in Ruritania in 2030', 'all-data-centres', null, 2030],
    ['yearly electricity of the Netherlands', null, null, null],
  ] as const)('%s', (metric, scope, region, year) => {
    expect(read(metric)).toMatchObject({ scope, region, year });
  });

  it('tells a share of all electricity from a plain percentage', () => {
    expect(read("data centres' share of US electricity in 2030", '%').measure?.kind).toBe('% of electricity');
    expect(read('share of energy for moving data', '%').measure?.kind).toBe('plain');
    expect(read('米国の電力に占めるデータセンターの割合', '%').measure?.kind).toBe('% of electricity');
  });

  it('reads what a TOPS/W encloses and at how many bits, and takes PIM-AI for no scope', () => {
    expect(read('efficiency of the card', 'TOPS/W')).toMatchObject({ boundary: 'card', bits: null });
    expect(read('efficiency of the macro at 8 b', 'TOPS/W')).toMatchObject({ boundary: 'macro', bits: 8 });
    expect(read('efficiency at INT4', 'TOPS/W')).toMatchObject({ boundary: null, bits: 4 });
    expect(read('チップの効率（8ビット）', 'TOPS/W')).toMatchObject({ boundary: 'chip', bits: 8 });
    expect(read('cost of PIM-AI', '×').scope).toBeNull();
  });

  it('knows the measure of every unit that a figure of the catalog can have, and of no other', () => {
    const unread = [...forecastUnits, ...measurementUnits, ...parameterUnits].filter(
      (unit) => measureOf(unit) === null && !unit.endsWith('/kWh'),
    );
    expect(unread).toEqual([]);
    expect(measureOf('Earths')).toBeNull();
  });
});

describe('a claim beside the figures', () => {
  const told = (id: string) => {
    const comparison = compareClaim(claim(id), rows);
    return comparison === null
      ? 'no number'
      : `${comparison.outcome}${comparison.without === null ? '' : `: ${comparison.without}`}`;
  };

  /** Each read by eye against its verdict and its rows. */
  const outcomes: [id: string, outcome: string][] = [
    ['ai-85-134-twh', 'disagrees'],
    ['netherlands-year', 'agrees'],
    ['iea-sharp-rise', 'own-source'],
    ['altman-energy-breakthrough', 'no number'],
    ['musk-shortage', 'no number'],
    ['huang-14-earths', 'none: unit'],
    ['data-movement', 'no number'],
    ['decade-of-research', 'none: figure'],
    ['large-makers', 'no number'],
    ['investors', 'no number'],
    ['imc-sensitive', 'no number'],
    ['change-is-expensive', 'no number'],
    ['inference-first', 'no number'],
    ['axelera-market', 'no number'],
    ['mythic-market', 'no number'],
    ['zhirnov-urgent', 'no number'],
    ['dmatrix-38-tops-w', 'disagrees'],
    ['dmatrix-3-5x', 'none: ratio'],
    ['encharge-150-tops-w', 'disagrees'],
    ['houmo-15-tops-w', 'disagrees'],
    ['ambient-512-gops-80-uw', 'none: figure'],
    ['upmem-tco-6-94', 'none: ratio'],
    ['samsung-pim-70', 'none: ratio'],
    ['skhynix-aim-80', 'none: ratio'],
    ['northpole-72x', 'none: ratio'],
    ['data-movement-62-7', 'own-source'],
    ['query-2-9-wh', 'disagrees'],
    ['query-0-34-wh', 'mixed'],
    ['us-580-twh-2030', 'mixed'],
    ['us-1050-twh-2026', 'disagrees'],
    ['iea-290-twh-today', 'disagrees'],
    ['iea-415-twh-2023', 'none: figure'],
    ['iea-800-1050-twh-2030', 'mixed'],
    ['china-6-percent-2030', 'none: figure'],
    ['china-200-twh-2020', 'own-source'],
    ['iea-ai-quadruples', 'none: ratio'],
    ['hbm-100-pj-bit', 'disagrees'],
  ];

  it.each(outcomes)('%s: %s', (id, outcome) => {
    expect(told(id)).toBe(outcome);
  });

  it('has been read by eye for every claim of the catalog', () => {
    const read = new Set(outcomes.map(([id]) => id));
    expect(rows.rowsOf('claims').filter(({ id }) => !read.has(id))).toEqual([]);
  });

  it('finds every series of its scope, region, year and unit, named by it or not', () => {
    const { counterparts } = compared('ai-85-134-twh');
    expect(counterparts.map(({ id }) => id).toSorted()).toEqual(['de-vries-2023-servers', 'gartner-2026-ai']);
    const gartner = counterparts.find(({ id }) => id === 'gartner-2026-ai');
    expect(gartner).toMatchObject({ isOwnSource: false, period: '2027', difference: { kind: 'lower' } });
    expect(counterparts.find(({ id }) => id === 'de-vries-2023-servers')?.isOwnSource).toBe(true);
  });

  it('never sets figures of another scope, unit, year or region beside it, and says which it is', () => {
    for (const each of rows.rowsOf('claims')) {
      const comparison = compareClaim(each, rows);
      for (const { table, id } of comparison?.counterparts ?? []) {
        if (table !== 'forecasts') continue;
        const series = row('forecasts', id);
        expect(series.scope).toBe(comparison?.reading.scope);
        expect(series.region).toBe(comparison?.reading.region);
        expect(series.points.map(({ year }) => year)).toContain(comparison?.reading.year);
        expect(measureOf(series.unit)?.kind).toBe(comparison?.reading.measure?.kind);
      }
    }
    const apart = compared('us-580-twh-2030').incomparable;
    expect(apart).toContainEqual({
      table: 'forecasts',
      id: 'lbnl-2024-us',
      mismatch: { kind: 'unit', unit: 'TWh/yr' },
    });
    const scopes = compared('iea-sharp-rise').incomparable.map(({ mismatch }) => mismatch);
    expect(scopes).toContainEqual({ kind: 'scope', scope: 'crypto' });
    const year = compared('ai-85-134-twh', { metric: 'electricity of AI servers in 2029' });
    expect(year.incomparable).toContainEqual({
      table: 'forecasts',
      id: 'de-vries-2023-servers',
      mismatch: { kind: 'year', years: [2027] },
    });
    const region = compared('ai-85-134-twh', { metric: 'electricity of AI servers in China in 2027' });
    expect(region.incomparable).toContainEqual({
      table: 'forecasts',
      id: 'de-vries-2023-servers',
      mismatch: { kind: 'region', region: 'World' },
    });
  });

  it('converts units before it compares, and only within one measure', () => {
    const milli = compared('query-2-9-wh', { value: 10_440, unit: 'J/query' });
    const gemini = milli.counterparts.find(({ id }) => id === 'gemini-median-prompt');
    expect(gemini?.figure.central).toBeCloseTo(864, 9);
    expect(gemini?.difference).toEqual({ kind: 'higher', factor: expect.closeTo(12.083, 3) });
    expect(compared('query-2-9-wh', { unit: 'W' }).counterparts).toEqual([]);
  });

  it('brings a TOPS/W down to the boundary of the row by the ladder, and never up', () => {
    const [found] = compared('encharge-150-tops-w').counterparts;
    const factor = row('parameters', 'ladder.chip-card');
    expect(found?.ladder).toMatchObject({ from: 'chip', to: 'card' });
    expect(found?.ladder?.claim.central).toBeCloseTo(150 * (factor.value ?? 0), 9);
    expect(found?.difference).toMatchObject({ kind: 'higher' });
    const up = compared('houmo-15-tops-w', { metric: 'efficiency of the card' });
    expect(up.counterparts).toEqual([]);
    expect(up.incomparable).toContainEqual({
      table: 'devices',
      id: 'houmo-h30',
      mismatch: { kind: 'boundary', boundary: 'chip' },
    });
    const none = compareClaim(claim('encharge-150-tops-w'), withRows({ parameters: [] }));
    expect(none?.counterparts).toEqual([]);
  });

  it('does not compare across precisions', () => {
    const other = compared('dmatrix-38-tops-w', { metric: 'efficiency of the card at 4 b' });
    expect(other.incomparable[0]?.mismatch.kind).toBe('precision');
    expect(compared('dmatrix-38-tops-w', { metric: 'efficiency of the card at 8 b' }).outcome).toBe(
      'disagrees',
    );
  });

  it('takes a figure of the same document and another claim for no evidence', () => {
    const { counterparts } = compared('query-0-34-wh');
    const counted = counterparts.filter(isEvidence).map(({ id }) => id);
    expect(counted).toEqual(['gemini-median-prompt', 'query-frontier-oviedo']);
    expect(counterparts.map(({ id }) => id)).toContain('query-2-9-wh');
  });

  it('holds a plain ratio against the same ratio only', () => {
    const { counterparts, incomparable } = compared('data-movement-62-7');
    expect(counterparts.map(({ id }) => id)).toEqual(['move-share-mobile']);
    expect(counterparts[0]?.figure.central).toBeCloseTo(62.7, 9);
    expect(incomparable.map(({ mismatch }) => mismatch.kind)).toContain('another-ratio');
  });

  it('leaves references to rows that are not there out', () => {
    expect(compared('dmatrix-38-tops-w', { about: ['devices:gone', 'nothing', 'claims:gone'] }).outcome).toBe(
      'none',
    );
  });
});

describe('a device’s claims', () => {
  const own = (id: string) => contradictions(rows).filter((each) => each.device.id === id);

  it('of Corsair are 38 against 8.7, of the Houmo H30 15 against 7.3', () => {
    expect(own('dmatrix-corsair')).toHaveLength(1);
    expect(own('dmatrix-corsair')[0]).toMatchObject({ factor: expect.closeTo(38 / (2400 / 275), 9) });
    expect(own('houmo-h30')[0]?.factor).toBeCloseTo(15 / (256 / 35), 9);
  });

  it('of the GPX10 stand out, though its row has no power to hold them against', () => {
    const [found] = own('ambient-gpx10');
    expect(found?.device.topsPerWattDerived).toBeNull();
    expect(found?.claim.topsPerWatt).toBeCloseTo(0.512 / 80e-6, 6);
    expect(found?.claim.beyond?.factor).toBeGreaterThan(64);
  });

  it('take in what the table of claims says of it', () => {
    expect(own('encharge-en100').map(({ claim: each }) => each.claim?.id ?? 'row')).toEqual([
      'encharge-150-tops-w',
      'row',
    ]);
  });

  it('come with the greatest factor first, and every row that the build marks is among them', () => {
    const all = contradictions(rows);
    expect(all.map(({ factor }) => factor)).toEqual(
      all.map(({ factor }) => factor).toSorted((a, b) => b - a),
    );
    const marked = rows.rowsOf('devices').filter(({ contradiction }) => contradiction !== null);
    const found = new Set(all.map(({ device: each }) => each.id));
    expect(marked.filter(({ id }) => !found.has(id))).toEqual([]);
  });

  it('stand beside the row’s own figure, the same at 8 b × 8 b and at a card in service', () => {
    const evidence = deviceEvidence(device('dmatrix-corsair'), rows);
    const { sustainedPjPerMac, sustainedLow, sustainedHigh } = device('dmatrix-corsair');
    expect(evidence?.ownTopsPerWatt).toBeCloseTo(8.727, 3);
    expect(evidence?.topsPerWatt8b).toBeCloseTo(8.727, 3);
    // The build's own pJ/MAC, read as TOPS/W.
    expect(evidence?.decode?.central).toBeCloseTo(2 / (sustainedPjPerMac ?? 0), 9);
    expect(evidence?.decode?.low).toBeCloseTo(2 / (sustainedHigh ?? 0), 9);
    expect(evidence?.decode?.high).toBeCloseTo(2 / (sustainedLow ?? 0), 9);
    expect(evidence?.prefill?.central).toBeGreaterThan(evidence?.decode?.central ?? 0);
  });

  it('are none where nothing is said and nothing follows', () => {
    const bare = { topsPerWattClaimed: null, topsPerWattDerived: null, topsPerWatt8b: null };
    expect(deviceEvidence(device('samsung-hbm-pim', bare), rows)).toBeNull();
  });

  it('are not taken for contradicted within 5 %', () => {
    const near = device('houmo-h30', { topsPerWattClaimed: 7.4 });
    expect(contradictions(withRows({ devices: [near], claims: [] }))).toEqual([]);
    const far = device('houmo-h30', { topsPerWattClaimed: 3 });
    const [found] = contradictions(withRows({ devices: [far], claims: [] }));
    expect(found?.factor).toBeCloseTo(256 / 35 / 3, 9);
    expect(found === undefined ? '' : sentenceOf(found, translateIn('en'), 'en')).toContain(
      '2.44 times more',
    );
  });
});

describe('the words', () => {
  it('of a contradiction are one sentence with its figures, its factor and the known reason', () => {
    expect(contradictionSentence(device('dmatrix-corsair'), translateIn('en'), 'en')).toBe(
      'Claimed 38 TOPS/W; its own 2,400 TOPS at 275 W are 8.73: 4.35 times less. The claim holds at fewer bits than the row’s own TOPS.',
    );
    for (const language of languages) {
      const sentence = contradictionSentence(device('houmo-h30'), translateIn(language), language) ?? '';
      expect(['15', '256', '35', '7.31', '2.05'].filter((part) => !sentence.includes(part))).toEqual([]);
    }
    expect(contradictionSentence(device('axelera-metis'), translateIn('en'), 'en')).toBeNull();
  });

  it('of every contradiction and comparison of the catalog leave no gap, in any language', () => {
    for (const language of languages) {
      const translate = translateIn(language);
      const said = [
        ...contradictions(rows).map((each) => sentenceOf(each, translate, language)),
        ...rows.rowsOf('claims').flatMap((each) => {
          const comparison = compareClaim(each, rows);
          return [
            ...(comparison?.counterparts.flatMap(({ difference, figure }) => [
              differenceText(difference, translate, language),
              spanText(figure, translate, language),
            ]) ?? []),
            ...(comparison?.incomparable.map(({ mismatch }) => mismatchText(mismatch, translate, language)) ??
              []),
          ];
        }),
      ];
      expect(said.filter((text) => text === '' || /\{\{|undefined|NaN|Infinity|∞/u.test(text))).toEqual([]);
      expect(said.length).toBeGreaterThan(30);
    }
  });

  it.each([
    [{ kind: 'higher', factor: 1.4166 }, '42 % higher'],
    [{ kind: 'lower', factor: 1.25 }, '20 % lower'],
    [{ kind: 'higher', factor: 12.083 }, '12.1 times higher'],
    [{ kind: 'lower', factor: 4 }, '4 times lower'],
    [{ kind: 'agrees' }, 'agrees'],
  ] as const)('%o is %s', (difference, text) => {
    expect(differenceText(difference, translateIn('en'), 'en')).toBe(text);
  });

  it('of a span tell a point from a range and an open end', () => {
    const show = (low: number, central: number | null, high: number) =>
      spanText({ low, central, high }, translateIn('en'), 'en');
    expect(show(5, 5, 5)).toBe('5');
    expect(show(85.4, null, 134)).toBe('85.4–134');
    expect(show(620, 800, 1050)).toBe('800 (620–1,050)');
    expect(show(14, null, Number.POSITIVE_INFINITY)).toBe('at least 14');
    expect(show(0, null, 3)).toBe('up to 3');
  });
});
