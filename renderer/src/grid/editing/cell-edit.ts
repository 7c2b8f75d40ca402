import {
  checkField,
  type EditableField,
  type FieldContext,
  readField,
  writeField,
} from '../../../../shared/catalog/editable.ts';
import { readTypedNumber } from '../../../../shared/catalog/typed-number.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import type { Language } from '../../../../shared/i18n/messages.ts';
import { ok, type Result } from '../../../../shared/result.ts';

/** A field of a row that a person sets, and what they saw in its place. */
export interface CellChange {
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
  readonly seen: unknown;
}

/** How the cells of a column are edited: as text that stands for the row's own value, in the units that the column shows. */
export interface CellEdit<Row> {
  readonly table: Table;
  readonly field: EditableField;
  /** What stands in the row. */
  readonly held: (row: Row) => unknown;
  /** The same as a text to be edited. */
  readonly write: (row: Row) => string;
  /** What a text means there, or in a row that is yet to be (null); `edit-value` says what is expected. */
  readonly read: (text: string, row: Row | null, context?: Pick<FieldContext, 'idsNamed'>) => Result<unknown>;
  /** The row as it would be with this value: for the eye, nothing is derived. */
  readonly apply: (row: Row, value: unknown) => Row;
}

const digitsOfWhole = 12;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Yields how a field of a table is edited; `scaleOf` as the column has it. */
export function createCellEdit<Row extends object>(
  table: Table,
  field: EditableField,
  language: Language,
  scaleOf: (row: Row | null) => number = () => 1,
): CellEdit<Row> {
  const name = field.field;
  const held = (row: Row): unknown => Reflect.get(row, name);
  const contextOf = (row: Row | null): FieldContext => {
    const unit: unknown = row === null ? undefined : Reflect.get(row, 'unit');
    return { language, ...(typeof unit === 'string' && unit !== '' ? { unit } : {}) };
  };
  return {
    table,
    field,
    held,
    write: (row) => {
      const value = held(row);
      const scale = scaleOf(row);
      const shown =
        typeof value === 'number' && scale !== 1 ? Number((value / scale).toPrecision(digitsOfWhole)) : value;
      return writeField(table, name, shown, { language });
    },
    read: (text, row, context) => {
      const scale = scaleOf(row);
      if (scale !== 1) {
        const typed = readTypedNumber(text);
        // A number with a unit of its own says by itself what it is.
        if (typed.kind === 'number' && typed.unit === '') {
          return checkField(table, name, Number((typed.value * scale).toPrecision(digitsOfWhole)));
        }
      }
      return readField(table, name, text, { ...contextOf(row), ...context });
    },
    apply: (row, value) => {
      const before = held(row);
      const whole = isRecord(before) && isRecord(value) ? { ...before, ...value } : value;
      return { ...row, [name]: whole };
    },
  };
}

/** Whether two values of a field say the same; of a localised text only the languages given count. */
export function saysTheSame(held: unknown, value: unknown): boolean {
  if (isRecord(held) && isRecord(value)) {
    return Object.entries(value).every(([language, text]) => held[language] === text);
  }
  return JSON.stringify(held) === JSON.stringify(value);
}

/** Yields the change that a text makes in a cell; null where it says what the row says already. */
export function changeOf<Row>(
  edit: CellEdit<Row>,
  id: string,
  row: Row,
  text: string,
  context?: Pick<FieldContext, 'idsNamed'>,
): Result<CellChange | null> {
  const read = edit.read(text, row, context);
  if (!read.ok) return read;
  const seen = edit.held(row);
  return ok(saysTheSame(seen, read.value) ? null : { id, field: edit.field.field, value: read.value, seen });
}
