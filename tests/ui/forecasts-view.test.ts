import { revisedYears } from '../../shared/charts/revisions.ts';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../shared/catalog/rows.ts';
import { drivingSeries } from '../../shared/catalog/driving-series.ts';
import {
  chosenForecasts,
  everyRegion,
  publisherChoices,
  readForecastView,
  regionChoices,
  scopeChoices,
  unitChoices,
  writeForecastView,
  yearChoices,
} from '../../renderer/src/features/forecasts/forecast-view.ts';
import { pointChanges, resultChanges } from '../../renderer/src/features/forecasts/demand-changes.ts';
import { fixtureCapacity, fixtureForecasts, fixtureResult } from '../golden/fixture.ts';
import { forecastOf } from './catalog-rows.ts';

const [first] = fixtureForecasts;
if (first === undefined) throw new Error('fixture');
const japan: Forecast = { ...first, id: 'japan', region: 'Japan', publisher: 'Ministry J' };
const servers: Forecast = {
  ...first,
  id: 'servers',
  scope: 'ai-servers',
  unit: '% growth',
  equivalentUnit: null,
};
const all = [...fixtureForecasts, japan, servers, fixtureCapacity];
const read = (...segments: string[]) => readForecastView(segments, all, 2030);
const ids = (...segments: string[]): string[] => chosenForecasts(all, read(...segments)).map(({ id }) => id);

describe('the address of the forecasts', () => {
  it('asks for the horizon year, or the revised year nearest to it, unless it names another', () => {
    const at = (horizonYear: number, ...segments: string[]) =>
      readForecastView(['all-data-centres', 'TWh/yr', 'view=revisions', ...segments], all, horizonYear)
        .targetYear;
    expect(at(2030)).toBe(2030);
    expect(at(2999)).toBe(Math.max(...revisedYears(all.filter(({ region }) => region === 'World'))));
    expect(at(2026, 'year=2030')).toBe(2030);
    const view = readForecastView(['all-data-centres', 'TWh/yr', 'view=revisions'], all, 2030);
    expect(writeForecastView(view, 2030).join('/')).not.toContain('year=');
    expect(writeForecastView(view, 2029).join('/')).toContain('year=2030');
  });

  it('opens with the scope, unit and region of most series', () =>
    expect(read()).toMatchObject({
      scope: 'all-data-centres',
      unit: 'TWh/yr',
      region: 'World',
      mode: 'years',
    }));

  it('gives way to what the catalog has', () => {
    expect(read('ai-servers', 'TWh/yr', 'region=Mars')).toMatchObject({
      scope: 'ai-servers',
      unit: '% growth',
      region: 'World',
    });
    expect(read('moon-bases', 'GW').scope).toBe('all-data-centres');
    expect(read('all-data-centres', 'TWh/yr', 'from=Nobody|Bank C').publishers).toEqual(['Bank C']);
  });

  it('says all that was chosen, so that it can be read back', () => {
    const view = {
      ...read('all-data-centres', 'TWh/yr'),
      region: everyRegion,
      publishers: ['Bank C'],
      withConverted: true,
      scale: 'log' as const,
      untilLast: false,
      picked: ['a-new', 'c'],
      desk: 'drive' as const,
    };
    expect(read(...writeForecastView(view, 2030))).toEqual(view);
    const revisions = { ...read(), mode: 'revisions' as const, targetYear: 2030 };
    expect(read(...writeForecastView(revisions, 2030))).toEqual(revisions);
  });

  it('leaves out what is as it is by default', () =>
    expect(writeForecastView(read(), 2030)).toEqual(['all-data-centres', 'TWh/yr', 'region=World']));

  it('takes 2030 as the year of revisions, or one that was revised', () => {
    expect(read().targetYear).toBe(2030);
    expect(read('all-data-centres', 'TWh/yr', 'year=1999').targetYear).toBe(2030);
    expect(read('ai-servers', '% growth').targetYear).toBeNull();
  });
});

describe('the series that are shown', () => {
  it('are of one scope, unit and region', () => {
    expect(ids()).toEqual(fixtureForecasts.map(({ id }) => id));
    expect(ids('all-data-centres', 'TWh/yr', 'region=Japan')).toEqual(['japan']);
    expect(ids('all-data-centres', 'TWh/yr', `region=${everyRegion}`)).toContain('japan');
  });

  it('are joined by those of the other unit only when asked, and never among revisions', () => {
    expect(ids('all-data-centres', 'TWh/yr', 'region=World', 'converted=yes').at(-1)).toBe('f');
    expect(
      ids('all-data-centres', 'TWh/yr', 'region=World', 'converted=yes', 'view=revisions'),
    ).not.toContain('f');
    expect(ids('all-data-centres', 'GW', 'region=World', 'converted=yes')).toHaveLength(9);
  });

  it('are of the publishers chosen', () =>
    expect(ids('all-data-centres', 'TWh/yr', 'region=World', 'from=Bank C|Institute E')).toEqual(['c', 'e']));
});

describe('the choices', () => {
  const countOf = (choices: readonly { value: string; count: number }[], value: string): number | undefined =>
    choices.find((each) => each.value === value)?.count;

  it('say how many series each leads to, and that some lead to none', () => {
    const view = read();
    expect(countOf(scopeChoices(all), 'crypto')).toBe(0);
    expect(countOf(scopeChoices(all), 'ai-servers')).toBe(1);
    expect(countOf(unitChoices(all, view), 'GW')).toBe(1);
    expect(countOf(unitChoices(all, view), '% growth')).toBe(0);
    expect(regionChoices(all, view)).toEqual([
      { value: 'World', count: 8 },
      { value: 'Japan', count: 1 },
    ]);
    expect(countOf(regionChoices(all, read('all-data-centres', 'GW')), 'Japan')).toBe(0);
    expect(publisherChoices(all, view)[0]).toEqual({ value: 'Agency A', count: 4 });
  });
});

describe('the series that drive the model', () => {
  const ai = forecastOf('ai', { 2025: 155, 2030: 465 });
  const early = forecastOf('early', { 2025: 155 });
  const other = forecastOf('other', { 2030: 945 }, { scope: 'all-data-centres' });
  const demand = [
    [2024, 103],
    [2025, 155],
    [2030, 465],
  ] as const;

  it('are those whose every figure of a case is a point of the demand, and that have most', () => {
    expect(drivingSeries([other, early, ai], demand)).toEqual(['ai']);
    expect(drivingSeries([other, early], demand)).toEqual(['early']);
    const again = { ...ai, id: 'again' };
    expect(drivingSeries([ai, again], demand)).toEqual(['ai', 'again']);
    const high: Forecast = {
      ...ai,
      points: ai.points.map((point) => ({ ...point, low: 1, high: point.central, central: null })),
    };
    expect(drivingSeries([high], demand)).toEqual(['ai']);
  });

  it('are none where the points are a person’s own, or the series counts something else', () => {
    expect(
      drivingSeries(
        [ai],
        [
          [2025, 155],
          [2030, 500],
        ],
      ),
    ).toEqual([]);
    expect(drivingSeries([other], [[2030, 945]])).toEqual([]);
    expect(drivingSeries([{ ...ai, region: 'Japan' }], demand)).toEqual([]);
    expect(drivingSeries([ai], undefined)).toEqual([]);
  });
});

describe('what a switch of the demand changes', () => {
  it('is every year that either demand has', () =>
    expect(
      pointChanges(
        [
          [2024, 103],
          [2030, 465],
        ],
        [
          [2023, 10],
          [2030, 200],
        ],
      ),
    ).toEqual([
      { key: 2023, before: null, after: 10 },
      { key: 2024, before: 103, after: null },
      { key: 2030, before: 465, after: 200 },
    ]));

  it('is the headline of the horizon year, or of the nearest there is', () => {
    const [before, after] = [
      fixtureResult({ saving: 0.1, rebound: 0 }),
      fixtureResult({ saving: 0.1, rebound: 0, demand: 930 }),
    ];
    const { year, changes } = resultChanges(before, after, 2030);
    expect(year).toBe(2030);
    const energy = changes.find(({ key }) => key === 'energy.baseline.datacentre');
    expect(energy).toMatchObject({ before: 465, after: 930 });
    expect(changes).toHaveLength(5);
    expect(resultChanges(before, after, 2060).year).toBe(2040);
  });
});

it('offers the years that series share, or all where none has company', () => {
  const one = forecastOf('one', { 2024: 1, 2030: 2 });
  expect(yearChoices([one, forecastOf('two', { 2030: 3, 2035: 4 })])).toEqual([2030]);
  expect(yearChoices([one])).toEqual([2024, 2030]);
});
