import type { Migration } from '../migrate.ts';

/** Briefs that the analyst keeps: a recipe under a name. One that was taken away stays, so that it can come back. */
export const savedBriefs: Migration = {
  version: 6,
  name: 'saved-briefs',
  sql: `
CREATE TABLE briefs (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  name_folded TEXT NOT NULL,
  recipe TEXT NOT NULL CHECK (json_valid(recipe) AND json_type(recipe) = 'object'),
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX briefs_by_name ON briefs (name_folded) WHERE removed_at IS NULL;
`,
};
