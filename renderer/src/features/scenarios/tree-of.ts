import type { TreeNodeData } from '@mantine/core';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';

/** Yields the scenarios as a tree of inheritance: under each the ones that build on it, in the order of the list. */
export function treeOf(scenarios: readonly Scenario[]): TreeNodeData[] {
  const names = new Set(scenarios.map(({ name }) => name));
  const nodeOf = (scenario: Scenario): TreeNodeData => {
    const children = scenarios.filter(({ parent }) => parent === scenario.name).map(nodeOf);
    return {
      value: scenario.id,
      label: scenario.name,
      ...(children.length === 0 ? {} : { children }),
    };
  };
  // One whose parent is missing stands at the root, where what is wrong with it can be seen.
  return scenarios.filter(({ parent }) => parent === null || !names.has(parent)).map(nodeOf);
}
