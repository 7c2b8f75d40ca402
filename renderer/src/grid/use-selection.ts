import type { CellKeyDownEvent, GridApi, IRowNode } from 'ag-grid-community';
import { useCallback, useRef, useState } from 'react';
import type { GridRow } from './source.ts';

interface Keys {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export interface Selection<Row> {
  /** The rows chosen by Shift, Ctrl, Space or Ctrl A, in the order of the grid; none where only a row was opened. */
  readonly rows: readonly GridRow<Row>[];
  /** A row pressed: true where it was chosen and not opened. */
  readonly press: (node: IRowNode<GridRow<Row>>, keys: Keys) => boolean;
  /** A key on a cell: true where it chose rows. */
  readonly hearKey: (event: CellKeyDownEvent<GridRow<Row>>, key: KeyboardEvent) => boolean;
  /** What the grid says of its selection after any change. */
  readonly noteChange: () => void;
  readonly clear: () => void;
}

/** Yields the rows that a person chooses in a grid, apart from the one that is open. */
export function useSelection<Row>(api: GridApi<GridRow<Row>> | null): Selection<Row> {
  const [rows, setRows] = useState<readonly GridRow<Row>[]>([]);
  const isChosen = useRef(false);
  const anchor = useRef<number | null>(null);

  const noteChange = useCallback((): void => {
    if (api === null) return;
    const nodes = isChosen.current ? api.getSelectedNodes() : [];
    const inOrder = nodes.toSorted((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0));
    setRows((before) => {
      const next = inOrder.flatMap(({ data }) => data ?? []);
      return before.length === 0 && next.length === 0 ? before : next;
    });
  }, [api]);

  const choose = useCallback(
    (nodes: readonly IRowNode<GridRow<Row>>[]): void => {
      if (api === null) return;
      isChosen.current = nodes.length > 0;
      api.deselectAll();
      api.setNodesSelected({ nodes: [...nodes], newValue: true });
      noteChange();
    },
    [api, noteChange],
  );

  const between = useCallback(
    (from: number, to: number): IRowNode<GridRow<Row>>[] => {
      const found: IRowNode<GridRow<Row>>[] = [];
      for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
        const node = api?.getDisplayedRowAtIndex(index);
        if (node?.data !== undefined) found.push(node);
      }
      return found;
    },
    [api],
  );

  const toggle = useCallback(
    (node: IRowNode<GridRow<Row>>): void => {
      isChosen.current = true;
      node.setSelected(node.isSelected() !== true);
      anchor.current = node.rowIndex;
      if (api?.getSelectedNodes().length === 0) isChosen.current = false;
      noteChange();
    },
    [api, noteChange],
  );

  const press = useCallback(
    (node: IRowNode<GridRow<Row>>, { shiftKey, ctrlKey, metaKey }: Keys): boolean => {
      if (node.rowIndex === null || api === null) return false;
      if (shiftKey) {
        choose(between(anchor.current ?? node.rowIndex, node.rowIndex));
        return true;
      }
      if (ctrlKey || metaKey) {
        toggle(node);
        return true;
      }
      anchor.current = node.rowIndex;
      if (isChosen.current) choose([]);
      return false;
    },
    [api, between, choose, toggle],
  );

  const hearKey = useCallback(
    ({ node, rowIndex }: CellKeyDownEvent<GridRow<Row>>, key: KeyboardEvent): boolean => {
      if (api === null || rowIndex === null) return false;
      const isCommand = key.ctrlKey || key.metaKey;
      if (isCommand && key.code === 'KeyA') {
        const all: IRowNode<GridRow<Row>>[] = [];
        api.forEachNode((each) => {
          if (each.data !== undefined) all.push(each);
        });
        choose(all);
        return true;
      }
      if (key.key === ' ' && !isCommand && !key.altKey) {
        toggle(node);
        return true;
      }
      if (key.shiftKey && !isCommand && (key.key === 'ArrowDown' || key.key === 'ArrowUp')) {
        // The grid has moved its cell by now.
        const to = api.getFocusedCell()?.rowIndex ?? rowIndex;
        if (!isChosen.current || anchor.current === null) anchor.current = rowIndex;
        choose(between(anchor.current, to));
        return true;
      }
      if (key.key === 'Escape' && isChosen.current) {
        choose([]);
        return true;
      }
      return false;
    },
    [api, between, choose, toggle],
  );

  const clear = useCallback(() => choose([]), [choose]);
  return { rows, press, hearKey, noteChange, clear };
}
