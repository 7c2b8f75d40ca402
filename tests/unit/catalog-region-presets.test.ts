import { describe, expect, it } from 'vitest';
import { regionPresets, regionSlug } from '../../shared/catalog/region-presets.ts';
import type { Parameter } from '../../shared/catalog/rows.ts';
import { inputDefinitions, isInRange } from '../../shared/model/inputs.ts';
import { shippedParameters } from '../helpers/money-rows.ts';

const presets = regionPresets(shippedParameters);
function presetOf(region: string) {
  const found = presets.find((preset) => preset.region === region);
  if (found === undefined) throw new Error(region);
  return found;
}
const rowsOf = (region: string): string[] => Object.values(presetOf(region).values).map(({ row }) => row.id);

describe('the regions of the shipped catalog', () => {
  it('have both price and carbon where analysts ask first', () => {
    const whole = presets.filter(({ missing }) => missing.length === 0).map(({ region }) => region);
    expect(whole).toEqual(
      expect.arrayContaining([
        'United States',
        'European Union',
        'Germany',
        'France',
        'Netherlands',
        'Ireland',
        'United Kingdom',
        'Japan',
        'China',
        'South Korea',
        'Taiwan',
        'Sweden',
      ]),
    );
    expect(presets.slice(0, whole.length).map(({ region }) => region)).toEqual(whole.toSorted());
  });

  it('say what they lack', () => {
    expect(presetOf('Italy').missing).toEqual(['grid.carbon']);
    expect(presetOf('Norway').missing).toEqual(['price.electricity']);
    expect(presetOf('Norway').values['price.electricity']).toBeUndefined();
  });

  it.each([
    ['United States', ['price-us-industrial-2025', 'grid-carbon-united-states-2024']],
    ['Germany', ['price-germany-2025h2', 'grid-carbon-germany-2025']],
    ['United Kingdom', ['price-uk-2025h1', 'grid-carbon-united-kingdom-2024']],
    ['Japan', ['price-japan-extra-high-2025', 'grid-carbon-japan-2025']],
    ['Singapore', ['price-singapore-semianalysis-2024', 'grid-carbon-singapore-2025']],
    ['European Union', ['price-eu-2025h2', 'grid-carbon-eu-iea-2025', 'grid-carbon-eu-iea-2030']],
  ])('%s: the latest national rows of large customers, %j', (region, ids) => {
    expect(rowsOf(region)).toEqual(ids);
  });

  it('convert a price at the rate of its own year, and say so', () => {
    // 17.4 yen at 0.0066859 USD, the average of 2025.
    const price = presetOf('Japan').values['price.electricity'];
    expect(price?.value).toBeCloseTo(17.4 * 0.0066859, 4);
    expect(price?.source).toMatchObject({ source: 'eic-jp-retrospective', grade: 'derived' });
    expect(price?.source.note).toContain('17.4 JPY/kWh = 0.1163 USD/kWh');
    expect(price?.source.note).toContain('rates:jpy-2025');
    expect(presetOf('United States').values['price.electricity']?.source.grade).toBe('secondary');
  });

  it('derive a fall of the grid’s carbon only where a forecast has the same boundary', () => {
    // 170 to 90 g/kWh over five years.
    expect(presetOf('European Union').values['grid.decline']?.value).toBeCloseTo(0.1194, 4);
    expect(presetOf('Germany').values['grid.decline']).toBeUndefined();
  });

  it('set values that the model takes', () => {
    for (const { values } of presets)
      for (const [id, given] of Object.entries(values)) {
        const definition = inputDefinitions.get(id);
        if (definition === undefined) throw new Error(id);
        expect(isInRange(given.value, definition.range)).toBe(true);
      }
  });

  it('have names of their own on the command line', () => {
    expect(regionSlug('United States')).toBe('united-states');
    expect(new Set(presets.map(({ region }) => regionSlug(region))).size).toBe(presets.length);
  });
});

describe('the rule', () => {
  const base = shippedParameters.find(({ id }) => id === 'price-us-industrial-2025') as Parameter;
  it('takes a later row, and never one of a state or of shops', () => {
    const later: Parameter = { ...base, id: 'own', period: '2026', value: 0.09, valueUsd: 0.09 };
    const state: Parameter = { ...later, id: 'state', name: `${base.name}, Ohio`, period: '2027' };
    const shops: Parameter = {
      ...later,
      id: 'shops',
      name: 'Electricity price: commercial customers',
      period: '2027',
    };
    const [preset] = regionPresets([base, later, state, shops]);
    expect(preset?.values['price.electricity']?.row.id).toBe('own');
  });
  it('leaves out a price that no rate converts', () => {
    expect(regionPresets([{ ...base, valueUsd: null }])).toEqual([]);
  });
});
