import { Splitter } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { RowOf } from '../../../../shared/catalog/rows.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import type { GridColumn } from '../../grid/cell.ts';
import { DataGrid, type DataGridHandle } from '../../grid/data-grid.tsx';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import { navigate } from '../../state/route.ts';
import { DetailPane } from './detail-pane.tsx';
import type { RowHeading } from './row-heading.ts';

interface TableSheetProps<T extends Table> {
  readonly table: T;
  readonly rows: readonly RowOf<T>[];
  readonly columnsFor: (context: ColumnContext) => GridColumn<RowOf<T>>[];
  readonly context: ColumnContext;
  /** The row whose detail is open. */
  readonly id: string | undefined;
  readonly heading: RowHeading | null;
  readonly above?: (row: RowOf<T>) => ReactNode;
  readonly below?: (row: RowOf<T>) => ReactNode;
}

const rowIdOf = (row: { readonly id: string }): string => row.id;
const defaultDetailWidthPx = 420;

/** A table of the catalog: the grid at the left, the chosen row's detail at the right. */
export function TableSheet<T extends Table>(props: TableSheetProps<T>) {
  const { table, rows, columnsFor, context, id, heading, above, below } = props;
  const { translate } = context;
  const grid = useRef<DataGridHandle>(null);
  const [openedByKeyboard, setOpenedByKeyboard] = useState(false);
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
          if (event.key === 'Escape' && id !== undefined && !event.nativeEvent.isComposing) close();
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
        <Splitter.Pane defaultSize={`${defaultDetailWidthPx}px`} min="300px" max="900px">
          <DetailPane
            table={table}
            id={id}
            row={row}
            heading={heading}
            columns={columns}
            above={row === undefined ? undefined : above?.(row)}
            below={row === undefined ? undefined : below?.(row)}
            takesFocus={openedByKeyboard}
            onClose={close}
            onReturn={() => grid.current?.focusCell()}
          />
        </Splitter.Pane>
      )}
    </Splitter>
  );
}
