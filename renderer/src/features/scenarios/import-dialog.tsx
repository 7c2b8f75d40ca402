import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { AppError } from '../../../../shared/errors.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { type ReadFile, readScenarioFile } from '../../../../shared/scenario/bundle.ts';
import { useTranslate } from '../../i18n.ts';
import { learnAnswers } from '../../state/catalog-questions.ts';
import { askAboutScenario } from '../../state/scenario-questions.ts';
import { LoadingState } from '../../ui/states.tsx';
import { type IncomingText, readIncoming } from '../../ui/read-incoming.ts';
import { ImportPreview } from './import-preview.tsx';

interface ReadAll {
  readonly files: readonly ReadFile[];
  /** Why files as a whole were refused. */
  readonly refused: readonly AppError[];
}

/** Reads the files and learns what their inputs ask of the catalog, so that they can be resolved in the window. */
async function readAll(incoming: readonly IncomingText[]): Promise<ReadAll> {
  const results = incoming.map(({ text, place }) => readScenarioFile(text, place));
  const files = results.flatMap((result) => (result.ok ? [result.value] : []));
  const refused = results.flatMap((result) => (result.ok ? [] : [result.error]));
  const inputs = files.flatMap(({ scenarios }) =>
    scenarios.flatMap(({ file }) => (file.ok ? [file.value.inputs] : [])),
  );
  const learnt = await learnAnswers(inputs);
  return { files, refused: learnt.ok ? refused : [...refused, learnt.error] };
}

/** What is in files of scenarios, before anything of them is written; without files, asks for some. */
export function ImportDialog({
  files,
  onDone,
}: {
  readonly files: readonly IncomingText[];
  readonly onDone: () => void;
}) {
  const translate = useTranslate();
  const [read, setRead] = useState<{ readonly of: readonly IncomingText[]; readonly all: ReadAll } | null>(
    null,
  );
  const [unread, setUnread] = useState<readonly AppError[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const start = async (): Promise<void> => {
      const all = await readAll(files);
      if (isCurrent) setRead({ of: files, all });
    };
    void start();
    return () => {
      isCurrent = false;
    };
  }, [files]);

  const choose = async (chosen: readonly File[]): Promise<void> => {
    const incoming = await readIncoming(chosen);
    setUnread(incoming.refused);
    if (incoming.files.length > 0) askAboutScenario({ kind: 'import', files: incoming.files });
  };
  const all = read?.of === files ? read.all : null;
  const refused = [...unread, ...(all?.refused ?? [])];
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" c="dimmed">
          {translate(files.length === 0 ? 'scenarios.importDrop' : 'scenarios.importText')}
        </Text>
        <FileButton multiple accept=".json,application/json" onChange={(chosen) => void choose(chosen)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              style={{ flex: 'none' }}
              leftSection={<IconFileImport size={14} aria-hidden />}
            >
              {translate('scenarios.importChoose')}
            </Button>
          )}
        </FileButton>
      </Group>
      {refused.map((error, index) => (
        <p key={`${index} ${error.place ?? ''}`} className="scenario-problem" role="alert">
          {describeError(error, translate)}
        </p>
      ))}
      {files.length > 0 && all === null && <LoadingState />}
      {all !== null && all.files.length > 0 && (
        <ImportPreview files={all.files} from={files.map(({ place }) => place)} onDone={onDone} />
      )}
    </Stack>
  );
}
