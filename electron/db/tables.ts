import type { Table } from '../../shared/catalog/vocabularies.ts';
import {
  citationColumns,
  claimColumns,
  type Columns,
  companyColumns,
  deviceColumns,
  forecastColumns,
  inputColumns,
  sourceColumns,
  technologyColumns,
} from './columns.ts';

/** The columns of each table of the catalog; forecasts without their points. */
export const columnsOf: Readonly<Record<Table, Columns>> = {
  companies: companyColumns,
  technologies: technologyColumns,
  devices: deviceColumns,
  forecasts: forecastColumns,
  inputs: inputColumns,
  claims: claimColumns,
  sources: sourceColumns,
};

/** The tables of reviewed rows with citations, parents before those that point at them. */
export const rowTables: readonly { readonly name: Table | 'citations'; readonly columns: Columns }[] = [
  ...(['sources', 'companies', 'technologies', 'devices', 'forecasts', 'inputs', 'claims'] as const).map(
    (name) => ({
      name,
      columns: columnsOf[name],
    }),
  ),
  { name: 'citations', columns: citationColumns },
];
