import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import {
  IconDots,
  IconFileExport,
  IconFileImport,
  IconFold,
  IconFoldDown,
  IconTrash,
} from '@tabler/icons-react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { Result } from '../../../../shared/result.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { useTranslate } from '../../i18n.ts';
import { askAboutScenario } from '../../state/scenario-questions.ts';
import { mostCompared } from '../../../../shared/scenario/diff.ts';
import { exportScenarios } from './scenario-acts.ts';
import { ScenarioTree, useFolded } from './scenario-tree.tsx';

interface ScenarioListProps {
  readonly scenarios: readonly Scenario[];
  readonly resolved: ReadonlyMap<string, Result<ResolvedScenario>>;
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
  readonly onClear: () => void;
}

/** All scenarios of the catalog by inheritance: choose with the checkbox, and the rest in each one's menu. */
export function ScenarioList({ scenarios, resolved, chosen, onToggle, onClear }: ScenarioListProps) {
  const translate = useTranslate();
  return (
    <aside className="scenario-list" aria-label={translate('scenarios.list')}>
      <header>
        <div className="scenario-list-head">
          <h1>{translate('scenarios.title')}</h1>
          <ListActions scenarios={scenarios} chosen={chosen} />
        </div>
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
      <div className="scenario-scroll">
        <ScenarioTree
          scenarios={scenarios}
          resolved={resolved}
          chosen={chosen}
          most={mostCompared}
          onToggle={onToggle}
        />
      </div>
      <p id="scenario-tree-hint" className="scenario-hint">
        {translate('scenarios.treeHint')}
      </p>
    </aside>
  );
}

function ListActions({
  scenarios,
  chosen,
}: {
  readonly scenarios: readonly Scenario[];
  readonly chosen: readonly string[];
}) {
  const translate = useTranslate();
  const [, setFolded] = useFolded();
  const namesOf = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => scenarios.filter((each) => each.id === id).map(({ name }) => name));
  const own = scenarios.filter(({ origin }) => origin === 'own').map(({ name }) => name);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={translate('scenarios.listActions')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileImport size={14} />}
          onClick={() => askAboutScenario({ kind: 'import', files: [] })}
        >
          {translate('scenarios.import')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileExport size={14} />}
          disabled={chosen.length === 0}
          onClick={() => exportScenarios(namesOf(chosen), scenarios, translate)}
        >
          {translate('scenarios.exportChosen', { count: chosen.length })}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileExport size={14} />}
          disabled={own.length === 0}
          onClick={() => exportScenarios(own, scenarios, translate)}
        >
          {translate('scenarios.exportOwn')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconFoldDown size={14} />} onClick={() => setFolded([])}>
          {translate('scenarios.expandAll')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFold size={14} />}
          onClick={() => setFolded(scenarios.map(({ id }) => id))}
        >
          {translate('scenarios.collapseAll')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size={14} />}
          onClick={() => askAboutScenario({ kind: 'removed' })}
        >
          {translate('scenarios.removedOnes')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
