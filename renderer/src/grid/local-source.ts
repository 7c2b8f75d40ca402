import { type FilterModel, noValueKey } from '../../../shared/catalog/filter.ts';
import { ok } from '../../../shared/result.ts';
import { fold, matches } from '../ui/match.ts';
import { type Cell, cellText, cellValue, cellWords, compareCells, type GridColumn } from './cell.ts';
import type { Choice, GridQuery, GridRow, GridSource } from './source.ts';

/** Yields a source of rows that are in hand: a few beside a chart. It sorts and filters them as the catalog does its own. */
export function localSource<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  rowId: (row: Row) => string,
  language: string,
): GridSource<Row> {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const columnOf = new Map(columns.map((column) => [column.id, column]));
  const passes = (row: Row, { text, filters }: GridQuery, except?: string): boolean => {
    const whole = (): string => columns.map((column) => cellText(column.cell(row))).join(' ');
    if (text !== '' && !matches(text, whole())) return false;
    return Object.entries(filters).every(([id, model]) => {
      const column = columnOf.get(id);
      return id === except || column === undefined || passesFilter(column.cell(row), model);
    });
  };
  const answer = (query: GridQuery): GridRow<Row>[] => {
    const sorting = query.sort.flatMap(({ column: id, direction }) => {
      const column = columnOf.get(id);
      return column === undefined ? [] : [{ column, sign: direction === 'asc' ? 1 : -1 }];
    });
    return rows
      .filter((row) => passes(row, query))
      .toSorted((a, b) => {
        for (const { column, sign } of sorting) {
          const difference = sign * compareInOrder(column.cell(a), column.cell(b), sign, collator, column);
          if (difference !== 0) return difference;
        }
        return 0;
      })
      .map((row) => ({ id: rowId(row), row, layer: undefined }));
  };
  return {
    page: (query, offset, limit) => {
      const found = answer(query);
      return Promise.resolve(
        ok({ rows: found.slice(offset, offset + limit), total: found.length, all: rows.length }),
      );
    },
    place: (query, id) => {
      const place = answer(query).findIndex((each) => each.id === id);
      return Promise.resolve(ok(place === -1 ? null : place));
    },
    choices: (query, id) => {
      const column = columnOf.get(id);
      const left = rows.filter((row) => passes(row, query, id));
      return Promise.resolve(
        ok({ choices: column === undefined ? [] : choicesOf(column, left, collator), hasMore: false }),
      );
    },
  };
}

/** What is missing is last whichever way a column is sorted. */
function compareInOrder<Row>(
  a: Cell,
  b: Cell,
  sign: number,
  collator: Intl.Collator,
  { words }: GridColumn<Row>,
): number {
  if ((a.kind === 'missing') !== (b.kind === 'missing')) return sign * (a.kind === 'missing' ? 1 : -1);
  return compareCells(a, b, collator, words);
}

/** Whether a cell passes a filter; one without a value only passes where its absence was picked. */
export function passesFilter(cell: Cell, model: FilterModel): boolean {
  switch (model.kind) {
    case 'text':
      return cell.kind !== 'missing' && matches(model.text, cellText(cell));
    case 'range': {
      const value = cellValue(cell);
      if (typeof value !== 'number') return false;
      return (model.min === null || value >= model.min) && (model.max === null || value <= model.max);
    }
    case 'picks': {
      const words = cellWords(cell);
      if (words.length === 0) return model.keys.includes(noValueKey);
      return words.some(({ key }) => model.keys.includes(key));
    }
  }
}

/** Yields what stands in a column of the given rows, each with its count: in the order of its words, else by name; absence last. */
export function choicesOf<Row>(
  column: Pick<GridColumn<Row>, 'cell' | 'words'>,
  rows: readonly Row[],
  collator: Intl.Collator,
): readonly Choice[] {
  const found = new Map<string, Choice>();
  for (const row of rows) {
    const words = cellWords(column.cell(row));
    for (const word of words.length === 0 ? [{ key: noValueKey, text: '' }] : words) {
      found.set(word.key, { ...word, count: (found.get(word.key)?.count ?? 0) + 1 });
    }
  }
  return inOrder([...found.values()], column.words, collator);
}

/** Yields choices in the order of the column's words, else by name; absence last. */
export function inOrder(
  choices: readonly Choice[],
  words: readonly { readonly key: string }[] | undefined,
  collator: Intl.Collator,
): readonly Choice[] {
  const rank = ({ key }: Choice): number => {
    if (key === noValueKey) return Number.POSITIVE_INFINITY;
    const place = words?.findIndex((word) => word.key === key) ?? -1;
    return place === -1 ? (words?.length ?? 0) : place;
  };
  return choices.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left === right ? collator.compare(fold(a.text), fold(b.text)) : left - right;
  });
}
