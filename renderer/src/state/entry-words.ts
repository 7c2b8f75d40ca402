import { editableField, writeField } from '../../../shared/catalog/editable.ts';
import { fieldLabelKey } from '../../../shared/catalog/field-label.ts';
import { type FieldForm, fieldForms } from '../../../shared/catalog/field-kinds.ts';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { HistoryEntry } from '../../../shared/contract/catalog-edit.ts';
import { catalogUnitMessages } from '../../../shared/i18n/messages/catalog-units.ts';
import { vocabularyMessages } from '../../../shared/i18n/messages/vocabulary.ts';
import type { Language, Translate } from '../../../shared/i18n/messages.ts';
import { inputName } from '../../../shared/i18n/names.ts';
import { formatNumber } from '../../../shared/units/format.ts';

/** Who speaks: the words and the language of numbers and localised texts. */
export interface EntrySpeaker {
  readonly translate: Translate;
  readonly language: Language;
}

type HistoryRow = HistoryEntry['rows'][number];

const longestValue = 60;
const wholeDigits = 15;
/** How the history writes what a person noted beside a row. */
export const noteField = '@note';
export const tagsField = '@tags';

/** Yields what a field is called, as the column of the grid is headed. */
export function fieldName(table: Table, field: string, translate: Translate): string {
  if (field === noteField) return translate('catalog.edit.note');
  if (field === tagsField) return translate('catalog.edit.tags');
  const key = fieldLabelKey(table, field);
  return key === undefined ? field : translate(key);
}

type UnitKey = keyof typeof catalogUnitMessages;
type WordKey = keyof typeof vocabularyMessages;
const isUnitKey = (key: string): key is UnitKey => Object.hasOwn(catalogUnitMessages, key);
const isWordKey = (key: string): key is WordKey => Object.hasOwn(vocabularyMessages, key);

/** Yields what a word of a field's vocabulary is called; a unit, and a word without a name, stands as it is. */
export function wordName(table: Table, field: string, word: string, translate: Translate): string {
  const form: FieldForm | undefined = Object.entries<FieldForm>(fieldForms[table]).find(
    ([name]) => name === field,
  )?.[1];
  if (form?.labels === 'unit') {
    const unit = `unit.${word}`;
    return isUnitKey(unit) ? translate(`catalog.${unit}`) : word;
  }
  const key = `${form?.labels ?? ''}.${word}`;
  return isWordKey(key) ? translate(`vocabulary.${key}`) : word;
}

/** Yields the value of a field as a person reads it, numbers whole; a dash where there is none. */
export function fieldValue(
  table: Table,
  field: string,
  value: unknown,
  { translate, language }: EntrySpeaker,
): string {
  const isEmpty =
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return translate('catalog.edit.nothing');
  if (field === tagsField && Array.isArray(value)) return value.join(', ');
  if (typeof value === 'string' && field === noteField) return value;
  const { kind, unit } = editableField(table, field) ?? {};
  if (kind === 'words' && typeof value === 'string') return wordName(table, field, value, translate);
  if (kind === 'words-list' && Array.isArray(value)) {
    return value.map((word) => wordName(table, field, String(word), translate)).join(', ');
  }
  if (kind === 'boolean') return translate(value === true ? 'catalog.yes' : 'catalog.no');
  if (typeof value === 'number') {
    const text = kind === 'integer' ? String(value) : formatNumber(value, { language, digits: wholeDigits });
    return unit === undefined || unit === '1' ? text : `${text} ${unit}`;
  }
  return writeField(table, field, value, { language });
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > longestValue ? `${line.slice(0, longestValue - 1)}…` : line;
}

/** Yields the fields that an entry changed in a row; none for a row that was added or taken away. */
export function changedFields({ before, after }: HistoryRow): string[] {
  if (before === null || after === null) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

/** Yields what a row is called where an entry of the history names it; inputs are named by the model. */
export function rowNameIn(
  { table, id, name }: Pick<HistoryRow, 'table' | 'id' | 'name'>,
  translate: Translate,
): string {
  if (table === 'inputs') return inputName(id, translate);
  return name === '' ? id : name;
}

function describeRow(row: HistoryRow, speaker: EntrySpeaker): string {
  const { translate } = speaker;
  const name = short(rowNameIn(row, translate));
  if (row.before === null) return translate('catalog.edit.stepAdd', { name });
  if (row.after === null) return translate('catalog.edit.stepRemove', { name });
  const fields = changedFields(row);
  const [field] = fields;
  if (field === undefined) return translate('catalog.edit.stepRow', { name });
  if (fields.every((each) => each === noteField || each === tagsField)) {
    return translate('catalog.edit.stepAnnotate', { name });
  }
  if (fields.length > 1) return translate('catalog.edit.stepFields', { count: fields.length, name });
  return translate('catalog.edit.stepField', {
    field: fieldName(row.table, field, translate),
    name,
    before: short(fieldValue(row.table, field, row.before[field], speaker)),
    after: short(fieldValue(row.table, field, row.after[field], speaker)),
  });
}

/**
 * Yields an entry of the history in a line: «TOPS of EN100 40 → 38», «delete Corsair», «12 rows of Devices». Of an undo it is
 * the step that was taken back, which the word before it says: «Undone: add Corsair».
 */
export function describeEntry(entry: HistoryEntry, speaker: EntrySpeaker): string {
  if (entry.kind !== 'undo') return describeWhole(entry, speaker);
  const rows = entry.rows.map((row) => ({ ...row, before: row.after, after: row.before }));
  return describeWhole({ ...entry, rows }, speaker);
}

function describeWhole(entry: HistoryEntry, speaker: EntrySpeaker): string {
  const { translate } = speaker;
  const { kind, count, rows } = entry;
  // A source that came along with the figure it is needed for is not what was done.
  const main = rows.filter(({ table, before }) => table !== 'sources' || before !== null);
  const [first] = main.length > 0 ? main : rows;
  if (kind === 'import') return translate('catalog.edit.stepImport', { count });
  if (kind === 'update') return translate('catalog.edit.stepUpdate', { count });
  if (kind === 'decide') return translate('catalog.edit.stepDecide', { count });
  const isOne = count === 1 || (main.length === 1 && count === rows.length);
  if (isOne && first !== undefined) return describeRow(first, speaker);
  const together = new Set(rows.map(({ table }) => table));
  if (together.size !== 1 || first === undefined) return translate('catalog.edit.stepRows', { count });
  const table = translate(`catalog.tab.${first.table}`);
  if (rows.every(({ before }) => before === null))
    return translate('catalog.edit.stepAddRows', { count, table });
  if (rows.every(({ after }) => after === null))
    return translate('catalog.edit.stepRemoveRows', { count, table });
  return translate('catalog.edit.stepTableRows', { count, table });
}
