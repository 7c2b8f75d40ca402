import { Badge, Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconGitMerge, IconHistory, IconLock, IconTable } from '@tabler/icons-react';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { navigate } from '../../state/route.ts';

/** The catalog's name in the header: what is in the file, what the person changed of it, its history, what is to be decided. */
export function CatalogMenu() {
  const translate = useTranslate();
  const status = useCatalog((catalog) => catalog.status);
  if (status === null) return null;
  const { inputs, companies, devices, sources } = status.counts;
  const { changed, own, removed } = status.touched;
  const isTouched = changed + own + removed > 0;
  return (
    <Menu position="bottom-start" width={340}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className="frame-catalog"
          leftSection={
            status.isWritable ? undefined : (
              <IconLock size={14} aria-label={translate('shell.catalogLocked')} />
            )
          }
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          <Text span size="xs" c="dimmed">
            {translate('shell.catalog', { version: status.version })}
          </Text>
          {status.conflicts > 0 && (
            <Badge
              variant="light"
              color="yellow"
              tt="none"
              fw={500}
              ml={6}
              aria-label={translate('shell.openConflicts', { count: status.conflicts })}
            >
              {status.conflicts}
            </Badge>
          )}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className="frame-catalog-facts">
          {translate('shell.catalogHint', { path: status.path, inputs, companies, devices, sources })}
        </Menu.Label>
        <Menu.Label className="frame-catalog-facts">
          {isTouched
            ? translate('shell.catalogTouched', { changed, own, removed })
            : translate('shell.catalogUntouched')}
        </Menu.Label>
        {!status.isWritable && (
          <Menu.Label className="frame-catalog-facts">
            {translate('shell.catalogLockedHint', { path: status.path })}
          </Menu.Label>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTable size={16} aria-hidden />} onClick={() => navigate('catalog')}>
          {translate('shell.openCatalog')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={() => navigate('catalog', ['history'])}
        >
          {translate('shell.openHistory')}
        </Menu.Item>
        {status.conflicts > 0 && (
          <Menu.Item
            leftSection={<IconGitMerge size={16} aria-hidden />}
            onClick={() => navigate('catalog', ['conflicts'])}
          >
            {translate('shell.openConflicts', { count: status.conflicts })}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
