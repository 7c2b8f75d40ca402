import { rungIds } from '../../../../shared/catalog/ladder.ts';
import { boundsOfCategory } from '../../../../shared/catalog/units.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import type { ReadableDb } from '../../handles.ts';
import { fleetLoadFactor } from '../../derive/forecasts.ts';
import { readMeta } from '../catalog-meta.ts';
import { claimDiffers, claimEquation } from './contradictions.ts';
import { error, type Finding, notice, sqlList } from './finding.ts';

/** Tables with a span, and the column of its middle. */
const spans: readonly (readonly [table: string, id: string, middle: string, reportedAs: Table])[] = [
  ['measurements', 'id', 'value', 'measurements'],
  ['parameters', 'id', 'value', 'parameters'],
  ['claims', 'id', 'value', 'claims'],
  ['forecast_points', `forecast || ' ' || year`, 'central', 'forecasts'],
];

/** Columns of days that have been: none lies after the day of the catalog, or after the day on which the person set it. */
const datedColumns: readonly (readonly [Table, string])[] = [
  ['events', 'date'],
  ['companies', 'status_date'],
  ['claims', 'date'],
  ['macros', 'year'],
  ['measurements', 'year'],
  ['sources', 'published'],
  ['sources', 'retrieved'],
];

interface Row {
  readonly id: string;
  readonly detail: string;
}

/** Figures out of order, events out of time, amounts without a currency, claims that nobody explained, rungs that are missing. */
export function figureFindings(db: ReadableDb): Finding[] {
  const select = (sql: string, parameters: Readonly<Record<string, unknown>> = {}): Row[] =>
    db.connection.prepare(sql).all(parameters) as Row[];
  const today = readMeta(db).version.replaceAll('.', '-');
  const present = new Set(
    db.connection
      .prepare(
        `SELECT id FROM parameters WHERE value IS NOT NULL AND id IN ${sqlList([...rungIds, fleetLoadFactor])}`,
      )
      .pluck()
      .all(),
  );
  return [
    ...spans.flatMap(([table, id, middle, reportedAs]) =>
      select(
        `SELECT ${id} AS id, concat_ws(' … ', low, ${middle}, high) AS detail FROM ${table}
          WHERE low > ${middle} OR ${middle} > high OR low > high`,
      ).map((row) => error(reportedAs, row.id, 'figures-out-of-order', row.detail)),
    ),
    ...Object.entries(boundsOfCategory).flatMap(([category, { low, high }]) =>
      select(
        `SELECT id, concat_ws(' … ', low, value, high) AS detail FROM parameters
          WHERE category = @category AND unit = '1'
            AND (min(coalesce(low, value, high), coalesce(value, low, high)) < @low
              OR max(coalesce(high, value, low), coalesce(value, low, high)) > @high) ORDER BY position`,
        { category, low, high },
      ).map((row) => error('parameters', row.id, 'figures-out-of-order', row.detail)),
    ),
    ...select(
      `SELECT id, concat_ws(' ', amount, currency) AS detail FROM events
        WHERE (amount IS NULL) <> (currency IS NULL) ORDER BY position`,
    ).map((row) => error('events', row.id, 'amount-incomplete', row.detail)),
    ...select(
      `SELECT events.id, date || ' < ' || founded AS detail FROM events JOIN companies ON companies.id = events.company
        WHERE CAST(substr(date, 1, 4) AS INTEGER) < founded ORDER BY events.position`,
    ).map((row) => error('events', row.id, 'date-impossible', row.detail)),
    ...datedColumns.flatMap(([table, column]) =>
      select(
        `SELECT id, ${column} || ' > ' || today AS detail FROM (
            SELECT id, ${column}, position, max(@today, coalesce((
              SELECT substr(history.at, 1, 10) FROM changes JOIN history ON history.id = changes.entry
                WHERE changes.table_name = @table AND changes.row_id = ${table}.id), '')) AS today
            FROM ${table} WHERE CAST(${column} AS TEXT) > substr(@today, 1, length(${column})))
          WHERE CAST(${column} AS TEXT) > substr(today, 1, length(${column})) ORDER BY position`,
        { today, table },
      ).map((row) => error(table, row.id, 'date-impossible', row.detail)),
    ),
    ...select(
      `SELECT id, basis || ' ' || date AS detail FROM rates
        WHERE (basis = 'month-average' AND date IS NOT date(date, 'start of month', '+1 month', '-1 day'))
          OR (basis = 'year-average' AND date NOT LIKE '____-12-31') ORDER BY position`,
    ).map((row) => error('rates', row.id, 'date-impossible', row.detail)),
    ...select(
      `SELECT id, concat_ws(' ', amount, currency, date) AS detail FROM events
        WHERE amount IS NOT NULL AND amount_usd IS NULL ORDER BY position`,
    ).map((row) => notice('events', row.id, 'rate-missing', row.detail)),
    ...select(
      `SELECT id, concat_ws(' ', value, unit, period) AS detail FROM parameters
        WHERE category = 'electricity-price' AND value IS NOT NULL AND value_usd IS NULL ORDER BY position`,
    ).map((row) => notice('parameters', row.id, 'rate-missing', row.detail)),
    ...[...rungIds, fleetLoadFactor]
      .filter((id) => !present.has(id))
      .map((id) => error('parameters', id, 'ladder-incomplete', id)),
    ...claimFindings(select),
  ];
}

function claimFindings(select: (sql: string) => Row[]): Finding[] {
  return select(
    `SELECT id, coalesce(claim_flag, ${claimEquation}) AS detail FROM devices
      WHERE ${claimDiffers} = (claim_flag IS NULL) ORDER BY position`,
  ).map((row) => error('devices', row.id, 'claim-unflagged', row.detail));
}
