import { catalogColumnMessages } from '../i18n/messages/catalog-columns.ts';
import type { MessageKey } from '../i18n/messages.ts';

type ColumnKey = Extract<keyof typeof catalogColumnMessages, `column.${string}`>;

const isColumn = (key: string): key is ColumnKey => Object.hasOwn(catalogColumnMessages, key);

/** Fields whose plain name is called something else in one table. */
const renamed: Readonly<Record<string, string>> = {
  'events.kind': 'eventKind',
  'sources.kind': 'sourceKind',
  'macros.publication': 'publicationNumber',
  'rates.basis': 'rateBasis',
};

/** Where the name of a table's field stands among the messages; undefined for a field that no table has. */
export function fieldLabelKey(table: string, field: string): MessageKey | undefined {
  const key = `column.${renamed[`${table}.${field}`] ?? field}`;
  return isColumn(key) ? `catalog.${key}` : undefined;
}
