import { Button, FileButton } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import type { MessageKey } from '../../../../shared/i18n/messages.ts';
import { useTranslate } from '../../i18n.ts';
import { reopenFile } from '../../state/reopened.ts';

/** Lets the person choose a PDF and reopens it. */
export function ReopenButton({
  label = 'briefs.reopenedOpen',
  variant = 'default',
}: {
  readonly label?: MessageKey;
  readonly variant?: 'default' | 'filled';
}) {
  const translate = useTranslate();
  return (
    <FileButton
      accept="application/pdf,.pdf"
      onChange={(file) => {
        if (file !== null) void reopenFile(file);
      }}
    >
      {(props) => (
        <Button {...props} size="xs" variant={variant} leftSection={<IconFileSearch size={16} aria-hidden />}>
          {translate(label)}
        </Button>
      )}
    </FileButton>
  );
}
