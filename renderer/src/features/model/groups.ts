import { type InputDefinition, inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { HardwareColumn, Segment, Workload } from '../../../../shared/model/vocabulary.ts';

/** The groups of the controls, in their order. */
export const controlGroups = ['matters', 'demand', 'workloads', 'hardware', 'adoption', 'cost'] as const;
export type ControlGroup = (typeof controlGroups)[number];

/**
 * The inputs that move the answer most, in the order in which an analyst asks for them. LLM decoding carries about half
 * of the data-centre demand, and its adoption sits on the server's price, not on the electricity bill: so its ceiling,
 * hurdle and price stand first, then the energy of both columns, then demand and what answers back.
 */
export const mattersMost = [
  'adoption.llm_decode.ceiling',
  'hardware.llm_decode.imc.mac_energy',
  'hardware.llm_decode.imc.resident_fraction',
  'hardware.llm_decode.imc.capex',
  'hardware.llm_decode.imc.throughput',
  'adoption.llm_decode.hurdle',
  'adoption.llm_decode.start_year',
  'hardware.llm_decode.base.host_overhead',
  'demand.datacentre.scale',
  'demand.datacentre.inference_share',
  'workload.llm_decode.share',
  'rebound.datacentre.elasticity',
  'price.electricity',
  'grid.carbon',
] as const;

/** What a group is narrowed to, so that it stays short: its inputs come once per workload, column or segment. */
export interface GroupView {
  readonly workload: Workload;
  readonly column: HardwareColumn;
  readonly segment: Segment;
}

/** Which choices a group needs. */
export const groupChoices = {
  matters: [],
  demand: ['segment'],
  workloads: ['workload'],
  hardware: ['workload', 'column'],
  adoption: ['workload'],
  cost: ['workload', 'column'],
} as const satisfies Readonly<Record<ControlGroup, readonly (keyof GroupView)[]>>;

/** Yields the group that an input stands in (what belongs to no workload and no segment is a matter of cost). */
export function groupOf(definition: InputDefinition): Exclude<ControlGroup, 'matters'> {
  return definition.group === 'global' ? 'cost' : definition.group;
}

/** Yields the inputs of a group as it is narrowed, in the order of the model. */
export function inputsOf(group: ControlGroup, view: GroupView): readonly InputDefinition[] {
  if (group === 'matters') {
    return mattersMost.flatMap((id) => inputDefinitions.get(id) ?? []);
  }
  return [...inputDefinitions.values()].filter(
    (definition) =>
      groupOf(definition) === group &&
      (definition.workload === undefined || definition.workload === view.workload) &&
      (definition.column === undefined || definition.column === view.column) &&
      (definition.segment === undefined || definition.segment === view.segment),
  );
}
