import { ActionIcon, Button, Group, Kbd, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconSearch } from '@tabler/icons-react';
import { useTranslate } from '../../i18n.ts';
import { redoLast, undoLast, useUndoWords } from '../../state/undo.ts';
import { CatalogMenu } from './catalog-menu.tsx';
import { HorizonYear } from './horizon-year.tsx';
import { MoneyMenu } from './money-menu.tsx';
import { palette } from './palette-store.ts';
import { ScenarioMenu } from './scenario-menu.tsx';
import { commandKey } from './shortcuts.ts';

/** The line above every page: catalog, scenario with its changes, horizon year, search, undo and redo. */
export function Header() {
  const translate = useTranslate();
  return (
    <header className="frame-header">
      <CatalogMenu />
      <span className="frame-rule" aria-hidden />
      <ScenarioMenu />
      <span className="frame-rule" aria-hidden />
      <HorizonYear />
      <MoneyMenu />
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

function History() {
  const translate = useTranslate();
  const steps = useUndoWords();
  const undoLabel =
    steps.undo === undefined
      ? translate('shell.undoNone')
      : translate('shell.undoStep', { step: steps.undo });
  const redoLabel =
    steps.redo === undefined
      ? translate('shell.redoNone')
      : translate('shell.redoStep', { step: steps.redo });
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label={undoLabel}>
        <ActionIcon
          aria-label={undoLabel}
          disabled={steps.undo === undefined}
          onClick={() => void undoLast()}
        >
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon
          aria-label={redoLabel}
          disabled={steps.redo === undefined}
          onClick={() => void redoLast()}
        >
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
