import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useTranslate } from '../../i18n.ts';

/** Opens the archived text of a source at the place that a row cites; `name` is the row's. */
export function PlaceButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  const translate = useTranslate();
  const label = translate('catalog.archive.atPlace', { name });
  return (
    <Tooltip label={label} multiline maw={320}>
      <ActionIcon className="archive-place" size={20} aria-label={label} onClick={onClick}>
        <IconFileSearch size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
