import type { RowOf } from '../../../../shared/catalog/rows.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import type { GridColumn } from '../cell.ts';
import type { ColumnSpeaker } from './column-kit.ts';
import { companyColumns, eventColumns } from './company-columns.ts';
import { claimColumns, inputColumns, rateColumns, sourceColumns } from './evidence-columns.ts';
import { forecastColumns, measurementColumns, parameterColumns } from './figure-columns.ts';
import { deviceColumns, macroColumns, technologyColumns } from './hardware-columns.ts';

/** The columns of each table, in their order: what identifies a row first, its evidence last. */
export const columnsOf: { readonly [T in Table]: (context: ColumnSpeaker) => GridColumn<RowOf<T>>[] } = {
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
