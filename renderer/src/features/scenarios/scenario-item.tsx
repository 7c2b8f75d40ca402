import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconChevronRight, IconLock, IconPencil, IconPointFilled } from '@tabler/icons-react';
import type { RenderTreeNodePayload } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import type { Result } from '../../../../shared/result.ts';
import { changesToParent } from '../../../../shared/scenario/changes.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { useKeptDrafts } from '../../state/kept-drafts.ts';
import { contentOf, fileOf, useScenarioFiles } from '../../state/scenarios.ts';
import { useSession } from '../../state/session.ts';
import { ChangesList } from './changes-list.tsx';
import { describeScenario } from './describe-scenario.ts';
import { RenameField } from './rename-field.tsx';
import { RoleCounts } from './role-counts.tsx';
import { RunSwatch } from './run-swatch.tsx';
import { ScenarioActions } from './scenario-actions.tsx';

export interface ScenarioItemProps {
  readonly elementProps: RenderTreeNodePayload['elementProps'];
  readonly scenario: Scenario;
  readonly resolved: Result<ResolvedScenario> | undefined;
  readonly level: number;
  /** Its column in the comparison from 0; −1 when it is not chosen. */
  readonly position: number;
  readonly isFull: boolean;
  readonly names: readonly string[];
  /** Whether what builds on it is shown; null where nothing does. */
  readonly fold: { readonly isOpen: boolean; readonly turn: () => void } | null;
  readonly isRenaming: boolean;
  readonly onRenaming: (isRenaming: boolean) => void;
  readonly showsChanges: boolean;
  readonly onShowChanges: () => void;
  readonly drag: {
    readonly isOver: boolean;
    readonly onStart: () => void;
    readonly onEnd: () => void;
    readonly onDrop: () => void;
  };
  readonly onToggle: (id: string) => void;
}

/** One scenario of the tree: its checkbox, what it is and changes, what is wrong with it if anything, and its actions. */
export function ScenarioItem(props: ScenarioItemProps) {
  const { scenario, resolved, position, isFull, fold, isRenaming, drag, level } = props;
  const translate = useTranslate();
  const files = useScenarioFiles();
  const defaults = useCatalog((catalog) => catalog.defaults);
  const changes = changesToParent(fileOf(contentOf(scenario)), files, defaults);
  const isChosen = position >= 0;
  const isBarred = isFull && !isChosen;
  const foldLabel = translate(fold?.isOpen === true ? 'scenarios.collapse' : 'scenarios.expand', {
    name: scenario.name,
  });
  return (
    <div
      {...props.elementProps}
      style={{ ...props.elementProps.style, paddingInlineStart: 4 + 14 * (level - 1) }}
      className="scenario-item"
      data-chosen={isChosen || undefined}
      draggable={!isRenaming}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('application/x-memwatt-scenario', scenario.id);
        drag.onStart();
      }}
      onDragEnd={drag.onEnd}
      onDragOver={(event) => {
        if (!drag.isOver) return;
        event.preventDefault();
        event.currentTarget.dataset['over'] = 'true';
      }}
      onDragLeave={(event) => delete event.currentTarget.dataset['over']}
      onDrop={(event) => {
        delete event.currentTarget.dataset['over'];
        if (!drag.isOver) return;
        event.preventDefault();
        drag.onDrop();
      }}
    >
      {fold === null ? (
        <span />
      ) : (
        <ActionIcon size={18} tabIndex={-1} aria-label={foldLabel} onClick={fold.turn}>
          <IconChevronRight
            size={14}
            aria-hidden
            className="scenario-chevron"
            data-open={fold.isOpen || undefined}
          />
        </ActionIcon>
      )}
      <Tooltip label={translate('scenarios.tooMany')} disabled={!isBarred}>
        <Checkbox
          size="xs"
          mt={2}
          tabIndex={-1}
          checked={isChosen}
          aria-disabled={isBarred}
          aria-label={translate('scenarios.choose', { name: scenario.name })}
          onChange={() => {
            if (!isBarred) props.onToggle(scenario.id);
          }}
        />
      </Tooltip>
      <div className="scenario-words">
        {isRenaming ? (
          <RenameField scenario={scenario} onDone={() => props.onRenaming(false)} />
        ) : (
          <Name scenario={scenario} position={position} onRename={() => props.onRenaming(true)} />
        )}
        <div className="scenario-facts">
          {changes.ok && (
            <RoleCounts
              scenario={scenario}
              changes={changes.value}
              isOpen={props.showsChanges}
              onTurn={props.onShowChanges}
            />
          )}
          {scenario.origin === 'shipped' && <span>{translate('scenarios.shipped')}</span>}
        </div>
        {props.showsChanges && changes.ok && <ChangesList changes={changes.value} />}
        {resolved?.ok === false && (
          <div className="scenario-problem" role="alert">
            {describeError(resolved.error, translate)}
          </div>
        )}
      </div>
      <ScenarioActions {...props} hasChanges={changes.ok && changes.value.length > 0} />
    </div>
  );
}

function Name({
  scenario,
  position,
  onRename,
}: {
  readonly scenario: Scenario;
  readonly position: number;
  readonly onRename: () => void;
}) {
  const translate = useTranslate();
  const kept = useKeptDrafts();
  const openId = useSession((session) => session.scenarioId);
  const hasOpenChanges = useSession((session) => Object.keys(session.overrides).length > 0);
  const isOpen = openId === scenario.id;
  const isUnsaved = isOpen ? hasOpenChanges : kept[scenario.id] !== undefined;
  const mayRename = scenario.origin === 'own' && !scenario.locked;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- F2 and the menu do the same
    <div
      className="scenario-name"
      title={describeScenario(scenario, translate)}
      onDoubleClick={() => mayRename && onRename()}
    >
      {position >= 0 && <RunSwatch index={position} />}
      <span className="scenario-name-text">{scenario.name}</span>
      {scenario.locked && (
        <Mark icon={<IconLock size={14} aria-hidden />} name={translate('scenarios.locked')}>
          {translate('scenarios.lockedHint')}
        </Mark>
      )}
      {isOpen && (
        <Mark icon={<IconPencil size={14} aria-hidden />} name={translate('scenarios.openNow')}>
          {translate('scenarios.openNow')}
        </Mark>
      )}
      {isUnsaved && (
        <Mark
          icon={<IconPointFilled size={14} aria-hidden className="scenario-unsaved" />}
          name={translate('scenarios.unsaved')}
        >
          {translate('scenarios.unsaved')}
        </Mark>
      )}
    </div>
  );
}

/** A sign behind a scenario's name, with its name for those who listen and a sentence for those who hover. */
function Mark({
  icon,
  name,
  children,
}: {
  readonly icon: ReactNode;
  readonly name: string;
  readonly children: string;
}) {
  return (
    <Tooltip label={children} multiline maw={280}>
      <span className="scenario-mark">
        {icon}
        <span className="visually-hidden">{name}</span>
      </span>
    </Tooltip>
  );
}
