import type { FieldContext } from '../../../../shared/catalog/editable.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import type { Language, Translate } from '../../../../shared/i18n/messages.ts';
import { call } from '../../api/client.ts';
import { fold } from '../../ui/match.ts';
import type { GridColumn } from '../cell.ts';
import { createRowFinder } from '../rows/catalog-tables.ts';
import { rowName } from '../../../../shared/catalog/row-names.ts';

interface Speaker {
  readonly translate: Translate;
  readonly language: Language;
}

/** Rows of one name that are told apart: two are one too many already. */
const mostOfName = 5;

/**
 * Looks up the rows that a pasted block names in columns that point to another table, by id or by what they are called.
 * Yields who answers for each text from then on; a text that could not be looked up is of no row.
 */
export async function findNamed<Row>(
  block: readonly (readonly string[])[],
  columns: readonly GridColumn<Row>[],
  speaker: Speaker,
): Promise<NonNullable<FieldContext['idsNamed']>> {
  const wanted = new Map<string, { readonly table: Table; readonly text: string }>();
  for (const [index, column] of columns.entries()) {
    const table = column.edit?.field.to;
    if (table === undefined) continue;
    for (const line of block) {
      const text = (line[index] ?? '').trim();
      if (text !== '') wanted.set(`${table} ${text}`, { table, text });
    }
  }
  const found = new Map(
    await Promise.all(
      [...wanted].map(async ([key, { table, text }]) => [key, await idsNamed(table, text, speaker)] as const),
    ),
  );
  return (table, text) => found.get(`${table} ${text.trim()}`) ?? [];
}

async function idsNamed(table: Table, text: string, speaker: Speaker): Promise<readonly string[]> {
  const answer = await call('catalog.page', {
    table,
    query: { text: text.slice(0, 200), language: speaker.language },
    offset: 0,
    limit: 50,
  });
  if (!answer.ok) return [];
  const { page } = answer.value;
  const find = createRowFinder([page]);
  const ids = page.rows.map(({ id }) => id);
  if (ids.includes(text)) return [text];
  return ids.filter((id) => fold(rowName(table, id, find, speaker)) === fold(text)).slice(0, mostOfName);
}
