import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { resolveScenario } from '../../../../shared/scenario/resolve.ts';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { askKnown } from '../../state/catalog-questions.ts';
import { useSavedResults } from '../../state/results.ts';
import { navigate } from '../../state/route.ts';
import { contentOf, fileOf, useScenarioFiles, useScenarios } from '../../state/scenarios.ts';
import { EmptyState } from '../../ui/states.tsx';
import type { ComparedScenario } from './compared-scenario.ts';
import { fewestCompared } from './comparison.ts';
import { Comparison } from './compare-view.tsx';
import { ScenarioList } from './scenario-list.tsx';
import { useChoice } from './use-choice.ts';
import './compare.css';
import './scenarios.css';

/** Scenarios: the list, and two to eight of them side by side. `#/compare/<id>/<id>` */
export function ScenariosPage() {
  const scenarios = useScenarios();
  const files = useScenarioFiles();
  const defaults = useCatalog((catalog) => catalog.defaults);
  const { chosen, toggle, choose } = useChoice(scenarios);
  const resolved = useMemo(
    () =>
      new Map(
        scenarios.map((each) => [
          each.id,
          resolveScenario(fileOf(contentOf(each)), files, defaults, askKnown),
        ]),
      ),
    [scenarios, files, defaults],
  );
  const compared = useCompared(chosen, scenarios);
  // The list numbers what is chosen as the charts do: those that cannot be drawn come last.
  const numbered = useMemo(() => {
    if (compared.length < fewestCompared) return chosen;
    const isDrawn = (id: string): boolean => compared.some((each) => each.id === id && each.line !== null);
    return [...chosen.filter(isDrawn), ...chosen.filter((id) => !isDrawn(id))];
  }, [chosen, compared]);

  return (
    <div className="scenarios">
      <ScenarioList
        scenarios={scenarios}
        resolved={resolved}
        chosen={numbered}
        onToggle={toggle}
        onClear={() => choose([])}
      />
      <div className="compare">
        {chosen.length < fewestCompared ? (
          <FirstStep scenarios={scenarios} chosen={chosen} onChoose={choose} />
        ) : (
          <Comparison scenarios={compared} onChoose={choose} />
        )}
      </div>
    </div>
  );
}

function useCompared(chosen: readonly string[], scenarios: readonly Scenario[]): readonly ComparedScenario[] {
  const runs = useSavedResults(chosen);
  return useMemo(() => {
    const drawn = runs.filter(({ result }) => result.ok);
    return runs.map((run) => {
      const { id, resolved, result } = run;
      return {
        id,
        name: scenarios.find((each) => each.id === id)?.name ?? id,
        line: result.ok ? drawn.indexOf(run) : null,
        resolved: resolved.ok ? resolved.value : null,
        result: result.ok ? result.value : null,
        error: resolved.ok ? (result.ok ? null : result.error) : resolved.error,
      };
    });
  }, [scenarios, runs]);
}

function FirstStep({
  scenarios,
  chosen,
  onChoose,
}: {
  readonly scenarios: readonly Scenario[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}) {
  const translate = useTranslate();
  const reference = scenarios.find((each) => each.id === chosen[0]);
  if (reference !== undefined) {
    return (
      <EmptyState
        title={translate('scenarios.oneMore')}
        text={translate('scenarios.oneMoreText', { name: reference.name })}
      />
    );
  }
  const [first, second] = scenarios;
  if (first === undefined || second === undefined) {
    return (
      <EmptyState
        title={translate('scenarios.emptyTitle')}
        text={translate('scenarios.emptyAlone')}
        action={<Button onClick={() => navigate('model')}>{translate('scenarios.emptyAloneAction')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      title={translate('scenarios.emptyTitle')}
      text={translate('scenarios.emptyText')}
      action={
        <Button onClick={() => onChoose([first.id, second.id])}>
          {translate('scenarios.emptyAction', { first: first.name, second: second.name })}
        </Button>
      }
    />
  );
}
