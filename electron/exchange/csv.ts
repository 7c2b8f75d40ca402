/** What a cell may hold; null is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * Writes rows as CSV after RFC 4180: comma, CRLF, quotes doubled; numbers at full precision. A text that a spreadsheet
 * would run as a formula (it begins with = + - @, tab or return) gets an apostrophe in front; numbers never do.
 */
export function toCsv(columns: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [columns.map(writeCell).join(',')];
  for (const row of rows) {
    lines.push(row.map(writeCell).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
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

/**
 * Lays rows of nested values out as columns: `summary.en` for a value in an object, lists of words joined by "; ", and
 * lists of anything else as JSON. Every column that any row has is there, in order of appearance.
 */
export function flattenRows(rows: readonly object[]): { columns: string[]; rows: Cell[][] } {
  const flat = rows.map((row) => new Map(flatten('', row)));
  const columns = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  return { columns, rows: flat.map((row) => columns.map((column) => row.get(column) ?? null)) };
}

function flatten(path: string, value: unknown): [string, Cell][] {
  if (value === null || value === undefined) {
    return [[path, null]];
  }
  if (Array.isArray(value)) {
    const isWords = value.every((item) => typeof item === 'string' && !item.includes(';'));
    return [[path, isWords ? value.join('; ') : JSON.stringify(value)]];
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]) =>
      flatten(path === '' ? key : `${path}.${key}`, item),
    );
  }
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return [[path, isPlain ? value : JSON.stringify(value)]];
}
