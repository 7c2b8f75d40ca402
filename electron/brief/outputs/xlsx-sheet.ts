import type { CellObject, WorkSheet } from '@e965/xlsx';
import { utils } from '@e965/xlsx';

/** How a cell looks. Numbers that stand as such are blue, those that are computed in the sheet black, as analysts read them. */
export const cellLooks = ['title', 'headEnd', 'head', 'note', 'wrap', 'given', 'link', 'total'] as const;
export type CellLook = (typeof cellLooks)[number];

/** A number with its format; where `formula` is given the number is what it came to when the workbook was written. */
export interface NumberCell {
  readonly number: number;
  readonly format: string;
  readonly formula?: string;
  readonly look?: CellLook;
}

/** A text, which never becomes a formula; `url` makes it a link, web addresses only. */
export interface TextCell {
  readonly text: string;
  readonly look?: CellLook;
  readonly url?: string;
}

export type SheetCell = string | NumberCell | TextCell | null;

/** A sheet before it is written: rows of cells, what stays in sight, how wide its columns are (in characters). */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly widths: readonly number[];
  /** Rows and columns that stay when the rest is scrolled. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The row with the heads of a list, counted from 1, that gets filters; none where absent. */
  readonly filterRow?: number;
}

const longestCell = 32_767;

/** What marks a look inside a number format until `dressWorkbook` turns it into font and fill. */
export const lookMark = '\u00a7';

/** Yields the sheet as the library wants it. */
export function toWorksheet(sheet: Sheet): WorkSheet {
  const worksheet: WorkSheet = {};
  let columns = 1;
  for (const [row, cells] of sheet.rows.entries()) {
    columns = Math.max(columns, cells.length);
    for (const [column, cell] of cells.entries()) {
      if (cell !== null && cell !== '') worksheet[cellAddress(row, column)] = toCell(cell);
    }
  }
  const last = { r: Math.max(0, sheet.rows.length - 1), c: columns - 1 };
  worksheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: last });
  worksheet['!cols'] = sheet.widths.map((wch) => ({ wch }));
  worksheet['!rows'] = sheet.rows.map((cells) => heightOf(cells, sheet.widths));
  if (sheet.filterRow !== undefined) {
    const ref = utils.encode_range({ s: { r: sheet.filterRow - 1, c: 0 }, e: last });
    worksheet['!autofilter'] = { ref };
  }
  return worksheet;
}

const wrappingLooks: ReadonlySet<CellLook | undefined> = new Set(['head', 'headEnd', 'wrap']);
const linePoints = 13;
/** Bold letters and the ragged end of a line take so much more than the plain count of letters. */
const lineAllowance = 1.15;

/** The height of a row whose texts are broken into lines, pt; programs do not all work it out by themselves. */
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): { hpt?: number } {
  const lines = cells.map((cell, column) => {
    if (cell === null || typeof cell === 'string' || !('text' in cell) || !wrappingLooks.has(cell.look))
      return 1;
    return Math.ceil((lettersOf(cell.text) * lineAllowance) / (widths[column] ?? 10));
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? {} : { hpt: most * linePoints + 3 };
}

/** How many letters wide a text is: those of Chinese and Japanese count twice. */
function lettersOf(text: string): number {
  return Array.from(text).length + (text.match(/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/gu)?.length ?? 0);
}

function toCell(cell: Exclude<SheetCell, null>): CellObject {
  if (typeof cell === 'string') return { t: 's', v: clip(cell) };
  if ('text' in cell) {
    return {
      t: 's',
      v: clip(cell.text),
      ...(cell.look === undefined ? {} : { z: `"${lookMark}${cell.look}"General` }),
      ...(cell.url !== undefined && /^https?:\/\//iu.test(cell.url) ? { l: { Target: cell.url } } : {}),
    };
  }
  const { number, format, formula } = cell;
  if (!Number.isFinite(number)) return { t: 's', v: String(number) };
  const look = cell.look ?? (formula === undefined ? 'given' : undefined);
  return {
    t: 'n',
    v: number,
    z: look === undefined ? format : `"${lookMark}${look}"${format}`,
    ...(formula === undefined ? {} : { f: formula }),
  };
}

function clip(text: string): string {
  return text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text;
}

/** The address of a cell counted from 0: (0, 0) is A1. */
export function cellAddress(row: number, column: number): string {
  return utils.encode_cell({ r: row, c: column });
}

/** A reference to a cell of another sheet, the name quoted. */
export function elsewhere(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

/** A name that Excel takes for a sheet, from any text, unlike those taken: at most 31 letters, none of []:*?/\. */
export function sheetName(text: string, taken: Set<string>): string {
  const plain =
    text
      .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(/^[' ]+|[' ]+$/gu, '') || 'Sheet';
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${number})`;
    const name = `${plain.slice(0, 31 - ending.length).trimEnd()}${ending}`;
    // Excel keeps the name History for itself, and tells names apart without regard to case.
    if (taken.has(name.toLowerCase()) || name.toLowerCase() === 'history') continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
