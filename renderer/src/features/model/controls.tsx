import './controls.css';
import { ActionIcon, CloseButton, SegmentedControl, TextInput, Tooltip } from '@mantine/core';
import { IconRestore, IconSearch } from '@tabler/icons-react';
import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type InputDefinition, inputDefinitions } from '../../../../shared/model/inputs.ts';
import { inputRole, type InputRole, inputRoles } from '../../../../shared/scenario/role.ts';
import { useTranslate } from '../../i18n.ts';
import { lookAt } from '../../state/focus.ts';
import { navigate, useRoute } from '../../state/route.ts';
import { resetInputs, useSession } from '../../state/session.ts';
import { RoleMark } from '../../ui/role-mark.tsx';
import { ControlGroupView, Found, MattersMostView } from './control-group.tsx';
import { type ControlGroup, controlGroups } from './groups.ts';
import { findInputs } from './input-words.ts';
import { rowId } from './input-row.tsx';
import { useMattersMost } from './matters-most.ts';
import { ReplayButton } from './replay-button.tsx';

type Shown = InputRole | 'all';

/** All inputs of the model: the ones that matter most first, the rest in groups, and any of them by a few letters. */
export const Controls = memo(function Controls() {
  const translate = useTranslate();
  const [query, setQuery] = useState('');
  const text = useDeferredValue(query.trim());
  const [role, setRole] = useState<Shown>('all');
  const [open, setOpen] = useState<ReadonlySet<ControlGroup>>(new Set(['matters']));
  const [list, setList] = useState<HTMLElement | null>(null);
  const matters = useMattersMost(useIsHeld(list));
  const isShown = useMemo(
    () => (definition: InputDefinition) => role === 'all' || inputRole(definition.id) === role,
    [role],
  );
  const toggle = (group: ControlGroup): void => {
    const next = new Set(open);
    if (!next.delete(group)) next.add(group);
    setOpen(next);
  };
  const found = useMemo(() => (text === '' ? [] : findInputs(text).filter(isShown)), [text, isShown]);
  useInputOfAddress(matters.ids, (group) => {
    setQuery('');
    setRole('all');
    setOpen((before) => new Set([...before, group]));
  });

  return (
    <aside className="controls" aria-label={translate('model.whatifControls')}>
      <Tools query={query} onQuery={setQuery} role={role} onRole={setRole} />
      <div ref={setList} className="controls-list">
        {text === '' ? (
          controlGroups.map((group) => {
            const state = { isOpen: open.has(group), isShown, onToggle: () => toggle(group) };
            return group === 'matters' ? (
              <MattersMostView key={group} matters={matters} {...state} />
            ) : (
              <ControlGroupView key={group} group={group} {...state} />
            );
          })
        ) : (
          <Found text={text} found={found} />
        )}
      </div>
    </aside>
  );
});

/** Search, replay, reset and the choice of roles. Apart from the list, which changes with every move of a slider. */
const Tools = memo(function Tools({
  query,
  onQuery,
  role,
  onRole,
}: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly role: Shown;
  readonly onRole: (role: Shown) => void;
}) {
  const translate = useTranslate();
  return (
    <div className="controls-search">
      <div className="controls-tools">
        <TextInput
          type="search"
          flex={1}
          aria-label={translate('model.whatifSearch')}
          placeholder={translate('model.whatifSearch')}
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={
            query === '' ? undefined : (
              <CloseButton size="sm" aria-label={translate('common.close')} onClick={() => onQuery('')} />
            )
          }
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
        />
        <ReplayButton />
        <ResetAll />
      </div>
      <SegmentedControl
        fullWidth
        size="xs"
        className="controls-roles"
        aria-label={translate('model.controlsRole')}
        value={role}
        onChange={onRole}
        data={[
          { value: 'all', label: translate('model.controlsRoleAll') },
          ...inputRoles.map((each) => ({ value: each, label: <RoleMark role={each} withName /> })),
        ]}
      />
    </div>
  );
});

/** Yields whether somebody works in an element: the pointer is over it, or the focus within. */
function useIsHeld(element: HTMLElement | null): boolean {
  const [held, setHeld] = useState({ byPointer: false, byFocus: false });
  useEffect(() => {
    if (element === null) return;
    const byPointer = ({ type }: Event): void =>
      setHeld((before) => ({ ...before, byPointer: type === 'pointerenter' }));
    // Wherever the focus goes: what loses it by being taken off the page says nothing.
    const byFocus = ({ target }: FocusEvent): void => {
      const isWithin = target instanceof Node && element.contains(target);
      setHeld((before) => (before.byFocus === isWithin ? before : { ...before, byFocus: isWithin }));
    };
    const byBlur = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget === null) setHeld((before) => ({ ...before, byFocus: false }));
    };
    element.addEventListener('pointerenter', byPointer);
    element.addEventListener('pointerleave', byPointer);
    element.addEventListener('focusout', byBlur);
    document.addEventListener('focusin', byFocus);
    return () => {
      element.removeEventListener('pointerenter', byPointer);
      element.removeEventListener('pointerleave', byPointer);
      element.removeEventListener('focusout', byBlur);
      document.removeEventListener('focusin', byFocus);
    };
  }, [element]);
  return held.byPointer || held.byFocus;
}

function ResetAll() {
  const translate = useTranslate();
  const count = useSession((session) => Object.keys(session.overrides).length);
  const label = translate('model.controlsResetAll', { count });
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        disabled={count === 0}
        onClick={() => resetInputs((words) => words('shell.stepResetAll'))}
      >
        <IconRestore size={16} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Turns to the input that the address names (`#/what-if/<input id>`): opens its group, and gives its track the focus. */
function useInputOfAddress(matters: readonly string[], onReveal: (group: ControlGroup) => void): void {
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
    onReveal(matters.includes(definition.id) ? 'matters' : definition.group);
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
