import type { Migration } from '../migrate.ts';

const gradeCheck = `CHECK (grade IN ('measured', 'peer-reviewed', 'primary', 'secondary', 'derived', 'assumption'))`;
const grade = `grade TEXT NOT NULL ${gradeCheck}`;
const source = 'source TEXT NOT NULL REFERENCES sources (id)';
const evidence = `${source},
  locator TEXT NOT NULL,
  ${grade}`;
const jsonArray = (column: string): string =>
  `${column} TEXT NOT NULL CHECK (json_valid(${column}) AND json_type(${column}) = 'array')`;

/** The catalog of the first issue: reviewed rows, their sources, and the analyst's scenarios. */
export const firstLight: Migration = {
  version: 1,
  name: 'first-light',
  sql: `
CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  publisher TEXT NOT NULL,
  title TEXT NOT NULL,
  published TEXT,
  url TEXT,
  seen_url TEXT,
  primary_seen INTEGER NOT NULL CHECK (primary_seen IN (0, 1)),
  retrieved TEXT,
  licence TEXT,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE citations (
  position INTEGER PRIMARY KEY NOT NULL,
  table_name TEXT NOT NULL CHECK (table_name IN ('companies', 'technologies', 'devices', 'forecasts', 'inputs', 'claims')),
  row_id TEXT NOT NULL,
  field TEXT,
  note TEXT NOT NULL,
  ${evidence}
) STRICT;
CREATE INDEX citations_by_row ON citations (table_name, row_id);
CREATE INDEX citations_by_source ON citations (source);

CREATE TABLE companies (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  ${jsonArray('aliases')},
  country TEXT NOT NULL,
  city TEXT,
  founded INTEGER CHECK (founded BETWEEN 1800 AND 2100),
  listing TEXT NOT NULL CHECK (listing IN ('listed', 'private', 'subsidiary', 'closed')),
  ${jsonArray('tickers')},
  ${jsonArray('relations')},
  summary_en TEXT NOT NULL,
  summary_ja TEXT NOT NULL,
  summary_zh TEXT NOT NULL,
  products TEXT NOT NULL,
  status TEXT NOT NULL,
  status_date TEXT,
  ${evidence}
) STRICT, WITHOUT ROWID;

CREATE TABLE technologies (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  name_en TEXT NOT NULL,
  name_ja TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  description_en TEXT NOT NULL,
  description_ja TEXT NOT NULL,
  description_zh TEXT NOT NULL,
  cell TEXT NOT NULL,
  domain TEXT NOT NULL CHECK (domain IN ('analog', 'digital', 'mixed', 'none')),
  maturity TEXT NOT NULL CHECK (maturity IN ('research', 'prototype', 'product', 'volume')),
  strengths_en TEXT NOT NULL,
  strengths_ja TEXT NOT NULL,
  strengths_zh TEXT NOT NULL,
  weaknesses_en TEXT NOT NULL,
  weaknesses_ja TEXT NOT NULL,
  weaknesses_zh TEXT NOT NULL,
  ${evidence}
) STRICT, WITHOUT ROWID;

CREATE TABLE devices (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  company TEXT REFERENCES companies (id),
  maker TEXT NOT NULL,
  technology TEXT NOT NULL REFERENCES technologies (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  node_nm REAL CHECK (node_nm > 0),
  input_bits REAL CHECK (input_bits > 0),
  weight_bits REAL CHECK (weight_bits > 0),
  tops REAL CHECK (tops > 0),
  precision TEXT NOT NULL,
  power_w REAL CHECK (power_w > 0),
  power_basis TEXT NOT NULL,
  tops_per_watt_claimed REAL CHECK (tops_per_watt_claimed > 0),
  boundary TEXT NOT NULL CHECK (boundary IN ('macro', 'core', 'chip', 'card', 'system')),
  tops_per_watt_derived REAL CHECK (tops_per_watt_derived > 0),
  tops_per_watt8b REAL CHECK (tops_per_watt8b > 0),
  contradiction REAL CHECK (contradiction > 0),
  status TEXT NOT NULL,
  note TEXT NOT NULL,
  ${evidence}
) STRICT, WITHOUT ROWID;
CREATE INDEX devices_by_company ON devices (company);
CREATE INDEX devices_by_technology ON devices (technology);

CREATE TABLE forecasts (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  publisher TEXT NOT NULL,
  publication TEXT NOT NULL,
  vintage TEXT NOT NULL,
  region TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN (
    'ai-accelerators', 'ai-servers', 'ai-focused-data-centres', 'ai-only',
    'all-data-centres', 'data-centres-ai-and-crypto', 'crypto')),
  "case" TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('TWh/yr', 'GW', '%')),
  basis TEXT NOT NULL,
  note TEXT NOT NULL,
  ${source},
  ${grade}
) STRICT, WITHOUT ROWID;

CREATE TABLE forecast_points (
  forecast TEXT NOT NULL REFERENCES forecasts (id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  low REAL,
  central REAL,
  high REAL,
  locator TEXT NOT NULL,
  ${grade},
  PRIMARY KEY (forecast, year),
  CHECK (low IS NOT NULL OR central IS NOT NULL OR high IS NOT NULL),
  CHECK (low IS NULL OR high IS NULL OR low <= high),
  CHECK (low IS NULL OR central IS NULL OR low <= central),
  CHECK (central IS NULL OR high IS NULL OR central <= high)
) STRICT, WITHOUT ROWID;

CREATE TABLE inputs (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  low REAL,
  high REAL,
  unit TEXT NOT NULL,
  note TEXT NOT NULL,
  ${evidence},
  CHECK (low IS NULL OR high IS NULL OR low <= high)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
  id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  date TEXT NOT NULL,
  statement_en TEXT NOT NULL,
  statement_ja TEXT NOT NULL,
  statement_zh TEXT NOT NULL,
  metric TEXT NOT NULL,
  value REAL,
  low REAL,
  high REAL,
  unit TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'contradicted', 'partly', 'open')),
  verdict_note TEXT NOT NULL,
  ${jsonArray('about')},
  ${evidence},
  CHECK (low IS NULL OR high IS NULL OR low <= high)
) STRICT, WITHOUT ROWID;

-- Names and texts in one normal form (NFKC, lower case, made in code: SQLite folds ASCII only).
CREATE TABLE search_texts (
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  names_folded TEXT NOT NULL,
  text_folded TEXT NOT NULL,
  PRIMARY KEY (table_name, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE scenarios (
  id TEXT PRIMARY KEY NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('shipped', 'own')),
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 120),
  name_folded TEXT NOT NULL,
  description TEXT NOT NULL,
  parent TEXT REFERENCES scenarios (id) CHECK (parent <> id),
  years_from INTEGER,
  years_to INTEGER,
  seed INTEGER,
  samples INTEGER CHECK (samples >= 0),
  inputs TEXT NOT NULL CHECK (json_valid(inputs) AND json_type(inputs) = 'object'),
  sources TEXT NOT NULL CHECK (json_valid(sources) AND json_type(sources) = 'object'),
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  CHECK ((years_from IS NULL) = (years_to IS NULL)),
  CHECK (years_from <= years_to),
  CHECK (origin = 'own' OR removed_at IS NULL)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX scenarios_living_name ON scenarios (name_folded) WHERE removed_at IS NULL;
CREATE INDEX scenarios_by_parent ON scenarios (parent);
`,
};
