import { ActionIcon, Button, Group, Kbd, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconSearch } from '@tabler/icons-react';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { redo, undo, useSession } from '../../state/session.ts';
import { HorizonYear } from './horizon-year.tsx';
import { palette } from './palette-store.ts';
import { ScenarioMenu } from './scenario-menu.tsx';
import { commandKey } from './shortcuts.ts';

/** The line above every page: catalog, scenario with its changes, horizon year, search, undo and redo. */
export function Header() {
  const translate = useTranslate();
  return (
    <header className="frame-header">
      <CatalogName />
      <span className="frame-rule" aria-hidden />
      <ScenarioMenu />
      <span className="frame-rule" aria-hidden />
      <HorizonYear />
      <span className="frame-spring" />
      <Button
        variant="default"
        className="frame-search"
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          <Kbd size="xs" className="frame-kbd">
            {commandKey} K
          </Kbd>
        }
        justify="space-between"
        onClick={palette.open}
      >
        {translate('shell.search')}
      </Button>
      <History />
    </header>
  );
}

function CatalogName() {
  const translate = useTranslate();
  const status = useCatalog((catalog) => catalog.status);
  if (status === null) return null;
  const { inputs, companies, devices, sources } = status.counts;
  return (
    <Tooltip
      label={translate('shell.catalogHint', { path: status.path, inputs, companies, devices, sources })}
    >
      <Text className="frame-catalog" size="xs" c="dimmed">
        {translate('shell.catalog', { version: status.version })}
      </Text>
    </Tooltip>
  );
}

function History() {
  const translate = useTranslate();
  // The words, not the steps: every move of a drag makes a new step with the same words.
  const past = useSession((session) => session.past.at(-1)?.label(translate));
  const future = useSession((session) => session.future[0]?.label(translate));
  const undoLabel =
    past === undefined ? translate('shell.undoNone') : translate('shell.undoStep', { step: past });
  const redoLabel =
    future === undefined ? translate('shell.redoNone') : translate('shell.redoStep', { step: future });
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label={undoLabel}>
        <ActionIcon aria-label={undoLabel} disabled={past === undefined} onClick={() => void undo()}>
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon aria-label={redoLabel} disabled={future === undefined} onClick={() => void redo()}>
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
