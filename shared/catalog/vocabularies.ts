/** The catalog's tables, in the order of the window's tabs. */
export const tables = ['companies', 'technologies', 'devices', 'forecasts', 'inputs', 'claims', 'sources'] as const;
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
export type Relation = (typeof relations)[number];

/** What a TOPS/W figure encloses; figures of different boundaries are never set side by side unmarked. */
export const boundaries = ['macro', 'core', 'chip', 'card', 'system'] as const;
export type Boundary = (typeof boundaries)[number];

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
