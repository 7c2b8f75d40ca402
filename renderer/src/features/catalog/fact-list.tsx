import { cellHint, type GridColumn } from '../../grid/cell.ts';
import { CellView } from '../../grid/cell-view.tsx';

/** Columns that a detail pane shows elsewhere: sources, related rows and derived figures have sections of their own. */
const shownElsewhere: ReadonlySet<string> = new Set([
  'source',
  'locator',
  'about',
  'topsPerWattDerived',
  'topsPerWatt8b',
  'contradiction',
]);

/** The row's facts, one to a line, with units; a value that is not there says why. */
export function FactList<Row>({
  row,
  columns,
  hidden,
}: {
  readonly row: Row;
  readonly columns: readonly GridColumn<Row>[];
  readonly hidden: readonly string[];
}) {
  const shown = columns.filter((column) => !shownElsewhere.has(column.id) && !hidden.includes(column.id));
  return (
    <dl className="detail-facts">
      {shown.map((column) => {
        const cell = column.cell(row);
        return (
          <div key={column.id}>
            <dt title={column.hint}>{column.header}</dt>
            <dd title={cell.kind === 'missing' ? undefined : cellHint(cell, false)}>
              <CellView cell={cell} />
              {column.unit !== undefined && cell.kind === 'number' && (
                <span className="detail-unit"> {column.unit}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
