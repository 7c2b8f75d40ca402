import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import { useCall } from '../../api/client.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { matches } from '../../ui/match.ts';
import { createRowFinder } from '../rows/catalog-tables.ts';
import { parseReference } from '../rows/column-kit.ts';
import { rowName } from '../../../../shared/catalog/row-names.ts';
import { cellWords } from '../cell.ts';
import type { CellEdit } from './cell-edit.ts';
import { ListEditor } from './list-editor.tsx';
import type { Option } from './option-list.tsx';
import type { EditorProps } from './use-editor.ts';

const offered = 12;
const waitMs = 120;

/** Edits a cell that names a row of another table, or rows of any: what is typed is looked for in the catalog. */
export function RowsEditor(
  props: EditorProps & { readonly edit: CellEdit<object>; readonly isMany: boolean },
) {
  const { edit, isMany, gridColumn, data, eventKey } = props;
  const [query, setQuery] = useState(eventKey !== null && eventKey.length === 1 ? eventKey : '');
  const [asked] = useDebouncedValue(query, waitMs);
  const ofTable = useRowsNamed(isMany ? undefined : edit.field.to, asked);
  const ofAny = useRowsOfAny(isMany, asked);
  const found = isMany ? ofAny : ofTable;
  const isLooking = found.isLooking || asked !== query;
  // Until the answer to what is typed is there, only what is known to fit can be chosen.
  const options = isLooking ? found.options.filter(({ text }) => matches(query, text)) : found.options;
  const translate = useTranslate();
  const held = useMemo<readonly Option[]>(() => {
    const names = new Map(cellWords(gridColumn.cell(data.row)).map(({ key, text }) => [key, text]));
    return edit
      .write(data.row)
      .split('|')
      .map((key) => key.trim())
      .filter((key) => key !== '')
      .map((key) => ({ key, text: names.get(parseReference(key)?.id ?? key) ?? names.get(key) ?? key }));
  }, [edit, gridColumn, data]);
  const none =
    isMany || edit.field.isRequired || query !== ''
      ? []
      : [{ key: '', text: translate('catalog.filter.noValue') }];
  return (
    <ListEditor
      {...props}
      isMany={isMany}
      options={[...options, ...none]}
      chosenAtFirst={held}
      isLooking={isLooking}
      onQuery={setQuery}
    />
  );
}

interface Found {
  readonly options: readonly Option[];
  readonly isLooking: boolean;
}

/** The rows of a table whose texts have what was typed, by their names. */
function useRowsNamed(table: Table | undefined, text: string): Found {
  const translate = useTranslate();
  const language = useLanguage();
  const page = useCall(
    'catalog.page',
    table === undefined ? null : { table, query: { text, language }, offset: 0, limit: offered },
  );
  const rows = page.value?.page;
  const options = useMemo(() => {
    if (rows === undefined) return [];
    const find = createRowFinder([rows]);
    return rows.rows.map(({ id }) => ({
      key: id,
      text: rowName(rows.table, id, find, { translate, language }),
      meaning: id,
    }));
  }, [rows, translate, language]);
  return { options, isLooking: table !== undefined && page.status === 'loading' };
}

/** The rows of every table whose names have what was typed; nothing before something is. */
function useRowsOfAny(isWanted: boolean, text: string): Found {
  const translate = useTranslate();
  const question = isWanted && text.trim() !== '' ? { text: text.trim() } : null;
  const found = useCall('catalog.search', question);
  const options = (question === null ? [] : (found.value ?? [])).map(({ table, id, name }) => ({
    key: `${table}:${id}`,
    text: `${name} · ${translate(`catalog.tab.${table}`)}`,
  }));
  return { options, isLooking: question === null || found.status === 'loading' };
}
