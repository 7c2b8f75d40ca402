import { describe, expect, it } from 'vitest';
import { evenValue, firstGain, hurdleYears } from '../../renderer/src/features/model/break-even.ts';
import { addPoint, removePoint, replacePoint } from '../../renderer/src/features/model/points.ts';
import { widestRange } from '../../renderer/src/features/model/seek-range.ts';
import { evaluateModel } from '../../shared/model/evaluate.ts';
import { checkInput, inputDefinitions } from '../../shared/model/inputs.ts';
import type { OutputId } from '../../shared/model/result.ts';
import { resolvePreset } from '../helpers/presets.ts';
import { valueOf } from '../helpers/run.ts';

const { inputs, years, central } = resolvePreset('baseline');
const result = valueOf(evaluateModel(inputs, years));

describe('break-even', () => {
  it('is one for an index of cost and nothing for all else', () => {
    expect(evenValue('cost.index.edge')).toBe(1);
    expect(evenValue('energy.saved.datacentre')).toBe(0);
  });

  it('is passed in the first year with a gain, cheaper being a gain', () => {
    const id: OutputId = 'cost.index.datacentre';
    const year = firstGain(result, id);
    const place = result.years.indexOf(year ?? 0);
    expect(result.series[id][place]).toBeLessThan(1);
    expect(result.series[id].slice(0, place).every((value) => value >= 1)).toBe(true);
    const never = { ...result, series: { ...result.series, [id]: result.years.map(() => 1) } };
    expect(firstGain(never, id)).toBeNull();
  });

  it('is reached by a workload in the first year whose saving reaches the hurdle', () => {
    const rows = hurdleYears({ result, central }, 'energy.saved.datacentre', 2030);
    expect(rows.map(({ workload }) => workload)).toEqual([
      'llm_decode',
      'llm_prefill',
      'recommendation',
      'vision_datacentre',
    ]);
    for (const { workload, hurdle, first, saving, best } of rows) {
      const series = result.series[`workload.${workload}.saving`];
      expect(hurdle).toBe(central[`adoption.${workload}.hurdle`]);
      expect(saving).toBe(series[result.years.indexOf(2030)]);
      const place = first === null ? series.length : result.years.indexOf(first);
      expect(series.slice(0, place).every((each) => each < hurdle)).toBe(true);
      expect(first === null ? best.saving < hurdle : (series[place] ?? 0) >= hurdle).toBe(true);
    }
    expect(rows.some(({ first }) => first === null)).toBe(true);
  });

  it('speaks of the one workload of a workload’s result', () => {
    const rows = hurdleYears({ result, central }, 'workload.speech.cost', 2030);
    expect(rows.map(({ workload }) => workload)).toEqual(['speech']);
  });
});

describe('the widest range of a search', () => {
  it('has ends that keep the rule of every number, and holds its value', () => {
    for (const { id, kind } of inputDefinitions.values()) {
      if (kind !== 'number') continue;
      const range = widestRange(id, central);
      if (range === null) throw new Error(id);
      for (const end of range) expect(valueOf(checkInput(id, end))).toBe(end);
      expect(range[0]).toBeLessThanOrEqual(Number(central[id]));
      expect(range[1]).toBeGreaterThanOrEqual(Number(central[id]));
    }
    expect(widestRange('demand.edge.points', central)).toBeNull();
  });
});

describe('points of demand', () => {
  const id = 'demand.datacentre.points';

  it('are proposed on the line of even growth, then in the widest gap, then before the first', () => {
    expect(
      addPoint([
        [2024, 100],
        [2029, 200],
      ]),
    ).toEqual([
      [2024, 100],
      [2029, 200],
      [2034, 400],
    ]);
    expect(addPoint([[2024, 100]])).toEqual([
      [2024, 100],
      [2029, 100],
    ]);
    expect(addPoint([[2058, 100]])).toEqual([
      [2058, 100],
      [2060, 100],
    ]);
    expect(
      addPoint([
        [2040, 100],
        [2060, 400],
      ]),
    ).toEqual([
      [2040, 100],
      [2050, 200],
      [2060, 400],
    ]);
    expect(
      addPoint([
        [2059, 100],
        [2060, 100],
      ]),
    ).toEqual([
      [2058, 100],
      [2059, 100],
      [2060, 100],
    ]);
    const all = Array.from({ length: 41 }, (_each, index): [number, number] => [2020 + index, 100]);
    expect(addPoint(all)).toBeNull();
  });

  it('stay in order, each year once, each amount by the rule', () => {
    const points = [
      [2024, 100],
      [2030, 300],
    ] as const;
    expect(valueOf(replacePoint(id, points, 0, [2035, 500]))).toEqual([
      [2030, 300],
      [2035, 500],
    ]);
    const twice = replacePoint(id, points, 0, [2030, 500]);
    expect(twice.ok ? null : twice.error.code).toBe('input-points-not-rising');
    const half = replacePoint(id, points, 0, [2024.5, 500]);
    expect(half.ok ? null : half.error.code).toBe('input-points-malformed');
    const negative = replacePoint(id, points, 1, [2030, -1]);
    expect(negative.ok ? null : negative.error.code).toBe('input-out-of-range');
  });

  it('can go but for the last', () => {
    expect(
      removePoint(
        [
          [2024, 100],
          [2030, 300],
        ],
        0,
      ),
    ).toEqual([[2030, 300]]);
    expect(removePoint([[2030, 300]], 0)).toEqual([[2030, 300]]);
  });
});
