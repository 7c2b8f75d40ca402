import type { Migration } from '../migrate.ts';

const tables = [
  'companies',
  'events',
  'technologies',
  'devices',
  'macros',
  'measurements',
  'forecasts',
  'parameters',
  'inputs',
  'claims',
  'rates',
  'sources',
];
const tableName = `table_name TEXT NOT NULL CHECK (table_name IN (${tables.map((table) => `'${table}'`).join(', ')}))`;
const json = (column: string, type: 'array' | 'object'): string =>
  `${column} TEXT NOT NULL CHECK (json_valid(${column}) AND json_type(${column}) = '${type}')`;
const jsonOrNull = (column: string): string =>
  `${column} TEXT CHECK (${column} IS NULL OR (json_valid(${column}) AND json_type(${column}) = 'object'))`;

/**
 * The catalog's layers: what was shipped, what the person changed, and the history of it. The tables of rows hold what the
 * two come to. Rows of an older file are all shipped: the version is blanked, so that any shipped catalog counts as newer
 * and fills the layer of shipped rows.
 */
export const layers: Migration = {
  version: 3,
  name: 'layers',
  sql: `
UPDATE meta SET value = '' WHERE key IN ('version', 'content');

-- Each shipped row in its stored form (without what is derived; a forecast with its points), and its shipped citations.
CREATE TABLE shipped_rows (
  ${tableName},
  row_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  ${json('row', 'object')},
  ${json('citations', 'array')},
  PRIMARY KEY (table_name, row_id)
) STRICT;
CREATE INDEX shipped_rows_by_folded_id ON shipped_rows (table_name, row_id COLLATE NOCASE);

CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'import', 'undo', 'redo', 'restore', 'decide', 'update')),
  of_entry INTEGER,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
  row_count INTEGER NOT NULL CHECK (row_count >= 0)
) STRICT;
CREATE INDEX history_by_state ON history (state, kind);
CREATE INDEX history_by_target ON history (of_entry) WHERE of_entry IS NOT NULL;

-- One record for each row that the person touched.
CREATE TABLE changes (
  ${tableName},
  row_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('own', 'changed', 'removed')),
  ${json('fields', 'object')},
  ${json('base', 'object')},
  ${json('evidence', 'object')},
  note TEXT NOT NULL,
  ${json('tags', 'array')},
  position INTEGER,
  entry INTEGER NOT NULL REFERENCES history (id),
  PRIMARY KEY (table_name, row_id),
  CHECK ((kind = 'own') = (position IS NOT NULL)),
  CHECK (kind <> 'removed' OR fields = '{}')
) STRICT;
CREATE INDEX changes_by_folded_id ON changes (table_name, row_id COLLATE NOCASE);
CREATE INDEX changes_by_position ON changes (table_name, position);
CREATE INDEX changes_by_kind ON changes (kind, table_name);
CREATE INDEX changes_of_shipped ON changes (table_name, row_id) WHERE kind <> 'own' OR base <> '{}';
CREATE INDEX changes_by_entry ON changes (entry);

-- The layer's record of a row before and after an entry, and the values of the fields that the entry touched. An added
-- row's values are those of its record: they do not stand here twice.
CREATE TABLE history_rows (
  entry INTEGER NOT NULL REFERENCES history (id),
  position INTEGER NOT NULL,
  ${tableName},
  row_id TEXT NOT NULL,
  name TEXT NOT NULL,
  ${jsonOrNull('layer_before')},
  ${jsonOrNull('layer_after')},
  ${jsonOrNull('before')},
  ${jsonOrNull('after')},
  PRIMARY KEY (entry, position)
) STRICT;
CREATE INDEX history_rows_by_row ON history_rows (table_name, row_id, entry);

-- Own citations follow from the evidence in changes.
ALTER TABLE citations ADD COLUMN origin TEXT NOT NULL DEFAULT 'shipped' CHECK (origin IN ('shipped', 'own'));

CREATE TABLE views (
  id TEXT PRIMARY KEY NOT NULL,
  ${tableName},
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 80),
  state TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX views_by_table ON views (table_name, position);

-- Documents kept beside a source, packed. One that was taken away keeps its row, so that it can come back.
CREATE TABLE archives (
  id TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 260),
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  packed INTEGER NOT NULL CHECK (packed >= 0),
  hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  added_at TEXT NOT NULL,
  removed_at TEXT,
  bytes BLOB NOT NULL CHECK (length(bytes) = packed)
) STRICT;
CREATE INDEX archives_by_source ON archives (source, added_at);
`,
};
