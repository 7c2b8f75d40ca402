import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimateRetry,
  retryConstants,
  retryParts,
  type RetryParts,
  usualConditions,
} from '../../../../shared/model/hardware/retry.ts';
import { reviewedRows } from '../../../helpers/reviewed-rows.ts';
import { errorOf, valueOf } from '../../../helpers/run.ts';

const steady = { driftExponent: 0, temperatureCoefficient: 0, calibrationSeconds: 0 };
const parts = (conditions: object, numbers: object): RetryParts =>
  valueOf(retryParts({ ...usualConditions, ...conditions }, { ...steady, ...numbers }));

describe('work that drift and temperature make an analog array repeat', () => {
  it('is none where nothing drifts and nothing is calibrated', () => {
    expect(parts({}, {}).retryFraction).toBe(0);
  });

  it('is the time of calibration where nothing drifts: 1 s in 100 s is a hundredth', () => {
    const hours = 99 / 3600;
    expect(parts({ recalibrationHours: hours }, { calibrationSeconds: 1 }).retryFraction).toBeCloseTo(
      0.01,
      12,
    );
  });

  it('is the share of the band in which temperature alone exceeds the tolerance', () => {
    // 0.1 % per K up to 20 K away: above 1 % in half of the band.
    const { redone } = parts({ temperatureSpan: 40 }, { temperatureCoefficient: 0.001 });
    expect(redone).toBeCloseTo(0.5, 12);
  });

  it('begins when drift alone has used up the tolerance: τ* = a · ((1 − ε)^(−1/ν) − 1)', () => {
    const conditions = { temperatureSpan: 0, ageHours: 100, recalibrationHours: 48, tolerance: 0.01 };
    const until = 100 * (0.99 ** (-1 / 0.06) - 1);
    expect(parts(conditions, { driftExponent: 0.06 }).redone).toBeCloseTo(1 - until / 48, 2);
  });

  it('never falls with span, drift, coefficient, interval or time of calibration, and stays below 1', () => {
    const more = fc.double({ min: 1, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(retryConstants)),
        more,
        more,
        more,
        (technology, a, b, c) => {
          const constants = retryConstants[technology]!;
          const numbers = {
            driftExponent: constants.driftExponent.value,
            temperatureCoefficient: constants.temperatureCoefficient.value,
            calibrationSeconds: constants.calibrationSeconds.value,
          };
          const from = parts({}, numbers).retryFraction - 1e-12;
          const worse = [
            parts({ temperatureSpan: 20 * a }, numbers),
            parts({}, { ...numbers, driftExponent: numbers.driftExponent * b }),
            parts({}, { ...numbers, temperatureCoefficient: numbers.temperatureCoefficient * c }),
            parts({}, { ...numbers, calibrationSeconds: numbers.calibrationSeconds * a }),
          ].map(({ retryFraction }) => retryFraction);
          expect(Math.min(...worse)).toBeGreaterThanOrEqual(from);
          expect(Math.max(...worse)).toBeLessThan(1);
          expect(parts({ recalibrationHours: 24 * a }, numbers).redone).toBeGreaterThanOrEqual(
            parts({}, numbers).redone - 1e-12,
          );
        },
      ),
    );
  });

  it.each([
    [{ temperatureSpan: -1 }, {}, 'temperatureSpan'],
    [{ recalibrationHours: 0 }, {}, 'recalibrationHours'],
    [{ tolerance: 0 }, {}, 'tolerance'],
    [{}, { driftExponent: Number.NaN }, 'driftExponent'],
    // Everything is off from the first moment on: no retry fraction below 1 exists.
    [{ tolerance: 1e-9, ageHours: 1e-6 }, { driftExponent: 5 }, 'retryFraction'],
  ])('%o with %o is refused', (conditions, numbers, place) => {
    const error = errorOf(retryParts({ ...usualConditions, ...conditions }, { ...steady, ...numbers }));
    expect(error).toMatchObject({ code: 'circuit-invalid', place });
  });
});

describe('the constants', () => {
  const technologies = reviewedRows('technologies');

  it('speak of analog technologies of the catalog only', () => {
    for (const id of Object.keys(retryConstants)) expect(technologies.get(id)?.['domain']).toBe('analog');
  });

  it('leave digital arrays out, which have nothing to repeat', () => {
    const digital = [...technologies].filter(([, { domain }]) => domain === 'digital' || domain === 'none');
    expect(digital.length).toBeGreaterThan(3);
    for (const [id] of digital) expect(valueOf(estimateRetry(id, usualConditions))).toBeNull();
  });

  it('lie in their own ranges and say why', () => {
    for (const constants of Object.values(retryConstants)) {
      for (const { value, low, high, basis } of Object.values(constants)) {
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(basis.length).toBeGreaterThan(40);
      }
    }
  });

  it('take the drift of phase-change memory from its published fit', () => {
    // −0.0155 · ln g + 0.0244 between 0.049 and 0.1, at a tenth of the largest conductance.
    const fit = Math.min(Math.max(-0.0155 * Math.log(0.1) + 0.0244, 0.049), 0.1);
    expect(retryConstants['pcm-analog']?.driftExponent.value).toBeCloseTo(fit, 3);
  });

  it('give ranges in order', () => {
    for (const technology of Object.keys(retryConstants)) {
      const estimate = valueOf(estimateRetry(technology, { ...usualConditions, temperatureSpan: 60 }));
      const [low, central, high] = [estimate?.low, estimate?.central, estimate?.high].map(
        (part) => part?.retryFraction,
      );
      expect(low).toBeLessThanOrEqual(central!);
      expect(central).toBeLessThanOrEqual(high!);
    }
  });
});
