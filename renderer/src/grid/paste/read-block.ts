/**
 * Reads what a spreadsheet has put on the clipboard: rows of cells between tabs, quoted where a cell has tabs, line ends or
 * quotes in it. A quote that nothing closes stands for itself. The empty line that ends most blocks is no row.
 */
export async function readBlock(text: string): Promise<readonly (readonly string[])[]> {
  const plain = text.replace(/\r?\n$/u, '');
  if (plain === '') return [];
  // Loaded with the first block that is pasted: nothing else in the window needs it.
  const { parse } = await import('csv-parse/browser/esm/sync');
  const options = {
    delimiter: '\t',
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  };
  try {
    return rowsOf(parse(plain, options));
  } catch {
    return rowsOf(parse(plain, { ...options, quote: false }));
  }
}

/** Without columns given the parser yields rows of cells; its type allows for records too. */
function rowsOf(parsed: unknown): readonly (readonly string[])[] {
  return Array.isArray(parsed)
    ? parsed.map((row: unknown) => (Array.isArray(row) ? row.map(String) : []))
    : [];
}

/** Yields rows of cells as a spreadsheet takes them from the clipboard; a cell is quoted where it must be. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  const quote = (text: string): string =>
    /[\t\r\n]|^"/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((cells) => cells.map(quote).join('\t')).join('\n');
}
