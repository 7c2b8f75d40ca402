import {
  editableField,
  editableFields,
  type FieldContext,
  readField,
} from '../../shared/catalog/editable.ts';
import type { Table } from '../../shared/catalog/vocabularies.ts';
import type { ExportedRow } from '../../shared/contract/catalog-export.ts';
import { appError } from '../../shared/errors.ts';
import { nearest } from '../../shared/nearest.ts';
import { fieldOfColumn } from './catalog-files.ts';
import { CommandFailure } from './failure.ts';
import { type Ask, valueOf } from './session.ts';

type Row = Readonly<Record<string, unknown>>;

/** A search takes no longer text than this, and no name of a row is longer. */
const longestName = 200;

/**
 * Reads `FIELD=VALUE …` for a row: fields by name or by the column of the files, localised ones with their language
 * (`summary_ja=…`), values as `readField` takes them, other rows by id or by name. Throws `CommandFailure` for the first
 * that is wrong.
 */
export async function readAssignments(
  ask: Ask,
  table: Table,
  row: Row,
  assignments: readonly string[],
): Promise<Record<string, unknown>> {
  const given = assignments.map((assignment) => takeApart(table, assignment));
  const unit = given.find(({ field }) => field === 'unit')?.text ?? row['unit'];
  const fields: Record<string, unknown> = {};
  for (const { name, field, language, text } of given) {
    const kind = editableField(table, field)?.kind;
    const current = fields[field];
    const isNewLanguage =
      kind === 'localised' &&
      isRecord(current) &&
      language !== undefined &&
      !Object.hasOwn(current, language);
    if (current !== undefined && !isNewLanguage) {
      throw new CommandFailure(appError('option-conflict', name, { value: name }));
    }
    const context: FieldContext = {
      ...(language === undefined ? {} : { language }),
      ...(typeof unit === 'string' ? { unit } : {}),
      ...(kind === 'reference' || kind === 'references' ? { idsNamed: await namesIn(ask, text) } : {}),
    };
    const value = valueOf(readField(table, field, text, context));
    fields[field] = isNewLanguage && isRecord(value) ? { ...current, ...value } : value;
  }
  return fields;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Assignment {
  readonly name: string;
  readonly field: string;
  readonly language?: FieldContext['language'];
  readonly text: string;
}

function takeApart(table: Table, assignment: string): Assignment {
  const at = assignment.indexOf('=');
  if (at < 1) {
    throw new CommandFailure(
      appError('option-invalid', 'FIELD=VALUE', {
        value: assignment,
        known: editableFields(table)
          .map(({ field }) => `${field}=…`)
          .join(', '),
      }),
    );
  }
  const [name, text] = [assignment.slice(0, at).trim(), assignment.slice(at + 1)];
  return { name, text, ...(fieldOfColumn(table, name) ?? { field: name }) };
}

/** Who answers to the names of a text: the rows whose id or name is one of them, whatever case and width. */
async function namesIn(ask: Ask, text: string): Promise<NonNullable<FieldContext['idsNamed']>> {
  const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
  const names = [text, ...text.split(/[|,;]/u), ...text.split(/[|,;:]/u)].map((name) => name.trim());
  const sought = [...new Set(names)].filter((name) => name !== '' && name.length <= longestName);
  const found = (await Promise.all(sought.map((name) => ask('catalog.search', { text: name })))).flat();
  return (table, name) => [
    ...new Set(
      found
        .filter((row) => row.table === table && (row.id === name || fold(row.name) === fold(name)))
        .map(({ id }) => id),
    ),
  ];
}

/** The row of an id; `row-not-found` names the nearest of its table. */
export async function rowToSet(ask: Ask, table: Table, id: string): Promise<ExportedRow> {
  const row = await findRow(ask, table, id);
  if (row !== undefined) return row;
  const { rows } = await ask('catalog.list', { table });
  const near = nearest(
    id,
    rows.map((known) => known.id),
  );
  throw new CommandFailure(
    appError('row-not-found', `${table}: ${id}`, near === undefined ? {} : { nearest: near }),
  );
}

/** A row as it is stored and computed; undefined where there is none of this id. */
export async function findRow(ask: Ask, table: Table, id: string): Promise<ExportedRow | undefined> {
  const { rows } = await ask('catalog.export', { table, id });
  return rows[0];
}
