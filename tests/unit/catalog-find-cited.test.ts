import { describe, expect, it } from 'vitest';
import { citedPlace, type CitedPlace } from '../../shared/catalog/cited-place.ts';
import { countedStretches } from '../../shared/catalog/cited-ordinal.ts';
import { findCited } from '../../shared/catalog/find-cited.ts';
import { writtenForms } from '../../shared/catalog/written-number.ts';

const filler = 'Data centres and their operators were asked in 2024 and answered at length. '.repeat(60);
const report = [
  'Energy use of accelerators',
  filler,
  'Table 3. Power of accelerators',
  'NVIDIA H100 SXM5 80GB\t700 W\t1,979 TFLOPS',
  filler,
  'A median prompt takes about\n0.24 Wh, and the fleet drew 85.4 to 134.0 TWh.',
  filler,
  '図5に示すとおり、消費電力は1万2000 kWである。',
  filler,
  'Table 30. Others. The share was 62.7% of the total system energy on average; revenue of $1.2 billion.',
].join('\n\n');

/** What is marked at the likeliest place. */
function marked(place: Partial<CitedPlace>, text = report, pages: readonly number[] = []): readonly string[] {
  const found = findCited(text, { locator: '', says: '', figures: [], ...place }, pages);
  if (found.kind !== 'found') return [found.kind];
  return (found.passages[found.best]?.marks ?? []).map(({ start, end }) => text.slice(start, end));
}

describe('the place that a citation names', () => {
  it.each<[string, Partial<CitedPlace>, readonly string[]]>([
    ['a numbered table', { locator: 'Table 3' }, ['Table 3']],
    ['the same in Japanese', { locator: '図5' }, ['図5']],
    [
      'quoted words and the figure',
      { locator: 'column TDP (W), row “NVIDIA H100 SXM5 80GB”', figures: [{ value: 700, unit: 'W' }] },
      ['NVIDIA H100 SXM5 80GB', '700 W'],
    ],
    ['a figure over a line’s end', { figures: [{ value: 0.24, unit: 'Wh/query' }] }, ['0.24 Wh']],
    [
      'both ends of a range',
      {
        locator: 'third paragraph',
        figures: [
          { value: 85.4, unit: 'TWh/yr' },
          { value: 134, unit: 'TWh/yr' },
        ],
      },
      ['85.4 to 134.0 TWh'],
    ],
    [
      'a phrase with its figure',
      { locator: '62.7 % of the total system energy on average' },
      ['62.7% of the total system energy on average'],
    ],
    ['a share written as a percentage', { figures: [{ value: 0.627, unit: '1' }] }, ['62.7%']],
    ['a sum in billions', { figures: [{ value: 1.2e9, unit: 'USD' }] }, ['1.2 billion']],
    ['what the source says where it differs', { says: '700 W' }, ['700 W']],
  ])('is found by %s', (_, place, expected) => {
    expect(marked(place)).toEqual(expected);
  });

  it('is no other table, no part of a longer number, and no bare figure that may be anything', () => {
    expect(marked({ locator: 'Table 31' })).toEqual(['missing']);
    expect(marked({ figures: [{ value: 979, unit: '' }] })).toEqual(['missing']);
    expect(marked({ figures: [{ value: 5, unit: '' }] })).toEqual(['missing']);
    expect(marked({ locator: 'ninth paragraph' })).toEqual(['missing']);
  });

  it('is the beginning where the citation says so, unless the figure stands elsewhere', () => {
    expect(marked({ locator: 'whole report' })).toEqual(['beginning']);
    expect(marked({ locator: 'first paragraph', figures: [{ value: 700, unit: 'W' }] })).toEqual(['700 W']);
  });

  it('is the page, where the text has pages', () => {
    const text = ['— Page 1 —', '700 W here', filler, '— Page 2 —', filler, '700 W there'].join('\n\n');
    const pages = [0, text.indexOf('— Page 2')];
    const place = { locator: 'p. 2', says: '', figures: [{ value: 700, unit: 'W' }] };
    const found = findCited(text, place, pages);
    if (found.kind !== 'found') throw new Error(found.kind);
    expect(found.passages[found.best]?.start).toBe(text.lastIndexOf('700 W'));
    expect(marked({ locator: 'page 2' }, text, pages)).toEqual(['— Page 2 —']);
    expect(marked({ locator: 'p. 9' }, text, pages)).toEqual(['missing']);
  });

  it('may be one of several, the likeliest chosen, all in the order of the text', () => {
    const text = [filler, 'It draws 700 W.', filler, 'The H100 board: 700 W.', filler].join('\n');
    const found = findCited(text, {
      locator: 'H100 board power',
      says: '',
      figures: [{ value: 700, unit: 'W' }],
    });
    if (found.kind !== 'found') throw new Error(found.kind);
    const likeliest = found.passages[found.best];
    expect(likeliest?.start).toBeGreaterThan(text.indexOf('The H100') - 1);
    expect(found.passages.map(({ start }) => start)).toEqual(
      found.passages.map(({ start }) => start).toSorted((a, b) => a - b),
    );
  });

  it('is looked for in the largest text that may be kept, without running away', () => {
    const text = 'a 713 b (('.repeat(600_000);
    expect(findCited(text, { locator: '((((', says: 'a+b*', figures: [{ value: 713, unit: '' }] }).kind).toBe(
      'found',
    );
  });
});

describe('a figure as people write it', () => {
  const isWritten = (value: number, unit: string, text: string): boolean =>
    writtenForms(value, unit).some(
      ({ pattern, weight }) => weight >= 2.5 && new RegExp(pattern, 'iu').test(text),
    );
  it.each([
    [1_050_000, '1', '1,050,000'],
    [1_050_000, '1', '1 050 000'],
    [1_050_000, '1', '1.05 million'],
    [230_000_000, 'JPY', '2.3億'],
    [0.0145, '1', '1.45 per cent'],
    [4.5, 'uJ/inference', '4.5 µJ'],
    [23, '1e9 USD/yr', '$23 bn'],
    [23, '1e9 USD/yr', '23 billion'],
    [1.58, '1', '1.58'],
  ])('%d %s: %s', (value, unit, text) => {
    expect(isWritten(value, unit, text)).toBe(true);
  });
  it.each([
    [50, 'W', '150 W'],
    [50, 'W', '50.5 W'],
    [50, 'W', '50 Wh'],
    [0, 'W', '0 W'],
  ])('%d %s is not %s', (value, unit, text) => {
    expect(isWritten(value, unit, text)).toBe(false);
  });
});

describe('what is looked for', () => {
  const row = { id: 'x', value: 700, low: null, high: 720, unit: 'W', year: 2024 };
  const citation = { field: null, locator: 'Table 3', says: null };
  it('is every figure of the row, or of the field that is cited', () => {
    expect(citedPlace('parameters', row, citation)).toEqual({
      locator: 'Table 3',
      says: '',
      figures: [
        { value: 700, unit: 'W' },
        { value: 720, unit: 'W' },
      ],
    });
    expect(citedPlace('parameters', row, { ...citation, field: 'high' }).figures).toEqual([
      { value: 720, unit: 'W' },
    ]);
  });
  it('is the year’s own figures of a series, and the fixed unit of a column', () => {
    const series = {
      unit: 'GW',
      points: [
        { year: 2025, low: 1, central: 2, high: 3 },
        { year: 2030, low: null, central: 9, high: null },
      ],
    };
    expect(citedPlace('forecasts', series, { ...citation, field: '2030' }).figures).toEqual([
      { value: 9, unit: 'GW' },
    ]);
    expect(
      citedPlace('devices', { powerW: 35, tops: 256 }, { ...citation, field: 'powerW' }).figures,
    ).toEqual([{ value: 35, unit: 'W' }]);
  });
  it('is not the row’s figure where the source says another', () => {
    expect(citedPlace('parameters', row, { ...citation, says: '650 W' })).toMatchObject({
      says: '650 W',
      figures: [],
    });
  });
});

describe('a paragraph that a citation counts off', () => {
  const article = [
    'News of the week',
    'Home · Companies · About us',
    'The company was founded in 2016 and has since built four chips in two processes.',
    'Its second chip draws 12 W at full load, which the authors measured on a board of their own.',
    'By Our Correspondent',
    'The third paragraph says that the next chip will draw 12 W as well, and be sold from 2027.',
    'A last one, without a figure, says what the customers of the company think about all of this.',
  ].join('\n\n');

  it.each<[string, string]>([
    ['first paragraph', 'The company was founded'],
    ['third paragraph', 'The third paragraph says'],
    ['last paragraph', 'A last one'],
    ['second sentence', 'Its second chip draws'],
    ['2nd paragraph', 'Its second chip draws'],
    ['第三段', 'The third paragraph says'],
  ])('is found among the prose, headings and menus aside: %s', (locator, beginning) => {
    const [mark = '', ...others] = marked({ locator }, article);
    expect(mark.startsWith(beginning)).toBe(true);
    expect(mark.endsWith('.')).toBe(true);
    expect(others).toEqual([]);
  });

  it('says which of two equal figures is meant, and leaves the mark to the figure', () => {
    const figures = [{ value: 12, unit: 'W' }];
    const placeIn = (locator: string): string => {
      const found = findCited(article, { locator, says: '', figures });
      if (found.kind !== 'found') return found.kind;
      const { start } = found.passages[found.best] ?? { start: 0 };
      return article.slice(article.lastIndexOf('\n', start) + 1, start + 8);
    };
    expect(placeIn('second paragraph')).toMatch(/^Its second chip draws 12 W/u);
    expect(placeIn('third paragraph')).toMatch(/^The third paragraph .* draw 12 W/u);
  });

  it('yields each of several, and nothing where the text has not so many', () => {
    const found = findCited(article, { locator: 'second and third paragraph', says: '', figures: [] });
    expect(found).toMatchObject({ kind: 'found', best: 0 });
    expect(marked({ locator: 'ninth paragraph' }, article)).toEqual(['missing']);
    expect(countedStretches(article, 'first to third paragraph')).toHaveLength(3);
    expect(countedStretches(article, 'the paragraph on chips')).toEqual([]);
  });

  it('is counted line by line in a text without blank lines', () => {
    const lines = article.replaceAll('\n\n', '\n');
    expect(marked({ locator: 'second paragraph' }, lines)[0]).toMatch(/^Its second chip/u);
  });
});
