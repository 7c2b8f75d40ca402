import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { z } from 'zod';
import { readAuthors } from '../../shared/catalog/cite-authors.ts';
import { cslItem } from '../../shared/catalog/cite-csl.ts';
import { citeSources, referenceText } from '../../shared/catalog/cite.ts';
import type { Source } from '../../shared/catalog/rows.ts';
import { readBibtex } from '../helpers/bibtex-reader.ts';
import { openShippedHost } from '../helpers/shipped-host.ts';

const translate = translateIn('en');

let catalog: Catalog;
let sources: readonly Source[];
beforeAll(() => {
  catalog = openShippedHost().catalog;
  sources = listRows(catalog, 'sources');
});
afterAll(() => catalog.close());

const plain: Source = {
  id: 'a-source',
  kind: 'paper',
  publisher: 'IEEE Journal of Solid-State Circuits 56(7)',
  authors: 'M.-H. Na, J. U. Farley et al. (IBM Research and others)',
  title: 'A title',
  published: '2021-03-05',
  url: 'https://doi.org/10.1109/JSSC.2021.1',
  seenUrl: null,
  primarySeen: true,
  retrieved: '2026-11',
  licence: null,
  grade: 'peer-reviewed',
  note: '',
};

describe('authors', () => {
  it.each([
    ['M. Horowitz', [{ given: 'M.', family: 'Horowitz' }], false],
    [
      'I. A. Papistas, M.-H. Na',
      [
        { given: 'I. A.', family: 'Papistas' },
        { given: 'M.-H.', family: 'Na' },
      ],
      false,
    ],
    ['A. de Vries', [{ given: 'A.', family: 'de Vries' }], false],
    [
      'F. Sultan, J. U. Farley and D. R. Lehmann',
      ['F.', 'J. U.', 'D. R.'].map((given, index) => ({
        given,
        family: ['Sultan', 'Farley', 'Lehmann'][index],
      })),
      false,
    ],
    [
      'Pasotti, M.; Bertolini Agnoletto, J.; and others',
      [
        { family: 'Pasotti', given: 'M.' },
        { family: 'Bertolini Agnoletto', given: 'J.' },
      ],
      true,
    ],
    ['H. Kim et al. (Nanyang Technological University)', [{ given: 'H.', family: 'Kim' }], true],
    ['M. O’Connor and co-authors (NVIDIA)', [{ given: 'M.', family: 'O’Connor' }], true],
    ['M. Bergeron; Axelera AI', [{ given: 'M.', family: 'Bergeron' }, { literal: 'Axelera AI' }], false],
    ['George Kamiya, Vlad Coroamă', [{ literal: 'George Kamiya' }, { literal: 'Vlad Coroamă' }], false],
    [
      'Environment Agency Austria, Borderstep Institute',
      [{ literal: 'Environment Agency Austria' }, { literal: 'Borderstep Institute' }],
      false,
    ],
    ['周峰', [{ literal: '周峰' }], false],
    ['', [], false],
  ])('%s', (text, names, hasOthers) => {
    expect(readAuthors(text)).toEqual({ names, hasOthers });
  });
});

describe('CSL-JSON', () => {
  /** What the schema of CSL-JSON 1.0 (csl-data.json) says of the fields that are used: its types, names and dates. */
  const text = z.string().min(1);
  const date = z.strictObject({
    'date-parts': z.tuple([
      z.tuple([z.int().min(1800), z.int().min(1).max(12).optional(), z.int().min(1).max(31).optional()]),
    ]),
  });
  const nameSchema = z.union([
    z.strictObject({ family: text, given: text }),
    z.strictObject({ literal: text }),
  ]);
  const itemSchema = z.strictObject({
    id: text,
    type: z.enum([
      'article',
      'article-journal',
      'article-newspaper',
      'dataset',
      'document',
      'paper-conference',
      'report',
      'webpage',
    ]),
    title: text,
    author: z.array(nameSchema).min(1).optional(),
    publisher: text.optional(),
    'container-title': text.optional(),
    volume: text.optional(),
    issue: text.optional(),
    number: text.optional(),
    genre: text.optional(),
    issued: date.optional(),
    accessed: date.optional(),
    URL: z.url().optional(),
    DOI: z
      .string()
      .regex(/^10\.\d{4,}\/\S+$/u)
      .optional(),
    license: text.optional(),
    note: text.optional(),
  });

  it('is one valid item for every source of the catalog, each under an id of its own', () => {
    const items = z.array(itemSchema).parse(JSON.parse(citeSources(sources, 'csl-json', translate)));
    expect(items).toHaveLength(sources.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.map(({ title }) => title)).toEqual(sources.map(({ title }) => title));
  });

  it('takes a journal with its volume and issue apart, the authors, the date and the DOI', () => {
    expect(cslItem(plain, translate)).toEqual({
      id: 'a-source',
      type: 'article-journal',
      title: 'A title',
      author: [{ given: 'M.-H.', family: 'Na' }, { given: 'J. U.', family: 'Farley' }, { literal: 'et al.' }],
      'container-title': 'IEEE Journal of Solid-State Circuits',
      volume: '56',
      issue: '7',
      issued: { 'date-parts': [[2021, 3, 5]] },
      accessed: { 'date-parts': [[2026, 11]] },
      URL: 'https://doi.org/10.1109/JSSC.2021.1',
      DOI: '10.1109/JSSC.2021.1',
    });
  });

  it.each([
    [{ kind: 'paper', publisher: 'IEEE ISSCC 2024' }, 'paper-conference'],
    [{ kind: 'paper', publisher: '2021 Symposium on VLSI Circuits' }, 'paper-conference'],
    [{ kind: 'paper', publisher: 'ACM/IEEE MICRO-50' }, 'paper-conference'],
    [{ kind: 'paper', publisher: 'Nature Communications 14' }, 'article-journal'],
    [{ kind: 'preprint', publisher: 'arXiv 2411.11022' }, 'article'],
    [{ kind: 'analyst', publisher: 'Gartner' }, 'report'],
    [{ kind: 'statistics', publisher: 'EIA' }, 'dataset'],
    [{ kind: 'press', publisher: 'The Register' }, 'article-newspaper'],
    [{ kind: 'press-release', publisher: 'UPMEM' }, 'webpage'],
    [{ kind: 'own', publisher: 'Memwatt' }, 'document'],
  ] as const)('%o is a %s', (source, type) => {
    expect(cslItem({ ...plain, ...source }, translate).type).toBe(type);
  });

  it('gives the archive its number, and a publisher who wrote it himself as the author', () => {
    expect(cslItem({ ...plain, kind: 'preprint', publisher: 'arXiv 2411.11022' }, translate)).toMatchObject({
      publisher: 'arXiv',
      number: 'arXiv:2411.11022',
      genre: 'Preprint',
    });
    expect(cslItem({ ...plain, kind: 'report', publisher: 'IEA', authors: '' }, translate).author).toEqual([
      { literal: 'IEA' },
    ]);
    expect(cslItem({ ...plain, authors: '' }, translate).author).toBeUndefined();
  });

  it('says that the cited document was not opened, and what was read in its place', () => {
    const unseen = { ...plain, primarySeen: false, seenUrl: 'https://example.org/copy' };
    expect(cslItem(unseen, translate).note).toContain('https://example.org/copy');
    expect(cslItem(plain, translate).note).toBeUndefined();
  });
});

describe('BibTeX', () => {
  it('is read back whole for every source: one entry under its id, with title, year and address', () => {
    const entries = readBibtex(citeSources(sources, 'bibtex', translate));
    expect(entries.map(({ key }) => key)).toEqual(sources.map(({ id }) => id));
    for (const [index, source] of sources.entries()) {
      const fields = entries[index]?.fields ?? {};
      expect(fields['title']).toBe(source.title.replaceAll(/\s+/gu, ' '));
      expect(fields['year']).toBe(source.published?.slice(0, 4));
      expect(fields['url']).toBe(source.url ?? source.seenUrl ?? undefined);
    }
  });

  it.each([
    'Braces { that do not close, \\ and }{ the wrong way',
    '50 % of R&D costs $5 at #1, snake_case ~ x^2',
    'Énergie für 記憶装置：存内计算 «ŝ»',
    '"quoted" \\input{/etc/passwd} @article{evil, title={x}}',
    'two\nlines\tand a tab',
  ])('keeps a hostile title as it is: %s', (title) => {
    const text = citeSources(
      [{ ...plain, title, publisher: 'A & B {', authors: title }, plain],
      'bibtex',
      translate,
    );
    const entries = readBibtex(text);
    expect(entries.map(({ key }) => key)).toEqual(['a-source', 'a-source']);
    expect(entries[0]?.fields['title']).toBe(title.replaceAll(/\s+/gu, ' '));
    expect(entries[0]?.fields['journal']).toBe('A & B {');
    expect(entries[1]?.fields['title']).toBe('A title');
  });

  it('writes names so that BibTeX tells them apart, and an address sign by sign', () => {
    const text = citeSources(
      [
        {
          ...plain,
          authors: 'M.-H. Na, KU Leuven and Sons et al.',
          url: 'https://example.org/a_b?c=1&d=%20{x}',
        },
      ],
      'bibtex',
      translate,
    );
    expect(text).toContain('author = {Na, M.-H. and {KU Leuven} and {Sons} and others}');
    expect(text).toContain('url = {https://example.org/a_b?c=1&d=%20%7Bx%7D}');
    expect(text).toContain('month = mar');
    expect(text).toMatch(/^@article\{a-source,/u);
  });
});

describe('a reference as text', () => {
  it('names who, what, when, the places and the address', () => {
    expect(referenceText(plain, { places: ['p. 3'], marks: ['Peer-reviewed'] })).toBe(
      'M.-H. Na, J. U. Farley et al. (IBM Research and others), IEEE Journal of Solid-State Circuits 56(7). A title. 2021-03-05. p. 3. https://doi.org/10.1109/JSSC.2021.1. [Peer-reviewed]',
    );
  });

  it('is a line for each source', () => {
    expect(citeSources(sources, 'text', translate).trimEnd().split('\n')).toHaveLength(sources.length);
  });
});
