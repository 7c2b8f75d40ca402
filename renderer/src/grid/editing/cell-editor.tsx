import { editorFormOf } from './editor-form.ts';
import { RowsEditor } from './rows-editor.tsx';
import { TextEditor } from './text-editor.tsx';
import type { EditorProps } from './use-editor.ts';
import { WordsEditor } from './words-editor.tsx';

/** The editor of a cell, by what its field holds. */
export function CellEditor(props: EditorProps) {
  const { gridColumn, data } = props;
  const { edit } = gridColumn;
  if (edit === undefined) return null;
  const form = editorFormOf(edit, data.row);
  switch (form) {
    case 'line':
    case 'area':
      return <TextEditor {...props} edit={edit} isArea={form === 'area'} />;
    case 'word':
    case 'words':
      return <WordsEditor {...props} edit={edit} isMany={form === 'words'} />;
    case 'row':
    case 'rows':
      return <RowsEditor {...props} edit={edit} isMany={form === 'rows'} />;
  }
}
