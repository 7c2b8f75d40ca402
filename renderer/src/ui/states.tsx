import { Alert, Button, Center, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import type { AppError } from '../../../shared/errors.ts';
import { useTranslate } from '../i18n.ts';

/** Stands where a page or part is being loaded; takes the whole place, so that nothing jumps when it is done. */
export function LoadingState() {
  const translate = useTranslate();
  return (
    <Center component="output" h="100%" mih={120} aria-label={translate('common.loading')}>
      <Loader size="sm" />
    </Center>
  );
}

/** Says what went wrong and what can be done, with a button to try again where that may help. */
export function ErrorState({
  error,
  onRetry,
}: {
  readonly error: AppError;
  readonly onRetry?: (() => void) | undefined;
}) {
  const translate = useTranslate();
  return (
    <Center h="100%" p="lg">
      <Alert color="red" icon={<IconAlertTriangle />} title={translate('common.failed')} maw={640}>
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{describeError(error, translate)}</Text>
          {onRetry !== undefined && (
            <Button size="xs" variant="default" onClick={onRetry}>
              {translate('common.retry')}
            </Button>
          )}
        </Stack>
      </Alert>
    </Center>
  );
}

/** An empty place: what it is for, and the first step. */
export function EmptyState({
  title,
  text,
  action,
}: {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}) {
  return (
    <Center h="100%" p="lg">
      <Stack gap="xs" align="center" maw={480}>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed" ta="center" className="empty-text">
          {text}
        </Text>
        {action}
      </Stack>
    </Center>
  );
}
