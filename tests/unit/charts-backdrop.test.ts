import { describe, expect, it } from 'vitest';
import { chartToSvg } from '../../electron/brief/charts-to-svg.ts';
import { demandScopes } from '../../shared/catalog/demand-series.ts';
import type { Forecast } from '../../shared/catalog/rows.ts';
import { energyChart } from '../../shared/charts/energy-chart.ts';
import { comparableForecasts } from '../../shared/charts/forecast-backdrop.ts';
import { savingChart } from '../../shared/charts/saving-chart.ts';
import { fixtureForecasts, fixtureResult, fixtureTranslate } from '../golden/fixture.ts';
import { resolvePreset } from '../helpers/presets.ts';
import { evaluateModel } from '../../shared/model/evaluate.ts';

const context = { translate: fixtureTranslate('en'), language: 'en', theme: 'light' } as const;

function series(change: Partial<Forecast>): Forecast {
  const [first] = fixtureForecasts;
  if (first === undefined) throw new Error('no forecast');
  return { ...first, scope: 'ai-only', region: 'World', unit: 'TWh/yr', ...change };
}

describe('the forecasts behind the electricity', () => {
  it('count what the model counts: its scopes, the world, TWh per year', () => {
    const fit = demandScopes.map((scope) => series({ id: scope, scope }));
    const others = [
      series({ id: 'all', scope: 'all-data-centres' }),
      series({ id: 'servers', scope: 'ai-servers' }),
      series({ id: 'country', region: 'United States' }),
      series({ id: 'capacity', unit: 'GW' }),
    ];
    expect(comparableForecasts('datacentre', [...others, ...fit])).toEqual(fit);
    expect(comparableForecasts('edge', fit)).toEqual([]);
  });

  it('are refused by the chart too, whoever hands them over', () => {
    const model = energyChart({
      ...context,
      runs: [{ name: 'Sober', result: fixtureResult({ saving: 0.008, rebound: 0.35 }) }],
      segment: 'datacentre',
      horizonYear: 2030,
      forecasts: [series({ id: 'all', scope: 'all-data-centres' }), series({ id: 'fit' })],
    });
    const columns = model.table.columns.filter(({ key }) => key.startsWith('forecast'));
    expect(columns).toHaveLength(1);
    expect(model.table.rows.find((row) => row['year'] === 2030)?.['forecast0']).toBe(945);
    expect(model.subtitle).toContain('Thin: published forecasts (AI use only)');
  });
});

describe('the names of the forecasts behind the electricity', () => {
  const points = series({}).points;

  it('say a publication once, where it reaches furthest, and its other cases by what sets them apart', () => {
    const model = energyChart({
      ...context,
      runs: [{ name: 'Sober', result: fixtureResult({ saving: 0.008, rebound: 0.35 }) }],
      segment: 'datacentre',
      horizonYear: 2030,
      forecasts: [
        series({ id: 'short', case: 'Limits to growth', points: points.slice(0, 2) }),
        series({ id: 'long', case: 'Sustainable', points }),
      ],
    });
    const svg = chartToSvg(model, { width: 720, height: 400 }, 'en');
    expect(svg.match(/>Agency A 2025</gu)).toHaveLength(1);
    expect(svg.match(/>Limits to growth</gu)).toHaveLength(1);
    expect(svg).not.toContain('>Sustainable<');
  });
});

describe('what is saved before rebound', () => {
  const baseline = resolvePreset('baseline');
  const result = evaluateModel(baseline.inputs, baseline.years);

  it.each(['power.saved', 'carbon.saved', 'bill.saved'] as const)(
    'is to the net figure of %s as that of the electricity is',
    (quantity) => {
      if (!result.ok) throw new Error(result.error.code);
      const { series: found, years } = result.value;
      const at = years.indexOf(2035);
      const model = savingChart({
        ...context,
        quantity,
        runs: [{ name: 'Baseline', result: result.value }],
        segment: 'datacentre',
        horizonYear: 2035,
      });
      const row = model.table.rows[at];
      const net = found['energy.saved.datacentre'][at] ?? Number.NaN;
      const gross = found['energy.gross.datacentre'][at] ?? Number.NaN;
      expect(row?.['line1']).toBe(found[`${quantity}.datacentre`][at]);
      expect(Number(row?.['line0']) / Number(row?.['line1'])).toBeCloseTo(gross / net, 9);
    },
  );
});
