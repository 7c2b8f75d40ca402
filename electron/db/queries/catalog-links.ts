import { z } from 'zod';
import { gradedTables, type LinkRelation, type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import { linkSchema } from '../../../shared/contract/catalog.ts';
import type { ReadableDb } from '../handles.ts';

type Link = z.infer<typeof linkSchema>;

/** A way from one table's row to rows of another; `sql` yields `id`s for the row's id in `@id`. */
interface Path {
  readonly relation: LinkRelation;
  readonly to: Table;
  readonly sql: string;
}

/** To the row that a column of this one names. */
const named = (relation: LinkRelation, from: Table, column: string, to: Table): Path => ({
  relation,
  to,
  sql: `SELECT ${column} AS id FROM ${from} WHERE id = @id AND ${column} IS NOT NULL`,
});

/** To the rows of a table whose column names this one. */
const naming = (relation: LinkRelation, to: Table, column: string): Path => ({
  relation,
  to,
  sql: `SELECT id FROM ${to} WHERE ${column} = @id`,
});

/** To the rows of every table that a column of `table:id`s names. */
const listed = (relation: LinkRelation, from: Table, column: string): Path[] =>
  tables.map((to) => ({
    relation,
    to,
    sql: `SELECT substr(link.value, ${to.length + 2}) AS id FROM ${from}, json_each(${from}.${column}) AS link
      WHERE ${from}.id = @id AND substr(link.value, 1, ${to.length + 1}) = '${to}:'`,
  }));

/** To the rows of a table whose column of `table:id`s names this one. */
const listing = (relation: LinkRelation, to: Table, column: string, from: Table): Path => ({
  relation,
  to,
  sql: `SELECT ${to}.id FROM ${to}, json_each(${to}.${column}) AS link WHERE link.value = '${from}:' || @id`,
});

/** To the other rows that share some columns with this one. */
const sharing = (table: Table, columns: readonly string[]): Path => ({
  relation: 'same-publication',
  to: table,
  sql: `SELECT other.id FROM ${table} AS mine JOIN ${table} AS other
    ON ${columns.map((column) => `other.${column} = mine.${column}`).join(' AND ')} AND other.id <> mine.id
    WHERE mine.id = @id`,
});

const ownPaths: Readonly<Record<Table, readonly Path[]>> = {
  companies: [
    naming('has-event', 'events', 'company'),
    {
      relation: 'takes-part-in',
      to: 'events',
      sql: 'SELECT events.id FROM events, json_each(events.parties) AS party WHERE party.value = @id',
    },
    naming('makes', 'devices', 'company'),
    naming('makes', 'macros', 'company'),
  ],
  events: [
    named('event-of', 'events', 'company', 'companies'),
    {
      relation: 'has-party',
      to: 'companies',
      sql: 'SELECT party.value AS id FROM events, json_each(events.parties) AS party WHERE events.id = @id',
    },
    named('converted-with', 'events', 'rate', 'rates'),
  ],
  technologies: [naming('used-by', 'devices', 'technology'), naming('used-by', 'macros', 'technology')],
  devices: [
    named('made-by', 'devices', 'company', 'companies'),
    named('uses', 'devices', 'technology', 'technologies'),
    named('same-silicon', 'devices', 'macro', 'macros'),
    naming('has-measurement', 'measurements', 'device'),
    naming('has-parameter', 'parameters', 'device'),
  ],
  macros: [
    named('made-by', 'macros', 'company', 'companies'),
    named('uses', 'macros', 'technology', 'technologies'),
    naming('same-silicon', 'devices', 'macro'),
    sharing('macros', ['publication']),
  ],
  measurements: [named('measured-on', 'measurements', 'device', 'devices')],
  forecasts: [
    sharing('forecasts', ['publication', 'publisher']),
    named('converted-with', 'forecasts', 'equivalent_parameter', 'parameters'),
  ],
  parameters: [
    named('parameter-of', 'parameters', 'device', 'devices'),
    named('converted-with', 'parameters', 'rate', 'rates'),
    naming('converts', 'forecasts', 'equivalent_parameter'),
  ],
  inputs: listed('rests-on', 'inputs', 'based_on'),
  claims: listed('speaks-of', 'claims', 'about'),
  rates: [naming('converts', 'events', 'rate'), naming('converts', 'parameters', 'rate')],
  sources: gradedTables.map((to) => ({
    relation: 'cited-by',
    to,
    sql: `SELECT id FROM ${to} WHERE source = @id
      UNION SELECT row_id FROM citations WHERE source = @id AND table_name = '${to}'`,
  })),
};

const pathsOf = (table: Table): readonly Path[] => [
  ...ownPaths[table],
  listing('supports', 'inputs', 'based_on', table),
  listing('spoken-of-by', 'claims', 'about', table),
];

/** The rows that a row speaks of and those that speak of it, by relation, in the catalog's order. */
export function linksOf(db: ReadableDb, table: Table, id: string): Link[] {
  return pathsOf(table).flatMap(({ relation, to, sql }) =>
    z.array(linkSchema).parse(
      db.connection
        .prepare(
          `SELECT '${to}' AS "table", row_id AS id, name, '${relation}' AS relation FROM search_texts
            WHERE table_name = '${to}' AND row_id IN (SELECT id FROM (${sql})) ORDER BY position`,
        )
        .all({ id }),
    ),
  );
}
