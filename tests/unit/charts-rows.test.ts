import { describe, expect, it } from 'vitest';
import { chartStyle } from '../../shared/charts/frame.ts';
import { heightOfRows, rowsThatFit } from '../../shared/charts/row-room.ts';
import { tornadoChart } from '../../shared/charts/tornado-chart.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { fixtureTornado } from '../golden/sensitivity-fixture.ts';

const context = { translate: translateIn('en'), language: 'en', theme: 'light', size: 'screen' } as const;
const layout = { style: chartStyle(context), above: 22 };
const short = Array.from({ length: 40 }, (_, index) => `Input ${index}`);
const long = short.map((name) => `${name} · Throughput per server · IMC · LLM decoding`);

describe('the rows of a chart', () => {
  it('are as many as have room with their names whole', () => {
    for (const names of [short, long]) {
      for (const height of [120, 166, 220, 260, 600]) {
        const room = { kind: 'height', height } as const;
        const count = rowsThatFit(names, room, layout);
        // Three rows stand whatever the height.
        const needed = count > 3 ? heightOfRows(names.slice(0, count), room, layout) : 0;
        expect(needed).toBeLessThanOrEqual(height);
        expect(heightOfRows(names.slice(0, count + 1), room, layout)).toBeGreaterThan(height);
      }
    }
  });

  it('are more where names are short, and never fewer than three', () => {
    const room = { kind: 'height', height: 220 } as const;
    expect(rowsThatFit(short, room, layout)).toBeGreaterThan(rowsThatFit(long, room, layout));
    expect(rowsThatFit(long, { kind: 'height', height: 10 }, layout)).toBe(3);
    expect(rowsThatFit(long.slice(0, 2), { kind: 'height', height: 10 }, layout)).toBe(2);
  });

  it('are all there where there is room for all, and the chart says how many are not', () => {
    const data = { ...context, ...fixtureTornado, name: 'Sober' };
    const whole = tornadoChart({ ...data, room: { kind: 'all' } });
    const cut = tornadoChart({ ...data, room: { kind: 'rows', count: 2 } });
    expect(whole.cut).toBe(0);
    const moving = fixtureTornado.bars.filter(({ atLow, atHigh }) => atLow !== atHigh).length;
    expect(cut.cut).toBe(moving - 2);
    expect(cut.table).toEqual(whole.table);
    expect(whole.height).toBeGreaterThan(cut.height ?? Infinity);
  });
});
