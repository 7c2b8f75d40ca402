import { Splitter } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import { askEarly, catalogSource } from '../../grid/catalog-source.ts';
import { DataGrid, type DataGridHandle, type RowPlace } from '../../grid/data-grid.tsx';
import { firstQuery, toRowQuery } from '../../grid/query.ts';
import { useTable } from '../../grid/rows/catalog-tables.ts';
import { editableColumns } from '../../grid/rows/edit-columns.ts';
import { useColumnContext, useGridSpeaker } from '../../grid/rows/use-row-names.ts';
import { blockRows } from '../../grid/use-grid-rows.ts';
import { useTableWork } from '../../grid/use-table-work.tsx';
import { useRevision } from '../../state/catalog-edits.ts';
import { navigate } from '../../state/route.ts';
import { isComposing } from '../../ui/composing.ts';
import { ErrorState } from '../../ui/states.tsx';
import { DetailPane } from './detail-pane.tsx';
import { SavedViews } from './edit/saved-views.tsx';
import { TableSkeleton } from './table-skeleton.tsx';

interface TableSheetProps<T extends Table> {
  readonly table: T;
  /** The row whose detail is open. */
  readonly id: string | undefined;
}

/** A third of a small window, so that the grid beside it keeps its first figures. */
const detailWidthFor = (windowWidthPx: number): number =>
  Math.min(460, Math.max(320, Math.round(windowWidthPx / 3)));

/** Whether a key belongs to a menu or filter that floats above: its Esc closes that and no more. */
function isOfPopup({ target, currentTarget }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return !currentTarget.contains(target) || target.closest('.ag-popup') !== null;
}

/** A table of the catalog: the grid at the left, the chosen row's card at the right. */
export function TableSheet<T extends Table>({ table, id }: TableSheetProps<T>) {
  const { speaker, names } = useGridSpeaker(table);
  const { translate } = speaker;
  const grid = useRef<DataGridHandle>(null);
  const [openedByKeyboard, setOpenedByKeyboard] = useState(false);
  const [{ place, total }, setPlace] = useState<RowPlace>({ place: -1, total: 0 });
  const revision = useRevision();
  /** A view that is shown puts its layout in place, and the grid begins anew with it. */
  const [applied, setApplied] = useState(0);
  const [defaultDetailWidthPx] = useState(() => detailWidthFor(window.innerWidth));
  const [detailWidthPx, setDetailWidthPx] = useLocalStorage({
    key: 'memwatt.catalog.detail-width',
    defaultValue: defaultDetailWidthPx,
    getInitialValueInEffect: false,
  });
  const name = `catalog.${table}`;
  const columns = useMemo(() => editableColumns(table, speaker), [table, speaker]);
  const source = useMemo(
    () => catalogSource({ table, columns, speaker, names }),
    [table, columns, speaker, names],
  );
  // The first page is on its way while the grid is being built.
  useState(() =>
    askEarly({
      table,
      query: toRowQuery(firstQuery(name, columns), columns, speaker.language),
      offset: 0,
      limit: blockRows,
    }),
  );
  const open = useCallback((opened: string) => navigate('catalog', [table, opened]), [table]);
  const { work, dialog } = useTableWork({ table, columns, onOpen: open });

  const close = (): void => {
    navigate('catalog', [table]);
    grid.current?.focusCell();
  };
  const step = (by: 1 | -1): void => grid.current?.step(by);
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
        <div className="grid-place">
          <SavedViews table={table} layout={name} onApply={() => setApplied((count) => count + 1)} />
          <DataGrid
            key={applied}
            name={name}
            label={translate(`catalog.tab.${table}`)}
            source={source}
            columns={columns}
            revision={revision}
            selectedId={id}
            handle={grid}
            work={work}
            onPlace={setPlace}
            onOpen={(opened, how) => {
              // Another row of the same look through the table: back leads out of it, not through every row of it.
              if (how !== 'step') setOpenedByKeyboard(how === 'key');
              navigate('catalog', [table, opened], { replace: how === 'step' });
            }}
          />
        </div>
        {dialog}
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
          <OpenRow
            table={table}
            id={id}
            place={place}
            total={total}
            takesFocus={openedByKeyboard}
            onStep={step}
            onClose={close}
          />
        </Splitter.Pane>
      )}
    </Splitter>
  );
}

/** The card of the open row, once the tables are there that it speaks of; the grid does not wait for them. */
function OpenRow<T extends Table>(props: Omit<Parameters<typeof DetailPane<T>>[0], 'context'>) {
  const loaded = useTable(props.table);
  const context = useColumnContext();
  if (loaded.status === 'failed') return <ErrorState error={loaded.error} onRetry={loaded.retry} />;
  if (loaded.status === 'loading') return <TableSkeleton />;
  return <DetailPane {...props} context={context} />;
}
