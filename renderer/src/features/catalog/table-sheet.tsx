import { Splitter } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { type ComponentType, useMemo, useRef, useState } from 'react';
import type { RowOf } from '../../../../shared/catalog/rows.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import type { GridColumn } from '../../grid/cell.ts';
import { DataGrid, type DataGridHandle } from '../../grid/data-grid.tsx';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import { navigate } from '../../state/route.ts';
import { isComposing } from '../../ui/composing.ts';
import { DetailPane } from './detail-pane.tsx';
import type { ExtraProps } from './row-extras.tsx';
import type { RowHeading } from './row-heading.ts';

interface TableSheetProps<T extends Table> {
  readonly table: T;
  readonly rows: readonly RowOf<T>[];
  readonly columnsFor: (context: ColumnContext) => GridColumn<RowOf<T>>[];
  readonly context: ColumnContext;
  /** The row whose detail is open. */
  readonly id: string | undefined;
  readonly heading: RowHeading | null;
  /** What only rows of this table have, above and below their facts. */
  readonly above?: ComponentType<ExtraProps<RowOf<T>>>;
  readonly below?: ComponentType<ExtraProps<RowOf<T>>>;
}

const rowIdOf = (row: { readonly id: string }): string => row.id;
/** A third of a small window, so that the grid beside it keeps its first figures. */
const detailWidthFor = (windowWidthPx: number): number =>
  Math.min(420, Math.max(300, Math.round(windowWidthPx / 3)));

/** A table of the catalog: the grid at the left, the chosen row's detail at the right. */
export function TableSheet<T extends Table>(props: TableSheetProps<T>) {
  const { table, rows, columnsFor, context, id, heading, above: Above, below: Below } = props;
  const { translate } = context;
  const grid = useRef<DataGridHandle>(null);
  const [openedByKeyboard, setOpenedByKeyboard] = useState(false);
  const [defaultDetailWidthPx] = useState(() => detailWidthFor(window.innerWidth));
  const [detailWidthPx, setDetailWidthPx] = useLocalStorage({
    key: 'memwatt.catalog.detail-width',
    defaultValue: defaultDetailWidthPx,
    getInitialValueInEffect: false,
  });
  const columns = useMemo(() => columnsFor(context), [columnsFor, context]);
  const row = rows.find((each) => each.id === id);

  const close = (): void => {
    navigate('catalog', [table]);
    grid.current?.focusCell();
  };

  return (
    <Splitter
      h="100%"
      withHandle={false}
      attributes={{ handle: { 'aria-label': translate('catalog.detailResize') } }}
      lineSize={1}
      step="16px"
      shiftStep="64px"
      sizes={id === undefined ? [100] : [100, `${detailWidthPx}px`]}
      onSizeChange={([, width]) => {
        const px = Number.parseFloat(String(width));
        if (Number.isFinite(px)) setDetailWidthPx(Math.round(px));
      }}
    >
      <Splitter.Pane
        defaultSize={100}
        min="320px"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && id !== undefined && !isComposing(event)) close();
        }}
      >
        <DataGrid
          name={`catalog.${table}`}
          label={translate(`catalog.tab.${table}`)}
          rows={rows}
          rowId={rowIdOf}
          columns={columns}
          selectedId={id}
          handle={grid}
          onOpen={(opened, byKeyboard) => {
            setOpenedByKeyboard(byKeyboard);
            navigate('catalog', [table, opened]);
          }}
        />
      </Splitter.Pane>
      {id !== undefined && (
        <Splitter.Pane
          defaultSize={`${defaultDetailWidthPx}px`}
          min="300px"
          max="900px"
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || isComposing(event)) return;
            event.stopPropagation();
            grid.current?.focusCell();
          }}
        >
          <DetailPane
            key={`${table}/${id}`}
            table={table}
            id={id}
            row={row}
            heading={heading}
            columns={columns}
            context={context}
            above={row !== undefined && Above !== undefined && <Above row={row} context={context} />}
            below={row !== undefined && Below !== undefined && <Below row={row} context={context} />}
            takesFocus={openedByKeyboard}
            onClose={close}
          />
        </Splitter.Pane>
      )}
    </Splitter>
  );
}
