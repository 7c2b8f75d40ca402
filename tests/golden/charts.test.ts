import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartToSvg } from '../../electron/brief/charts-to-svg.ts';
import type { ChartContext, ChartModel } from '../../shared/charts/chart-model.ts';
import { costCurveChart } from '../../shared/charts/cost-curve-chart.ts';
import { energyChart } from '../../shared/charts/energy-chart.ts';
import { forecastChart } from '../../shared/charts/forecast-chart.ts';
import { jouleChart } from '../../shared/charts/joule-chart.ts';
import { savingChart } from '../../shared/charts/saving-chart.ts';
import {
  fixtureCurve,
  fixtureForecasts,
  fixtureJouleRun,
  fixtureResult,
  fixtureTranslate,
} from './fixture.ts';

const folder = join(import.meta.dirname, 'expected');
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';

const sober = { name: 'Sober', result: fixtureResult({ saving: 0.008, rebound: 0.35 }) };
const bold = {
  name: 'High adoption of IMC in every data centre',
  result: fixtureResult({ saving: 0.2, rebound: 0.3 }),
};
const backfire = { name: 'Backfire', result: fixtureResult({ saving: -0.06, rebound: 1.4 }) };
const nothing = { name: 'Analog stalls', result: fixtureResult({ saving: 0, rebound: 0 }) };

const segment = 'datacentre';
const workload = 'llm_decode';
const at = { segment, horizonYear: 2030 } as const;

const charts: Record<string, (context: ChartContext) => ChartModel> = {
  energy: (context) => energyChart({ ...context, ...at, runs: [sober] }),
  'energy-backfire': (context) => energyChart({ ...context, ...at, runs: [backfire] }),
  'energy-four': (context) => energyChart({ ...context, ...at, runs: [sober, bold, backfire, nothing] }),
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
  forecast: (context) => {
    const model = forecastChart({ ...context, forecasts: fixtureForecasts, drivers: ['a-new'] });
    if (!model.ok) throw new Error(model.error.code);
    return model.value;
  },
};

const languages = { energy: ['en', 'ja', 'zh'], default: ['en', 'ja'] } as const;

describe.each(Object.keys(charts))('%s', (name) => {
  const cases = (name === 'energy' ? languages.energy : languages.default).flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({ language, theme })),
  );
  it.each(cases)('is drawn as reviewed ($language, $theme)', ({ language, theme }) => {
    const build = charts[name];
    const model = build?.({ translate: fixtureTranslate(language), language, theme, size: 'screen' });
    if (model === undefined) throw new Error(name);
    // The words around the plot are part of the picture that was reviewed.
    const words = [model.title, model.subtitle, model.source, model.description].map((text) =>
      text.replaceAll('--', '- -'),
    );
    const drawn = `${chartToSvg(model, { width: 420, height: 260 }, language)}\n<!--\n${words.join('\n')}\n-->\n`;
    const file = join(folder, `${name}.${language}.${theme}.svg`);
    if (isUpdating || !existsSync(file)) {
      if (!isUpdating)
        throw new Error(`no reviewed file ${file}: draw it with UPDATE_GOLDEN=1, look at it, commit it`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, drawn);
    }
    expect(drawn).toBe(readFileSync(file, 'utf8'));
  });
});
