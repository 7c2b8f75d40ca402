import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { buildCatalog } from '../../electron/db/build.ts';
import { hasFullText, writeAllSearchTexts, writeSearchTexts } from '../../electron/db/build/search-texts.ts';
import { openCatalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { choicesIn, readPage } from '../../electron/db/queries/catalog-page.ts';
import { searchRows } from '../../electron/db/queries/catalog-search.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { type RowQuery, rowQuerySchema } from '../../shared/contract/catalog-page.ts';
import { addMacros } from '../bench/many-macros.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { dataFolder, valueOf } from './fixtures.ts';

/** More rows than are read whole: their table is indexed, and a full text finds their texts. */
const generated = 6000;

const folder = makeFolder();
valueOf(buildCatalog(dataFolder, path.join(folder, 'catalog.sqlite')));
const catalog = valueOf(openCatalog(path.join(folder, 'catalog.sqlite')));
const { connection } = catalog;
afterAll(() => {
  catalog.close();
  removeFolder(folder);
});
const isSmall = !hasFullText(connection);
addMacros(connection, generated, 7);
const rows = listRows(catalog, 'macros');

function pageOf(query: Partial<RowQuery>, offset = 0, limit = 5000) {
  const input = {
    table: 'macros' as const,
    query: rowQuerySchema.parse({ language: 'en', ...query }),
    offset,
    limit,
  };
  return valueOf(readPage(catalog, input, translateIn('en')));
}
const idsOf = (page: ReturnType<typeof pageOf>): string[] => page.page.rows.map(({ id }) => id);

const textsOf = (): { id: string; text: string }[] =>
  connection
    .prepare(
      `SELECT row_id AS id, names_folded || char(10) || text_folded AS text FROM search_texts WHERE table_name = 'macros' ORDER BY position`,
    )
    .all() as { id: string; text: string }[];

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

describe('a table that has grown large', () => {
  it('gets its indices and its full text, which it did not have before', () => {
    expect(isSmall).toBe(true);
    expect(hasFullText(connection)).toBe(true);
    const plan = (sql: string): string =>
      (connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
        .map(({ detail }) => detail)
        .join(' | ');
    expect(plan('SELECT number FROM macros ORDER BY year, position')).toMatch(
      /^SCAN macros USING COVERING INDEX \S+$/u,
    );
    expect(plan('SELECT number FROM macros ORDER BY folded("title"), position')).toMatch(
      /^SCAN macros USING COVERING INDEX \S+$/u,
    );
    expect(plan('SELECT number FROM macros WHERE tops_per_watt8b >= 1 AND tops_per_watt8b <= 3')).toMatch(
      /^SEARCH macros USING COVERING INDEX/u,
    );
    expect(plan('SELECT "venue" AS k, count(*) FROM macros GROUP BY k ORDER BY k')).toMatch(
      /^SCAN macros USING COVERING INDEX \S+$/u,
    );
    expect(connection.pragma('quick_check(1)', { simple: true })).toBe('ok');
  });

  it('sorts, filters and counts as a small one does', () => {
    const figures = ['year', 'nodeNm', 'topsPerWatt8b', 'supplyV', 'sustainedPjPerMac', 'arrayRows'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...figures),
        fc.constantFrom(...figures),
        fc.boolean(),
        fc.boolean(),
        fc.nat(generated - 1),
        fc.nat(generated - 1),
        fc.nat(generated),
        (first, second, isFalling, isFiltered, low, high, offset) => {
          const ends = [rows[low]?.topsPerWatt1b ?? 0, rows[high]?.topsPerWatt1b ?? 0].toSorted(
            (a, b) => a - b,
          );
          const [min = 0, max = 0] = ends;
          const sign = isFalling ? -1 : 1;
          const compare = (a: number | null, b: number | null, direction: number): number =>
            a === null || b === null ? Number(a === null) - Number(b === null) : (a - b) * direction;
          const expected = rows
            .filter((row) => !isFiltered || (row.topsPerWatt1b >= min && row.topsPerWatt1b <= max))
            .toSorted((a, b) => compare(a[first], b[first], sign) || compare(a[second], b[second], 1))
            .map(({ id }) => id);
          const page = pageOf(
            {
              sort: [
                { column: first, direction: isFalling ? 'desc' : 'asc' },
                { column: second, direction: 'asc' },
              ],
              filters: isFiltered ? { topsPerWatt1b: { kind: 'range', min, max } } : {},
            },
            offset,
            50,
          );
          expect([page.total, idsOf(page)]).toEqual([expected.length, expected.slice(offset, offset + 50)]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('sorts very many different texts by their characters, whatever case, in both directions', () => {
    const rising = pageOf({ sort: [{ column: 'title', direction: 'asc' }] }, 0, 5000);
    const bytes = (text: string): Buffer => Buffer.from(fold(text));
    const expected = rows
      .toSorted((a, b) => Buffer.compare(bytes(a.title), bytes(b.title)))
      .map(({ id }) => id);
    expect(idsOf(rising)).toEqual(expected.slice(0, 5000));
    const falling = rows
      .toSorted((a, b) => Buffer.compare(bytes(b.title), bytes(a.title)))
      .map(({ id }) => id);
    expect(idsOf(pageOf({ sort: [{ column: 'title', direction: 'desc' }] }))).toEqual(falling.slice(0, 5000));
    const choices = valueOf(
      choicesIn(
        catalog,
        { table: 'macros', column: 'title', query: rowQuerySchema.parse({ language: 'en' }) },
        translateIn('en'),
      ),
    );
    expect([choices.choices.length, choices.hasMore]).toEqual([500, true]);
  });

  it.each([
    'tops/w',
    'charge-domain',
    'No. 12',
    'nm',
    '画像',
    'i',
    '4000-tops',
    '"',
    "'; drop",
    '22-nm a',
    'SPARSITY',
  ])('finds %s in a title, wherever it stands', (text) => {
    const words = fold(text).split(/\s+/u);
    const expected = rows
      .filter(({ title }) => words.every((word) => fold(title).includes(word)))
      .map(({ id }) => id);
    const page = pageOf({ filters: { title: { kind: 'text', text } } });
    expect([page.total, idsOf(page)]).toEqual([expected.length, expected.slice(0, 5000)]);
  });

  it.each([
    'isscc 22 nm',
    '電力',
    '推荐',
    '画',
    'tanaka',
    'i',
    'nm',
    'AND',
    'NEAR(',
    '"',
    '°c',
    '%',
    '_',
    'sram-digital',
    'rram 2024',
    'generated-59',
    '6t',
    'zz9',
  ])('finds %s by the full text where reading finds it', (text) => {
    const words = fold(text).split(/\s+/u);
    const expected = textsOf()
      .filter(({ text: whole }) => words.every((word) => whole.includes(word)))
      .map(({ id }) => id);
    const page = pageOf({ text });
    expect([page.total, idsOf(page)]).toEqual([expected.length, expected.slice(0, 5000)]);
  });

  it('is searched for the best rows, exact names first', () => {
    expect(searchRows(catalog, 'mythic')[0]).toMatchObject({
      table: 'companies',
      id: 'mythic',
      relation: 'name',
    });
    expect(searchRows(catalog, '台积电').map(({ id }) => id)).toContain('tsmc');
    expect(searchRows(catalog, '電力').map(({ id }) => id)).toContain('price.electricity');
    expect(searchRows(catalog, 'generated-4711').map(({ id }) => id)).toEqual(['generated-4711']);
    expect(searchRows(catalog, 'nm')).toHaveLength(30);
    for (const text of ['%%%', '"', 'AND OR', 'NEAR(', '*', "'; DROP TABLE companies; --"]) {
      expect(Array.isArray(searchRows(catalog, text))).toBe(true);
    }
  });

  it('follows a row that is written, renamed or taken away', () => {
    const found = (text: string): string[] => idsOf(pageOf({ text }));
    connection.prepare(`UPDATE macros SET title = 'A Zebra 縞馬' WHERE id = 'generated-5'`).run();
    writeSearchTexts(connection, [{ table: 'macros', id: 'generated-5' }]);
    expect([found('zebra'), found('縞馬'), found('eb')]).toEqual([
      ['generated-5'],
      ['generated-5'],
      textsOf()
        .filter(({ text }) => text.includes('eb'))
        .map(({ id }) => id)
        .slice(0, 5000),
    ]);
    const company = rows.find((row) => row.company !== null)?.company ?? '';
    connection.prepare('UPDATE companies SET name = ? WHERE id = ?').run('Quagga Works', company);
    writeSearchTexts(connection, [{ table: 'companies', id: company }]);
    expect(found('quagga')).toEqual(
      listRows(catalog, 'macros')
        .filter((row) => row.company === company)
        .map(({ id }) => id),
    );
    connection.prepare(`DELETE FROM macros WHERE id = 'generated-5'`).run();
    writeSearchTexts(connection, [{ table: 'macros', id: 'generated-5' }]);
    expect([found('zebra'), pageOf({}).all]).toEqual([[], rows.length - 1]);
  });

  it('has the same search texts written row by row and all at once', () => {
    const read = (): unknown[] => [
      connection.prepare('SELECT * FROM search_texts ORDER BY number').all(),
      connection
        .prepare(`SELECT rowid FROM search_trigrams WHERE search_trigrams MATCH '"tops"' ORDER BY rowid`)
        .all(),
      connection
        .prepare(`SELECT rowid FROM search_bigrams WHERE search_bigrams MATCH 'nm' ORDER BY rowid`)
        .all(),
    ];
    const before = read();
    writeAllSearchTexts(connection);
    expect(read()).toEqual(before);
  });
});
