import type {
  CellClickedEvent,
  CellDoubleClickedEvent,
  CellEditRequestEvent,
  CellKeyDownEvent,
  CellMouseOverEvent,
  FullWidthCellKeyDownEvent,
  GridApi,
  SuppressKeyboardEventParams,
} from 'ag-grid-community';
import { type ClipboardEvent, useEffect, useRef } from 'react';
import { useTranslate } from '../i18n.ts';
import { reportError } from '../ui/notify.tsx';
import { cellText, cellValue, type GridColumn } from './cell.ts';
import { type CellChange, changeOf } from './editing/cell-edit.ts';
import { belongsToInputMethod, isCharacter, Typed } from './editing/editor-form.ts';
import type { GridParts } from './grid-parts.ts';
import { cellMark } from './marks.ts';
import { writeBlock } from './paste/read-block.ts';
import type { GridRow } from './source.ts';
import type { Selection } from './use-selection.ts';
import type { GridWork } from './work.ts';

interface CellEventOptions<Row extends object> {
  readonly api: GridApi<GridRow<Row>> | null;
  readonly columns: readonly GridColumn<Row>[];
  readonly shownColumns: () => readonly GridColumn<Row>[];
  readonly keepDraft: GridParts['keepDraft'];
  readonly selection: Selection<Row>;
  readonly selectedId: string | undefined;
  readonly work: GridWork<Row> | undefined;
  /** Says a line beside the count of rows. */
  readonly say: (text: string) => void;
  readonly rowAt: (place: number) => Promise<GridRow<Row> | null>;
  readonly onOpen: ((id: string, how: 'press' | 'key' | 'step') => void) | undefined;
}

/** A second press within it edits the cell; until then the card stays closed, which would take the cell's place. */
const doublePressMs = 240;
const longestSaid = 40;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
const hasMarkedText = (): boolean => String(window.getSelection() ?? '') !== '';
const isPrintable = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && isCharacter(key) && key !== ' ';

/** Yields what a grid does when its cells are pressed, typed at, edited, copied from and pasted into. */
export function useCellEvents<Row extends object>(options: CellEventOptions<Row>) {
  const { api, columns, shownColumns, keepDraft, selection, selectedId, work, say, rowAt, onOpen } = options;
  const translate = useTranslate();
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(opening.current), []);

  const columnOf = (id: string): GridColumn<Row> | undefined => columns.find((column) => column.id === id);
  const whySealed = (column: GridColumn<Row> | undefined): string | undefined =>
    column === undefined || column.edit !== undefined ? undefined : column.madeFrom;

  const onCellClicked = ({ node, event }: CellClickedEvent<GridRow<Row>>): void => {
    // A link in a cell goes its own way, and a text being marked or edited is not a press on the row.
    if (!(event instanceof MouseEvent) || isField(event.target)) return;
    if (event.target instanceof Element && event.target.closest('a') !== null) return;
    if (event.shiftKey) window.getSelection()?.removeAllRanges();
    if (selection.press(node, event) || hasMarkedText() || node.id === undefined) return;
    clearTimeout(opening.current);
    const { id } = node;
    const isTyped = work?.isEditable === true && selectedId === undefined;
    if (!isTyped) onOpen?.(id, 'press');
    else if (event.detail < 2) opening.current = setTimeout(() => onOpen?.(id, 'press'), doublePressMs);
  };

  const onCellMouseOver = ({ data, node, column }: CellMouseOverEvent<GridRow<Row>>): void => {
    const over = columnOf(column.getColId());
    if (over === undefined || data === undefined || cellMark(over, data) !== 'changed') return;
    const ask = async (): Promise<void> => {
      // The hint that comes in a moment is to say it.
      if ((await work?.askShipped(data.id)) === true && api?.isDestroyed() === false) {
        api.refreshCells({ rowNodes: [node], columns: [column], force: true });
      }
    };
    void ask();
  };

  const onCellDoubleClicked = ({ column }: CellDoubleClickedEvent<GridRow<Row>>): void => {
    clearTimeout(opening.current);
    const reason = work?.isEditable === true ? whySealed(columnOf(column.getColId())) : undefined;
    if (reason !== undefined) say(reason);
  };

  const doomed = (node: CellKeyDownEvent<GridRow<Row>>['node']): readonly GridRow<Row>[] =>
    selection.rows.length > 0 ? selection.rows : node.data === undefined ? [] : [node.data];

  const onCellKeyDown = (
    event: CellKeyDownEvent<GridRow<Row>> | FullWidthCellKeyDownEvent<GridRow<Row>>,
  ): void => {
    const key = event.event;
    // Whoever goes on by keys has not asked for the card.
    if (selectedId === undefined) clearTimeout(opening.current);
    if (!(key instanceof KeyboardEvent) || isField(key.target) || !('column' in event)) return;
    const { node, column } = event;
    if (belongsToInputMethod(key)) {
      // An input method begins to write: the cell opens for it.
      if (
        work?.isEditable === true &&
        node.data !== undefined &&
        columnOf(column.getColId())?.edit !== undefined
      ) {
        api?.startEditingCell({ rowIndex: event.rowIndex ?? 0, colKey: column, key: 'Backspace' });
      }
      return;
    }
    const isCommand = key.ctrlKey || key.metaKey;
    if (selection.hearKey(event, key)) {
      key.preventDefault();
      key.stopPropagation();
    } else if (key.key === 'Enter' && !isCommand && !key.altKey && !key.shiftKey) {
      if (node.id !== undefined) onOpen?.(node.id, 'key');
    } else if (work?.isEditable !== true) {
      return;
    } else if (key.key === 'Delete' && selection.rows.length > 0) {
      work.remove(selection.rows);
    } else if (key.key === 'Delete') {
      clearCell(event.data, column.getColId());
    } else if (isCommand && key.code === 'KeyD') {
      key.preventDefault();
      work.duplicate(doomed(node));
    } else if (key.key === 'Insert' || (key.altKey && key.code === 'KeyN')) {
      key.preventDefault();
      work.add();
    } else if (isPrintable(key) || key.key === 'F2') {
      const reason = whySealed(columnOf(column.getColId()));
      if (reason !== undefined) say(reason);
    }
  };

  const clearCell = (held: GridRow<Row> | undefined, columnId: string): void => {
    const column = columnOf(columnId);
    if (held === undefined || column === undefined) return;
    if (column.edit === undefined) say(column.madeFrom ?? '');
    else void commitTyped(column, new Typed('', held));
  };

  const commitTyped = async (
    column: GridColumn<Row>,
    { text, held, everywhere }: Typed<Row>,
  ): Promise<void> => {
    const { edit } = column;
    if (edit === undefined || work === undefined) return;
    const changes: CellChange[] = [];
    const meant = everywhere ? selection.rows.map((each) => (each.id === held.id ? held : each)) : [held];
    for (const { id, row } of meant) {
      const change = changeOf(edit, id, row, text);
      if (!change.ok) {
        reportError(change.error);
        return;
      }
      if (change.value !== null) changes.push(change.value);
    }
    if (changes.length === 0) return;
    // What was typed is to be seen at once; the rows that are read again say the rest.
    const restore = changes.flatMap(({ id, value }) => {
      const node = api?.getRowNode(id);
      const before = node?.data;
      if (node === undefined || before === undefined) return [];
      const after = { ...before, row: edit.apply(before.row, value) };
      node.setData(after);
      return [{ node, before, after }];
    });
    if (await work.commit(changes)) return;
    for (const { node, before, after } of restore) if (node.data === after) node.setData(before);
    // What was typed is not lost: its cell opens with it again.
    const place = api?.getRowNode(held.id)?.rowIndex ?? null;
    if (everywhere || api === null || place === null || api.getEditingCells().length > 0) return;
    keepDraft({ held, columnId: column.id, text });
    api.startEditingCell({ rowIndex: place, colKey: column.id });
  };

  const onCellEditRequest = ({ column, newValue }: CellEditRequestEvent<GridRow<Row>>): void => {
    const edited = columnOf(column.getColId());
    if (edited !== undefined && newValue instanceof Typed) void commitTyped(edited, newValue);
  };

  /** Keys on a cell that the grid is to leave alone: those that choose rows, and Delete, which would empty the cell by its own way. */
  const isOurs = ({ event, editing }: SuppressKeyboardEventParams<GridRow<Row>>): boolean => {
    if (editing || isField(event.target)) return false;
    const isCommand = event.ctrlKey || event.metaKey;
    return (
      belongsToInputMethod(event) ||
      event.key === 'Delete' ||
      event.key === 'Enter' ||
      event.key === ' ' ||
      (isCommand && (event.code === 'KeyA' || event.code === 'KeyD'))
    );
  };

  const said = (text: string): string =>
    text.length > longestSaid ? `${text.slice(0, longestSaid)}…` : text;
  const plainText = (column: GridColumn<Row>, { row, layer }: GridRow<Row>): string => {
    const cell = column.cell(row, layer);
    // A number is copied whole and plain, so that a spreadsheet takes it for one.
    const value = cellValue(cell);
    return typeof value === 'number' ? String(value) : value === null ? '' : cellText(cell);
  };

  // The copy event, unlike the clipboard's own methods, needs no permission.
  const onCopy = (event: ClipboardEvent): void => {
    const focused = api?.getFocusedCell();
    if (hasMarkedText() || isField(event.target)) return;
    if (selection.rows.length > 0) {
      const shown = shownColumns();
      const lines = selection.rows.map((held) => shown.map((column) => plainText(column, held)));
      event.clipboardData.setData('text/plain', writeBlock([shown.map(({ header }) => header), ...lines]));
      event.preventDefault();
      say(translate('catalog.copiedRows', { count: lines.length }));
      return;
    }
    if (focused === null || focused === undefined) return;
    const held = api?.getDisplayedRowAtIndex(focused.rowIndex)?.data;
    const column = columnOf(focused.column.getColId());
    if (held === undefined || column === undefined) return;
    const text = plainText(column, held) || cellText(column.cell(held.row, held.layer));
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    say(translate('catalog.copied', { value: said(text) }));
  };

  const onPaste = (event: ClipboardEvent): void => {
    const focused = api?.getFocusedCell();
    if (isField(event.target) || work?.isEditable !== true || focused === null || focused === undefined)
      return;
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    event.preventDefault();
    const shown = shownColumns();
    const first = shown.findIndex(({ id }) => id === focused.column.getColId());
    work.paste({ text, place: focused.rowIndex, columns: shown.slice(Math.max(0, first)), rowAt });
  };

  return {
    onCellMouseOver,
    onCellClicked,
    onCellDoubleClicked,
    onCellKeyDown,
    onCellEditRequest,
    isOurs,
    onCopy,
    onPaste,
  };
}
