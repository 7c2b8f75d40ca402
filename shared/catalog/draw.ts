import { appError } from '../errors.ts';
import type { InputDefinition } from '../model/inputs.ts';
import { nearest } from '../nearest.ts';
import { fail, ok, type Result } from '../result.ts';
import { climbLadder, type Service } from './ladder.ts';
import type { CatalogQuery } from './query.ts';
import { type Device, type Macro, type Measurement, type Parameter, rowSchemas } from './rows.ts';

/** The tables that hold figures of a single value, each with the fields that can be drawn. */
const drawable = {
  devices: ['topsPerWatt8b', 'sustainedPjPerMac'],
  macros: ['topsPerWatt8b', 'sustainedPjPerMac'],
  measurements: ['value'],
  parameters: ['value', 'valueUsd'],
} as const;
export type DrawableTable = keyof typeof drawable;
export const drawableTables: readonly DrawableTable[] = ['devices', 'macros', 'measurements', 'parameters'];

type DrawableRow = Device | Macro | Measurement | Parameter;

/** The catalog as far as it can be drawn from. */
export type RowsOf = (table: DrawableTable) => readonly DrawableRow[];

/** What a question found: the figures in the input's unit, and the rows that they come from. */
export interface CatalogDraw {
  readonly values: readonly number[];
  /** `table:id`, in the order of the values. */
  readonly rows: readonly string[];
}

/** Factors from a unit of the catalog to one of the model; what is not here is another quantity. */
const factors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'pJ/MAC': { 'pJ/MAC': 1, 'fJ/MAC': 1e-3 },
  'pJ/bit': { 'pJ/bit': 1 },
  'USD/kWh': { 'USD/kWh': 1 },
  'kgCO2/kWh': { 'kgCO2/kWh': 1 },
  'TWh/yr': { 'TWh/yr': 1 },
  '1/yr': { '1/yr': 1 },
  year: { year: 1 },
  '1': { '1': 1 },
};

/**
 * Answers a question to the catalog in the unit of an input: TOPS/W at 8 b × 8 b come down the boundary ladder to a card
 * in service (`climbLadder`; decoding for the decoding workload, prefill for all others), other figures keep their unit
 * or change its prefix. Rows without the figure are left out. Fails with the input's id as the place: `query-table-unknown`,
 * `query-field-unknown`, `query-word-unknown` (a word that no row has, each with the nearest there is), `query-no-rows`, and
 * `query-unit` where a row's figure is another quantity than the input, or a rung of the ladder is missing.
 */
export function drawFromCatalog(
  query: CatalogQuery,
  { id, unit, workload }: InputDefinition,
  rowsOf: RowsOf,
): Result<CatalogDraw> {
  const table = drawableTables.find((known) => known === query.table);
  if (table === undefined) return fail(unknownWord('query-table-unknown', id, query.table, drawableTables));
  const fields: readonly string[] = drawable[table];
  if (!fields.includes(query.field)) {
    return fail(unknownWord('query-field-unknown', id, `${table}.${query.field}`, fields, query.field));
  }
  const all = rowsOf(table);
  const unmet = checkConditions(query, table, all, id);
  if (unmet !== undefined) return fail(unmet);
  const found = all.filter((row) => query.conditions.every((condition) => meets(row, condition)));
  const service: Service = workload === 'llm_decode' ? 'decode' : 'prefill';
  const values: number[] = [];
  const rows: string[] = [];
  for (const row of found) {
    const figure = fieldOf(row, query.field);
    if (typeof figure !== 'number') continue;
    const converted = convert(row, query.field, figure, { unit, service, rowsOf });
    if (converted === undefined) {
      const from = unitOf(row, query.field);
      return fail(appError('query-unit', id, { value: `${table}:${row.id}`, found: from, expected: unit }));
    }
    values.push(converted);
    rows.push(`${table}:${row.id}`);
  }
  return values.length === 0
    ? fail(appError('query-no-rows', id, { value: describe(query) }))
    : ok({ values, rows });
}

type Condition = CatalogQuery['conditions'][number];

function fieldOf(row: DrawableRow, field: string): unknown {
  return (Object.entries(row) as [string, unknown][]).find(([name]) => name === field)?.[1];
}

/** What is wrong with the conditions: a field that the table does not have, or a word that none of its rows has there. */
function checkConditions(
  query: CatalogQuery,
  table: DrawableTable,
  rows: readonly DrawableRow[],
  id: string,
): ReturnType<typeof appError> | undefined {
  const fields = Object.keys(rowSchemas[table].shape);
  for (const { field, comparison, value } of query.conditions) {
    if (!fields.includes(field)) {
      return unknownWord('query-field-unknown', id, `${table}.${field}`, fields, field);
    }
    const words = new Set(rows.map((row) => fieldOf(row, field)).filter((own) => typeof own === 'string'));
    if ((comparison === '=' || comparison === '!=') && typeof value === 'string' && !words.has(value)) {
      return unknownWord('query-word-unknown', id, `${field} ${comparison} ${value}`, words, value);
    }
  }
  return undefined;
}

/** A row without a value in the field meets no condition on it. */
function meets(row: DrawableRow, { field, comparison, value }: Condition): boolean {
  const own = fieldOf(row, field);
  if (typeof own !== 'number' && typeof own !== 'string') return false;
  if (comparison === '=') return String(own) === String(value);
  if (comparison === '!=') return String(own) !== String(value);
  if (typeof own !== 'number' || typeof value !== 'number') return false;
  switch (comparison) {
    case '<':
      return own < value;
    case '<=':
      return own <= value;
    case '>':
      return own > value;
    case '>=':
      return own >= value;
  }
}

function unitOf(row: DrawableRow, field: string): string {
  if (field === 'topsPerWatt8b') return 'TOPS/W';
  if (field === 'sustainedPjPerMac') return 'pJ/MAC';
  const unit = 'unit' in row ? row.unit : '';
  // A price in another currency, brought to USD at its period by the build.
  return field === 'valueUsd' ? unit.replace(/^[A-Z]{3}/u, 'USD') : unit;
}

function convert(
  row: DrawableRow,
  field: string,
  figure: number,
  { unit, service, rowsOf }: { readonly unit: string; readonly service: Service; readonly rowsOf: RowsOf },
): number | undefined {
  if (field !== 'topsPerWatt8b') {
    const factor = factors[unit]?.[unitOf(row, field)];
    return factor === undefined ? undefined : figure * factor;
  }
  if (unit !== 'pJ/MAC' || !('boundary' in row)) return undefined;
  const rungs = new Map(
    rowsOf('parameters').flatMap((parameter) =>
      'category' in parameter ? [[parameter.id, parameter] as const] : [],
    ),
  );
  return climbLadder({ topsPerWatt8b: figure, boundary: row.boundary, rungs, service })?.pjPerMac.central;
}

function unknownWord(
  code: 'query-table-unknown' | 'query-field-unknown' | 'query-word-unknown',
  id: string,
  value: string,
  known: Iterable<string>,
  word = value,
): ReturnType<typeof appError> {
  const words = [...known];
  const meant = nearest(word, words);
  return appError(code, id, {
    value,
    // A list of hundreds of names helps nobody.
    known: words.slice(0, mostListed).join(', ') + (words.length > mostListed ? ', …' : ''),
    ...(meant === undefined ? {} : { nearest: meant }),
  });
}

const mostListed = 40;

function describe({ table, field, conditions }: CatalogQuery): string {
  const all = conditions.map((condition) => `${condition.field} ${condition.comparison} ${condition.value}`);
  return `${table}.${field}${all.length === 0 ? '' : ` where ${all.join(' and ')}`}`;
}
