import { cellHint, type GridColumn } from '../../../grid/cell.ts';
import { CellView } from '../../../grid/cell-view.tsx';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { EditableFact, UnknownFacts } from '../edit/fact-editor.tsx';
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
                  <EditableFact row={row} field={column.id} context={context}>
                    <CellView cell={cell} />
                    {column.unit !== undefined && cell.kind === 'number' && (
                      <span className="detail-unit"> {column.unit}</span>
                    )}
                  </EditableFact>
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
      {unknown.length > 0 && <UnknownFacts row={row} fields={unknown} context={context} />}
    </>
  );
}
