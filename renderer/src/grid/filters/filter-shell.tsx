import { Button } from '@mantine/core';
import type { CustomFilterDisplayProps } from 'ag-grid-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n.ts';
import type { GridColumn } from '../cell.ts';
import type { GridRow } from '../source.ts';
import type { FilterModel } from '../../../../shared/catalog/filter.ts';

/** What each of our filters is given by the grid: the model in force, the way to change it, and the column it filters. */
export interface FilterProps extends CustomFilterDisplayProps<GridRow<object>, unknown, FilterModel> {
  readonly gridColumn: GridColumn<object>;
}

/** The frame that the three filters share: the column's name, the fields, and the way back to no filter. */
export function FilterShell({
  name,
  isActive,
  onReset,
  children,
}: {
  readonly name: string;
  readonly isActive: boolean;
  readonly onReset: () => void;
  readonly children: ReactNode;
}) {
  const translate = useTranslate();
  return (
    <div className="grid-filter">
      <div className="grid-filter-head">
        <span>{name}</span>
        <Button size="compact-xs" variant="subtle" disabled={!isActive} onClick={onReset}>
          {translate('catalog.filter.reset')}
        </Button>
      </div>
      {children}
    </div>
  );
}
