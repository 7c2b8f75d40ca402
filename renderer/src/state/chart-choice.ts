import { z } from 'zod';
import { create } from 'zustand';
import { type Step, takeStep } from './session.ts';

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

/** Which charts the person looks at. It outlives the window; every change of it is a step that can be undone. */
export const useChartChoice = create<ChartChoice>()(() => readStored());

useChartChoice.subscribe((choice) => {
  try {
    localStorage.setItem(key, JSON.stringify(choice));
  } catch {
    // A full or closed storage must not stop the window; the choice then lasts until it closes.
  }
});

function choose(after: Partial<ChartChoice>, label: Step['label']): void {
  const before = useChartChoice.getState();
  takeStep(
    () => useChartChoice.setState(after),
    () => useChartChoice.setState(before),
    label,
  );
}

/** Shows a chart, after the others, or takes it off the page. */
export function toggleChart(kind: ChartKind): void {
  const { shown } = useChartChoice.getState();
  if (shown.includes(kind)) {
    choose({ shown: shown.filter((each) => each !== kind) }, (words) => words('model.stepChartHidden'));
  } else choose({ shown: [...shown, kind] }, (words) => words('model.stepChartShown'));
}

/** Moves a chart by so many places; it stops at the ends. */
export function moveChart(kind: ChartKind, places: number): void {
  const { shown } = useChartChoice.getState();
  const from = shown.indexOf(kind);
  const others = shown.filter((each) => each !== kind);
  const to = Math.max(0, Math.min(others.length, from + places));
  if (from < 0 || to === from) return;
  choose({ shown: others.toSpliced(to, 0, kind) }, (words) => words('model.stepChartMoved'));
}

/** Shows the charts that are there to begin with, in their order. */
export function showUsualCharts(): void {
  choose({ shown: usual }, (words) => words('model.stepChartsUsual'));
}

/** Draws the forecasts behind the electricity by year, or leaves them out. */
export function showForecasts(withForecasts: boolean): void {
  choose({ withForecasts }, (words) => words('model.stepForecasts'));
}
