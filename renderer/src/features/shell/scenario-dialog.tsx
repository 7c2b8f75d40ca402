import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import type { Translate } from '../../../../shared/i18n/messages.ts';
import type { InputValue } from '../../../../shared/scenario/file.ts';
import { foldName } from '../../../../shared/scenario/names.ts';
import { useTranslate } from '../../i18n.ts';
import { mergeOverrides } from '../../state/results.ts';
import { createScenario, renameScenario } from '../../state/scenario-changes.ts';
import { useCurrentScenario, useScenarios } from '../../state/scenarios.ts';
import { useSession, wayBack } from '../../state/session.ts';
import { isComposing } from '../../ui/composing.ts';
import { notify } from '../../ui/notify.tsx';
import { type NameQuestion, useNameQuestion } from './scenario-actions.ts';

const longestName = 120;

/** Yields what is wrong with a scenario's name, or null. `own` is the name that it may keep. */
export function checkName(
  name: string,
  taken: readonly string[],
  own: string | null,
  translate: Translate,
): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return translate('shell.nameEmpty');
  if (trimmed.length > longestName) return translate('shell.nameTooLong');
  const isTaken = taken.some((each) => each !== own && foldName(each) === foldName(trimmed));
  return isTaken ? translate('shell.nameTaken', { name: trimmed }) : null;
}

/** The dialog that asks for the name of a new or renamed scenario. */
export function ScenarioDialog(): ReactNode {
  const translate = useTranslate();
  const question = useNameQuestion((state) => state.question);
  const current = useCurrentScenario();
  const note = useNameQuestion((state) => state.note);
  const close = (): void => useNameQuestion.setState({ question: null, note: '' });
  return (
    <Modal
      opened={question !== null}
      onClose={close}
      title={translate(question === 'rename' ? 'shell.renameTitle' : 'shell.saveAsTitle')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      {question !== null && current !== undefined && (
        <NameForm question={question} note={note} scenario={current} onDone={close} />
      )}
    </Modal>
  );
}

function NameForm({
  question,
  note: firstNote,
  scenario,
  onDone,
}: {
  readonly question: NameQuestion;
  readonly note: string;
  readonly scenario: Scenario;
  readonly onDone: () => void;
}) {
  const translate = useTranslate();
  const names = useScenarios().map((each) => each.name);
  const isRename = question === 'rename';
  const [name, setName] = useState(
    isRename ? scenario.name : numbered(translate('shell.saveAsSuggestion', { name: scenario.name }), names),
  );
  const [description, setDescription] = useState(firstNote);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    const wrong = checkName(name, names, isRename ? scenario.name : null, translate);
    setProblem(wrong);
    if (wrong !== null || isBusy) return;
    setBusy(true);
    const trimmed = name.trim();
    const result = isRename
      ? await renameScenario(scenario.id, trimmed)
      : await createScenario(childOf(scenario, trimmed, description, useSession.getState().overrides));
    setBusy(false);
    if (!result.ok) {
      setProblem(describeError(result.error, translate));
      return;
    }
    onDone();
    notify((words) => words(isRename ? 'shell.renamed' : 'shell.saved', { name: trimmed }), {
      undo: wayBack(),
    });
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        {!isRename && (
          <Text size="sm" c="dimmed">
            {translate('shell.saveAsText', { name: scenario.name })}
          </Text>
        )}
        <TextInput
          data-autofocus
          label={translate('common.name')}
          value={name}
          error={problem}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setProblem(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
          }}
        />
        {!isRename && (
          <Textarea
            label={translate('common.description')}
            value={description}
            maxLength={4000}
            autosize
            minRows={2}
            maxRows={6}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {isRename ? translate('common.rename') : translate('shell.saveScenario')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Yields the content of a scenario that builds on another: its parent's name, and only what differs from it. */
function childOf(
  parent: Scenario,
  name: string,
  description: string,
  overrides: Readonly<Record<string, InputValue>>,
): ReturnType<typeof mergeOverrides> {
  const whole = mergeOverrides(parent, overrides);
  const inputs = Object.fromEntries(Object.entries(whole.inputs).filter(([id]) => id in overrides));
  const sources = Object.fromEntries(Object.entries(whole.sources).filter(([id]) => id in overrides));
  return { ...whole, name, description: description.trim(), parent: parent.name, inputs, sources };
}

/** Yields the name itself, or with the first number behind it that makes it free. */
function numbered(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let count = 2; ; count += 1) {
    const next = `${name} ${count}`;
    if (!taken.includes(next)) return next;
  }
}
