import type { Migration } from '../migrate.ts';

const wordsOf = (column: string, words: readonly string[]): string =>
  `CHECK (${column} IN (${words.map((word) => `'${word}'`).join(', ')}))`;
const gradeCheck = wordsOf('grade', [
  'measured',
  'peer-reviewed',
  'primary',
  'secondary',
  'derived',
  'assumption',
]);
const boundaryCheck = wordsOf('boundary', ['macro', 'core', 'chip', 'card', 'system']);
const grade = `grade TEXT NOT NULL ${gradeCheck}`;
const source = 'source TEXT NOT NULL REFERENCES sources (id)';
const evidence = `${source},
  locator TEXT NOT NULL,
  ${grade}`;
const row = `id TEXT PRIMARY KEY NOT NULL,
  position INTEGER NOT NULL`;
const jsonArray = (column: string): string =>
  `${column} TEXT NOT NULL CHECK (json_valid(${column}) AND json_type(${column}) = 'array')`;
const localised = (column: string): string =>
  ['en', 'ja', 'zh'].map((language) => `${column}_${language} TEXT NOT NULL`).join(',\n  ');
const positive = (column: string): string => `${column} REAL CHECK (${column} > 0)`;
const year = 'year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100)';
const spanOf = (middle: string): string => `CHECK (low IS NULL OR high IS NULL OR low <= high),
  CHECK (low IS NULL OR ${middle} IS NULL OR low <= ${middle}),
  CHECK (${middle} IS NULL OR high IS NULL OR ${middle} <= high)`;
const sustainedEnergy = `${positive('sustained_pj_per_mac')},
  ${positive('sustained_low')},
  ${positive('sustained_high')},
  CHECK (sustained_low <= sustained_pj_per_mac AND sustained_pj_per_mac <= sustained_high)`;

/**
 * The catalog of twelve tables. Every row that is dropped here was shipped, and comes back from the shipped catalog: the
 * version is blanked, so that any shipped one counts as newer. Scenarios are not touched.
 *
 * Vocabularies that are settled stand in a CHECK. Those that grow with the data (units, scopes, kinds, categories,
 * statuses, currencies) are held by the build and by the check of the catalog, or every new word were a new schema.
 */
export const twelveTables: Migration = {
  version: 2,
  name: 'twelve-tables',
  sql: `
DROP TABLE search_texts;
DROP TABLE citations;
DROP TABLE claims;
DROP TABLE inputs;
DROP TABLE forecast_points;
DROP TABLE forecasts;
DROP TABLE devices;
DROP TABLE technologies;
DROP TABLE companies;
DROP TABLE sources;
UPDATE meta SET value = '' WHERE key IN ('version', 'content');

CREATE TABLE sources (
  ${row},
  kind TEXT NOT NULL,
  publisher TEXT NOT NULL,
  authors TEXT NOT NULL,
  title TEXT NOT NULL,
  published TEXT,
  url TEXT,
  seen_url TEXT,
  primary_seen INTEGER NOT NULL CHECK (primary_seen IN (0, 1)),
  retrieved TEXT,
  licence TEXT,
  ${grade},
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE citations (
  position INTEGER PRIMARY KEY NOT NULL,
  ${wordsOf('table_name', [
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
  ]).replace(/^/u, 'table_name TEXT NOT NULL ')},
  row_id TEXT NOT NULL,
  field TEXT,
  says TEXT,
  note TEXT NOT NULL,
  ${evidence}
) STRICT;
CREATE INDEX citations_by_row ON citations (table_name, row_id);
CREATE INDEX citations_by_source ON citations (source);

CREATE TABLE rates (
  ${row},
  currency TEXT NOT NULL,
  date TEXT NOT NULL,
  basis TEXT NOT NULL ${wordsOf('basis', ['day', 'month-average', 'year-average'])},
  usd_per_unit REAL NOT NULL CHECK (usd_per_unit > 0),
  note TEXT NOT NULL,
  ${evidence},
  UNIQUE (currency, date, basis)
) STRICT, WITHOUT ROWID;

CREATE TABLE companies (
  ${row},
  name TEXT NOT NULL,
  ${jsonArray('aliases')},
  country TEXT NOT NULL,
  city TEXT,
  founded INTEGER CHECK (founded BETWEEN 1800 AND 2100),
  listing TEXT NOT NULL ${wordsOf('listing', ['listed', 'private', 'subsidiary', 'closed'])},
  ${jsonArray('tickers')},
  ${jsonArray('relations')},
  ${localised('summary')},
  products TEXT NOT NULL,
  status TEXT NOT NULL,
  status_date TEXT,
  ${positive('raised_stated_usd')},
  ${positive('raised_usd')},
  note TEXT NOT NULL,
  ${evidence}
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  ${row},
  company TEXT NOT NULL REFERENCES companies (id),
  date TEXT NOT NULL,
  kind TEXT NOT NULL,
  ${positive('amount')},
  amount_qualifier TEXT NOT NULL ${wordsOf('amount_qualifier', ['exactly', 'about', 'at-least', 'up-to'])},
  currency TEXT,
  ${positive('valuation_usd')},
  ${jsonArray('leads')},
  ${jsonArray('participants')},
  note TEXT NOT NULL,
  ${positive('amount_usd')},
  rate TEXT REFERENCES rates (id),
  ${jsonArray('parties')},
  ${evidence},
  CHECK ((amount IS NULL) = (currency IS NULL)),
  CHECK (amount_usd IS NULL OR amount IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX events_by_company ON events (company);
CREATE INDEX events_by_rate ON events (rate);

CREATE TABLE technologies (
  ${row},
  ${localised('name')},
  ${localised('description')},
  cell TEXT NOT NULL,
  domain TEXT NOT NULL ${wordsOf('domain', ['analog', 'digital', 'mixed', 'none'])},
  maturity TEXT NOT NULL ${wordsOf('maturity', ['research', 'prototype', 'product', 'volume'])},
  ${localised('strengths')},
  ${localised('weaknesses')},
  ${localised('temperature')},
  ${evidence}
) STRICT, WITHOUT ROWID;

CREATE TABLE macros (
  ${row},
  publication INTEGER NOT NULL CHECK (publication > 0),
  title TEXT NOT NULL,
  authors TEXT NOT NULL,
  venue TEXT NOT NULL,
  ${year},
  technology TEXT NOT NULL REFERENCES technologies (id),
  company TEXT REFERENCES companies (id),
  boundary TEXT NOT NULL ${boundaryCheck},
  node_nm REAL NOT NULL CHECK (node_nm > 0),
  architecture TEXT NOT NULL,
  cell TEXT NOT NULL,
  compute_model TEXT,
  ${positive('core_kb')},
  ${positive('array_rows')},
  ${positive('array_columns')},
  ${positive('supply_v')},
  ${positive('input_bits_per_cycle')},
  ${positive('weight_bits')},
  ${positive('converter_bits')},
  ${positive('dot_dimension')},
  tops_per_watt1b REAL NOT NULL CHECK (tops_per_watt1b > 0),
  ${positive('tops_per_mm2_at1b')},
  note TEXT NOT NULL,
  tops_per_watt8b REAL NOT NULL CHECK (tops_per_watt8b > 0),
  energy_per_mac_fj REAL NOT NULL CHECK (energy_per_mac_fj > 0),
  ${evidence},
  ${sustainedEnergy}
) STRICT, WITHOUT ROWID;
CREATE INDEX macros_by_company ON macros (company);
CREATE INDEX macros_by_technology ON macros (technology);

CREATE TABLE devices (
  ${row},
  name TEXT NOT NULL,
  company TEXT REFERENCES companies (id),
  maker TEXT NOT NULL,
  technology TEXT NOT NULL REFERENCES technologies (id),
  macro TEXT REFERENCES macros (id),
  ${year},
  ${positive('node_nm')},
  ${positive('input_bits')},
  ${positive('weight_bits')},
  ${positive('tops')},
  precision TEXT NOT NULL,
  ${positive('power_w')},
  power_basis TEXT NOT NULL,
  ${positive('tops_per_watt_claimed')},
  boundary TEXT NOT NULL ${boundaryCheck},
  claim_flag TEXT ${wordsOf('claim_flag', ['other-precision', 'other-boundary', 'other-mode', 'not-credible', 'unexplained'])},
  ${positive('memory_gb')},
  ${positive('bandwidth_gbs')},
  status TEXT NOT NULL,
  note TEXT NOT NULL,
  ${positive('tops_per_watt_derived')},
  ${positive('tops_per_watt8b')},
  ${positive('contradiction')},
  ${evidence},
  ${sustainedEnergy}
) STRICT, WITHOUT ROWID;
CREATE INDEX devices_by_company ON devices (company);
CREATE INDEX devices_by_technology ON devices (technology);
CREATE INDEX devices_by_macro ON devices (macro);

CREATE TABLE measurements (
  ${row},
  quantity TEXT NOT NULL,
  subject TEXT NOT NULL,
  device TEXT REFERENCES devices (id),
  hardware TEXT NOT NULL,
  accelerators INTEGER CHECK (accelerators > 0),
  model TEXT NOT NULL,
  ${positive('parameters_billion')},
  precision TEXT NOT NULL,
  ${positive('batch')},
  ${positive('value')},
  ${positive('low')},
  ${positive('high')},
  unit TEXT NOT NULL,
  ${year},
  conditions TEXT NOT NULL,
  measured_by TEXT NOT NULL,
  note TEXT NOT NULL,
  ${evidence},
  CHECK (value IS NOT NULL OR low IS NOT NULL OR high IS NOT NULL),
  ${spanOf('value')}
) STRICT, WITHOUT ROWID;
CREATE INDEX measurements_by_device ON measurements (device);

CREATE TABLE parameters (
  ${row},
  category TEXT NOT NULL,
  name TEXT NOT NULL,
  region TEXT NOT NULL,
  period TEXT NOT NULL,
  value REAL,
  low REAL,
  high REAL,
  unit TEXT NOT NULL,
  device TEXT REFERENCES devices (id),
  basis TEXT NOT NULL,
  note TEXT NOT NULL,
  ${positive('value_usd')},
  rate TEXT REFERENCES rates (id),
  ${evidence},
  CHECK (value IS NOT NULL OR low IS NOT NULL OR high IS NOT NULL),
  ${spanOf('value')}
) STRICT, WITHOUT ROWID;
CREATE INDEX parameters_by_device ON parameters (device);
CREATE INDEX parameters_by_rate ON parameters (rate);

CREATE TABLE forecasts (
  ${row},
  publisher TEXT NOT NULL,
  publication TEXT NOT NULL,
  vintage TEXT NOT NULL,
  region TEXT NOT NULL,
  scope TEXT NOT NULL,
  "case" TEXT NOT NULL,
  unit TEXT NOT NULL,
  basis TEXT NOT NULL,
  capacity_basis TEXT ${wordsOf('capacity_basis', ['it', 'facility', 'interconnection', 'peak-demand', 'average-demand'])},
  load_factor REAL CHECK (load_factor > 0 AND load_factor <= 1),
  equivalent_unit TEXT CHECK (equivalent_unit IN ('GW', 'TWh/yr') AND equivalent_unit <> unit),
  equivalent_load_factor REAL CHECK (equivalent_load_factor > 0 AND equivalent_load_factor <= 1),
  equivalent_parameter TEXT REFERENCES parameters (id),
  note TEXT NOT NULL,
  ${source},
  ${grade},
  CHECK ((unit = 'GW') = (capacity_basis IS NOT NULL)),
  CHECK ((equivalent_unit IS NULL) = (equivalent_load_factor IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX forecasts_by_parameter ON forecasts (equivalent_parameter);

CREATE TABLE forecast_points (
  forecast TEXT NOT NULL REFERENCES forecasts (id) ON DELETE CASCADE,
  ${year},
  low REAL,
  central REAL,
  high REAL,
  locator TEXT NOT NULL,
  ${grade},
  equivalent_low REAL,
  equivalent_central REAL,
  equivalent_high REAL,
  PRIMARY KEY (forecast, year),
  CHECK (low IS NOT NULL OR central IS NOT NULL OR high IS NOT NULL),
  ${spanOf('central')}
) STRICT, WITHOUT ROWID;

CREATE TABLE inputs (
  ${row},
  value TEXT NOT NULL CHECK (json_valid(value)),
  low REAL,
  high REAL,
  unit TEXT NOT NULL,
  ${jsonArray('based_on')},
  note TEXT NOT NULL,
  ${evidence},
  CHECK (low IS NULL OR high IS NULL OR low <= high)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
  ${row},
  speaker TEXT NOT NULL,
  date TEXT NOT NULL,
  ${localised('statement')},
  metric TEXT NOT NULL,
  value REAL,
  low REAL,
  high REAL,
  unit TEXT NOT NULL,
  verdict TEXT NOT NULL ${wordsOf('verdict', ['confirmed', 'contradicted', 'partly', 'open'])},
  ${localised('verdict_note')},
  ${jsonArray('about')},
  ${evidence},
  ${spanOf('value')}
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
`,
};
