import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, createBetaQuantile } from '../../../shared/model/uncertainty/beta.ts';
import { type Distribution, truncateDistribution } from '../../../shared/model/uncertainty/distribution.ts';
import { normalCdf, normalQuantile } from '../../../shared/model/uncertainty/normal.ts';
import { parseUncertain, writeUncertain } from '../../../shared/model/uncertainty/notation.ts';

const everywhere = { min: -Infinity, max: Infinity, minOpen: true, maxOpen: true };

function read(text: string): Distribution {
  const parsed = parseUncertain(text, 'x');
  if (!parsed.ok || parsed.value.kind !== 'distribution') throw new Error(text);
  return parsed.value.distribution;
}

const quantile = (text: string, share: number, range = everywhere): number =>
  truncateDistribution(read(text), range).quantile(share);

describe('the standard normal distribution', () => {
  it.each([
    // Abramowitz & Stegun, Handbook of Mathematical Functions, tables 26.1 and 26.5.
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.95, 1.644853626951473],
    [0.9, 1.281551565544601],
    [0.995, 2.575829303548901],
    [1e-10, -6.361340902404056],
  ])('the quantile of %d is %d', (p, x) => {
    expect(normalQuantile(p)).toBeCloseTo(x, 12);
    expect(normalCdf(x)).toBeCloseTo(p, 13);
  });

  it('is undone by its distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-14);
      }),
    );
  });
});

describe('the beta distribution', () => {
  // Closed forms: Beta(1, b) has F(x) = 1 − (1 − x)^b; Beta(2, 2) has F(x) = 3x² − 2x³; Beta(½, ½) is the arcsine law.
  const known = [
    [0.3, 1, 5, 1 - 0.7 ** 5],
    [0.3, 2, 2, 3 * 0.09 - 2 * 0.027],
    [0.75, 4, 1, 0.75 ** 4],
  ] as const;

  it.each([...known, [0.2, 0.5, 0.5, (2 / Math.PI) * Math.asin(Math.sqrt(0.2))] as const])(
    'at %d with shapes %d and %d the probability is %d',
    (x, a, b, p) => {
      expect(betaCdf(x, a, b)).toBeCloseTo(p, 13);
    },
  );

  it.each(known)('%d is the quantile of shapes %d and %d at %d', (x, a, b, p) => {
    expect(createBetaQuantile(a, b)(p)).toBeCloseTo(x, 12);
  });

  it('is undone by its quantile', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (p, a, b) => {
          expect(Math.abs(betaCdf(createBetaQuantile(a, b)(p), a, b) - p)).toBeLessThan(1e-12);
        },
      ),
    );
  });
});

describe('what is written means what the specification says', () => {
  it('`a to b` has a as its 5th and b as its 95th percentile; log-normal where a is above zero, else normal', () => {
    expect(quantile('0.2 to 0.6', 0.05)).toBeCloseTo(0.2, 12);
    expect(quantile('0.2 to 0.6', 0.95)).toBeCloseTo(0.6, 12);
    expect(quantile('0.2 to 0.6', 0.5)).toBeCloseTo(Math.sqrt(0.2 * 0.6), 12);
    expect(quantile('-1 to 3', 0.05)).toBeCloseTo(-1, 12);
    expect(quantile('-1 to 3', 0.5)).toBeCloseTo(1, 12);
    expect(quantile('0 to 3', 0.5)).toBeCloseTo(1.5, 12);
  });

  it('normal and lognormal take arithmetic moments', () => {
    expect(quantile('normal(10, 2)', normalCdf(1))).toBeCloseTo(12, 10);
    // The median of a log-normal is its mean ÷ √(1 + (sd/mean)²).
    expect(quantile('lognormal(10, 5)', 0.5)).toBeCloseTo(10 / Math.sqrt(1.25), 10);
  });

  it('triangular follows its closed form, PERT is a beta distribution of weight 4', () => {
    expect(quantile('triangular(0, 1, 4)', 0.25)).toBeCloseTo(1, 12);
    expect(quantile('triangular(0, 1, 4)', 1 - 1 / 12)).toBeCloseTo(3, 12);
    // pert(0, m, 1) is Beta(1 + 4m, 5 − 4m); at m = ½ Beta(3, 3), whose median is ½.
    expect(quantile('pert(2, 3, 4)', 0.5)).toBeCloseTo(3, 12);
    expect(quantile('pert(0, 0.25, 1)', betaCdf(0.4, 2, 4))).toBeCloseTo(0.4, 11);
  });

  it('of single values it is the smallest whose cumulative weight reaches the share', () => {
    expect(quantile('discrete(1: 0.2, 2: 0.3, 5: 0.5)', 0.5)).toBe(2);
    expect(quantile('discrete(1: 0.2, 2: 0.3, 5: 0.5)', 0.500001)).toBe(5);
    expect(quantile('data(3, 1, 2)', 1 / 3)).toBe(1);
    expect(quantile('data(3, 1, 2)', 0.5)).toBe(2);
    expect(quantile('discrete(1: 0, 2: 1)', 1e-9)).toBe(2);
  });
});

describe('truncation', () => {
  const share = { min: 0, max: 1, minOpen: false, maxOpen: false };

  it('draws between the probabilities of the bounds', () => {
    const cut = truncateDistribution(read('normal(1, 1)'), share);
    expect(cut.mass).toBeCloseTo(normalCdf(0) - normalCdf(-1), 13);
    const median = cut.quantile(0.5);
    expect(normalCdf(median - 1)).toBeCloseTo(normalCdf(-1) + cut.mass / 2, 12);
  });

  it('never yields a value outside, not even at the ends and not on an open bound', () => {
    const texts = [
      'normal(1, 5)',
      '0.2 to 6',
      'uniform(-1, 2)',
      'triangular(-1, 0.5, 2)',
      'pert(-1, 0.5, 2)',
      'normal(-3, 9)',
    ];
    const open = { min: 0, max: 1, minOpen: true, maxOpen: true };
    for (const text of texts) {
      const cut = truncateDistribution(read(text), open);
      for (const p of [1e-16, 1e-9, 0.5, 1 - 1e-9, 1 - 2 ** -53]) {
        expect(cut.quantile(p)).toBeGreaterThan(0);
        expect(cut.quantile(p)).toBeLessThan(1);
      }
    }
  });

  it('drops single values outside and weighs the rest anew', () => {
    const cut = truncateDistribution(read('data(-1, 0, 0.5, 1, 7)'), share);
    expect(cut.mass).toBeCloseTo(0.6, 12);
    expect([0.1, 0.5, 0.9].map(cut.quantile)).toEqual([0, 0.5, 1]);
    expect(truncateDistribution(read('data(7, 8)'), share).mass).toBe(0);
  });

  it('a distribution of zero width on a closed bound is inside', () => {
    for (const text of ['uniform(0, 0)', 'normal(1, 0)', 'pert(1, 1, 1)', 'triangular(0, 0, 0)']) {
      expect(truncateDistribution(read(text), share).mass).toBe(1);
    }
  });
});

describe('malformed texts', () => {
  it.each([
    ['5 to', 'distribution-malformed'],
    ['3 to 2', 'distribution-malformed'],
    ['2 to 2', 'distribution-malformed'],
    ['1 to 1e999', 'distribution-malformed'],
    ['pert(3, 2, 1)', 'distribution-malformed'],
    ['pert(1, 2)', 'distribution-malformed'],
    ['uniform(1, x)', 'distribution-malformed'],
    ['uniform(1, 2', 'distribution-malformed'],
    ['normal(1, -1)', 'distribution-malformed'],
    ['lognormal(0, 1)', 'distribution-malformed'],
    ['discrete(1, 2)', 'distribution-malformed'],
    ['discrete(1: -1)', 'distribution-malformed'],
    ['discrete(1: 0)', 'distribution-malformed'],
    ['data()', 'distribution-malformed'],
    ['data(1: 2)', 'distribution-malformed'],
    ['= ', 'distribution-malformed'],
    ['= a.b * c', 'distribution-malformed'],
    ['beta(1, 2)', 'distribution-unknown'],
  ])('%s', (text, code) => {
    expect(parseUncertain(text, 'price.electricity')).toMatchObject({
      ok: false,
      error: { code, place: 'price.electricity' },
    });
  });

  it('an unknown name brings the nearest known one', () => {
    expect(parseUncertain('trianglar(1, 2, 3)', 'x')).toMatchObject({
      error: { values: { nearest: 'triangular' } },
    });
  });

  it('no text makes the reader fail: it is read, or refused with its place', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseUncertain(text, 'here');
        expect(parsed.ok || parsed.error.place === 'here').toBe(true);
      }),
    );
  });

  it('what is written from a value is read as the same value', () => {
    const texts = ['0.2 to 0.6', 'uniform(1, 2)', 'triangular(1, 2, 4)', 'pert(1, 2, 4)', 'normal(-1, 2)'];
    for (const text of [
      ...texts,
      'lognormal(1, 2)',
      'discrete(1: 0.2, 2: 3)',
      'data(1, 2)',
      '= a.b * 0.8',
      '= a.b',
    ]) {
      const parsed = parseUncertain(text, 'here');
      expect(parsed.ok ? writeUncertain(parsed.value) : parsed.error).toBe(text);
    }
  });
});
