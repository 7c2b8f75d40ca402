import type { CatalogRows } from '../../../../shared/contract/catalog.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { translateTerm } from '../../../../shared/i18n/terms.ts';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';

/** What heads a row's detail: its name, a text in a sentence or two, and the columns that these have already shown. */
export interface RowHeading {
  readonly name: string;
  readonly text: string;
  readonly shown: readonly string[];
}

/** Yields the heading of a row of the given table; null where the table has no such row. */
export function headingOf(
  data: CatalogRows,
  id: string,
  { translate, language }: Pick<ColumnContext, 'translate' | 'language'>,
): RowHeading | null {
  switch (data.table) {
    case 'companies': {
      const row = data.rows.find((each) => each.id === id);
      return row === undefined
        ? null
        : { name: row.name, text: row.summary[language], shown: ['name', 'summary'] };
    }
    case 'technologies': {
      const row = data.rows.find((each) => each.id === id);
      if (row === undefined) return null;
      return { name: row.name[language], text: row.description[language], shown: ['name', 'description'] };
    }
    case 'devices': {
      const row = data.rows.find((each) => each.id === id);
      return row === undefined ? null : { name: row.name, text: row.note, shown: ['name', 'note'] };
    }
    case 'forecasts': {
      const row = data.rows.find((each) => each.id === id);
      if (row === undefined) return null;
      return {
        name: `${row.publisher} · ${translateTerm(row.case, translate)}`,
        text: row.note,
        shown: ['publisher', 'case', 'note', 'points'],
      };
    }
    case 'inputs': {
      const row = data.rows.find((each) => each.id === id);
      return row === undefined
        ? null
        : { name: inputName(id, translate), text: row.note, shown: ['id', 'note'] };
    }
    case 'claims': {
      const row = data.rows.find((each) => each.id === id);
      if (row === undefined) return null;
      return { name: row.statement[language], text: row.verdictNote, shown: ['statement', 'verdictNote'] };
    }
    case 'sources': {
      const row = data.rows.find((each) => each.id === id);
      return row === undefined
        ? null
        : { name: row.title, text: row.note, shown: ['title', 'note', 'url', 'seenUrl'] };
    }
  }
}
