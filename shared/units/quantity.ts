import type { OutputId, SegmentQuantity, WorkloadQuantity } from '../model/result.ts';

/** Every unit that an input, an output or a step between them is given in. `1` is a plain number; `unit` is the workload's unit of service. */
export const units = [
  '1',
  '1/yr',
  'year',
  'TWh/yr',
  'GW',
  'MtCO2/yr',
  '1e9 USD/yr',
  'USD/1e6 unit',
  'unit/yr',
  'server/yr',
  'USD/kWh',
  'kgCO2/kWh',
  'MAC/unit',
  'bit',
  'bit/unit',
  'bit/server',
  'unit/step',
  'pJ/MAC',
  'pJ/bit',
  'J/unit',
  'W/server',
  'USD/server',
  'unit/s per server',
  'unit/yr per server',
] as const;
export type Unit = (typeof units)[number];

const segmentUnits = {
  'energy.baseline': 'TWh/yr',
  'energy.total': 'TWh/yr',
  'energy.saved': 'TWh/yr',
  'energy.gross': 'TWh/yr',
  'power.saved': 'GW',
  'carbon.saved': 'MtCO2/yr',
  'bill.saved': '1e9 USD/yr',
  spend: '1e9 USD/yr',
  'spend.saved': '1e9 USD/yr',
  'cost.index': '1',
  market: '1e9 USD/yr',
  netherlands: '1',
} as const satisfies Record<SegmentQuantity, Unit>;

const workloadUnits = {
  share_of_stock: '1',
  share_of_sales: '1',
  learning: '1',
  cost_base: 'USD/1e6 unit',
  cost_imc: 'USD/1e6 unit',
  cost: 'USD/1e6 unit',
  cost_energy: 'USD/1e6 unit',
  saving: '1',
  energy_baseline: 'TWh/yr',
  energy: 'TWh/yr',
  gross: 'TWh/yr',
  saved: 'TWh/yr',
  rho: '1',
  work: 'unit/yr',
  spend: '1e9 USD/yr',
  servers_imc: 'server/yr',
  market: '1e9 USD/yr',
  market_total: '1e9 USD/yr',
} as const satisfies Record<WorkloadQuantity, Unit>;

/** What an output id measures: `energy.saved` of `energy.saved.edge`, `cost` of `workload.speech.cost`. */
export function outputQuantity(id: OutputId): SegmentQuantity | WorkloadQuantity {
  if (id.startsWith('workload.')) return id.slice(id.lastIndexOf('.') + 1) as WorkloadQuantity;
  const quantity = id.slice(0, id.lastIndexOf('.'));
  return quantity as SegmentQuantity;
}

/** The unit of an output's series. */
export function outputUnit(id: OutputId): Unit {
  const quantity = outputQuantity(id);
  if (id.startsWith('workload.')) return workloadUnits[quantity as WorkloadQuantity];
  return segmentUnits[quantity as SegmentQuantity];
}
