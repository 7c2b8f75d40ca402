import { describe, expect, it } from 'vitest';
import { formatRange } from '../../../shared/units/format.ts';

describe('formatRange', () => {
  it.each([
    ['378 TWh/yr', '552 TWh/yr', '378–552 TWh/yr'],
    ['378 TWh/年', '552 TWh/年', '378–552 TWh/年'],
    ['−1.72 MtCO₂/年', '1.28 MtCO₂/年', '−1.72–1.28 MtCO₂/年'],
    ['18.5億ユーロ/年', '296億ユーロ/年', '18.5–296億ユーロ/年'],
    ['384万欧元/年', '3,000万欧元/年', '384–3,000万欧元/年'],
    ['€1.8 m/yr', '€17.5 m/yr', '€1.8–€17.5 m/yr'],
    ['0.9629', '0.9952', '0.9629–0.9952'],
    ['12%', '38%', '12%–38%'],
  ])('writes the unit of %s and %s once', (from, to, range) => {
    expect(formatRange(from, to)).toBe(range);
  });

  it.each([
    ['5,930万ユーロ/年', '3.56億ユーロ/年', '5,930万–3.56億ユーロ/年'],
    ['$900 m/yr', '$1.2 bn/yr', '$900 m–$1.2 bn/yr'],
    ['850ユーロ/年', '1.2億ユーロ/年', '850ユーロ–1.2億ユーロ/年'],
    // Without a scale of its own the first would be read in that of the second.
    ['$850/yr', '$1.2 m/yr', '$850/yr–$1.2 m/yr'],
  ])('leaves %s and %s their scales', (from, to, range) => {
    expect(formatRange(from, to)).toBe(range);
  });
});
