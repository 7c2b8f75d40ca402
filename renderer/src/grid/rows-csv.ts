import type { GridRow } from './source.ts';
import { cellText, cellValue, type GridColumn } from './cell.ts';

/**
 * Yields rows as CSV (RFC 4180), the columns as they stand in the grid: units in the header, numbers whole and with a
 * point, nothing where there is no value, and a byte order mark, without which spreadsheets misread Japanese and Chinese.
 * `isFirst` false continues what has been written: rows alone.
 */
export function writeRowsCsv<Row>(
  columns: readonly GridColumn<Row>[],
  rows: readonly Pick<GridRow<Row>, 'row' | 'layer'>[],
  isFirst = true,
): string {
  const head = columns.map(({ header, unit }) => quote(unit === undefined ? header : `${header} [${unit}]`));
  const lines = rows.map(({ row, layer }) =>
    columns
      .map((column) => {
        const cell = column.cell(row, layer);
        const value = cellValue(cell);
        if (value === null) return '';
        return typeof value === 'number' ? String(value) : quote(harmless(cellText(cell)));
      })
      .join(','),
  );
  const all = isFirst ? [`\uFEFF${head.join(',')}`, ...lines] : lines;
  return all.map((line) => `${line}\r\n`).join('');
}

/** A text that starts like a formula would be run by a spreadsheet. */
function harmless(text: string): string {
  return /^[=+\-@\t]/u.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
