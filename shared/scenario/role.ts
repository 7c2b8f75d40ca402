import { inputDefinitions, type InputQuantity } from '../model/inputs.ts';

/** What an input speaks of: how the world is, or what somebody decides in it. */
export const inputRoles = ['assumption', 'decision'] as const;
export type InputRole = (typeof inputRoles)[number];

/**
 * The rule, quantity by quantity. A **decision** is set by an act of those who buy, place and run hardware: whether, when,
 * how far and against which gain they move to in-memory computing; how much array they put into a server and what they
 * keep in it; where a workload runs; how many requests they take together, how full they run a server and how long they
 * keep it. An **assumption** is how the world is whoever decides: demand, prices, the cost of capital, the grid, what a
 * task takes, the physics, speed, price and progress of hardware, and how masses answer to a cheaper service.
 */
const roles = {
  'price.electricity': 'assumption',
  'grid.carbon': 'assumption',
  'grid.decline': 'assumption',
  'finance.discount_rate': 'assumption',
  'compare.netherlands': 'assumption',
  points: 'assumption',
  scale: 'assumption',
  growth_after: 'assumption',
  inference_share: 'assumption',
  elasticity: 'assumption',
  reuse: 'assumption',
  segment: 'decision',
  share: 'assumption',
  macs: 'assumption',
  weight_bits: 'assumption',
  dynamic_bits: 'assumption',
  batch: 'decision',
  mac_energy: 'assumption',
  path_energy: 'assumption',
  resident_fraction: 'decision',
  array_bits: 'decision',
  retry_fraction: 'assumption',
  host_overhead: 'assumption',
  pue: 'assumption',
  capex: 'assumption',
  throughput: 'assumption',
  rated_power: 'assumption',
  utilisation: 'decision',
  life: 'decision',
  opex_rate: 'assumption',
  migration: 'assumption',
  efficiency_gain: 'assumption',
  throughput_gain: 'assumption',
  learning_rate: 'assumption',
  learning_base: 'assumption',
  ceiling: 'decision',
  start_year: 'decision',
  p: 'decision',
  q: 'decision',
  gated: 'decision',
  hurdle: 'decision',
  gate_width: 'decision',
} as const satisfies Record<InputQuantity, InputRole>;

/** Yields the role of an input by its id. An id that the model does not have is nobody's decision: an assumption. */
export function inputRole(id: string): InputRole {
  const definition = inputDefinitions.get(id);
  return definition === undefined ? 'assumption' : roles[definition.quantity];
}
