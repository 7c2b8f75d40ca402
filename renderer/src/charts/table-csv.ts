import type { ChartCell, ChartTable } from '../../../shared/charts/chart-model.ts';
import type { Language } from '../../../shared/i18n/messages.ts';
import { columnHead } from './column-head.ts';

/**
 * Yields a chart's table as CSV (RFC 4180): units in the header, numbers at full precision with a point, and a byte
 * order mark, without which spreadsheets misread Japanese and Chinese.
 */
export function writeTableCsv(table: ChartTable, language: Language): string {
  const header = table.columns.map((column) => quote(columnHead(column, language)));
  const lines = table.rows.map((row) =>
    table.columns.map(({ key }) => quote(textOf(row[key] ?? null))).join(','),
  );
  return `\uFEFF${[header.join(','), ...lines].join('\r\n')}\r\n`;
}

function textOf(cell: ChartCell): string {
  if (cell === null) return '';
  // A text that starts like a formula would be run by a spreadsheet.
  if (typeof cell === 'string') return /^[=+\-@\t]/u.test(cell) ? `'${cell}` : cell;
  return String(cell);
}

function quote(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
