import type { ChartCell, ChartModel, ChartTable } from '../../../shared/charts/chart-model.ts';
import type { Language } from '../../../shared/i18n/messages.ts';
import { columnHead } from './column-head.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character);
}

function textOf(cell: ChartCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

/** A chart's table as a spreadsheet takes it: tabs between cells, numbers at full precision, no line break within a cell. */
export function writeTableText({ columns, rows }: ChartTable, language: Language): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => cell.replaceAll(/[\t\r\n]+/gu, ' ')).join('\t');
  return [
    line(columns.map((column) => columnHead(column, language))),
    ...rows.map((row) => line(columns.map(({ key }) => textOf(row[key])))),
  ].join('\n');
}

/** The same as a word processor takes it: a table under the chart's title, with its measure and source. */
export function writeTableHtml({ title, subtitle, source, table }: ChartModel, language: Language): string {
  const head = table.columns.map((column) => `<th>${escape(columnHead(column, language))}</th>`).join('');
  const body = table.rows.map(
    (row) => `<tr>${table.columns.map(({ key }) => `<td>${escape(textOf(row[key]))}</td>`).join('')}</tr>`,
  );
  return (
    `<table><caption>${escape(title)}<br>${escape(subtitle)}</caption><thead><tr>${head}</tr></thead>` +
    `<tbody>${body.join('')}</tbody></table><p>${escape(source)}</p>`
  );
}

/** Puts a chart's table on the clipboard, as text and as a table. Rejects where the system refuses. */
export async function copyTable(model: ChartModel, language: Language): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([writeTableText(model.table, language)], { type: 'text/plain' }),
      'text/html': new Blob([writeTableHtml(model, language)], { type: 'text/html' }),
    }),
  ]);
}

/** Puts a picture on the clipboard. Rejects where the system refuses. */
export async function copyPicture(png: Blob): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
