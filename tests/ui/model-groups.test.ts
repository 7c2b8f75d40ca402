import { describe, expect, it } from 'vitest';
import { controlGroups, idsOf, inputsOf } from '../../renderer/src/features/model/groups.ts';
import { findInputs } from '../../renderer/src/features/model/input-words.ts';
import {
  doubtsFor,
  firstOrder,
  keepChanged,
  strongest,
} from '../../renderer/src/features/model/matters-most.ts';
import { inputDefinitions } from '../../shared/model/inputs.ts';
import { rankInfluence } from '../../shared/model/sensitivity/influence-order.ts';
import { hardwareColumns, segments, workloads } from '../../shared/model/vocabulary.ts';
import { defaultInputs } from '../helpers/default-inputs.ts';
import { defaultRows } from '../helpers/input-rows.ts';
import { resolvePreset } from '../helpers/presets.ts';
import { valueOf } from '../helpers/run.ts';

const groups = controlGroups.flatMap((group) => (group === 'matters' ? [] : [group]));
const rows = new Map(defaultRows.map((row) => [row.id, row]));
const ceiling = 'adoption.llm_decode.ceiling';
const elasticity = 'rebound.datacentre.elasticity';
const at = { output: 'energy.saved.datacentre', year: 2030 } as const;

describe('the groups of the controls', () => {
  it('reach every input of the model, each in one group', () => {
    const reached = new Map<string, Set<string>>();
    for (const group of groups) {
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
    expect([...reached.values()].every((of) => of.size === 1)).toBe(true);
    expect(groups.flatMap(idsOf)).toHaveLength(inputDefinitions.size);
  });

  it('stay short enough to read: at most twenty rows at a time', () => {
    for (const group of groups) {
      const shown = inputsOf(group, { workload: 'llm_decode', column: 'imc', segment: 'datacentre' });
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThanOrEqual(20);
    }
  });
});

describe('what matters most', () => {
  it('begins with inputs that exist', () => {
    expect(firstOrder.filter((id) => !inputDefinitions.has(id))).toEqual([]);
  });

  it('keeps an input that was set by hand among the ranked ones, by the doubt it had', () => {
    const { inputs: saved, years } = resolvePreset('baseline');
    const changed = { [elasticity]: 0.5 };
    const inputs = { ...saved, ...changed };
    const doubts = doubtsFor({ inputs, saved, changed }, rows);
    expect(doubts).toEqual({ [elasticity]: saved[elasticity] });
    const ids = strongest(valueOf(rankInfluence(inputs, years, { at, doubts })));
    expect(ids).toContain(elasticity);
    expect(ids?.length).toBeLessThanOrEqual(14);
  });

  it('takes the range of the source where nothing is uncertain, and no doubt where a tie stood', () => {
    const saved = defaultInputs();
    const doubts = doubtsFor({ inputs: saved, saved, changed: {} }, rows);
    expect(doubts[elasticity]).toMatch(/^uniform\(0(?:\.\d+)?, [\d.]+\)$/u);
    const ids = strongest(valueOf(rankInfluence(saved, resolvePreset('baseline').years, { at, doubts })));
    expect(ids).toContain(elasticity);
    const tied = 'hardware.llm_decode.imc.batch';
    const uncertain = { ...saved, [elasticity]: '0.2 to 0.4' };
    const own = doubtsFor(
      { inputs: uncertain, saved: { ...uncertain, [tied]: '= x' }, changed: { [tied]: 64 } },
      new Map(),
    );
    expect(own).toEqual({});
  });

  it('keeps a row that was changed, and no other', () => {
    expect(keepChanged(['a', 'b'], ['c', 'b', 'd'], { b: 1, c: 2, e: 3 })).toEqual(['a', 'b', 'c']);
  });

  it('is nothing where no input moves the answer', () => {
    expect(strongest([{ id: ceiling, swing: 0 }])).toBeNull();
    expect(strongest([])).toBeNull();
  });
});

describe('the search for inputs', () => {
  const idsFound = (text: string): string[] => findInputs(text).map(({ id }) => id);

  it('understands names in English, Japanese and Chinese, and ids, whatever the width', () => {
    for (const text of ['adoption ceiling decoding', '普及の上限 LLMデコード', '采用上限 解码', ceiling]) {
      expect(idsFound(text)).toContain(ceiling);
    }
    expect(idsFound('ｃａｐｅｘ')).toHaveLength(14);
    expect(idsFound('no such thing')).toEqual([]);
  });
});
