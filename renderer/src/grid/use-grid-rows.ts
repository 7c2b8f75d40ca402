import type { GridApi, IDatasource, IGetRowsParams } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type FilterModel, filterModelSchema } from '../../../shared/catalog/filter.ts';
import type { GridQuery, GridRow, GridSource, GridStanding } from './source.ts';

/** Rows that are asked for at once. */
export const blockRows = 100;
/** Blocks that are kept: what lies further away is asked for again. */
export const mostBlocks = 12;

/** Yields the filters of a grid's state that are ours. */
export function readFilters(model: unknown): Record<string, FilterModel> {
  const filters: Record<string, FilterModel> = {};
  for (const [id, each] of Object.entries(model ?? {})) {
    const parsed = filterModelSchema.safeParse(each);
    if (parsed.success) filters[id] = parsed.data;
  }
  return filters;
}

function toQuery({ filterModel, sortModel }: IGetRowsParams, text: string): GridQuery {
  return {
    text,
    filters: readFilters(filterModel),
    sort: sortModel.map(({ colId, sort }) => ({
      column: colId,
      direction: sort === 'desc' ? 'desc' : 'asc',
    })),
  };
}

/** Whether a cell of these rows is being typed into; a grid that is gone has none. */
function holdsEditor({ api, startRow, endRow }: IGetRowsParams): boolean {
  return (
    !api.isDestroyed() &&
    api.getEditingCells().some(({ rowIndex }) => rowIndex >= startRow && rowIndex < endRow)
  );
}

/** Yields once nothing of these rows is typed into any more. */
function editorClosed(params: IGetRowsParams): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (holdsEditor(params)) return;
      params.api.removeEventListener('cellEditingStopped', look);
      resolve();
    };
    params.api.addEventListener('cellEditingStopped', look);
  });
}

interface GridRowsOptions<Row> {
  readonly source: GridSource<Row>;
  readonly search: string;
  /** Rises when the rows may be others: what is on the screen is asked for again, and stays until the answer is there. */
  readonly revision: number;
  readonly api: GridApi<GridRow<Row>> | null;
}

interface GridRows<Row> {
  readonly datasource: IDatasource;
  readonly standing: GridStanding;
  readonly retry: () => void;
  /** The question that the rows on the screen answer. */
  readonly query: () => GridQuery;
  /** Yields the row at a place of the query, from 0, asked for where the grid does not hold it. */
  readonly rowAt: (place: number) => Promise<GridRow<Row> | null>;
}

const emptyQuery: GridQuery = { text: '', filters: {}, sort: [] };

/** Feeds a grid with the pages of a source, and tells how many rows there are, that they are on the way, or what is wrong. */
export function useGridRows<Row>(options: GridRowsOptions<Row>): GridRows<Row> {
  const { source, search, revision, api } = options;
  const [standing, setStanding] = useState<GridStanding>({ status: 'loading' });
  const current = useRef({ source, search });
  useEffect(() => {
    current.current = { source, search };
  }, [source, search]);
  const query = useRef(emptyQuery);

  const datasource = useMemo<IDatasource>(() => {
    const answer = async (params: IGetRowsParams): Promise<void> => {
      const asked = toQuery(params, current.current.search);
      const isReadAgain = JSON.stringify(asked) === JSON.stringify(query.current);
      query.current = asked;
      const { startRow, endRow } = params;
      const page = await current.current.source.page(asked, startRow, endRow - startRow);
      // Another row in its place would sweep an open editor away, with what is typed in it: what others wrote waits for it.
      if (isReadAgain && holdsEditor(params)) await editorClosed(params);
      // The person has asked for something else meanwhile.
      const isOld = query.current !== asked && JSON.stringify(query.current) !== JSON.stringify(asked);
      if (!page.ok) {
        params.failCallback();
        if (!isOld) setStanding({ status: 'failed', error: page.error });
        return;
      }
      const { rows, total, all } = page.value;
      if (!isOld) {
        setStanding((before) =>
          before.status === 'ready' && before.total === total && before.all === all
            ? before
            : { status: 'ready', total, all },
        );
      }
      const before = rows.map((_row, index) => params.api.getDisplayedRowAtIndex(startRow + index)?.id);
      params.successCallback([...rows], total);
      // The grid puts another row into the place of one and leaves the old name on what it has drawn there.
      const renamed = rows.flatMap(({ id }, index) => {
        const old = before[index];
        const node =
          old === undefined || old === id ? undefined : params.api.getDisplayedRowAtIndex(startRow + index);
        return node ?? [];
      });
      if (renamed.length > 0) params.api.redrawRows({ rowNodes: renamed });
    };
    return { getRows: (params) => void answer(params) };
  }, []);

  // The first page is the grid's own question; every later cause to ask comes through here.
  const asked = useRef({ source, search, revision });
  useEffect(() => {
    const before = asked.current;
    asked.current = { source, search, revision };
    if (api === null || api.isDestroyed()) return;
    if (before.search !== search) {
      if ((api.getInfiniteRowCount() ?? 0) > 0) api.ensureIndexVisible(0, 'top');
    } else if (before.source === source && before.revision === revision) return;
    api.refreshInfiniteCache();
  }, [api, source, search, revision]);

  const retry = useCallback(() => {
    setStanding({ status: 'loading' });
    api?.refreshInfiniteCache();
  }, [api]);

  const rowAt = useCallback(
    async (place: number): Promise<GridRow<Row> | null> => {
      if (place < 0) return null;
      const held = api?.getDisplayedRowAtIndex(place)?.data;
      if (held !== undefined) return held;
      const page = await current.current.source.page(query.current, place, 1);
      return page.ok ? (page.value.rows[0] ?? null) : null;
    },
    [api],
  );
  const currentQuery = useCallback(() => query.current, []);
  return { datasource, standing, retry, query: currentQuery, rowAt };
}
