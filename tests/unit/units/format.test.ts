import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/i18n/define.ts';
import { outputIds } from '../../../shared/model/outputs.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import {
  formatInput,
  formatNumber,
  formatOutput,
  formatQuantity,
  formatShare,
  unitLabel,
} from '../../../shared/units/format.ts';
import { outputUnit, units } from '../../../shared/units/quantity.ts';

const en = { language: 'en' } as const;
const ja = { language: 'ja' } as const;
const zh = { language: 'zh' } as const;

describe('a number', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [12.345, '12.3'],
    [0.96, '0.96'],
    [1, '1'],
    [1234.5, '1,230'],
    [-1234.5, '\u22121,230'],
    [0.00123, '0.00123'],
    [4.2e-5, '4.2 × 10⁻⁵'],
    [1.2345e16, '1.23 × 10¹⁶'],
    [-7.06e10, '\u22127.06 × 10¹⁰'],
    [9_990_000, '9,990,000'],
    [1e7, '1 × 10⁷'],
    [Number.NaN, '–'],
    [Number.NEGATIVE_INFINITY, '\u2212∞'],
  ])('%d reads %s', (value, text) => {
    expect(formatNumber(value, en)).toBe(text);
  });

  it('takes more digits when asked', () => {
    expect(formatNumber(1234.5678, { language: 'en', digits: 7 })).toBe('1,234.568');
    expect(formatNumber(1.234567e16, { language: 'en', digits: 5 })).toBe('1.2346 × 10¹⁶');
  });

  it('never has a hyphen for a minus, nor a minus before zero, in any language', () => {
    fc.assert(
      fc.property(fc.double(), fc.constantFrom(...languages), (value, language) => {
        const text = formatNumber(value, { language });
        expect(text).not.toContain('-');
        expect(text.startsWith('\u2212')).toBe(value < 0);
      }),
    );
  });

  it('says what it stands for, to three digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 9.99e6, noNaN: true }), (value) => {
        const read = Number(formatNumber(value, en).replaceAll(',', ''));
        expect(Math.abs(read / value - 1)).toBeLessThanOrEqual(0.005);
      }),
    );
  });
});

describe('a share', () => {
  it.each([
    [0.25, '25%'],
    [0, '0%'],
    [-0.1234, '\u221212.3%'],
    [1, '100%'],
    [0.0005, '0.05%'],
    [1e-9, '1 × 10⁻⁷%'],
  ])('%d reads %s', (value, text) => {
    expect(formatShare(value, en)).toBe(text);
  });
});

describe('a quantity', () => {
  it.each([
    [12.4, 'TWh/yr', '12.4 TWh/yr', '12.4 TWh/年', '12.4 TWh/年'],
    [1.4, 'GW', '1.4 GW', '1.4 GW', '1.4 GW'],
    [5.6, 'MtCO2/yr', '5.6 MtCO₂/yr', '5.6 MtCO₂/年', '5.6 MtCO₂/年'],
    [0.96, '1', '0.96', '0.96', '0.96'],
    [1.02, '1e9 USD/yr', '$1.02 bn/yr', '10.2億ドル/年', '10.2亿美元/年'],
    [-1.02, '1e9 USD/yr', '\u2212$1.02 bn/yr', '\u221210.2億ドル/年', '\u221210.2亿美元/年'],
    [0.0264, '1e9 USD/yr', '$26.4 m/yr', '2,640万ドル/年', '2,640万美元/年'],
    [508, '1e9 USD/yr', '$508 bn/yr', '5,080億ドル/年', '5,080亿美元/年'],
    [999.9, '1e9 USD/yr', '$1 tn/yr', '1兆ドル/年', '1万亿美元/年'],
    [0, '1e9 USD/yr', '$0/yr', '0ドル/年', '0美元/年'],
    [280_000, 'USD/server', '$280,000/server', '28万ドル/台', '28万美元/台'],
    [0.245, 'USD/1e6 unit', '$0.245 per million units', '0.245ドル/100万単位', '0.245美元/百万单位'],
    [0.08, 'USD/kWh', '$0.08/kWh', '0.08ドル/kWh', '0.08美元/kWh'],
    [1.2345e16, 'unit/yr', '1.23 × 10¹⁶ units/yr', '1.23 × 10¹⁶ 単位/年', '1.23 × 10¹⁶ 单位/年'],
    [0.554, 'J/unit', '0.554 J/unit', '0.554 J/単位', '0.554 J/单位'],
    [5, 'year', '5 years', '5 年', '5 年'],
    [0.38, '1/yr', '0.38/yr', '0.38/年', '0.38/年'],
  ] as const)('%d %s reads %s, %s, %s', (value, unit, english, japanese, chinese) => {
    expect(formatQuantity(value, unit, en)).toBe(english);
    expect(formatQuantity(value, unit, ja)).toBe(japanese);
    expect(formatQuantity(value, unit, zh)).toBe(chinese);
  });

  it('has a label for every unit but a plain number', () => {
    for (const language of languages) {
      expect(units.filter((unit) => unitLabel(unit, language) === '')).toEqual(['1']);
    }
  });
});

describe('an output', () => {
  it('has a unit, each one', () => {
    expect(outputIds.filter((id) => !units.includes(outputUnit(id)))).toEqual([]);
    expect(outputUnit('energy.saved.edge')).toBe('TWh/yr');
    expect(outputUnit('workload.speech.spend')).toBe('1e9 USD/yr');
    expect(outputUnit('spend.edge')).toBe('1e9 USD/yr');
    expect(outputUnit('workload.speech.servers_imc')).toBe('server/yr');
  });

  it('that is a share reads as a percentage', () => {
    expect(formatOutput('workload.speech.share_of_stock', 0.123, en)).toBe('12.3%');
    expect(formatOutput('workload.speech.saving', -0.05, ja)).toBe('\u22125%');
    expect(formatOutput('cost.index.datacentre', 0.96, en)).toBe('0.96');
    expect(formatOutput('energy.saved.edge', 12.4, en)).toBe('12.4 TWh/yr');
  });
});

describe('an input', () => {
  it.each([
    ['adoption.speech.ceiling', 0.3, '30%'],
    ['adoption.speech.start_year', 2026, '2026'],
    ['adoption.speech.start_year', 2026.5, '2026.5'],
    ['adoption.speech.start_year', 2026.448_939_8, '2026.45'],
    ['demand.edge.growth_after', -0.05, '\u22125%/yr'],
    ['hardware.speech.imc.life', 5, '5 years'],
    ['hardware.speech.imc.mac_energy', 4.5, '4.5 pJ/MAC'],
    ['adoption.speech.p', 0.03, '0.03/yr'],
    ['workload.speech.share', 0.05, '0.05'],
    ['no.such.input', 1.5, '1.5'],
  ])('%s of %d reads %s', (id, value, text) => {
    expect(formatInput(id, value, en)).toBe(text);
  });

  it('is given in a known unit, each one', () => {
    expect([...inputDefinitions.values()].filter(({ unit }) => !units.includes(unit))).toEqual([]);
  });
});
