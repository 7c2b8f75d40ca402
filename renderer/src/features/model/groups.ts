import { type InputDefinition, type InputGroup, inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { HardwareColumn, Segment, Workload } from '../../../../shared/model/vocabulary.ts';

/** The groups of the controls, in their order. */
export const controlGroups = [
  'matters',
  'global',
  'demand',
  'workloads',
  'hardware',
  'adoption',
  'cost',
] as const;
export type ControlGroup = (typeof controlGroups)[number];

/** What a group is narrowed to, so that it stays short: its inputs come once per workload, column or segment. */
export interface GroupView {
  readonly workload: Workload;
  readonly column: HardwareColumn;
  readonly segment: Segment;
}

/** Which choices a group needs. */
export const groupChoices = {
  matters: [],
  global: [],
  demand: ['segment'],
  workloads: ['workload'],
  hardware: ['workload', 'column'],
  adoption: ['workload'],
  cost: ['workload', 'column'],
} as const satisfies Readonly<Record<ControlGroup, readonly (keyof GroupView)[]>>;

/** Yields the inputs of a group as it is narrowed, in the order of the model. */
export function inputsOf(group: InputGroup, view: GroupView): readonly InputDefinition[] {
  return [...inputDefinitions.values()].filter(
    (definition) =>
      definition.group === group &&
      (definition.workload === undefined || definition.workload === view.workload) &&
      (definition.column === undefined || definition.column === view.column) &&
      (definition.segment === undefined || definition.segment === view.segment),
  );
}

/** Yields the ids of all inputs of a group, however it is narrowed. */
export function idsOf(group: InputGroup): readonly string[] {
  return [...inputDefinitions.values()]
    .filter((definition) => definition.group === group)
    .map(({ id }) => id);
}
