import { Skeleton } from '@mantine/core';
import { useTranslate } from '../../i18n.ts';

const rowCount = 14;

/** Stands where a table is being loaded: its toolbar and rows as grey bars, so that nothing jumps when they are there. */
export function TableSkeleton() {
  const translate = useTranslate();
  return (
    <output className="table-skeleton" aria-label={translate('common.loading')}>
      <Skeleton height={28} width={220} animate={false} />
      {Array.from({ length: rowCount }, (_, index) => (
        <Skeleton key={index} height={12} width={`${92 - (index % 4) * 9}%`} animate={false} />
      ))}
    </output>
  );
}
