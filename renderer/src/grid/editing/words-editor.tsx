import { useMemo, useState } from 'react';
import { useTranslate } from '../../i18n.ts';
import { matches } from '../../ui/match.ts';
import type { CellEdit } from './cell-edit.ts';
import { ListEditor } from './list-editor.tsx';
import type { Option } from './option-list.tsx';
import type { EditorProps } from './use-editor.ts';

const yesNo = ['yes', 'no'] as const;

/** Edits a cell that holds words of a vocabulary: the words by their names in the language, in the vocabulary's order. */
export function WordsEditor({
  isMany,
  ...props
}: EditorProps & { readonly edit: CellEdit<object>; readonly isMany: boolean }) {
  const { edit, gridColumn, data, eventKey } = props;
  const translate = useTranslate();
  const [query, setQuery] = useState(eventKey !== null && eventKey.length === 1 ? eventKey : '');
  const all = useMemo<readonly Option[]>(() => {
    const named = new Map(gridColumn.words?.map((word) => [word.key, word]));
    const keys = edit.field.words ?? (edit.field.kind === 'boolean' ? yesNo : []);
    const none =
      edit.field.isRequired || isMany ? [] : [{ key: '', text: translate('catalog.filter.noValue') }];
    return [
      ...keys.map((key) => {
        const word = named.get(key);
        return { key, text: word?.text ?? key, meaning: word?.meaning };
      }),
      ...none,
    ];
  }, [edit, gridColumn, isMany, translate]);
  const held = useMemo(() => {
    const keys = new Set(
      edit
        .write(data.row)
        .split('|')
        .map((key) => key.trim()),
    );
    return all.filter(({ key }) => key !== '' && keys.has(key));
  }, [edit, data, all]);
  const shown = query === '' ? all : all.filter(({ text, key }) => matches(query, `${text} ${key}`));
  return <ListEditor {...props} isMany={isMany} options={shown} chosenAtFirst={held} onQuery={setQuery} />;
}
