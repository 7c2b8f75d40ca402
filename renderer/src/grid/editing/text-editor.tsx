import { useEffect, useId, useRef, useState } from 'react';
import { useTranslate } from '../../i18n.ts';
import type { CellEdit } from './cell-edit.ts';
import { ProblemBubble } from './problem-bubble.tsx';
import { type EditorProps, useEditing, useEditorKeys } from './use-editor.ts';

interface TextEditorProps extends EditorProps {
  readonly edit: CellEdit<object>;
  /** An area of several lines above the neighbours, for prose; a line in the cell else. */
  readonly isArea: boolean;
}

const charactersOfLine = 40;

/** Room for the text and a line more, within what leaves the neighbours in sight. */
function rowsFor(text: string): number {
  const lines = text.split('\n').map((line) => Math.ceil((line.length + 1) / charactersOfLine));
  return Math.min(12, Math.max(3, lines.reduce((sum, each) => sum + each, 0) + 1));
}

/** Edits a cell as text, and says while it is typed what would not be taken. */
export function TextEditor({ isArea, ...props }: TextEditorProps) {
  const { gridColumn, column } = props;
  const translate = useTranslate();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const hintId = useId();
  const editing = useEditing(props, props.edit, field);
  const { edit, row, opener, problemOf, offer, finish, selectedRows } = editing;
  const [text, setText] = useState(opener ?? edit.write(row));
  const [isTouched, setIsTouched] = useState(opener !== null);
  const problem = isTouched ? problemOf(text) : null;

  const change = (typed: string): void => {
    setText(typed);
    setIsTouched(true);
    offer(typed, problemOf(typed));
  };
  // What opened the editor was typed into it.
  useEffect(() => {
    if (opener !== null) offer(opener, problemOf(opener));
  }, [opener, offer, problemOf]);

  useEditorKeys(field, finish, (event) => {
    if (event.key !== 'Enter') return false;
    if (isArea && (event.altKey || event.shiftKey)) {
      field.current?.setRangeText('\n', field.current.selectionStart, field.current.selectionEnd, 'end');
      change(field.current?.value ?? text);
      return true;
    }
    const against = problemOf(text);
    if (isTouched && against !== null) return true;
    if ((event.ctrlKey || event.metaKey) && selectedRows > 0) {
      offer(text, against, true);
      if (against === null) finish(false);
      else setIsTouched(true);
      return true;
    }
    return false;
  });

  const hints = [
    ...(isArea ? [translate('catalog.cell.newLine')] : []),
    ...(selectedRows > 0 ? [translate('catalog.cell.everywhere', { count: selectedRows })] : []),
  ];
  const shared = {
    value: text,
    'aria-label': gridColumn.header,
    'aria-invalid': problem !== null,
    'aria-describedby': hintId,
    autoComplete: 'off',
    spellCheck: false,
  } as const;
  return (
    <ProblemBubble problem={problem} hint={hints.length === 0 ? undefined : hints.join(' · ')} id={hintId}>
      {isArea ? (
        <textarea
          {...shared}
          ref={field}
          className="cell-area"
          rows={rowsFor(text)}
          style={{ width: Math.min(Math.max(column.getActualWidth(), 360), 560) }}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          ref={field}
          className={gridColumn.isNumeric === true ? 'cell-line cell-line-number' : 'cell-line'}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </ProblemBubble>
  );
}
