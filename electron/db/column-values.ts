import { languages } from '../../shared/i18n/define.ts';

/**
 * How a field of a row stands in a column. The same words describe the reviewed text in `data/` and the SQLite file:
 * `list` is `a|b` there and a JSON array here; `localised` is three columns, `_en`, `_ja`, `_zh`; a `?` may be empty.
 */
export type ColumnKind = 'text' | 'text?' | 'number' | 'number?' | 'boolean' | 'list' | 'json' | 'localised';

export type Columns = Readonly<Record<string, ColumnKind>>;

/** Citations name their table and row in columns whose plain words SQL keeps for itself. */
const renamed: Readonly<Record<string, string>> = { table: 'table_name', row: 'row_id' };

const columnOf = new Map<string, string>(Object.entries(renamed));

/** The column of a field: `topsPerWattClaimed` → `tops_per_watt_claimed`. */
export function columnName(field: string): string {
  const known = columnOf.get(field);
  if (known !== undefined) return known;
  const column = field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
  columnOf.set(field, column);
  return column;
}

/** Every column that a set of fields takes, localised ones spread over the languages. */
export function columnNames(columns: Columns): string[] {
  return Object.entries(columns).flatMap(([field, kind]) =>
    kind === 'localised'
      ? languages.map((language) => `${columnName(field)}_${language}`)
      : [columnName(field)],
  );
}

type SqlValue = string | number | null;

/** A row as SQLite's columns hold it. */
export function toColumns(
  columns: Columns,
  row: Readonly<Record<string, unknown>>,
): Record<string, SqlValue> {
  const record: Record<string, SqlValue> = {};
  for (const [field, kind] of Object.entries(columns)) {
    const value = row[field];
    if (kind === 'localised') {
      for (const language of languages) {
        record[`${columnName(field)}_${language}`] = (value as Record<string, string>)[language] ?? null;
      }
    } else if (kind === 'list' || kind === 'json') {
      record[columnName(field)] = JSON.stringify(value);
    } else if (kind === 'boolean') {
      record[columnName(field)] = value === true ? 1 : 0;
    } else {
      record[columnName(field)] = (value ?? null) as SqlValue;
    }
  }
  return record;
}

/** A row out of SQLite's columns; its schema has yet to say that it is one. */
export function fromColumns(
  columns: Columns,
  record: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [field, kind] of Object.entries(columns)) {
    const column = columnName(field);
    if (kind === 'localised') {
      row[field] = Object.fromEntries(
        languages.map((language) => [language, record[`${column}_${language}`]]),
      );
    } else if (kind === 'list' || kind === 'json') {
      row[field] = JSON.parse(String(record[column]));
    } else if (kind === 'boolean') {
      row[field] = record[column] === 1;
    } else {
      row[field] = record[column];
    }
  }
  return row;
}
