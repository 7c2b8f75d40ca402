import { Button, useComputedColorScheme } from '@mantine/core';
import type {
  CellKeyDownEvent,
  GridApi,
  GridReadyEvent,
  IRowNode,
  OverlayType,
  RowClickedEvent,
  StateUpdatedEvent,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import {
  type ClipboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLanguage, useTranslate } from '../i18n.ts';
import { download } from '../ui/download.ts';
import { EmptyState } from '../ui/states.tsx';
import { cellText, cellValue, type GridColumn } from './cell.ts';
import { columnDefinitions } from './column-definitions.ts';
import { type FilterModel, filterModelSchema } from '../../../shared/catalog/filter.ts';
import { GridToolbar } from './grid-toolbar.tsx';
import { forgetLayout, readLayout, writeLayout } from './layout.ts';
import { gridLocaleText } from './locale.ts';
import { gridModules } from './modules.ts';
import { quickFilterMatcher, quickFilterParser } from './quick-filter.ts';
import { writeRowsCsv } from './rows-csv.ts';
import { gridTheme } from './theme.ts';
import './grid.css';

/** What a page can ask of its grid. */
export interface DataGridHandle {
  /** Puts the keyboard back on the cell it was on, or on the chosen row. */
  focusCell(): void;
}

interface DataGridProps<Row> {
  /** The layout is remembered under it. */
  readonly name: string;
  /** What the grid holds, for those who listen; also the name of the file that it is exported to. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
  readonly selectedId?: string | undefined;
  /** A click or Enter on a row; `byKeyboard` when Enter did it, so that the page can take the keyboard along. */
  readonly onOpen?: ((id: string, byKeyboard: boolean) => void) | undefined;
  /** Told the rows' ids as they stand, sorted and filtered, whenever that changes. */
  readonly onShown?: ((ids: readonly string[]) => void) | undefined;
  readonly toolbar?: ReactNode;
  /** Without it there is no filter field, count or column menu: for a few rows beside a chart. */
  readonly withToolbar?: boolean | undefined;
  readonly handle?: Ref<DataGridHandle> | undefined;
}

const nonce = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
const preferredColumn = 0;
/** What AG Grid would say over an empty grid we say ourselves, with a way out. */
const ownOverlays: OverlayType[] = ['noRows', 'noMatchingRows'];
const headerHeightPx = { plain: 34, withUnits: 42 } as const;

function readFilters<Row>(grid: GridApi<Row>): Record<string, FilterModel> {
  const filters: Record<string, FilterModel> = {};
  for (const [id, model] of Object.entries(grid.getFilterModel())) {
    const parsed = filterModelSchema.safeParse(model);
    if (parsed.success) filters[id] = parsed.data;
  }
  return filters;
}

/** Scrolls to a row out of sight: the next one by its own height, one from elsewhere into the middle of its neighbours. */
function bringIntoSight<Row>(grid: GridApi<Row>, { rowTop, rowHeight, rowIndex }: IRowNode<Row>): void {
  if (rowIndex === null) return;
  const top = rowTop ?? 0;
  const height = rowHeight ?? 0;
  const sight = grid.getVerticalPixelRange();
  const isNear = top > sight.top - 2 * height && top < sight.bottom + height;
  grid.ensureIndexVisible(rowIndex, isNear ? null : 'middle');
}

/**
 * A table of rows to read, sort, filter, copy from and export; the columns' order, widths, visibility and sort and the
 * filters are remembered.
 */
export function DataGrid<Row>({ handle, withToolbar = true, ...props }: DataGridProps<Row>) {
  const { name, label, rows, rowId, columns, selectedId, onOpen, onShown, toolbar } = props;
  const translate = useTranslate();
  const language = useLanguage();
  const mode = useComputedColorScheme('light');
  const remembered = useMemo(() => readLayout(name), [name]);
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const [search, setSearch] = useState(remembered?.search ?? '');
  const searched = useRef(search);
  const [shownRows, setShownRows] = useState(rows.length);
  const [filters, setFilters] = useState<Record<string, FilterModel>>(remembered?.filter?.filterModel ?? {});
  const [hiddenIds, setHiddenIds] = useState<ReadonlySet<string>>(new Set());
  const [copied, setCopied] = useState('');

  const definitions = useMemo(() => columnDefinitions(columns, language), [columns, language]);
  const localeText = useMemo(() => gridLocaleText(translate), [translate]);
  const initialState = useMemo(() => ({ ...remembered, partialColumnState: true }), [remembered]);

  const focusCell = (): void => {
    if (api === null) return;
    const focused = api.getFocusedCell();
    const row =
      focused?.rowIndex ?? (selectedId === undefined ? 0 : (api.getRowNode(selectedId)?.rowIndex ?? 0));
    const column = focused?.column ?? api.getAllDisplayedColumns()[preferredColumn];
    if (column !== undefined) api.setFocusedCell(row, column);
  };
  useImperativeHandle(handle, () => ({ focusCell }));

  useEffect(() => {
    if (api === null) return;
    const node = selectedId === undefined ? undefined : api.getRowNode(selectedId);
    if (node === undefined) {
      api.deselectAll();
      return;
    }
    node.setSelected(true, true);
    if (node.displayed) bringIntoSight(api, node);
  }, [api, selectedId]);

  const noteColumns = (grid: GridApi<Row>): void => {
    const hidden = grid.getColumns()?.filter((column) => !column.isVisible()) ?? [];
    setHiddenIds(new Set(hidden.map((column) => column.getColId())));
  };

  const onReady = ({ api: grid }: GridReadyEvent<Row>): void => {
    setApi(grid);
    grid.setGridAriaProperty('label', label);
    noteColumns(grid);
  };

  const remember = (state: object): void => {
    const empty = { columnVisibility: { hiddenColIds: [] }, sort: { sortModel: [] } };
    writeLayout(name, { ...empty, ...state, search: searched.current });
  };

  const onStateUpdated = ({ state, api: grid, sources }: StateUpdatedEvent<Row>): void => {
    if (sources.every((source) => source === 'gridInitializing')) return;
    noteColumns(grid);
    remember(state);
  };

  const changeSearch = (text: string): void => {
    setSearch(text);
    searched.current = text;
    if (api !== null) remember(api.getState());
  };

  const onRowsChanged = (grid: GridApi<Row>): void => {
    setShownRows(grid.getDisplayedRowCount());
    setFilters(readFilters(grid));
    if (onShown === undefined) return;
    const ids: string[] = [];
    grid.forEachNodeAfterFilterAndSort((node) => {
      if (node.id !== undefined) ids.push(node.id);
    });
    onShown(ids);
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

  const exportRows = (): void => {
    if (api === null) return;
    const shownColumns = api
      .getAllDisplayedColumns()
      .flatMap((column) => columns.find((each) => each.id === column.getColId()) ?? []);
    const shown: Row[] = [];
    api.forEachNodeAfterFilterAndSort(({ data }) => {
      if (data !== undefined) shown.push(data);
    });
    download(`${label}.csv`, new Blob([writeRowsCsv(shownColumns, shown)], { type: 'text/csv' }));
  };

  // The copy event, unlike the clipboard's own methods, needs no permission.
  const copyCell = (event: ClipboardEvent): void => {
    const focused = api?.getFocusedCell();
    if (focused === null || focused === undefined || String(window.getSelection() ?? '') !== '') return;
    if (event.target instanceof HTMLInputElement) return;
    const row = api?.getDisplayedRowAtIndex(focused.rowIndex)?.data;
    const column = columns.find((each) => each.id === focused.column.getColId());
    if (row === undefined || column === undefined) return;
    const cell = column.cell(row);
    // A number is copied whole and plain, so that a spreadsheet takes it for one.
    const value = cellValue(cell);
    const text = typeof value === 'number' ? String(value) : cellText(cell);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    setCopied(text.length > 40 ? `${text.slice(0, 40)}…` : text);
  };

  const isFiltered = search !== '' || Object.keys(filters).length > 0;
  const hidesAll = rows.length > 0 && shownRows === 0 && isFiltered;
  const hasUnits = columns.some((column) => column.unit !== undefined);

  return (
    <div className="data-grid" onCopy={copyCell}>
      {withToolbar && (
        <GridToolbar
          columns={columns}
          rows={rows}
          shownRows={shownRows}
          search={search}
          filters={filters}
          hiddenIds={hiddenIds}
          copied={copied}
          extra={toolbar}
          onSearch={changeSearch}
          onRemoveFilter={(id) =>
            api?.setFilterModel(Object.fromEntries(Object.entries(filters).filter(([each]) => each !== id)))
          }
          onClearFilters={clearFilters}
          onShowColumn={(id, isShown) => api?.setColumnsVisible([id], isShown)}
          onReset={reset}
          onExport={exportRows}
          onLeaveSearch={focusCell}
        />
      )}
      <div className="data-grid-body">
        <AgGridReact<Row>
          key={`${name}-${language}`}
          modules={gridModules}
          theme={gridTheme(mode)}
          {...(nonce() === undefined ? {} : { styleNonce: nonce() })}
          className="data-grid-frame"
          // AG Grid reads the rows and never writes them; its type does not say so.
          rowData={rows as Row[]}
          columnDefs={definitions}
          defaultColDef={{ sortable: true, resizable: true, suppressHeaderMenuButton: true }}
          headerHeight={hasUnits ? headerHeightPx.withUnits : headerHeightPx.plain}
          getRowId={({ data }) => rowId(data)}
          localeText={localeText}
          initialState={initialState}
          enableFilterHandlers
          quickFilterText={search}
          quickFilterParser={quickFilterParser}
          quickFilterMatcher={quickFilterMatcher}
          includeHiddenColumnsInQuickFilter
          cacheQuickFilter
          rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: false }}
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
          onModelUpdated={({ api: grid }) => onRowsChanged(grid)}
          onFilterChanged={({ api: grid }) => onRowsChanged(grid)}
          onCellFocused={() => setCopied('')}
          onRowClicked={({ node, event }: RowClickedEvent<Row>) => {
            // A link in a cell goes its own way, and a text being marked is not a click.
            if (event?.target instanceof Element && event.target.closest('a') !== null) return;
            if (String(window.getSelection() ?? '') !== '') return;
            if (node.id !== undefined) onOpen?.(node.id, false);
          }}
          onCellKeyDown={({ node, event }: CellKeyDownEvent<Row>) => {
            if (event instanceof KeyboardEvent && event.key === 'Enter' && node.id !== undefined)
              onOpen?.(node.id, true);
          }}
        />
        {hidesAll && (
          <div className="data-grid-empty">
            <EmptyState
              title={translate('catalog.noMatch')}
              text={translate('catalog.noMatchHint', { total: rows.length })}
              action={
                <Button size="xs" variant="default" onClick={clearFilters}>
                  {translate('catalog.clearFilters')}
                </Button>
              }
            />
          </div>
        )}
        {rows.length === 0 && (
          <div className="data-grid-empty">
            <EmptyState title={translate('catalog.noRows')} text={translate('catalog.noRowsHint')} />
          </div>
        )}
      </div>
    </div>
  );
}
