/** The catalog's tables, in the order of the window's tabs. */
export const tables = [
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
] as const;
export type Table = (typeof tables)[number];

/** Tables whose rows carry evidence; sources are the evidence. */
export const gradedTables = tables.filter((table) => table !== 'sources');

/** Grades of evidence, best first: by an independent party; reviewed; the publisher's own; second hand; computed; assumed. */
export const grades = ['measured', 'peer-reviewed', 'primary', 'secondary', 'derived', 'assumption'] as const;
export type Grade = (typeof grades)[number];

/** What kind of document a source is. `own` stands for our own reasoning. */
export const sourceKinds = [
  'paper',
  'preprint',
  'report',
  'dataset',
  'statistics',
  'filing',
  'press-release',
  'vendor-page',
  'analyst',
  'press',
  'web-page',
  'own',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** How a company stands to in-memory computing. */
export const relations = [
  'research',
  'product',
  'manufacturer',
  'enabler',
  'investor',
  'customer',
  'licensee',
  'incumbent',
  'none-found',
] as const;

/** Who holds a company: `closed` means that it no longer trades. */
export const listings = ['listed', 'private', 'subsidiary', 'closed'] as const;

/** Where a company stands: `pre-silicon` sells nothing yet, `unclear` means that the sources end or disagree. */
export const companyStatuses = [
  'active',
  'pre-silicon',
  'restructured',
  'acquired',
  'closed',
  'unclear',
] as const;

/** What happened to a company: money in, companies and rights bought, orders, work together, the end. */
export const eventKinds = [
  'seed',
  'series-a',
  'series-b',
  'series-c',
  'series-d',
  'round',
  'grant',
  'debt',
  'ipo',
  'acquisition',
  'licence',
  'order',
  'partnership',
  'manufacturing',
  'launch',
  'restructuring',
  'closure',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Kinds of event that bring a company money; the sum of what it raised is over these. */
export const fundingKinds: readonly EventKind[] = [
  'seed',
  'series-a',
  'series-b',
  'series-c',
  'series-d',
  'round',
  'grant',
  'debt',
  'ipo',
];

/** How exactly an amount was said. */
export const amountQualifiers = ['exactly', 'about', 'at-least', 'up-to'] as const;

/** Currencies of amounts and prices, ISO 4217. */
export const currencies = ['USD', 'EUR', 'JPY', 'CNY', 'GBP', 'CAD', 'CHF', 'KRW', 'TWD'] as const;
export type Currency = (typeof currencies)[number];

/** What span of time an exchange rate stands for. */
export const rateBases = ['day', 'month-average', 'year-average'] as const;

/** What a TOPS/W figure encloses; figures of different boundaries are never set side by side unmarked. */
export const boundaries = ['macro', 'core', 'chip', 'card', 'system'] as const;
export type Boundary = (typeof boundaries)[number];

/** Why a maker's TOPS/W does not follow from TOPS ÷ W of its own row. */
export const claimFlags = [
  'other-precision',
  'other-boundary',
  'other-mode',
  'not-credible',
  'unexplained',
] as const;

/** Where a device stands. */
export const deviceStatuses = [
  'research',
  'prototype',
  'announced',
  'sampling',
  'production',
  'in-service',
  'end-of-life',
  'discontinued',
] as const;

/** How a technology computes in its array: `none` is a conventional accelerator, the baseline. */
export const domains = ['analog', 'digital', 'mixed', 'none'] as const;

/** How far a technology has come. */
export const maturities = ['research', 'prototype', 'product', 'volume'] as const;

/** How the UIUC benchmark classes an array: summing charge or current, redistributing charge, summing currents, digital. */
export const computeModels = ['QS', 'QR', 'QS-QR', 'IS', 'DIMC'] as const;

/** What a measurement measures; each has its units. */
export const measurementQuantities = [
  'energy-per-token',
  'energy-per-query',
  'energy-per-mac',
  'energy-per-inference',
  'throughput',
  'efficiency',
  'power',
] as const;

/** Units of measurements. */
export const measurementUnits = [
  'J/token',
  'Wh/query',
  'pJ/MAC',
  'fJ/MAC',
  'uJ/inference',
  'token/s',
  'frame/s',
  'TOPS',
  'TOPS/W',
  'frame/J',
  'W',
  'kW',
] as const;

/** How the catalog's evidence stands to a claim. */
export const verdicts = ['confirmed', 'contradicted', 'partly', 'open'] as const;

/** Units of forecast series; no two are ever drawn on one axis. */
export const forecastUnits = [
  'TWh/yr',
  'GW',
  'MtCO2/yr',
  '% of electricity',
  '% of data-centre electricity',
  '% growth',
] as const;
export type ForecastUnit = (typeof forecastUnits)[number];

/** What a forecast counts. Series of different scopes are never added or averaged. */
export const scopes = [
  'ai-accelerators',
  'ai-servers',
  'ai-servers-increment',
  'ai-focused-data-centres',
  'ai-only',
  'ai-training-run',
  'all-data-centres',
  'all-data-centres-with-crypto',
  'part-of-data-centres',
  'data-centres-increment',
  'data-centres-and-fabs-increment',
  'data-centres-ai-and-crypto',
  'crypto',
  'named-companies',
  'national-demand',
] as const;
export type Scope = (typeof scopes)[number];

/** What a capacity in GW measures: they differ by more than most forecasts do. */
export const capacityBases = ['it', 'facility', 'interconnection', 'peak-demand', 'average-demand'] as const;

/** What a published parameter speaks of. */
export const parameterCategories = [
  'server-power',
  'utilisation',
  'pue',
  'inference-share',
  'energy-per-query',
  'energy-per-token',
  'electricity-price',
  'grid-carbon',
  'inflation',
  'accelerator-price',
  'token-price',
  'efficiency-trend',
  'data-movement',
  'operation-energy',
  'converter-energy',
  'boundary-ladder',
] as const;
export type ParameterCategory = (typeof parameterCategories)[number];

/** Units of published parameters. A `1` is a plain ratio; a share is written as its fraction, 0.25 and not 25. */
export const parameterUnits = [
  '1',
  '1/yr',
  'year',
  'W',
  'kW',
  'GW',
  'TWh/yr',
  'Wh/query',
  'Wh/token',
  'J/token',
  'J',
  'pJ',
  'pJ/bit',
  'pJ/MAC',
  'token/s',
  'USD',
  'USD/Mtoken',
  'USD/kWh',
  'EUR/kWh',
  'JPY/kWh',
  'CNY/kWh',
  'GBP/kWh',
  'KRW/kWh',
  'TWD/kWh',
  'kgCO2/kWh',
] as const;

/** How one row of the catalog stands to another, read from the row whose detail is open. */
export const linkRelations = [
  'makes',
  'made-by',
  'uses',
  'used-by',
  'event-of',
  'has-event',
  'takes-part-in',
  'has-party',
  'same-silicon',
  'measured-on',
  'has-measurement',
  'parameter-of',
  'has-parameter',
  'rests-on',
  'supports',
  'speaks-of',
  'spoken-of-by',
  'converted-with',
  'converts',
  'cited-by',
  'same-publication',
] as const;
export type LinkRelation = (typeof linkRelations)[number];

/** What `memwatt check` looks at: an error breaks a rule of the catalog, a notice is for the analyst to know. */
export const checkRules = [
  'integrity',
  'foreign-key',
  'duplicate-id',
  'source-missing',
  'locator-missing',
  'grade-missing',
  'grade-above-evidence',
  'unit-unknown',
  'scope-unknown',
  'word-unknown',
  'text-missing',
  'vintage-missing',
  'capacity-basis',
  'link-dangling',
  'input-coverage',
  'source-unused',
  'address-invalid',
  'argument-missing',
  'points-missing',
  'figures-out-of-order',
  'amount-incomplete',
  'date-impossible',
  'rate-missing',
  'ladder-incomplete',
  'derived-wrong',
  'layer-wrong',
  'conflict-open',
  'own-assumption',
  'claim-unflagged',
  'claim-contradicts-itself',
  'claim-contradicted',
  'misquote',
] as const;
export type CheckRule = (typeof checkRules)[number];
