import { type CellObject, read, utils, type WorkBook } from '@e965/xlsx';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkbookRun } from '../../electron/brief/outputs/xlsx-subject.ts';
import { writeWorkbook } from '../../electron/brief/outputs/xlsx.ts';
import type { Catalog } from '../../electron/db/open.ts';
import { segmentQuantities } from '../../shared/model/result.ts';
import { segments, workloads } from '../../shared/model/vocabulary.ts';
import { outputIds } from '../../shared/model/outputs.ts';
import { isMoneyUnit, modelMoney, moneyFactor, moneyView } from '../../shared/units/money.ts';
import { outputUnit } from '../../shared/units/quantity.ts';
import { shippedParameters, shippedRates } from '../helpers/money-rows.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { evaluateFormula, recompute } from '../helpers/spreadsheet.ts';
import { fixtureSubject, hostileTexts, openTestCatalog, runsOf } from './brief-document-fixture.ts';

const folder = makeFolder();
let catalog: Catalog;
let runs: readonly WorkbookRun[] = [];
let bytes: Uint8Array;
let book: WorkBook;

beforeAll(async () => {
  catalog = openTestCatalog(folder);
  runs = await runsOf(catalog, ['baseline', 'high-adoption']);
  bytes = writeWorkbook(fixtureSubject(catalog, runs, 'en'));
  book = read(bytes, { cellFormula: true, cellNF: true });
});

afterAll(() => {
  catalog.connection.close();
  removeFolder(folder);
});

function cellsOf(name: string): [address: string, cell: CellObject][] {
  const sheet = book.Sheets[name] ?? {};
  return Object.entries(sheet).filter(([address]) => !address.startsWith('!')) as [string, CellObject][];
}

/** The row of a sheet whose cell in a column holds the text. */
function rowWith(name: string, column: string, text: string): number {
  const found = cellsOf(name).find(
    ([address, cell]) => address.replace(/\d+$/u, '') === column && cell.v === text,
  );
  return Number(found?.[0].replace(/^\D+/u, ''));
}

it('has money in another currency as formulas over one rate, which add up as the model does', () => {
  const rows = { rates: shippedRates, parameters: shippedParameters };
  const money = moneyView({ currency: 'EUR', basis: 'nominal', rate: null }, rows) ?? modelMoney;
  const converted = read(writeWorkbook({ ...fixtureSubject(catalog, runs, 'en'), money }), {
    cellFormula: true,
  });
  expect(converted.SheetNames).toContain('Money');
  const sheet = converted.Sheets['baseline'] ?? {};
  const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!')) as [
    string,
    CellObject,
  ][];
  let sums = 0;
  for (const [address, cell] of cells) {
    const id = cells.find(([other]) => other === address.replace(/^[A-Z]+/u, 'E'))?.[1].v;
    const output = outputIds.find((each) => each === id);
    if (output === undefined || !isMoneyUnit(outputUnit(output)) || typeof cell.v !== 'number') continue;
    const column = utils.decode_cell(address).c - 5;
    const year = runs[0]?.result.years[column] ?? 0;
    const dollars = runs[0]?.result.series[output][column] ?? Number.NaN;
    expect(cell.v).toBeCloseTo(dollars * moneyFactor(money, year), 12);
    sums += 1;
  }
  expect(sums).toBeGreaterThan(300);
  expect(recompute(converted).wrong).toEqual([]);
  const unit = cells.find(([, cell]) => cell.v === 'billion EUR/yr');
  expect(unit).toBeDefined();
});

it('holds a sheet for each scenario, and says in the first what is where', () => {
  expect(book.SheetNames).toEqual([
    'Read me',
    'Comparison',
    'Differences',
    'baseline',
    'high-adoption',
    'Inputs',
    'Demand points',
    'Bands',
    'Figures',
    'Chart 1',
    'Chart 2',
    'Table 1',
    'Sources',
  ]);
  const first = cellsOf('Read me').map(([, cell]) => cell.v);
  for (const name of book.SheetNames.slice(1)) expect(first).toContain(name);
  expect(first).toContain('Catalog 1 · model 1 · Memwatt 0.1.0');
});

describe('every formula', () => {
  it('comes to the value kept beside it', () => {
    const { count, wrong } = recompute(book);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(900);
  });

  it('stands for every total of the model but its demand', () => {
    for (const [index, run] of runs.entries()) {
      const name = book.SheetNames[3 + index] ?? '';
      for (const segment of segments) {
        for (const quantity of segmentQuantities) {
          const row = rowWith(name, 'E', `${quantity}.${segment}`);
          for (const [at, year] of run.result.years.entries()) {
            const cell = book.Sheets[name]?.[utils.encode_cell({ r: row - 1, c: 5 + at })] as CellObject;
            expect(cell.v, `${quantity} ${year}`).toBe(run.result.series[`${quantity}.${segment}`][at]);
            expect(cell.f === undefined).toBe(quantity === 'energy.baseline');
          }
        }
      }
    }
  });

  it('never adds segments up', () => {
    const across: string[] = [];
    for (const name of ['baseline', 'high-adoption']) {
      const segmentOf = (row: number): unknown => book.Sheets[name]?.[`A${row}`]?.v;
      for (const [address, cell] of cellsOf(name)) {
        const own = segmentOf(Number(address.replace(/^\D+/u, '')));
        const local = (cell.f ?? '').replaceAll(/'[^']*'!\$?[A-Z]+\$?\d+/gu, '').replaceAll(/10\^15/gu, '');
        const rows = [...local.matchAll(/[A-Z]+(\d+)/gu)].map(([, row]) => Number(row));
        if (rows.some((row) => segmentOf(row) !== own)) across.push(`${name}!${address} ${cell.f}`);
      }
    }
    expect(across).toEqual([]);
  });
});

it('has every result of every workload and every input', () => {
  for (const workload of workloads)
    expect(rowWith('baseline', 'E', `workload.${workload}.saved`)).toBeGreaterThan(4);
  const subject = fixtureSubject(catalog, runs, 'en');
  const numberOr = (value: unknown): unknown => (typeof value === 'number' ? value : undefined);
  for (const input of subject.inputs) {
    const row = rowWith('Inputs', 'A', input.id);
    const at = (column: string): unknown => book.Sheets['Inputs']?.[`${column}${row}`]?.v;
    expect([input.id, at('G'), at('H')]).toEqual([input.id, expect.any(String), expect.any(String)]);
    const central = runs[0]?.scenario.central[input.id];
    expect([input.id, ...[at('D'), at('E'), at('F'), at('J')].map(numberOr)]).toEqual([
      input.id,
      ...[input.value, input.low, input.high, central].map(numberOr),
    ]);
  }
});

it('links the addresses of sources', () => {
  const links = cellsOf('Sources').filter(([, cell]) => cell.l !== undefined);
  expect(links.length).toBeGreaterThan(10);
  for (const [, cell] of links) expect(cell.l?.Target).toMatch(/^https?:/u);
});

it('keeps hostile texts as texts', () => {
  const table = cellsOf('Table 1');
  for (const text of hostileTexts) {
    const cell = table.find(([, each]) => each.v === text)?.[1];
    expect(cell).toMatchObject({ t: 's', v: text });
    expect(cell?.f).toBeUndefined();
  }
});

it('names scenarios as Excel allows', () => {
  const [first, second] = runs;
  if (first === undefined || second === undefined) throw new Error('no runs');
  const name = "A'very/long:name*of [a] scenario?\\ that goes on";
  const subject = fixtureSubject(
    catalog,
    [
      { ...first, name },
      { ...second, name },
    ],
    'en',
  );
  const other = read(writeWorkbook(subject), { cellFormula: true });
  const [one = '', two = ''] = other.SheetNames.slice(3, 5);
  for (const each of [one, two]) {
    expect(each.length).toBeLessThanOrEqual(31);
    expect(each).not.toMatch(/[[\]:*?/\\]/u);
  }
  expect(one).not.toBe(two);
  const formula = (other.Sheets['Comparison']?.['D5'] as CellObject | undefined)?.f ?? '';
  const value = (sheet: string, address: string): number =>
    Number(other.Sheets[sheet]?.[address]?.v ?? Number.NaN);
  expect(evaluateFormula(formula, 'Comparison', value)).toBeGreaterThan(0);
});

it('freezes heads, sets widths and gives a look to heads and values', () => {
  const files = unzipSync(bytes);
  const sheet = strFromU8(files['xl/worksheets/sheet4.xml'] ?? new Uint8Array());
  expect(sheet).toContain(
    '<pane xSplit="5" ySplit="4" topLeftCell="F5" activePane="bottomRight" state="frozen"/>',
  );
  expect(sheet).toContain('<autoFilter');
  expect(sheet).toMatch(/<col min="1"[^>]*customWidth="1"/u);
  const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
  expect(styles).not.toContain('\u00a7');
  expect(styles).toContain('formatCode="#,##0.000"');
  expect(styles).toMatch(/<xf [^>]*fontId="2" fillId="2"/u);
});

it.each(['en', 'ja', 'zh'] as const)('is the same bytes for the same subject in %s', (language) => {
  const subject = fixtureSubject(catalog, runs, language);
  const first = writeWorkbook(subject);
  expect(Buffer.from(writeWorkbook(subject)).equals(first)).toBe(true);
  expect(read(first).SheetNames.length).toBe(13);
});

it('stands without a scenario too', () => {
  const subject = { ...fixtureSubject(catalog, runs, 'en'), runs: [] };
  const other = read(writeWorkbook(subject));
  expect(other.SheetNames).toEqual(['Read me', 'Figures', 'Chart 1', 'Chart 2', 'Table 1', 'Sources']);
});
