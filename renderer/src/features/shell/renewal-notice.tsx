import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { navigate, useRoute } from '../../state/route.ts';

const key = 'memwatt.catalog.seen-version';

function readSeen(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keepSeen(version: string): void {
  try {
    localStorage.setItem(key, version);
  } catch {
    // Then it is said again at the next start.
  }
}

/**
 * Says above the page that a newer shipped catalog has been installed: that the person's changes are kept, and how many
 * places wait for them. It stays for as long as something is to be decided, or until it is closed.
 */
export function RenewalNotice() {
  const translate = useTranslate();
  const { page, segments } = useRoute();
  const status = useCatalog((catalog) => catalog.status);
  const [seen, setSeen] = useState(readSeen);
  const [isClosed, setClosed] = useState(false);
  if (status === null) return null;
  const { version, conflicts, touched } = status;
  const isNew = seen !== null && seen !== version;
  if (seen === null) keepSeen(version);
  const isThere = page === 'catalog' && segments[0] === 'conflicts';
  if (isClosed || isThere || (!isNew && conflicts === 0)) return null;
  const kept = touched.changed + touched.own + touched.removed;
  const close = (): void => {
    keepSeen(version);
    setSeen(version);
    setClosed(true);
  };
  return (
    <output className="frame-notice">
      <Text span size="sm">
        {[
          isNew ? translate('shell.renewed', { version }) : null,
          isNew && kept > 0 ? translate('shell.renewedKept', { count: kept }) : null,
          conflicts > 0 ? translate('shell.renewedConflicts', { count: conflicts, version }) : null,
        ]
          .filter((part) => part !== null)
          .join(' ')}
      </Text>
      <Group gap={4} wrap="nowrap">
        {conflicts > 0 && (
          <Button size="compact-sm" variant="light" onClick={() => navigate('catalog', ['conflicts'])}>
            {translate('shell.decide')}
          </Button>
        )}
        <ActionIcon aria-label={translate('common.close')} onClick={close}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </output>
  );
}
