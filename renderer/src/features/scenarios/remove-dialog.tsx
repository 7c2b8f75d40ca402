import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { useCall } from '../../api/client.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { removeScenario, restoreScenario } from '../../state/scenario-changes.ts';
import { useScenarios } from '../../state/scenarios.ts';
import { wayBack } from '../../state/session.ts';
import { notify, reportError } from '../../ui/notify.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';

/** Asks what becomes of the children of a scenario that is to be deleted. */
export function RemoveDialog({
  scenario,
  onDone,
}: {
  readonly scenario: Scenario;
  readonly onDone: () => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const children = useScenarios()
    .filter(({ parent }) => parent === scenario.name)
    .map(({ name }) => (language === 'ja' ? `「${name}」` : `“${name}”`));
  const [isBusy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const removed = await removeScenario(scenario.id, 'keep');
    setBusy(false);
    if (!removed.ok) {
      reportError(removed.error);
      return;
    }
    onDone();
    notify((words) => words('scenarios.removed', { name: scenario.name }), { undo: wayBack() });
  };
  return (
    <Stack gap="md">
      <Text size="sm">
        {translate('scenarios.removeText', {
          children: new Intl.ListFormat(language).format(children),
          parent: scenario.parent ?? translate('scenarios.theDefaults'),
        })}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" data-autofocus onClick={onDone}>
          {translate('common.cancel')}
        </Button>
        <Button color="red" loading={isBusy} onClick={() => void remove()}>
          {translate('scenarios.removeKeep')}
        </Button>
      </Group>
    </Stack>
  );
}

/** The scenarios that were deleted, each with the way back, however long ago. */
export function RemovedDialog() {
  const translate = useTranslate();
  const language = useLanguage();
  const [turn, setTurn] = useState(0);
  const removed = useCall('scenarios.removed', {}, turn);
  if (removed.status === 'failed') return <ErrorState error={removed.error} onRetry={removed.retry} />;
  if (removed.value === undefined) return <LoadingState />;
  if (removed.value.length === 0) return <Text size="sm">{translate('scenarios.removedEmpty')}</Text>;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const restore = async (id: string): Promise<void> => {
    const restored = await restoreScenario(id);
    setTurn((count) => count + 1);
    if (!restored.ok) reportError(restored.error);
    else notify((words) => words('scenarios.restored', { name: restored.value.name }), { undo: wayBack() });
  };
  return (
    <ul className="dialog-list">
      {removed.value.map(({ id, name, removedAt }) => (
        <li key={id}>
          <span className="dialog-list-name">{name}</span>
          <span className="dialog-list-note">{date.format(new Date(removedAt))}</span>
          <Button
            size="compact-sm"
            variant="light"
            aria-label={translate('scenarios.restoreOf', { name })}
            onClick={() => void restore(id)}
          >
            {translate('scenarios.restore')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
