import { describe, expect, it } from 'vitest';
import { translateIn } from '../../electron/host/translate.ts';
import { pickCell } from '../../renderer/src/charts/pick-cell.ts';
import { adoptionChart } from '../../shared/charts/adoption-chart.ts';
import type { ChartModel, ChartPoint, Door } from '../../shared/charts/chart-model.ts';
import { costCurveChart } from '../../shared/charts/cost-curve-chart.ts';
import { energyChart } from '../../shared/charts/energy-chart.ts';
import { jouleChart } from '../../shared/charts/joule-chart.ts';
import { outcomeChart } from '../../shared/charts/outcome-chart.ts';
import { savingChart } from '../../shared/charts/saving-chart.ts';
import { costCurve, evaluateModel } from '../../shared/model/evaluate.ts';
import { parseTarget } from '../../shared/model/explain/address.ts';
import { explainRun } from '../../shared/model/explain/explanation.ts';
import type { Result } from '../../shared/result.ts';
import type { Inputs } from '../../shared/scenario/file.ts';
import { charts as goldenCharts } from '../golden/cases.ts';
import { fixtureForecasts, fixtureTranslate } from '../golden/fixture.ts';
import { defaultInputs } from '../helpers/default-inputs.ts';

const years = { from: 2024, to: 2040 };
const workload = 'llm_decode';

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const context = { translate: translateIn('en'), language: 'en', theme: 'light' } as const;
const inputsOf: readonly Inputs[] = [
  defaultInputs(),
  { ...defaultInputs(), 'adoption.llm_decode.ceiling': 0.5, 'hardware.llm_decode.imc.mac_energy': 2 },
  { ...defaultInputs(), 'demand.datacentre.scale': 1.2 },
];
const results = inputsOf.map((inputs) => must(evaluateModel(inputs, years)));
const names = ['First', 'Second', 'Third'];
const named = <Value>(values: readonly Value[], count: number): { name: string; value: Value }[] =>
  values.slice(0, count).map((value, index) => ({ name: names[index] ?? '', value }));

function chartsOf(count: number): Readonly<Record<string, ChartModel>> {
  const runs = named(results, count).map(({ name, value }) => ({ name, result: value }));
  const segment = { ...context, runs, segment: 'datacentre', horizonYear: 2030 } as const;
  return {
    energy: energyChart(segment),
    saving: savingChart(segment),
    cost: costCurveChart({
      ...context,
      workload,
      runs: named(inputsOf, count).map(({ name, value }) => ({
        name,
        curve: must(costCurve(value, workload, 2032)),
        ceiling: Number(value['adoption.llm_decode.ceiling']),
      })),
    }),
    joule: jouleChart({
      ...context,
      workload,
      runs: named(results, count).map(({ name, value }, index) => ({
        name,
        unitEnergy: value.unitEnergy[workload],
        hostOverhead: {
          base: Number(inputsOf[index]?.['hardware.llm_decode.base.host_overhead']),
          imc: Number(inputsOf[index]?.['hardware.llm_decode.imc.host_overhead']),
        },
      })),
    }),
  };
}

/** The inputs of the run that a point is of: the reference of these charts is the second run. */
function runOf(point: ChartPoint | Door | null): Inputs | undefined {
  if (point === null || 'table' in point) return undefined;
  return inputsOf[point.run === 'reference' ? 1 : point.run];
}

/** Rows of the joule chart that are a difference of steps, not a step of their own. */
const differences = new Set([3, 4]);

describe.each([1, 3])('the points of charts of %i runs', (count) => {
  it.each(Object.entries(chartsOf(count)))(
    '%s: each explains the very figure that it shows',
    (kind, chart) => {
      const labels = new Set(['year', 'ceiling', 'part']);
      const wrong: string[] = [];
      let figures = 0;
      for (const [row, cells] of chart.table.rows.entries()) {
        for (const { key } of chart.table.columns) {
          const point = chart.explains?.(row, key) ?? null;
          const inputs = runOf(point);
          if (point === null || 'table' in point || inputs === undefined) {
            if (!labels.has(key)) wrong.push(`${key} of row ${row} is not explained`);
            continue;
          }
          figures += 1;
          const node = must(explainRun({ ...inputs, ...point.changes }, years)).nodeAt(point.address);
          const isStep = kind !== 'joule' || !differences.has(row);
          if (!parseTarget(point.address).ok || (isStep && node?.value !== cells[key])) {
            wrong.push(`${key} of row ${row} shows ${cells[key]}, ${point.address} is ${node?.value}`);
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(figures).toBeGreaterThan(10);
    },
  );
});

/** A single run against the second one. */
function againstReference(): Readonly<Record<string, ChartModel>> {
  const [run, reference] = named(results, 2).map(({ name, value }) => ({ name, result: value }));
  if (run === undefined || reference === undefined) throw new Error('no runs');
  const segment = { ...context, segment: 'datacentre', horizonYear: 2030, reference } as const;
  const [cost, costBefore] = named(inputsOf, 2).map(({ name, value }) => ({
    name,
    curve: must(costCurve(value, workload, 2032)),
    ceiling: Number(value['adoption.llm_decode.ceiling']),
  }));
  const [joule, jouleBefore] = named(results, 2).map(({ name, value }) => ({
    name,
    unitEnergy: value.unitEnergy[workload],
    hostOverhead: { base: 0.6, imc: 0.6 },
  }));
  if (cost === undefined || joule === undefined) throw new Error('no runs');
  return {
    energy: energyChart({ ...segment, runs: [run] }),
    saving: savingChart({ ...segment, runs: [run] }),
    outcome: outcomeChart({ ...segment, runs: [run], quantity: 'spend.saved' }),
    adoption: adoptionChart({ ...segment, name: run.name, result: run.result, workloads: [workload] }),
    cost: costCurveChart({ ...context, workload, runs: [cost], reference: costBefore }),
    joule: jouleChart({ ...context, workload, runs: [joule], reference: jouleBefore }),
  };
}

describe('the points of what a run is set against', () => {
  it.each(Object.entries(againstReference()))(
    '%s: each explains the very figure that it shows, in the reference',
    (kind, chart) => {
      const wrong: string[] = [];
      let figures = 0;
      for (const [row, cells] of chart.table.rows.entries()) {
        for (const { key } of chart.table.columns) {
          const point = chart.explains?.(row, key) ?? null;
          if (point === null || 'table' in point || point.run !== 'reference') continue;
          figures += 1;
          if (kind === 'joule' && differences.has(row)) continue;
          const inputs = runOf(point);
          const node = must(explainRun({ ...inputs, ...point.changes }, years)).nodeAt(point.address);
          if (node?.value !== cells[key]) {
            wrong.push(`${key} of row ${row} shows ${cells[key]}, ${point.address} is ${node?.value}`);
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(figures).toBeGreaterThan(4);
    },
  );
});

describe('the points of forecasts behind a chart', () => {
  it('lead to the row that holds the figure, in the years that it has, and can be picked', () => {
    const [run] = named(results, 1).map(({ name, value }) => ({ name, result: value }));
    const [first] = fixtureForecasts;
    if (run === undefined || first === undefined) throw new Error('no run');
    const forecast = { ...first, id: 'mine', scope: 'ai-only', region: 'World', unit: 'TWh/yr' } as const;
    const chart = energyChart({
      ...context,
      runs: [run],
      segment: 'datacentre',
      horizonYear: 2030,
      forecasts: [forecast],
    });
    const years2030 = chart.table.rows.findIndex(({ year }) => year === 2030);
    const height = Number(chart.table.rows[years2030]?.['forecast0']);
    expect(height).toBeGreaterThan(0);
    expect(pickCell(chart, { x: years2030, y: height })).toEqual({ row: years2030, column: 'forecast0' });
    // Beside the point a click means the line, and nobody is led away from the page.
    expect(pickCell(chart, { x: years2030, y: height * 1.2 })?.column).toMatch(/^line/u);
    expect(pickCell(chart, { x: years2030 + 0.4, y: height })?.column).toMatch(/^line/u);
    expect(chart.explains?.(years2030, 'forecast0')).toEqual({ table: 'forecasts', id: 'mine' });
    const without = chart.table.rows.findIndex(({ forecast0 }) => forecast0 === null);
    expect(chart.explains?.(without, 'forecast0')).toBeNull();
    expect(chart.explains?.(years2030, 'year')).toBeNull();
  });
});

/** A chart as its golden has it. */
function golden(name: string): ChartModel {
  const build = goldenCharts[name];
  if (build === undefined) throw new Error(name);
  return build({ translate: fixtureTranslate('en'), language: 'en', theme: 'light' });
}

describe('a click in a plot', () => {
  const charts = chartsOf(1);
  const chart = (name: string): ChartModel => {
    const found = charts[name];
    if (found === undefined) throw new Error(name);
    return found;
  };

  it('means the line that is nearest in that year', () => {
    const energy = chart('energy');
    const row = energy.table.rows.findIndex(({ year }) => year === 2036);
    const baseline = Number(energy.table.rows[row]?.['line0']);
    const total = Number(energy.table.rows[row]?.['line1']);
    expect(total).toBeLessThan(baseline);
    expect(pickCell(energy, { x: row + 0.3, y: baseline * 2 })).toEqual({ row, column: 'line0' });
    expect(pickCell(energy, { x: row - 0.4, y: 0 })).toEqual({ row, column: 'line1' });
  });

  it('means the ceiling that is nearest on the cost curve', () => {
    const cell = pickCell(chart('cost'), { x: 0.37, y: 1e9 });
    expect(cell).toEqual({ row: 7, column: 'line0' });
    expect(chart('cost').explains?.(7, 'line0')).toMatchObject({
      changes: { 'adoption.llm_decode.ceiling': 0.35 },
    });
  });

  it('means the bar that it is level with', () => {
    expect(pickCell(chart('joule'), { x: 0, y: 1.8 })).toEqual({ row: 2, column: 'bar0' });
    expect(pickCell(chart('joule'), { x: 0, y: 2.2 })).toEqual({ row: 2, column: 'bar1' });
  });

  it('means the field of a map that it is in, wherever it stands', () => {
    const map = golden('outcome-map');
    for (const row of [0, 40, map.table.rows.length - 1]) {
      const { x, y } = map.table.rows[row] ?? {};
      expect(pickCell(map, { x: Number(x), y: Number(y) })).toEqual({ row, column: 'value' });
    }
  });

  it('means the end of a bar that is nearer, and a line across the bars where it is on one', () => {
    const tornado = golden('tornado-reference');
    const { atLow, atHigh } = tornado.table.rows[1] ?? {};
    expect(pickCell(tornado, { x: Number(atLow), y: 1.2 })).toEqual({ row: 1, column: 'atLow' });
    expect(pickCell(tornado, { x: Number(atHigh), y: 0.8 })).toEqual({ row: 1, column: 'atHigh' });
    const line = pickCell(tornado, { mark: 1 });
    expect(line === null ? null : tornado.explains?.(line.row, line.column)).toMatchObject({
      run: 'reference',
    });
    expect(line === null ? null : tornado.table.rows[line.row]).toMatchObject({
      central: expect.any(Number),
    });
  });

  it('means the column of a histogram that it is in, and the outline where that is nearer', () => {
    const spread = golden('distribution-reference');
    const { rows } = spread.table;
    const row = rows.findIndex((bin) => Number(bin['before']) > 2 * Number(bin['share']));
    const { from, to, share, before } = rows[row] ?? {};
    const across = Number(to) - (Number(to) - Number(from)) / 10;
    expect(pickCell(spread, { x: across, y: Number(share) })).toEqual({ row, column: 'share' });
    expect(pickCell(spread, { x: across, y: Number(before) })).toEqual({ row, column: 'before' });
    expect(spread.explains?.(row, 'before')).toMatchObject({ run: 'reference', isAbout: true });
    expect(spread.explains?.(row, 'share')).toMatchObject({ run: 0, isAbout: true });
    const marks = spread.plotted?.marks ?? [];
    expect(marks.map((mark) => spread.explains?.(mark.row, mark.column) ?? null)).toEqual([
      { run: 0, address: expect.stringContaining('@') },
      // The threshold is what a person typed.
      null,
    ]);
  });

  it('means the input whose share of the doubt it is', () => {
    const sobol = golden('sobol');
    expect(pickCell(sobol, { x: 0, y: 0 })?.row).toBe(0);
    expect(parseTarget(String((sobol.explains?.(0, 'first') as ChartPoint | null)?.address)).ok).toBe(true);
    expect(sobol.explains?.(sobol.table.rows.length - 1, 'first')).toBeNull();
  });

  it('means nothing outside of the data, or where nothing can be explained', () => {
    expect(pickCell(chart('energy'), { x: 99, y: 0 })).toBeNull();
    const { explains: _, ...mute } = chart('energy');
    expect(pickCell(mute, { x: 1, y: 1 })).toBeNull();
  });
});
