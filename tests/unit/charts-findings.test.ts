import { describe, expect, it } from 'vitest';
import { energyChart } from '../../shared/charts/energy-chart.ts';
import { costCurveChart } from '../../shared/charts/cost-curve-chart.ts';
import { forecastChart } from '../../shared/charts/forecast-chart.ts';
import { jouleChart, jouleParts, splitJoule } from '../../shared/charts/joule-chart.ts';
import { savingChart } from '../../shared/charts/saving-chart.ts';
import { tooltipHtml, chartStyle } from '../../shared/charts/frame.ts';
import type { ChartContext } from '../../shared/charts/chart-model.ts';
import { drawSeries } from '../../shared/charts/forecast-series.ts';
import { revisionChart } from '../../shared/charts/revision-chart.ts';
import { dateAsYear, revisedYears } from '../../shared/charts/revisions.ts';
import type { Forecast } from '../../shared/catalog/rows.ts';
import { tokens } from '../../shared/design/tokens.ts';
import { evaluateModel } from '../../shared/model/evaluate.ts';
import { hardwareColumns, workloads } from '../../shared/model/vocabulary.ts';
import {
  fixtureCapacity,
  fixtureCurve,
  fixtureForecasts,
  fixtureJouleRun,
  fixtureResult,
  fixtureTranslate,
} from '../golden/fixture.ts';
import { defaultInputs } from '../helpers/default-inputs.ts';

const english: ChartContext = { translate: fixtureTranslate('en'), language: 'en', theme: 'light' };
const segment = 'datacentre';
const one = (saving: number, rebound = 0): { name: string; result: ReturnType<typeof fixtureResult> } => ({
  name: 'Run',
  result: fixtureResult({ saving, rebound }),
});

describe('the energy chart', () => {
  const title = (saving: number): string =>
    energyChart({ ...english, runs: [one(saving)], segment, horizonYear: 2030 }).title;

  // 465 TWh in 2030, of which the fixture saves saving × 4/14.
  it('says what is saved', () =>
    expect(title(0.0084)).toBe('IMC saves 1.12\u00a0TWh of 465\u00a0TWh in 2030 (0.24%)'));
  it('says what is added', () =>
    expect(title(-0.0084)).toBe('IMC adds 1.12\u00a0TWh to 465\u00a0TWh in 2030 (0.24% more)'));
  it('says when nothing changes', () =>
    expect(title(0)).toBe('IMC changes nothing in 2030: 465\u00a0TWh either way'));

  it('names the best of several, or that there is none', () => {
    const of = (...savings: number[]): string =>
      energyChart({
        ...english,
        runs: savings.map((saving, index) => ({ ...one(saving), name: `Run ${index}` })),
        segment,
        horizonYear: 2030,
      }).title;
    expect(of(0.01, 0.1)).toContain('Run 1 saves most in 2030');
    expect(of(0.0084, 0.0084)).toBe(
      'All scenarios save the same in 2030: 1.12\u00a0TWh of 465\u00a0TWh (0.24%)',
    );
    expect(of(-0.01, -0.1)).toBe('No scenario saves electricity in 2030');
    expect(of(0, 0)).toBe('IMC changes nothing in 2030 in any of the scenarios');
  });

  it('draws the baseline once where it is shared, and once each where it is not', () => {
    const count = (...demands: number[]): number =>
      energyChart({
        ...english,
        runs: demands.map((demand, index) => ({
          name: `Run ${index}`,
          result: fixtureResult({ saving: 0.1, rebound: 0, demand }),
        })),
        segment,
        horizonYear: 2030,
      }).table.columns.length;
    expect(count(465, 465)).toBe(1 + 1 + 2);
    expect(count(465, 500)).toBe(1 + 2 + 2);
  });

  it('gives full precision in its table', () => {
    const run = one(0.0084);
    const { table } = energyChart({ ...english, runs: [run], segment, horizonYear: 2030 });
    const row = table.rows.find((each) => each['year'] === 2033);
    expect(row?.['line0']).toBe(run.result.series['energy.baseline.datacentre'][9]);
    expect(row?.['line1']).toBe(run.result.series['energy.total.datacentre'][9]);
    expect(table.columns[1]?.unit).toBe('TWh/yr');
  });

  it('takes the nearest year when the horizon lies outside', () => {
    const { title: late } = energyChart({ ...english, runs: [one(0.01)], segment, horizonYear: 2050 });
    expect(late).toContain('in 2040');
  });
});

describe('the saving chart', () => {
  const title = (saving: number, rebound: number): string =>
    savingChart({ ...english, runs: [one(saving, rebound)], segment, horizonYear: 2030 }).title;

  it('tells rebound from saving', () => {
    expect(title(0.0084, 0.3)).toMatch(
      /^IMC saves 1\.12.TWh net in 2030; rebound takes 0\.478.TWh of 1\.59.TWh$/u,
    );
    expect(title(0.0084, 0)).toMatch(/rebound takes next to nothing$/u);
    expect(title(-0.0084, 1.5)).toMatch(
      /^Rebound turns a saving of 2\.23.TWh into 1\.12.TWh more use in 2030$/u,
    );
    expect(title(-0.0084, 0)).toMatch(/^IMC uses 1\.12.TWh more electricity in 2030$/u);
    expect(title(0.0084, -0.5)).toMatch(/dearer service is used less$/u);
    expect(title(0, 0)).toBe('IMC saves nothing in 2030');
  });

  it('writes a loss with a true minus', () => {
    const { description } = savingChart({
      ...english,
      runs: [one(-0.0084, 1.5)],
      segment,
      horizonYear: 2030,
    });
    expect(description).toContain('Net saving: \u22121.12\u00a0TWh');
  });
});

describe('the cost curve', () => {
  const title = (fall: number, ceiling: number): string =>
    costCurveChart({
      ...english,
      workload: 'llm_decode',
      runs: [{ name: 'Run', curve: fixtureCurve('llm_decode', fall), ceiling }],
    }).title;

  it('speaks of the scenario’s own ceiling, between the curve’s points too', () => {
    expect(title(0.1, 0.33)).toBe(
      'LLM decoding: a ceiling of 33% lowers the cost by 3.3%, to $0.237 per million',
    );
    expect(title(-0.1, 0.5)).toContain('raises the cost by 5%');
    expect(title(0, 0.5)).toContain('does not move the cost');
  });

  it('names no best among equals', () => {
    const of = (...falls: number[]): string =>
      costCurveChart({
        ...english,
        workload: 'llm_decode',
        runs: falls.map((fall, index) => ({
          name: `Run ${index}`,
          curve: fixtureCurve('llm_decode', fall),
          ceiling: 0.5,
        })),
      }).title;
    expect(of(0.1, 0.1)).toContain('all scenarios lower the cost alike, by 5%');
    expect(of(0.1, 0.2)).toContain('Run 1 lowers the cost most');
  });

  it('speaks of the full ceiling where the scenario has no IMC', () => {
    expect(title(0.1, 0)).toContain('a ceiling of 100% lowers the cost by 10%');
  });
});

describe('the joule', () => {
  it('adds up to the meter for every workload and column of the default model', () => {
    const inputs = defaultInputs();
    const result = evaluateModel(inputs, { from: 2024, to: 2030 });
    if (!result.ok) throw new Error(result.error.code);
    for (const workload of workloads) {
      const overhead = (column: string): number =>
        Number(inputs[`hardware.${workload}.${column}.host_overhead`]);
      const run = {
        name: '',
        unitEnergy: result.value.unitEnergy[workload],
        hostOverhead: { base: overhead('base'), imc: overhead('imc') },
      };
      for (const column of hardwareColumns) {
        const parts = splitJoule(run, column);
        const pue = Number(inputs[`hardware.${workload}.${column}.pue`]);
        const retry = Number(inputs[`hardware.${workload}.${column}.retry_fraction`]);
        const inside = parts.mac + parts.weights + parts.dynamic + parts.host;
        expect(parts.overhead).toBeCloseTo(inside * (pue / (1 - retry) - 1), 12);
        expect(jouleParts.reduce((sum, part) => sum + parts[part], 0)).toBeCloseTo(parts.facility, 12);
      }
    }
  });

  it('shares one bar between runs of equal energy', () => {
    const bars = (...weights: number[]): number =>
      jouleChart({
        ...english,
        workload: 'llm_decode',
        runs: weights.map((weight, index) => fixtureJouleRun(`Run ${index}`, weight)),
      }).table.columns.length - 1;
    expect(bars(1, 1)).toBe(2);
    expect(bars(1, 0.5)).toBe(3);
  });
});

describe('the forecast lattice', () => {
  const [first, second] = fixtureForecasts;
  if (first === undefined || second === undefined) throw new Error('fixture');

  it('refuses what does not count the same thing', () => {
    const codes = [
      forecastChart({ ...english, forecasts: [first, { ...second, scope: 'ai-servers' }] }),
      forecastChart({ ...english, forecasts: [first, { ...second, unit: 'GW' }] }),
      forecastChart({ ...english, forecasts: [] }),
    ].map((result) => (result.ok ? 'drawn' : result.error.code));
    expect(codes).toEqual(['forecast-scope-mixed', 'forecast-unit-mixed', 'forecast-none']);
  });

  it('says how far the forecasts of a year lie apart, ranges included', () => {
    const chart = forecastChart({ ...english, forecasts: fixtureForecasts });
    expect(chart.ok && chart.value.title).toBe('7 forecasts for 2030 run from 640 to 1,400 TWh');
  });

  it('names the publisher where all figures are cases of one', () => {
    const chart = forecastChart({ ...english, forecasts: fixtureForecasts.slice(0, 3) });
    expect(chart.ok && chart.value.title).toBe('Agency A: 3 figures for 2035 run from 700 to 1,720 TWh');
  });

  it('speaks of the region with most series where several are drawn', () => {
    const elsewhere = { ...second, region: 'Japan', id: 'elsewhere' };
    const chart = forecastChart({ ...english, forecasts: [...fixtureForecasts.slice(2), elsewhere] });
    expect(chart.ok && chart.value.title).toMatch(/^World: /u);
  });

  it('converts only when the unit is asked for, says with what, and leaves the converted out of the finding', () => {
    const forecasts = [first, fixtureCapacity];
    const mixed = forecastChart({ ...english, forecasts });
    expect(!mixed.ok && mixed.error.code).toBe('forecast-unit-mixed');
    const chart = forecastChart({ ...english, forecasts, unit: 'TWh/yr' });
    if (!chart.ok) throw new Error(chart.error.code);
    expect(chart.value.subtitle).toContain('converted from GW with load factor 0.5');
    expect(chart.value.title).toBe('Agency A gives 1,200 TWh for 2035');
    const row = chart.value.table.rows.find((each) => each['factor'] !== null);
    expect([row?.['central'], row?.['factor']]).toEqual([876, 0.5]);
  });

  it('refuses a capacity that the build could not convert', () => {
    const chart = forecastChart({
      ...english,
      forecasts: [first, { ...fixtureCapacity, equivalentUnit: null }],
      unit: 'TWh/yr',
    });
    expect(!chart.ok && chart.error.code).toBe('forecast-unit-mixed');
  });

  it('says how many figures lie beyond the last year drawn, and keeps them in the table', () => {
    const chart = forecastChart({ ...english, forecasts: fixtureForecasts, until: 2030 });
    if (!chart.ok) throw new Error(chart.error.code);
    expect(chart.value.subtitle).toContain('Figures after 2030: 3, in the table');
    expect(chart.value.table.rows.filter((row) => row['year'] === 2035).length).toBe(3);
  });

  it('leads from every figure to its card', () => {
    const chart = forecastChart({ ...english, forecasts: fixtureForecasts });
    if (!chart.ok) throw new Error(chart.error.code);
    const { doors, table } = chart.value;
    expect(table.doors?.length).toBe(table.rows.length);
    expect(table.doors?.every((key) => doors?.get(key)?.table === 'forecasts')).toBe(true);
    expect(doors?.get('forecasts/c')).toEqual({ table: 'forecasts', id: 'c' });
  });
});

describe('the look of a series', () => {
  const series = drawSeries(
    { ...english, forecasts: fixtureForecasts, drivers: ['a-new'] },
    chartStyle(english),
  );
  const of = (id: string): (typeof series)[number] => {
    const found = series.find(({ forecast }) => forecast.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  it('is one colour a publisher, paler for an older publication, dashed for another case than the base', () => {
    expect(of('a-high').colour).toBe(of('a-base').colour);
    expect(of('b').colour).not.toBe(of('a-base').colour);
    expect(of('a-base').strength).toBeLessThan(of('a-new').strength);
    expect(of('a-base').dash).toBe('solid');
    expect(new Set([of('a-high').dash, of('a-low').dash, 'solid']).size).toBe(3);
  });

  it('is the accent where the model stands on it, and that one is named first', () => {
    expect(of('a-new').colour).toBe(tokens.light.accent);
    expect(Math.max(...series.map(({ importance }) => importance))).toBe(of('a-new').importance);
  });

  it('says of which capacity a figure in GW is, where several stand together', () => {
    const peak = {
      ...fixtureCapacity,
      id: 'peak',
      publisher: 'Utility P',
      capacityBasis: 'peak-demand' as const,
    };
    const names = drawSeries({ ...english, forecasts: [fixtureCapacity, peak] }, chartStyle(english)).map(
      ({ shortName }) => shortName,
    );
    expect(names).toEqual(['Utility F 2026, Facility', 'Utility P 2026, Peak demand']);
  });
});

describe('series that are worked with', () => {
  const [first, second] = fixtureForecasts;
  if (first === undefined || second === undefined) throw new Error('fixture');
  const drawn = (rest: object): ReturnType<typeof drawSeries> =>
    drawSeries({ ...english, forecasts: [first, second], ...rest }, chartStyle(english));

  it('stand out, are named first, and the others step back', () => {
    const [picked, back] = drawn({ picked: [first.id] });
    expect(picked).toMatchObject({ isBack: false, strength: 1 });
    expect(back?.isBack).toBe(true);
    expect(back?.strength).toBeLessThan(0.5);
    expect((picked?.importance ?? 0) - (back?.importance ?? 0)).toBeGreaterThan(300);
    expect(drawn({ picked: [] }).some(({ isBack }) => isBack)).toBe(false);
  });

  it('say where they are the reader’s own', () => {
    const [own, shipped] = drawn({ own: [first.id] });
    expect(own?.shortName).toMatch(/, own$/u);
    expect(own?.name).toMatch(/, own$/u);
    expect(shipped?.name).not.toMatch(/own/u);
  });
});

describe('publishers’ revisions', () => {
  const [first] = fixtureForecasts;
  if (first === undefined) throw new Error('fixture');
  const revised = (to: number): readonly Forecast[] => [
    first,
    {
      ...first,
      id: 'later',
      vintage: '2026-06-10',
      points: first.points.map((point) => (point.year === 2030 ? { ...point, central: to } : point)),
    },
  ];
  const title = (forecasts: readonly Forecast[], targetYear = 2030): string => {
    const chart = revisionChart({ ...english, forecasts, targetYear });
    return chart.ok ? chart.value.title : chart.error.code;
  };

  it('say by how much a figure was moved, and which way', () => {
    expect(title(revised(1890))).toBe(
      'Agency A raised its figure for 2030 from 945 to 1,890 TWh (100% more)',
    );
    expect(title(revised(756))).toBe('Agency A lowered its figure for 2030 from 945 to 756 TWh (20% less)');
    expect(title(revised(945))).toBe('No publisher changed its figure for 2030');
  });

  it('tell each step its change, in points where the figures are percentages, and bounds as such', () => {
    const changes = (forecasts: readonly Forecast[]): unknown[] => {
      const chart = revisionChart({ ...english, forecasts, targetYear: 2030 });
      return chart.ok ? chart.value.table.rows.map(({ change }) => change) : [];
    };
    expect(changes(revised(1890))).toEqual([null, '+100%']);
    expect(changes(revised(756))).toEqual([null, '\u221220%']);
    const growth = revised(985).map((each): Forecast => ({ ...each, unit: '% growth' }));
    expect(changes(growth)).toEqual([null, '+40\u00a0points']);
    expect(title(growth)).toMatch(/from 945 to 985 % \(40\u00a0points more\)$/u);
    const bound = (low: number | null, high: number | null): readonly Forecast[] =>
      revised(0).map((each) =>
        each.id === 'later'
          ? { ...each, points: each.points.map((point) => ({ ...point, central: null, low, high })) }
          : each,
      );
    expect(changes(bound(1890, null))).toEqual([null, '≥\u00a0+100%']);
    expect(changes(bound(null, 756))).toEqual([null, '≤\u00a0\u221220%']);
    expect(title(bound(null, 756))).toMatch(/\(≥\u00a020% less\)$/u);
  });

  it('are none where a publisher spoke once', () => {
    expect(title([first])).toBe('forecast-none');
    expect(revisedYears([first])).toEqual([]);
  });

  it('are found by year, the base case under whatever name', () => {
    expect(revisedYears(revised(1000))).toEqual([2024, 2030, 2035]);
    expect(revisedYears([first, { ...first, vintage: '2026', case: 'reference' }])).toContain(2030);
    expect(revisedYears([first, { ...first, vintage: '2026', case: 'lift-off' }])).toEqual([]);
    expect(revisedYears([first, { ...first, vintage: '2026', region: 'Japan' }])).toEqual([]);
  });

  it('stand at their dates', () => {
    expect(dateAsYear('2026')).toBe(2026.5);
    expect(dateAsYear('2026-01')).toBeCloseTo(2026 + 0.5 / 12, 9);
    expect(dateAsYear('2026-12-31')).toBeCloseTo(2027, 9);
  });
});

it('never lets an analyst’s name become markup', () => {
  const html = tooltipHtml(
    '<b>',
    [{ colour: '#000000', name: '<img src=x onerror="1">', figure: '1' }],
    chartStyle(english),
  );
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=&quot;1&quot;&gt;');
});

describe.each(['en', 'ja', 'zh'] as const)('in %s', (language) => {
  it('leaves no gap and no key unfilled', () => {
    const context: ChartContext = { translate: fixtureTranslate(language), language, theme: 'dark' };
    const runs = [one(0.1, 0.2), { ...one(-0.1, 1.5), name: 'Other' }];
    const models = [
      energyChart({ ...context, runs, segment, horizonYear: 2030 }),
      savingChart({ ...context, runs: runs.slice(0, 1), segment, horizonYear: 2030 }),
      jouleChart({ ...context, workload: 'speech', runs: [fixtureJouleRun('Run')] }),
    ];
    for (const model of models) {
      for (const text of [model.title, model.subtitle, model.source, model.description]) {
        expect(text).not.toMatch(/\{\{|charts\.|undefined|NaN/u);
        expect(text).not.toBe('');
      }
    }
  });
});
