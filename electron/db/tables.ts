import type { Table } from '../../shared/catalog/vocabularies.ts';
import type { Columns } from './column-values.ts';
import {
  citationColumns,
  claimColumns,
  companyColumns,
  deviceColumns,
  eventColumns,
  forecastColumns,
  inputColumns,
  macroColumns,
  measurementColumns,
  parameterColumns,
  rateColumns,
  sourceColumns,
  technologyColumns,
} from './columns.ts';

/** The columns of each table of the catalog; forecasts without their points. */
export const columnsOf: Readonly<Record<Table, Columns>> = {
  companies: companyColumns,
  events: eventColumns,
  technologies: technologyColumns,
  devices: deviceColumns,
  macros: macroColumns,
  measurements: measurementColumns,
  forecasts: forecastColumns,
  parameters: parameterColumns,
  inputs: inputColumns,
  claims: claimColumns,
  rates: rateColumns,
  sources: sourceColumns,
};

/** The catalog's tables, parents before those that point at them. */
export const parentsFirst = [
  'sources',
  'rates',
  'companies',
  'events',
  'technologies',
  'macros',
  'devices',
  'measurements',
  'parameters',
  'forecasts',
  'inputs',
  'claims',
] as const satisfies readonly Table[];

/** The tables of reviewed rows with citations, parents before those that point at them. */
export const rowTables: readonly { readonly name: Table | 'citations'; readonly columns: Columns }[] = [
  ...parentsFirst.map((name) => ({ name, columns: columnsOf[name] })),
  { name: 'citations', columns: citationColumns },
];
