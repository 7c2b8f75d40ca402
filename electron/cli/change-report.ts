import { editableField, writeField } from '../../shared/catalog/editable.ts';
import { fieldLabelKey } from '../../shared/catalog/field-label.ts';
import type { Table } from '../../shared/catalog/vocabularies.ts';
import type { HistoryEntry } from '../../shared/contract/catalog-edit.ts';
import type { Translate } from '../../shared/i18n/messages.ts';
import { changedFields } from './catalog-files.ts';
import type { Voice } from './run-report.ts';
import { toTextTable } from './text-table.ts';

/** What became of a row: field by field, or as a whole. */
export interface ChangedRow {
  readonly table: Table;
  readonly id: string;
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  /** For a row that came or went. */
  readonly whole?: 'added' | 'removed';
}

/** Longer values are cut: the whole stands in the JSON of the history. */
const longestValue = 60;
/** Significant digits of a figure that follows from others. */
const computedDigits = 6;

/** Rows of an entry of the history. */
export function entryRows({ rows }: HistoryEntry): ChangedRow[] {
  return rows.map(({ table, id, before, after }) => {
    if (before === null || after === null) {
      return { table, id, changes: [], whole: before === null ? 'added' : 'removed' };
    }
    const changes = changedFields(before, after).map((field) => ({
      field,
      before: before[field],
      after: after[field],
    }));
    return { table, id, changes };
  });
}

/** Changed rows as a table: the row, the field, before and after. Empty where nothing changed. */
export function changesToText(rows: readonly ChangedRow[], { translate }: Voice): string {
  const lines = rows.flatMap((row) => changeLines(row, translate));
  return lines.length === 0
    ? ''
    : toTextTable(
        (['cli.column-row', 'cli.column-field', 'cli.column-before', 'cli.column-after'] as const).map(
          (key) => ({
            heading: translate(key),
            isFigure: false,
          }),
        ),
        lines,
      );
}

/** A changed row's lines: the row, the field's label and name, before, after. */
export function changeLines({ table, id, changes, whole }: ChangedRow, translate: Translate): string[][] {
  const row = `${table}: ${id}`;
  if (whole !== undefined) return [[row, translate(`cli.row-${whole}`), '', '']];
  return changes.map(({ field, before, after }) => [
    row,
    fieldName(table, field, translate),
    ...shownPair(table, field, [before, after]),
  ]);
}

function fieldName(table: Table, field: string, translate: Translate): string {
  if (field === '@note' || field === '@tags') {
    return translate(field === '@note' ? 'cli.field-note' : 'cli.field-tags');
  }
  const key = fieldLabelKey(table, field);
  return key === undefined ? field : `${translate(key)} (${field})`;
}

/** Two values as text; of a localised text the languages in which the two differ. */
function shownPair(table: Table, field: string, pair: readonly [unknown, unknown]): string[] {
  const kind = editableField(table, field)?.kind;
  const [before, after] = pair;
  if (kind !== 'localised' || !isTexts(before) || !isTexts(after)) {
    return pair.map((value) => shown(table, field, value));
  }
  const different = changedFields(before, after);
  return [before, after].map((texts) =>
    shown(table, field, Object.fromEntries(different.map((language) => [language, texts[language]]))),
  );
}

function isTexts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(table: Table, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  const isComputed = typeof value === 'number' && editableField(table, field) === undefined;
  const whole = isComputed ? Number(value.toPrecision(computedDigits)) : value;
  const text = typeof whole === 'string' ? whole : writeField(table, field, whole);
  const line = text.replaceAll(/\s*\n\s*/gu, ' / ');
  return line.length > longestValue ? `${line.slice(0, longestValue - 1)}…` : line;
}
