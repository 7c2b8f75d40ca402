import { ActionIcon, Button, SegmentedControl, Text, Tooltip } from '@mantine/core';
import { IconArrowsSort, IconChevronDown, IconChevronRight, IconRotate } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { columnName, outputName, segmentName } from '../../../../shared/i18n/names.ts';
import { type InputDefinition, type InputGroup, inputDefinitions } from '../../../../shared/model/inputs.ts';
import { hardwareColumns, segments } from '../../../../shared/model/vocabulary.ts';
import { useTranslate } from '../../i18n.ts';
import { lookAt, useFocus } from '../../state/focus.ts';
import { resetSome, useSession } from '../../state/session.ts';
import { type ControlGroup, groupChoices, idsOf, inputsOf } from './groups.ts';
import { InputRow } from './input-row.tsx';
import type { MattersMost } from './matters-most.ts';
import { RegionPresetSelect } from './region-preset.tsx';
import { WorkloadSelect } from './workload-select.tsx';

const mostFound = 40;

interface GroupState {
  readonly isOpen: boolean;
  /** Which inputs are wanted at all: assumptions, decisions, or both. */
  readonly isShown: (definition: InputDefinition) => boolean;
  readonly onToggle: () => void;
}

/** The inputs that matter most, the strongest first, with what they matter for and a way to bring them up to date. */
export function MattersMostView({
  matters: { ids, output, hasNewer, reorder },
  isShown,
  ...state
}: GroupState & { readonly matters: MattersMost }) {
  const translate = useTranslate();
  const year = useSession((session) => session.horizonYear);
  const rows = ids.flatMap((id) => inputDefinitions.get(id) ?? []).filter(isShown);
  return (
    <Section
      group="matters"
      {...state}
      tool={
        hasNewer ? (
          <Tooltip label={translate('model.controlsReorderHint')}>
            <Button
              size="compact-xs"
              variant="light"
              leftSection={<IconArrowsSort size={12} aria-hidden />}
              onClick={reorder}
            >
              {translate('model.controlsReorder')}
            </Button>
          </Tooltip>
        ) : null
      }
    >
      <p className="control-note">
        {translate('model.controlsOrder', { output: outputName(output, translate), year })}
      </p>
      {rows.length === 0 && <NothingOfRole />}
      {rows.map((definition) => (
        <InputRow key={definition.id} definition={definition} withPlace />
      ))}
    </Section>
  );
}

/** A group of inputs, narrowed to one workload, column or segment where it comes once for each. */
export function ControlGroupView({ group, isShown, ...state }: GroupState & { readonly group: InputGroup }) {
  const view = useFocus();
  const rows = state.isOpen ? inputsOf(group, view).filter(isShown) : [];
  return (
    <Section group={group} {...state} tool={<ResetGroup group={group} />}>
      <Choices group={group} />
      {group === 'global' && <RegionPresetSelect />}
      {rows.length === 0 && <NothingOfRole />}
      {rows.map((definition) => (
        <InputRow key={definition.id} definition={definition} withPlace={false} />
      ))}
    </Section>
  );
}

function NothingOfRole() {
  const translate = useTranslate();
  return <p className="control-note">{translate('model.controlsNoneOfRole')}</p>;
}

function Section({
  group,
  isOpen,
  onToggle,
  tool,
  children,
}: Omit<GroupState, 'isShown'> & {
  readonly group: ControlGroup;
  readonly tool: ReactNode;
  readonly children: ReactNode;
}) {
  const translate = useTranslate();
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  const panelId = `controls-${group}`;
  return (
    <section className="control-group" data-group={group}>
      <div className="control-group-head">
        <h2 className="control-group-title">
          <button type="button" aria-expanded={isOpen} aria-controls={panelId} onClick={onToggle}>
            <Icon size={14} aria-hidden />
            {translate(`model.whatifGroup.${group}`)}
          </button>
        </h2>
        {tool}
      </div>
      {isOpen && <div id={panelId}>{children}</div>}
    </section>
  );
}

/** How many inputs of the group are changed, whatever it is narrowed to, and the way back for all of them. */
function ResetGroup({ group }: { readonly group: InputGroup }) {
  const translate = useTranslate();
  const ids = idsOf(group);
  const count = useSession(({ overrides }) => ids.filter((id) => id in overrides).length);
  if (count === 0) return null;
  const name = translate(`model.whatifGroup.${group}`);
  const label = translate('model.controlsResetGroup', { name, count });
  return (
    <span className="control-group-changes">
      <Text span size="xs" c="dimmed">
        {translate('model.controlsChanged', { count })}
      </Text>
      <Tooltip label={label}>
        <ActionIcon
          size={22}
          aria-label={label}
          onClick={() =>
            resetSome(ids, (words) =>
              words('model.stepResetGroup', { name: words(`model.whatifGroup.${group}`) }),
            )
          }
        >
          <IconRotate size={14} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}

const Choices = memo(function Choices({ group }: { readonly group: ControlGroup }) {
  const translate = useTranslate();
  const view = useFocus();
  const choices: readonly string[] = groupChoices[group];
  if (choices.length === 0) return null;
  return (
    <div className="control-choices">
      {choices.includes('workload') && <WorkloadSelect />}
      {choices.includes('column') && (
        <SegmentedControl
          fullWidth
          aria-label={translate('model.whatifColumn')}
          value={view.column}
          onChange={(column) => lookAt({ column })}
          data={hardwareColumns.map((column) => ({ value: column, label: columnName(column, translate) }))}
        />
      )}
      {choices.includes('segment') && (
        <SegmentedControl
          fullWidth
          aria-label={translate('model.whatifSegment')}
          value={view.segment}
          onChange={(segment) => lookAt({ segment })}
          data={segments.map((segment) => ({ value: segment, label: segmentName(segment, translate) }))}
        />
      )}
    </div>
  );
});

/** The inputs that a search has found. */
export const Found = memo(function Found({
  text,
  found,
}: {
  readonly text: string;
  readonly found: readonly InputDefinition[];
}) {
  const translate = useTranslate();
  if (found.length === 0) {
    return (
      <Text size="sm" c="dimmed" p="md">
        {translate('model.whatifNothing', { text })}
      </Text>
    );
  }
  return (
    <div className="control-found">
      <Text component="output" display="block" size="xs" c="dimmed">
        {translate('model.whatifFound', { count: found.length })}
      </Text>
      {found.slice(0, mostFound).map((definition) => (
        <InputRow key={definition.id} definition={definition} withPlace />
      ))}
      {found.length > mostFound && (
        <Text size="xs" c="dimmed">
          {translate('model.whatifMore', { count: found.length - mostFound })}
        </Text>
      )}
    </div>
  );
});
