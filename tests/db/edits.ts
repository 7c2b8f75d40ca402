import { applyChanges } from '../../electron/db/write-door/apply-changes.ts';
import type { Catalog } from '../../electron/db/open.ts';
import { columnNames } from '../../electron/db/column-values.ts';
import { citationColumns, forecastPointColumns } from '../../electron/db/columns.ts';
import { columnsOf } from '../../electron/db/tables.ts';
import { type Table, tables } from '../../shared/catalog/vocabularies.ts';
import type { Change, Edited, Evidence } from '../../shared/contract/catalog-edit.ts';
import type { AppError } from '../../shared/errors.ts';
import { errorOf, now, valueOf } from './fixtures.ts';

/** Who changes the catalog in tests, and when. */
export const author = { now, who: 'tester' };

/** The person's own assumption, which every figure may rest on. */
export const assumed: Evidence = {
  source: 'assumption',
  locator: '',
  grade: 'assumption',
  note: 'a test says so',
};

/** A change that sets fields, each resting on an assumption where it is a figure. */
export function set(
  table: Table,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  more: { seen?: Record<string, unknown>; evidence?: Record<string, Evidence> } = {},
): Change {
  const evidence = more.evidence ?? Object.fromEntries(Object.keys(fields).map((field) => [field, assumed]));
  return { kind: 'set', table, id, fields: { ...fields }, seen: more.seen ?? {}, evidence };
}

/** Carries changes out as one entry; throws where they are refused. */
export function edit(catalog: Catalog, ...changes: Change[]): Edited {
  return valueOf(applyChanges(catalog, changes, { ...author, kind: 'edit' }));
}

/** Why changes are refused; throws where they are not. */
export function refusal(catalog: Catalog, ...changes: Change[]): AppError {
  return errorOf(applyChanges(catalog, changes, { ...author, kind: 'edit' }));
}

/** A device of the person's own, of the least that one needs. */
export function ownDevice(id: string, more: Readonly<Record<string, unknown>> = {}): Change {
  return {
    kind: 'add',
    table: 'devices',
    row: {
      id,
      name: `Device ${id}`,
      maker: 'A maker',
      technology: 'sram-digital-cim',
      year: 2025,
      boundary: 'card',
      status: 'prototype',
      source: 'assumption',
      grade: 'assumption',
      note: 'argued',
      ...more,
    },
  };
}

/**
 * Everything that the effective tables hold, as text: rows with what is derived, at their places, points, citations (own ones
 * without their number, which counts on) and search texts.
 */
export function effectiveTables({ connection }: Catalog): Record<string, string> {
  const read = (columns: string, from: string): string => {
    const rows = connection.prepare(`SELECT ${columns} FROM ${from}`).raw().all() as unknown[][];
    return rows.map((row) => JSON.stringify(row)).join('\n');
  };
  const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
  return Object.fromEntries([
    ...tables.map((table) => [
      table,
      read(`position, ${list(columnNames(columnsOf[table]))}`, `${table} ORDER BY id`),
    ]),
    ['points', read(list(columnNames(forecastPointColumns)), 'forecast_points ORDER BY forecast, year')],
    [
      'citations',
      read(
        `iif(origin = 'own', -1, position), origin, ${list(columnNames(citationColumns))}`,
        'citations ORDER BY table_name, row_id, origin, field, source, locator',
      ),
    ],
    [
      'search',
      read(
        'table_name, row_id, position, name, names_folded, text_folded',
        'search_texts ORDER BY table_name, row_id',
      ),
    ],
  ]) as Record<string, string>;
}

/** One row of a table as its columns stand. */
export function recordOf({ connection }: Catalog, table: Table, id: string): Record<string, unknown> {
  const found = connection.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id);
  if (found === undefined) throw new Error(`${table} has no row ${id}`);
  return found as Record<string, unknown>;
}
