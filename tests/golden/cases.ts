import type { ChartContext, ChartModel } from '../../shared/charts/chart-model.ts';
import { efficiencyChart } from '../../shared/charts/efficiency-chart.ts';
import { revisionChart } from '../../shared/charts/revision-chart.ts';
import type { Result } from '../../shared/result.ts';
import { costCurveChart } from '../../shared/charts/cost-curve-chart.ts';
import { energyChart } from '../../shared/charts/energy-chart.ts';
import { forecastChart } from '../../shared/charts/forecast-chart.ts';
import { jouleChart } from '../../shared/charts/joule-chart.ts';
import { adoptionChart } from '../../shared/charts/adoption-chart.ts';
import { bridgeChart } from '../../shared/charts/bridge-chart.ts';
import { distributionChart } from '../../shared/charts/distribution-chart.ts';
import { outcomeMapChart } from '../../shared/charts/outcome-map-chart.ts';
import { outcomeChart } from '../../shared/charts/outcome-chart.ts';
import { panelRowHeight, panelsChart } from '../../shared/charts/panels-chart.ts';
import { runsChart, type RunsChartData } from '../../shared/charts/runs-chart.ts';
import { savingChart } from '../../shared/charts/saving-chart.ts';
import { sobolChart } from '../../shared/charts/sobol-chart.ts';
import { tornadoChart } from '../../shared/charts/tornado-chart.ts';
import type { MoneyView } from '../../shared/units/money.ts';
import {
  fixtureBand,
  fixtureCapacity,
  fixtureCurve,
  fixtureForecasts,
  fixtureHardware,
  fixtureJouleRun,
  fixtureResult,
} from './fixture.ts';
import { bandAround, withOutcomes } from './outcome-fixture.ts';
import {
  fixtureBridge,
  fixtureDraws,
  fixtureMap,
  fixtureSobol,
  fixtureTornado,
  saved2030,
} from './sensitivity-fixture.ts';

const sober = { name: 'Sober', result: fixtureResult({ saving: 0.008, rebound: 0.35 }) };
const bold = {
  name: 'High adoption of IMC in every data centre',
  result: fixtureResult({ saving: 0.2, rebound: 0.3 }),
};
const backfire = { name: 'Backfire', result: fixtureResult({ saving: -0.06, rebound: 1.4 }) };
const nothing = { name: 'Analog stalls', result: fixtureResult({ saving: 0, rebound: 0 }) };

/** The forecasts as if they counted what the model counts, and one of another scope, which must not be drawn. */
const comparable = [
  ...fixtureForecasts
    .slice(3, 6)
    .map((forecast) => ({ ...forecast, scope: 'ai-only' as const, region: 'World' })),
  ...fixtureForecasts.slice(0, 1),
];

const priced = withOutcomes(sober.result, 1);

/** Yen of the year, at a rate that changes every digit; euros of the model's year. */
const nominalYen: MoneyView = {
  currency: 'JPY',
  rate: { id: 'jpy-2025', date: '2025-12-31', basis: 'year-average', usdPerUnit: 0.0066859 },
  inflation: { id: 'inflation-jpy', perYear: 0.02 },
};
const realEuro: MoneyView = {
  currency: 'EUR',
  rate: { id: 'eur-2025-11', date: '2025-11-30', basis: 'month-average', usdPerUnit: 1.1558 },
  inflation: null,
};

const segment = 'datacentre';
const workload = 'llm_decode';
const at = { segment, horizonYear: 2030 } as const;

const panels = { output: 'energy.total.datacentre', horizonYear: 2030, columns: 3 } as const;

function banded(runs: readonly (typeof sober)[]): RunsChartData['runs'] {
  return runs.map((run) => ({ ...run, band: bandAround(run.result.series['energy.total.datacentre']) }));
}

/** Every chart alone, with several runs, and where the saving is negative. */
export const charts: Record<string, (context: ChartContext) => ChartModel> = {
  energy: (context) => energyChart({ ...context, ...at, runs: [sober] }),
  'energy-backfire': (context) => energyChart({ ...context, ...at, runs: [backfire] }),
  'energy-four': (context) => energyChart({ ...context, ...at, runs: [sober, bold, backfire, nothing] }),
  'energy-two-demands': (context) =>
    energyChart({
      ...context,
      ...at,
      runs: [
        sober,
        bold,
        { name: 'More demand', result: fixtureResult({ saving: 0.1, rebound: 0, demand: 600 }) },
      ],
    }),
  saving: (context) => savingChart({ ...context, ...at, runs: [sober] }),
  'saving-backfire': (context) => savingChart({ ...context, ...at, runs: [backfire] }),
  'saving-four': (context) => savingChart({ ...context, ...at, runs: [sober, bold, backfire, nothing] }),
  'cost-curve': (context) =>
    costCurveChart({
      ...context,
      workload,
      runs: [{ name: 'Sober', curve: fixtureCurve(workload, 0.12), ceiling: 0.3 }],
    }),
  'cost-curve-three': (context) =>
    costCurveChart({
      ...context,
      workload,
      runs: [
        { name: 'Sober', curve: fixtureCurve(workload, 0.12), ceiling: 0.3 },
        { name: 'High adoption', curve: fixtureCurve(workload, 0.14), ceiling: 0.8 },
        { name: 'Backfire', curve: fixtureCurve(workload, -0.1), ceiling: 0.3 },
      ],
    }),
  joule: (context) => jouleChart({ ...context, workload, runs: [fixtureJouleRun('Sober')] }),
  'joule-two': (context) =>
    jouleChart({
      ...context,
      workload,
      runs: [fixtureJouleRun('Sober'), fixtureJouleRun('High adoption', 0.5)],
    }),
  'joule-four': (context) =>
    jouleChart({
      ...context,
      workload,
      runs: [
        fixtureJouleRun('Sober'),
        fixtureJouleRun('Analog stalls'),
        fixtureJouleRun('High adoption', 0.5),
        fixtureJouleRun('Backfire', 1.5),
      ],
    }),
  forecast: (context) =>
    drawn(forecastChart({ ...context, forecasts: fixtureForecasts, drivers: ['a-new'] })),
  'forecast-converted': (context) =>
    drawn(
      forecastChart({
        ...context,
        forecasts: [...fixtureForecasts.slice(0, 4), fixtureBand, fixtureCapacity],
        unit: 'TWh/yr',
        scale: 'log',
        until: 2035,
      }),
    ),
  revisions: (context) => drawn(revisionChart({ ...context, forecasts: fixtureForecasts, targetYear: 2030 })),
  efficiency: (context) =>
    drawn(efficiencyChart({ ...context, ...fixtureHardware, against: 'year', level: 'published' })),
  'efficiency-node': (context) =>
    drawn(efficiencyChart({ ...context, ...fixtureHardware, against: 'node', level: 'sustained' })),
  'efficiency-company': (context) =>
    drawn(
      efficiencyChart({
        ...context,
        ...fixtureHardware,
        against: 'year',
        level: 'published',
        company: 'Maker A',
      }),
    ),
  tornado: (context) => tornadoChart({ ...context, ...fixtureTornado, name: 'Sober' }),
  bridge: (context) =>
    bridgeChart({ ...context, at: saved2030, names: ['Sober', 'High adoption'], bridge: fixtureBridge }),
  'bridge-backfire': (context) =>
    bridgeChart({
      ...context,
      at: saved2030,
      names: ['High adoption', 'Backfire'],
      bridge: {
        from: 1.1,
        to: -7.7,
        steps: [
          {
            key: 'rebound.datacentre.elasticity',
            ids: ['rebound.datacentre.elasticity'],
            contribution: -8.9,
          },
          { key: 'rebound.datacentre.reuse', ids: ['rebound.datacentre.reuse'], contribution: 0.1 },
        ],
        idle: ['rebound.edge.elasticity'],
        residual: 0,
      },
    }),
  spend: (context) =>
    outcomeChart({
      ...context,
      ...at,
      quantity: 'spend',
      runs: [{ name: 'Sober', result: priced }],
      band: bandAround(priced.series['spend.datacentre']),
    }),
  'cost-index-three': (context) =>
    outcomeChart({
      ...context,
      ...at,
      quantity: 'cost.index',
      runs: [
        { name: 'Sober', result: priced },
        { name: bold.name, result: withOutcomes(bold.result, 3) },
        { name: 'Backfire', result: withOutcomes(backfire.result, 0.5) },
      ],
    }),
  'carbon-reference': (context) =>
    outcomeChart({
      ...context,
      ...at,
      quantity: 'carbon.saved',
      runs: [{ name: 'Bold', result: withOutcomes(bold.result, 2) }],
      reference: { name: 'Sober', result: priced },
    }),
  adoption: (context) =>
    adoptionChart({
      ...context,
      ...at,
      name: 'Sober',
      result: priced,
      workloads: ['llm_decode', 'llm_prefill', 'recommendation', 'vision_datacentre'],
    }),
  distribution: (context) => distributionChart({ ...context, ...fixtureDraws, name: 'Sober' }),
  sobol: (context) => sobolChart({ ...context, ...fixtureSobol, name: 'Sober' }),
  'outcome-map': (context) => outcomeMapChart({ ...context, ...fixtureMap }),
  'cost-curve-euro': (context) =>
    costCurveChart({
      ...context,
      money: realEuro,
      workload,
      runs: [{ name: 'Sober', curve: fixtureCurve(workload, 0.12), ceiling: 0.3 }],
    }),
  'energy-forecasts': (context) =>
    energyChart({
      ...context,
      ...at,
      runs: [bold],
      reference: sober,
      band: bandAround(bold.result.series['energy.total.datacentre']),
      forecasts: comparable,
    }),
  'carbon-saving': (context) =>
    savingChart({
      ...context,
      ...at,
      quantity: 'carbon.saved',
      runs: [{ name: 'Bold', result: withOutcomes(bold.result, 2) }],
      reference: { name: 'Sober', result: priced },
    }),
  'cost-curve-reference': (context) =>
    costCurveChart({
      ...context,
      workload,
      runs: [{ name: 'Bold', curve: fixtureCurve(workload, 0.2), ceiling: 0.5 }],
      reference: { name: 'Sober', curve: fixtureCurve(workload, 0.12), ceiling: 0.3 },
    }),
  'joule-reference': (context) =>
    jouleChart({
      ...context,
      workload,
      runs: [fixtureJouleRun('Bold', 0.5)],
      reference: fixtureJouleRun('Sober'),
    }),
  'adoption-reference': (context) =>
    adoptionChart({
      ...context,
      ...at,
      name: 'Bold',
      result: withOutcomes(bold.result, 2),
      reference: { name: 'Sober', result: priced },
      workloads: ['llm_decode', 'llm_prefill'],
    }),
  'tornado-reference': (context) =>
    tornadoChart({
      ...context,
      ...fixtureTornado,
      name: 'Bold',
      reference: { name: 'Sober', value: fixtureTornado.central * 0.6 },
    }),
  'distribution-reference': (context) =>
    distributionChart({
      ...context,
      ...fixtureDraws,
      name: 'Bold',
      reference: { name: 'Sober', draws: fixtureDraws.draws.map((value) => value * 0.6 - 0.2) },
    }),
  'spend-yen-nominal': (context) =>
    outcomeChart({
      ...context,
      ...at,
      money: nominalYen,
      quantity: 'spend',
      runs: [{ name: 'Sober', result: priced }],
      band: bandAround(priced.series['spend.datacentre']),
    }),
  panels: (context) => panelsChart({ ...context, ...panels, runs: banded([sober, bold, backfire]) }),
  'panels-eight': (context) =>
    panelsChart({
      ...context,
      ...panels,
      columns: 4,
      runs: banded([sober, bold, backfire, nothing, sober, bold, backfire, nothing]),
    }),
  'panels-yen-nominal': (context) =>
    panelsChart({
      ...context,
      ...panels,
      money: nominalYen,
      output: 'spend.datacentre',
      runs: [
        { name: 'Sober', result: priced },
        { name: 'Bold', result: withOutcomes(bold.result, 2) },
      ],
    }),
  runs: (context) =>
    runsChart({
      ...context,
      ...panels,
      output: 'energy.gross.datacentre',
      runs: [sober, bold, backfire, nothing],
    }),
};

/** The size on which a chart is drawn that is made for another than a card's, px. */
export const sizes: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  panels: { width: 760, height: panelRowHeight },
  'panels-eight': { width: 960, height: 2 * panelRowHeight },
  'panels-yen-nominal': { width: 520, height: panelRowHeight },
};

function drawn(model: Result<ChartModel>): ChartModel {
  if (!model.ok) throw new Error(model.error.code);
  return model.value;
}
