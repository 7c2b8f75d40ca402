import { isDeepStrictEqual } from 'node:util';
import { type RowOf, rowSchemas } from '../../../../shared/catalog/rows.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import { deriveForecast } from '../../derive/forecasts.ts';
import { deriveDevice, deriveMacro } from '../../derive/hardware.ts';
import { companiesByName, deriveCompany, deriveEvent, deriveParameter } from '../../derive/money.ts';
import type { ReadableDb } from '../../handles.ts';
import { rawRows } from '../catalog.ts';
import { error, type Finding } from './finding.ts';

/** Derives every computed figure anew from the rows of the file; a row whose figures are others is an error. */
export function derivedFindings(db: ReadableDb): Finding[] {
  const rates = rowsThatRead(db, 'rates');
  const companies = rowsThatRead(db, 'companies');
  const parameters = rowsThatRead(db, 'parameters');
  const parameterOf = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  const companyOf = companiesByName(companies);
  const events = rowsThatRead(db, 'events');
  return [
    ...compare('parameters', parameters, (row) => deriveParameter(row, rates)),
    ...compare('events', events, (row) => deriveEvent(row, rates, companyOf)),
    ...compare('companies', companies, (row) => deriveCompany(row, events)),
    ...compare('devices', rowsThatRead(db, 'devices'), (row) => deriveDevice(row, parameterOf)),
    ...compare('macros', rowsThatRead(db, 'macros'), (row) => deriveMacro(row, parameterOf)),
    ...compare('forecasts', rowsThatRead(db, 'forecasts'), (row) =>
      deriveForecast(
        row,
        row.points.map((point) => ({ ...point, forecast: row.id })),
        parameterOf,
      ),
    ),
  ];
}

/** The rows of a table that their schema accepts; what it refuses, other checks name. */
function rowsThatRead<T extends Table>(db: ReadableDb, table: T): RowOf<T>[] {
  return rawRows(db, table).flatMap((row) => {
    const parsed = rowSchemas[table].safeParse(row);
    return parsed.success ? [parsed.data as RowOf<T>] : [];
  });
}

function compare<Row extends { readonly id: string }>(
  table: Table,
  rows: readonly Row[],
  derive: (row: Row) => Row,
): Finding[] {
  return rows.flatMap((row) => {
    const derived: Readonly<Record<string, unknown>> = { ...derive(row) };
    const different = Object.entries(row)
      .filter(([field, value]) => !isDeepStrictEqual(value, derived[field]))
      .map(([field]) => field);
    return different.length === 0 ? [] : [error(table, row.id, 'derived-wrong', different.join(', '))];
  });
}
