import { describe, expect, it } from 'vitest';
import { groupCitations, type RowCitation } from '../../renderer/src/features/catalog/citations.ts';
import type { CardHeading } from '../../renderer/src/features/catalog/card.ts';
import { cards } from '../../renderer/src/features/catalog/cards.ts';
import { citationText } from '../../renderer/src/features/catalog/citation-text.ts';
import { deviceFigures, macroFigures } from '../../renderer/src/features/catalog/derived-figures.ts';
import { keyFigure } from '../../renderer/src/features/catalog/key-figure.ts';
import type { CardFigure } from '../../renderer/src/features/catalog/parts/figures.tsx';
import { cellText } from '../../renderer/src/grid/cell.ts';
import { type Table, tables } from '../../shared/catalog/vocabularies.ts';
import type { CatalogRows } from '../../shared/contract/catalog-rows.ts';
import { type Language, languages } from '../../shared/i18n/messages.ts';
import { bareDevice, columnContext, contradictingDevice, rowOfEach } from './catalog-rows.ts';

describe('figures of a card', () => {
  const told = (figures: readonly CardFigure[]): string[] =>
    figures.map(({ value, unit, note }) => `${value} ${unit} = ${typeof note === 'string' ? note : ''}`);

  it('show a claim with its boundary and the derived ones with the numbers they were made of', () => {
    expect(told(deviceFigures(contradictingDevice, columnContext('en')))).toEqual([
      '38 TOPS/W = Boundary: Core',
      '8.73 TOPS/W = 2,400 TOPS ÷ 275 W',
      '8.73 TOPS/W = 8.73 TOPS/W × 8 × 8 ÷ 64',
      '0.9 pJ/MAC = 0.7–7.6',
    ]);
    expect(told(macroFigures(rowOfEach.macros, columnContext('en')))).toEqual([
      '1,424 TOPS/W = Boundary: Macro',
      '22.3 TOPS/W = 1,424 TOPS/W ÷ 64',
      '89.9 fJ = 2 ÷ 22.3 TOPS/W',
      '2.8 pJ/MAC = 0.6–60',
    ]);
  });

  it('are left out where a number is missing, and a doubtful claim is marked', () => {
    expect(deviceFigures(bareDevice, columnContext('en'))).toEqual([]);
    const [claimed] = deviceFigures(contradictingDevice, columnContext('en'));
    expect(claimed?.isDoubtful).toBe(true);
  });
});

describe('the card of a row', () => {
  // It ties a table's card to that table's row.
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  const headingIn = <T extends Table>(table: T, language: Language): CardHeading =>
    cards[table].heading(rowOfEach[table], columnContext(language));

  it.each(tables)('of %s has a name and chips in every language', (table) => {
    for (const language of languages) {
      const heading = headingIn(table, language);
      expect(heading.name).not.toBe('');
      expect(heading.chips.length).toBeGreaterThan(0);
      expect(heading.chips.every((cell) => cell.kind !== 'missing' && cellText(cell) !== '')).toBe(true);
    }
  });

  it('is named by who, what and when where the row has no name of its own', () => {
    expect(headingIn('events', 'en').name).toBe('companies:a-company · Series B, 2025-03-04');
    expect(headingIn('rates', 'en').name).toBe('EUR/USD 2025-03 · Average of the month');
    expect(headingIn('macros', 'en').byline).toBe('A. Author, B. Author · ISSCC 2021');
  });
});

describe('the figure that a row is known for', () => {
  const context = columnContext(
    'en',
    ...tables.map((table) => ({ table, rows: [rowOfEach[table]] }) as CatalogRows),
  );
  const figureOf = (table: Table): string => keyFigure(table, rowOfEach[table].id, context);

  it('carries its unit', () => {
    expect(figureOf('devices')).toBe('8.73 TOPS/W at 8 b');
    expect(figureOf('measurements')).toBe('3.759 J/token');
    expect(figureOf('forecasts')).toBe('2030: 465 TWh/yr');
    expect(figureOf('parameters')).toBe('17.4 JPY/kWh');
    expect(figureOf('inputs')).toBe('0.08 USD/kWh');
    expect(figureOf('events')).toBe('≥ €68 m');
    expect(figureOf('rates')).toBe('1.0807 USD');
  });

  it('is a word where the row has none, and nothing where its table has not arrived', () => {
    expect(figureOf('companies')).toBe('Active');
    expect(figureOf('claims')).toBe('Contradicted');
    expect(keyFigure('devices', 'a-card', columnContext('en'))).toBe('');
  });
});

describe('a row copied with its sources', () => {
  it('is its name and figure, then each source once with its places, grades and address', () => {
    const origin = { ...rowOfEach.sources, id: 'a' };
    const cite = (field: string | null, locator: string): RowCitation => ({
      table: 'devices',
      row: 'a-card',
      field,
      source: 'a',
      locator,
      grade: 'primary',
      says: null,
      note: '',
      origin,
    });
    const devices: CatalogRows = { table: 'devices', rows: [contradictingDevice] };
    const text = citationText({
      table: 'devices',
      id: 'a-card',
      heading: { name: 'A card', byline: 'A company · 2024' },
      citations: [cite(null, 'p. 1'), cite('tops', 'table 2')],
      context: columnContext('en', devices),
    });
    expect(text.split('\n')).toEqual([
      'A card · A company · 2024 · 8.73 TOPS/W at 8 b',
      'A publisher. A title. 2024-06-01. p. 1. table 2. https://example.org/paper. [Primary]',
      'Memwatt catalog, devices: a-card',
    ]);
  });
});

describe('citations', () => {
  it('gather under their source in the order of first mention', () => {
    const cite = (source: string, field: string | null): RowCitation => ({
      table: 'devices',
      row: 'a-card',
      field,
      source,
      locator: 'p. 2',
      grade: 'primary',
      says: null,
      note: '',
      origin: { ...rowOfEach.sources, id: source },
    });
    const grouped = groupCitations([cite('b', null), cite('a', 'tops'), cite('b', 'powerW')]);
    expect(grouped.map(({ origin, places }) => [origin.id, places.map((place) => place.field)])).toEqual([
      ['b', [null, 'powerW']],
      ['a', ['tops']],
    ]);
  });
});
