import { ActionIcon, Badge, Button, Group, Popover, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { showInput, showInputUnit } from '../../../../shared/catalog/input-value.ts';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { InputChange } from '../../../../shared/scenario/changes.ts';
import { inputChanges } from '../../../../shared/scenario/changes.ts';
import type { InputValue } from '../../../../shared/scenario/file.ts';
import { inputRoles } from '../../../../shared/scenario/role.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useSavedResolved } from '../../state/results.ts';
import { resetInput, resetInputs, useSession } from '../../state/session.ts';
import { isComposing } from '../../ui/composing.ts';
import { InMoney } from '../../ui/in-money.tsx';
import { RoleMark } from '../../ui/role-mark.tsx';
import { askForName, saveChanges } from './scenario-actions.ts';

/** How many changes are not saved; a press lists them, each with its way back, and saves them with a note. */
export function ScenarioChanges({ scenario }: { readonly scenario: Scenario }) {
  const translate = useTranslate();
  const count = useSession((session) => Object.keys(session.overrides).length);
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  if (count === 0) return null;
  const maySave = scenario.origin === 'own' && !scenario.locked;
  const save = (): void => {
    setOpen(false);
    setNote('');
    if (maySave) void saveChanges(scenario, note);
    else askForName('save-as', note);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      width={420}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <Badge
          component="button"
          type="button"
          variant="light"
          size="lg"
          tt="none"
          fw={500}
          className="scenario-changes"
          aria-expanded={isOpen}
          aria-haspopup="dialog"
          onClick={() => setOpen(!isOpen)}
        >
          {count === 1 ? translate('shell.changesOne') : translate('shell.changes', { count })}
        </Badge>
      </Popover.Target>
      <Popover.Dropdown aria-label={translate('shell.changesTitle', { name: scenario.name })}>
        <Stack gap="sm">
          <div className="scenario-changes-list">
            <ChangeRows />
          </div>
          <TextInput
            label={translate('shell.saveNote')}
            maxLength={4000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event)) save();
            }}
          />
          <Group justify="space-between" gap="xs">
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                setOpen(false);
                resetInputs((words) => words('shell.stepResetAll'));
              }}
            >
              {translate('shell.resetAll')}
            </Button>
            <Button size="compact-sm" onClick={save}>
              {translate(maySave ? 'common.save' : 'shell.saveBranch')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function ChangeRows() {
  const translate = useTranslate();
  const overrides = useSession((session) => session.overrides);
  const saved = useSavedResolved();
  const before = saved.ok ? saved.value.inputs : {};
  const ids = Object.keys(overrides);
  const changes = inputChanges(Object.fromEntries(ids.map((id) => [id, before[id] ?? ''])), overrides);
  return inputRoles.map((role) => {
    const ofRole = changes.filter((change) => change.role === role);
    return ofRole.length === 0 ? null : (
      <section key={role} className="changes" aria-label={translate(`scenarios.role.${role}`)}>
        <h4>
          <RoleMark role={role} withName /> <span className="changes-count">{ofRole.length}</span>
        </h4>
        <ul>
          {ofRole.map((change) => (
            <ChangeRow key={change.id} change={change} />
          ))}
        </ul>
      </section>
    );
  });
}

function ChangeRow({ change: { id, before, after } }: { readonly change: InputChange }) {
  const translate = useTranslate();
  const language = useLanguage();
  const name = inputName(id, translate);
  const label = translate('shell.resetOne', { name });
  const say = (value: InputValue | undefined): string =>
    value === undefined ? '' : showInput(id, value, { translate, language });
  const unit = showInputUnit(id, inputDefinitions.get(id)?.unit ?? '1', { translate, language });
  return (
    <li className="scenario-change">
      <span>
        <span className="changes-name">{name}</span>
        <span className="changes-values">
          {say(before)}
          <span aria-hidden> → </span>
          <strong>
            {say(after)} {unit}
          </strong>
          <InMoney id={id} value={after} />
        </span>
      </span>
      <Tooltip label={label}>
        <ActionIcon
          size="sm"
          aria-label={label}
          onClick={() => resetInput(id, (words) => words('shell.stepReset', { input: inputName(id, words) }))}
        >
          <IconArrowBackUp size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
