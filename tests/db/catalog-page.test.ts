import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { buildCatalog } from '../../electron/db/build.ts';
import { type Catalog, openCatalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { choicesIn, placeOf, readPage } from '../../electron/db/queries/catalog-page.ts';
import { columnIds } from '../../electron/db/queries/catalog-page-columns.ts';
import { translateIn } from '../../electron/host/translate.ts';
import type { FilterModel } from '../../shared/catalog/filter.ts';
import type { RowOf } from '../../shared/catalog/rows.ts';
import { type Table, tables } from '../../shared/catalog/vocabularies.ts';
import { catalogContract } from '../../shared/contract/catalog.ts';
import { type RowQuery, rowQuerySchema } from '../../shared/contract/catalog-page.ts';
import { languages } from '../../shared/i18n/define.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { dataFolder, errorOf, valueOf } from './fixtures.ts';
import { type AllRows, composed, createReference } from './page-reference.ts';

const folder = makeFolder();
valueOf(buildCatalog(dataFolder, path.join(folder, 'catalog.sqlite')));
const catalog = valueOf(openCatalog(path.join(folder, 'catalog.sqlite'), { readOnly: true }));
afterAll(() => {
  catalog.close();
  removeFolder(folder);
});
const all = Object.fromEntries(
  tables.map((table) => [table, listRows(catalog, table)]),
) as unknown as AllRows;
const references = Object.fromEntries(
  languages.map((language) => [language, createReference(all, language)]),
);

function pageOf(db: Catalog, table: Table, query: RowQuery, offset = 0, limit = 5000) {
  const input = { table, query: rowQuerySchema.parse(query), offset, limit };
  return valueOf(readPage(db, input, translateIn(query.language)));
}
const idsOf = (page: ReturnType<typeof pageOf>): string[] => page.page.rows.map(({ id }) => id);

/** Columns of a table that have a reference; a year of the forecasts stands for all. */
const columnsOf = (table: Table): string[] => [
  ...columnIds(table).filter(
    (column) => !composed.includes(column) && !(table === 'inputs' && column === 'value'),
  ),
  ...(table === 'forecasts' ? ['points.2030'] : []),
];

/** A query with filters made of what stands in the rows, so that they let some through. */
const queries = fc
  .record({
    table: fc.constantFrom(...tables),
    language: fc.constantFrom(...languages),
    seed: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    filters: fc.nat(2),
    sorts: fc.nat(3),
    offset: fc.nat(40),
    limit: fc.integer({ min: 1, max: 200 }),
  })
  .map(({ table, language, seed, filters, sorts, offset, limit }) => {
    const columns = columnsOf(table);
    const rows: readonly RowOf<Table>[] = all[table];
    const of = <Item>(items: readonly Item[], at: number): Item =>
      items[(seed[at] ?? 0) % items.length] as Item;
    const filterOf = (at: number): [string, FilterModel] | null => {
      const column = of(columns, at);
      const [one, other] = [at + 1, at + 2].map((place) =>
        references[language]?.see(table, of(rows, place), column),
      );
      const isFigure = rows.some(
        (row) => typeof references[language]?.see(table, row, column)?.value === 'number',
      );
      if (isFigure && (seed[at + 3] ?? 0) % 3 > 0) {
        const [min, max] = [one?.value ?? null, other?.value ?? null].toSorted((a, b) => (a ?? 0) - (b ?? 0));
        return [column, { kind: 'range', min: min ?? null, max: max ?? null }];
      }
      if (!isFigure && (seed[at + 3] ?? 0) % 2 === 0 && one !== null && one !== undefined) {
        const word = one.text.split(' ')[(seed[at] ?? 0) % 3] ?? one.text;
        const text = word.slice(0, 6).toUpperCase();
        return text.trim() === '' ? null : [column, { kind: 'text', text }];
      }
      return [column, { kind: 'picks', keys: [...(one?.keys ?? ['']), ...(other?.keys ?? [''])] }];
    };
    const query: RowQuery = {
      language,
      filters: Object.fromEntries(
        Array.from({ length: filters }, (_, at) => filterOf(at * 4)).flatMap((each) =>
          each === null ? [] : [each],
        ),
      ),
      sort: Array.from({ length: sorts }, (_, at) => ({
        column: of(columns, 8 + at),
        direction: (seed[at] ?? 0) % 2 === 0 ? ('asc' as const) : ('desc' as const),
      })),
    };
    return { table, query, offset, limit };
  });

describe('a page of a table', () => {
  it.each(languages)(
    'is sorted by every column as its cells read in %s, what is missing last',
    (language) => {
      for (const table of tables) {
        for (const column of columnsOf(table)) {
          for (const direction of ['asc', 'desc'] as const) {
            const query: RowQuery = { language, sort: [{ column, direction }] };
            expect(idsOf(pageOf(catalog, table, query)), `${table}.${column} ${direction}`).toEqual(
              references[language]?.answer(table, query),
            );
          }
        }
      }
    },
  );

  it('has the rows that pass all filters, in the order of all sorts, from its offset on', () => {
    fc.assert(
      fc.property(queries, ({ table, query, offset, limit }) => {
        const expected = references[query.language]?.answer(table, query) ?? [];
        const page = pageOf(catalog, table, query, offset, limit);
        expect(idsOf(page)).toEqual(expected.slice(offset, offset + limit));
        expect([page.total, page.all]).toEqual([expected.length, all[table].length]);
      }),
      { numRuns: 250 },
    );
  });

  it('holds whole rows, as the contract has them', () => {
    const { output } = catalogContract['catalog.page'];
    for (const table of tables) {
      const page = pageOf(catalog, table, { language: 'en' });
      expect(output.parse(page)).toEqual(page);
      expect(page.page.rows).toEqual(all[table]);
    }
  });

  it('is empty behind the last row, and still says how many there are', () => {
    const page = pageOf(catalog, 'devices', { language: 'en' }, 1_000_000_000, 100);
    expect([page.page.rows, page.total]).toEqual([[], all.devices.length]);
  });

  it('names the rows that its rows speak of, in the language of the query', () => {
    const { names } = pageOf(catalog, 'devices', {
      language: 'ja',
      filters: { id: { kind: 'text', text: 'dmatrix-corsair' } },
    });
    expect(names['technologies:sram-digital-cim']).toBe(
      all.technologies.find(({ id }) => id === 'sram-digital-cim')?.name.ja,
    );
    expect(names['companies:d-matrix']).toBe('d-Matrix');
    const claims = pageOf(catalog, 'claims', { language: 'en' });
    const spokenOf = all.claims.flatMap(({ about }) => about);
    expect(Object.keys(claims.names)).toEqual(expect.arrayContaining(spokenOf));
    expect(spokenOf.filter((reference) => claims.names[reference] === reference.split(':')[1])).toEqual([]);
  });

  it('sorts inputs by their names and shows their shares in per cent', () => {
    const query: RowQuery = { language: 'en', sort: [{ column: '@name', direction: 'asc' }] };
    const [first] = idsOf(pageOf(catalog, 'inputs', query));
    expect(first).toBeDefined();
    const shares = pageOf(catalog, 'inputs', {
      language: 'en',
      filters: { unit: { kind: 'picks', keys: ['%'] }, value: { kind: 'range', min: 1.0001, max: 100 } },
    });
    expect(shares.total).toBeGreaterThan(3);
    expect(shares.page.table === 'inputs' && shares.page.rows.every(({ value }) => Number(value) <= 1)).toBe(
      true,
    );
  });

  it('finds a series by what its points say', () => {
    const found = pageOf(catalog, 'forecasts', {
      language: 'en',
      filters: { points: { kind: 'text', text: '2030: 945' } },
    });
    expect(idsOf(found)).toContain('iea-2025-base');
    const equivalents = pageOf(catalog, 'forecasts', {
      language: 'en',
      filters: { equivalents: { kind: 'picks', keys: [''] } },
    });
    expect(equivalents.total).toBe(
      all.forecasts.filter(({ equivalentUnit }) => equivalentUnit === null).length,
    );
  });
});

describe('the row filter', () => {
  const textsOf = (table: Table): { row_id: string; text: string }[] =>
    catalog.connection
      .prepare(
        `SELECT row_id, names_folded || ' ' || text_folded AS text FROM search_texts WHERE table_name = ? ORDER BY position`,
      )
      .all(table) as { row_id: string; text: string }[];

  it('finds all words in names and texts of every language, whatever case and width', () => {
    const words = [
      '電力',
      '电力',
      'a',
      '22',
      'nm',
      'ＩＭＣ',
      'tops/w',
      'sram-',
      '삼성',
      '메모리',
      'é',
      'データ',
      '°c',
      '...',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...tables),
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
        (table, chosen) => {
          const folded = chosen.map((word) => word.normalize('NFKC').toLowerCase());
          const expected = textsOf(table)
            .filter(({ text }) => folded.every((word) => text.includes(word)))
            .map((row) => row.row_id);
          expect(idsOf(pageOf(catalog, table, { language: 'en', text: chosen.join('　') }))).toEqual(
            expected,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ['アナログ', 'technologies'],
    ['2022 isscc', 'macros'],
    ['トークン', 'measurements'],
    ['sram-digital-cim', 'technologies'],
    ['International Energy Agency', 'forecasts'],
  ] as const)('finds “%s” in %s', (text, table) => {
    expect(pageOf(catalog, table, { language: 'en', text }).total).toBeGreaterThan(0);
  });

  it.each([
    "'; DROP TABLE companies; --",
    '%',
    '_',
    '"',
    '""',
    "'",
    'AND',
    'NEAR(',
    'imc* OR',
    'text:imc',
    '\\',
    '\0',
    '(',
    '^a',
    '-imc',
    '{{x}}',
  ])('takes %s as text', (text) => {
    const folded = text.normalize('NFKC').trim().toLowerCase();
    for (const table of tables) {
      const words = folded.split(/\s+/u).filter((word) => word !== '');
      const expected = textsOf(table).filter(({ text: whole }) =>
        words.every((word) => whole.includes(word)),
      );
      expect(pageOf(catalog, table, { language: 'en', text }).total).toBe(expected.length);
      const filtered = pageOf(catalog, table, { language: 'en', filters: { id: { kind: 'text', text } } });
      expect(filtered.total).toBe(
        all[table].filter(({ id }) => words.every((word) => id.toLowerCase().includes(word))).length,
      );
      expect(
        pageOf(catalog, table, { language: 'en', filters: { grade: { kind: 'picks', keys: [text] } } }).total,
      ).toBe(0);
    }
  });
});

describe('the place of a row', () => {
  it('is where the page has it', () => {
    fc.assert(
      fc.property(queries, fc.nat(), ({ table, query }, at) => {
        const expected = references[query.language]?.answer(table, query) ?? [];
        const { id } = all[table][at % all[table].length] ?? { id: '' };
        const input = { table, query: rowQuerySchema.parse(query), id };
        const { place } = valueOf(placeOf(catalog, input, translateIn(query.language)));
        expect(place).toBe(expected.includes(id) ? expected.indexOf(id) : null);
      }),
      { numRuns: 100 },
    );
  });

  it('is asked of a row that there is', () => {
    const input = {
      table: 'devices' as const,
      query: rowQuerySchema.parse({ language: 'en' }),
      id: 'nothing',
    };
    expect(errorOf(placeOf(catalog, input, translateIn('en')))).toEqual({
      code: 'row-not-found',
      place: 'devices: nothing',
    });
  });
});

describe('the choices of a column', () => {
  const choicesOf = (table: Table, column: string, query: RowQuery) =>
    valueOf(
      choicesIn(catalog, { table, column, query: rowQuerySchema.parse(query) }, translateIn(query.language)),
    );

  it('are what stands in it under the other filters, counted', () => {
    fc.assert(
      fc.property(queries, fc.nat(), ({ table, query }, at) => {
        const columns = columnsOf(table);
        const column = columns[at % columns.length] ?? 'id';
        const { [column]: _own, ...others } = query.filters ?? {};
        const left = new Set(references[query.language]?.answer(table, { ...query, filters: others }));
        const counts = new Map<string, number>();
        for (const row of all[table].filter(({ id }) => left.has(id))) {
          const seen = references[query.language]?.see(table, row, column) ?? null;
          for (const key of seen?.keys ?? ['']) counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        const { choices, hasMore } = choicesOf(table, column, query);
        const sum = (values: Iterable<number>): number =>
          [...values].reduce((total, each) => total + each, 0);
        const told = sum(choices.map(({ count }) => count));
        expect(hasMore ? told < sum(counts.values()) : told === sum(counts.values())).toBe(true);
        expect(choices.find(({ key }) => key === '')?.count).toBe(counts.get(''));
        // A text that is not picked from a list is told apart whatever case and width: its count may be of several.
        const fewer = choices.filter(({ key, count }) => count < (counts.get(key) ?? 0));
        expect(fewer).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('stand in the order of their vocabulary, absence last', () => {
    const { choices } = choicesOf('devices', 'claimFlag', { language: 'en' });
    expect(choices.map(({ key }) => key)).toEqual(
      ['other-precision', 'other-boundary', 'other-mode', 'not-credible', 'unexplained', ''].filter((key) =>
        choices.some((choice) => choice.key === key),
      ),
    );
    expect(choices.at(-1)?.key).toBe('');
    const { choices: relations } = choicesOf('companies', 'relations', { language: 'zh' });
    expect(relations[0]?.key).toBe('research');
    expect(relations.every(({ name, key }) => name !== key)).toBe(true);
  });

  it('pick the rows that they count', () => {
    for (const table of tables) {
      for (const column of columnIds(table)) {
        const { choices } = choicesOf(table, column, { language: 'ja' });
        for (const { key, count } of choices.slice(0, 4)) {
          const { total } = pageOf(catalog, table, {
            language: 'ja',
            filters: { [column]: { kind: 'picks', keys: [key] } },
          });
          expect([table, column, key, total]).toEqual([table, column, key, count]);
        }
      }
    }
  });
});

describe('a query that cannot be answered', () => {
  const refused = (table: Table, query: Partial<RowQuery>) =>
    errorOf(
      readPage(
        catalog,
        { table, query: rowQuerySchema.parse({ language: 'en', ...query }), offset: 0, limit: 10 },
        translateIn('en'),
      ),
    );

  it('names the column that is nearest', () => {
    const sorted = refused('macros', { sort: [{ column: 'tittle', direction: 'asc' }] });
    expect(sorted).toMatchObject({ code: 'column-unknown', place: 'macros', values: { nearest: 'title' } });
    const filtered = refused('devices', { filters: { '"id" OR 1': { kind: 'picks', keys: ['x'] } } });
    expect(filtered).toMatchObject({ code: 'column-unknown', place: 'devices' });
    const inherited: RowQuery['filters'] = { constructor: { kind: 'text' as const, text: 'x' } };
    expect(refused('devices', { filters: inherited })).toMatchObject({ code: 'column-unknown' });
  });

  it('says how a column is filtered', () => {
    expect(refused('devices', { filters: { tops: { kind: 'text', text: '5' } } })).toMatchObject({
      code: 'filter-kind',
      place: 'devices: tops',
      values: { found: 'text', known: 'range, picks' },
    });
    expect(refused('devices', { filters: { name: { kind: 'range', min: 1, max: 2 } } })).toMatchObject({
      code: 'filter-kind',
      values: { known: 'text, picks' },
    });
  });
});
