import { type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import { columnName } from '../column-values.ts';
import type { Connection } from '../driver.ts';
import { foreignFieldsOf } from '../rules/references.ts';
import type { Draft } from './draft.ts';
import { type Refusal, refusedWith } from './refusal.ts';

/** How many of the rows that stand in the way a message names. */
const namedRows = 5;

/** Columns that name one row of a table. */
const namedBy = new Map<Table, (readonly [Table, string])[]>(
  tables.map((to) => [
    to,
    tables.flatMap((table) =>
      foreignFieldsOf(table).flatMap((foreign) =>
        foreign.kind === 'one' && foreign.to === to ? [[table, foreign.field] as const] : [],
      ),
    ),
  ]),
);

/** Fields that name rows of any table as `table:id`. */
const listing = tables.flatMap((table) =>
  foreignFieldsOf(table).flatMap(({ kind, field }) => (kind === 'many' ? [[table, field] as const] : [])),
);

/** The rows of a draft that are taken away while others still point at them, as what speaks against the draft. */
export function usedRows(draft: Draft, connection: Connection): Refusal[] {
  return usersOfRemoved(draft, connection).map(({ table, id, users }) =>
    refusedWith('row-in-use', table, id, null, {
      count: users.length,
      rows: users.slice(0, namedRows).join(', ') + (users.length > namedRows ? ' …' : ''),
    }),
  );
}

/** A row that is taken away, and the rows that point at it all the same, as `table:id`. */
interface UsedRow {
  readonly table: Table;
  readonly id: string;
  readonly users: readonly string[];
}

/** Which rows of a draft are taken away while others still point at them once it is carried out. */
export function usersOfRemoved(draft: Draft, connection: Connection): UsedRow[] {
  const removed = draft.touched().filter(({ before, row }) => before !== undefined && row === undefined);
  if (removed.length === 0) return [];
  const users = new Map<string, Set<string>>(removed.map(({ table, id }) => [`${table}:${id}`, new Set()]));
  const drafted = draft.touched();
  for (const { table, id } of removed) {
    const using = users.get(`${table}:${id}`);
    for (const [by, field] of namedBy.get(table) ?? []) {
      const found = connection
        .prepare(`SELECT id FROM ${by} WHERE "${columnName(field)}" = ?`)
        .pluck()
        .all(id);
      for (const user of found) {
        if (draft.at(by, String(user)).row?.[field] === id) using?.add(`${by}:${String(user)}`);
      }
    }
    if (table === 'sources') {
      const cited = connection
        .prepare(`SELECT table_name AS "table", row_id AS id FROM citations WHERE source = ?`)
        .all(id) as { table: Table; id: string }[];
      for (const user of cited)
        if (cites(draft, user.table, user.id, id)) using?.add(`${user.table}:${user.id}`);
    }
  }
  for (const { table, id, row, layer } of drafted) {
    if (row === undefined) continue;
    const user = `${table}:${id}`;
    for (const foreign of foreignFieldsOf(table)) {
      const value = row[foreign.field];
      if (foreign.kind === 'one') users.get(`${foreign.to}:${String(value)}`)?.add(user);
      else if (Array.isArray(value)) for (const link of value) users.get(String(link))?.add(user);
    }
    for (const { source } of Object.values(layer?.evidence ?? {})) users.get(`sources:${source}`)?.add(user);
  }
  for (const [table, field] of listing) {
    const rows = connection
      .prepare(
        `SELECT ${table}.id AS id, link.value AS target FROM ${table}, json_each(${table}."${columnName(field)}") AS link`,
      )
      .all() as { id: string; target: string }[];
    for (const { id, target } of rows) {
      const using = users.get(target);
      if (using === undefined) continue;
      const links = draft.at(table, id).row?.[field];
      if (Array.isArray(links) && links.includes(target)) using.add(`${table}:${id}`);
    }
  }
  return removed.flatMap(({ table, id }) => {
    const using = [...(users.get(`${table}:${id}`) ?? [])];
    return using.length === 0 ? [] : [{ table, id, users: using }];
  });
}

/** Whether a row cites a source still, by what is shipped or by evidence of the person's. */
function cites(draft: Draft, table: Table, id: string, source: string): boolean {
  const { row, layer } = draft.at(table, id);
  if (row === undefined) return false;
  return (
    draft.shippedSources(table, id).includes(source) ||
    Object.values(layer?.evidence ?? {}).some((evidence) => evidence.source === source)
  );
}
