import { Button, Group, Modal, Stack, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../../i18n.ts';
import type { GridRow } from '../source.ts';

interface TagDialogProps<Row> {
  readonly rows: readonly GridRow<Row>[];
  /** Writes the tags that all rows are to bear and those that they lose; false where nothing was written. */
  readonly onTag: (added: readonly string[], taken: readonly string[]) => Promise<boolean>;
  readonly onClose: () => void;
}

const mostTags = 50;

/** Gives every chosen row tags, or takes those from them that all of them bear. */
export function TagDialog<Row>({ rows, onTag, onClose }: TagDialogProps<Row>) {
  const translate = useTranslate();
  const [first, ...others] = rows.map(({ layer }) => layer?.tags ?? []);
  const shared = (first ?? []).filter((tag) => others.every((tags) => tags.includes(tag)));
  const [tags, setTags] = useState<string[]>(shared);
  const [isBusy, setIsBusy] = useState(false);
  const known = [...new Set(rows.flatMap(({ layer }) => layer?.tags ?? []))];
  const commit = async (): Promise<void> => {
    setIsBusy(true);
    const added = tags.filter((tag) => !shared.includes(tag));
    const taken = shared.filter((tag) => !tags.includes(tag));
    const isDone = await onTag(added, taken);
    setIsBusy(false);
    if (isDone) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate('catalog.rows.tagTitle', { count: rows.length })}
      centered
    >
      <Stack gap="sm">
        <TagsInput
          data-autofocus
          label={translate('catalog.rows.tags')}
          description={translate('catalog.rows.tagsHint')}
          data={known}
          value={tags}
          maxTags={mostTags}
          acceptValueOnBlur
          onChange={setTags}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button loading={isBusy} onClick={() => void commit()}>
            {translate('catalog.rows.tagDo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
