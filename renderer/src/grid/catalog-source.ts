import type { RowOf } from '../../../shared/catalog/rows.ts';
import { noValueKey } from '../../../shared/catalog/filter.ts';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { call } from '../api/client.ts';
import type { GridColumn } from './cell.ts';
import { inOrder } from './local-source.ts';
import { toRowQuery } from './query.ts';
import type { ColumnSpeaker } from './rows/column-kit.ts';
import type { PageNames } from './rows/use-row-names.ts';
import type { GridPage, GridRow, GridSource } from './source.ts';

type Page = Output<'catalog.page'>;

interface CatalogSourceOptions<T extends Table> {
  readonly table: T;
  readonly columns: readonly GridColumn<RowOf<T>>[];
  readonly speaker: ColumnSpeaker;
  /** Where the names go that come with the pages. */
  readonly names: PageNames;
}

/** Yields a source of a table's rows out of the open catalog, sorted and filtered there. */
export function catalogSource<T extends Table>(options: CatalogSourceOptions<T>): GridSource<RowOf<T>> {
  const { table, columns, speaker, names } = options;
  const { language, translate } = speaker;
  const collator = new Intl.Collator(language, { numeric: true });
  const columnOf = new Map(columns.map((column) => [column.id, column]));
  return {
    page: async (query, offset, limit) => {
      const answer = await askPage({ table, query: toRowQuery(query, columns, language), offset, limit });
      return answer.ok ? ok(readPage<T>(answer.value, names)) : answer;
    },
    place: async (query, id) => {
      const answer = await call('catalog.place', {
        table,
        query: toRowQuery(query, columns, language),
        id,
      });
      return answer.ok ? ok(answer.value.place) : answer;
    },
    choices: async (query, id) => {
      const column = columnOf.get(id);
      const answer = await call('catalog.choices', {
        table,
        column: column?.query ?? id,
        query: toRowQuery(query, columns, language),
      });
      if (!answer.ok) return answer;
      const words = new Map(column?.words?.map((word) => [word.key, word]));
      const choices = answer.value.choices.map(({ key, name, count }) => {
        const word = words.get(key);
        const text = key === noValueKey ? translate('catalog.filter.noValue') : (word?.text ?? name);
        return { key, text, meaning: word?.meaning, count };
      });
      return ok({ choices: inOrder(choices, column?.words, collator), hasMore: answer.value.hasMore });
    },
  };
}

function readPage<T extends Table>(
  { page, total, all, layers, names: told }: Page,
  names: PageNames,
): GridPage<RowOf<T>> {
  for (const [key, name] of Object.entries(told)) names.set(key, name);
  // The answer is of the table that was asked for: the contract ties its name to the type of its rows.
  const rows: readonly object[] = page.rows;
  return {
    rows: (rows as readonly RowOf<T>[]).map((row): GridRow<RowOf<T>> => ({
      id: row.id,
      row,
      layer: layers[row.id],
    })),
    total,
    all,
  };
}

/** A first page that was asked for before its grid stood. */
let early: { readonly question: string; readonly answer: Promise<Result<Page>> } | null = null;

/** Asks for the page that a grid will begin with, while the grid is still being built. */
export function askEarly(input: Input<'catalog.page'>): void {
  early = { question: JSON.stringify(input), answer: call('catalog.page', input) };
}

function askPage(input: Input<'catalog.page'>): Promise<Result<Page>> {
  const question = JSON.stringify(input);
  const answer = early?.question === question ? early.answer : call('catalog.page', input);
  // It counts once: asked again, the rows may be others.
  early = null;
  return answer;
}
