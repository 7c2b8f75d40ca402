import { ActionIcon, Checkbox, Menu, Tooltip } from '@mantine/core';
import { IconCopy, IconDots, IconPencil, IconTrash, IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import type { Result } from '../../../../shared/result.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { navigate } from '../../state/route.ts';
import { openScenario, removeScenario } from '../../state/scenarios.ts';
import { wayBack } from '../../state/session.ts';
import { notify, reportError } from '../../ui/notify.tsx';
import { copyName } from './comparison.ts';
import { describeScenario } from './describe-scenario.ts';
import { duplicateScenario } from './duplicate-scenario.ts';
import { RenameField } from './rename-field.tsx';
import { RunSwatch } from './run-swatch.tsx';

interface ScenarioItemProps {
  readonly scenario: Scenario;
  readonly resolved: Result<ResolvedScenario> | undefined;
  /** Its column in the comparison from 0; −1 when it is not chosen. */
  readonly position: number;
  readonly isFull: boolean;
  readonly names: readonly string[];
  readonly onToggle: (id: string) => void;
}

/** One scenario of the list: its checkbox, what it is, what is wrong with it if anything, and what can be done. */
export function ScenarioItem({ scenario, resolved, position, isFull, names, onToggle }: ScenarioItemProps) {
  const translate = useTranslate();
  const description = describeScenario(scenario, translate);
  const language = useLanguage();
  const [isRenaming, setRenaming] = useState(false);
  const isOwn = scenario.origin === 'own';
  const isChosen = position >= 0;
  const isBarred = isFull && !isChosen;

  const remove = async (): Promise<void> => {
    const result = await removeScenario(scenario.id);
    if (!result.ok) {
      reportError(result.error);
      return;
    }
    notify((words) => words('scenarios.removed', { name: scenario.name }), { undo: wayBack() });
  };
  const duplicate = async (): Promise<void> => {
    const name = copyName(scenario.name, new Set(names), (of, number) =>
      number === null
        ? translate('scenarios.copyName', { name: of })
        : translate('scenarios.copyNameNumbered', { name: of, number }),
    );
    if (await duplicateScenario(scenario, name)) {
      notify((words) => words('scenarios.duplicated', { name }), { undo: wayBack() });
    }
  };
  const open = (): void => {
    openScenario(scenario.id);
    navigate('model');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOwn) return;
    if (event.key === 'F2') setRenaming(true);
    if (event.key === 'Delete') void remove();
  };

  const updated = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <li className="scenario-item" data-chosen={isChosen || undefined}>
      <Tooltip label={translate('scenarios.tooMany')} disabled={!isBarred}>
        <Checkbox
          size="xs"
          mt={3}
          checked={isChosen}
          aria-disabled={isBarred}
          aria-label={translate('scenarios.choose', { name: scenario.name })}
          onKeyDown={onKeyDown}
          onChange={() => {
            if (!isBarred) onToggle(scenario.id);
          }}
        />
      </Tooltip>
      <div className="scenario-words">
        {isRenaming ? (
          <RenameField scenario={scenario} onDone={() => setRenaming(false)} />
        ) : (
          <div className="scenario-name" onDoubleClick={() => isOwn && setRenaming(true)}>
            {isChosen && <RunSwatch index={position} />}
            {scenario.name}
          </div>
        )}
        {description !== '' && <p title={description}>{description}</p>}
        <div className="scenario-facts">
          <span>{translate(isOwn ? 'scenarios.own' : 'scenarios.shipped')}</span>
          {resolved?.ok === true && (
            <span title={translate('scenarios.changesHint')}>
              {translate('scenarios.changes', { count: Object.keys(resolved.value.overridden).length })}
            </span>
          )}
          {scenario.parent !== null && (
            <span>{translate('scenarios.buildsOn', { name: scenario.parent })}</span>
          )}
          {isOwn && (
            <span>
              {translate('scenarios.updated', { date: updated.format(new Date(scenario.updatedAt)) })}
            </span>
          )}
        </div>
        {resolved?.ok === false && (
          <div className="scenario-problem" role="alert">
            {describeError(resolved.error, translate)}
          </div>
        )}
      </div>
      <Menu position="bottom-end" returnFocus={!isRenaming}>
        <Menu.Target>
          <ActionIcon size="sm" aria-label={translate('scenarios.more', { name: scenario.name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconAdjustmentsHorizontal size={14} />} onClick={open}>
            {translate('scenarios.open')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={14} />} onClick={() => void duplicate()}>
            {translate('scenarios.duplicate')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPencil size={14} />}
            rightSection="F2"
            disabled={!isOwn}
            onClick={() => setRenaming(true)}
          >
            {translate('scenarios.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={14} />} disabled={!isOwn} onClick={() => void remove()}>
            {translate('scenarios.remove')}
          </Menu.Item>
          {!isOwn && <Menu.Label maw={240}>{translate('scenarios.readOnly')}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
