import type { Migration } from '../migrate.ts';
import { twelveTables } from './0002-twelve-tables.ts';

/** The tables of rows, parents before those that point at them. */
const tables = [
  'sources',
  'rates',
  'companies',
  'events',
  'technologies',
  'macros',
  'devices',
  'measurements',
  'parameters',
  'forecasts',
  'inputs',
  'claims',
];

/** Columns that name rows of other tables. */
const links = {
  events: ['company', 'rate'],
  macros: ['company', 'technology'],
  devices: ['company', 'technology', 'macro'],
  measurements: ['device'],
  parameters: ['device', 'rate'],
  forecasts: ['equivalent_parameter'],
};

/** Rows get a number: what the indices point with, and what a page is put together by. */
const createTables = tables
  .map((table) => {
    const [, body] = new RegExp(`\nCREATE TABLE ${table} \\(\n([^;]*)\n\\) STRICT, WITHOUT ROWID;`, 'u').exec(
      twelveTables.sql,
    ) as unknown as [string, string];
    const numbered = body.replace(
      'id TEXT PRIMARY KEY NOT NULL,',
      'number INTEGER PRIMARY KEY NOT NULL,\n  id TEXT NOT NULL UNIQUE,',
    );
    return `CREATE TABLE ${table} (\n${numbered}\n) STRICT;`;
  })
  .join('\n\n');

const createIndices = Object.entries(links)
  .flatMap(([table, columns]) =>
    columns.map((column) => `CREATE INDEX ${table}_by_${column} ON ${table} (${column});`),
  )
  .join('\n');

/**
 * Pages out of SQL: rows are numbered, and texts are found by a full text of trigrams, and one of the pairs of CJK
 * characters, which are too short for trigrams; it is filled as soon as a catalog is large (\`search-texts.ts\`). Rows are written anew
 * from the shipped catalog and the person's layer: the version is blanked, as in the steps before.
 */
export const pages: Migration = {
  version: 4,
  name: 'pages',
  sql: `
UPDATE meta SET value = '' WHERE key IN ('version', 'content');
DELETE FROM citations;
DELETE FROM forecast_points;
DROP TABLE search_texts;
${tables
  .toReversed()
  .map((table) => `DROP TABLE ${table};`)
  .join('\n')}

${createTables}

${createIndices}

-- \`number\` is the row's own, with its table's number in the bits above the fortieth. Texts stand in one normal form (NFKC, lower
-- case, made in code: SQLite folds ASCII only).
CREATE TABLE search_texts (
  number INTEGER PRIMARY KEY NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  names_folded TEXT NOT NULL,
  text_folded TEXT NOT NULL,
  UNIQUE (table_name, row_id)
) STRICT;
CREATE VIRTUAL TABLE search_trigrams USING fts5(name, text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1');
CREATE VIRTUAL TABLE search_bigrams USING fts5(pairs, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0');

CREATE UNIQUE INDEX views_named ON views (table_name, folded(name));
`,
};
