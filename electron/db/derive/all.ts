import type { RowOf } from '../../../shared/catalog/rows.ts';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import { deriveForecast } from './forecasts.ts';
import { deriveDevice, deriveMacro } from './hardware.ts';
import { companiesByName, deriveCompany, deriveEvent, deriveParameter } from './money.ts';
import type { Located } from '../build/problem.ts';
import type { CatalogData } from '../build/read-data.ts';

/** Every row of the catalog, whole, table by table. */
export type WholeRows = { readonly [T in Table]: readonly RowOf<T>[] };

/** Adds to the reviewed rows all that is computed from them (`derivedFields`), never typed. */
export function deriveRows(data: CatalogData): WholeRows {
  const rates = rowsOf(data.rates);
  const parameters = data.parameters.map(({ row }) => deriveParameter(row, rates));
  const parameterOf = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  const companyOf = companiesByName(rowsOf(data.companies));
  const events = data.events.map(({ row }) => deriveEvent(row, rates, companyOf));
  const points = rowsOf(data.points);
  return {
    companies: data.companies.map(({ row }) => deriveCompany(row, events)),
    events,
    technologies: rowsOf(data.technologies),
    devices: data.devices.map(({ row }) => deriveDevice(row, parameterOf)),
    macros: data.macros.map(({ row }) => deriveMacro(row, parameterOf)),
    measurements: rowsOf(data.measurements),
    forecasts: data.forecasts.map(({ row }) => deriveForecast(row, points, parameterOf)),
    parameters,
    inputs: rowsOf(data.inputs),
    claims: rowsOf(data.claims),
    rates,
    sources: rowsOf(data.sources),
  };
}

function rowsOf<Row>(located: readonly Located<Row>[]): Row[] {
  return located.map(({ row }) => row);
}
