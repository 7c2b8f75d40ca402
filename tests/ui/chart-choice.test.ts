// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

const key = 'memwatt.charts';

async function open() {
  vi.resetModules();
  return import('../../renderer/src/state/chart-choice.ts');
}

beforeEach(() => localStorage.clear());

describe('the choice of charts', () => {
  it('begins with the electricity, the cost, the joule and what moves the answer', async () => {
    const { useChartChoice } = await open();
    expect(useChartChoice.getState().shown.slice(0, 4)).toEqual(['energy', 'cost-curve', 'joule', 'tornado']);
  });

  it('outlives the window, with its order', async () => {
    const { moveChart, toggleChart } = await open();
    toggleChart('energy');
    toggleChart('carbon.saved');
    moveChart('carbon.saved', -100);
    const { useChartChoice } = await open();
    const { shown } = useChartChoice.getState();
    expect(shown[0]).toBe('carbon.saved');
    expect(shown).not.toContain('energy');
  });

  it('stops at the ends, and leaves alone what is not shown', async () => {
    const { moveChart, useChartChoice } = await open();
    const before = useChartChoice.getState().shown;
    moveChart('energy', -1);
    moveChart('carbon.saved', 1);
    expect(useChartChoice.getState().shown).toEqual(before);
    moveChart('energy', 1);
    expect(useChartChoice.getState().shown.slice(0, 2)).toEqual(['cost-curve', 'energy']);
  });

  it.each(['{', 'null', '{"shown":["no such chart"]}'])(
    'takes the usual charts where %s is stored',
    async (text) => {
      localStorage.setItem(key, text);
      const { useChartChoice } = await open();
      expect(useChartChoice.getState().shown[0]).toBe('energy');
    },
  );
});
