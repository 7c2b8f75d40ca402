import { describe, expect, it } from 'vitest';
import {
  conversionFactor,
  describeDimension,
  equalDimensions,
  multiplyDimensions,
  parseUnit,
} from '../../../shared/units/dimension.ts';
import { units } from '../../../shared/units/quantity.ts';

describe('a unit', () => {
  it.each([
    ['1', '1'],
    ['1/yr', 'yr^-1'],
    ['year', 'yr'],
    ['TWh/yr', 'TWh·yr^-1'],
    ['USD/1e6 unit', '1e6^-1·USD·unit^-1'],
    ['1e9 USD/yr', '1e9·USD·yr^-1'],
    ['unit/s per server', 's^-1·server^-1·unit'],
    ['GW·yr/TWh', 'GW·TWh^-1·yr'],
  ])('%s is %s', (text, atoms) => {
    expect(describeDimension(parseUnit(text))).toBe(atoms);
  });

  it('can be taken apart, each of the vocabulary', () => {
    expect(() => units.map(parseUnit)).not.toThrow();
  });

  it('is refused when it is made of something unknown', () => {
    expect(() => parseUnit('furlong/yr')).toThrow('furlong');
    expect(() => parseUnit('constructor')).toThrow('constructor');
  });
});

describe('dimensions', () => {
  it('multiply and cancel', () => {
    const power = multiplyDimensions(parseUnit('J/unit'), parseUnit('unit/s per server'));
    expect(equalDimensions(power, parseUnit('J/s per server'))).toBe(true);
    expect(equalDimensions(power, parseUnit('J/s'))).toBe(false);
    expect(equalDimensions(multiplyDimensions(power, power, -1), {})).toBe(true);
  });
});

describe('a conversion', () => {
  it.each([
    ['J/pJ', 1e-12],
    ['pJ/J', 1e12],
    ['J/kWh', 3.6e6],
    ['J/TWh', 3.6e15],
    ['s/h', 3600],
    ['h/yr', 8760],
    ['unit/1e6 unit', 1e6],
    ['1e9', 1e-9],
    ['kWh·MtCO2/TWh·kgCO2', 1],
    ['W·s/J', 1],
  ])('%s is %d', (unit, factor) => {
    expect(conversionFactor(unit)).toBe(factor);
  });

  it('is refused between things that do not measure the same', () => {
    expect(() => conversionFactor('J/USD')).toThrow('remains');
    expect(() => conversionFactor('W/J')).toThrow('remains');
  });
});
