import { Alert, Button, Collapse, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import type { Fields } from '../../../../../shared/contract/catalog-edit.ts';
import { describeError } from '../../../../../shared/i18n/describe-error.ts';
import { call } from '../../../api/client.ts';
import { useColumnContext } from '../../../grid/rows/use-row-names.ts';
import { writeRow } from '../../../state/catalog-edits.ts';
import { isComposing } from '../../../ui/composing.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { FieldControl } from './field-control.tsx';
import { freeId, slug } from './new-source.ts';
import { evidenceOfRow, formFields, hasEvidence, problemsByField, readForm, textsOf } from './row-form.ts';
import { useEvidenceDraft } from './use-evidence-draft.ts';

/** The field that an id is made of until the person writes one. */
const nameFields = [
  'name',
  'title',
  'subject',
  'statement',
  'publisher',
  'speaker',
  'publication',
  'currency',
] as const;

/**
 * The form of a new row: what must be there first, the rest when asked for, and what it rests on. What the catalog has
 * against it stands at the field.
 */
export function RowForm({
  table,
  template,
  onAnswer,
}: {
  readonly table: Table;
  readonly template: Fields;
  readonly onAnswer: (id: string | null) => void;
}) {
  const context = useColumnContext();
  const { translate, language } = context;
  const [texts, setTexts] = useState(() => textsOf(table, template, language));
  const [writtenId, setId] = useState<string | null>(null);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [isWhole, setWhole] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const draft = useEvidenceDraft();
  const form = useRef<HTMLFormElement>(null);
  const { required, further } = formFields(table);
  const taken = new Set(context.rowsOf(table).map(({ id }) => id.toLowerCase()));
  const named = nameFields.map((field) => slug(texts[field] ?? '')).find((text) => text !== '') ?? '';
  // A name in Japanese or Chinese, or a row without a name, gives no letters for an id: what must be there does, or the table.
  const told = required.map(({ field }) => (texts[field] ?? '').trim()).filter((text) => text !== '');
  const stem = [named, slug(told.join(' ')), table].find((text) => text !== '') ?? table;
  const id = writtenId ?? (told.length === 0 ? '' : freeId(stem, taken));
  const first = required[0]?.field;

  // What is wrong must be seen: the first such field takes the keyboard, and comes into view with it.
  useEffect(() => {
    if (Object.keys(problems).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  const submit = async (): Promise<void> => {
    if (isBusy) return;
    const read = readForm({ table, id, texts, language, translate, taken });
    setProblems(read.ok ? {} : read.problems);
    if (!read.ok && further.some(({ field }) => read.problems[field] !== undefined)) setWhole(true);
    const given = hasEvidence(table) ? draft.settle() : null;
    if (!read.ok || (hasEvidence(table) && given === null)) return;
    const evidence = given?.evidence;
    const row: Fields = {
      ...read.row,
      ...(evidence === undefined ? {} : evidenceOfRow(table, evidence)),
    };
    const source = given?.newSource ?? null;
    setBusy(true);
    const tried = await call('catalog.try', {
      changes: [
        ...(source === null ? [] : [{ kind: 'add' as const, table: 'sources' as const, row: source }]),
        { kind: 'add', table, row },
      ],
    });
    const against = tried.ok ? problemsByField(tried.value.problems, translate) : {};
    const result = Object.keys(against).length > 0 || !tried.ok ? null : await writeRow(table, row, source);
    setBusy(false);
    if (result?.ok === true) {
      onAnswer(id.trim());
      return;
    }
    const failure = tried.ok ? (result?.ok === false ? result.error : null) : tried.error;
    setProblems(failure === null ? against : { '': describeError(failure, translate) });
    if (further.some(({ field }) => against[field] !== undefined)) setWhole(true);
  };

  const control = (field: (typeof required)[number]) => (
    <FieldControl
      key={field.field}
      table={table}
      field={field}
      text={texts[field.field] ?? ''}
      problem={problems[field.field]}
      context={context}
      takesFocus={field.field === first}
      onText={(text) => setTexts({ ...texts, [field.field]: text })}
    />
  );
  const shown = new Set([...required, ...further].map(({ field }) => field));
  const others = Object.entries(problems).filter(([field]) => field !== 'id' && !shown.has(field));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields in it, on their way up
    <form
      ref={form}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        {others.length > 0 && (
          <Alert color="red" role="alert">
            {others.map(([field, text]) => (
              <div key={field}>{text}</div>
            ))}
          </Alert>
        )}
        {required.map(control)}
        <TextInput
          label={translate('catalog.edit.id')}
          description={translate('catalog.edit.idHint')}
          value={id}
          error={problems['id']}
          withAsterisk
          onChange={(event) => setId(event.currentTarget.value)}
        />
        {hasEvidence(table) && (
          <fieldset className="edit-fieldset">
            <legend>{translate('catalog.edit.restsOn')}</legend>
            <EvidenceFields draft={draft} withNote={false} />
          </fieldset>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          className="edit-back"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {translate(isWhole ? 'catalog.edit.fewerFields' : 'catalog.edit.moreFields', {
            count: further.length,
          })}
        </Button>
        <Collapse expanded={isWhole} transitionDuration={0}>
          <Stack gap="sm">{further.map(control)}</Stack>
        </Collapse>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => onAnswer(null)}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {translate('catalog.edit.addRow')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
