import { describe, expect, it } from 'vitest';
import { controlGroups, inputsOf, mattersMost } from '../../renderer/src/features/model/groups.ts';
import { inputDefinitions } from '../../shared/model/inputs.ts';
import { hardwareColumns, segments, workloads } from '../../shared/model/vocabulary.ts';

describe('the groups of the controls', () => {
  it('reach every input of the model, each in one group beside the curated one', () => {
    const reached = new Map<string, Set<string>>();
    for (const group of controlGroups.filter((each) => each !== 'matters')) {
      for (const workload of workloads) {
        for (const column of hardwareColumns) {
          for (const segment of segments) {
            for (const { id } of inputsOf(group, { workload, column, segment })) {
              reached.set(id, (reached.get(id) ?? new Set()).add(group));
            }
          }
        }
      }
    }
    expect([...reached.keys()].toSorted()).toEqual([...inputDefinitions.keys()].toSorted());
    expect([...reached.values()].every((groups) => groups.size === 1)).toBe(true);
  });

  it('stay short enough to read: at most twenty rows at a time', () => {
    for (const group of controlGroups) {
      const shown = inputsOf(group, { workload: 'llm_decode', column: 'imc', segment: 'datacentre' });
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThanOrEqual(20);
    }
  });

  it('name only inputs that exist among those that matter most', () => {
    expect(mattersMost.filter((id) => !inputDefinitions.has(id))).toEqual([]);
  });
});
