import { CloseButton, NativeSelect, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { memo, useDeferredValue, useEffect, useState } from 'react';
import { columnName, inputName, segmentName, workloadName } from '../../../../shared/i18n/names.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import { hardwareColumns, segments, type Workload, workloads } from '../../../../shared/model/vocabulary.ts';
import { useTranslate } from '../../i18n.ts';
import { lookAt, useFocus } from '../../state/focus.ts';
import { navigate, useRoute } from '../../state/route.ts';
import { matches } from '../../ui/match.ts';
import { type ControlGroup, controlGroups, groupChoices, groupOf, inputsOf, mattersMost } from './groups.ts';
import { InputRow, rowId } from './input-row.tsx';

const mostFound = 40;

/** All inputs of the model: the ones that matter most first, the rest in groups, and any of them by a few letters. */
export const Controls = memo(function Controls() {
  const translate = useTranslate();
  const [query, setQuery] = useState('');
  const text = useDeferredValue(query.trim());
  const [open, setOpen] = useState<ReadonlySet<ControlGroup>>(new Set(['matters']));
  const toggle = (group: ControlGroup): void => {
    const next = new Set(open);
    if (!next.delete(group)) next.add(group);
    setOpen(next);
  };
  useInputOfAddress((group) => {
    setQuery('');
    setOpen((before) => new Set([...before, group]));
  });

  return (
    <aside className="controls" aria-label={translate('model.whatifControls')}>
      <div className="controls-search">
        <TextInput
          type="search"
          aria-label={translate('model.whatifSearch')}
          placeholder={translate('model.whatifSearch')}
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={
            query === '' ? undefined : (
              <CloseButton size="sm" aria-label={translate('common.close')} onClick={() => setQuery('')} />
            )
          }
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <div className="controls-list">
        {text === '' ? (
          controlGroups.map((group) => (
            <Group key={group} group={group} isOpen={open.has(group)} onToggle={() => toggle(group)} />
          ))
        ) : (
          <Found text={text} />
        )}
      </div>
    </aside>
  );
});

/** Turns to the input that the address names (`#/what-if/<input id>`): opens its group, and gives its track the focus. */
function useInputOfAddress(onReveal: (group: ControlGroup) => void): void {
  const { page, segments: place } = useRoute();
  const id = page === 'model' ? place[0] : undefined;
  useEffect(() => {
    const definition = id === undefined ? undefined : inputDefinitions.get(id);
    if (definition === undefined) return;
    const { workload, column, segment } = definition;
    lookAt({
      ...(workload === undefined ? {} : { workload }),
      ...(column === undefined ? {} : { column }),
      ...(segment === undefined ? {} : { segment }),
    });
    onReveal(mattersMost.some((each) => each === definition.id) ? 'matters' : groupOf(definition));
    const timer = setTimeout(() => {
      const row = document.querySelector<HTMLElement>(`#${CSS.escape(rowId(definition.id))}`);
      row?.scrollIntoView({ block: 'center' });
      row?.querySelector<HTMLElement>('[role=slider], input, select')?.focus();
      // The address has done its work: the same input can be asked for again.
      navigate('model', [], { replace: true });
    });
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- revealing is an answer to a new address, not to a new render
  }, [id]);
}

function Group({
  group,
  isOpen,
  onToggle,
}: {
  readonly group: ControlGroup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const translate = useTranslate();
  const view = useFocus();
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  const panelId = `controls-${group}`;
  return (
    <section className="control-group">
      <h2 className="control-group-title">
        <button type="button" aria-expanded={isOpen} aria-controls={panelId} onClick={onToggle}>
          <Icon size={14} aria-hidden />
          {translate(`model.whatifGroup.${group}`)}
        </button>
      </h2>
      {isOpen && (
        <div id={panelId}>
          <Choices group={group} />
          {inputsOf(group, view).map((definition) => (
            <InputRow key={definition.id} definition={definition} withPlace={group === 'matters'} />
          ))}
        </div>
      )}
    </section>
  );
}

function Choices({ group }: { readonly group: ControlGroup }) {
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
}

/** Which workload the controls and the per-workload charts speak of. */
export function WorkloadSelect() {
  const translate = useTranslate();
  const workload = useFocus((focus) => focus.workload);
  return (
    <NativeSelect
      aria-label={translate('model.whatifWorkload')}
      value={workload}
      data={workloads.map((each) => ({ value: each, label: workloadName(each, translate) }))}
      onChange={(event) => lookAt({ workload: event.currentTarget.value as Workload })}
    />
  );
}

function Found({ text }: { readonly text: string }) {
  const translate = useTranslate();
  const found = [...inputDefinitions.values()].filter(({ id }) =>
    matches(text, `${inputName(id, translate)} ${id}`),
  );
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
}
