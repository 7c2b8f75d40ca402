import { useComputedColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { GridApi, GridReadyEvent, OverlayType, StateUpdatedEvent } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import {
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { FilterModel } from '../../../shared/catalog/filter.ts';
import { useLanguage, useTranslate } from '../i18n.ts';
import type { GridColumn } from './cell.ts';
import { columnDefinitions } from './column-definitions.ts';
import { GridNotice } from './grid-notice.tsx';
import { createDraftKeeper, type GridParts } from './grid-parts.ts';
import { GridToolbar } from './grid-toolbar.tsx';
import { forgetLayout, readLayout, writeLayout } from './layout.ts';
import { gridLocaleText } from './locale.ts';
import { gridModules } from './modules.ts';
import type { GridRow, GridSource } from './source.ts';
import { gridTheme } from './theme.ts';
import { useCellEvents } from './use-cell-events.ts';
import { useExport } from './use-export.ts';
import { blockRows, mostBlocks, readFilters, useGridRows } from './use-grid-rows.ts';
import { useOpenRow } from './use-open-row.ts';
import { useSelection } from './use-selection.ts';
import type { GridWork } from './work.ts';
import './grid.css';

/** What a page can ask of its grid. */
export interface DataGridHandle {
  /** Puts the keyboard back on the cell it was on, or on the open row. */
  focusCell(): void;
  /** Opens the row before or after the open one, in the order of the query. */
  step(by: 1 | -1): void;
}

/** Where the open row stands among those of the query; −1 where the filters hide it. */
export interface RowPlace {
  readonly place: number;
  readonly total: number;
}

interface DataGridProps<Row extends object> {
  /** The layout is remembered under it. */
  readonly name: string;
  /** What the grid holds, for those who listen; also the name of the file that it is exported to. */
  readonly label: string;
  readonly source: GridSource<Row>;
  readonly columns: readonly GridColumn<Row>[];
  /** Rises when the rows may be others than those on the screen. */
  readonly revision?: number | undefined;
  /** The row whose card stands beside the grid. */
  readonly selectedId?: string | undefined;
  /** A click or Enter on a row; `byKeyboard` when Enter did it, so that the page can take the keyboard along. */
  readonly onOpen?: ((id: string, how: 'press' | 'key' | 'step') => void) | undefined;
  readonly onPlace?: ((place: RowPlace) => void) | undefined;
  /** What can be done with the rows; without it they are there to be read. */
  readonly work?: GridWork<Row> | undefined;
  readonly toolbar?: ReactNode;
  /** Without it there is no filter field, count or column menu: for a few rows beside a chart. */
  readonly withToolbar?: boolean | undefined;
  readonly handle?: Ref<DataGridHandle> | undefined;
}

const nonce = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
/** What AG Grid would say over an empty grid we say ourselves, with a way out. */
const ownOverlays: OverlayType[] = ['noRows', 'noMatchingRows'];
const headerHeightPx = { plain: 34, withUnits: 42 } as const;
/** A fast typist's next letter comes before the rows are asked for. */
const searchWaitMs = 80;

/**
 * A table of rows out of a source, a page at a time: to read, sort, filter, copy from, export, and where `work` says how,
 * to type into. The columns' order, widths, visibility and sort and the filters are remembered.
 */
export function DataGrid<Row extends object>({ handle, withToolbar = true, ...props }: DataGridProps<Row>) {
  const { name, label, source, columns, revision = 0, selectedId, onOpen, onPlace, work } = props;
  const translate = useTranslate();
  const language = useLanguage();
  const mode = useComputedColorScheme('light');
  const remembered = useMemo(() => readLayout(name), [name]);
  const [api, setApi] = useState<GridApi<GridRow<Row>> | null>(null);
  const [search, setSearch] = useState(remembered?.search ?? '');
  const [asked] = useDebouncedValue(search, searchWaitMs);
  const searched = useRef(search);
  const [filters, setFilters] = useState<Record<string, FilterModel>>(remembered?.filter?.filterModel ?? {});
  const [hiddenIds, setHiddenIds] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const choiceNames = useRef(new Map<string, string>());
  const root = useRef<HTMLDivElement>(null);

  const { datasource, standing, retry, query, rowAt } = useGridRows({ source, search: asked, revision, api });
  const selection = useSelection(api);
  const exporting = useExport<Row>(label);
  const isEditable = work?.isEditable === true;
  const shippedText = work?.shippedText;

  const definitions = useMemo(
    () => columnDefinitions(columns, { translate, isEditable, shippedText }),
    [columns, translate, isEditable, shippedText],
  );
  const localeText = useMemo(() => gridLocaleText(translate), [translate]);
  const initialState = useMemo(() => ({ ...remembered, partialColumnState: true }), [remembered]);
  const sourceRef = useRef(source);
  useEffect(() => {
    sourceRef.current = source;
  });
  const parts = useMemo<GridParts>(
    () => ({
      ...createDraftKeeper(),
      choicesOf: (id) => sourceRef.current.choices(query(), id),
      noteChoices: (id, choices) => {
        for (const { key, text } of choices) choiceNames.current.set(`${id} ${key}`, text);
      },
    }),
    [query],
  );

  const open = useOpenRow({ api, selectedId, standing, query, source, onPlace });
  const focusCell = useCallback((): void => {
    if (api === null) return;
    const focused = api.getFocusedCell();
    const [first] = api.getAllDisplayedColumns();
    const row = focused?.rowIndex ?? Math.max(0, open.place.current);
    const column = focused?.column ?? first;
    if (column !== undefined) api.setFocusedCell(row, column);
  }, [api, open.place]);
  useImperativeHandle(
    handle,
    () => ({
      focusCell,
      step: (by) => {
        const go = async (): Promise<void> => {
          const next = open.place.current === -1 ? null : await rowAt(open.place.current + by);
          if (next !== null) onOpen?.(next.id, 'step');
        };
        void go();
      },
    }),
    [focusCell, open.place, rowAt, onOpen],
  );

  // Other columns look elsewhere into rows that are the same: what is drawn is drawn again.
  useEffect(() => {
    if (api !== null && !api.isDestroyed()) {
      api.refreshCells({ force: true, columns: definitions.map(({ colId }) => colId ?? '') });
    }
  }, [api, definitions]);

  const noteColumns = (grid: GridApi<GridRow<Row>>): void => {
    const hidden = grid.getColumns()?.filter((column) => !column.isVisible()) ?? [];
    setHiddenIds(new Set(hidden.map((column) => column.getColId())));
  };
  const onReady = ({ api: grid }: GridReadyEvent<GridRow<Row>>): void => {
    setApi(grid);
    grid.setGridAriaProperty('label', label);
    noteColumns(grid);
  };
  const remember = (state: object): void => {
    const empty = { columnVisibility: { hiddenColIds: [] }, sort: { sortModel: [] } };
    writeLayout(name, { ...empty, ...state, search: searched.current });
  };
  const onStateUpdated = ({ state, api: grid, sources }: StateUpdatedEvent<GridRow<Row>>): void => {
    if (sources.every((each) => each === 'gridInitializing')) return;
    noteColumns(grid);
    remember(state);
  };
  const changeSearch = (text: string): void => {
    setSearch(text);
    searched.current = text;
    if (api !== null) remember(api.getState());
  };
  const clearFilters = (): void => {
    changeSearch('');
    api?.setFilterModel(null);
  };
  const reset = (): void => {
    clearFilters();
    api?.resetColumnState();
    forgetLayout(name);
  };
  const shownColumns = useCallback(
    (): GridColumn<Row>[] =>
      (api?.getAllDisplayedColumns() ?? []).flatMap(
        (column) => columns.find((each) => each.id === column.getColId()) ?? [],
      ),
    [api, columns],
  );
  const events = useCellEvents({
    api,
    columns,
    shownColumns,
    keepDraft: parts.keepDraft,
    selection,
    selectedId,
    work,
    say: setSaid,
    rowAt,
    onOpen,
  });

  const hasUnits = columns.some((column) => column.unit !== undefined);

  return (
    <div
      ref={root}
      className="data-grid"
      data-editable={isEditable || undefined}
      onCopy={events.onCopy}
      onPaste={events.onPaste}
    >
      {withToolbar && (
        <GridToolbar
          columns={columns}
          standing={standing}
          search={search}
          filters={filters}
          hiddenIds={hiddenIds}
          copied={said}
          exported={exporting.progress}
          nameOfChoice={(id, key) => choiceNames.current.get(`${id} ${key}`)}
          extra={
            <>
              {props.toolbar}
              {work?.toolbar}
            </>
          }
          onSearch={changeSearch}
          onRemoveFilter={(id) =>
            api?.setFilterModel(Object.fromEntries(Object.entries(filters).filter(([each]) => each !== id)))
          }
          onClearFilters={clearFilters}
          onShowColumn={(id, isShown) => api?.setColumnsVisible([id], isShown)}
          onReset={reset}
          onExport={() => exporting.start(source, query(), shownColumns())}
          onCancelExport={exporting.cancel}
          onLeaveSearch={focusCell}
        />
      )}
      <div className="data-grid-body">
        <AgGridReact<GridRow<Row>>
          key={`${name}-${language}`}
          modules={gridModules}
          theme={gridTheme(mode)}
          {...(nonce() === undefined ? {} : { styleNonce: nonce() })}
          className="data-grid-frame"
          rowModelType="infinite"
          datasource={datasource}
          cacheBlockSize={blockRows}
          maxBlocksInCache={mostBlocks}
          columnDefs={definitions}
          defaultColDef={{
            sortable: true,
            resizable: true,
            suppressHeaderMenuButton: true,
            suppressKeyboardEvent: events.isOurs,
          }}
          headerHeight={hasUnits ? headerHeightPx.withUnits : headerHeightPx.plain}
          getRowId={({ data }) => data.id}
          localeText={localeText}
          initialState={initialState}
          context={parts}
          enableFilterHandlers
          readOnlyEdit
          invalidEditValueMode="block"
          suppressStartEditOnTab
          enterNavigatesVerticallyAfterEdit
          rowSelection={{
            mode: 'multiRow',
            checkboxes: false,
            headerCheckbox: false,
            enableClickSelection: false,
          }}
          // Fewer rows than its own ten beyond the window: each is drawn before the page is.
          rowBuffer={4}
          animateRows={false}
          suppressColumnMoveAnimation
          suppressDragLeaveHidesColumns
          suppressOverlays={ownOverlays}
          enableCellTextSelection
          ensureDomOrder
          tooltipShowDelay={400}
          tooltipShowMode="standard"
          onGridReady={onReady}
          onStateUpdated={onStateUpdated}
          onFilterChanged={({ api: grid }) => setFilters(readFilters(grid.getFilterModel()))}
          onModelUpdated={open.noteRows}
          onSelectionChanged={selection.noteChange}
          onCellFocused={() => setSaid('')}
          onCellClicked={events.onCellClicked}
          onCellMouseOver={events.onCellMouseOver}
          onCellDoubleClicked={events.onCellDoubleClicked}
          onCellKeyDown={events.onCellKeyDown}
          onCellEditRequest={events.onCellEditRequest}
        />
        <GridNotice
          standing={standing}
          isFiltered={asked !== '' || Object.keys(filters).length > 0}
          emptyAction={work?.emptyAction}
          onClearFilters={clearFilters}
          onRetry={retry}
        />
        {work?.bar(selection.rows, selection.clear, shownColumns(), (id) =>
          api?.setColumnsVisible([id], true),
        )}
      </div>
    </div>
  );
}
