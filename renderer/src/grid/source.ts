import type { FilterModel } from '../../../shared/catalog/filter.ts';
import type { Layer } from '../../../shared/contract/catalog-page.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';

/** Which rows a grid shows, and in which order: columns by their ids, ends of ranges in the units of the grid. */
export interface GridQuery {
  readonly text: string;
  readonly filters: Readonly<Record<string, FilterModel>>;
  readonly sort: readonly { readonly column: string; readonly direction: 'asc' | 'desc' }[];
}

/** A row as a grid holds it. `layer` only where the person touched it. */
export interface GridRow<Row> {
  readonly id: string;
  readonly row: Row;
  readonly layer: Layer | undefined;
}

export interface GridPage<Row> {
  readonly rows: readonly GridRow<Row>[];
  /** Rows that the query has, and rows that there are. */
  readonly total: number;
  readonly all: number;
}

/** A choice of a pick list, with the number of rows that it stands for. */
export interface Choice {
  readonly key: string;
  readonly text: string;
  readonly meaning?: string | undefined;
  readonly count: number;
}

export interface Choices {
  readonly choices: readonly Choice[];
  /** Whether the column holds more than are told. */
  readonly hasMore: boolean;
}

/** Where a grid takes its rows from, a page at a time. */
export interface GridSource<Row> {
  /** The rows of a query from `offset` (from 0) on, at most `limit`. */
  readonly page: (query: GridQuery, offset: number, limit: number) => Promise<Result<GridPage<Row>>>;
  /** Where a row stands in a query, from 0; null where it is not in it. */
  readonly place: (query: GridQuery, id: string) => Promise<Result<number | null>>;
  /** What stands in a column under the query's other filters. */
  readonly choices: (query: GridQuery, column: string) => Promise<Result<Choices>>;
}

/** Where the rows of a grid stand: being asked for the first time, there, or not to be had. */
export type GridStanding =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly total: number; readonly all: number }
  | { readonly status: 'failed'; readonly error: AppError };
