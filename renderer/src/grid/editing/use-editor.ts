import { type CustomCellEditorProps, useGridCellEditor } from 'ag-grid-react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { useTranslate } from '../../i18n.ts';
import type { GridColumn } from '../cell.ts';
import { useGridParts } from '../grid-parts.ts';
import type { GridRow } from '../source.ts';
import type { CellEdit } from './cell-edit.ts';
import { belongsToInputMethod, Typed, typedToOpen } from './editor-form.ts';

/** What AG Grid gives a cell's editor. */
export interface EditorProps extends CustomCellEditorProps<GridRow<object>, unknown> {
  readonly gridColumn: GridColumn<object>;
}

/** What each editor is built on. */
export interface Editing {
  readonly edit: CellEdit<object>;
  readonly row: object;
  /** What was typed on the cell to open it; null where it was opened to change what stands there. */
  readonly opener: string | null;
  /** What speaks against a text in this cell, in words; null where nothing does. */
  readonly problemOf: (text: string) => string | null;
  /** Hands a text over as the cell's new value; `problem` keeps it from being taken. */
  readonly offer: (text: string, problem: string | null, everywhere?: boolean) => void;
  /** Ends the editing with what was offered last, or without. */
  readonly finish: (isCancelled: boolean) => void;
  /** How many rows are selected, this one among them; 0 where the edit is of this row alone. */
  readonly selectedRows: number;
}

/** Yields what a cell's editor works with; undefined where the column cannot be edited. `input` takes the keyboard. */
export function useEditing(
  props: EditorProps,
  edit: CellEdit<object>,
  input: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
): Editing {
  const translate = useTranslate();
  const { api, context, data, gridColumn, node, rowIndex, column, onValueChange, eventKey } = props;
  const problem = useRef<string | null>(null);
  const nowhere = useRef<HTMLElement | null>(null);
  const { takeDraft } = useGridParts(context);
  const [again] = useState(() => takeDraft(data.id, gridColumn.id));
  // Kept from the first moment: rows that are read again while somebody types change neither what they saw nor which row it was.
  const [held] = useState(again?.held ?? data);
  const { row } = held;
  const opener = again?.text ?? typedToOpen(eventKey);

  useGridCellEditor({
    getValidationErrors: () => (problem.current === null ? null : [problem.current]),
    // Our own bubble says what is wrong: the grid's is hung on nothing.
    getValidationElement: (isForTooltip) => {
      nowhere.current ??= document.createElement('span');
      return isForTooltip ? nowhere.current : input.current;
    },
  });
  useEffect(() => {
    input.current?.focus();
    if (opener === null) input.current?.select();
  }, [input, opener]);

  const problemOf = useCallback(
    (text: string): string | null => {
      const read = edit.read(text, row);
      // The bubble hangs on the cell: it need not name the place.
      return read.ok ? null : describeError({ ...read.error, place: '' }, translate);
    },
    [edit, row, translate],
  );
  const offer = useCallback(
    (text: string, against: string | null, everywhere = false): void => {
      problem.current = against;
      onValueChange(new Typed(text, held, everywhere));
    },
    [onValueChange, held],
  );
  const finish = useCallback(
    (isCancelled: boolean): void => {
      if (isCancelled) problem.current = null;
      api.stopEditing(isCancelled);
      api.setFocusedCell(rowIndex, column);
    },
    [api, rowIndex, column],
  );
  const selected = node.isSelected() === true ? api.getSelectedNodes().length : 0;
  return { edit, row, opener, problemOf, offer, finish, selectedRows: selected > 1 ? selected : 0 };
}

/**
 * Hears the keys of an editor's field before the grid does. `answer` yields true for a key that it has taken; a key of an
 * input method goes to nobody, and Escape gives the cell back as it was.
 */
export function useEditorKeys(
  input: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  finish: Editing['finish'],
  answer: (event: KeyboardEvent) => boolean,
): void {
  const answerRef = useRef(answer);
  useEffect(() => {
    answerRef.current = answer;
  });
  useEffect(() => {
    const field = input.current;
    if (field === null) return;
    const hear = (event: Event): void => {
      if (!(event instanceof KeyboardEvent)) return;
      if (belongsToInputMethod(event)) {
        event.stopPropagation();
      } else if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        finish(true);
      } else if (answerRef.current(event)) {
        event.preventDefault();
        event.stopPropagation();
      } else if (event.key !== 'Enter' && event.key !== 'Tab') {
        // Everything else is typing: the grid would move its cell by arrows and Home.
        event.stopPropagation();
      }
    };
    field.addEventListener('keydown', hear);
    return () => field.removeEventListener('keydown', hear);
  }, [input, finish]);
}
