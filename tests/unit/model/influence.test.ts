import { describe, expect, it } from 'vitest';
import { quantities } from '../../../shared/model/graph.ts';
import { influences, readersOf, readsOf } from '../../../shared/model/influence.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import { outputIds, outputTarget } from '../../../shared/model/outputs.ts';

const reads = (id: string) => readsOf(quantities.find((quantity) => quantity.id === id)!);

describe('what a quantity reads', () => {
  it('is each quantity once, of this year unless only the year before is read', () => {
    expect(reads('imc_work').quantities).toEqual([
      { id: 'retention', isEarlier: false },
      { id: 'imc_work', isEarlier: true },
      { id: 'workload.share_of_sales', isEarlier: false },
      { id: 'new_capacity', isEarlier: false },
    ]);
    expect(reads('kept_capacity').quantities).toEqual([{ id: 'workload.energy_baseline', isEarlier: false }]);
    expect(reads('retention').quantities).toContainEqual({ id: 'workload.energy_baseline', isEarlier: true });
  });

  it('is each input once, demand points and those of the first year too', () => {
    expect(reads('energy.baseline').inputs).toEqual(['scale', 'points', 'growth_after']);
    expect(reads('shipped_capacity').inputs).toEqual(['learning_base']);
  });
});

describe('influence', () => {
  it('runs from every quantity to a result, but for the two that only warnings read', () => {
    const reached = new Set(outputIds.map((output) => outputTarget(output).id));
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const { from, to } of influences) if (reached.has(to)) reached.add(from);
    }
    const idle = quantities.map(({ id }) => id).filter((id) => !reached.has(id));
    expect(idle).toEqual(['server_power', 'resident_bits']);
  });

  it('begins at every input that a formula reads', () => {
    const words = new Set([...inputDefinitions.values()].map(({ quantity }) => quantity));
    const unread = [...words].filter((word) => readersOf(word).length === 0);
    expect(unread.toSorted()).toEqual(['array_bits', 'rated_power', 'segment']);
    expect(readersOf('life')).toEqual(['capital_recovery_factor', 'kept_capacity', 'retention']);
  });
});
