import type {
  CustomSeriesOption,
  GridComponentOption,
  LineSeriesOption,
  YAXisComponentOption,
} from 'echarts';
import { describe, expect, it } from 'vitest';
import { translateIn } from '../../electron/host/translate.ts';
import { pickCell } from '../../renderer/src/charts/pick-cell.ts';
import { panelsChart } from '../../shared/charts/panels-chart.ts';
import { runDash } from '../../shared/charts/run-labels.ts';
import { runsChart, type RunsChartData } from '../../shared/charts/runs-chart.ts';
import { tokens } from '../../shared/design/tokens.ts';
import { evaluateModel } from '../../shared/model/evaluate.ts';
import { presets, resolvePreset } from '../helpers/presets.ts';

const names = ['baseline', ...[...presets.keys()].filter((name) => name !== 'baseline')];
const inputsOf = (name: string) => resolvePreset(name).inputs;
const scenarios = [
  ...names.map((name) => ({ name, inputs: inputsOf(name) })),
  {
    name: 'A name as long as an analyst may well give it',
    inputs: { ...inputsOf('baseline'), 'price.electricity': 0.3 },
  },
  { name: '{brackets|of} markup', inputs: { ...inputsOf('baseline'), 'adoption.llm_decode.ceiling': 0.6 } },
];
const runs = scenarios.map(({ name, inputs }) => {
  const result = evaluateModel(inputs, { from: 2024, to: 2040 });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { name, result: result.value };
});
const years = runs[0]?.result.years ?? [];
const band = (factor: number) => ({
  p5: years.map(() => -factor),
  p95: years.map(() => 3 * factor),
  samples: 1000,
  isStale: false,
});
const data: RunsChartData = {
  runs,
  output: 'energy.saved.datacentre',
  horizonYear: 2030,
  translate: translateIn('en'),
  language: 'en',
  theme: 'light',
};
const list = <T>(part: T | readonly T[] | undefined): readonly T[] =>
  part === undefined ? [] : Array.isArray(part) ? (part as readonly T[]) : [part as T];

describe('eight runs laid over one another', () => {
  const chart = runsChart(data);
  const series = list(chart.option.series as (LineSeriesOption | CustomSeriesOption)[]);
  const lines = series.filter((each): each is LineSeriesOption => each.type === 'line');

  it('have each their colour, and the later ones another stroke', () => {
    expect(lines).toHaveLength(8);
    expect(lines.map(({ lineStyle }) => lineStyle?.color)).toEqual([...tokens.light.overlay]);
    expect(lines.map(({ lineStyle }) => lineStyle?.type)).toEqual(lines.map((_, index) => runDash(index)));
    expect(runDash(3)).toBe('solid');
    expect(runDash(4)).not.toBe('solid');
  });

  it('are named in a column beside the plot, not at the lines themselves', () => {
    expect(lines.every(({ endLabel }) => endLabel?.show !== true)).toBe(true);
    expect(series.filter(({ type }) => type === 'custom')).toHaveLength(1);
  });

  it('say from where to where they run, and explain every figure in its own run', () => {
    expect(chart.title).toMatch(
      /^Electricity saved · Data centres in 2030: from −7\.66 TWh\/yr \(backfire\) to /u,
    );
    const row = years.indexOf(2035);
    expect(chart.explains?.(row, 'line3')).toEqual({ run: 3, address: 'energy.saved.datacentre@2035' });
    expect(chart.explains?.(row, 'year')).toBeNull();
    expect(chart.table.rows[row]?.['line3']).toBe(runs[3]?.result.series['energy.saved.datacentre'][row]);
  });

  it('leave zero out only where it says nothing', () => {
    const scale = (output: RunsChartData['output']) =>
      list(runsChart({ ...data, output }).option.yAxis as YAXisComponentOption)[0];
    expect(scale('cost.index.datacentre')).toMatchObject({ scale: true });
    expect(scale('spend.datacentre')).toMatchObject({ scale: false });
  });
});

describe('a panel for each run', () => {
  const chart = panelsChart({
    ...data,
    columns: 3,
    runs: runs.map((run, index) => ({ ...run, band: band(index + 1) })),
  });
  const axes = list(chart.option.yAxis as YAXisComponentOption[]);
  const grids = list(chart.option.grid as GridComponentOption[]);

  it('stands on one value axis that holds every line and band', () => {
    expect(axes).toHaveLength(8);
    const ends = axes.map(({ min, max }) => [min, max]);
    expect(new Set(ends.map((each) => JSON.stringify(each))).size).toBe(1);
    const [[min, max] = []] = ends;
    const lowest = Math.min(-8, ...runs.flatMap(({ result }) => result.series['energy.saved.datacentre']));
    expect(Number(min)).toBeLessThanOrEqual(lowest);
    expect(Number(max)).toBeGreaterThanOrEqual(24);
  });

  it('is aligned with its neighbours, beside and below', () => {
    expect(new Set(grids.map(({ width, height }) => `${width} ${height}`)).size).toBe(1);
    expect(new Set(grids.map(({ left }) => left)).size).toBe(3);
    expect(new Set(grids.map(({ top }) => top)).size).toBe(3);
    expect(grids[3]?.left).toBe(grids[0]?.left);
  });

  it('is headed by number, name, figure and difference, without markup from a name', () => {
    const heads = axes.map(({ name }) => name ?? '');
    expect(heads[0]).toMatch(/^\{name\|1 {2}baseline\}\n\{value\|0\.327 TWh\/yr\}$/u);
    expect(heads[names.indexOf('backfire')]).toMatch(/\{note\|−7\.99 TWh\/yr\}$/u);
    expect(heads[7]).not.toContain('{brackets');
  });

  it('draws each band on its own axes, and shows the reference behind all others', () => {
    const series = list(chart.option.series as (LineSeriesOption | CustomSeriesOption)[]);
    const isFirm = (each: LineSeriesOption | CustomSeriesOption): each is LineSeriesOption =>
      each.type === 'line' && Number(each.lineStyle?.width) > 0;
    const bands = series.filter((each) => !isFirm(each));
    const panels = new Set(bands.map(({ xAxisIndex, yAxisIndex }) => `${xAxisIndex} ${yAxisIndex}`));
    expect([...panels]).toEqual(runs.map((_, index) => `${index} ${index}`));
    const slate = series.filter((each) => isFirm(each) && each.lineStyle?.color === tokens.light.baseline);
    expect(slate).toHaveLength(7);
  });

  it('is what a click in it means', () => {
    const row = years.indexOf(2033);
    expect(pickCell(chart, { x: row, y: 1e9, panel: 5 })).toEqual({ row, column: 'line5' });
    expect(chart.explains?.(row, 'line5')).toMatchObject({ run: 5 });
  });

  it('has the bands in its table', () => {
    expect(chart.table.columns.map(({ key }) => key)).toContain('line7.p95');
    expect(chart.table.rows[0]?.['line1.p95']).toBe(6);
    expect(chart.subtitle).toContain('P5–P95 of 1,000 draws');
  });
});

it('is written in every language', () => {
  for (const language of ['ja', 'zh'] as const) {
    const chart = panelsChart({ ...data, language, translate: translateIn(language), columns: 4 });
    expect(`${chart.title} ${chart.subtitle} ${chart.description}`).not.toMatch(/\{\{|undefined|NaN/u);
  }
});
