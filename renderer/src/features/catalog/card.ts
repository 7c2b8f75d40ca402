import type { ComponentType } from 'react';
import type { RowOf } from '../../../../shared/catalog/rows.ts';
import type { LinkRelation, Table } from '../../../../shared/catalog/vocabularies.ts';
import type { Cell, GridColumn } from '../../grid/cell.ts';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import type { RowCitation, RowLink } from './citations.ts';

/** What heads a card: the row's name, its words as chips, and what it is in a sentence or two. */
export interface CardHeading {
  readonly name: string;
  /** What stands below the name, such as the authors of a paper or the names in other languages. */
  readonly byline: string;
  readonly chips: readonly Cell[];
  readonly text: string;
}

/** What a card's parts draw from. */
export interface CardProps<T extends Table> {
  readonly row: RowOf<T>;
  readonly context: ColumnContext;
  /** The table's columns, by whose words and formats facts are shown. */
  readonly columns: readonly GridColumn<RowOf<T>>[];
  /** What is known of single fields beside the row's own source; none until the detail has arrived. */
  readonly citations: readonly RowCitation[];
  /** The rows it speaks of and those that speak of it; null until the detail has arrived. */
  readonly links: readonly RowLink[] | null;
}

/** How a row of a table is shown as a reference card. */
export interface Card<T extends Table> {
  readonly heading: (row: RowOf<T>, context: ColumnContext) => CardHeading;
  readonly Body: ComponentType<CardProps<T>>;
  /** Relations that the body shows in a part of its own; the others are listed at the card's end. */
  readonly shownRelations: readonly LinkRelation[];
}

/** Yields the cells of the named columns of a row, those without a value left out: the chips of a heading. */
export function chipsOf<Row>(
  row: Row,
  columns: readonly GridColumn<Row>[],
  ...ids: readonly string[]
): readonly Cell[] {
  return ids.flatMap((id) => {
    const cell = columns.find((column) => column.id === id)?.cell(row);
    return cell === undefined || cell.kind === 'missing' ? [] : [cell];
  });
}
