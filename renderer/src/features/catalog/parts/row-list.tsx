import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Grade, Table } from '../../../../../shared/catalog/vocabularies.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { hrefOf } from '../../../state/route.ts';
import { PlaceButton } from '../../../ui/archive/place-button.tsx';
import { GradeMark } from '../../../ui/grade-mark.tsx';
import { keyFigure } from '../key-figure.ts';

/** A row to be named and led to. */
export interface ListedRow {
  readonly table: Table;
  readonly id: string;
  /** How it is called where the tables do not say: in an answer about a row that has not arrived. */
  readonly name?: string;
  /** Stands in place of the name, where the list says what its rows have in common. */
  readonly label?: string;
  /** Stands behind the name in place of its key figure. */
  readonly aside?: string;
  /** Stands before the name, where the list is about evidence. */
  readonly grade?: Grade | undefined;
}

/** So many rows are listed at once; the rest on demand. */
const atFirst = 8;

/** Rows by name, each a link, with the figure that it is known for at the right. */
export function RowList({
  rows,
  context,
  onPlace,
}: {
  readonly rows: readonly ListedRow[];
  readonly context: ColumnContext;
  /** Shows the place that a row cites, where the list is of a source's rows; the name is that in the list. */
  readonly onPlace?: (row: ListedRow, name: string) => void;
}) {
  const [showsAll, setShowsAll] = useState(false);
  const { translate } = context;
  const shown = showsAll || rows.length <= atFirst + 1 ? rows : rows.slice(0, atFirst);
  return (
    <>
      <ul className="detail-links">
        {shown.map((row) => {
          const { table, id, name, label, aside, grade } = row;
          const known = context.nameOf(table, id);
          const text = label ?? (known === id ? (name ?? id) : known);
          return (
            <li key={`${table}:${id}`}>
              <span className="detail-link-name">
                {grade !== undefined && <GradeMark grade={grade} />}
                <a href={hrefOf('catalog', table, id)}>{text}</a>
              </span>
              <span className="detail-aside">
                {aside ?? keyFigure(table, id, context)}
                {onPlace !== undefined && <PlaceButton name={text} onClick={() => onPlace(row, text)} />}
              </span>
            </li>
          );
        })}
      </ul>
      {shown.length < rows.length && (
        <UnstyledButton className="detail-open" onClick={() => setShowsAll(true)}>
          {translate('catalog.card.showAll', { count: rows.length })}
        </UnstyledButton>
      )}
    </>
  );
}
