import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { resolveScenario } from '../../../../shared/scenario/resolve.ts';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { askKnown } from '../../state/catalog-questions.ts';
import { useSavedResults } from '../../state/results.ts';
import { navigate } from '../../state/route.ts';
import { contentOf, fileOf, useScenarioFiles, useScenarios } from '../../state/scenarios.ts';
import { useSession } from '../../state/session.ts';
import { EmptyState } from '../../ui/states.tsx';
import { BridgePanel } from './bridge-panel.tsx';
import type { ComparedScenario } from './compared-scenario.ts';
import { fewestCompared } from './comparison.ts';
import { InputsTable } from './inputs-table.tsx';
import { OverlayCharts } from './overlay-charts.tsx';
import { ResultsTables } from './results-table.tsx';
import { ScenarioList } from './scenario-list.tsx';
import { useChoice } from './use-choice.ts';
import './scenarios.css';

/** Scenarios: the list, and two to four of them side by side. `#/compare/<id>/<id>` */
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

  return (
    <div className="scenarios">
      <ScenarioList
        scenarios={scenarios}
        resolved={resolved}
        chosen={chosen}
        onToggle={toggle}
        onClear={() => choose([])}
      />
      <div className="compare">
        {chosen.length < fewestCompared ? (
          <FirstStep scenarios={scenarios} chosen={chosen} onChoose={choose} />
        ) : (
          <Comparison scenarios={compared} />
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

function Comparison({ scenarios }: { readonly scenarios: readonly ComparedScenario[] }) {
  const translate = useTranslate();
  const horizonYear = useSession((session) => session.horizonYear);
  const failed = scenarios.filter((each) => each.error !== null);
  return (
    <>
      {failed.map((each) => (
        <Alert
          key={each.id}
          color="red"
          role="alert"
          icon={<IconAlertTriangle aria-hidden />}
          title={translate('scenarios.failedScenario', { name: each.name })}
        >
          {each.error === null ? '' : describeError(each.error, translate)}
        </Alert>
      ))}
      <OverlayCharts scenarios={scenarios} horizonYear={horizonYear} />
      <ResultsTables scenarios={scenarios} year={horizonYear} />
      <BridgePanel scenarios={scenarios} year={horizonYear} />
      <InputsTable scenarios={scenarios} />
    </>
  );
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
