import type { FilterModel } from '../../../shared/catalog/filter.ts';
import type { RowQuery } from '../../../shared/contract/catalog-page.ts';
import type { Language } from '../../../shared/i18n/messages.ts';
import type { GridColumn } from './cell.ts';
import { readLayout } from './layout.ts';
import type { GridQuery } from './source.ts';

const longestText = 200;
const mostSorts = 6;

/**
 * Yields a grid's question as the catalog takes it: columns by the fields they show, ends of ranges in the row's own
 * units. A column that the catalog has no field for takes no part.
 */
export function toRowQuery<Row>(
  { text, filters, sort }: GridQuery,
  columns: readonly GridColumn<Row>[],
  language: Language,
): RowQuery {
  const columnOf = new Map(columns.map((column) => [column.id, column]));
  const fieldOf = (id: string): string => columnOf.get(id)?.query ?? id;
  return {
    text: text.trim().slice(0, longestText),
    filters: Object.fromEntries(
      Object.entries(filters).flatMap(([id, model]) => {
        const column = columnOf.get(id);
        return column === undefined ? [] : [[fieldOf(id), inRowUnits(model, column.divisor ?? 1)]];
      }),
    ),
    sort: sort
      .filter(({ column }) => columnOf.has(column))
      .slice(0, mostSorts)
      .map(({ column, direction }) => ({ column: fieldOf(column), direction })),
    language,
  };
}

function inRowUnits(model: FilterModel, divisor: number): FilterModel {
  if (model.kind !== 'range' || divisor === 1) return model;
  const scaled = (end: number | null): number | null => (end === null ? null : end * divisor);
  return { kind: 'range', min: scaled(model.min), max: scaled(model.max) };
}

/** Yields what a grid will ask for first: as it was left, else in its columns' own order. */
export function firstQuery<Row>(name: string, columns: readonly GridColumn<Row>[]): GridQuery {
  const layout = readLayout(name);
  const own = columns
    .flatMap(({ id, sort }) => (sort === undefined ? [] : [{ column: id, ...sort }]))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ column, direction }) => ({ column, direction }));
  return {
    text: layout?.search ?? '',
    filters: layout?.filter?.filterModel ?? {},
    sort: layout?.sort?.sortModel.map(({ colId, sort }) => ({ column: colId, direction: sort })) ?? own,
  };
}
