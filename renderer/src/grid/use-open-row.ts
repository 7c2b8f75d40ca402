import type { GridApi, IRowNode } from 'ag-grid-community';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { RowPlace } from './data-grid.tsx';
import type { GridQuery, GridRow, GridSource, GridStanding } from './source.ts';

interface OpenRowOptions<Row> {
  readonly api: GridApi<GridRow<Row>> | null;
  readonly selectedId: string | undefined;
  readonly standing: GridStanding;
  readonly query: () => GridQuery;
  readonly source: GridSource<Row>;
  readonly onPlace: ((place: RowPlace) => void) | undefined;
}

/** Scrolls to a row out of sight: the next one by its own height, one from elsewhere into the middle of its neighbours. */
function bringIntoSight<Row>(grid: GridApi<GridRow<Row>>, place: number): void {
  if (place >= (grid.getInfiniteRowCount() ?? 0)) return;
  const height = grid.getSizesForCurrentTheme().rowHeight;
  const top = place * height;
  const sight = grid.getVerticalPixelRange();
  const isNear = top > sight.top - 2 * height && top < sight.bottom + height;
  grid.ensureIndexVisible(place, isNear ? null : 'middle');
}

/** Follows the open row: chosen and in sight in the grid, and its place among the rows of the query told. */
export function useOpenRow<Row>(options: OpenRowOptions<Row>): {
  /** Where it stands, from 0; −1 where there is none or the query has it not. */
  readonly place: RefObject<number>;
  /** The grid holds other rows than before. */
  readonly noteRows: () => void;
} {
  const { api, selectedId, standing, query, source, onPlace } = options;
  const place = useRef(-1);
  const shown = useRef<string | undefined>(undefined);
  const total = standing.status === 'ready' ? standing.total : 0;
  const latest = useRef(0);
  const told = useRef('');

  const mark = useCallback(
    (node: IRowNode<GridRow<Row>> | undefined): void => {
      if (api === null) return;
      const [only, ...others] = api.getSelectedNodes();
      // Rows that the person has chosen stay so.
      if (others.length > 0) return;
      if (node === undefined) {
        if (selectedId === undefined && only !== undefined && shown.current !== undefined) api.deselectAll();
      } else if (node.isSelected() !== true) node.setSelected(true, true);
    },
    [api, selectedId],
  );

  const follow = useCallback(async (): Promise<void> => {
    if (api === null || api.isDestroyed()) return;
    latest.current += 1;
    const own = latest.current;
    const tell = (at: number): void => {
      place.current = at;
      const word = `${at} ${total}`;
      if (told.current !== word) onPlace?.({ place: at, total });
      told.current = word;
    };
    if (selectedId === undefined) {
      mark(undefined);
      shown.current = undefined;
      tell(-1);
      return;
    }
    const node = api.getRowNode(selectedId);
    const held = node?.rowIndex ?? null;
    const answer = held === null ? await source.place(query(), selectedId) : null;
    if (latest.current !== own || api.isDestroyed()) return;
    const at = held ?? (answer?.ok === true ? (answer.value ?? -1) : -1);
    mark(node);
    tell(at);
    // Brought into sight once: the person may scroll away from it.
    if (shown.current !== selectedId && at !== -1 && total > 0) {
      shown.current = selectedId;
      bringIntoSight(api, at);
    }
  }, [api, selectedId, source, query, onPlace, total, mark]);

  useEffect(() => {
    void follow();
  }, [follow]);

  const noteRows = useCallback((): void => {
    if (api === null || selectedId === undefined) return;
    const node = api.getRowNode(selectedId);
    if (node === undefined) return;
    mark(node);
    if (node.rowIndex !== null && node.rowIndex !== place.current) void follow();
  }, [api, selectedId, mark, follow]);
  return { place, noteRows };
}
