import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { useTranslate } from '../../i18n.ts';
import { renameScenario } from '../../state/scenario-changes.ts';
import { isComposing } from '../../ui/composing.ts';

/** A scenario's name in its place, as a field: Enter or leaving it renames, Esc leaves the name as it was. */
export function RenameField({
  scenario,
  onDone,
}: {
  readonly scenario: Scenario;
  readonly onDone: () => void;
}) {
  const translate = useTranslate();
  const [name, setName] = useState(scenario.name);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  // The field stands where the name stood, because the person asked for it: the keyboard goes along.
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const commit = async (): Promise<void> => {
    if (isBusy) return;
    const trimmed = name.trim();
    if (trimmed === scenario.name) {
      onDone();
      return;
    }
    if (trimmed === '') {
      setProblem(translate('errors.scenario-name-empty'));
      return;
    }
    setBusy(true);
    const result = await renameScenario(scenario.id, trimmed);
    setBusy(false);
    if (result.ok) onDone();
    else setProblem(describeError(result.error, translate));
  };

  return (
    <TextInput
      size="xs"
      ref={field}
      maxLength={120}
      aria-label={translate('scenarios.nameLabel', { name: scenario.name })}
      value={name}
      error={problem}
      readOnly={isBusy}
      errorProps={{ fz: 12 }}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setName(event.currentTarget.value);
        setProblem(null);
      }}
      onBlur={() => {
        // A name that was refused stays open with its reason until the person mends or drops it.
        if (problem === null) void commit();
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter') void commit();
        if (event.key === 'Escape') {
          event.stopPropagation();
          onDone();
        }
      }}
    />
  );
}
