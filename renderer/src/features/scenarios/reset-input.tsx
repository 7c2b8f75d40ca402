import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconGitBranch } from '@tabler/icons-react';
import { useState } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { useTranslate } from '../../i18n.ts';
import { addScenario, rewriteScenario } from '../../state/scenario-changes.ts';
import { contentOf, useScenarios } from '../../state/scenarios.ts';
import { wayBack } from '../../state/session.ts';
import { notify, reportError } from '../../ui/notify.tsx';
import { copyName } from './comparison.ts';
import type { InheritedValue } from './inherited.ts';

interface ResetInputProps {
  readonly scenario: Scenario;
  readonly inputId: string;
  readonly inherited: InheritedValue;
  /** The same in words, in the unit of its row. */
  readonly text: string;
  /** Puts another scenario into the place of one. */
  readonly onReplace: (id: string, by: string) => void;
}

/**
 * Sets an input of one scenario back to what it would inherit, as one step. Where the scenario is shipped or locked it says
 * so, and offers a branch that has the input back and takes its place in the comparison.
 */
export function ResetInput({ scenario, inputId, inherited, text: value, onReplace }: ResetInputProps) {
  const translate = useTranslate();
  const names = useScenarios().map(({ name }) => name);
  const [isRefused, setRefused] = useState(false);
  const input = inputName(inputId, translate);
  const { name } = scenario;
  const isFixed = scenario.origin === 'shipped' || scenario.locked;
  const label =
    inherited.from === null
      ? translate('compare.resetDefault', { name, value })
      : translate('compare.reset', { name, value, parent: inherited.from });

  const reset = async (): Promise<void> => {
    const content = contentOf(scenario);
    const { [inputId]: _value, ...inputs } = content.inputs;
    const { [inputId]: _source, ...sources } = content.sources;
    const saved = await rewriteScenario(scenario.id, { ...content, inputs, sources }, (words) =>
      words('compare.resetDone', { input: inputName(inputId, words), name }),
    );
    if (saved.ok) {
      notify((words) => words('compare.resetDone', { input: inputName(inputId, words), name }), {
        undo: wayBack(),
      });
    } else {
      reportError(saved.error);
    }
  };
  const branch = async (): Promise<void> => {
    setRefused(false);
    const branched = copyName(
      translate('compare.branchName', { name, input }),
      new Set(names),
      (of, number) => (number === null ? of : `${of} ${number}`),
    );
    const { value: plain } = inherited;
    const saved = await addScenario({
      name: branched,
      description: '',
      parent: name,
      inputs: {
        [inputId]:
          typeof plain === 'object' ? plain.map(([year, amount]): [number, number] => [year, amount]) : plain,
      },
      sources: {},
    });
    if (!saved.ok) {
      reportError(saved.error);
      return;
    }
    // Of the branch, before its column becomes a step of its own.
    const back = wayBack();
    onReplace(scenario.id, saved.value.id);
    notify((words) => words('compare.branched', { name: branched }), { undo: back });
  };
  return (
    <Popover
      opened={isRefused}
      onChange={setRefused}
      width={300}
      position="bottom-end"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <Tooltip label={label} multiline maw={280} disabled={isRefused}>
          <ActionIcon
            size={18}
            className="compare-reset"
            aria-label={`${input}: ${label}`}
            onClick={() => {
              if (isFixed) setRefused(true);
              else void reset();
            }}
          >
            <IconArrowBackUp size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={translate('compare.resetTitle', { name })}>
        <p className="compare-refusal">
          <strong>{translate('compare.resetTitle', { name })}</strong>
          <br />
          {translate(scenario.origin === 'shipped' ? 'compare.resetShipped' : 'compare.resetLocked', {
            input,
            value,
          })}
        </p>
        <Button size="compact-sm" leftSection={<IconGitBranch size={14} />} onClick={() => void branch()}>
          {translate('compare.branch')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
