import {
  ActionIcon,
  Button,
  CloseButton,
  Menu,
  ScrollArea,
  TextInput,
  Tooltip,
  useComputedColorScheme,
} from '@mantine/core';
import { IconColumns3, IconKeyboard, IconSearch } from '@tabler/icons-react';
import type {
  CellKeyDownEvent,
  GridApi,
  GridReadyEvent,
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
  useState,
} from 'react';
import { useLanguage, useTranslate } from '../i18n.ts';
import { EmptyState } from '../ui/states.tsx';
import { cellText, cellValue, type GridColumn } from './cell.ts';
import { columnDefinitions } from './column-definitions.ts';
import { forgetLayout, readLayout, writeLayout } from './layout.ts';
import { gridLocaleText } from './locale.ts';
import { gridModules } from './modules.ts';
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
  /** What the grid holds, for those who listen. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
  readonly selectedId?: string | undefined;
  /** A click or Enter on a row; `byKeyboard` when Enter did it, so that the page can take the keyboard along. */
  readonly onOpen?: ((id: string, byKeyboard: boolean) => void) | undefined;
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

/** A table of rows to read, sort, filter and copy from; the columns' order, widths, visibility and sort are remembered. */
export function DataGrid<Row>({ handle, withToolbar = true, ...props }: DataGridProps<Row>) {
  const { name, label, rows, rowId, columns, selectedId, onOpen, toolbar } = props;
  const translate = useTranslate();
  const language = useLanguage();
  const mode = useComputedColorScheme('light');
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const [filterText, setFilterText] = useState('');
  const [shownRows, setShownRows] = useState(rows.length);
  const [hasColumnFilter, setHasColumnFilter] = useState(false);
  const [hiddenIds, setHiddenIds] = useState<ReadonlySet<string>>(new Set());
  const [copied, setCopied] = useState('');

  const definitions = useMemo(
    () => columnDefinitions(columns, translate, language),
    [columns, translate, language],
  );
  const localeText = useMemo(() => gridLocaleText(translate), [translate]);
  const initialState = useMemo(() => ({ ...readLayout(name), partialColumnState: true }), [name]);

  useImperativeHandle(handle, () => ({
    focusCell() {
      if (api === null) return;
      const focused = api.getFocusedCell();
      const row =
        focused?.rowIndex ?? (selectedId === undefined ? 0 : (api.getRowNode(selectedId)?.rowIndex ?? 0));
      const column = focused?.column ?? api.getAllDisplayedColumns()[preferredColumn];
      if (column !== undefined) api.setFocusedCell(row, column);
    },
  }));

  useEffect(() => {
    if (api === null) return;
    const node = selectedId === undefined ? undefined : api.getRowNode(selectedId);
    if (node === undefined) {
      api.deselectAll();
      return;
    }
    node.setSelected(true, true);
    api.ensureNodeVisible(node);
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

  const onStateUpdated = ({ state, api: grid, sources }: StateUpdatedEvent<Row>): void => {
    if (sources.every((source) => source === 'gridInitializing')) return;
    noteColumns(grid);
    writeLayout(name, { columnVisibility: { hiddenColIds: [] }, sort: { sortModel: [] }, ...state });
  };

  const onFiltered = (grid: GridApi<Row>): void => {
    setShownRows(grid.getDisplayedRowCount());
    setHasColumnFilter(grid.isColumnFilterPresent());
  };

  const clearFilters = (): void => {
    setFilterText('');
    api?.setFilterModel(null);
  };

  // The copy event, unlike the clipboard's own methods, needs no permission: the shell grants none.
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

  const isFiltered = filterText !== '' || hasColumnFilter;
  const hidesAll = rows.length > 0 && shownRows === 0 && isFiltered;

  return (
    <div className="data-grid" onCopy={copyCell}>
      {withToolbar && (
        <div className="data-grid-toolbar">
          <TextInput
            size="xs"
            w={220}
            value={filterText}
            onChange={(event) => setFilterText(event.currentTarget.value)}
            placeholder={translate('catalog.filterRows')}
            aria-label={translate('catalog.filterRows')}
            leftSection={<IconSearch size={14} aria-hidden />}
            rightSection={
              filterText === '' ? undefined : (
                <CloseButton
                  size="xs"
                  aria-label={translate('catalog.clearFilters')}
                  onClick={() => setFilterText('')}
                />
              )
            }
          />
          {toolbar}
          {isFiltered && (
            <Button size="compact-xs" variant="subtle" onClick={clearFilters}>
              {translate('catalog.clearFilters')}
            </Button>
          )}
          <output className="data-grid-count">
            {copied !== '' && `${translate('catalog.copied', { value: copied })} · `}
            {translate('catalog.rowCount', { shown: shownRows, total: rows.length })}
          </output>
          <Tooltip label={translate('catalog.keyboardHint')}>
            <ActionIcon aria-label={translate('catalog.keyboardHint')}>
              <IconKeyboard size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Menu position="bottom-end">
            <Menu.Target>
              <Tooltip label={translate('catalog.columns')}>
                <ActionIcon aria-label={translate('catalog.columns')}>
                  <IconColumns3 size={16} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </Menu.Target>
            <Menu.Dropdown>
              <ScrollArea.Autosize mah={360}>
                {columns.map((column) => (
                  <Menu.CheckboxItem
                    key={column.id}
                    checked={!hiddenIds.has(column.id)}
                    onChange={(isShown) => api?.setColumnsVisible([column.id], isShown)}
                  >
                    {column.header}
                  </Menu.CheckboxItem>
                ))}
              </ScrollArea.Autosize>
              <Menu.Divider />
              <Menu.Item
                onClick={() => {
                  api?.resetColumnState();
                  forgetLayout(name);
                }}
              >
                {translate('catalog.resetColumns')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
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
          getRowId={({ data }) => rowId(data)}
          localeText={localeText}
          initialState={initialState}
          quickFilterText={filterText}
          includeHiddenColumnsInQuickFilter
          cacheQuickFilter
          rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: false }}
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
          onModelUpdated={({ api: grid }) => onFiltered(grid)}
          onFilterChanged={({ api: grid }) => onFiltered(grid)}
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
