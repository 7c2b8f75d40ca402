import { ActionIcon, Button, CloseButton, Tooltip } from '@mantine/core';
import { IconCopy, IconCopyPlus, IconPencil, IconTag, IconTrash } from '@tabler/icons-react';
import { useTranslate } from '../../i18n.ts';

interface SelectionBarProps {
  readonly count: number;
  readonly onSet: () => void;
  readonly onDuplicate: () => void;
  readonly onTag: () => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}

/** Floats below the rows while some are chosen: how many, and what can be done with all of them. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, onSet, onDuplicate, onTag, onCopy, onRemove, onClear } = props;
  const translate = useTranslate();
  const actions = [
    { key: 'duplicate', icon: IconCopyPlus, label: translate('catalog.rows.duplicate'), act: onDuplicate },
    { key: 'tag', icon: IconTag, label: translate('catalog.rows.tag'), act: onTag },
    { key: 'copy', icon: IconCopy, label: translate('catalog.rows.copy'), act: onCopy },
    { key: 'remove', icon: IconTrash, label: translate('catalog.rows.remove'), act: onRemove },
  ] as const;
  return (
    <div className="selection-bar" role="toolbar" aria-label={translate('catalog.rows.chosen', { count })}>
      <output className="selection-count">{translate('catalog.rows.chosen', { count })}</output>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPencil size={14} aria-hidden />}
        onClick={onSet}
      >
        {translate('catalog.rows.set')}
      </Button>
      {actions.map(({ key, icon: Icon, label, act }) => (
        <Tooltip key={key} label={label}>
          <ActionIcon aria-label={label} onClick={act}>
            <Icon size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
      <CloseButton size="sm" aria-label={translate('catalog.rows.clear')} onClick={onClear} />
    </div>
  );
}
