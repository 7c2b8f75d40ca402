import type { Migration } from '../migrate.ts';

const kinds = [
  'create',
  'save',
  'rename',
  'lock',
  'unlock',
  'remove',
  'restore',
  'import',
  'revert',
  'undo',
  'redo',
];
const jsonOrNull = (column: string): string =>
  `${column} TEXT CHECK (${column} IS NULL OR (json_valid(${column}) AND json_type(${column}) = 'object'))`;

/**
 * Scenarios can be locked, and every change of one is remembered: what it was before and after, with an author, a time and
 * a note. Changes that are made together (an import, a removal that gives children another parent) share a step.
 */
export const scenarioVersions: Migration = {
  version: 5,
  name: 'scenario-versions',
  sql: `
ALTER TABLE scenarios ADD COLUMN locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1));

-- A side that is null was not there yet. The scenario is no foreign key: a preset may go out of the shipped set.
CREATE TABLE scenario_versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  step INTEGER NOT NULL CHECK (step > 0),
  scenario TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})),
  of_step INTEGER,
  note TEXT NOT NULL CHECK (length(note) <= 4000),
  ${jsonOrNull('before')},
  ${jsonOrNull('after')},
  CHECK ((kind IN ('undo', 'redo')) = (of_step IS NOT NULL))
) STRICT;
CREATE INDEX scenario_versions_by_scenario ON scenario_versions (scenario, id);
CREATE INDEX scenario_versions_by_step ON scenario_versions (step);
`,
};
