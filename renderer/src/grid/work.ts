import type { ReactNode } from 'react';
import type { GridColumn } from './cell.ts';
import type { CellChange } from './editing/cell-edit.ts';
import type { GridRow } from './source.ts';

/** A block from the clipboard, and where it was put down. */
export interface PastedBlock<Row> {
  readonly text: string;
  /** The first row of the grid that it falls on, from 0. */
  readonly place: number;
  /** The columns from the one in focus to the right, as they stand. */
  readonly columns: readonly GridColumn<Row>[];
  readonly rowAt: (place: number) => Promise<GridRow<Row> | null>;
}

/** What can be done with the rows of a grid, and the parts around it that do so. */
export interface GridWork<Row> {
  /** Whether cells can be typed into now. */
  readonly isEditable: boolean;
  /** Writes fields of rows as one step; false where nothing was written. */
  readonly commit: (changes: readonly CellChange[]) => Promise<boolean>;
  /** What the shipped catalog says in a cell that the person set; undefined until it has been asked for. */
  readonly shippedText: (held: GridRow<Row>, column: GridColumn<Row>) => string | undefined;
  /** Asks what the shipped catalog says in a row; true once there is something new to be told. */
  readonly askShipped: (id: string) => Promise<boolean>;
  readonly add: () => void;
  readonly duplicate: (rows: readonly GridRow<Row>[]) => void;
  readonly remove: (rows: readonly GridRow<Row>[]) => void;
  readonly paste: (block: PastedBlock<Row>) => void;
  /** Stands in the toolbar. */
  readonly toolbar: ReactNode;
  /** Offered where the table is empty. */
  readonly emptyAction: ReactNode;
  /** Stands below the rows while some are chosen. */
  readonly bar: (
    rows: readonly GridRow<Row>[],
    clear: () => void,
    columns: readonly GridColumn<Row>[],
    showColumn: (columnId: string) => void,
  ) => ReactNode;
}
