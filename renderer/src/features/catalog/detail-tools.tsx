import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconCopy, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import { notify } from '../../ui/notify.tsx';

interface DetailToolsProps {
  readonly tableName: string;
  readonly place: number;
  readonly total: number;
  readonly context: ColumnContext;
  /** Yields the row with its sources as text; null until its sources are there. */
  readonly citation: (() => string) | null;
  /** What else can be done with the row. */
  readonly actions: ReactNode;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  notify((words) => words('catalog.card.copied'));
}

/** Above a card: which table, where in it, to the rows before and after, copy, close. */
export function DetailTools(props: DetailToolsProps) {
  const { tableName, place, total, context, citation, actions, onStep, onClose } = props;
  const { translate } = context;
  const previous = translate('catalog.card.previous');
  const next = translate('catalog.card.next');
  return (
    <div className="detail-tools">
      <span className="detail-place-in">
        {tableName}
        {place !== -1 && (
          <span className="tabular"> {translate('catalog.card.place', { place: place + 1, total })}</span>
        )}
      </span>
      <Tooltip label={`${previous} (Alt ↑)`}>
        <ActionIcon
          aria-label={previous}
          aria-keyshortcuts="Alt+ArrowUp"
          disabled={place <= 0}
          onClick={() => onStep(-1)}
        >
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${next} (Alt ↓)`}>
        <ActionIcon
          aria-label={next}
          aria-keyshortcuts="Alt+ArrowDown"
          disabled={place === -1 || place >= total - 1}
          onClick={() => onStep(1)}
        >
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end">
        <Menu.Target>
          <Tooltip label={translate('catalog.card.copy')}>
            <ActionIcon aria-label={translate('catalog.card.copy')}>
              <IconCopy size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={citation === null} onClick={() => citation !== null && void copy(citation())}>
            {translate('catalog.card.copyCitation')}
          </Menu.Item>
          <Menu.Item onClick={() => void copy(window.location.href)}>
            {translate('catalog.card.copyLink')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {actions}
      <ActionIcon aria-label={translate('catalog.closeDetail')} onClick={onClose}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
