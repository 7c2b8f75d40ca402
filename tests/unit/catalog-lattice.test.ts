import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine, type Combination } from '../../shared/catalog/lattice.ts';
import { combinations, type CombineHow } from '../../shared/catalog/lattice-refusals.ts';
import { commonYears, type LatticeContext } from '../../shared/catalog/lattice-remedies.ts';
import { regionRelation } from '../../shared/catalog/regions.ts';
import type { Forecast, ForecastPoint } from '../../shared/catalog/rows.ts';
import { describeError } from '../../shared/i18n/describe-error.ts';
import { languages } from '../../shared/i18n/define.ts';
import { fixtureForecasts, fixtureTranslate } from '../golden/fixture.ts';

const [base] = fixtureForecasts;
if (base === undefined) throw new Error('fixture');

type Figures = Readonly<Record<number, number | readonly [number | null, number | null, number | null]>>;

function pointsOf(figures: Figures): ForecastPoint[] {
  return Object.entries(figures).map(([year, figure]) => {
    const [low, central, high] = typeof figure === 'number' ? [null, figure, null] : figure;
    return {
      year: Number(year),
      low,
      central,
      high,
      locator: 'p. 1',
      grade: 'secondary',
      equivalentLow: null,
      equivalentCentral: null,
      equivalentHigh: null,
    };
  });
}

/** A series of all data centres of the world in TWh/yr, published in 2025 by the publisher that its id names. */
function series(id: string, figures: Figures, rest: Partial<Forecast> = {}): Forecast {
  return {
    ...(base as Forecast),
    id,
    publisher: id.split('-')[0] ?? id,
    publication: 'Outlook',
    vintage: '2025-04',
    region: 'World',
    scope: 'all-data-centres',
    case: 'base',
    unit: 'TWh/yr',
    basis: '',
    capacityBasis: null,
    points: pointsOf(figures),
    ...rest,
  };
}

const agency = series('agency', { 2025: 485, 2030: 945 });
const bank = series('bank', { 2030: 1350 }, { vintage: '2025-11' });
const bankHigh = series('bank-high', { 2030: 1600 }, { vintage: '2025-11', case: 'high' });
const desk = series('desk', { 2030: [1200, null, null] }, { vintage: '2026-06' });
const lab = series('lab', { 2030: [521, 649, 843] }, { region: 'United States' });
const chips = series('chips', { 2030: 300 }, { scope: 'ai-accelerators' });
const capacity = series(
  'agency-capacity',
  { 2030: 226 },
  { publisher: 'agency', unit: 'GW', capacityBasis: 'facility' },
);
const parts = ['United States', 'China', 'Europe', 'Asia Pacific without China', 'Rest of the world'].map(
  (region, index) =>
    series(
      `agency-${index}`,
      { 2030: [426, 277, 113, 101, 29][index] ?? 0 },
      { publisher: 'agency', region },
    ),
);
const everything = [agency, bank, bankHigh, desk, lab, chips, capacity, ...parts];
const context: LatticeContext = { translate: fixtureTranslate('en'), all: everything };

const say = (members: readonly Forecast[], how: (typeof combinations)[number], year = 2030): string => {
  const result = combine(members, how, year, context);
  return result.ok ? 'combined' : `${result.error.code}: ${describeError(result.error, context.translate)}`;
};

describe('what may be combined', () => {
  it('is a spread of one scope, region, unit and year, ranges and editions included', () => {
    const result = combine([desk, agency, bank], 'spread', 2030, context);
    expect(result).toMatchObject({
      ok: true,
      value: { low: 945, high: 1350, central: null, open: ['desk'] },
    });
  });

  it('is a mean of the base cases of different publishers of one year', () => {
    expect(combine([agency, bank], 'mean', 2030, context)).toMatchObject({
      ok: true,
      value: { central: (945 + 1350) / 2, low: null },
    });
  });

  it('is the later publication less the earlier', () => {
    expect(combine([bank, agency], 'difference', 2030, context)).toMatchObject({
      ok: true,
      value: { central: 405, members: [{ id: 'agency' }, { id: 'bank' }] },
    });
  });

  it('is a sum of regions that lie apart, of one edition', () => {
    expect(combine(parts, 'sum', 2030, context)).toMatchObject({
      ok: true,
      value: { central: 946, low: null },
    });
  });

  it('counts a series once, however often it is given', () =>
    expect(say([agency, agency], 'mean')).toMatch(/^combine-few: A combination needs two series/u));
});

describe('what is refused, in words', () => {
  it.each([
    [
      'another scope',
      [agency, bank, chips],
      'spread',
      /^combine-scope: .*“chips.*counts “AI chips”.*Leave out/u,
    ],
    [
      'another unit',
      [agency, capacity],
      'difference',
      /^combine-unit: .*in GW, .*in TWh per year\. Both publishers/u,
    ],
    [
      'another region',
      [agency, lab],
      'mean',
      /^combine-region: .*about United States, .*about World\. .*would fit/u,
    ],
    ['another vintage', [agency, bank, desk], 'mean', /^combine-vintage: .*published in 2025.*in 2026/u],
    [
      'two cases of one publisher',
      [agency, bank, bankHigh],
      'mean',
      /^combine-publisher: .*nobody’s forecast/u,
    ],
    [
      'a what-if',
      [agency, bankHigh],
      'mean',
      /^combine-case: .*“high”.*“bank, 2025-11, base, World” would fit/u,
    ],
    ['three for a difference', [agency, bank, desk], 'difference', /^combine-two: .*3 are chosen/u],
    ['a range for a mean', [agency, { ...desk, vintage: '2025' }], 'mean', /^combine-range: .*the spread/u],
    ['the world and a part of it', [agency, ...parts], 'sum', /^combine-overlap: .*counts? the same twice/u],
    ['one region twice', [agency, bank], 'sum', /^combine-same-region: .*World/u],
    ['parts by two publishers', [lab, ...parts.slice(1)], 'sum', /^combine-sum-publisher/u],
  ] as const)('%s', (_, members, how, words) => expect(say(members, how)).toMatch(words));

  it('a year that one does not have, with the edition or the years that would do', () => {
    const old = series('agency-2024', { 2026: 800, 2025: 500 }, { publisher: 'agency', vintage: '2024-01' });
    const withOld = { ...context, all: [...everything, old] };
    const edition = combine([old, bank], 'spread', 2030, withOld);
    expect(edition.ok ? '' : describeError(edition.error, context.translate)).toBe(
      '“agency, 2024-01, base” has no figure for 2030; it has 2025, 2026. “agency, 2025-04, base” has 2030 too.',
    );
    expect(say([agency, series('other', { 2025: 447 })], 'spread')).toMatch(/All of them have 2025\.$/u);
    expect(commonYears([agency, old])).toEqual([2025]);
  });

  it('regions that the table does not know, editions, peaks and shares in a sum', () => {
    const [us, china] = parts;
    if (us === undefined || china === undefined) throw new Error('fixture');
    expect(say([us, { ...china, region: 'Texas' }], 'sum')).toMatch(/^combine-region-unknown: .*Texas/u);
    expect(say([us, { ...china, vintage: '2026-04' }], 'sum')).toMatch(/^combine-vintage/u);
    expect(say([us, { ...china, case: 'lift-off' }], 'sum')).toMatch(/^combine-case/u);
    const peak = { unit: 'GW', capacityBasis: 'peak-demand' } as const;
    expect(
      say(
        [
          { ...us, ...peak },
          { ...china, ...peak },
        ],
        'sum',
      ),
    ).toMatch(/^combine-peak/u);
    const share = { unit: '% of electricity' } as const;
    expect(
      say(
        [
          { ...us, ...share },
          { ...china, ...share },
        ],
        'sum',
      ),
    ).toMatch(/^combine-ratio/u);
  });

  it('capacities of another kind, and growth from another start', () => {
    const servers = { ...capacity, id: 'it', capacityBasis: 'it' } as const;
    expect(say([capacity, servers], 'spread')).toMatch(/^combine-capacity: .*Facility.*IT load/u);
    const growth = { unit: '% growth', basis: 'from 2023' } as const;
    const other = { ...bank, ...growth, basis: 'from 2024' };
    expect(say([{ ...agency, ...growth }, other], 'spread')).toMatch(
      /^combine-growth: .*from 2023; from 2024/u,
    );
  });

  it('in all languages, without a gap', () => {
    for (const language of languages) {
      const spoken: LatticeContext = { ...context, translate: fixtureTranslate(language) };
      for (const [how, ...members] of [
        ['spread', agency, chips],
        ['mean', agency, desk],
        ['sum', agency, lab],
      ] as const) {
        const result = combine(members, how, 2030, spoken);
        expect(result.ok).toBe(false);
        expect(result.ok ? '' : describeError(result.error, spoken.translate)).not.toMatch(
          /\{\{|forecasts\./u,
        );
      }
    }
  });
});

/** Mostly the first value, so that series have as much in common as to be combined now and then. */
function mostly<Value>(first: Value, ...others: Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(first) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}
const anySeries = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  publisher: fc.constantFrom('A', 'B', 'C'),
  vintage: mostly('2024-01', '2025', '2025-11-12'),
  region: mostly('United States', 'World', 'China', 'Europe', 'European Union', 'Ireland', 'Texas'),
  scope: mostly<Forecast['scope']>('all-data-centres', 'ai-only', 'ai-servers'),
  case: mostly('base', 'reference', 'high'),
  unit: mostly<Forecast['unit']>('TWh/yr', 'GW', '% growth', '% of electricity'),
  basis: mostly('', 'from 2023'),
  capacityBasis: mostly<Forecast['capacityBasis']>(null, 'it', 'peak-demand'),
  points: mostly<ForecastPoint[]>(
    pointsOf({ 2030: 100 }),
    pointsOf({ 2025: 50, 2030: [90, 120, 150] }),
    pointsOf({ 2030: [80, null, 130] }),
    pointsOf({ 2025: 40 }),
  ),
});

describe('of any series', () => {
  const anyFew = fc.array(
    anySeries.map((each): Forecast => ({ ...agency, ...each })),
    {
      minLength: 0,
      maxLength: 5,
    },
  );

  it('the order does not matter', () =>
    fc.assert(
      fc.property(anyFew, fc.constantFrom(...combinations), fc.nat(), (members, how, seed) => {
        // One id is one row.
        const rows = [...new Map(members.map((each) => [each.id, each])).values()];
        const turned = rows.map((_, index) => rows[(index + seed) % rows.length] as Forecast).toReversed();
        expect(combine(turned, how, 2030, context)).toEqual(combine(rows, how, 2030, context));
      }),
      { numRuns: 400 },
    ));

  it('nothing is combined across scope, unit, capacity or year, nor a sum over what overlaps', () => {
    let combined = 0;
    fc.assert(
      fc.property(anyFew, fc.constantFrom(...combinations), (members, how) => {
        const result = combine(members, how, 2030, context);
        if (result.ok) combined += 1;
        return !result.ok || isHonest(result.value, members);
      }),
      { numRuns: 3000, seed: 5 },
    );
    expect(combined).toBeGreaterThan(20);
  });
});

function isHonest({ how, members, low, central, high }: Combination, given: readonly Forecast[]): boolean {
  const taken = members.flatMap(({ id }) => given.findLast((each) => each.id === id) ?? []);
  const isOne = (of: (each: Forecast) => unknown): boolean => new Set(taken.map(of)).size === 1;
  const apart = taken.every((one) =>
    taken.every((other) => one === other || regionRelation(one.region, other.region) === 'apart'),
  );
  const rules: Record<CombineHow, boolean> = {
    spread: isOne(({ region }) => region),
    mean:
      isOne(({ region }) => region) &&
      isOne(({ vintage }) => vintage.slice(0, 4)) &&
      new Set(taken.map(({ publisher }) => publisher)).size === taken.length,
    difference: isOne(({ region }) => region) && taken.length === 2,
    sum: apart && isOne(({ vintage }) => vintage) && isOne(({ publisher }) => publisher),
  };
  return (
    taken.length > 1 &&
    taken.every(({ points }) => points.some(({ year }) => year === 2030)) &&
    isOne(({ scope }) => scope) &&
    isOne(({ unit }) => unit) &&
    isOne(({ capacityBasis }) => capacityBasis) &&
    rules[how] &&
    [low, central, high].every((value) => value === null || Number.isFinite(value))
  );
}

describe('the table of regions', () => {
  it.each([
    ['World', 'Texas', 'contains'],
    ['Ireland', 'World', 'within'],
    ['North America', 'United States', 'contains'],
    ['Ireland', 'Europe', 'within'],
    ['European Union', 'European Union and United Kingdom', 'within'],
    ['Asia Pacific without China', 'China', 'apart'],
    ['Japan', 'Asia Pacific without China', 'within'],
    ['United States', 'Europe', 'apart'],
    ['Rest of the world', 'China', 'apart'],
    ['Texas', 'United States', 'unknown'],
    ['Japan', 'Japan', 'same'],
  ] as const)('%s and %s: %s', (one, other, relation) => expect(regionRelation(one, other)).toBe(relation));
});
