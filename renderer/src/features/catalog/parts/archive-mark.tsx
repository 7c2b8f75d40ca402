import { IconFileOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { Source } from '../../../../../shared/catalog/rows.ts';
import { useTranslate } from '../../../i18n.ts';
import { loadUnarchived, useArchives } from '../../../state/archives.ts';

/** Says of a source that nothing of it is kept; of our own reasoning, which has no document, nothing. */
export function ArchiveMark({ source: { id } }: { readonly source: Source }) {
  const translate = useTranslate();
  const unarchived = useArchives((state) => state.unarchived);
  useEffect(() => {
    if (useArchives.getState().unarchived === null) void loadUnarchived();
  }, []);
  if (unarchived?.ok !== true || !unarchived.value.some(({ source }) => source === id)) return null;
  return (
    <span className="archive-mark">
      <IconFileOff size={14} aria-hidden />
      {translate('catalog.archive.none')}
    </span>
  );
}
