import { Button, Text } from '@mantine/core';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { Result } from '../../../../shared/result.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { useTranslate } from '../../i18n.ts';
import { ScenarioItem } from './scenario-item.tsx';

interface ScenarioListProps {
  readonly scenarios: readonly Scenario[];
  readonly resolved: ReadonlyMap<string, Result<ResolvedScenario>>;
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
  readonly onClear: () => void;
}

/** All scenarios of the catalog: choose with the checkbox, rename in place, and the rest in each one's menu. */
export function ScenarioList({ scenarios, resolved, chosen, onToggle, onClear }: ScenarioListProps) {
  const translate = useTranslate();
  return (
    <aside className="scenario-list" aria-label={translate('scenarios.list')}>
      <header>
        <h1>{translate('scenarios.title')}</h1>
        <Text fz={12} c="dimmed">
          {chosen.length === 0
            ? translate('scenarios.chooseHint')
            : translate('scenarios.chosen', { count: chosen.length })}
          {chosen.length > 0 && (
            <Button size="compact-xs" variant="subtle" ml={4} onClick={onClear}>
              {translate('scenarios.clearChoice')}
            </Button>
          )}
        </Text>
      </header>
      <ul>
        {scenarios.map((scenario) => (
          <ScenarioItem
            key={scenario.id}
            scenario={scenario}
            resolved={resolved.get(scenario.id)}
            position={chosen.indexOf(scenario.id)}
            isFull={chosen.length >= 4}
            names={scenarios.map((each) => each.name)}
            onToggle={onToggle}
          />
        ))}
      </ul>
    </aside>
  );
}
