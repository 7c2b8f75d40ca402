import { describe, expect, it } from 'vitest';
import { groupCitations, type RowCitation } from '../../renderer/src/features/catalog/citations.ts';
import {
  contradictionSentence,
  derivedFigures,
} from '../../renderer/src/features/catalog/derived-figures.ts';
import { headingOf } from '../../renderer/src/features/catalog/row-heading.ts';
import { drivingSeries, groupForecasts } from '../../renderer/src/features/forecasts/forecast-groups.ts';
import { tables } from '../../shared/catalog/vocabularies.ts';
import type { CatalogRows } from '../../shared/contract/catalog.ts';
import { languages } from '../../shared/i18n/messages.ts';
import { bareDevice, columnContext, contradictingDevice, forecastOf, rowOfEach } from './catalog-rows.ts';

describe('derived figures', () => {
  it('show the numbers that they were made of', () => {
    const figures = derivedFigures(contradictingDevice, columnContext('en'));
    expect(figures.map(({ value, unit, formula }) => `${value} ${unit} = ${formula}`)).toEqual([
      '8.73 TOPS/W = 2,400 TOPS ÷ 275 W',
      '8.73 TOPS/W = 8.73 TOPS/W × 8 × 8 ÷ 64',
      '4.35 × = 38 ÷ 8.73',
    ]);
  });

  it('are left out where a number is missing', () => {
    expect(derivedFigures(bareDevice, columnContext('en'))).toEqual([]);
  });
});

describe('a contradiction', () => {
  it('is a sentence with the claim, the own figures and both boundaries, in every language', () => {
    for (const language of languages) {
      const sentence = contradictionSentence(contradictingDevice, columnContext(language)) ?? '';
      const parts = ['A company', '38', '2,400', '275', '8.73', '4.35', 'TDP'];
      expect(parts.filter((part) => !sentence.includes(part))).toEqual([]);
    }
  });

  it('is not claimed where the figures agree', () => {
    expect(
      contradictionSentence({ ...contradictingDevice, contradiction: null }, columnContext('en')),
    ).toBeNull();
  });
});

describe('the heading of a row', () => {
  it('is there for a row of every table, and null for an id that no row has', () => {
    for (const table of tables) {
      const data = { table, rows: [rowOfEach[table]] } as CatalogRows;
      expect(headingOf(data, rowOfEach[table].id, columnContext('ja'))?.name).toBeTruthy();
      expect(headingOf(data, 'no-such-row', columnContext('ja'))).toBeNull();
    }
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

describe('forecasts', () => {
  const ai = forecastOf('ai', { 2025: 155, 2030: 465 });
  const early = forecastOf('early', { 2025: 155 });
  const all = forecastOf('all', { 2030: 945 }, { scope: 'all-data-centres' });
  const american = forecastOf('us', { 2028: 200 }, { scope: 'all-data-centres', region: 'United States' });
  const world = forecastOf('world', { 2030: 1000 }, { scope: 'all-data-centres' });
  const capacity = forecastOf('gw', { 2030: 200 }, { scope: 'all-data-centres', unit: 'GW' });

  it('never share a group across scopes or units', () => {
    const groups = groupForecasts([all, ai, capacity, american, world]);
    expect(groups.map(({ scope, unit, forecasts }) => [scope, unit, forecasts.length])).toEqual([
      ['ai-focused-data-centres', 'TWh/yr', 1],
      ['all-data-centres', 'TWh/yr', 3],
      ['all-data-centres', 'GW', 1],
    ]);
    expect(groups[1]?.regions).toEqual(['World', 'United States']);
  });

  it('drive the model where they hold most points of its demand', () => {
    const demand = {
      ...rowOfEach.inputs,
      id: 'demand.datacentre.points',
      value: [
        [2025, 155],
        [2030, 465],
      ] as [number, number][],
      source: 'iea',
    };
    expect(drivingSeries([all, early, ai], demand)).toEqual(['ai']);
    expect(drivingSeries([all], demand)).toEqual([]);
    expect(drivingSeries([ai], undefined)).toEqual([]);
  });
});
