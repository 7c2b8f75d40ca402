import { z } from 'zod';
import { type AppError, appError } from '../errors.ts';
import type { Language } from '../i18n/define.ts';
import { nearest } from '../nearest.ts';
import { fail, ok, type Result } from '../result.ts';
import { type FieldForm, fieldForms, type FieldKind } from './field-kinds.ts';
import { wordNamed } from './field-words.ts';
import { localisedSchema, rowSchemas } from './rows.ts';
import { readTypedDate } from './typed-date.ts';
import { readTypedNumber } from './typed-number.ts';
import { readTypedPoints, writePoints } from './typed-points.ts';
import {
  parseJson,
  readLocalised,
  splitList,
  writeInputValue,
  writeList,
  writeLocalised,
} from './typed-text.ts';
import { convertTyped } from './typed-unit.ts';
import { type Table, tables } from './vocabularies.ts';
import { storedSchemas } from './written.ts';

/** A field that a person may set: what it holds, and whether setting it asks for evidence. */
export interface EditableField {
  readonly field: string;
  readonly kind: FieldKind;
  /** Whether an empty field is refused. */
  readonly isRequired: boolean;
  /** The vocabulary, for `words` and `words-list`. */
  readonly words?: readonly string[];
  /** The table of the row named, for `reference`. */
  readonly to?: Table;
  /** A figure is asked for its evidence. */
  readonly isFigure: boolean;
  /** Of a figure that is in the same unit in every row. */
  readonly unit?: string;
}

/** What helps to understand a typed text; without it, references are ids and localised texts are English. */
export interface FieldContext {
  /** The ids of a table's rows that bear an id or a name. */
  readonly idsNamed?: (table: Table, text: string) => readonly string[];
  /** The language in which a localised text is typed, and in which it is written. */
  readonly language?: Language;
  /** The unit of the row, for figures whose unit stands in the row; a figure typed in another unit is converted. */
  readonly unit?: string;
}

const figureKinds: ReadonlySet<FieldKind> = new Set(['number', 'integer', 'value', 'points']);
/** Numbers that say which row it is, and measure nothing. */
const labelsInFigures: ReadonlySet<string> = new Set(['macros.publication']);

/** A localised field may be set by one language; the others keep their text. */
const someTexts = localisedSchema.partial().refine((texts) => Object.keys(texts).length > 0);

const fieldsOf: ReadonlyMap<Table, readonly EditableField[]> = new Map(
  tables.map((table) => [
    table,
    Object.entries<FieldForm>(fieldForms[table]).map(([field, { kind, words, to, unit }]) => ({
      field,
      kind,
      isRequired: !schemaOf(table, field).safeParse(emptyOf(table, field, kind)).success,
      ...(words === undefined ? {} : { words }),
      ...(to === undefined ? {} : { to }),
      isFigure: figureKinds.has(kind) && !labelsInFigures.has(`${table}.${field}`),
      ...(unit === undefined ? {} : { unit }),
    })),
  ]),
);

/** The fields of a table that a person may set, in the order of the row; ids and derived figures are not among them. */
export function editableFields(table: Table): readonly EditableField[] {
  return fieldsOf.get(table) ?? [];
}

/** One field that a person may set; undefined for an id, a derived figure and a field that the table does not have. */
export function editableField(table: Table, field: string): EditableField | undefined {
  return editableFields(table).find((known) => known.field === field);
}

/**
 * What a typed or pasted text means in a field: numbers with separators and units, words by key or by label in any
 * language, lists as `a | b` or `a, b`, rows by id or (with `idsNamed`) by name, dates; empty is null or empty where the
 * field may be. A localised text yields one language (`{ ja: '…' }`). Fails with `edit-value`, which says what is expected.
 */
export function readField(
  table: Table,
  field: string,
  text: string,
  context: FieldContext = {},
): Result<unknown> {
  const known = editableField(table, field);
  if (known === undefined) return fail(notEditable(table, field, text));
  if (text.trim() === '') {
    const empty = emptyOf(table, field, known.kind);
    return known.isRequired ? fail(refusal(known, table, text, 'edit-required')) : ok(empty);
  }
  const form: FieldForm | undefined = Object.entries<FieldForm>(fieldForms[table]).find(
    ([name]) => name === field,
  )?.[1];
  const refuse = (detail: string, values: AppError['values'] = {}): Result<unknown> =>
    fail(refusal(known, table, text, detail, values));
  const read =
    form === undefined ? refuse('edit-text') : readers[known.kind](text, { form, refuse, context, table });
  return read.ok ? checkRead(known, table, text, read.value) : read;
}

/** Whether a value is one that the field can hold; a localised field may be given in some languages. Fails with `edit-value`. */
export function checkField(table: Table, field: string, value: unknown): Result<unknown> {
  const known = editableField(table, field);
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return known === undefined ? fail(notEditable(table, field, shown)) : checkRead(known, table, shown, value);
}

/** A value in the text form that `readField` takes back; a localised one in the context's language, or in all of them. */
export function writeField(table: Table, field: string, value: unknown, context: FieldContext = {}): string {
  const kind = editableField(table, field)?.kind;
  if (value === null || value === undefined) return '';
  if (kind === 'localised') return writeLocalised(value, context.language);
  if (kind === 'boolean') return value === true ? 'yes' : 'no';
  if (kind === 'points' && Array.isArray(value)) return writePoints(value);
  if (kind === 'value') return writeInputValue(value);
  if (Array.isArray(value)) return writeList(value.map(String));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

interface Reading {
  readonly form: FieldForm;
  readonly table: Table;
  readonly context: FieldContext;
  readonly refuse: (detail: string, values?: AppError['values']) => Result<unknown>;
}

const readers: Readonly<Record<FieldKind, (text: string, reading: Reading) => Result<unknown>>> = {
  text: (text) => ok(text.trim()),
  number: readNumber,
  integer: readNumber,
  words: (text, { form, refuse }) => readWord(text, form, refuse),
  'words-list': (text, { form, refuse }) => {
    const words = splitList(text).map((item) => readWord(item, form, refuse));
    return words.find((word) => !word.ok) ?? ok(words.map((word) => (word.ok ? word.value : '')));
  },
  reference: (text, { form, refuse, context }) =>
    form.to === undefined ? refuse('edit-reference') : readReference(text.trim(), form.to, refuse, context),
  list: (text) => ok(splitList(text)),
  references: (text, { refuse, context }) => {
    const rows = splitList(text).map((item) => {
      const [, named = '', id = ''] = /^([a-z]+)\s*:\s*(.+)$/u.exec(item) ?? [];
      const to = tables.find((table) => table === named);
      if (to === undefined) return refuse('edit-references', { value: item });
      const read = readReference(id, to, refuse, context);
      return read.ok ? ok(`${to}:${String(read.value)}`) : read;
    });
    return rows.find((row) => !row.ok) ?? ok(rows.map((row) => (row.ok ? row.value : '')));
  },
  localised: (text, { context }) => ok(readLocalised(text, context.language ?? 'en')),
  date: (text, { refuse }) => {
    const date = readTypedDate(text);
    return date === undefined ? refuse('edit-date') : ok(date);
  },
  boolean: (text, { refuse }) => {
    const word = text.normalize('NFKC').trim().toLowerCase();
    if (['yes', 'y', 'true', '1', 'はい', 'あり', '是', '有', '✓'].includes(word)) return ok(true);
    if (['no', 'n', 'false', '0', 'いいえ', 'なし', '否', '无'].includes(word)) return ok(false);
    return refuse('edit-boolean');
  },
  value: (text, reading) => {
    const plain = text.trim();
    if (/^["[]/u.test(plain)) {
      const value = parseJson(plain);
      return value === undefined ? reading.refuse('edit-input-value') : ok(value);
    }
    const read = readTypedNumber(plain);
    return read.kind === 'none' || (read.kind === 'number' && read.unit !== '')
      ? ok(plain)
      : readNumber(plain, reading);
  },
  points: (text, { refuse }) => {
    const points = readTypedPoints(text);
    return points === undefined ? refuse('edit-points') : ok(points);
  },
};

function readNumber(text: string, { form, context, refuse }: Reading): Result<unknown> {
  const read = readTypedNumber(text);
  if (read.kind === 'ambiguous') {
    return refuse('edit-ambiguous', { first: read.first, second: read.second });
  }
  if (read.kind === 'none') return refuse(form.kind === 'integer' ? 'edit-integer' : 'edit-number');
  if (read.unit === '') return ok(read.value);
  const unit = form.unit ?? context.unit;
  const converted = unit === undefined ? undefined : convertTyped(read.value, read.unit, unit);
  if (converted !== undefined) return ok(converted);
  return unit === undefined ? refuse('edit-number') : refuse('edit-unit', { found: read.unit, unit });
}

function readWord(
  text: string,
  { words = [], labels }: FieldForm,
  refuse: Reading['refuse'],
): Result<unknown> {
  const word = labels === undefined ? undefined : wordNamed(text, labels, words);
  if (word !== undefined) return ok(word);
  const near = nearest(text.trim(), words);
  return refuse('edit-words', {
    value: text.trim(),
    known: words.join(', '),
    ...(near === undefined ? {} : { nearest: near }),
  });
}

function readReference(
  text: string,
  to: Table,
  refuse: Reading['refuse'],
  { idsNamed }: FieldContext,
): Result<unknown> {
  if (idsNamed === undefined) return ok(text);
  const ids = idsNamed(to, text);
  if (ids.includes(text)) return ok(text);
  const [only] = ids;
  if (only === undefined) return refuse('edit-reference', { value: text, to });
  return ids.length === 1
    ? ok(only)
    : refuse('edit-reference-many', { value: text, to, known: ids.slice(0, 5).join(', ') });
}

function schemaOf(table: Table, field: string): z.ZodType {
  const shape: Readonly<Record<string, z.ZodType>> = storedSchemas[table].shape;
  const schema = shape[field] ?? z.never();
  return schema === localisedSchema ? someTexts : schema;
}

/** What an empty field holds: null where it may, an empty list or text otherwise. */
function emptyOf(table: Table, field: string, kind: FieldKind): unknown {
  if (schemaOf(table, field).safeParse(null).success) return null;
  return ['list', 'words-list', 'references', 'points'].includes(kind) ? [] : kind === 'localised' ? {} : '';
}

function checkRead(known: EditableField, table: Table, text: string, value: unknown): Result<unknown> {
  const parsed = schemaOf(table, known.field).safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const range = rangeOf(parsed.error.issues);
  if (typeof value === 'number' && range !== '') {
    return fail(refusal(known, table, text, 'edit-range', { range }));
  }
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return fail(
    refusal(known, table, text, isEmpty ? 'edit-required' : expectations[known.kind], {
      known: known.words?.join(', ') ?? '',
      to: known.to ?? '',
    }),
  );
}

const expectations: Readonly<Record<FieldKind, string>> = {
  text: 'edit-text',
  number: 'edit-number',
  integer: 'edit-integer',
  words: 'edit-words',
  'words-list': 'edit-words',
  reference: 'edit-reference',
  list: 'edit-list',
  references: 'edit-references',
  localised: 'edit-localised',
  date: 'edit-date',
  boolean: 'edit-boolean',
  value: 'edit-input-value',
  points: 'edit-points',
};

/** The bounds that a number broke, as `> 0`, `≥ 1990`; empty where it is about something else. */
function rangeOf(issues: readonly z.core.$ZodIssue[]): string {
  return issues
    .flatMap((issue) => {
      if (issue.code === 'too_small')
        return [`${issue.inclusive === true ? '≥' : '>'} ${String(issue.minimum)}`];
      if (issue.code === 'too_big')
        return [`${issue.inclusive === true ? '≤' : '<'} ${String(issue.maximum)}`];
      return [];
    })
    .join(', ');
}

function notEditable(table: Table, field: string, value: string): AppError {
  const known = editableFields(table).map((each) => each.field);
  const isComputed = field === 'id' || Object.hasOwn(rowSchemas[table].shape, field);
  const near = isComputed ? undefined : nearest(field, known);
  return appError('edit-value', `${table}, ${field}`, {
    table,
    field,
    value,
    detail: isComputed ? 'edit-computed' : 'edit-field-unknown',
    known: known.join(', '),
    ...(near === undefined ? {} : { nearest: near }),
  });
}

function refusal(
  { field }: EditableField,
  table: Table,
  value: string,
  detail: string,
  values: AppError['values'] = {},
): AppError {
  const shown = value.length > 120 ? `${value.slice(0, 119)}…` : value;
  return appError('edit-value', `${table}, ${field}`, { table, field, value: shown, detail, ...values });
}
