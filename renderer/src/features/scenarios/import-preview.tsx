import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { AppError } from '../../../../shared/errors.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import type { ReadFile } from '../../../../shared/scenario/bundle.ts';
import {
  type ImportChoice,
  type ImportItem,
  importActions,
  planImport,
} from '../../../../shared/scenario/import-plan.ts';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { askKnown } from '../../state/catalog-questions.ts';
import { importScenarios } from '../../state/scenario-changes.ts';
import { useScenarios } from '../../state/scenarios.ts';
import { wayBack } from '../../state/session.ts';
import { isComposing } from '../../ui/composing.ts';
import { notify } from '../../ui/notify.tsx';
import { toContent } from './to-content.ts';

/** Each scenario of the files with its standing, what is done with it, and what is wrong with it; and the one button. */
export function ImportPreview({
  files,
  from,
  onDone,
}: {
  readonly files: readonly ReadFile[];
  readonly from: readonly string[];
  readonly onDone: () => void;
}) {
  const translate = useTranslate();
  const known = useScenarios();
  const defaults = useCatalog((catalog) => catalog.defaults);
  const [choices, setChoices] = useState<ReadonlyMap<string, ImportChoice>>(new Map());
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const plan = useMemo(
    () => planImport(files, choices, { known, defaults, ask: askKnown }),
    [files, choices, known, defaults],
  );
  const choose = (key: string, choice: ImportChoice): void => {
    setChoices(new Map([...choices, [key, choice]]));
    setRefusal(null);
  };
  const apply = async (): Promise<void> => {
    if (!plan.isSound || isBusy) return;
    setBusy(true);
    const note = translate('scenarios.importNote', { files: from.join(', ') }).slice(0, 4000);
    const imported = await importScenarios(
      plan.writes.map(({ content, replace }) => ({
        content: toContent(content),
        ...(replace === undefined ? {} : { replace }),
      })),
      note,
    );
    setBusy(false);
    if (!imported.ok) {
      setRefusal(imported.error);
      return;
    }
    onDone();
    notify((words) => words('scenarios.imported', { count: imported.value.length }), { undo: wayBack() });
  };
  return (
    <Stack gap="md">
      <ul className="import-list">
        {plan.items.map((item) => (
          <ImportRow key={item.key} item={item} onChoose={(choice) => choose(item.key, choice)} />
        ))}
      </ul>
      {refusal !== null && (
        <p className="scenario-problem" role="alert">
          {describeError(refusal, translate)}
        </p>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {translate('common.cancel')}
        </Button>
        <Button loading={isBusy} disabled={!plan.isSound} onClick={() => void apply()}>
          {translate('scenarios.importDo', { count: plan.writes.length })}
        </Button>
      </Group>
    </Stack>
  );
}

function ImportRow({
  item,
  onChoose,
}: {
  readonly item: ImportItem;
  readonly onChoose: (choice: ImportChoice) => void;
}) {
  const translate = useTranslate();
  const [name, setName] = useState<string | null>(null);
  const { file, action, status } = item;
  return (
    <li className="import-item" data-skipped={action === 'skip' || undefined}>
      <div className="import-words">
        <strong>{item.name}</strong>
        <div className="scenario-facts">
          <span>{translate(`scenarios.import-${status}`)}</span>
          {file !== null && (
            <span>{translate('scenarios.importSets', { count: Object.keys(file.inputs).length })}</span>
          )}
          {file !== null && file.parent !== null && (
            <span>{translate('scenarios.importOn', { name: file.parent })}</span>
          )}
        </div>
        {item.problem !== null && (
          <p className="scenario-problem" role="alert">
            {describeError(item.problem, translate)}
          </p>
        )}
      </div>
      <div className="import-choice">
        <Select
          w={150}
          allowDeselect={false}
          aria-label={translate('scenarios.importAction', { name: item.name })}
          value={action}
          data={item.actions.map((each) => ({ value: each, label: translate(`scenarios.import-${each}`) }))}
          onChange={(next) => {
            const chosen = importActions.find((each) => each === next);
            if (chosen !== undefined) onChoose({ action: chosen });
            setName(null);
          }}
        />
        {action === 'rename' && (
          <TextInput
            w={220}
            maxLength={120}
            aria-label={translate('scenarios.importName', { name: item.name })}
            value={name ?? item.target}
            onChange={(event) => {
              setName(event.currentTarget.value);
              onChoose({ action: 'rename', name: event.currentTarget.value });
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
            }}
          />
        )}
      </div>
    </li>
  );
}
