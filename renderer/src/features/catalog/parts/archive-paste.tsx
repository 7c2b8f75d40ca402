import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../../../i18n.ts';
import { keepText } from '../../../state/archives.ts';
import { isComposing } from '../../../ui/composing.ts';

/** Asks for a text and its title, and keeps both beside a source. What was pasted stays where it could not be kept. */
export function ArchivePaste({ source, onClose }: { readonly source: string; readonly onClose: () => void }) {
  const translate = useTranslate();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    setTried(true);
    if (title.trim() === '' || text.trim() === '' || isBusy) return;
    setBusy(true);
    const isKept = await keepText(source, title.trim(), text);
    setBusy(false);
    if (isKept) onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={translate('catalog.archive.pasteTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={translate('catalog.archive.pasteName')}
            value={title}
            maxLength={200}
            error={isTried && title.trim() === '' ? translate('catalog.archive.pasteUntitled') : null}
            onChange={(event) => setTitle(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
            }}
          />
          <Textarea
            label={translate('catalog.archive.pasteText')}
            value={text}
            rows={14}
            error={isTried && text.trim() === '' ? translate('catalog.archive.pasteEmpty') : null}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {translate('common.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {translate('catalog.archive.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
