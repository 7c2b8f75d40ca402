import type { z } from 'zod';
import { checkField } from '../../../shared/catalog/editable.ts';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Problem } from '../../../shared/contract/catalog-edit.ts';
import { type AppError, appError, type ErrorCode } from '../../../shared/errors.ts';
import type { Fault } from '../rules/fault.ts';

/** What speaks against a change: as the problem that a list of them shows, and as the error that one call answers with. */
export interface Refusal extends Problem {
  readonly error: AppError;
}

/** A row's place in a message: `table: id`, with the field where one is meant. */
export function placeOf(table: Table, id: string, field: string | null = null): string {
  return field === null ? `${table}: ${id}` : `${table}: ${id}, ${field}`;
}

/** A rule of the catalog that a row breaks. */
export function refusedBy(table: Table, id: string, fault: Fault): Refusal {
  const { field, rule, detail, error } = fault;
  return { table, id, field, rule, detail, error: { ...error, place: placeOf(table, id, field) } };
}

/** What the schema of a table's rows says against one: a word, a number or a text that the field cannot hold. */
export function refusedBySchema(table: Table, id: string, faults: z.ZodError): Refusal[] {
  return faults.issues.map(({ path, message }) => {
    const field = path.length === 0 ? null : String(path[0]);
    const values = { rule: 'schema', detail: `${path.join('.')}: ${message}` };
    return {
      table,
      id,
      field,
      ...values,
      error: appError('edit-refused', placeOf(table, id, field), values),
    };
  });
}

/** A value that a field cannot hold, or a field that nobody sets (`edit-value`). */
export function refusedField(table: Table, id: string, field: string, value: unknown): Refusal {
  const checked = checkField(table, field, value);
  const error = checked.ok ? appError('edit-value') : checked.error;
  const detail = String(error.values?.['detail'] ?? '');
  return {
    table,
    id,
    field,
    rule: error.code,
    detail,
    error: { ...error, place: placeOf(table, id, field) },
  };
}

/** A refusal with a code of its own, which is its rule as well. */
export function refusedWith(
  code: ErrorCode,
  table: Table,
  id: string,
  field: string | null,
  values: Readonly<Record<string, string | number>> = {},
): Refusal {
  const detail = Object.values(values).join(' · ');
  return { table, id, field, rule: code, detail, error: appError(code, placeOf(table, id, field), values) };
}

/** A value as a message shows it. */
export function shownValue(value: unknown): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value === null || value === undefined ? '—' : JSON.stringify(value);
}
