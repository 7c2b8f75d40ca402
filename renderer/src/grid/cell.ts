import type { Grade } from '../../../shared/catalog/vocabularies.ts';
import type { Layer } from '../../../shared/contract/catalog-page.ts';
import type { CellEdit } from './editing/cell-edit.ts';

/** A word of a closed vocabulary: its own name, how it is called here, and what it means where that does not go without saying. */
export interface Word {
  readonly key: string;
  readonly text: string;
  readonly meaning?: string | undefined;
  /** Sets it apart from its like: borne out, or not. */
  readonly tone?: 'good' | 'doubt' | undefined;
}

/** What stands in a cell. A value that is not there says why; a page and its detail pane draw the same cells. */
export type Cell =
  | { readonly kind: 'missing'; readonly reason: string }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** What the text is filtered by, where it is a translation of something. */
      readonly key?: string;
    }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'chips'; readonly chips: readonly Word[] }
  | { readonly kind: 'mark'; readonly text: string; readonly hint: string }
  | {
      readonly kind: 'grade';
      readonly grade: Grade;
      readonly rank: number;
      readonly text: string;
      readonly hint: string;
    }
  | { readonly kind: 'warning'; readonly value: number; readonly text: string; readonly sentence: string }
  | {
      readonly kind: 'links';
      /** `href` null for a name that leads nowhere; `key` is what it is filtered by. */
      readonly links: readonly {
        readonly text: string;
        readonly href: string | null;
        readonly key?: string;
      }[];
    };

/** One column: how it is headed, and what stands in it for a row. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** What the column means, on hover. */
  readonly hint?: string | undefined;
  /** Stands below the name in the header; the figures below carry none. */
  readonly unit?: string | undefined;
  readonly width: number;
  /** Takes the room that the others leave. */
  readonly isGrowing?: boolean | undefined;
  readonly isNumeric?: boolean | undefined;
  /** Stays at the left while the others scroll. */
  readonly isPinned?: boolean | undefined;
  /** Not shown until the person asks for it. */
  readonly isHidden?: boolean | undefined;
  /** The words a cell may hold, best or first one first: they sort the column and stand in this order in its filter. */
  readonly words?: readonly Word[] | undefined;
  /** Filtered by a list of what stands in the column, as a column of words is. */
  readonly isPicked?: boolean | undefined;
  /** How the rows stand sorted before the person sorts them: direction, and its rank among the sorted columns. */
  readonly sort?: { readonly direction: 'asc' | 'desc'; readonly rank: number } | undefined;
  /** The field that the catalog sorts and filters the column by, where it is not the column's id. */
  readonly query?: string | undefined;
  /** What a figure of the row is divided by to come to what the column shows: a million, where it shows millions. */
  readonly divisor?: number | undefined;
  /** How a cell of it is edited; without it, `madeFrom` says why it is not. */
  readonly edit?: CellEdit<Row> | undefined;
  /** What its cells are made from: why nobody can type into them. */
  readonly madeFrom?: string | undefined;
  /** `layer` tells what of the row is the person's own; nothing where they did not touch it. */
  readonly cell: (row: Row, layer?: Layer) => Cell;
}

/** Stands for a value that is not there; the reason comes on hover. */
export const missingMark = '–';

/** Yields a cell as text: what is copied, searched, and read aloud. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'missing':
      return missingMark;
    case 'chips':
      return cell.chips.map((chip) => chip.text).join(', ');
    case 'links':
      return cell.links.map((link) => link.text).join(', ');
    default:
      return cell.text;
  }
}

/** Yields what a column sorts and filters by: a number, a text, or null where there is no value. */
export function cellValue(cell: Cell): number | string | null {
  if (cell.kind === 'missing') return null;
  return cell.kind === 'number' || cell.kind === 'warning' ? cell.value : cellText(cell);
}

/** Yields what a pick list offers of a cell, as it is called, by its key; none where there is no value. */
export function cellWords(cell: Cell): readonly Word[] {
  switch (cell.kind) {
    case 'missing':
      return [];
    case 'chips':
      return cell.chips;
    case 'grade':
      return [{ key: cell.grade, text: cell.text, meaning: cell.hint }];
    case 'links':
      return cell.links.map(({ text, key }) => ({ key: key ?? text, text }));
    case 'text':
      return [{ key: cell.key ?? cell.text, text: cell.text }];
    default:
      return [{ key: cell.text, text: cell.text }];
  }
}

/** Yields what a cell says on hover; undefined where it says all there is. `isCut` tells that its text does not fit. */
export function cellHint(cell: Cell, isCut: boolean): string | undefined {
  switch (cell.kind) {
    case 'missing':
      return cell.reason;
    case 'grade':
    case 'mark':
      return cell.hint;
    case 'warning':
      return cell.sentence;
    case 'chips': {
      const meanings = cell.chips.flatMap(({ text, meaning }) =>
        meaning === undefined ? [] : cell.chips.length > 1 ? `${text}: ${meaning}` : meaning,
      );
      return meanings.length > 0 ? meanings.join('\n') : isCut ? cellText(cell) : undefined;
    }
    default:
      return isCut ? cellText(cell) : undefined;
  }
}

/** Yields the order of two cells; cells without a value come last in a rising sort. Words follow their vocabulary. */
export function compareCells(a: Cell, b: Cell, collator: Intl.Collator, words?: readonly Word[]): number {
  const left = cellValue(a);
  const right = cellValue(b);
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (a.kind === 'grade' && b.kind === 'grade') return a.rank - b.rank;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (words !== undefined) {
    const rank = (cell: Cell): number => {
      const keys = new Set(cellWords(cell).map(({ key }) => key));
      const found = words.findIndex(({ key }) => keys.has(key));
      return found === -1 ? words.length : found;
    };
    const difference = rank(a) - rank(b);
    if (difference !== 0) return difference;
  }
  return collator.compare(String(left), String(right));
}
