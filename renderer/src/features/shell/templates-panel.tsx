import { Button, Code, Group, List, Text, TextInput } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import type { Input, Output } from '../../../../shared/contract/index.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { call, useCall } from '../../api/client.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';

type Templates = Output<'briefs.templates'>;

/** Where a firm's own templates lie: the folder, how it came to be that one, another in its place, and what is in it. */
export function TemplatesPanel() {
  const translate = useTranslate();
  const [version, setVersion] = useState(0);
  const [problem, setProblem] = useState<AppError | null>(null);
  const about = useCall('shell.about', {}, version);
  const { value } = about;
  const place = value?.templates ?? null;
  if (value === undefined || place === null) return null;
  const isFixed = place.setBy === 'start';
  const choose = async (choice: Input<'shell.chooseTemplates'>): Promise<void> => {
    const answer = await call('shell.chooseTemplates', choice);
    setProblem(answer.ok ? answer.value.problem : answer.error);
    if (answer.ok && answer.value.isChanged) setVersion((count) => count + 1);
  };
  return (
    <>
      <Text size="sm" c="dimmed">
        {translate('shell.templates.hint')}
      </Text>
      <Code className="settings-path">{place.folder}</Code>
      <Text size="sm" c="dimmed">
        {translate(`shell.templates.by.${place.setBy}`)}
      </Text>
      {!isFixed && value.shell === 'serve' && (
        <FolderField
          key={place.folder}
          folder={place.folder}
          problem={problem}
          onChoose={(folder) => void choose({ by: 'path', folder })}
        />
      )}
      <Group gap="xs" my={4}>
        {!isFixed && value.shell === 'electron' && (
          <Button size="xs" variant="default" onClick={() => void choose({ by: 'dialog' })}>
            {translate('shell.templates.choose')}
          </Button>
        )}
        {place.setBy === 'settings' && (
          <Button size="xs" variant="default" onClick={() => void choose({ by: 'default' })}>
            {translate('shell.templates.reset')}
          </Button>
        )}
        {value.shell === 'electron' && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            onClick={() => void call('shell.openTemplates', {})}
          >
            {translate('shell.templates.open')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => setVersion((count) => count + 1)}>
          {translate('shell.templates.again')}
        </Button>
      </Group>
      {problem !== null && value.shell === 'electron' && (
        <Text size="sm" role="alert" className="settings-problem">
          {describeError(problem, translate)}
        </Text>
      )}
      <OwnTemplates version={version} />
    </>
  );
}

/** The path of a folder, for a window that has no dialog for folders. */
function FolderField({
  folder,
  problem,
  onChoose,
}: {
  readonly folder: string;
  readonly problem: AppError | null;
  readonly onChoose: (folder: string) => void;
}) {
  const translate = useTranslate();
  const [text, setText] = useState(folder);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onChoose(text.trim());
  };
  return (
    <form className="settings-folder" onSubmit={submit}>
      <TextInput
        size="xs"
        label={translate('shell.templates.path')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={problem === null ? null : describeError(problem, translate)}
        spellCheck={false}
      />
      <Button
        type="submit"
        size="xs"
        variant="default"
        disabled={text.trim() === '' || text.trim() === folder}
      >
        {translate('shell.templates.use')}
      </Button>
    </form>
  );
}

/** The firm's own templates by name, each with what is wrong with it, by file and line. */
function OwnTemplates({ version }: { readonly version: number }) {
  const translate = useTranslate();
  const language = useLanguage();
  const templates = useCall('briefs.templates', {}, version);
  const { value } = templates;
  const own = useMemo(() => (value ?? []).filter(({ origin }) => origin === 'own'), [value]);
  const broken = useBroken(own);
  if (templates.status === 'failed') {
    return (
      <Text size="sm" role="alert" className="settings-problem">
        {describeError(templates.error, translate)}
      </Text>
    );
  }
  if (value !== undefined && own.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {translate('shell.templates.none')}
      </Text>
    );
  }
  return (
    <List size="sm" aria-label={translate('shell.templates.title')}>
      {own.map(({ id, name, problem }) => {
        const wrong = problem ?? broken.get(id);
        return (
          <List.Item key={id}>
            {name[language]}{' '}
            <Text span size="sm" c="dimmed">
              {wrong === undefined
                ? '…'
                : wrong === null
                  ? translate('shell.templates.sound')
                  : describeError(wrong, translate)}
            </Text>
          </List.Item>
        );
      })}
    </List>
  );
}

/** What typesetting a page of each template of a list says, in turn: null where it is sound, none while that is not known. */
function useBroken(own: Templates): ReadonlyMap<string, AppError | null> {
  const [broken, setBroken] = useState<ReadonlyMap<string, AppError | null>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const check = async (): Promise<void> => {
      const known = new Map<string, AppError | null>();
      for (const { id } of own.filter(({ problem }) => problem === null)) {
        const answer = await call('briefs.preview', { recipe: trialOf(id) });
        if (!isCurrent) return;
        if (answer.ok || answer.error.code !== 'cancelled') known.set(id, answer.ok ? null : answer.error);
        setBroken(new Map(known));
      }
    };
    void check();
    return () => {
      isCurrent = false;
    };
  }, [own]);
  return broken;
}

/** A page of a template that needs no scenario. */
function trialOf(template: string): Input<'briefs.preview'>['recipe'] {
  return {
    format: 'memwatt-brief/1',
    template,
    language: 'en',
    paper: 'a4',
    horizonYear: 2030,
    scenarios: [],
    blocks: [{ kind: 'heading', text: template }, { kind: 'disclaimer' }],
  };
}
