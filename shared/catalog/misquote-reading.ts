import type { Table } from './vocabularies.ts';

/** A number of a row. */
export interface Figure {
  readonly field: string;
  readonly year: number | null;
  readonly value: number;
}

/** What a row says, as far as rules ask: its words, where and what it counts, its figures and the years it speaks of. */
export interface Statement {
  readonly id: string;
  readonly words: string;
  /** The claim's own words. */
  readonly said: string;
  /** Null where the row has no field for it: then its words have to tell. */
  readonly region: string | null;
  readonly scope: string | null;
  /** As rules write it. */
  readonly unit: string;
  readonly figures: readonly Figure[];
  readonly years: readonly number[];
}

type Row = Readonly<Record<string, unknown>>;

/** The fields that say who speaks, and of what. */
const wordFields: Readonly<Partial<Record<Table, readonly string[]>>> = {
  forecasts: ['publisher', 'publication', 'case', 'basis'],
  claims: ['speaker', 'statement', 'metric'],
  parameters: ['name', 'basis', 'category'],
  measurements: ['subject', 'hardware', 'model', 'conditions', 'measuredBy'],
};

/** Units as people type them, and the word that rules have for them. */
const units: Readonly<Record<string, string>> = {
  TWh: 'TWh/yr',
  'TWh/y': 'TWh/yr',
  'TWh/a': 'TWh/yr',
  'TWh per year': 'TWh/yr',
  '% of electricity': '%',
  '% of data-centre electricity': '%',
  percent: '%',
  Wh: 'Wh/query',
  x: '×',
  times: '×',
};

/** Reads a row of one of the four tables that carry quoted figures; null for rows of other tables. */
export function readStatement(table: Table, row: Row): Statement | null {
  const fields = wordFields[table];
  if (fields === undefined || row['verdict'] === 'contradicted') return null;
  const words = fields.map((field) => plain(row[field])).join(' · ');
  const said = table === 'claims' ? plain(row['statement']) : '';
  const unit = plain(row['unit']).trim();
  return {
    id: plain(row['id']),
    words,
    said,
    region: 'region' in row && typeof row['region'] === 'string' ? row['region'] : null,
    scope: typeof row['scope'] === 'string' ? row['scope'] : null,
    unit: units[unit] ?? unit,
    figures: table === 'forecasts' ? pointFigures(row['points']) : rowFigures(row),
    years: yearsOf(table, row, words),
  };
}

/** A text, the texts of all languages in a row, or nothing. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null
    ? Object.values(value)
        .filter((each) => typeof each === 'string')
        .join(' ')
    : '';
}

function rowFigures(row: Row): Figure[] {
  return ['value', 'low', 'high'].flatMap((field) => {
    const value = row[field];
    return typeof value === 'number' ? [{ field, year: null, value }] : [];
  });
}

function pointFigures(points: unknown): Figure[] {
  if (!Array.isArray(points)) return [];
  return points.flatMap((point: unknown) => {
    if (typeof point !== 'object' || point === null) return [];
    const entries = new Map<string, unknown>(Object.entries(point));
    const year = entries.get('year');
    return ['central', 'low', 'high'].flatMap((name) => {
      const value = entries.get(name);
      return typeof value === 'number' && typeof year === 'number' ? [{ field: 'points', year, value }] : [];
    });
  });
}

/** The years that a row without points speaks of: its own field, else those in its words. */
function yearsOf(table: Table, row: Row, words: string): number[] {
  const own = table === 'measurements' ? row['year'] : table === 'parameters' ? row['period'] : words;
  return typeof own === 'number'
    ? [own]
    : [...plain(own).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([year]) => Number(year));
}
