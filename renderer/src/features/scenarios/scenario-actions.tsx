import { ActionIcon, Menu } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconCopy,
  IconDots,
  IconFileExport,
  IconGitBranch,
  IconHierarchy2,
  IconHistory,
  IconInfoCircle,
  IconListDetails,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n.ts';
import { navigate } from '../../state/route.ts';
import { askAboutScenario } from '../../state/scenario-questions.ts';
import { openScenario, useScenarios } from '../../state/scenarios.ts';
import {
  branchScenario,
  duplicateScenario,
  exportScenarios,
  removeOrAsk,
  turnLock,
} from './scenario-acts.ts';
import type { ScenarioItemProps } from './scenario-item.tsx';

/** Everything that can be done with one scenario, as a menu. */
export function ScenarioActions({
  scenario,
  names,
  isRenaming,
  onRenaming,
  showsChanges,
  onShowChanges,
  hasChanges,
}: ScenarioItemProps & { readonly hasChanges: boolean }) {
  const translate = useTranslate();
  const scenarios = useScenarios();
  const isOwn = scenario.origin === 'own';
  const mayChange = isOwn && !scenario.locked;
  const { id } = scenario;
  const item = (icon: ReactNode, label: string, act: () => void, more: object = {}): ReactNode => (
    <Menu.Item leftSection={icon} onClick={act} {...more}>
      {label}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" returnFocus={!isRenaming}>
      <Menu.Target>
        <ActionIcon size="sm" tabIndex={-1} aria-label={translate('scenarios.more', { name: scenario.name })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
        {item(<IconAdjustmentsHorizontal size={14} />, translate('scenarios.open'), () => {
          openScenario(id);
          navigate('model');
        })}
        {hasChanges &&
          item(
            <IconListDetails size={14} />,
            translate(showsChanges ? 'scenarios.hideChanges' : 'scenarios.showChanges'),
            onShowChanges,
          )}
        {item(<IconInfoCircle size={14} />, translate('scenarios.about'), () =>
          askAboutScenario({ kind: 'about', id }),
        )}
        {isOwn &&
          item(<IconHistory size={14} />, translate('scenarios.history'), () =>
            askAboutScenario({ kind: 'history', id }),
          )}
        <Menu.Divider />
        {item(
          <IconGitBranch size={14} />,
          translate('scenarios.branch'),
          () => void branchScenario(scenario, names, translate),
        )}
        {item(
          <IconCopy size={14} />,
          translate('scenarios.duplicate'),
          () => void duplicateScenario(scenario, names, translate),
        )}
        {item(<IconFileExport size={14} />, translate('scenarios.exportOne'), () =>
          exportScenarios([scenario.name], scenarios, translate),
        )}
        <Menu.Divider />
        {item(<IconPencil size={14} />, translate('scenarios.rename'), () => onRenaming(true), {
          rightSection: 'F2',
          disabled: !mayChange,
        })}
        {item(
          <IconHierarchy2 size={14} />,
          translate('scenarios.setParent'),
          () => askAboutScenario({ kind: 'parent', id }),
          { disabled: !mayChange },
        )}
        {item(
          scenario.locked ? <IconLockOpen size={14} /> : <IconLock size={14} />,
          translate(scenario.locked ? 'scenarios.unlock' : 'scenarios.lock'),
          () => void turnLock(scenario),
          { disabled: !isOwn },
        )}
        {item(<IconTrash size={14} />, translate('scenarios.remove'), () => void removeOrAsk(scenario), {
          disabled: !mayChange,
        })}
        {!isOwn && <Menu.Label maw={240}>{translate('scenarios.readOnly')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
