import { z } from 'zod';
import { linkSchema } from '../../../shared/contract/catalog.ts';
import type { LinkRelation, Table } from '../../../shared/catalog/vocabularies.ts';
import type { ReadableDb } from '../handles.ts';

type Link = z.infer<typeof linkSchema>;

/** A way from one table's row to rows of another; `sql` yields `id`s for the row's id in `@id`. */
interface Path {
  readonly relation: LinkRelation;
  readonly to: Table;
  readonly sql: string;
}

const claimsAbout = (from: Table): Path => ({
  relation: 'spoken-of-by',
  to: 'claims',
  sql: `SELECT claims.id FROM claims, json_each(claims.about) AS link WHERE link.value = '${from}:' || @id`,
});

const citing = (to: Exclude<Table, 'sources'>): Path => ({
  relation: 'cited-by',
  to,
  sql: `SELECT id FROM ${to} WHERE source = @id
    UNION SELECT row_id FROM citations WHERE source = @id AND table_name = '${to}'`,
});

const spokenOf = (to: Table): Path => ({
  relation: 'speaks-of',
  to,
  sql: `SELECT substr(link.value, ${to.length + 2}) AS id FROM claims, json_each(claims.about) AS link
    WHERE claims.id = @id AND link.value LIKE '${to}:%'`,
});

const paths: Readonly<Record<Table, readonly Path[]>> = {
  companies: [
    { relation: 'makes', to: 'devices', sql: 'SELECT id FROM devices WHERE company = @id' },
    claimsAbout('companies'),
  ],
  technologies: [
    { relation: 'used-by', to: 'devices', sql: 'SELECT id FROM devices WHERE technology = @id' },
    claimsAbout('technologies'),
  ],
  devices: [
    {
      relation: 'made-by',
      to: 'companies',
      sql: 'SELECT company AS id FROM devices WHERE id = @id AND company IS NOT NULL',
    },
    { relation: 'uses', to: 'technologies', sql: 'SELECT technology AS id FROM devices WHERE id = @id' },
    claimsAbout('devices'),
  ],
  forecasts: [
    {
      relation: 'same-publication',
      to: 'forecasts',
      sql: `SELECT other.id FROM forecasts AS mine JOIN forecasts AS other
        ON other.publication = mine.publication AND other.publisher = mine.publisher AND other.id <> mine.id
        WHERE mine.id = @id`,
    },
    claimsAbout('forecasts'),
  ],
  inputs: [claimsAbout('inputs')],
  claims: [
    spokenOf('companies'),
    spokenOf('technologies'),
    spokenOf('devices'),
    spokenOf('forecasts'),
    spokenOf('inputs'),
    spokenOf('claims'),
    claimsAbout('claims'),
  ],
  sources: [
    citing('companies'),
    citing('technologies'),
    citing('devices'),
    citing('forecasts'),
    citing('inputs'),
    citing('claims'),
  ],
};

/** The rows that a row speaks of and those that speak of it, by relation, in the catalog's order. */
export function linksOf(db: ReadableDb, table: Table, id: string): Link[] {
  return paths[table].flatMap(({ relation, to, sql }) =>
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
