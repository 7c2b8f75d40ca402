/** What a cell may hold; null is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * Writes rows as CSV after RFC 4180: comma, CRLF, quotes doubled; numbers at full precision. A text that a spreadsheet
 * would run as a formula (it begins with = + - @, tab or return) gets an apostrophe in front; numbers never do.
 */
export function toCsv(columns: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return csvLine(columns) + Array.from(rows, csvLine).join('');
}

/** One row of `toCsv`, with its line end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) {
    return '';
  }
  if (typeof cell !== 'string') {
    return String(cell);
  }
  const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
