import { Button, Group, Menu, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconChevronDown, IconLock } from '@tabler/icons-react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { useTranslate } from '../../i18n.ts';
import { navigate } from '../../state/route.ts';
import { useKeptDrafts } from '../../state/kept-drafts.ts';
import { lockScenario, removeScenario } from '../../state/scenario-changes.ts';
import { askAboutScenario } from '../../state/scenario-questions.ts';
import { openScenario, useCurrentScenario, useScenarios } from '../../state/scenarios.ts';
import { resetInputs, useSession, wayBack } from '../../state/session.ts';
import { notify, reportError } from '../../ui/notify.tsx';
import { askForName, saveChanges } from './scenario-actions.ts';
import { ScenarioChanges } from './scenario-changes.tsx';

async function removeWithUndo({ id, name }: Scenario): Promise<void> {
  const result = await removeScenario(id);
  if (result.ok) notify((translate) => translate('shell.removed', { name }), { undo: wayBack() });
  else if (result.error.code === 'scenario-is-parent') askAboutScenario({ kind: 'remove', id });
  else reportError(result.error);
}

async function turnLock({ id, name, locked }: Scenario): Promise<void> {
  const turned = await lockScenario(id, !locked);
  if (!turned.ok) reportError(turned.error);
  else {
    notify((words) => words(locked ? 'scenarios.unlockedDone' : 'scenarios.lockedDone', { name }), {
      undo: wayBack(),
    });
  }
}

/** The open scenario, what is not saved in it, and all that can be done with scenarios. */
export function ScenarioMenu() {
  const translate = useTranslate();
  const scenarios = useScenarios();
  const current = useCurrentScenario();
  const kept = useKeptDrafts();
  const changeCount = useSession((session) => Object.keys(session.overrides).length);
  if (current === undefined) return null;
  const isOwn = current.origin === 'own';
  const mayChange = isOwn && !current.locked;
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
            {current.locked && (
              <span className="scenario-lock">
                <IconLock size={14} aria-hidden />
                <span className="visually-hidden">{translate('scenarios.locked')}</span>
              </span>
            )}
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
                    {kept[each.id] !== undefined && (
                      <Text span size="xs" c="dimmed">
                        {' '}
                        {translate('shell.hasDraft', {
                          count: Object.keys(kept[each.id]?.overrides ?? {}).length,
                        })}
                      </Text>
                    )}
                  </Menu.Item>
                ))}
              </div>
            );
          })}
          <Menu.Divider />
          <Menu.Item disabled={!mayChange || changeCount === 0} onClick={() => void saveChanges(current)}>
            {translate('shell.saveChanges')}
          </Menu.Item>
          <Menu.Item onClick={() => askForName('save-as')}>{translate('shell.saveAs')}</Menu.Item>
          <Menu.Item disabled={!mayChange} onClick={() => askForName('rename')}>
            {translate('shell.renameScenario')}
          </Menu.Item>
          <Menu.Item disabled={!isOwn} onClick={() => void turnLock(current)}>
            {translate(current.locked ? 'scenarios.unlock' : 'scenarios.lock')}
          </Menu.Item>
          <Menu.Item disabled={!mayChange} onClick={() => void removeWithUndo(current)}>
            {translate('shell.removeScenario', { name: current.name })}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => askAboutScenario({ kind: 'about', id: current.id })}>
            {translate('scenarios.about')}
          </Menu.Item>
          <Menu.Item disabled={!isOwn} onClick={() => askAboutScenario({ kind: 'history', id: current.id })}>
            {translate('scenarios.history')}
          </Menu.Item>
          <Menu.Item onClick={() => askAboutScenario({ kind: 'import', files: [] })}>
            {translate('scenarios.import')}
          </Menu.Item>
          <Menu.Item onClick={() => navigate('scenarios')}>{translate('shell.openCompare')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changeCount > 0 && (
        <>
          <ScenarioChanges scenario={current} />
          <Tooltip label={translate('shell.resetHint', { name: current.name })}>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => resetInputs((words) => words('shell.stepResetAll'))}
            >
              {translate('shell.reset')}
            </Button>
          </Tooltip>
          <Tooltip
            label={translate(current.locked ? 'shell.saveLocked' : 'shell.saveShipped')}
            disabled={mayChange}
          >
            <Button variant="light" size="compact-sm" onClick={() => void saveChanges(current)}>
              {translate(mayChange ? 'common.save' : 'shell.saveAs')}
            </Button>
          </Tooltip>
        </>
      )}
    </Group>
  );
}
