import { type CellObject, read, type WorkBook } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../electron/db/open.ts';
import type { Dispatch } from '../../electron/services/dispatch.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { languages } from '../../shared/i18n/define.ts';
import { segmentQuantities } from '../../shared/model/result.ts';
import { differingInputs } from '../../shared/scenario/diff.ts';
import { resolvePreset } from '../helpers/presets.ts';
import { openShippedHost } from '../helpers/shipped-host.ts';
import { recompute } from '../helpers/spreadsheet.ts';

const names = ['baseline', 'high-adoption', 'backfire'];
const scenarios = names.map((name) => ({ kind: 'named' as const, name }));
const year = 2030;

let catalog: Catalog;
let dispatch: Dispatch;
let comparison: Output<'model.compare'>;
let whole: Input<'model.compareWorkbook'>;

beforeAll(async () => {
  ({ catalog, dispatch } = openShippedHost());
  const compared = await dispatch('model.compare', { scenarios, samples: 300 });
  if (!compared.ok) throw new Error(compared.error.code);
  comparison = compared.value as Output<'model.compare'>;
  const { seed = 0, samples = 0, years, results } = comparison;
  whole = {
    scenarios,
    horizonYear: year,
    date: '2026-11-22',
    draws: {
      seed,
      samples,
      years,
      results: results.map(({ id, differences = [] }) => ({ id, differences })),
    },
    bridge: { from: 0, to: 2, output: `spend.saved.datacentre@${year}` },
  };
});
afterAll(() => {
  catalog.close();
});

async function bookOf(input: Input<'model.compareWorkbook'>): Promise<WorkBook> {
  const made = await dispatch('model.compareWorkbook', input);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const { base64, bytes } = made.value as Output<'model.compareWorkbook'>;
  const file = Buffer.from(base64, 'base64');
  expect(file.byteLength).toBe(bytes);
  return read(file, { cellFormula: true, cellNF: true });
}

const cell = (book: WorkBook, sheet: string, address: string): CellObject | undefined =>
  book.Sheets[sheet]?.[address] as CellObject | undefined;

/** The cells of a row by the heads over them; `first` is what stands in the row's columns, from the left. */
function rowOf(
  book: WorkBook,
  sheet: string,
  first: readonly (string | undefined)[],
): Readonly<Record<string, CellObject>> {
  const cells = Object.entries(book.Sheets[sheet] ?? {}).filter(([address]) => !address.startsWith('!'));
  const at = (row: number): [column: string, cell: CellObject][] =>
    cells.flatMap(([address, each]) =>
      Number(address.replace(/^\D+/u, '')) === row
        ? [[address.replace(/\d+$/u, ''), each as CellObject]]
        : [],
    );
  const letters = 'ABCDEFGH';
  const row = cells
    .map(([address]) => Number(address.replace(/^\D+/u, '')))
    .find((each) =>
      first.every(
        (text, column) => text === undefined || cell(book, sheet, `${letters[column]}${each}`)?.v === text,
      ),
    );
  const heads = new Map(at(4).map(([column, head]) => [column, String(head.v)]));
  return Object.fromEntries(at(row ?? -1).map(([column, each]) => [heads.get(column) ?? column, each]));
}

describe('a comparison as a workbook', () => {
  it('holds results, bands, inputs and bridge, each on a sheet that the first one names', async () => {
    const book = await bookOf(whole);
    expect(book.SheetNames).toEqual([
      'Read me',
      'Comparison',
      'Differences',
      'Paired bands',
      'Differing inputs',
      'Bridge',
      ...names,
      'Inputs',
      'Demand points',
      'Sources',
    ]);
    const said = Object.values(book.Sheets['Read me'] ?? {}).map((each: CellObject) => each.v);
    expect(said).toEqual(expect.arrayContaining(book.SheetNames.slice(1)));
  });

  it('has formulas that come to the values kept beside them', async () => {
    const { count, wrong } = recompute(await bookOf(whole));
    expect(wrong).toEqual([]);
    // Every difference of every year is one.
    expect(count).toBeGreaterThan(2 * comparison.years.length * comparison.results.length);
  });

  it('says of each result what the comparison says', async () => {
    const book = await bookOf(whole);
    const at = comparison.years.indexOf(year);
    for (const quantity of segmentQuantities) {
      const found = comparison.results.find(({ id }) => id === `${quantity}.datacentre`);
      const [own, base] = [found?.series[2]?.[at] ?? 0, found?.series[0]?.[at] ?? 0];
      const band = found?.differences?.[2];
      const name = String(cell(book, 'Comparison', `B${5 + segmentQuantities.indexOf(quantity)}`)?.v);
      const cells = rowOf(book, 'Comparison', ['Data centres', name]);
      expect(cells['backfire']?.v).toBe(own);
      expect(cells['backfire, difference']).toMatchObject({
        v: own - base,
        f: expect.stringMatching(/^F\d+-D\d+$/u),
      });
      expect(cells['backfire, difference P5']?.v).toBe(band?.p5[at]);
      expect(cells['backfire, difference P95']?.v).toBe(band?.p95[at]);
      expect(cells['backfire, lower in']?.v).toBe(band?.negative[at]);
      // Nothing is a share of nothing.
      const relative = base === 0 ? undefined : (own - base) / Math.abs(base);
      expect(cells['backfire, difference in %']?.v).toEqual(relative);
    }
  });

  it('lists the inputs that differ and no others', async () => {
    const book = await bookOf(whole);
    const wanted = differingInputs(names.map((name) => resolvePreset(name))).map(({ id }) => id);
    const listed = Object.entries(book.Sheets['Differing inputs'] ?? {}).flatMap(([address, each]) =>
      /^A\d+$/u.test(address) && Number(address.slice(1)) > 4 ? [(each as CellObject).v] : [],
    );
    expect(listed).toEqual(wanted);
    const ceiling = rowOf(book, 'Differing inputs', ['adoption.llm_decode.ceiling']);
    expect(ceiling['high-adoption: value']?.f).toMatch(/^'Inputs'!\$[A-Z]+\$\d+$/u);
    expect(ceiling['high-adoption, difference']?.f).toMatch(/^H\d+-E\d+$/u);
  });

  it('leads over the bridge from one sheet to the other, with nothing left', async () => {
    const book = await bookOf(whole);
    const bridge = Object.values(book.Sheets['Bridge'] ?? {}) as CellObject[];
    expect(String(bridge.find(({ v }) => String(v).includes('from “baseline”'))?.v)).toContain(
      'to “backfire”',
    );
    const rest = rowOf(book, 'Bridge', ['Left over']);
    const left = Object.values(rest).find(({ f }) => f?.includes('SUM('));
    expect(Math.abs(Number(left?.v))).toBeLessThan(1e-9);
  });

  it('converts money by a rate that can be changed in the workbook, and nothing else', async () => {
    const money = { currency: 'EUR', basis: 'nominal', rate: null } as const;
    const [dollars, euros] = [await bookOf(whole), await bookOf({ ...whole, money })];
    const { wrong } = recompute(euros);
    expect(wrong).toEqual([]);
    const factor = Number(cell(euros, 'Money', 'B5')?.v);
    const inflation = Number(cell(euros, 'Money', 'B6')?.v);
    expect(factor).toBeGreaterThan(1);
    for (const [name, scale] of [
      ['Spend on inference', (1 + inflation) ** (year - 2025) / factor],
      ['Electricity saved', 1],
    ] as const) {
      const [plain, shown] = [dollars, euros].map((book) =>
        rowOf(book, 'Comparison', ['Data centres', name]),
      );
      expect(Number(shown?.['backfire']?.v)).toBeCloseTo(Number(plain?.['backfire']?.v) * scale, 9);
      expect(shown?.['backfire']?.f?.includes("'Money'!")).toBe(scale !== 1);
    }
    expect(rowOf(euros, 'Comparison', ['Data centres', 'Spend on inference'])['Unit']?.v).toBe(
      'billion EUR/yr',
    );
    const sources = Object.values(euros.Sheets['Sources'] ?? {}).length;
    expect(sources).toBeGreaterThan(Object.values(dollars.Sheets['Sources'] ?? {}).length);
  });

  it('stands without draws and without a bridge, and in a year that no scenario reaches', async () => {
    const plain = await bookOf({ scenarios, horizonYear: year });
    expect(plain.SheetNames).not.toContain('Paired bands');
    expect(plain.SheetNames).not.toContain('Bridge');
    const outside = await bookOf({ ...whole, horizonYear: 2060 });
    expect(outside.SheetNames).not.toContain('Comparison');
    expect(recompute(outside).wrong).toEqual([]);
  });

  it('refuses a bridge to a scenario that is not there', async () => {
    const made = await dispatch('model.compareWorkbook', {
      ...whole,
      bridge: { from: 0, to: 5, output: `spend.datacentre@${year}` },
    });
    expect(made).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
  });

  it.each(languages)('is the same bytes for the same request in %s', async (language) => {
    const [one, other] = await Promise.all(
      [0, 1].map(() => dispatch('model.compareWorkbook', { ...whole, language })),
    );
    expect(one).toMatchObject({ ok: true });
    expect(one).toEqual(other);
  });
});
