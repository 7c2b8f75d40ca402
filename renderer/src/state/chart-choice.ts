import { z } from 'zod';
import { create } from 'zustand';

/** The charts of What-if, in the order in which they stand until the person chooses another. */
export const chartKinds = [
  'energy',
  'cost-curve',
  'joule',
  'tornado',
  'energy.saved',
  'distribution',
  'adoption',
  'spend',
  'cost.index',
  'spend.saved',
  'sobol',
  'map',
  'power.saved',
  'carbon.saved',
  'bill.saved',
  'market',
  'netherlands',
] as const;
export type ChartKind = (typeof chartKinds)[number];

/** Those that are shown to begin with: the way from demand to what moves the answer. */
const usual: readonly ChartKind[] = [
  'energy',
  'cost-curve',
  'joule',
  'tornado',
  'energy.saved',
  'distribution',
  'adoption',
  'spend',
  'cost.index',
  'sobol',
  'map',
  'market',
];

const key = 'memwatt.charts';
const storedSchema = z.object({
  shown: z.array(z.enum(chartKinds)).catch([...usual]),
  withForecasts: z.boolean().catch(true),
});

interface ChartChoice {
  /** The charts on the page, in their order. */
  readonly shown: readonly ChartKind[];
  /** Whether published forecasts of the same scope stand behind the electricity by year. */
  readonly withForecasts: boolean;
}

function readStored(): ChartChoice {
  const known = ((): unknown => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '{}');
    } catch {
      return {};
    }
  })();
  const { shown, withForecasts } = storedSchema.parse(known ?? {});
  return { shown: [...new Set(shown)], withForecasts };
}

/** Which charts the person looks at. It outlives the window; a point of view, not an edit: no part of undo. */
export const useChartChoice = create<ChartChoice>()(() => readStored());

useChartChoice.subscribe((choice) => {
  try {
    localStorage.setItem(key, JSON.stringify(choice));
  } catch {
    // A full or closed storage must not stop the window; the choice then lasts until it closes.
  }
});

/** Shows a chart, after the others, or takes it off the page. */
export function toggleChart(kind: ChartKind): void {
  useChartChoice.setState(({ shown }) => ({
    shown: shown.includes(kind) ? shown.filter((each) => each !== kind) : [...shown, kind],
  }));
}

/** Moves a chart by so many places; it stops at the ends. */
export function moveChart(kind: ChartKind, places: number): void {
  useChartChoice.setState(({ shown }) => {
    const from = shown.indexOf(kind);
    if (from < 0) return {};
    const others = shown.filter((each) => each !== kind);
    return { shown: others.toSpliced(Math.max(0, Math.min(others.length, from + places)), 0, kind) };
  });
}

/** Shows the charts that are there to begin with, in their order. */
export function showUsualCharts(): void {
  useChartChoice.setState({ shown: usual });
}

/** Draws the forecasts behind the electricity by year, or leaves them out. */
export function showForecasts(withForecasts: boolean): void {
  useChartChoice.setState({ withForecasts });
}
