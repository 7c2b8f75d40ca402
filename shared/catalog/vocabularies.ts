/** The catalog's tables, in the order of the window's tabs. */
export const tables = [
  'companies',
  'technologies',
  'devices',
  'forecasts',
  'inputs',
  'claims',
  'sources',
] as const;
export type Table = (typeof tables)[number];

/** Grades of evidence, best first: by an independent party; reviewed; the publisher's own; second hand; computed; assumed. */
export const grades = ['measured', 'peer-reviewed', 'primary', 'secondary', 'derived', 'assumption'] as const;
export type Grade = (typeof grades)[number];

/** How a company stands to in-memory computing. */
export const relations = [
  'research',
  'product',
  'manufacturer',
  'investor',
  'customer',
  'licensee',
  'incumbent',
  'none-found',
] as const;

/** Who holds a company: `closed` means that it no longer trades. */
export const listings = ['listed', 'private', 'subsidiary', 'closed'] as const;

/** What a TOPS/W figure encloses; figures of different boundaries are never set side by side unmarked. */
export const boundaries = ['macro', 'core', 'chip', 'card', 'system'] as const;

/** How a technology computes in its array: `none` is a conventional accelerator, the baseline. */
export const domains = ['analog', 'digital', 'mixed', 'none'] as const;

/** How far a technology has come. */
export const maturities = ['research', 'prototype', 'product', 'volume'] as const;

/** How the catalog's evidence stands to a claim. */
export const verdicts = ['confirmed', 'contradicted', 'partly', 'open'] as const;

/** Units of forecast series; no two are ever drawn on one axis. */
export const forecastUnits = ['TWh/yr', 'GW', '%'] as const;
export type ForecastUnit = (typeof forecastUnits)[number];

/** What a forecast counts. Series of different scopes are never added or averaged. */
export const scopes = [
  'ai-accelerators',
  'ai-servers',
  'ai-focused-data-centres',
  'ai-only',
  'all-data-centres',
  'data-centres-ai-and-crypto',
  'crypto',
] as const;
export type Scope = (typeof scopes)[number];

/** How one row of the catalog stands to another, read from the row whose detail is open. */
export const linkRelations = [
  'makes',
  'made-by',
  'uses',
  'used-by',
  'speaks-of',
  'spoken-of-by',
  'cited-by',
  'same-publication',
] as const;
export type LinkRelation = (typeof linkRelations)[number];

/** What `memwatt check` looks at: an error breaks a rule of the catalog, a notice is for the analyst to know. */
export const checkRules = [
  'integrity',
  'foreign-key',
  'source-missing',
  'locator-missing',
  'grade-above-evidence',
  'link-dangling',
  'input-coverage',
  'claim-contradicts-itself',
  'claim-contradicted',
] as const;
export type CheckRule = (typeof checkRules)[number];
