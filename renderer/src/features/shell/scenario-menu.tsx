import { Badge, Button, Group, Menu, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { useTranslate } from '../../i18n.ts';
import { navigate } from '../../state/route.ts';
import { openScenario, removeScenario, useCurrentScenario, useScenarios } from '../../state/scenarios.ts';
import { resetInputs, useSession, wayBack } from '../../state/session.ts';
import { notify, reportError } from '../../ui/notify.tsx';
import { askForName, saveChanges } from './scenario-actions.ts';

async function removeWithUndo(scenario: Scenario): Promise<void> {
  const result = await removeScenario(scenario.id);
  if (!result.ok) reportError(result.error);
  else notify((translate) => translate('shell.removed', { name: scenario.name }), { undo: wayBack() });
}

/** The open scenario, what is not saved in it, and all that can be done with scenarios. */
export function ScenarioMenu() {
  const translate = useTranslate();
  const scenarios = useScenarios();
  const current = useCurrentScenario();
  const changeCount = useSession((session) => Object.keys(session.overrides).length);
  if (current === undefined) return null;
  const isOwn = current.origin === 'own';
  return (
    <Group gap="xs" wrap="nowrap" className="scenario-menu">
      <Menu position="bottom-start" width={320}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            className="scenario-button"
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            <Text span size="sm" c="dimmed" className="frame-label">
              {translate('shell.scenario')}
            </Text>
            <Text span size="sm" fw={500} truncate>
              {current.name}
            </Text>
          </Button>
        </Menu.Target>
        <Menu.Dropdown className="scenario-dropdown">
          {(['shipped', 'own'] as const).map((origin) => {
            const group = scenarios.filter((each) => each.origin === origin);
            if (group.length === 0) return null;
            return (
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a menu may hold items and groups of items only
              <div key={origin} role="group" aria-label={translate(`shell.${origin}`)}>
                <Menu.Label>{translate(`shell.${origin}`)}</Menu.Label>
                {group.map((each) => (
                  <Menu.Item
                    key={each.id}
                    leftSection={
                      <IconCheck
                        size={14}
                        aria-hidden
                        visibility={each.id === current.id ? 'visible' : 'hidden'}
                      />
                    }
                    aria-current={each.id === current.id}
                    onClick={() => openScenario(each.id)}
                  >
                    {each.name}
                  </Menu.Item>
                ))}
              </div>
            );
          })}
          <Menu.Divider />
          <Menu.Item disabled={!isOwn || changeCount === 0} onClick={() => void saveChanges(current)}>
            {translate('shell.saveChanges')}
          </Menu.Item>
          <Menu.Item onClick={() => askForName('save-as')}>{translate('shell.saveAs')}</Menu.Item>
          <Menu.Item disabled={!isOwn} onClick={() => askForName('rename')}>
            {translate('shell.renameScenario')}
          </Menu.Item>
          <Menu.Item disabled={!isOwn} onClick={() => void removeWithUndo(current)}>
            {translate('shell.removeScenario', { name: current.name })}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => navigate('scenarios')}>{translate('shell.openCompare')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changeCount > 0 && (
        <>
          <Badge variant="light" size="lg" tt="none" fw={500} className="scenario-changes">
            {changeCount === 1
              ? translate('shell.changesOne')
              : translate('shell.changes', { count: changeCount })}
          </Badge>
          <Tooltip label={translate('shell.resetHint', { name: current.name })}>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => resetInputs((words) => words('shell.stepResetAll'))}
            >
              {translate('shell.reset')}
            </Button>
          </Tooltip>
          <Tooltip label={translate('shell.saveShipped')} disabled={isOwn}>
            <Button
              variant="light"
              size="compact-sm"
              onClick={() => (isOwn ? void saveChanges(current) : askForName('save-as'))}
            >
              {isOwn ? translate('common.save') : translate('shell.saveAs')}
            </Button>
          </Tooltip>
        </>
      )}
    </Group>
  );
}
