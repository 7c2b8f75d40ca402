import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../electron/brief/outputs/plain-text.ts';
import { writeWorkbook } from '../../electron/brief/outputs/xlsx.ts';
import type { WorkbookRun } from '../../electron/brief/outputs/xlsx-subject.ts';
import { writeArchive } from '../../electron/brief/outputs/zip.ts';
import type { Catalog } from '../../electron/db/open.ts';
import type { Language } from '../../shared/i18n/messages.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { malformation } from '../helpers/well-formed.ts';
import { fixtureSubject, openTestCatalog, runsOf } from './brief-document-fixture.ts';

const folder = makeFolder();
let catalog: Catalog;
let runs: readonly WorkbookRun[] = [];

beforeAll(async () => {
  catalog = openTestCatalog(folder);
  runs = await runsOf(catalog, ['baseline', 'high-adoption']);
});

afterAll(() => {
  catalog.connection.close();
  removeFolder(folder);
});

function makeArchive(language: Language): Promise<Uint8Array> {
  const subject = fixtureSubject(catalog, runs, language);
  const { document, sources, translate } = subject;
  return writeArchive({ document, sources, workbook: writeWorkbook(subject), translate });
}

describe.each(['en', 'ja', 'zh'] as const)('the archive in %s', (language) => {
  let bytes: Uint8Array;
  let files: Readonly<Record<string, Uint8Array>>;

  beforeAll(async () => {
    bytes = await makeArchive(language);
    files = unzipSync(bytes);
  });

  it('says of each of its files what it is', () => {
    const readme = strFromU8(files['README.md'] ?? new Uint8Array());
    const named = [...readme.matchAll(/^\| `([^`]+)` +\|/gmu)].map(([, path]) => path);
    // The fixture freezes nothing, so that there is no recipe.
    expect(new Set(named.filter((path) => path !== 'recipe.json'))).toEqual(
      new Set(Object.keys(files).filter((path) => path !== 'README.md')),
    );
    expect(readme).toContain('memwatt brief --recipe recipe.json --date 2026-11-22');
    expect(readme).toContain('https://www.iea.org/reports/energy-and-ai');
  });

  it('has the figures of each chart at full precision', () => {
    const { document } = fixtureSubject(catalog, runs, language);
    const charts = document.blocks.filter((block) => block.kind === 'chart');
    for (const [index, chart] of charts.entries()) {
      const csv = strFromU8(files[`data/chart-${index + 1}-energy.csv`] ?? new Uint8Array());
      const [, ...rows] = parse(csv, { bom: true });
      expect(rows).toEqual(
        chart.table.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
      );
    }
  });

  it('has each table, with no text that a spreadsheet would run', () => {
    const { document } = fixtureSubject(catalog, runs, language);
    const table = document.blocks.find((block) => block.kind === 'table');
    const csv = strFromU8(files['data/table-1-rows-with-bars.csv'] ?? new Uint8Array());
    const [, ...rows] = parse(csv, { bom: true });
    const bare = (text: string): string => text.replace(/^'(?=[=+\-@])/u, '');
    expect(rows.map((row) => row.map(bare))).toEqual(table?.rows.map((row) => row.cells.map(plainText)));
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@]/u);
  });

  it('has each chart as a drawing and a picture that name their title and source', () => {
    const { document } = fixtureSubject(catalog, runs, language);
    const charts = document.blocks.filter((block) => block.kind === 'chart');
    for (const [index, chart] of charts.entries()) {
      const svg = strFromU8(files[`charts/chart-${index + 1}-energy.svg`] ?? new Uint8Array());
      expect(malformation(svg.trim())).toBeNull();
      const lines = [...svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/gu)].map(([, text = '']) => text);
      const words = lines.join('').replaceAll(' ', '');
      for (const text of [chart.title, chart.subtitle, chart.source])
        expect(words).toContain(text.replaceAll(' ', ''));
      expect(svg).toContain(`<title>${chart.title}</title>`);
      expect(svg).toContain('sans-serif');
      const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/u.exec(svg) ?? [];
      const png = Buffer.from(files[`charts/chart-${index + 1}-energy.png`] ?? []);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2]);
    }
  });

  it('carries what the PDF carries, scenarios by themselves', () => {
    expect(strFromU8(files['scenarios/scenario-1.scenario.json'] ?? new Uint8Array())).toBe(
      '{"name":"baseline"}\n',
    );
    expect(Object.keys(files)).toContain('carried/recipe.json');
  });

  it('is the same bytes for the same subject', async () => {
    expect(Buffer.from(await makeArchive(language)).equals(bytes)).toBe(true);
  });
});
