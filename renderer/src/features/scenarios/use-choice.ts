import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { mostCompared } from '../../../../shared/scenario/diff.ts';
import { navigate, parseRoute, useRoute } from '../../state/route.ts';
import { recordStep, type Step } from '../../state/session.ts';
import { type ChoiceChange, choiceChange, toggleChoice } from './comparison.ts';

interface Choice {
  /** Ids in the order of the columns; the first is the reference. */
  readonly chosen: readonly string[];
  readonly toggle: (id: string) => void;
  readonly choose: (ids: readonly string[]) => void;
}

/**
 * The scenarios being compared: in the address (`#/compare/<id>/<id>`), and remembered for the next visit. Every change of
 * them, and of their order, is a step that can be undone.
 */
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
    (after: readonly string[]) => {
      const change = choiceChange(chosen, after);
      if (change === null) return;
      const put = (ids: readonly string[]): void => {
        remember(ids);
        // Taken back from another page, it is seen at the next visit.
        if (parseRoute(window.location.hash).page === 'scenarios')
          navigate('scenarios', ids, { replace: true });
      };
      put(after);
      recordStep({
        label: stepLabel(change, scenarios),
        undo: () => put(chosen),
        redo: () => put(after),
      });
    },
    [chosen, remember, scenarios],
  );
  const toggle = useCallback((id: string) => choose(toggleChoice(chosen, id)), [choose, chosen]);
  return { chosen, toggle, choose };
}

function stepLabel(change: ChoiceChange, scenarios: readonly Scenario[]): Step['label'] {
  const name = (id: string): string => scenarios.find((each) => each.id === id)?.name ?? id;
  if (change.kind === 'chosen') return (words) => words('compare.stepChosen');
  const names = {
    name: name(change.id),
    by: change.kind === 'replaced' ? name(change.by) : '',
  };
  return (words) => words(`compare.step-${change.kind}`, names);
}
