import { describe, expect, it } from 'vitest';
import { canDrive, casesOf, demandInput, demandOf } from '../../shared/catalog/demand-series.ts';
import type { Forecast } from '../../shared/catalog/rows.ts';
import { describeError } from '../../shared/i18n/describe-error.ts';
import { checkInput } from '../../shared/model/inputs.ts';
import { fixtureForecasts, fixtureTranslate } from '../golden/fixture.ts';

const translate = fixtureTranslate('en');
const [first] = fixtureForecasts;
if (first === undefined) throw new Error('fixture');
const point = {
  locator: '',
  grade: 'secondary',
  equivalentLow: null,
  equivalentCentral: null,
  equivalentHigh: null,
} as const;
const ai: Forecast = {
  ...first,
  scope: 'ai-only',
  unit: 'TWh/yr',
  region: 'World',
  points: [
    { ...point, year: 2030, low: 200, central: null, high: 400 },
    { ...point, year: 2023, low: 10, central: 20, high: 50 },
    { ...point, year: 2040, low: 0, central: null, high: 900 },
  ],
};
const refusal = (forecast: Forecast): string => {
  const result = demandOf(forecast, 'low', translate);
  return result.ok ? '' : describeError(result.error, translate);
};

describe('a series as the demand of the model', () => {
  it('gives its own points and no others, years rising, as the input takes them', () => {
    const low = demandOf(ai, 'low', translate);
    expect(low).toEqual({
      ok: true,
      value: {
        points: [
          [2023, 10],
          [2030, 200],
        ],
        skipped: [2040],
      },
    });
    expect(low.ok && checkInput(demandInput, low.value.points).ok).toBe(true);
    expect(demandOf(ai, 'central', translate)).toMatchObject({
      value: { points: [[2023, 20]], skipped: [2030, 2040] },
    });
  });

  it('offers the cases that have a figure', () => {
    expect(casesOf(ai)).toEqual(['low', 'central', 'high']);
    expect(casesOf({ points: ai.points.filter(({ year }) => year === 2030) })).toEqual(['low', 'high']);
  });

  it('is refused where the input means something else, with the reason', () => {
    expect(refusal({ ...ai, scope: 'all-data-centres' })).toMatch(
      /counts “All data centres”.*Choose a series of “AI-focused data centres, AI use only”/u,
    );
    expect(refusal({ ...ai, unit: 'GW' })).toMatch(/is in GW;.*choose a series in TWh\/yr/u);
    expect(refusal({ ...ai, region: 'United States' })).toMatch(/about United States;.*the world/u);
    expect(refusal({ ...ai, points: ai.points.slice(0, 1).map((each) => ({ ...each, low: null })) })).toMatch(
      /no figure above zero/u,
    );
    expect(canDrive(ai)).toBe(true);
    expect(canDrive({ ...ai, region: 'Japan' })).toBe(false);
  });
});
