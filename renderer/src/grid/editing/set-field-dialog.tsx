import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { useTranslate } from '../../i18n.ts';
import { isComposing } from '../../ui/composing.ts';
import type { GridColumn } from '../cell.ts';
import type { GridRow } from '../source.ts';
import { type CellChange, changeOf } from './cell-edit.ts';
import { editorFormOf } from './editor-form.ts';

interface SetFieldDialogProps<Row extends object> {
  readonly rows: readonly GridRow<Row>[];
  readonly columns: readonly GridColumn<Row>[];
  readonly onCommit: (changes: readonly CellChange[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Sets one field to one value in every row that was chosen, as one step. */
export function SetFieldDialog<Row extends object>(props: SetFieldDialogProps<Row>) {
  const { rows, columns, onCommit, onClose } = props;
  const translate = useTranslate();
  const editable = columns.filter(({ edit }) => edit !== undefined);
  const [columnId, setColumnId] = useState(editable[0]?.id ?? '');
  const [text, setText] = useState('');
  const [isTouched, setIsTouched] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const column = editable.find(({ id }) => id === columnId);
  const edit = column?.edit;
  const [first] = rows;
  const form = edit === undefined || first === undefined ? 'line' : editorFormOf(edit, first.row);

  const results = edit === undefined ? [] : rows.map(({ id, row }) => changeOf(edit, id, row, text));
  const refused = results.find((result) => !result.ok);
  const problem = refused?.ok === false ? describeError(refused.error, translate) : null;
  const changes = results.flatMap((result) => (result.ok && result.value !== null ? [result.value] : []));

  const commit = async (): Promise<void> => {
    setIsTouched(true);
    if (problem !== null || isBusy) return;
    setIsBusy(true);
    const isDone = await onCommit(changes);
    setIsBusy(false);
    if (isDone) onClose();
  };
  const value = {
    label: translate('catalog.rows.value'),
    value: text,
    error: isTouched ? problem : null,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      setText(currentTarget.value);
      setIsTouched(true);
    },
  };
  const words = edit?.field.words?.map((key) => ({
    value: key,
    label: column?.words?.find((word) => word.key === key)?.text ?? key,
  }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate('catalog.rows.setTitle', { count: rows.length })}
      centered
    >
      <Stack gap="sm">
        <Select
          label={translate('catalog.rows.field')}
          data={editable.map(({ id, header, unit }) => ({
            value: id,
            label: unit === undefined ? header : translate('catalog.headerWithUnit', { name: header, unit }),
          }))}
          value={columnId}
          allowDeselect={false}
          searchable
          onChange={(chosen) => {
            setColumnId(chosen ?? columnId);
            setText('');
            setIsTouched(false);
          }}
        />
        {form === 'word' && words !== undefined ? (
          <Select
            label={translate('catalog.rows.value')}
            data={words}
            value={text === '' ? null : text}
            searchable
            clearable={edit?.field.isRequired === false}
            error={isTouched ? problem : null}
            onChange={(chosen) => {
              setText(chosen ?? '');
              setIsTouched(true);
            }}
          />
        ) : form === 'area' ? (
          <Textarea {...value} autosize minRows={3} maxRows={8} />
        ) : (
          <TextInput
            {...value}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event)) void commit();
            }}
          />
        )}
        <Text size="xs" c="dimmed">
          {translate('catalog.rows.differing', { count: changes.length, total: rows.length })}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button
            loading={isBusy}
            disabled={problem !== null || changes.length === 0}
            onClick={() => void commit()}
          >
            {translate('catalog.rows.setDo', { count: changes.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
