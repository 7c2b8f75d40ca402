import { cellHint, type GridColumn } from '../../../grid/cell.ts';
import { CellView } from '../../../grid/cell-view.tsx';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import type { RowCitation } from '../citations.ts';
import { EvidenceLines } from './evidence-lines.tsx';

interface FactListProps<Row> {
  readonly row: Row;
  readonly columns: readonly GridColumn<Row>[];
  /** The columns to show, in this order. */
  readonly fields: readonly string[];
  /** Those whose absence says nothing: a note, an alias. */
  readonly optional?: readonly string[];
  readonly citations: readonly RowCitation[];
  readonly context: ColumnContext;
}

/**
 * Facts of a row, one to a line, with units and what other sources say of them. Those without a value are named in one
 * line at the end: that they are unknown is worth knowing, a column of dashes is not worth reading.
 */
export function FactList<Row>(props: FactListProps<Row>) {
  const { row, columns, fields, optional = ['note'], citations, context } = props;
  const shown = fields.flatMap((field) => columns.find((column) => column.id === field) ?? []);
  const known = shown.filter((column) => column.cell(row).kind !== 'missing');
  const unknown = shown.filter((column) => !known.includes(column) && !optional.includes(column.id));
  return (
    <>
      {known.length > 0 && (
        <dl className="detail-facts">
          {known.map((column) => {
            const cell = column.cell(row);
            return (
              <div key={column.id}>
                <dt title={column.hint}>{column.header}</dt>
                <dd title={cellHint(cell, false)}>
                  <CellView cell={cell} />
                  {column.unit !== undefined && cell.kind === 'number' && (
                    <span className="detail-unit"> {column.unit}</span>
                  )}
                  <EvidenceLines
                    citations={citations.filter(({ field }) => field === column.id)}
                    context={context}
                  />
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {unknown.length > 0 && (
        <p className="detail-note card-unknown">
          {context.translate('catalog.card.unknown', {
            fields: unknown.map(({ header }) => header).join(context.translate('catalog.card.listSeparator')),
          })}
        </p>
      )}
    </>
  );
}
