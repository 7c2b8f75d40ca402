import { editableFields, readField, type FieldContext } from '../../../../shared/catalog/editable.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import type { Fields } from '../../../../shared/contract/catalog-edit.ts';
import { type AppError, appError } from '../../../../shared/errors.ts';
import type { GridColumn } from '../cell.ts';
import { type CellChange, changeOf } from '../editing/cell-edit.ts';
import type { GridRow } from '../source.ts';

/** A cell of a pasted block: where it falls, and what it would do there. */
export interface PastedCell<Row> {
  /** Of the block, from 0. */
  readonly line: number;
  readonly column: GridColumn<Row>;
  readonly text: string;
  /** Null where it says what stands there already, and where there is a problem. */
  readonly change: CellChange | null;
  readonly problem: AppError | null;
}

/** A line of the block that falls on a row, or below the last one. */
export interface PastedLine<Row> {
  readonly line: number;
  readonly target: GridRow<Row> | null;
  readonly cells: readonly PastedCell<Row>[];
}

export interface PastePlan<Row> {
  readonly lines: readonly PastedLine<Row>[];
  /** Cells of the block that fall beside the last column. */
  readonly beside: number;
}

type Named = Pick<FieldContext, 'idsNamed'>;

/**
 * Yields what a block would do that is pasted over rows and columns, the first cell of it over the first of both. Lines
 * without a row are meant as new rows; a column that cannot be typed into says so at each cell that differs.
 */
export function planPaste<Row extends object>(
  block: readonly (readonly string[])[],
  targets: readonly GridRow<Row>[],
  columns: readonly GridColumn<Row>[],
  context: Named = {},
): PastePlan<Row> {
  let beside = 0;
  const lines = block.map((texts, line): PastedLine<Row> => {
    const target = targets[line] ?? null;
    const cells = texts.flatMap((text, index): PastedCell<Row>[] => {
      const column = columns[index];
      if (column === undefined) {
        beside += text.trim() === '' ? 0 : 1;
        return [];
      }
      return [{ line, column, text, ...effectOf(column, target, text, context) }];
    });
    return { line, target, cells };
  });
  return { lines, beside };
}

function effectOf<Row extends object>(
  column: GridColumn<Row>,
  target: GridRow<Row> | null,
  text: string,
  context: Named,
): Pick<PastedCell<Row>, 'change' | 'problem'> {
  const { edit } = column;
  if (edit === undefined) {
    // A new row is worked out anew; empty cells over what is made say nothing.
    if (target === null || text.trim() === '') return { change: null, problem: null };
    return {
      change: null,
      problem: appError('edit-value', column.header, { value: text, detail: 'edit-computed' }),
    };
  }
  const name = edit.field.field;
  if (target === null) {
    if (text.trim() === '') return { change: null, problem: null };
    const read = edit.read(text, null, context);
    return read.ok
      ? { change: { id: '', field: name, value: read.value, seen: null }, problem: null }
      : { change: null, problem: read.error };
  }
  const change = changeOf(edit, target.id, target.row, text, context);
  return change.ok ? { change: change.value, problem: null } : { change: null, problem: change.error };
}

/** What a row is made of before it is anybody's: every field that may be empty, empty. */
export function emptyFields(table: Table): Fields {
  return Object.fromEntries(
    editableFields(table).flatMap(({ field, isRequired }) => {
      if (isRequired) return [];
      const empty = readField(table, field, '');
      return empty.ok ? [[field, empty.value]] : [];
    }),
  );
}

/** Yields the fields that a new row must have and that a pasted line does not give; evidence is asked for by itself. */
export function missingFields<Row>(table: Table, { cells }: PastedLine<Row>): readonly string[] {
  const given = new Set(cells.flatMap(({ change }) => (change === null ? [] : [change.field])));
  const asked = new Set(['source', 'locator', 'grade']);
  return editableFields(table)
    .filter(({ field, isRequired }) => isRequired && !given.has(field) && !asked.has(field))
    .map(({ field }) => field);
}

/** Yields a name for a new row that no other has: of the text that names it, else of the moment. */
export function newId(text: string, taken: ReadonlySet<string>, moment: Date): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 48);
  const base = plain === '' ? `own-${moment.toISOString().slice(0, 16).replaceAll(/\D/gu, '')}` : plain;
  if (!taken.has(base)) return base;
  let count = 2;
  while (taken.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}
