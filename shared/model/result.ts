import type { HardwareColumn, Segment, Workload } from './vocabulary.ts';

/** Results per segment and year. `energy.baseline` is D_g(y): the demand as if all of it stayed digital. */
export const segmentQuantities = [
  'energy.baseline',
  'energy.total',
  'energy.saved',
  'energy.gross',
  'power.saved',
  'carbon.saved',
  'bill.saved',
  'spend',
  'spend.saved',
  'cost.index',
  'market',
  'netherlands',
] as const;
export type SegmentQuantity = (typeof segmentQuantities)[number];

/** Results per workload and year, in the order of the result file. */
export const workloadQuantities = [
  'share_of_stock',
  'share_of_sales',
  'learning',
  'cost_base',
  'cost_imc',
  'cost',
  'cost_energy',
  'saving',
  'energy_baseline',
  'energy',
  'gross',
  'saved',
  'rho',
  'work',
  'spend',
  'servers_imc',
  'market',
  'market_total',
] as const;
export type WorkloadQuantity = (typeof workloadQuantities)[number];

export type SegmentOutputId = `${SegmentQuantity}.${Segment}`;
export type WorkloadOutputId = `workload.${Workload}.${WorkloadQuantity}`;
export type OutputId = SegmentOutputId | WorkloadOutputId;

/** Where the energy of one unit of service goes, at the reference year. J/unit; `serverPower` in W/server. */
export interface UnitEnergy {
  readonly mac: number;
  readonly weights: number;
  readonly dynamic: number;
  readonly device: number;
  readonly facility: number;
  readonly serverPower: number;
}

/** A doubt about the inputs that does not stop the run. `code` has the message `model.warning.<code>`. */
export interface ModelWarning {
  readonly code: 'array-too-small' | 'distribution-truncated' | 'power-above-rating';
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One deterministic run: a series per output id, one number a year, units as `outputUnit` gives them. */
export interface ModelResult {
  readonly years: readonly number[];
  readonly series: Readonly<Record<OutputId, readonly number[]>>;
  readonly unitEnergy: Readonly<Record<Workload, Readonly<Record<HardwareColumn, UnitEnergy>>>>;
  /** The median of each uncertain input, at which this run stands. */
  readonly central: Readonly<Record<string, number>>;
  readonly warnings: readonly ModelWarning[];
}

/** C(w,y) against the adoption ceiling (0, 0.05 … 1): USD per million units, and the part of it that is electricity. */
export interface CostCurve {
  readonly workload: Workload;
  readonly year: number;
  readonly ceilings: readonly number[];
  readonly cost: readonly number[];
  readonly energyCost: readonly number[];
}
