import type { DocumentChart, DocumentTable } from '../../../shared/brief/document.ts';
import { fileName } from './plain-text.ts';

/** The name of a chart's files without an ending: its number and kind. */
export function chartName(chart: DocumentChart, number: number): string {
  return `chart-${number}-${chart.chart}`;
}

/** The name of a table's file without an ending: its number, and its heading where that has letters. */
export function tableName(table: DocumentTable, number: number): string {
  const words = fileName(table.caption, 40);
  return words === '' ? `table-${number}` : `table-${number}-${words}`;
}
