import { Splitter } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import { DataGrid, type DataGridHandle } from '../../grid/data-grid.tsx';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import { columnsOf } from '../../grid/rows/columns.ts';
import { navigate } from '../../state/route.ts';
import { isComposing } from '../../ui/composing.ts';
import { DetailPane } from './detail-pane.tsx';

interface TableSheetProps<T extends Table> {
  readonly table: T;
  /** The row whose detail is open. */
  readonly id: string | undefined;
  readonly context: ColumnContext;
}

const rowIdOf = (row: { readonly id: string }): string => row.id;
/** A third of a small window, so that the grid beside it keeps its first figures. */
const detailWidthFor = (windowWidthPx: number): number =>
  Math.min(460, Math.max(320, Math.round(windowWidthPx / 3)));

/** Whether a key belongs to a menu or filter that floats above: its Esc closes that and no more. */
function isOfPopup({ target, currentTarget }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return !currentTarget.contains(target) || target.closest('.ag-popup') !== null;
}

/** A table of the catalog: the grid at the left, the chosen row's card at the right. */
export function TableSheet<T extends Table>({ table, id, context }: TableSheetProps<T>) {
  const { translate } = context;
  const grid = useRef<DataGridHandle>(null);
  const [openedByKeyboard, setOpenedByKeyboard] = useState(false);
  const [shownIds, setShownIds] = useState<readonly string[]>([]);
  const [defaultDetailWidthPx] = useState(() => detailWidthFor(window.innerWidth));
  const [detailWidthPx, setDetailWidthPx] = useLocalStorage({
    key: 'memwatt.catalog.detail-width',
    defaultValue: defaultDetailWidthPx,
    getInitialValueInEffect: false,
  });
  const columns = useMemo(() => columnsOf[table](context), [table, context]);
  const place = id === undefined ? -1 : shownIds.indexOf(id);

  const close = (): void => {
    navigate('catalog', [table]);
    grid.current?.focusCell();
  };
  /** Another row of the same look through the table: back leads out of it, not through every row of it. */
  const step = (by: 1 | -1): void => {
    const next = shownIds[place + by];
    if (next !== undefined) navigate('catalog', [table, next], { replace: true });
  };
  const stepRef = useRef(step);
  useEffect(() => {
    stepRef.current = step;
  });

  const isOpen = id !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    const answer = (event: globalThis.KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      event.stopPropagation();
      stepRef.current(event.key === 'ArrowDown' ? 1 : -1);
    };
    // Before the grid sees it: there, arrows move the cell.
    window.addEventListener('keydown', answer, { capture: true });
    return () => window.removeEventListener('keydown', answer, { capture: true });
  }, [isOpen]);

  return (
    <Splitter
      h="100%"
      withHandle={false}
      attributes={{ handle: { 'aria-label': translate('catalog.detailResize') } }}
      lineSize={1}
      step="16px"
      shiftStep="64px"
      sizes={isOpen ? [100, `${detailWidthPx}px`] : [100]}
      onSizeChange={([, width]) => {
        const px = Number.parseFloat(String(width));
        if (Number.isFinite(px)) setDetailWidthPx(Math.round(px));
      }}
    >
      <Splitter.Pane
        defaultSize={100}
        min="320px"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isOpen && !isComposing(event) && !isOfPopup(event)) close();
        }}
      >
        <DataGrid
          name={`catalog.${table}`}
          label={translate(`catalog.tab.${table}`)}
          rows={context.rowsOf(table)}
          rowId={rowIdOf}
          columns={columns}
          selectedId={id}
          handle={grid}
          onShown={setShownIds}
          onOpen={(opened, byKeyboard) => {
            setOpenedByKeyboard(byKeyboard);
            navigate('catalog', [table, opened]);
          }}
        />
      </Splitter.Pane>
      {isOpen && (
        <Splitter.Pane
          defaultSize={`${defaultDetailWidthPx}px`}
          min="300px"
          max="900px"
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || isComposing(event) || isOfPopup(event)) return;
            event.stopPropagation();
            close();
          }}
        >
          <DetailPane
            table={table}
            id={id}
            context={context}
            place={place}
            total={shownIds.length}
            takesFocus={openedByKeyboard}
            onStep={step}
            onClose={close}
          />
        </Splitter.Pane>
      )}
    </Splitter>
  );
}
