import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { mostCompared } from '../../../../shared/scenario/diff.ts';
import { navigate, useRoute } from '../../state/route.ts';
import { toggleChoice } from './comparison.ts';

interface Choice {
  /** Ids in the order of the columns; the first is the reference. */
  readonly chosen: readonly string[];
  readonly toggle: (id: string) => void;
  readonly choose: (ids: readonly string[]) => void;
}

/** The scenarios being compared: in the address (`#/compare/<id>/<id>`), and remembered for the next visit. */
export function useChoice(scenarios: readonly Scenario[]): Choice {
  const { segments } = useRoute();
  const [remembered, remember] = useLocalStorage<readonly string[]>({
    key: 'memwatt.compare.chosen',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const chosen = useMemo(() => {
    const asked = segments.length > 0 ? segments : Array.isArray(remembered) ? remembered : [];
    const known = asked.filter((id) => scenarios.some((scenario) => scenario.id === id));
    return [...new Set(known)].slice(0, mostCompared);
  }, [segments, remembered, scenarios]);
  const choose = useCallback(
    (ids: readonly string[]) => {
      remember(ids);
      navigate('scenarios', ids, { replace: true });
    },
    [remember],
  );
  const toggle = useCallback((id: string) => choose(toggleChoice(chosen, id)), [choose, chosen]);
  return { chosen, toggle, choose };
}
