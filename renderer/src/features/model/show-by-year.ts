import type { OutputId, SegmentQuantity, WorkloadQuantity } from '../../../../shared/model/result.ts';
import { segments, workloads } from '../../../../shared/model/vocabulary.ts';
import { outputQuantity } from '../../../../shared/units/quantity.ts';
import { type ChartKind, toggleChart, useChartChoice } from '../../state/chart-choice.ts';
import { lookAt } from '../../state/focus.ts';

/** The chart in which each result is seen by year. */
const charts: Readonly<Record<SegmentQuantity | WorkloadQuantity, ChartKind>> = {
  'energy.baseline': 'energy',
  'energy.total': 'energy',
  'energy.saved': 'energy.saved',
  'energy.gross': 'energy.saved',
  'power.saved': 'power.saved',
  'carbon.saved': 'carbon.saved',
  'bill.saved': 'bill.saved',
  spend: 'spend',
  'spend.saved': 'spend.saved',
  'cost.index': 'cost.index',
  market: 'market',
  netherlands: 'netherlands',
  share_of_stock: 'adoption',
  share_of_sales: 'adoption',
  learning: 'cost.index',
  cost_base: 'cost.index',
  cost_imc: 'cost.index',
  cost: 'cost.index',
  cost_energy: 'cost.index',
  saving: 'cost.index',
  energy_baseline: 'energy',
  energy: 'energy',
  gross: 'energy.saved',
  saved: 'energy.saved',
  rho: 'energy',
  work: 'energy',
  servers_imc: 'market',
  market_total: 'market',
};

/** Yields the chart in which a result is seen by year. */
export function chartOf(id: OutputId): ChartKind {
  return charts[outputQuantity(id)];
}

/** Turns the page to the chart in which a result is seen by year, of its segment or workload; adds it where it is not shown. */
export function showByYear(id: OutputId): void {
  const segment = segments.find((each) => id.endsWith(`.${each}`));
  const workload = workloads.find((each) => id.startsWith(`workload.${each}.`));
  lookAt({ ...(segment === undefined ? {} : { segment }), ...(workload === undefined ? {} : { workload }) });
  const kind = chartOf(id);
  if (!useChartChoice.getState().shown.includes(kind)) toggleChart(kind);
  // Once it stands on the page.
  setTimeout(() => {
    const place = useChartChoice.getState().shown.indexOf(kind);
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    document
      .querySelectorAll('.model-results .chart-slot')
      .item(place)
      .scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
  });
}
