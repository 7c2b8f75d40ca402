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

  it('is taken back and done again step by step', async () => {
    const { moveChart, showForecasts, showUsualCharts, toggleChart, useChartChoice } = await open();
    const { redo, undo, useSession } = await import('../../renderer/src/state/session.ts');
    const states = [useChartChoice.getState()];
    for (const act of [
      () => toggleChart('carbon.saved'),
      () => moveChart('carbon.saved', -2),
      () => toggleChart('energy'),
      () => showForecasts(false),
      () => showUsualCharts(),
    ]) {
      act();
      states.push(useChartChoice.getState());
    }
    expect(useSession.getState().past.map(({ label }) => label((words) => words))).toEqual([
      'model.stepChartShown',
      'model.stepChartMoved',
      'model.stepChartHidden',
      'model.stepForecasts',
      'model.stepChartsUsual',
    ]);
    for (const before of states.slice(0, -1).toReversed()) {
      await undo();
      expect(useChartChoice.getState()).toEqual(before);
    }
    for (const after of states.slice(1)) {
      await redo();
      expect(useChartChoice.getState()).toEqual(after);
    }
    // A chart at the end of its way has not moved: there is nothing to take back.
    const { past } = useSession.getState();
    moveChart('energy', -1);
    expect(useSession.getState().past).toBe(past);
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
