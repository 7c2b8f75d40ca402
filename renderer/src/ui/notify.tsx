import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { translateNow } from '../i18n.ts';

/** Tells the person what has just happened, with a way back where there is one. */
export function notify(
  text: (translate: Translate) => string,
  options?: { readonly undo?: () => void | Promise<void> },
): void {
  const message = text(translateNow);
  const undo = options?.undo;
  const id = crypto.randomUUID();
  notifications.show({
    id,
    autoClose: 8000,
    withBorder: true,
    message:
      undo === undefined ? (
        message
      ) : (
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm">{message}</Text>
          <Button
            variant="subtle"
            size="compact-sm"
            flex="none"
            onClick={() => {
              notifications.hide(id);
              void undo();
            }}
          >
            {translateNow('common.undo')}
          </Button>
        </Group>
      ),
  });
}

/** Tells the person what went wrong and what to do; stays until it is closed. */
export function reportError(error: AppError): void {
  notifications.show({
    color: 'red',
    autoClose: false,
    withBorder: true,
    role: 'alert',
    title: translateNow('common.failed'),
    message: describeError(error, translateNow),
  });
}
