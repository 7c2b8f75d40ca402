import { CloseButton } from '@mantine/core';
import { formatNumber } from '../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../i18n.ts';
import type { GridColumn } from './cell.ts';
import type { FilterModel } from '../../../shared/catalog/filter.ts';
import { describeFilter } from './filters/filter-model.ts';

/** What the columns are filtered by, each as a chip that takes its filter away. */
export function FilterChips<Row>({
  filters,
  columns,
  nameOf,
  onRemove,
}: {
  readonly filters: Readonly<Record<string, FilterModel>>;
  readonly columns: readonly GridColumn<Row>[];
  /** How a key of a pick list is called, as far as it is known. */
  readonly nameOf: (columnId: string, key: string) => string | undefined;
  readonly onRemove: (columnId: string) => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const show = (value: number): string => {
    // A year has no thousands separator, and nobody filters a figure to the third digit after the point.
    return Number.isInteger(value) && value >= 1000 && value < 3000
      ? String(value)
      : formatNumber(value, { language, digits: 6 });
  };
  return (
    <ul className="grid-chips" aria-label={translate('catalog.filter.active')}>
      {columns.flatMap((column) => {
        const model = filters[column.id];
        if (model === undefined) return [];
        const text = describeFilter(column, model, nameOf, translate, show);
        return [
          <li key={column.id} className="grid-chip">
            <span>{text}</span>
            <CloseButton
              size={18}
              iconSize={12}
              aria-label={translate('catalog.filter.remove', { filter: text })}
              onClick={() => onRemove(column.id)}
            />
          </li>,
        ];
      })}
    </ul>
  );
}
