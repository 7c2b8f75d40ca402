import { cellText, cellValue, type GridColumn } from './cell.ts';

/**
 * Yields rows as CSV (RFC 4180), the columns as they stand in the grid: units in the header, numbers whole and with a
 * point, nothing where there is no value, and a byte order mark, without which spreadsheets misread Japanese and Chinese.
 */
export function writeRowsCsv<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string {
  const head = columns.map(({ header, unit }) => quote(unit === undefined ? header : `${header} [${unit}]`));
  const lines = rows.map((row) =>
    columns
      .map((column) => {
        const cell = column.cell(row);
        const value = cellValue(cell);
        if (value === null) return '';
        return typeof value === 'number' ? String(value) : quote(harmless(cellText(cell)));
      })
      .join(','),
  );
  return `\uFEFF${[head.join(','), ...lines].join('\r\n')}\r\n`;
}

/** A text that starts like a formula would be run by a spreadsheet. */
function harmless(text: string): string {
  return /^[=+\-@\t]/u.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
