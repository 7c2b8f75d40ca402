import { Button, Group, Radio, Select, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Scenario, ScenarioContent } from '../../../../shared/contract/scenarios.ts';
import { appError } from '../../../../shared/errors.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { keepResults } from '../../../../shared/scenario/rebase.ts';
import { resolveScenario } from '../../../../shared/scenario/resolve.ts';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { askKnown } from '../../state/catalog-questions.ts';
import { moveScenario } from '../../state/scenario-changes.ts';
import { contentOf, fileOf, useScenarioFiles, useScenarios } from '../../state/scenarios.ts';
import { wayBack } from '../../state/session.ts';
import { notify } from '../../ui/notify.tsx';
import { EffectTable } from './effect-table.tsx';
import { toContent } from './to-content.ts';

const none = '';

/** Chooses another parent for a scenario: what it would do to the results is shown before, and a circle is refused. */
export function ParentDialog({
  scenario,
  parent,
  onDone,
}: {
  readonly scenario: Scenario;
  readonly parent: string | null | undefined;
  readonly onDone: () => void;
}) {
  const translate = useTranslate();
  const scenarios = useScenarios();
  const files = useScenarioFiles();
  const defaults = useCatalog((catalog) => catalog.defaults);
  const [name, setName] = useState(parent === undefined ? scenario.parent : parent);
  const [keeps, setKeeps] = useState<'changes' | 'results'>('changes');
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const now = useMemo(() => contentOf(scenario), [scenario]);
  const kept = useMemo(() => keepResults(fileOf(now), name, files, defaults), [now, name, files, defaults]);
  const then = useMemo<ScenarioContent>(
    () => (keeps === 'results' && kept.ok ? toContent(kept.value) : { ...now, parent: name }),
    [keeps, kept, now, name],
  );
  const refused = useMemo<AppError | null>(() => {
    if (scenario.origin === 'shipped') return appError('scenario-read-only', scenario.name);
    if (scenario.locked) return appError('scenario-locked', scenario.name);
    const resolved = resolveScenario(fileOf({ ...now, parent: name }), files, defaults, askKnown);
    return resolved.ok ? null : resolved.error;
  }, [scenario, now, name, files, defaults]);
  const problem = refusal ?? refused;

  const apply = async (): Promise<void> => {
    setBusy(true);
    const moved = await moveScenario(scenario.id, then);
    setBusy(false);
    if (!moved.ok) {
      setRefusal(moved.error);
      return;
    }
    onDone();
    notify(
      (words) =>
        words('scenarios.parentDone', {
          name: scenario.name,
          parent: name === null ? words('scenarios.theDefaults') : `“${name}”`,
        }),
      { undo: wayBack() },
    );
  };

  return (
    <Stack gap="md">
      <Select
        data-autofocus
        openOnFocus={false}
        searchable
        allowDeselect={false}
        label={translate('scenarios.parentLabel')}
        value={name ?? none}
        data={[
          { value: none, label: translate('scenarios.parentNone') },
          ...scenarios
            .filter(({ id }) => id !== scenario.id)
            .map((each) => ({ value: each.name, label: each.name })),
        ]}
        error={problem === null ? undefined : describeError(problem, translate)}
        onChange={(next) => {
          setName(next === none || next === null ? null : next);
          setRefusal(null);
        }}
      />
      <Radio.Group
        label={translate('scenarios.parentKeep')}
        value={keeps}
        onChange={(next) => setKeeps(next === 'results' ? 'results' : 'changes')}
      >
        <Stack gap={6} mt={6}>
          <Radio size="xs" value="changes" label={translate('scenarios.parentKeepChanges')} />
          <Radio
            size="xs"
            value="results"
            disabled={!kept.ok}
            label={translate('scenarios.parentKeepResults', {
              count: kept.ok ? Object.keys(kept.value.inputs).length : 0,
            })}
          />
        </Stack>
      </Radio.Group>
      {problem === null && (
        <EffectTable
          before={now}
          after={then}
          heads={[translate('scenarios.effectNow'), translate('scenarios.effectThen')]}
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {translate('common.cancel')}
        </Button>
        <Button
          loading={isBusy}
          disabled={problem !== null || name === scenario.parent}
          onClick={() => void apply()}
        >
          {translate('scenarios.parentApply')}
        </Button>
      </Group>
    </Stack>
  );
}
